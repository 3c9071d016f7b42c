#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>
#include <utility>

#include "ledger/buckets.hpp"
#include "ledger/cash.hpp"
#include "ledger/open_items.hpp"
#include "ledger/settlements.hpp"
#include "reports/kpi_sums.hpp"
#include "reports/provision_passages.hpp"
#include "sound_book.hpp"

namespace {

using ledger::Book;
using ledger::Document;

/// What the journal alone leaves open of a document at the end of a day.
i128 said_open(const Book& book, Id<Document> id, Date day) {
    i128 open = book.documents[id].exists_on(day) ? book.documents[id].amount : 0;
    for (const auto& allocation : book.allocations)
        if (allocation.target == id && allocation.in_force(day) && !is_derived(book, allocation))
            open -= i128{allocation.amount} + discount_of(book, allocation);
    return open;
}

bool has_plan_on(const Book& book, Id<Document> id, Date day) {
    const auto* schedule = ledger::schedule_on(book, id, day);
    return schedule != nullptr && schedule->from == day;
}

struct Planned {
    Id<Document> id;
    int day = 0;
    long open = 0;  // too little to be divided: no plan
};

/// A document and a day, if possible one on which it is settled in part.
Planned any_planned(const Book& book, std::mt19937& random) {
    Planned found;
    for (int tries = 0; tries < 200; ++tries) {
        const Id<Document> id{static_cast<std::uint32_t>(random() % book.documents.size())};
        const int day = 1 + static_cast<int>(random() % 31);
        if (!book.documents[id].is_debit() || has_plan_on(book, id, january(day))) continue;
        const auto open = static_cast<long>(said_open(book, id, january(day)));
        if (open >= 2) found = {id, day, open};
        if (open >= 2 && open < book.documents[id].amount) break;
    }
    return found;
}

/// Sound entries with some plans more, of what is open of any document on any day.
std::vector<Written> planned_entries(unsigned seed) {
    auto entries = sound_entries(seed);
    std::mt19937 random{seed};
    for (int i = 0; i < 4; ++i) {
        const auto book = posted(text_of(entries));
        if (book.documents.size() == 0) break;
        const auto [id, day, open] = any_planned(book, random);
        if (open == 0) break;
        const long first = 1 + static_cast<long>(random()) % (open - 1);
        const auto line = [&](Date due, long amount) {
            return fmt::format("  due {}  {}.{:02} {}\n", to_string(due), amount / 100,
                               amount % 100, book.currencies.code(book.documents[id].currency));
        };
        entries.push_back(
            {day, fmt::format("{} plan {}\n{}{}", to_string(january(day)), book.number_of(id),
                              line(january(25), first), line(january(31), open - first))});
    }
    return entries;
}

/// Planned entries, and on the last day a credit note in the place of what was derived of one.
std::vector<Written> displaced_entries(unsigned seed) {
    auto entries = planned_entries(seed);
    const auto book = posted(text_of(entries));
    for (const auto& allocation : book.allocations) {
        const auto& document = book.documents[allocation.target];
        const auto open = static_cast<long>(said_open(book, allocation.target, january(31)));
        if (!is_derived(book, allocation) || !allocation.in_force(january(31)) || open <= 0 ||
            has_plan_on(book, allocation.target, january(31)))
            continue;
        entries.push_back({31, fmt::format("2026-01-31 credit {} Z-1 {}.{:02} {} to:{}\n",
                                           book.customers[document.customer].id, open / 100,
                                           open % 100, book.currencies.code(document.currency),
                                           book.number_of(allocation.target))});
        break;
    }
    return entries;
}

/// What is open of the lines of a document, in order, when so much of them was settled.
std::vector<std::pair<Date, i128>> left_of(const std::vector<ledger::Instalment>& lines,
                                           i128 settled) {
    std::vector<std::pair<Date, i128>> left;
    for (const auto& line : lines) {
        const auto paid = std::min<i128>(settled, line.amount);
        settled -= paid;
        if (line.amount > paid) left.emplace_back(line.due, line.amount - paid);
    }
    return left;
}

void check_lines(const Book& book, Id<Document> id, Date day, const ledger::DueLines& lines) {
    const auto due = lines.of(id);
    i128 sum = 0;
    for (const auto& line : due) sum += line.amount;
    RC_ASSERT(sum == book.documents[id].amount);
    const auto open = ledger::open_amounts(book, day)[id.index];
    std::vector<std::pair<Date, i128>> items;
    for (const auto& item : ledger::items_of(book, id, day, open))
        items.emplace_back(item.due, item.open);
    RC_ASSERT(left_of(due, sum - open) == items);
}

void check_cash(const Book& book, Date day, const ledger::DueLines& lines) {
    std::map<Id<Document>, i128> paid;
    for (const auto& allocation : book.allocations)
        if (allocation.in_force(day) &&
            book.documents[allocation.source].kind == ledger::Kind::receipt)
            paid[allocation.target] += allocation.amount;
    std::map<std::pair<Id<Document>, std::uint32_t>, i128> of_line;
    for (const auto& part : ledger::cash_parts(book, day)) {
        RC_ASSERT(part.amount > 0);
        RC_ASSERT(part.due == lines.of(part.document).at(part.instalment).due);
        of_line[{part.document, part.instalment}] += part.amount;
        paid[part.document] -= part.amount;
    }
    for (const auto& [place, amount] : of_line)
        RC_ASSERT(amount <= lines.of(place.first).at(place.second).amount);
    for (const auto& [document, rest] : paid) RC_ASSERT(rest == 0);
}

using Amounts = std::map<std::pair<Currency, std::size_t>, i128>;

}  // namespace

