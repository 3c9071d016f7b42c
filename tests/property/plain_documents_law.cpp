#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostic_list.hpp"
#include "journal/parse.hpp"
#include "ledger/append.hpp"
#include "ledger/collect.hpp"
#include "plain_text.hpp"

using namespace journal;

namespace {

std::string any_block() {
    const auto perhaps = [](std::string line) {
        return (up_to(2) == 0 ? with_slip(std::move(line)) : line) + "\n";
    };
    auto block = perhaps(any_head());
    for (int lines = up_to(5) - 3; lines > 0; --lines) block += perhaps(any_body_line());
    return block;
}

/// Blocks and what may stand between them; some texts lack their last line end.
std::string any_text() {
    std::string text;
    for (int blocks = 1 + up_to(3); blocks > 0; --blocks) {
        text += any_block();
        const int between = up_to(15);
        if (between > 4) text += "\n";
        if (between == 1) text += "; a comment\n";
        if (between == 2) text += "  \n";
        if (between == 3) text += "\n  stray\n";
        if (between == 4) text += "<<<<<<< ours\n";
    }
    if (up_to(9) == 0 && !text.empty()) text.pop_back();
    return text;
}

std::string bytes_of(const auto& value) {
    std::string bytes(sizeof(value), '\0');
    std::memcpy(bytes.data(), &value, sizeof(value));
    return bytes;
}

std::string said(const ledger::Facts& facts, const ledger::LineFact& line) {
    return fmt::format("{} {} {} {} {} {}{}", facts.codes[line.code], line.index, line.decimals,
                       facts.product_of(line),
                       line.item.is_none() ? "" : facts.item_words.text(line.item), line.priced,
                       line.too_large);
}

/// Everything a collector keeps, as words; and what was said about the text.
struct Kept {
    std::vector<std::string> rows;
    int documents = 0;  // that went the short way
};

void add_rows(const ledger::Book& book, const ledger::Facts& facts,
              std::vector<std::string>& rows) {
    const auto number = [&](Symbol symbol) {
        return symbol.is_none() ? "-" : book.numbers.text(symbol);
    };
    for (std::uint32_t i = 0; i < book.documents.size(); ++i) {
        const auto& document = book.documents[{i}];
        rows.push_back(fmt::format(
            "{} {} {} {} {} {} {} {} {}", number(document.number), document.place.offset,
            book.customer_ids.text(ledger::said_customer(document)), document.amount,
            document.date.time_since_epoch().count(), document.dated.time_since_epoch().count(),
            document.due.time_since_epoch().count(), facts.codes[ledger::said_code(document)],
            static_cast<int>(document.kind)));
        rows.push_back(bytes_of(facts.documents[i]));
    }
    for (std::size_t i = 0; i < book.allocations.size(); ++i) {
        const auto& allocation = book.allocations[i];
        const auto& fact = facts.allocations[i];
        rows.push_back(fmt::format("{} {} {} {} {} {} {} {} {}", allocation.source.index,
                                   number(ledger::said_target(allocation)), allocation.amount,
                                   allocation.detail, facts.codes[fact.code], fact.index,
                                   fact.decimals, fact.given, static_cast<int>(fact.how)));
    }
    for (const auto& lines : facts.items)
        rows.push_back(fmt::format("{} {}", lines.first, lines.count));
    for (const auto& line : facts.lines) rows.push_back(said(facts, line));
    for (const auto& extra : facts.extras)
        rows.push_back(fmt::format("{} {} {}", extra.document.index, extra.attributes.size(),
                                   extra.dues.size()));
    for (const auto& code : facts.codes) rows.push_back(code);
    for (const auto count : book.counts.by_kind) rows.push_back(std::to_string(count));
    if (book.counts.first)
        rows.push_back(to_string(*book.counts.first) + to_string(*book.counts.last));
    rows.push_back(fmt::format("{} {} {}", facts.bank_lines.size(), facts.faulty_numbers.size(),
                               facts.lost.size()));
}

Kept kept_of(const std::string& text, bool takes_documents) {
    Sources sources;
    const auto source = sources.add_text("a.arl", text);
    Diagnostics diagnostics;
    ledger::Book book;
    ledger::Facts facts;
    const std::set<Place> none;
    ledger::Collector collector{book, facts, none};
    Kept kept;
    Sink sink{[&](const Entry& entry) { collector.take(entry); }};
    if (takes_documents)
        sink.take_plain = [&](const PlainDocument& plain) {
            ++kept.documents;
            collector.take(plain);
        };
    Parser parser{source, diagnostics, &sources};
    parser.parse(sources.text(source), 0, sink);
    parser.finish();
    add_rows(book, facts, kept.rows);
    kept.rows.push_back(render_all(diagnostics, sources, 1000, false));
    return kept;
}

}  // namespace

TEST_CASE("a document read straight from its bytes leaves the rows its Entry would") {
    int documents = 0;
    CHECK(rc::check([&] {
        for (int i = 0; i < 50; ++i) {
            const auto text = any_text();
            const auto straight = kept_of(text, true);
            RC_ASSERT(straight.rows == kept_of(text, false).rows);
            documents += straight.documents;
        }
    }));
    CHECK(documents > 300);  // of some 12,000
}

TEST_CASE("the documents that books are made of go the short way") {
    const auto goes = [](const std::string& text) { return kept_of(text + "\n", true).documents; };
    CHECK(goes("2026-01-31 sale C001 INV-1 1,200.00 due:2026-02-28\n  Bolts  2 pcs @ 600.00\n") ==
          1);
    CHECK(goes("2026-01-31 receipt C001 R-1 1200 CNY ref:x7 \"January\"\n  to INV-1  1,200.00\n") ==
          1);
    CHECK(goes("2026-01-31 receipt C001 R-1 1200 to:*\n2026-01-31 credit C1 K-1 3 for:INV-1\n") ==
          2);
    CHECK(goes("2026-01-31 writeoff C001 W-1 1200 to:INV-1\n") == 1);
    CHECK(goes("2026-01-31 receipt C001 R-1 12 to:INV-1\n  to INV-1  1,200.00\n") == 0);
    CHECK(goes("2026-01-31 receipt C001 R-1 12 bank:x\n") == 0);
    CHECK(goes("2026-01-31 sale C001 INV-1 12 terms:net30\n") == 0);
    CHECK(goes("2026-01-31 sale C001 INV-1 12 due:2026-02-30\n") == 0);
    CHECK(goes("2026-01-31 sale C001 INV-1 12\n  note: x\n") == 0);
    CHECK(goes("2026-01-31 sale C1 INV-1 12 \"Größe\"\n  铜管 12mm  3 根 @ 4.00\n") == 1);
    CHECK(goes("2026-01-31 sale C1 INV-1 12\n  铜管（小）  12\n") == 0);
}
