#include "plain_text.hpp"

#include <rapidcheck.h>

#include <string>
#include <vector>

namespace {

using Choices = std::vector<std::string>;

/// One of the plain ones, and now and then an odd one.
std::string one_of(const Choices& plain, const Choices& odd) {
    return *rc::gen::elementOf(odd.empty() || up_to(15) > 0 ? plain : odd);
}

std::string any_blank() { return one_of({" "}, {"  ", "\t"}); }
std::string any_gap() { return one_of({"  ", "      ", "                      "}, {" ", " \t"}); }
std::string any_end() { return one_of({"", "", " ", "  "}, {"\t", " ; comment"}); }
std::string any_id() {
    return one_of({"C1", "INV-26001", "R.7/a", "(A)"}, {"-", "a:b", "C1,2", "x;y", "云1"});
}
std::string any_number() {
    return one_of({"1", "12.5", "1,234.50", "0.000001", "123456789012345678", "1,234,567.8",
                   "00.10", "999,999,999,999,999,999"},
                  {"1,23", "1234,567", "1.2345678", "-5", "1234567890123456789", "1.", ".5",
                   "99,999,999,999,999,999.99", "9,999,999,999,999,999,999"});
}
std::string any_currency() {
    return one_of({"", "", "", " CNY", "  USD", " PT7X"}, {" us", " EU"});
}

std::string any_option() {
    return one_of({"due:2026-02-01", "to:INV-1", "for:INV-2", "ref:a;b", "note:x", "\"title\"",
                   "\"货款\"", "ref:云1", "reason:bad"},
                  {"to:*", "via:", "due: 2026", "zz:1", "x-a:b", "#tag", "\"a \\\" b\"", "\"open",
                   "word", "; comment", ";c", "po:\"q\"", "-", "terms:net", "a-b:"});
}

}  // namespace

int up_to(int most) { return *rc::gen::inRange(0, most + 1); }

std::string any_head() {
    auto line = one_of({"2026-01-31", "2024-02-29"}, {"2026-02-30", "1899-01-01", "2026-1-31"});
    line +=
        any_blank() + one_of({"sale", "receipt", "credit", "writeoff"}, {"sales", "note", "Sale"});
    line += any_blank() + any_id() + any_blank() + any_id();
    if (up_to(4) > 0) line += any_blank() + any_number() + any_currency();
    for (int options = up_to(2); options > 0; --options) line += any_blank() + any_option();
    return line + any_end();
}

std::string any_body_line() {
    auto line = one_of({"  ", "\t", " "}, {});
    if (up_to(2) == 0) {
        line += "to" + any_blank() + any_id() + any_gap() + any_number() + any_currency();
    } else {
        line += one_of({"Bolts", "Steel brackets", "due soon", "#5 screws", "2\" pipe",
                        "A description of many words", "铜管 12mm", "Größe", "阀门"},
                       {"withheld", "fee", "tax 13%", "*", "\"a  b\"", "a;b", "from C1", "to",
                        "note: x", "due date", "Bolts ; x"});
        line += any_gap();
        if (up_to(1) == 0)
            line += any_number() +
                    one_of({"", " pcs", " 个", " CNY"}, {" @", " ;x", " \"u\"", " ＠"}) +
                    any_blank() + one_of({"@"}, {"@@", ""}) + any_blank();
        line += any_number() + any_currency();
    }
    if (up_to(9) == 0) line += any_blank() + any_option();
    return line + any_end();
}

std::string with_slip(std::string line) {
    if (up_to(5) > 0 || line.empty()) return line;
    const auto at = static_cast<std::size_t>(up_to(static_cast<int>(line.size()) - 1));
    const std::string sign(1, static_cast<char>(*rc::gen::inRange(0x20, 0x7F)));
    const auto slip = one_of({sign}, {"：", "“", "\xE3\x80\x80", "\xC2\xA0", "\xE9", "\xC3", "\x01",
                                      "\x7F", "\t", "\r", "é", "中", "\xE4\xB8"});
    if (up_to(1) == 0) return line.replace(at, 1, slip);
    return line.insert(at, slip);
}
