#include <doctest/doctest.h>

#include "documents/mail_encoding.hpp"

using documents::boundary;
using documents::encoded_name;
using documents::encoded_subject;
using documents::mail_date;
using documents::quoted_printable;

TEST_CASE("ordinary ASCII stays readable in the head") {
    for (const char* text : {"", "Harbour Tools", "a, \"b\" <c> \\ (d)", "=20 ?= = ?"}) {
        CHECK(encoded_name(text) == text);
        CHECK(encoded_subject(text) == text);
    }
}

TEST_CASE("what folding or a reader would change is encoded as a whole") {
    CHECK(encoded_name("é") == "=?UTF-8?B?w6k=?=");
    CHECK(encoded_subject("a é b") == "=?UTF-8?B?YSDDqSBi?=");
    for (const char* text : {" a", "a ", "a  b", "=?", "x =?utf-8?q?y?= z", "a\u00A0b"}) {
        CHECK(encoded_name(text).starts_with("=?UTF-8?B?"));
        CHECK(encoded_subject(text).starts_with("=?UTF-8?B?"));
    }
}

TEST_CASE("a long name is encoded, of a subject only one with a long word") {
    const auto words = std::string(60, 'x') + " y";
    CHECK(encoded_name(std::string(60, 'x')) == std::string(60, 'x'));
    CHECK(encoded_name(words).starts_with("=?UTF-8?B?"));
    CHECK(encoded_subject(words) == words);
    CHECK(encoded_subject("x" + words).starts_with("=?UTF-8?B?"));
}

TEST_CASE("an encoded word holds whole characters, and up to 39 bytes of them") {
    CHECK(encoded_name("一二三四五六七八九十一二三四") ==
          "=?UTF-8?B?5LiA5LqM5LiJ5Zub5LqU5YWt5LiD5YWr5Lmd5Y2B5LiA5LqM5LiJ?= =?UTF-8?B?5Zub?=");
    CHECK(encoded_name(std::string(38, ' ') + "一").find("?= =?") == 62);
}

TEST_CASE("quoted-printable keeps text that needs nothing") {
    CHECK(quoted_printable("") == "");
    CHECK(quoted_printable("\n") == "\n");
    CHECK(quoted_printable("a b\tc\n\nd.\n") == "a b\tc\n\nd.\n");
}

TEST_CASE("quoted-printable ends the last line without adding to it") {
    CHECK(quoted_printable("a") == "a=\n");
    CHECK(quoted_printable("a\nb") == "a\nb=\n");
}

TEST_CASE("quoted-printable encodes what would not arrive") {
    CHECK(quoted_printable("=é\n") == "=3D=C3=A9\n");
    CHECK(quoted_printable("a \nb\t\n \n") == "a=20\nb=09\n=20\n");
    CHECK(quoted_printable("a ") == "a=20=\n");
    CHECK(quoted_printable("a\r\nb\rc\n") == "a=0D\nb=0Dc\n");
    CHECK(quoted_printable({"\0\x1b\x7f\n", 4}) == "=00=1B=7F\n");
    CHECK(quoted_printable(".\n..\na.\n") == "=2E\n=2E.\na.\n");
    CHECK(quoted_printable("From x\n From y\nFrom\n") == "=46rom x\n From y\nFrom\n");
}

TEST_CASE("quoted-printable breaks long lines, and looks at the new line too") {
    const std::string full(75, 'x');
    CHECK(quoted_printable(full + "\n") == full + "\n");
    CHECK(quoted_printable(full + "y\n") == full + "=\ny\n");
    CHECK(quoted_printable(full + ".\n") == full + "=\n=2E\n");
    CHECK(quoted_printable(full + "From y\n") == full + "=\n=46rom y\n");
    CHECK(quoted_printable(std::string(73, 'x') + "=\n") == std::string(73, 'x') + "=\n=3D\n");
    CHECK(quoted_printable(std::string(72, 'x') + "=\n") == std::string(72, 'x') + "=3D\n");
}

TEST_CASE("a boundary follows from the message id and stands in no encoded body") {
    CHECK(boundary("mixed", "") == "=_mixed_cbf29ce484222325");
    CHECK(boundary("alternative", "a") == "=_alternative_af63dc4c8601ec8c");
}

TEST_CASE("the date of a mail is local and names its zone") {
    CHECK(mail_date(0, 0) == "Thu, 01 Jan 1970 00:00:00 +0000");
    CHECK(mail_date(0, -1) == "Wed, 31 Dec 1969 23:59:00 -0001");
    CHECK(mail_date(1'772'528'400, 480) == "Tue, 03 Mar 2026 17:00:00 +0800");
    CHECK(mail_date(1'772'528'400, -570) == "Mon, 02 Mar 2026 23:30:00 -0930");
    CHECK(mail_date(253'402'214'399, 1439) == "Fri, 31 Dec 9999 23:58:59 +2359");
}
