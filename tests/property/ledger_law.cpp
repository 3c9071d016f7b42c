#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "journal/read.hpp"
#include "ledger/movements.hpp"
#include "ledger/open_items.hpp"
#include "ledger/post.hpp"

namespace {

constexpr const char* heading =
    "book\n  currency: CNY\n  terms: net 5\n"
    "customer A\ncustomer B\n  allocate: oldest-first\n";

struct Written {
    int day;
    std::string text;
};

/// Sales, and receipts that name a sale, keep their money or leave it unsaid; never too much.
std::vector<Written> random_entries(std::mt19937& random) {
    const auto below = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most));
    };
    std::vector<Written> entries;
    const int count = 2 + below(10);
    for (int i = 0; i < count; ++i) {
        const char* customer = below(2) == 0 ? "A" : "B";
        const int day = 1 + below(20);
        const auto date = fmt::format("2026-01-{:02}", day);
        const int amount = 100 + below(900);
        entries.push_back({day, fmt::format("{} sale {} I-{} {}.00\n", date, customer, i, amount)});
        const int paid = 1 + below(25);
        const auto receipt = fmt::format("2026-01-{:02} receipt {} R-{} ", paid, customer, i);
        switch (below(4)) {
            case 0:
                entries.push_back({paid, fmt::format("{}{}.00 to:I-{}\n", receipt, amount, i)});
                break;
            case 1:
                entries.push_back({paid, fmt::format("{}{}.00 to:*\n", receipt, amount)});
                break;
            case 2:
                entries.push_back({paid, fmt::format("{}{}.00\n", receipt, amount + below(300))});
                break;
            default:
                break;
        }
        if (below(6) == 0) entries.push_back({25, fmt::format("2026-01-25 void I-{}\n", i)});
    }
    return entries;
}

ledger::Book posted(const std::vector<Written>& entries) {
    std::string text = heading;
    for (const auto& entry : entries) text += entry.text;
    Sources sources;
    Diagnostics diagnostics;
    auto result = ledger::post(
        [&](const journal::Sink& sink, const journal::Halves&) {
            journal::read_text("law.arl", text, sources, diagnostics, sink);
        },
        ledger::Faulty::stop, sources, diagnostics);
    RC_ASSERT(!diagnostics.any_error());
    return std::move(result.book);
}

/// Every open item and all money on account, as lines that do not depend on ids.
std::vector<std::string> position_of(const ledger::Book& book, Date day) {
    std::vector<std::string> lines;
    const auto position = ledger::position(book, day);
    for (const auto& item : position.items)
        lines.push_back(fmt::format("{} {} {} {}", book.number_of(item.document), item.instalment,
                                    to_string(item.due), item.open));
    for (const auto& money : position.on_account)
        lines.push_back(fmt::format("{} {}", book.number_of(money.source), -money.left));
    std::ranges::sort(lines);
    return lines;
}

Date january(int day) { return date::year{2026} / date::January / day; }

}  // namespace

TEST_CASE("the order of entries means nothing") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        auto entries = random_entries(random);
        const auto book = posted(entries);
        std::ranges::shuffle(entries, random);
        const auto shuffled = posted(entries);
        for (int day = 1; day <= 31; ++day)
            RC_ASSERT(position_of(book, january(day)) == position_of(shuffled, january(day)));
    }));
}

TEST_CASE("as of a day, the whole book and the book cut at that day are one") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        const auto entries = random_entries(random);
        const auto book = posted(entries);
        const int last = 1 + static_cast<int>(random() % 31);
        auto cut = entries;
        // An early allocation names a document the cut would lose: the law is for surviving names.
        std::erase_if(cut, [&](const Written& entry) { return entry.day > last; });
        const bool survives = std::ranges::all_of(cut, [&](const Written& entry) {
            const auto to = entry.text.find("to:I-");
            if (to == std::string::npos) return true;
            const auto sale = " I-" + entry.text.substr(to + 5, entry.text.size() - to - 6) + " ";
            return std::ranges::any_of(cut, [&](const Written& other) {
                return other.text.find(sale) != std::string::npos;
            });
        });
        RC_PRE(survives);
        RC_ASSERT(position_of(book, january(last)) == position_of(posted(cut), january(last)));
    }));
}

TEST_CASE("open items and money on account are never negative, and make the balance") {
    CHECK(rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        const auto book = posted(random_entries(random));
        const auto moved = ledger::movements(book);
        for (int day = 1; day <= 31; ++day) {
            const auto position = ledger::position(book, january(day));
            i128 balance = 0;
            for (const auto& item : position.items) {
                RC_ASSERT(item.open > 0);
                balance += item.open;
            }
            for (const auto& money : position.on_account) {
                RC_ASSERT(money.left > 0);
                balance -= money.left;
            }
            for (const auto& movement : moved)
                if (movement.date <= january(day)) balance -= movement.amount;
            RC_ASSERT(balance == 0);
        }
    }));
}
