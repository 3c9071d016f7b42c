#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "journal/canonical.hpp"
#include "journal/format.hpp"
#include "journal/parse.hpp"
#include "journal/repair.hpp"

using namespace journal;

namespace {

template <class... Choices>
std::string one_of(Choices... choices) {
    const std::vector<std::string> all{choices...};
    return *rc::gen::elementOf(all);
}

int up_to(int most) { return *rc::gen::inRange(0, most + 1); }

std::string any_blank() { return one_of(" ", "  ", "\t", "    "); }
std::string any_gap() { return one_of("  ", "\t", " \t ", "             "); }
std::string any_id() { return one_of("C1", "INV-26001", "云南", "(A)", "\"PO 17/4\"", "a.b/c"); }

std::string any_digits() {
    auto digits = std::to_string(*rc::gen::inRange(0, 2'000'000));
    if (up_to(1) == 1 && digits.size() > 3) digits.insert(digits.size() - 3, ",");
    return digits.size() > 7 ? "1,234,567" : digits;
}

std::string any_number() { return any_digits() + one_of("", ".5", ".50", ".00", ".125000"); }
std::string any_amount() {
    return any_number() + (up_to(2) == 0 ? any_blank() + one_of("USD", "CNY", "JPY", "PTS") : "");
}

std::string any_option() {
    return one_of("ref:x", "note:\"a ; b\"", "x-a:\"plain\"", "x-b:;c", "#tag", "#云/b",
                  "x-c:\"*\"", "x-d:\"\\\"\"", "doc:a/b.pdf", "x-e:\"x：y\"", "x-f:a\"b");
}

/// Options, none of them twice.
std::string any_options() { return up_to(1) == 0 ? "" : any_blank() + any_option(); }

std::string any_comment() {
    return one_of("", "", "", " ; words", "\t;x", "      ; 备注  ") + one_of("", "  ", "\t");
}

std::string any_line_end() { return any_comment() + one_of("\n", "\n", "\r\n"); }

std::string any_body_line() {
    const auto reference = any_blank() + any_id();
    switch (up_to(8)) {
        case 0:
            return "to" + reference + any_gap() + any_amount() + any_options();
        case 1:
            return "to" + reference + any_gap() + any_amount() + any_blank() + "@@ " +
                   any_amount() + " discount " + any_amount();
        case 2:
            return "*" + (up_to(1) == 0 ? "" : any_gap() + any_amount()) + any_options();
        case 3:
            return "tax" + any_blank() + "13%" + any_gap() + any_amount();
        case 4:
            return one_of("Bolts M8", "Pipe 5\" x", "\"due 2026-01-01\"", "轴承 6204") + any_gap() +
                   one_of("", "-") + any_amount() + any_options();
        case 5:
            return one_of("Bolts", "\"a  b\"", "e\xCC\x81t") + any_gap() + any_number() +
                   one_of("", " 箱", "\tpcs") + any_blank() + "@" + any_blank() + any_amount();
        case 6:
            return "doc:" + one_of("", "  ", "\t") + one_of("a  b", "\"a ; b\"", "云", "a;b", ";a");
        case 7:
            return "; comment";
        default:
            return "to" + reference + any_gap() + any_amount() + any_blank() + "\"title\"";
    }
}

std::string any_head() {
    const auto day = "2026-0" + std::to_string(1 + up_to(8)) + "-1" + std::to_string(up_to(9));
    const auto start = day + any_blank();
    switch (up_to(5)) {
        case 0:
            return start + "credit" + any_blank() + any_id() + any_blank() + any_id() +
                   any_options();
        case 1:
            return start + "credit " + any_id() + any_blank() + any_id() + any_blank() +
                   any_amount() + any_options();
        case 2:
            return start + "rate USD" + any_blank() + any_number() + any_blank() + "CNY";
        case 3:
            return start + "note" + any_blank() + any_id() + any_blank() + "\"a  b\"" +
                   any_options();
        case 4:
            return start + "x-visit" + any_blank() + any_id() + any_options();
        default:
            return "customer" + any_blank() + any_id() + any_options();
    }
}

/// A text of blocks that are mostly whole, with comments and blank lines among them.
std::string any_text() {
    std::string text = one_of("", "", "\xEF\xBB\xBF");
    for (int blocks = up_to(6); blocks > 0; --blocks) {
        text += any_head() + any_line_end();
        for (int lines = up_to(3); lines > 0; --lines)
            text += one_of(" ", "  ", "\t") + any_body_line() + any_line_end();
        for (int others = up_to(2); others > 0; --others)
            text += one_of("", "  ", "; note", "   ; deep", "# note", ";\t") + any_line_end();
    }
    if (up_to(3) == 0 && !text.empty()) text.pop_back();
    return text;
}

/// Bytes that a journal is made of, and some that it is not.
std::string any_bytes() {
    const auto pieces = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40));
    static const std::vector<std::string> alphabet{
        "\n",      "\n",          "\n",          "\n  ",        "\n\n",
        "\r\n",    "\r",          " ",           "  ",          "\t",
        "\"",      "\\",          ";",           " ; ",         "#",
        ":",       "@",           "2026-03-01 ", "sale C1 I1 ", "receipt C1 R1 ",
        "book",    "customer C1", "5.00",        "1000",        "USD",
        "to I1",   "*",           "due:",        "ref:x",       "\xEF\xBB\xBF",
        "　",      "“",           "：",          "\xFF",        "云",
        "<<<<<<<", ">>>>>>>",     "x-a",         "0",           "\xC2\xA0"};
    std::string text;
    for (const auto piece : pieces)
        text += alphabet[static_cast<std::size_t>(piece) % alphabet.size()];
    return text;
}

