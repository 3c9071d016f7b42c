#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <map>

#include "reports/score.hpp"
#include "sound_book.hpp"

namespace {

reports::ScoreReport score_on(const ledger::Book& book, Date day) {
    reports::ScoreQuery query;
    query.as_of = day;
    return reports::score(book, query);
}

/// Everything a score says that does not depend on ids.
std::vector<std::string> said(const ledger::Book& book, const reports::ScoreReport& report) {
    const auto words = [](const auto& number) {
        return number ? fmt::to_string(*number) : std::string{"-"};
    };
    std::vector<std::string> lines{words(report.mean)};
    for (const auto& line : report.lines) {
        const auto& card = line.card;
        auto text = fmt::format("{} {} {} {} {} {}", book.customers[line.customer].id,
                                card.index.documents, words(card.index.own),
                                words(card.index.index), words(card.score), line.grade);
        for (const auto& value : card.values) text += " " + words(value);
        lines.push_back(std::move(text));
    }
    return lines;
}

/// A is the customer; `invoices` are days late and hundreds, each paid so late.
std::string paid_late(const std::vector<std::pair<int, int>>& invoices) {
    std::string text = "book\n  currency: CNY\ncustomer A\n";
    const auto due = january(1);
    for (std::size_t i = 0; i < invoices.size(); ++i) {
        const auto& [late, amount] = invoices[i];
        text += fmt::format("2025-12-01 sale A I-{} {}.00 due:{}\n", i, amount, to_string(due));
        text += fmt::format("{} receipt A R-{} {}.00 to:I-{}\n", to_string(due + Days{late}), i,
                            amount, i);
    }
    return text;
}

ledger::Points own_of(const std::string& text, Date day) {
    const auto book = posted(text);
    return *score_on(book, day).lines.front().card.index.own;
}

}  // namespace

TEST_CASE("the score of a day is that of the book cut at that day") {
    std::size_t scored = 0;
    CHECK(rc::check([&](unsigned seed) {
        const auto entries = sound_entries(seed);
        const int last = 1 + static_cast<int>(seed % 31);
        const auto cut = cut_at(entries, last);
        if (!survives(entries, cut)) return;
        const auto whole = posted(text_of(entries));
        const auto part = posted(text_of(cut));
        const auto report = score_on(whole, january(last));
        RC_ASSERT(said(whole, report) == said(part, score_on(part, january(last))));
        for (const auto& line : report.lines)
            if (line.card.index.own) ++scored;
    }));
    CHECK(scored > 20);  // or the law was about nothing
}

TEST_CASE(
    "who owes an old invoice has fewer points of its own than who paid it late, who never had it "
    "most") {
    CHECK(rc::check([] {
        const auto invoices =
            *rc::gen::nonEmpty(rc::gen::container<std::vector<std::pair<int, int>>>(
                rc::gen::pair(rc::gen::inRange(0, 60), rc::gen::inRange(100, 1000))));
        const int so_far = *rc::gen::inRange(100, 240);
        const int paid_after = *rc::gen::inRange(61, so_far);
        const int amount = *rc::gen::inRange(100, 1000);
        const auto day = january(1) + Days{so_far};
        const auto without = paid_late(invoices);
        const auto owed =
            without + fmt::format("2025-12-01 sale A OLD {}.00 due:2026-01-01\n", amount);
        const auto paid = owed + fmt::format("{} receipt A R-OLD {}.00 to:OLD\n",
                                             to_string(january(1) + Days{paid_after}), amount);
        RC_ASSERT(own_of(owed, day) < own_of(paid, day));
        RC_ASSERT(own_of(paid, day) < own_of(without, day));
    }));
}
