#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

#include "journal/parse_body.hpp"
#include "journal/parse_head.hpp"
#include "journal/plain_lines.hpp"
#include "plain_text.hpp"

using namespace journal;

namespace {

bool same(const Word& a, const Word& b) {
    return a.text == b.text && (a.is_empty() || a.text.data() == b.text.data()) &&
           a.quoted == b.quoted && a.escaped == b.escaped;
}

bool same(const Amount& a, const Amount& b) {
    return a.number == b.number && a.currency == b.currency && a.text == b.text;
}

bool same(const Line& a, const Line& b) {
    return a.kind == b.kind && a.text == b.text && same(a.number, b.number) && a.date == b.date &&
           a.rate == b.rate && same(a.amount, b.amount) && a.priced == b.priced &&
           a.quantity == b.quantity && a.unit == b.unit && !a.exchange && !b.exchange &&
           !a.discount && !b.discount && same(a.title, b.title);
}

bool same(const Attribute& a, const Attribute& b) {
    return a.key == b.key && same(a.name, b.name) && same(a.value, b.value) && a.line == b.line;
}

bool same(const Entry& a, const Entry& b) {
    const auto all_same = [](const auto& left, const auto& right) {
        return std::ranges::equal(left, right,
                                  [](const auto& x, const auto& y) { return same(x, y); });
    };
    return a.kind == b.kind && a.kind_word == b.kind_word && a.date == b.date &&
           same(a.customer, b.customer) && same(a.number, b.number) && a.faulty == b.faulty &&
           a.unnumbered == b.unnumbered && same(a.amount, b.amount) && same(a.title, b.title) &&
           all_same(a.attributes, b.attributes) && all_same(a.lines, b.lines) && b.tags.empty();
}

/// Odd combinations are many, and a case is cheap.
template <class Law>
bool many_times(Law law) {
    return rc::check([&] {
        for (int i = 0; i < 50; ++i) law();
    });
}

Entry entry_of(std::string_view text) {
    Entry entry;
    entry.text = text;
    return entry;
}

std::string any_ending() { return up_to(3) == 0 ? "\r\n" : "\n"; }

/// Lines are followed by a line end, and by the rest of their file or by nothing: then a step too
/// far is a step out of the memory, which the sanitizers see.
std::vector<char> in_file(const std::string& line, bool is_last = false,
                          const std::string& ending = "\n") {
    const auto text = line + ending + (is_last ? "" : std::string(32, 'x'));
    return {text.begin(), text.end()};
}

std::string_view line_of(const std::vector<char>& text) {
    const std::string_view whole{text.data(), text.size()};
    const auto line = whole.substr(0, whole.find('\n'));
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

}  // namespace

TEST_CASE("a plain head means what the parser makes of it, and is without fault") {
    int plain_lines = 0;
    CHECK(many_times([&] {
        const auto text = in_file(with_slip(any_head()), up_to(1) == 0, any_ending());
        const auto line = line_of(text);
        auto plain = entry_of(line);
        const bool taken = take_plain_head(line, text.data() + text.size(), plain);
        if (!taken) return;
        ++plain_lines;
        auto proper = entry_of(line);
        Diagnostics diagnostics;
        parse_head(line, {proper, diagnostics});
        RC_ASSERT(diagnostics.all().empty());
        RC_ASSERT(same(plain, proper));
    }));
    CHECK(plain_lines > 200);  // of 5,000
}

TEST_CASE("a plain body line means what the parser makes of it, and is without fault") {
    int plain_lines = 0;
    CHECK(many_times([&] {
        const auto text = in_file(with_slip(any_body_line()), up_to(1) == 0, any_ending());
        const auto line = line_of(text);
        auto plain = entry_of(line);
        plain.kind = *rc::gen::element(Kind::credit, Kind::credit, Kind::credit, Kind::sale,
                                       Kind::receipt, Kind::open);
        auto proper = plain;
        const bool taken = take_plain_body_line(line, text.data() + text.size(), plain);
        if (!taken) {
            RC_ASSERT(same(plain, proper));
            return;
        }
        ++plain_lines;
        Diagnostics diagnostics;
        parse_body_line(line, {proper, diagnostics});
        RC_ASSERT(diagnostics.all().empty());
        RC_ASSERT(same(plain, proper));
    }));
    CHECK(plain_lines > 200);  // of 5,000
}

TEST_CASE("the lines that books are made of go the short way") {
    const auto takes_head = [](const std::string& line) {
        const auto text = in_file(line);
        Entry entry;
        return take_plain_head(line_of(text), text.data() + text.size(), entry);
    };
    CHECK(takes_head("2026-01-31 sale C001 INV-1 1,200.00 due:2026-02-28"));
    CHECK(takes_head("2026-01-31 receipt C001 R-1 1200 CNY to:INV-1 \"January\" ; paid"));
    CHECK_FALSE(takes_head("2026-02-30 sale C001 INV-1 1,200.00"));
    const auto takes_line = [](Kind kind, const std::string& line) {
        const auto text = in_file(line);
        Entry entry;
        entry.kind = kind;
        return take_plain_body_line(line_of(text), text.data() + text.size(), entry);
    };
    CHECK(takes_line(Kind::sale, "  Steel brackets, long          27 pcs @ 901.94"));
    CHECK(takes_line(Kind::sale, "  Freight  319.45"));
    CHECK(takes_line(Kind::receipt, "  to INV-1  1,200.00"));
    CHECK_FALSE(takes_line(Kind::receipt, "  Freight  319.45"));
}