std::string any_journal() { return up_to(2) == 0 ? any_bytes() : any_text(); }

CurrencyUse any_use() {
    CurrencyUse use;
    Diagnostics diagnostics;
    const auto book = one_of("", "book\n  currency: CNY\n", "book\n  currency: JPY\n",
                             "book\n  currency: CNY\n\ncustomer C1\n  currency: USD\n");
    Parser{{}, diagnostics}.parse(book, 0, [&](const Entry& entry) { use.take(entry); });
    return use;
}

FormatOptions any_options_of_format() {
    FormatOptions options;
    options.column = *rc::gen::inRange(10, 60);
    options.group = up_to(3) != 0;
    options.ambiguous_wide = up_to(3) == 0;
    options.drop_currency = up_to(2) == 0;
    options.blank_around_bodies = up_to(3) != 0;
    return options;
}

std::size_t count_of(char c, std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count(text, c));
}

/// Names of what is wrong with a text.
std::vector<std::string_view> faults_of(std::string_view text) {
    std::vector<std::string_view> names;
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    parser.parse(text, 0, [](const Entry&) {});
    parser.finish();
    for (const auto& diagnostic : diagnostics.all()) names.push_back(diagnostic.rule.name);
    return names;
}

}  // namespace

TEST_CASE("formatting changes no meaning, and what is formatted stays as it is") {
    CHECK(rc::check([] {
        const auto text = any_journal();
        const auto use = any_use();
        const auto options = any_options_of_format();
        const auto once = format(text, use, options);
        RC_ASSERT(once.sound);
        RC_ASSERT(canonical(once.text, use) == canonical(text, use));
        RC_ASSERT(faults_of(once.text) == faults_of(text));
        RC_ASSERT(format(once.text, use, options).text == once.text);
    }));
}

TEST_CASE("most of the texts that these laws are tried on are whole") {
    CHECK(rc::check([] {
        const auto text = any_text();
        RC_CLASSIFY(faults_of(text).empty(), "whole");
        RC_CLASSIFY(!faults_of(text).empty(), "faulty");
    }));
}

TEST_CASE("formatting keeps every word and every comment") {
    CHECK(rc::check([] {
        const auto text = any_text();
        auto options = any_options_of_format();
        options.drop_currency = false;
        const auto after = format(text, any_use(), options).text;
        for (const char c : {';', '#', ':', '@', '%', 'o', 'C'})
            RC_ASSERT(count_of(c, after) == count_of(c, text));
    }));
}

TEST_CASE("sorting changes the order and nothing else") {
    CHECK(rc::check([] {
        const auto text = any_journal();
        const auto use = any_use();
        auto options = any_options_of_format();
        options.sort = true;
        const auto once = format(text, use, options);
        RC_ASSERT(once.sound);
        RC_ASSERT(format(once.text, use, options).text == once.text);
    }));
}

TEST_CASE("a journal that is formatted means the same without its options") {
    CHECK(rc::check([] {
        const auto text = any_text();
        const auto use = any_use();
        const auto first = format(text, use, any_options_of_format());
        const auto second = format(first.text, use, any_options_of_format());
        RC_ASSERT(canonical(second.text, use) == canonical(text, use));
    }));
}

TEST_CASE("repairing keeps what is whole, lines as lines, and has an end") {
    CHECK(rc::check([] {
        const auto text = any_journal();
        const auto use = any_use();
        RepairOptions options;
        options.names = up_to(1) == 0;
        const auto once = repair(text, use, options);
        RC_ASSERT(count_of('\n', once.text) == count_of('\n', text));
        RC_ASSERT(repair(once.text, use, options).count == 0U);
        if (faults_of(text).empty()) RC_ASSERT(canonical(once.text, use) == canonical(text, use));
    }));
}
