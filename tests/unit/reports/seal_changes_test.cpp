#include "reports/seal_changes.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>

namespace {

ledger::SealedEntry entry(int day, std::string kind, std::string number, std::string hash,
                          std::string customer = "C1") {
    return {std::move(hash), Date{Days{20000 + day}}, std::move(kind), std::move(customer),
            std::move(number), {}};
}

/// `changed sale INV-1, …`
std::string words(std::vector<ledger::SealedEntry> before, std::vector<ledger::SealedEntry> now) {
    std::string all;
    for (const auto& change : reports::seal_changes(std::move(before), std::move(now)))
        all += fmt::format("{}{} {} {}", all.empty() ? "" : ", ", name_of(change.state),
                           change.entry.kind, change.entry.number);
    return all;
}

}  // namespace

TEST_CASE("what is the same in any order did not change") {
    CHECK(words({}, {}).empty());
    CHECK(words({entry(1, "sale", "A", "1"), entry(2, "sale", "B", "2")},
                {entry(2, "sale", "B", "2"), entry(1, "sale", "A", "1")})
              .empty());
}

TEST_CASE("a number is one entry, wherever its date went") {
    CHECK(words({entry(1, "sale", "A", "1")}, {entry(5, "sale", "A", "9", "C2")}) ==
          "changed sale A");
    CHECK(words({entry(1, "sale", "A", "1")}, {entry(1, "debit", "A", "9")}) ==
          "added debit A, missing sale A");
    CHECK(words({entry(1, "sale", "A", "1")}, {}) == "missing sale A");
    CHECK(words({}, {entry(1, "sale", "A", "1")}) == "added sale A");
}

TEST_CASE("entries without a number are paired by date and customer, one by one") {
    const auto note = [](int day, std::string hash) { return entry(day, "note", "", hash); };
    CHECK(words({note(1, "1"), note(1, "2")}, {note(1, "1"), note(1, "3"), note(1, "4")}) ==
          "changed note , added note ");
    CHECK(words({note(1, "1")}, {note(2, "1")}) == "missing note , added note ");
    CHECK(words({note(1, "1"), note(1, "1")}, {note(1, "1")}) == "missing note ");
}
