#include <doctest/doctest.h>

#include <algorithm>

#include "documents/mail.hpp"

using documents::compose;
using documents::Mail;

namespace {

Mail plain() {
    Mail mail;
    mail.from = {"Harbour Tools", "ar@example.com"};
    mail.to = {"", "ap@example.org"};
    mail.subject = "Payment reminder";
    mail.text = "Please pay.\n";
    mail.message_id = "reminder.email.0123456789abcdef@example.com";
    mail.seconds = 1'772'528'400;
    mail.zone_minutes = 60;
    return mail;
}

Mail full() {
    auto mail = plain();
    mail.from.name = "启明";
    mail.reply_to = {"Accounts, \"Receivable\"", "ar@münchen.example"};
    mail.to.name = "上海启明贸易有限公司北京分公司";
    mail.subject = "催款函：INV-26001";
    mail.text = "尊敬的客户\n";
    mail.html = "<p>尊敬的客户</p>";
    mail.attachments = {{"对账单 2026.pdf", "application/pdf", std::string{"%PDF\0\r\n", 7}}};
    mail.references = {"notice@example.com", "first@example.com"};
    return mail;
}

/// The bytes, or what is wrong with which field.
std::string made(const Mail& mail) {
    const auto message = compose(mail);
    return message ? *message : message.error().field + ": " + message.error().reason;
}

/// The lines of the head that begin so, with those that go on from them.
std::string header(const std::string& message, const std::string& name) {
    const auto begin = message.find("\n" + name + ": ") + 1;
    auto end = message.find('\n', begin) + 1;
    while (message[end] == ' ' || message[end] == '\t') end = message.find('\n', end) + 1;
    return message.substr(begin, end - begin);
}

std::string body(const std::string& message) { return message.substr(message.find("\n\n") + 2); }

std::string subject_of(const std::string& subject) {
    auto mail = plain();
    mail.subject = subject;
    return header(made(mail), "Subject");
}

std::string recipient_of(const std::string& name) {
    auto mail = plain();
    mail.to.name = name;
    return header(made(mail), "To");
}

}  // namespace

TEST_CASE("a mail of text alone is one part") {
    CHECK(made(plain()) ==
          "From: Harbour Tools <ar@example.com>\n"
          "To: ap@example.org\n"
          "Subject: Payment reminder\n"
          "Date: Tue, 03 Mar 2026 10:00:00 +0100\n"
          "Message-ID: <reminder.email.0123456789abcdef@example.com>\n"
          "Auto-Submitted: auto-generated\n"
          "MIME-Version: 1.0\n"
          "Content-Type: text/plain; charset=utf-8\n"
          "Content-Transfer-Encoding: quoted-printable\n"
          "\n"
          "Please pay.\n");
}

TEST_CASE("attachments stand beside the alternatives, and names are encoded") {
    CHECK(made(full()) ==
          "From: =?UTF-8?B?5ZCv5piO?= <ar@example.com>\n"
          "Reply-To: \"Accounts, \\\"Receivable\\\"\" <ar@xn--mnchen-3ya.example>\n"
          "To: =?UTF-8?B?5LiK5rW35ZCv5piO6LS45piT5pyJ6ZmQ5YWs5Y+45YyX5Lqs5YiG?=\n"
          "\t=?UTF-8?B?5YWs5Y+4?= <ap@example.org>\n"
          "Subject: =?UTF-8?B?5YKs5qy+5Ye977yaSU5WLTI2MDAx?=\n"
          "Date: Tue, 03 Mar 2026 10:00:00 +0100\n"
          "Message-ID: <reminder.email.0123456789abcdef@example.com>\n"
          "In-Reply-To: <first@example.com>\n"
          "References: <notice@example.com> <first@example.com>\n"
          "Auto-Submitted: auto-generated\n"
          "MIME-Version: 1.0\n"
          "Content-Type: multipart/mixed; boundary=\"=_mixed_3ae5c7c985e5b3c8\"\n"
          "\n"
          "--=_mixed_3ae5c7c985e5b3c8\n"
          "Content-Type: multipart/alternative; boundary=\"=_alternative_3ae5c7c985e5b3c8\"\n"
          "\n"
          "--=_alternative_3ae5c7c985e5b3c8\n"
          "Content-Type: text/plain; charset=utf-8\n"
          "Content-Transfer-Encoding: quoted-printable\n"
          "\n"
          "=E5=B0=8A=E6=95=AC=E7=9A=84=E5=AE=A2=E6=88=B7\n"
          "\n"
          "--=_alternative_3ae5c7c985e5b3c8\n"
          "Content-Type: text/html; charset=utf-8\n"
          "Content-Transfer-Encoding: quoted-printable\n"
          "\n"
          "<p>=E5=B0=8A=E6=95=AC=E7=9A=84=E5=AE=A2=E6=88=B7</p>=\n"
          "\n"
          "--=_alternative_3ae5c7c985e5b3c8--\n"
          "\n"
          "--=_mixed_3ae5c7c985e5b3c8\n"
          "Content-Type: application/pdf;\n"
          "\tname*=UTF-8''%E5%AF%B9%E8%B4%A6%E5%8D%95%202026.pdf\n"
          "Content-Transfer-Encoding: base64\n"
          "Content-Disposition: attachment;\n"
          "\tfilename*=UTF-8''%E5%AF%B9%E8%B4%A6%E5%8D%95%202026.pdf\n"
          "\n"
          "JVBERgANCg==\n"
          "\n"
          "--=_mixed_3ae5c7c985e5b3c8--\n");
}