TEST_CASE("what settled a document leaves of its due lines what is open, plan or not") {
    int plans = 0;
    CHECK(rc::check([&](unsigned seed) {
        const auto book = posted(text_of(planned_entries(seed)));
        for (int i = 1; i <= 31; ++i) {
            const auto day = january(i);
            const ledger::DueLines lines{book, day};
            book.documents.for_each([&](Id<Document> id, const Document& document) {
                if (!document.is_debit() || !document.exists_on(day)) return;
                check_lines(book, id, day, lines);
                if (lines.of(id).size() > 2) ++plans;
            });
            check_cash(book, day, lines);
        }
    }));
    CHECK(plans > 100);  // or the law was about nothing
}

TEST_CASE("where nothing is void, the open items of an evening are known the same way later") {
    int known = 0;
    CHECK(rc::check([&](unsigned seed) {
        const auto book = posted(text_of(displaced_entries(seed)));
        if (!book.voidings.empty()) return;
        ++known;
        const auto from = january(2 + static_cast<int>(seed % 30));
        std::map<Currency, i128> open;
        for (const auto& item : ledger::position(book, from - Days{1}).items)
            open[book.documents[item.document].currency] += item.open;
        for (const auto& line : reports::kpi_sums(book, {}, {from, january(31)}))
            open[line.group.currency] -= line.figures.opening_open;
        for (const auto& [currency, rest] : open) RC_ASSERT(rest == 0);
    }));
    CHECK(known > 10);
}

TEST_CASE("where nothing is void, what flows out of a month end is what was open there") {
    int known = 0;
    CHECK(rc::check([&](unsigned seed) {
        const auto book = posted(text_of(planned_entries(seed)));
        if (!book.voidings.empty()) return;
        ++known;
        const settings::Bounds bounds{{Days{3}, Days{10}}, false};
        const ledger::Buckets buckets{bounds, ledger::Basis::due, january(31)};
        Amounts open;
        for (const auto& item : ledger::position(book, january(31)).items)
            open[{book.documents[item.document].currency, buckets.of(item.due)}] += item.open;
        const auto every = [](Id<Document>) { return true; };
        reports::for_each_passage(
            book, {january(31) + Days{28}, 1, bounds, every}, ledger::Impairments{book},
            [&](Id<Document> id, const reports::FlowPart& part) {
                open[{book.documents[id].currency, part.bucket}] -= part.amount;
            });
        for (const auto& [place, rest] : open) RC_ASSERT(rest == 0);
    }));
    CHECK(known > 10);
}
