#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "journal/compose.hpp"
#include "journal/format.hpp"
#include "journal/parse.hpp"

namespace {

using journal::Entry;
using journal::Kind;

/// Words that people type, and those that mean something to the journal.
std::string any_text() {
    static const std::vector<std::string> pieces{
        "a",     "Wu", " ",   "  ",     "\"", "\\", ";", " ;",      "#",   ":",
        "note:", "to", "*",   "-",      "@",  "@@", ",", "%",       "1",   "2026-01-01",
        "合肥",  "　", "“",   "é",      "'",  "(",  "=", "<<<<<<<", "due", "x-",
        "{",     "|",  "CNY", "\u00a0", "/",  "//", ".",
    };
    std::string text;
    for (int left = *rc::gen::inRange(1, 6); left > 0; --left) text += *rc::gen::elementOf(pieces);
    return text;
}

std::vector<Entry> read(const std::string& text, Diagnostics& diagnostics) {
    std::vector<Entry> entries;
    journal::Parser parser{{}, diagnostics};
    parser.parse(text, 0, [&](const Entry& entry) { entries.push_back(entry); });
    parser.finish();
    return entries;
}

}  // namespace

TEST_CASE("what is composed is read back as it was said, or refused") {
    rc::check([] {
        const auto customer = any_text();
        const auto number = any_text();
        const auto via = any_text();
        const auto title = "\"" + std::string{"t"} + "\"";
        const journal::SpokenEntry spoken{Kind::receipt,
                                          "receipt",
                                          parse_date("2026-03-01").value(),
                                          {customer, number, "5.00", "via:" + via, "#late", title},
                                          {}};
        const auto text = journal::compose(spoken);
        RC_TAG(text ? "composed" : "refused");
        if (!text) return;
        Diagnostics diagnostics;
        const auto entries = read(*text, diagnostics);
        RC_ASSERT(!diagnostics.any_error());
        RC_ASSERT(entries.size() == 1u);
        const auto& entry = entries.front();
        const auto said = [](const std::string& word) {
            const bool spelled = word.size() > 1 && word.front() == '"' && word.back() == '"';
            return spelled ? std::string{} : word;
        };
        if (!said(customer).empty()) RC_ASSERT(entry.customer.str() == customer);
        if (!said(number).empty() && number != "-") RC_ASSERT(entry.number.str() == number);
        RC_ASSERT(entry.attributes.size() == 1u);
        if (!said(via).empty()) RC_ASSERT(entry.attributes[0].value.str() == via);
        RC_ASSERT(entry.title.str() == "t");
        RC_ASSERT(entry.tags.size() == 1u);
        const auto formatted = journal::format(*text, {}, {});
        RC_ASSERT(formatted.sound);
        RC_ASSERT(formatted.whole);
    });
}