TEST_CASE("the same mail makes the same bytes, another message id other boundaries") {
    auto other = full();
    other.message_id = "second.email.0123456789abcdef@example.com";
    CHECK(made(full()) == made(full()));
    CHECK(header(made(full()), "Content-Type") != header(made(other), "Content-Type"));
}

TEST_CASE("html without attachments is an alternative to the text") {
    auto mail = plain();
    mail.html = "<p>Please pay.</p>\n";
    CHECK(body(made(mail)) ==
          "--=_alternative_3ae5c7c985e5b3c8\n"
          "Content-Type: text/plain; charset=utf-8\n"
          "Content-Transfer-Encoding: quoted-printable\n"
          "\n"
          "Please pay.\n"
          "\n"
          "--=_alternative_3ae5c7c985e5b3c8\n"
          "Content-Type: text/html; charset=utf-8\n"
          "Content-Transfer-Encoding: quoted-printable\n"
          "\n"
          "<p>Please pay.</p>\n"
          "\n"
          "--=_alternative_3ae5c7c985e5b3c8--\n");
}

TEST_CASE("attachments to a text alone stand beside it, and may be empty") {
    auto mail = plain();
    mail.attachments = {{"a.pdf", "application/pdf", "%PDF"}, {"b_2-x.csv", "text/csv", ""}};
    CHECK(body(made(mail)) ==
          "--=_mixed_3ae5c7c985e5b3c8\n"
          "Content-Type: text/plain; charset=utf-8\n"
          "Content-Transfer-Encoding: quoted-printable\n"
          "\n"
          "Please pay.\n"
          "\n"
          "--=_mixed_3ae5c7c985e5b3c8\n"
          "Content-Type: application/pdf; name=a.pdf\n"
          "Content-Transfer-Encoding: base64\n"
          "Content-Disposition: attachment; filename=a.pdf\n"
          "\n"
          "JVBERg==\n"
          "\n"
          "--=_mixed_3ae5c7c985e5b3c8\n"
          "Content-Type: text/csv; name=b_2-x.csv\n"
          "Content-Transfer-Encoding: base64\n"
          "Content-Disposition: attachment; filename=b_2-x.csv\n"
          "\n"
          "\n"
          "--=_mixed_3ae5c7c985e5b3c8--\n");
}

TEST_CASE("an empty text and an empty subject are allowed") {
    auto mail = plain();
    mail.text = "";
    mail.subject = "";
    CHECK(header(made(mail), "Subject") == "Subject: \n");
    CHECK(body(made(mail)) == "");
}

TEST_CASE("a subject or a name that reads as an encoded word is encoded itself") {
    CHECK(subject_of("=?utf-8?q?abc?=") == "Subject: =?UTF-8?B?PT91dGYtOD9xP2FiYz89?=\n");
    CHECK(recipient_of("=?utf-8?q?abc?=") ==
          "To: =?UTF-8?B?PT91dGYtOD9xP2FiYz89?= <ap@example.org>\n");
}

TEST_CASE("a name that looks like an address or a list is quoted") {
    CHECK(recipient_of("a@b.example, c") == "To: \"a@b.example, c\" <ap@example.org>\n");
    CHECK(recipient_of("x <y@z.example>") == "To: \"x <y@z.example>\" <ap@example.org>\n");
    CHECK(recipient_of("Back \\ slash") == "To: \"Back \\\\ slash\" <ap@example.org>\n");
}

TEST_CASE("a long subject is folded at its blanks, a long thread between its messages") {
    CHECK(subject_of("Payment reminder: invoices INV-26001, INV-26003 and INV-26004 of "
                     "Harbour Tools") ==
          "Subject: Payment reminder: invoices INV-26001, INV-26003 and INV-26004 of\n"
          " Harbour Tools\n");
    auto mail = plain();
    for (int i = 1; i <= 4; ++i)
        mail.references.push_back(std::string(20, static_cast<char>('a' + i)) + "@example.com");
    CHECK(header(made(mail), "References") ==
          "References: <bbbbbbbbbbbbbbbbbbbb@example.com>\n"
          "\t<cccccccccccccccccccc@example.com> <dddddddddddddddddddd@example.com>\n"
          "\t<eeeeeeeeeeeeeeeeeeee@example.com>\n");
}

TEST_CASE("no line of a message is longer than 78 bytes, as the standard asks") {
    auto mail = full();
    mail.to.name = std::string(3000, 'x');
    mail.subject = std::string(3000, 'x');
    mail.text = std::string(3000, 'x');
    mail.attachments.front().file_name = std::string(196, 'x') + ".pdf";
    mail.attachments.front().content = std::string(3000, 'x');
    const auto message = made(mail);
    std::size_t longest = 0;
    for (std::size_t begin = 0; begin < message.size();) {
        const auto end = message.find('\n', begin);
        longest = std::max(longest, end - begin);
        begin = end + 1;
    }
    CHECK(longest == 78);
}

TEST_CASE("a domain that cannot be written in ASCII is refused") {
    constexpr auto reason = "its domain cannot be written in ASCII (punycode)";
    for (const char* address : {"a@😀.example", "a@x℀y.example", "a@．ü"}) {
        auto mail = plain();
        mail.to.address = address;
        CHECK(made(mail) == std::string{"recipient address: "} + reason);
        mail = plain();
        mail.from.address = address;
        CHECK(made(mail) == std::string{"sender address: "} + reason);
    }
}

TEST_CASE("what must not be in a mail is named and refused") {
    auto mail = full();
    mail.attachments.front().file_name = "a.pdf\r\nBcc: x@example.net";
    CHECK(made(mail) == "attachment 1 file name: it holds a line break (U+000D)");
}
