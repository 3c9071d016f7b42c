#include "foreign/encoding.hpp"

#include <doctest/doctest.h>

using namespace foreign;
using namespace std::string_literals;

namespace {

EncodingClues clues(std::string asked = {}) {
    EncodingClues made;
    made.asked = std::move(asked);
    made.of_rules = {"", "ISO-8859-2"};
    made.fits_rule = [](std::string_view text, std::size_t) {
        return text.find("Kwota") != std::string_view::npos;
    };
    made.has_heading = [](std::string_view text) {
        return text.find("金额") != std::string_view::npos;
    };
    return made;
}

std::string read(const std::string& bytes, std::string asked = {}) {
    const auto decoded = decode(bytes, clues(std::move(asked)));
    if (!decoded) return decoded.error().is_known ? "bad " + decoded.error().encoding : "unknown";
    return decoded->encoding + "|" + decoded->text;
}

}  // namespace

TEST_CASE("the first clue to an encoding counts") {
    CHECK(read("M\xFCller", "ISO-8859-1") == "ISO-8859-1|Müller");
    CHECK(read("M\xFCller", "UTF-8") == "bad UTF-8");
    CHECK(read("x", "no-such-thing") == "unknown");
    CHECK(read("x", "UTF-8//IGNORE") == "unknown");
    CHECK(read("\xEF\xBB\xBFM\xC3\xBCller") == "UTF-8|Müller");
    CHECK(read("\xFF\xFEM\0\xFC\0"s) == "UTF-16LE|Mü");
    CHECK(read("\xFE\xFF\0M\0\xFC"s) == "UTF-16BE|Mü");
    CHECK(read("<?xml version='1.0' encoding='ISO-8859-1'?><a>\xFC</a>") ==
          "ISO-8859-1|<?xml version='1.0' encoding='ISO-8859-1'?><a>ü</a>");
    CHECK(read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>\xFC</a>") == "bad UTF-8");
    CHECK(read("OFXHEADER:100\nCHARSET:1252\nENCODING:USASCII\n\xFC") ==
          "windows-1252|OFXHEADER:100\nCHARSET:1252\nENCODING:USASCII\nü");
    CHECK(read("Kwota;\xB3") == "ISO-8859-2|Kwota;ł");
    CHECK(read("\x98\x70", "GB2312") == "GB2312|榩");
}

TEST_CASE("without a clue the bytes tell") {
    CHECK(read("M\xC3\xBCller") == "UTF-8|Müller");
    CHECK(read("a\0,\0b\0\n\0"s) == "UTF-16LE|a,b\n");
    CHECK(read("\0a\0,\0b\0\n"s) == "UTF-16BE|a,b\n");
    CHECK(read("a stray NUL in M\xC3\xBCnchen\0, and its even size"s) ==
          "UTF-8|a stray NUL in München\0, and its even size"s);
    CHECK(read("\xBD\xF0\xB6\xEE,x") == "GB18030|金额,x");
    CHECK(read("\xD6\xD0\xB9\xFA 12.00") == "GB18030|中国 12.00");
    CHECK(read("M\xFCller GmbH, K\xF6ln") == "windows-1252|Müller GmbH, Köln");
    CHECK(read("caf\x81\xE9") == "windows-1252|caf é");
}

TEST_CASE("line ends become line feeds, and only what is not UTF-8 has to be said") {
    CHECK(read("a\r\nb\rc\n") == "UTF-8|a\nb\nc\n");
    CHECK(decode("OFXHEADER:100\nCHARSET:1252\n", clues())->is_utf8);
    CHECK_FALSE(decode("OFXHEADER:100\nCHARSET:1252\n\xFC", clues())->is_utf8);
    CHECK(decode("plain", clues("ISO-8859-1"))->is_utf8);
    CHECK_FALSE(decode("\xFC", clues("ISO-8859-1"))->is_utf8);
}
