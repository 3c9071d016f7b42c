// Journals: read, posted, formatted, repaired, merged.

#include <string>

#include "base/diagnostic_list.hpp"
#include "journal/canonical.hpp"
#include "journal/format.hpp"
#include "journal/merge.hpp"
#include "journal/parse.hpp"
#include "journal/parse_body.hpp"
#include "journal/parse_head.hpp"
#include "journal/plain_lines.hpp"
#include "journal/read.hpp"
#include "journal/repair.hpp"
#include "ledger/lint.hpp"
#include "ledger/post.hpp"
#include "reports/balance.hpp"
#include "reports/open.hpp"
#include "shown.hpp"
#include "target.hpp"

namespace {

using journal::CurrencyUse;
using journal::Entry;

enum class Way { shortest, by_entries };

ledger::Posted posted(const std::string& text, ledger::Faulty faulty, Way way, Sources& sources,
                      Diagnostics& diagnostics) {
    return ledger::post(
        [&](const journal::Sink& sink, const journal::Parts&) {
            const journal::Sink entries{sink.take};
            journal::read_text("a.arl", text, sources, diagnostics,
                               way == Way::shortest ? sink : entries);
        },
        faulty, sources, diagnostics);
}

bool same(const ledger::Document& a, const ledger::Document& b) {
    return a.number == b.number && a.place == b.place && a.customer == b.customer &&
           a.amount == b.amount && a.date == b.date && a.until == b.until && a.due == b.due &&
           a.currency == b.currency && a.kind == b.kind;
}

bool same(const ledger::Allocation& a, const ledger::Allocation& b) {
    return a.source == b.source && a.target == b.target && a.amount == b.amount &&
           a.used == b.used && a.from == b.from && a.until == b.until;
}

/// The short way and the long one end in the same book.
void expect_same_book(const std::string& text, const ledger::Book& book,
                      const std::string& messages) {
    Sources sources;
    Diagnostics diagnostics;
    const auto other =
        posted(text, ledger::Faulty::leave_out, Way::by_entries, sources, diagnostics).book;
    expect(book.documents.size() == other.documents.size());
    for (std::uint32_t i = 0; i < book.documents.size(); ++i)
        expect(same(book.documents[{i}], other.documents[{i}]));
    expect(book.allocations.size() == other.allocations.size());
    for (std::size_t i = 0; i < book.allocations.size(); ++i)
        expect(same(book.allocations[i], other.allocations[i]));
    expect(render_all(diagnostics, sources, 10, false) == messages);
}

const Date some_day = *parse_date("2026-06-30");

/// A book without what is faulty in it is sound, and reports agree on it.
void book(std::string_view bytes) {
    Sources sources;
    Diagnostics diagnostics;
    const std::string text{bytes};
    const auto result =
        posted(text, ledger::Faulty::leave_out, Way::shortest, sources, diagnostics);
    expect_same_book(text, result.book, render_all(diagnostics, sources, 10, false));
    ledger::lint(result.book, {some_day}, sources, diagnostics);
    expect_shown(render_all(diagnostics, sources, 10, false));
    expect(result.left_out.empty() || diagnostics.any_error());
    for (const auto* const written : {"2026-01-31", "2026-06-30", "2199-12-31"}) {
        const auto as_of = *parse_date(written);
        (void)reports::balance(result.book, {as_of, {}, {}});  // throws when it does not tie
        (void)reports::open(result.book, {as_of, {}, {}, {}});
    }
}

CurrencyUse use_of(std::string_view text) {
    CurrencyUse use;
    Diagnostics diagnostics;
    journal::Parser parser{{}, diagnostics};
    parser.parse(text, 0, [&](const Entry& entry) { use.take(entry); });
    parser.finish();
    return use;
}

std::vector<std::string_view> faults_of(std::string_view text) {
    std::vector<std::string_view> names;
    Diagnostics diagnostics;
    journal::Parser parser{{}, diagnostics};
    parser.parse(text, 0, [](const Entry&) {});
    parser.finish();
    for (const auto& diagnostic : diagnostics.all()) names.push_back(diagnostic.rule.name);
    return names;
}

/// What is formatted means the same, and is formatted.
void format(std::string_view text) {
    const auto use = use_of(text);
    const auto once = journal::format(text, use, {});
    expect(once.sound);
    expect(journal::canonical(once.text, use) == journal::canonical(text, use));
    expect(faults_of(once.text) == faults_of(text));
    expect(journal::format(once.text, use, {}).text == once.text);
}

void repair(std::string_view text) {
    const auto use = use_of(text);
    const auto once = journal::repair(text, use, {});
    expect(std::ranges::count(once.text, '\n') == std::ranges::count(text, '\n'));
    expect(journal::repair(once.text, use, {}).count == 0U);
    if (faults_of(text).empty())
        expect(journal::canonical(once.text, use) == journal::canonical(text, use));
}

/// Three journals, parted by bytes that stand in none. What only one side changed is taken.
void merge(std::string_view bytes) {
    const auto first = std::min(bytes.find('\0'), bytes.size());
    const auto base = bytes.substr(0, first);
    const auto rest = bytes.substr(std::min(first + 1, bytes.size()));
    const auto second = std::min(rest.find('\0'), rest.size());
    const auto ours = rest.substr(0, second);
    const auto theirs = rest.substr(std::min(second + 1, rest.size()));
    (void)journal::merge(base, ours, theirs);
    const auto same = journal::merge(base, ours, ours);
    const auto one_side = journal::merge(base, base, theirs);
    if (!theirs.empty() && one_side.conflicts == 0) {
        const auto use = use_of(theirs);
        if (faults_of(theirs).empty()) expect(faults_of(one_side.text).empty());
    }
    (void)same;
}

/// A line that the quick reader takes means what the parser makes of it, without fault.
void plain(std::string_view bytes) {
    const std::string text{bytes.substr(0, std::min(bytes.find('\n'), bytes.size()))};
    const auto body = text.starts_with(' ') || text.starts_with('\t');
    Entry entry;
    entry.text = text;
    const char* const end = text.data() + text.size();
    const auto taken = body ? journal::take_plain_body_line(text, end, entry)
                            : journal::take_plain_head(text, end, entry);
    if (!taken) return;
    Diagnostics diagnostics;
    Entry proper;
    proper.text = text;
    if (body) {
        journal::parse_body_line(text, {proper, diagnostics});
    } else {
        journal::parse_head(text, {proper, diagnostics});
    }
    expect(diagnostics.all().empty());
    expect(entry.amount.number == proper.amount.number);
    expect(entry.number.text == proper.number.text && entry.customer.text == proper.customer.text);
    expect(entry.lines.size() == proper.lines.size());
    expect(entry.attributes.size() == proper.attributes.size());
}

const AddTarget books{"book", book};
const AddTarget formats{"format", format};
const AddTarget repairs{"repair", repair};
const AddTarget merges{"merge", merge};
const AddTarget plain_lines{"plain", plain};

}  // namespace
