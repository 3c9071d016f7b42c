#include "ledger/append.hpp"

#include <algorithm>
#include <iterator>

namespace ledger {
namespace {

/// Places in the tables of the later part, as they are behind the earlier one.
class Appender {
public:
    Appender(Book& book, Facts& facts, Collected& later);

    void run();

private:
    void add_documents();
    void add_lines();
    void add_allocations();
    void add_details();
    void add_entries(std::list<Remembered>& to, std::list<Remembered>& from);
    void add_counts();

    void move(WrittenAmount& amount) { amount.code = codes_[amount.code]; }
    void move(Id<Document>& id) { id.index += first_document_; }
    void move(std::vector<DueFact>& dues) {
        for (auto& due : dues) move(due.amount);
    }

    Book& book_;
    Facts& facts_;
    Book& later_book_;
    Facts& later_;
    Translation numbers_;
    Translation customers_;
    std::vector<std::uint16_t> codes_;
    std::vector<std::uint16_t> tax_words_;
    std::uint32_t first_document_;
};

std::vector<std::uint16_t> places_in(std::vector<std::string>& to,
                                     const std::vector<std::string>& from) {
    std::vector<std::uint16_t> places;
    for (const auto& word : from) {
        const auto found = std::ranges::find(to, word);
        places.push_back(static_cast<std::uint16_t>(found - to.begin()));
        if (found == to.end()) to.push_back(word);
    }
    return places;
}

Appender::Appender(Book& book, Facts& facts, Collected& later)
    : book_{book},
      facts_{facts},
      later_book_{later.book},
      later_{later.facts},
      numbers_{later.book.numbers, book.numbers},
      customers_{later.book.customer_ids, book.customer_ids},
      codes_{places_in(facts.codes, later.facts.codes)},
      tax_words_{places_in(facts.tax_words, later.facts.tax_words)},
      first_document_{static_cast<std::uint32_t>(book.documents.size())} {}

void Appender::run() {
    add_documents();
    add_allocations();  // refers to documents by number
    add_lines();
    add_details();
    add_entries(facts_.remembered, later_.remembered);
    add_entries(facts_.declarations, later_.declarations);
    for (const auto symbol : later_.faulty_numbers)
        facts_.faulty_numbers.push_back(numbers_(symbol));
    for (const auto& lost : later_.lost)
        facts_.lost.push_back({customers_(lost.customer), lost.date});
    add_counts();
}

void Appender::add_documents() {
    for (std::uint32_t i = 0; i < later_book_.documents.size(); ++i) {
        auto& document = book_.documents.emplace();
        document = later_book_.documents[{i}];
        document.number = numbers_(document.number);
        say_customer(document, customers_(said_customer(document)));
        say_code(document, codes_[said_code(document)]);
        facts_.documents.push_back(later_.documents[i]);
    }
}

void Appender::add_lines() {
    Translation items{later_.item_words, facts_.item_words};
    const auto first_line = static_cast<std::uint32_t>(facts_.lines.size());
    for (const auto& lines : later_.items)
        facts_.items.push_back({first_line + lines.first, lines.count});
    const auto first_wide = static_cast<std::int64_t>(facts_.wide_products.size());
    for (auto line : later_.lines) {
        line.item = items(line.item);
        line.code = codes_[line.code];
        line.tax = tax_words_[line.tax];
        if (line.wide) line.product += first_wide;
        facts_.lines.push_back(line);
    }
    std::ranges::copy(later_.wide_products, std::back_inserter(facts_.wide_products));
}

void Appender::add_allocations() {
    const auto first_extra = static_cast<std::uint32_t>(facts_.allocation_extras.size());
    for (std::size_t i = 0; i < later_.allocations.size(); ++i) {
        auto& fact = facts_.allocations.emplace_back();
        fact = later_.allocations[i];
        fact.code = codes_[fact.code];
        auto& allocation = book_.allocations.emplace_back();
        allocation = later_book_.allocations[i];
        move(allocation.source);
        say_target(allocation, numbers_(said_target(allocation)));
        if (allocation.detail != 0) allocation.detail += first_extra;
    }
    for (auto extra : later_.allocation_extras) {
        move(extra.discount);
        move(extra.exchange);
        facts_.allocation_extras.push_back(extra);
    }
}

void Appender::add_details() {
    for (auto& tax : later_.taxes) {
        move(tax.document);
        move(tax.amount);
        facts_.taxes.push_back(tax);
    }
    for (auto& cost : later_.costs) {
        move(cost.document);
        move(cost.amount);
        facts_.costs.push_back(cost);
    }
    for (auto& charge : later_.charges) {
        move(charge.debit);
        facts_.charges.push_back({charge.debit, numbers_(charge.number)});
    }
    std::ranges::copy(later_.bank_lines, std::back_inserter(facts_.bank_lines));
    for (auto& extra : later_.extras) {
        move(extra.document);
        move(extra.dues);
        facts_.extras.push_back(std::move(extra));
    }
}

void Appender::add_entries(std::list<Remembered>& to, std::list<Remembered>& from) {
    for (auto& entry : from) {
        move(entry.amount);
        move(entry.dues);
        for (auto& source : entry.froms) move(source.second);
    }
    to.splice(to.end(), from);
}

void Appender::add_counts() {
    auto& counts = book_.counts;
    const auto& more = later_book_.counts;
    for (std::size_t i = 0; i < more.by_kind.size(); ++i) counts.by_kind[i] += more.by_kind[i];
    if (more.first && (!counts.first || *more.first < *counts.first)) counts.first = more.first;
    if (more.last && (!counts.last || *more.last > *counts.last)) counts.last = more.last;
}

}  // namespace

void reserve(Collected& collected, std::uint64_t bytes) {
    const auto documents = bytes / 64;
    collected.book.documents.reserve(documents);
    collected.facts.documents.reserve(documents);
    collected.facts.allocations.reserve(documents);
    collected.book.allocations.reserve(documents);
}

void append(Book& book, Facts& facts, Collected&& later) { Appender{book, facts, later}.run(); }

}  // namespace ledger
