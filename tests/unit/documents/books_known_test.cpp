#include "documents/books_known.hpp"

#include <doctest/doctest.h>

#include "journal/read.hpp"

namespace {

using documents::BooksEntry;
using documents::BooksKnown;

/// `f` fresh, `h` here, `d` differs, one for each entry of ours that was made; `?` marks one whose
/// number was made up.
std::string known(const std::string& book, const std::vector<std::string>& made) {
    std::vector<BooksEntry> entries;
    for (auto text : made) {
        BooksEntry entry;
        entry.is_unnamed = text.starts_with('?');
        entry.text = text.substr(entry.is_unnamed ? 1 : 0) + "\n";
        entries.push_back(std::move(entry));
    }
    journal::CurrencyUse use;
    const auto each = [&](const journal::Sink& sink) {
        Sources sources;
        Diagnostics diagnostics;
        journal::read_text("a.arl", book, sources, diagnostics, sink);
    };
    each([&](const journal::Entry& entry) { use.take(entry); });
    std::string shown;
    for (const auto& one : documents::known_entries(entries, use, each))
        shown += one.known == BooksKnown::fresh ? 'f' : one.known == BooksKnown::here ? 'h' : 'd';
    return shown;
}

}  // namespace

TEST_CASE("books: an entry is known by its source and number") {
    const std::string book =
        "book \"B\"\n  currency: EUR\n\ncustomer A\n"
        "2026-01-05 sale A INV-1 100.00 due:2026-02-01 x-source:b.journal:3\n"
        "2026-01-06 apply A 20.00 from:R-1 to:INV-1 x-source:b.journal:9\n"
        "2026-01-07 balance A 80 x-source:b.journal:9\n";
    CHECK(known(book, {"customer A \"Anna\"", "customer B",
                       "2026-01-05 sale A INV-1 100.00 EUR x-source:b.journal:3",
                       "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-1 x-source:b.journal:9",
                       "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-2 x-source:b.journal:9",
                       "2026-01-07 balance A 80.00 EUR x-source:b.journal:9",
                       "2026-01-07 balance A 80.00 USD x-source:b.journal:9"}) == "hfhhfhf");
}

TEST_CASE("books: what stands in an entry's place and says other things differs") {
    const std::string book =
        "customer A\n"
        "2026-01-05 sale A INV-1 100.00 EUR due:2026-02-01 x-source:b.journal:3\n"
        "2026-01-05 sale A INV-2 50.00 EUR due:2026-02-01\n"
        "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-1 x-source:b.journal:9\n";
    CHECK(known(book, {"2026-01-05 sale A INV-1 100.01 EUR x-source:b.journal:3",
                       "2026-01-06 sale A INV-2 50.00 EUR x-source:b.journal:12",
                       "2026-01-06 apply A 30.00 EUR from:R-1 to:INV-1 x-source:b.journal:9"}) ==
          "ddd");
    CHECK(known(book, {"2026-01-05 sale A INV-2 50.00 EUR x-source:b.journal:12"}) == "h");
}

TEST_CASE("books: lines may move, and what happened twice happened twice") {
    const std::string book =
        "customer A\n"
        "2026-01-05 receipt A A-20260105-1 100.00 EUR to:* x-source:b.journal:3\n"
        "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-1 x-source:b.journal:9\n"
        "2026-01-05 sale A INV-1 70.00 EUR due:2026-02-01 x-source:b.journal:20\n";
    CHECK(known(book, {"?2026-01-05 receipt A A-20260105-1 50.00 EUR to:* x-source:b.journal:3",
                       "?2026-01-05 receipt A A-20260105-2 100.00 EUR to:* x-source:b.journal:7",
                       "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-1 x-source:b.journal:13",
                       "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-1 x-source:b.journal:14",
                       "2026-01-05 sale A INV-2 70.00 EUR x-source:b.journal:20"}) == "fhhff");
}

TEST_CASE("books: a number that was made up is that of our book") {
    const std::string book =
        "customer A\n"
        "2026-01-05 receipt A A-20260105-1 100.00 EUR to:* x-source:b.journal:3\n";
    BooksEntry moved;
    moved.is_unnamed = true;
    moved.text = "2026-01-05 receipt A A-20260105-2 100.00 EUR to:* x-source:b.journal:7\n";
    const auto each = [&](const journal::Sink& sink) {
        Sources sources;
        Diagnostics diagnostics;
        journal::read_text("a.arl", book, sources, diagnostics, sink);
    };
    const auto known = documents::known_entries({moved}, {}, each);
    REQUIRE(known.size() == 1);
    CHECK(known[0].known == BooksKnown::here);
    CHECK(known[0].number == "A-20260105-2");
    CHECK(known[0].ours == "A-20260105-1");
}

TEST_CASE("books: voids of two documents on one day are two") {
    const std::string book =
        "customer A\n"
        "2026-01-05 receipt A R-1 100.00 EUR to:*\n"
        "2026-01-05 receipt A R-2 100.00 EUR to:*\n"
        "2026-01-06 void R-1 x-source:b.journal:9\n";
    CHECK(known(book, {"2026-01-06 void R-1 x-source:b.journal:12",
                       "2026-01-06 void R-2 x-source:b.journal:9"}) == "hf");
}

TEST_CASE("books: beside an entry that the other book no longer has nothing is new") {
    const std::string book =
        "customer A\n"
        "2026-01-05 receipt A A-20260105-1 60.00 EUR to:* x-source:b.journal:3\n"
        "2026-01-05 receipt A A-20260105-2 70.00 EUR to:* x-source:b.journal:7\n"
        "2026-01-06 apply A 20.00 EUR from:R-1 to:INV-1 x-source:b.journal:9\n";
    // 70.00 became 71.00 and moved, and 20.00 became 21.00; of another file nothing is known.
    CHECK(known(book, {"?2026-01-05 receipt A A-20260105-1 50.00 EUR to:* x-source:b.journal:3",
                       "?2026-01-05 receipt A A-20260105-2 60.00 EUR to:* x-source:b.journal:7",
                       "?2026-01-05 receipt A A-20260105-3 71.00 EUR to:* x-source:b.journal:11",
                       "?2026-01-06 receipt A A-20260106-1 71.00 EUR to:* x-source:b.journal:15",
                       "2026-01-06 apply A 21.00 EUR from:R-1 to:INV-1 x-source:b.journal:19",
                       "?2026-01-05 receipt A A-20260105-4 9.00 EUR to:* x-source:c.journal:3"}) ==
          "dhdfdf");
}
