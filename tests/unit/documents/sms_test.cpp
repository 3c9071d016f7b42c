#include "documents/sms.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using documents::sms_size;
using documents::SmsEncoding;

namespace {

std::string times(std::size_t count, std::string_view text) {
    std::string repeated;
    for (std::size_t i = 0; i < count; ++i) repeated += text;
    return repeated;
}

std::string letters(std::size_t count) { return times(count, "a"); }

struct Row {
    std::string text;
    SmsEncoding encoding;
    std::size_t units;
    std::size_t segments;
};

constexpr auto gsm7 = SmsEncoding::gsm7;
constexpr auto ucs2 = SmsEncoding::ucs2;

void check_size(const Row& row) {
    CAPTURE(row.text);
    const auto size = sms_size(row.text);
    CHECK(name_of(size.encoding) == name_of(row.encoding));
    CHECK(size.units == row.units);
    CHECK(size.segments == row.segments);
}

}  // namespace

TEST_CASE("texts travel as 3GPP says") {
    // sms.csv
    check_size({letters(160), gsm7, 160, 1});
    check_size({letters(306), gsm7, 306, 2});
    check_size({letters(159) + "€", gsm7, 161, 2});
    check_size({letters(152) + "€" + letters(152), gsm7, 306, 3});
    check_size({times(71, "款"), ucs2, 71, 2});
    check_size({times(135, "款"), ucs2, 135, 3});
    check_size({letters(50) + "’" + letters(50), ucs2, 101, 2});
    check_size({letters(34) + "￥" + letters(35), ucs2, 70, 1});
}

TEST_CASE("a message alone holds 160 or 70, a part of several 153 or 67") {
    check_size({"", gsm7, 0, 1});
    check_size({letters(161), gsm7, 161, 2});
    check_size({letters(307), gsm7, 307, 3});
    check_size({letters(459), gsm7, 459, 3});
    check_size({letters(460), gsm7, 460, 4});
    check_size({times(70, "款"), ucs2, 70, 1});
    check_size({times(134, "款"), ucs2, 134, 2});
    check_size({times(201, "款"), ucs2, 201, 3});
    check_size({times(202, "款"), ucs2, 202, 4});
}

TEST_CASE("what counts two is never cut in two") {
    check_size({times(80, "€"), gsm7, 160, 1});
    check_size({times(81, "€"), gsm7, 162, 2});
    check_size({times(152, "["), gsm7, 304, 2});
    check_size({times(153, "["), gsm7, 306, 3});
    check_size({times(35, "😀"), ucs2, 70, 1});
    check_size({times(66, "😀"), ucs2, 132, 2});
    check_size({times(67, "😀"), ucs2, 134, 3});
    check_size({times(66, "款") + "😀" + times(66, "款"), ucs2, 134, 3});
    check_size({times(65, "款") + "😀" + times(67, "款"), ucs2, 134, 2});
}

TEST_CASE("the default alphabet counts one, its extension two") {
    check_size({"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ", gsm7, 31, 1});
    check_size({"¤¡ÄÖÑÜ§¿äöñüà", gsm7, 13, 1});
    check_size({"\f^{}\\[~]|€", gsm7, 20, 1});
    std::size_t one = 0;
    for (char c = ' '; c <= '~'; ++c) one += sms_size(std::string(1, c)).units;
    CHECK(one == 95 + 8);  // eight are of the extension; the grave accent is one of UCS-2
}

TEST_CASE("one look-alike of the alphabet makes all of a text UCS-2") {
    for (const char* character : {"`", "ç", "á", "“", "–", "…", "\u0391", "\u2126", "\u00A0", "\t",
                                  "￥", "１", "\x1B", "\xFF"}) {
        const auto text = std::string{"Pay "} + character;
        CAPTURE(text);
        check_size({text, ucs2, 5, 1});
    }
    check_size({"caf\u00E9", gsm7, 4, 1});
    check_size({"cafe\u0301", ucs2, 5, 1});
}
