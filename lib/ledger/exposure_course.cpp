#include "ledger/exposure_course.hpp"

#include <algorithm>

namespace ledger {
namespace {

/// The days on which a `set parent:` begins, and those after it ends.
std::vector<Date> days_of_parents(const Book& book) {
    std::vector<Date> days;
    book.customers.for_each([&](Id<Customer>, const Customer& customer) {
        for (const auto& change : customer.changes) {
            if (change.attribute.key != Key::parent) continue;
            days.push_back(change.from);
            if (change.until != never) days.push_back(change.until + Days{1});
        }
    });
    std::ranges::sort(days);
    return days;
}

/// Most books are written day by day, and need no sorting.
template <class Records, class DayOf>
void sort_by_day(Records& records, DayOf day_of) {
    if (!std::ranges::is_sorted(records, {}, day_of)) std::ranges::stable_sort(records, {}, day_of);
}

}  // namespace

ExposureCourse::ExposureCourse(const Book& book, const std::vector<bool>& customers)
    : book_{book},
      customers_{customers},
      now_{Exposures::before_all(book)},
      trees_(book.customers.size()),
      parents_change_{days_of_parents(book)} {
    collect_documents();
    collect_allocations();
    collect_orders();
    collect_drafts();
    sort_by_day(changes_, &Change::day);
}

void ExposureCourse::change_from(Date day, Id<Document> id, Exposures::Part part,
                                 std::int64_t minor) {
    if (day != never && is_asked(id)) changes_.push_back({day, id, part, minor});
}

void ExposureCourse::change_while(Date from, Date until, Id<Document> id, Exposures::Part part,
                                  std::int64_t minor) {
    if (from >= until) return;
    change_from(from, id, part, minor);
    change_from(until, id, part, -minor);
}

void ExposureCourse::collect_documents() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool counts = document.is_debit() || document.is_source();
        if (!counts || document.date >= document.until || !is_asked(id)) return;
        documents_.push_back(id);
        change_from(document.until, id,
                    document.is_debit() ? Exposures::open : Exposures::on_account,
                    -document.amount);
    });
    sort_by_day(documents_, [&](Id<Document> id) { return book_.documents[id].date; });
}

void ExposureCourse::collect_allocations() {
    for (std::uint32_t i = 0; i < book_.allocations.size(); ++i) {
        const auto& allocation = book_.allocations[i];
        if (allocation.from >= allocation.until) continue;
        if (!is_asked(allocation.target) && !is_asked(allocation.source)) continue;
        allocations_.push_back(i);
        change_from(allocation.until, allocation.target, Exposures::open,
                    allocation.amount + discount_of(book_, allocation));
        if (book_.documents[allocation.source].is_source())
            change_from(allocation.until, allocation.source, Exposures::on_account,
                        allocation.used);
    }
    sort_by_day(allocations_, [&](std::uint32_t i) { return book_.allocations[i].from; });
    for (const auto& refund : book_.refunds)
        change_while(refund.from, refund.until, refund.source, Exposures::on_account,
                     -refund.amount);
}

/// An order counts but while one of the sales that name it is in force.
void ExposureCourse::collect_orders() {
    if (book_.counts.of(Kind::order) == 0) return;
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind == Kind::order)
            change_while(document.date, document.until, id, Exposures::orders, document.amount);
    });
    auto billed = book_.billed_orders;
    std::ranges::sort(billed, {}, [&](const BilledOrder& one) {
        return std::pair{one.order, book_.documents[one.sale].date};
    });
    auto order = Id<Document>::none();
    Date from{};  // up to here it is known to be billed
    for (const auto& one : billed) {
        const auto& ordered = book_.documents[one.order];
        const auto& sale = book_.documents[one.sale];
        if (one.order != order) from = ordered.date;
        order = one.order;
        const auto until = std::min(sale.until, ordered.until);
        change_while(std::max(from, sale.date), until, order, Exposures::orders, -ordered.amount);
        from = std::max(from, until);
    }
}

void ExposureCourse::collect_drafts() {
    for (const auto& [id, day] : book_.maturing) {
        const auto& receipt = book_.documents[id];
        change_while(receipt.date, std::min(receipt.until, day), id, Exposures::drafts,
                     receipt.amount);
    }
}

void ExposureCourse::add_upwards(Id<Customer> id, Currency currency, i128 minor) {
    const auto more = Money::from_minor(minor, currency);
    for (; !id.is_none(); id = now_.tree().parent(id)) {
        auto& sums = trees_[id.index];
        const auto sum = std::ranges::find(sums, currency, &Money::currency);
        if (sum == sums.end())
            sums.push_back(more);
        else
            *sum = *sum + more;
    }
}

void ExposureCourse::add(Id<Document> id, Exposures::Part part, std::int64_t minor) {
    const auto& document = book_.documents[id];
    now_.add(document.customer, document.currency, part, minor);
    add_upwards(document.customer, document.currency,
                part == Exposures::on_account ? -minor : minor);
}

void ExposureCourse::sum_trees() {
    for (auto& sums : trees_) sums.clear();
    book_.customers.for_each([&](Id<Customer> id, const Customer&) {
        for (const auto& sum : now_.sums_[id.index]) {
            const auto& minor = sum.minor;
            add_upwards(id, sum.currency,
                        minor[Exposures::open] + minor[Exposures::orders] +
                            minor[Exposures::drafts] - minor[Exposures::on_account]);
        }
    });
}

bool ExposureCourse::may_exceed(Id<Customer> id, Money limit) const {
    const auto& sums = trees_[id.index];
    if (sums.empty()) return limit.minor() < 0;
    return sums.size() > 1 || sums.front().currency() != limit.currency() || sums.front() > limit;
}

void ExposureCourse::settle(const Allocation& allocation) {
    if (is_asked(allocation.target))
        add(allocation.target, Exposures::open,
            -(allocation.amount + discount_of(book_, allocation)));
    if (book_.documents[allocation.source].is_source() && is_asked(allocation.source))
        add(allocation.source, Exposures::on_account, -allocation.used);
}

void ExposureCourse::go_to(Date day) {
    const auto before = next_parents_;
    while (next_parents_ < parents_change_.size() && parents_change_[next_parents_] <= day)
        ++next_parents_;
    now_.move_to(day, next_parents_ != before);
    if (next_parents_ != before) sum_trees();
    for (; next_document_ < documents_.size(); ++next_document_) {
        const auto id = documents_[next_document_];
        const auto& document = book_.documents[id];
        if (document.date > day) break;
        add(id, document.is_debit() ? Exposures::open : Exposures::on_account, document.amount);
    }
    for (; next_allocation_ < allocations_.size(); ++next_allocation_) {
        const auto& allocation = book_.allocations[allocations_[next_allocation_]];
        if (allocation.from > day) break;
        settle(allocation);
    }
    for (; next_change_ < changes_.size() && changes_[next_change_].day <= day; ++next_change_) {
        const auto& change = changes_[next_change_];
        add(change.document, change.part, change.minor);
    }
}

}  // namespace ledger
