#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <map>
#include <tuple>
#include <utility>

#include "journal/read.hpp"
#include "ledger/item_movements.hpp"
#include "ledger/open_items.hpp"
#include "reports/chronicle.hpp"
#include "sound_book.hpp"

namespace {

using ledger::Document;
using Item = std::tuple<Id<Document>, std::uint32_t, std::optional<Date>>;
using Items = std::map<Item, i128>;

Items without_nothing(Items items) {
    std::erase_if(items, [](const auto& item) { return item.second == 0; });
    return items;
}

Items items_on(const ledger::Book& book, Date day) {
    const auto now = ledger::position(book, day);
    Items items;
    for (const auto& item : now.items)
        items[{item.document, item.instalment, item.due}] = item.open;
    for (const auto& source : now.on_account)
        items[{source.source, 0, std::nullopt}] = -i128{source.left};
    return items;
}

/// What the postings of a book through a day leave of each document.
std::map<Id<Document>, i128> posted_through(const ledger::Book& book, const Sources& sources,
                                            Date day) {
    std::map<Id<Document>, i128> sums;
    reports::Chronicle{book, sources, day}.for_each([&](const reports::ChronicleItem& item) {
        const auto* transaction = std::get_if<reports::Transaction>(&item);
        if (transaction == nullptr) return;
        std::map<Currency, i128> weights;
        for (const auto& posting : transaction->postings) {
            const auto weight = posting.cost.value_or(posting.amount);
            weights[weight.currency()] += weight.minor();
            if (posting.is_of_customer()) sums[posting.document] += posting.amount.minor();
        }
        for (const auto& [currency, weight] : weights) RC_ASSERT(weight == 0);
    });
    return sums;
}

struct ReadBook {
    Sources sources;
    ledger::Book book;
};

ReadBook read(const std::string& text) {
    ReadBook made;
    Diagnostics diagnostics;
    made.book = ledger::post(
                    [&](const journal::Sink& sink, const journal::Parts&) {
                        journal::read_text("a.arl", text, made.sources, diagnostics, sink);
                    },
                    ledger::Faulty::stop, made.sources, diagnostics)
                    .book;
    return made;
}

}  // namespace

TEST_CASE("movements through a day are what is open on it, instalment by instalment") {
    CHECK(rc::check([](unsigned seed) {
        const auto book = posted(text_of(sound_entries(seed)));
        const ledger::ItemMovements movements{book};
        std::map<Date, std::vector<std::pair<Item, i128>>> days;
        book.documents.for_each([&](Id<Document> id, const Document& document) {
            if (!document.is_debit() && !document.is_source()) return;
            for (const auto& movement : movements.of(id)) {
                const Item item{id, movement.instalment, movement.due};
                days[movement.day].emplace_back(item, movement.amount);
            }
        });
        Items sums;
        for (int day = 1; day <= 31; ++day) {
            for (const auto& [item, amount] : days[january(day)]) sums[item] += amount;
            RC_ASSERT(without_nothing(sums) == items_on(book, january(day)));
        }
    }));
}

TEST_CASE("postings are balanced, and through any day leave of documents what is open") {
    CHECK(rc::check([](unsigned seed) {
        const auto made = read(text_of(sound_entries(seed)));
        const auto day = january(1 + static_cast<int>(seed % 31));
        const auto open = ledger::open_amounts(made.book, day);
        const auto sums = posted_through(made.book, made.sources, day);
        made.book.documents.for_each([&](Id<Document> id, const Document& document) {
            const auto found = sums.find(id);
            const i128 sum = found == sums.end() ? 0 : found->second;
            RC_ASSERT(sum == (document.is_source() ? -i128{open[id.index]} : i128{open[id.index]}));
        });
    }));
}
