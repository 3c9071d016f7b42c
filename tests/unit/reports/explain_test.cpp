#include "reports/explain.hpp"

#include <doctest/doctest.h>

#include "../ledger/made_book.hpp"
#include "documents/explain_table.hpp"

using journal::Kind;

namespace {

struct Explained : MadeBook {
    Id<ledger::Customer> c001 = customer("C001", "Qiming");
    Id<ledger::Document> invoice = document(Kind::sale, c001, "INV-1", "2026-03-01", 100000);
    Id<ledger::Document> later = document(Kind::sale, c001, "INV-2", "2026-03-05", 50000);
    Id<ledger::Document> receipt = document(Kind::receipt, c001, "R-1", "2026-03-10", 90000);

    /// `date change remainder` of every fact, in minor units.
    std::vector<std::string> facts(Id<ledger::Document> id, const char* as_of) const {
        std::vector<std::string> lines;
        for (const auto& fact : reports::explain(book, {id, day(as_of)}).facts)
            lines.push_back(to_string(fact.date) + " " + plain_digits(fact.change.minor(), 0) +
                            " " + plain_digits(fact.remainder.minor(), 0));
        return lines;
    }
};

}  // namespace

TEST_CASE("the open amount is the document less what was set against it, up to the day") {
    Explained made;
    made.detail(made.allocate(made.receipt, made.invoice, "2026-03-10", 90000)).discount = 1000;
    CHECK(made.facts(made.invoice, "2026-03-09") ==
          std::vector<std::string>{"2026-03-01 100000 100000"});
    CHECK(made.facts(made.invoice, "2026-03-31") ==
          std::vector<std::string>{"2026-03-01 100000 100000", "2026-03-10 -90000 10000",
                                   "2026-03-10 -1000 9000"});
    CHECK(made.facts(made.receipt, "2026-03-31") ==
          std::vector<std::string>{"2026-03-10 90000 90000", "2026-03-10 -90000 0"});
}

TEST_CASE("a receipt that bounces opens its invoice again and is worth nothing") {
    Explained made;
    auto& allocation = made.allocate(made.receipt, made.invoice, "2026-03-10", 90000);
    allocation.until = made.book.documents[made.receipt].until = MadeBook::day("2026-03-20");
    CHECK(made.facts(made.invoice, "2026-03-31").back() == "2026-03-20 90000 100000");
    CHECK(made.facts(made.receipt, "2026-03-31").back() == "2026-03-20 -90000 0");
}

TEST_CASE("a derived allocation says by which rule, and before which other item") {
    Explained made;
    made.detail(made.allocate(made.receipt, made.invoice, "2026-03-10", 90000)).derived = true;
    Sources sources;
    sources.add_text("a.arl", "sale\nreceipt\n");
    const auto explanation =
        reports::explain(made.book, {made.receipt, MadeBook::day("2026-03-31")});
    const auto paper = documents::explain_table(explanation, made.book, sources);
    CHECK(paper.title == "receipt R-1: C001 Qiming, 0.00 CNY left");
    REQUIRE(paper.sections.at(0).notes.size() == 1);
    CHECK(paper.sections[0].notes[0] ==
          "2026-03-10 oldest-first: unsaid money of R-1 of 2026-03-10 goes to INV-1 "
          "(due 2026-03-31, dated 2026-03-01) before INV-2 (due 2026-04-04, dated 2026-03-05)");
}
