#include "ledger/cash.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "ledger/open_items.hpp"

namespace ledger {
namespace {

/// What one source settled of one document, all in all.
struct Settlement {
    Date day;
    Id<Document> source;
    i128 amount = 0;
    i128 discount = 0;
};

using Settlements = std::map<Id<Document>, std::vector<Settlement>>;

/// Makes one of the parts of each source.
void merge_sources(std::vector<Settlement>& parts) {
    if (parts.size() < 2) return;
    std::ranges::sort(parts, {}, &Settlement::source);
    auto last = parts.begin();
    for (auto part = std::next(last); part != parts.end(); ++part) {
        if (part->source != last->source) {
            *++last = *part;
            continue;
        }
        last->amount += part->amount;
        last->discount += part->discount;
    }
    parts.erase(std::next(last), parts.end());
}

Settlements settlements(const Book& book, Date as_of) {
    Settlements result;
    for (const auto& allocation : book.allocations) {
        if (!allocation.in_force(as_of)) continue;
        const auto day = std::max(book.documents[allocation.source].date,
                                  book.documents[allocation.target].date);
        result[allocation.target].push_back(
            {day, allocation.source, allocation.amount, discount_of(book, allocation)});
    }
    for (auto& [document, parts] : result) {
        merge_sources(parts);
        std::ranges::sort(parts, {}, [&](const Settlement& part) {
            return std::pair{part.day, book.number_of(part.source)};
        });
    }
    return result;
}

/// Fills the instalments of a document in the order of their due days.
class Filling {
public:
    Filling(std::vector<Instalment> instalments) : instalments_{std::move(instalments)} {}

    /// The due days that the next `amount` falls on, with its share of each.
    std::vector<Instalment> take(i128 amount) {
        std::vector<Instalment> parts;
        while (amount > 0 && at_ < instalments_.size()) {
            auto& room = instalments_[at_].amount;
            const bool last = at_ + 1 == instalments_.size();
            const auto part = last ? amount : std::min<i128>(amount, room);
            parts.push_back({instalments_[at_].due, static_cast<std::int64_t>(part)});
            room -= static_cast<std::int64_t>(part);
            amount -= part;
            if (room == 0 && !last) ++at_;
        }
        return parts;
    }

private:
    std::vector<Instalment> instalments_;
    std::size_t at_ = 0;
};

void add_parts(const Book& book, Id<Document> document, Date as_of,
               const std::vector<Settlement>& settled, std::vector<CashPart>& parts) {
    Filling filling{instalments_on(book, document, as_of)};
    for (const auto& settlement : settled) {
        const bool is_cash = book.documents[settlement.source].kind == Kind::receipt;
        for (const auto& share : filling.take(settlement.amount))
            if (is_cash) parts.push_back({document, settlement.day, share.due, share.amount});
        filling.take(settlement.discount);
    }
}

}  // namespace

std::vector<CashPart> cash_parts(const Book& book, Date as_of) {
    std::vector<CashPart> parts;
    for (const auto& [document, settled] : settlements(book, as_of))
        add_parts(book, document, as_of, settled, parts);
    return parts;
}

Habit habit(const Book& book, const std::vector<CashPart>& cash, Id<Customer> customer,
            Currency currency, Date as_of) {
    const auto year_before = add_months(as_of, -12);
    Habit result;
    for (const auto& part : cash) {
        const auto& document = book.documents[part.document];
        if (document.customer != customer || document.currency != currency ||
            part.settled <= year_before)
            continue;
        result.amount += part.amount;
        result.days_to_pay += part.amount * (part.settled - document.dated).count();
        result.days_late += part.amount * std::max(part.settled - part.due, Days{0}).count();
    }
    return result;
}

}  // namespace ledger
