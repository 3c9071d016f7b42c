#include "ledger/cash.hpp"

#include <algorithm>
#include <utility>

#include "ledger/allocations_to.hpp"
#include "ledger/settlements.hpp"

namespace ledger {
namespace {

/// Fills the instalments of a document in the order of their due days.
class Filling {
public:
    Filling(std::vector<Instalment> instalments) : instalments_{std::move(instalments)} {}

    struct Share {
        std::uint32_t instalment;
        Date due;
        i128 amount;
    };

    /// The instalments that the next `amount` falls on, with its share of each.
    std::vector<Share> take(i128 amount) {
        std::vector<Share> parts;
        while (amount > 0 && at_ < instalments_.size()) {
            auto& room = instalments_[at_].amount;
            const bool last = at_ + 1 == instalments_.size();
            const auto part = last ? amount : std::min<i128>(amount, room);
            parts.push_back({static_cast<std::uint32_t>(at_), instalments_[at_].due, part});
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

/// Whose settlements are asked for.
enum class SettledBy : std::uint8_t { receipts, receipts_and_credits };

bool is_asked(Kind kind, SettledBy by) {
    const bool is_credit = kind == Kind::credit || kind == Kind::open_credit;
    return kind == Kind::receipt || (is_credit && by == SettledBy::receipts_and_credits);
}

void add_parts(const Book& book, Id<Document> document, Date as_of, SettledBy by,
               const std::vector<Settlement>& settled, std::vector<CashPart>& parts) {
    const auto& settled_document = book.documents[document];
    if (!settled_document.has_schedule) {  // most are due on one day: nothing is to be filled
        for (const auto& settlement : settled)
            if (settlement.amount > 0 && is_asked(book.documents[settlement.source].kind, by))
                parts.push_back({document, settlement.source, settlement.day, settled_document.due,
                                 settlement.amount});
        return;
    }
    Filling filling{due_lines(book, document, as_of, settled)};
    const auto first = static_cast<std::ptrdiff_t>(parts.size());
    for (const auto& settlement : settled) {
        const bool asked = is_asked(book.documents[settlement.source].kind, by);
        for (const auto& share : filling.take(settlement.amount))
            if (asked)
                parts.push_back({document, settlement.source, settlement.day, share.due,
                                 share.amount, share.instalment});
        filling.take(settlement.discount);
    }
    std::ranges::stable_sort(parts.begin() + first, parts.end(), {}, &CashPart::settled);
}

/// Finds what settled documents, one after the other.
class PartFinder {
public:
    PartFinder(const Book& book, Date as_of, SettledBy by)
        : book_{book}, as_of_{as_of}, by_{by}, to_{book} {}

    void find(Id<Document> id) {
        const auto allocations = to_.document(id);
        if (allocations.empty() || book_.documents[id].date > as_of_) return;
        find_settlements(book_, id, allocations, as_of_, settled_);
        add_parts(book_, id, as_of_, by_, settled_, parts);
    }

    std::vector<CashPart> parts;

private:
    const Book& book_;
    Date as_of_;
    SettledBy by_;
    AllocationsTo to_;
    std::vector<Settlement> settled_;
};

std::vector<CashPart> parts_of(const Book& book, Date as_of, SettledBy by) {
    PartFinder finder{book, as_of, by};
    for (std::uint32_t i = 0; i < book.documents.size(); ++i) finder.find({i});
    return std::move(finder.parts);
}

}  // namespace

std::vector<CashPart> cash_parts(const Book& book, Date as_of) {
    return parts_of(book, as_of, SettledBy::receipts);
}

std::vector<CashPart> cash_parts_in_instalments(const Book& book, Date as_of) {
    if (book.schedules.empty()) return {};
    PartFinder finder{book, as_of, SettledBy::receipts};
    auto last = Id<Document>::none();
    for (const auto& schedule : book.schedules) {
        if (schedule.document != last) finder.find(schedule.document);
        last = schedule.document;
    }
    return std::move(finder.parts);
}

std::vector<CashPart> settled_parts(const Book& book, Date as_of) {
    return parts_of(book, as_of, SettledBy::receipts_and_credits);
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
