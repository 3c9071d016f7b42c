#include "reports/explain.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <tuple>
#include <utility>

#include "base/check.hpp"
#include "ledger/open_items.hpp"

namespace reports {
namespace {

using ledger::Allocation;
using ledger::Book;
using ledger::Document;
using What = Fact::What;

/// The first two documents that money of an account would settle on an evening.
struct NextInLine {
    Date day;
    std::array<Id<Document>, 2> documents;
};

/// Gathers the facts of one document up to a day.
class Gathering {
public:
    Gathering(const Book& book, ExplainQuery query)
        : book_{book}, query_{query}, document_{book.documents[query.document]} {}

    void take_document();
    void take_schedules();
    void take_allocation(const Allocation& allocation);
    void take_refund(const ledger::Refund& refund);
    void take_recovery(const ledger::Recovery& recovery);
    void take_dispute(const ledger::Dispute& dispute);

    std::vector<Fact> facts;

private:
    Money money(i128 minor) const { return Money::from_minor(minor, document_.currency); }
    void add(What what, Date date, Id<Document> other, i128 change, Place place);
    void end_allocation(const Allocation& allocation, Id<Document> other, i128 amount);
    bool settles_before(const ledger::OpenItem& a, const ledger::OpenItem& b) const;
    const NextInLine& next_in_line(const Allocation& allocation);
    RunnerUp runner_up(const Allocation& allocation);

    const Book& book_;
    ExplainQuery query_;
    const Document& document_;
    std::optional<NextInLine> next_in_line_;  // of the day asked for last
};

void Gathering::add(What what, Date date, Id<Document> other, i128 change, Place place) {
    if (date > query_.as_of) return;
    facts.push_back({what, date, other, money(change), money(0), {}, false, {}, place});
}

void Gathering::take_document() {
    add(What::entered, document_.date, Id<Document>::none(), document_.amount, document_.place);
    if (document_.until != never)
        add(What::voided, document_.until, Id<Document>::none(), -i128{document_.amount},
            void_place(book_, query_.document));
}

void Gathering::take_schedules() {
    const auto [first, last] =
        std::ranges::equal_range(book_.schedules, query_.document, {}, &ledger::Schedule::document);
    for (auto schedule = first; schedule != last; ++schedule)
        add(What::instalments, schedule->from, Id<Document>::none(), 0, schedule->place);
}

/// Items are settled by due day, document date and number. What is derived of one document is all
/// of one account.
const NextInLine& Gathering::next_in_line(const Allocation& allocation) {
    if (next_in_line_ && next_in_line_->day == allocation.from) return *next_in_line_;
    const auto& target = book_.documents[allocation.target];
    auto items = ledger::position(book_, allocation.from).items;
    std::erase_if(items, [&](const ledger::OpenItem& item) {
        const auto& other = book_.documents[item.document];
        return other.customer != target.customer || other.currency != target.currency;
    });
    const auto first_of_others = [&](Id<Document> known) {
        const ledger::OpenItem* first = nullptr;
        for (const auto& item : items)
            if (item.document != known && (first == nullptr || settles_before(item, *first)))
                first = &item;
        return first == nullptr ? Id<Document>::none() : first->document;
    };
    const auto first = first_of_others(Id<Document>::none());
    next_in_line_ = {allocation.from, {first, first_of_others(first)}};
    return *next_in_line_;
}

bool Gathering::settles_before(const ledger::OpenItem& a, const ledger::OpenItem& b) const {
    if (a.due != b.due) return a.due < b.due;
    const auto key = [&](const ledger::OpenItem& item) {
        return std::pair{book_.documents[item.document].dated, book_.number_of(item.document)};
    };
    return key(a) < key(b);
}

/// What the money passed by: the next one in line.
RunnerUp Gathering::runner_up(const Allocation& allocation) {
    for (const auto id : next_in_line(allocation).documents)
        if (!id.is_none() && id != allocation.target) return id;
    return {};
}

void Gathering::end_allocation(const Allocation& allocation, Id<Document> other, i128 amount) {
    const auto& source = book_.documents[allocation.source];
    const auto& target = book_.documents[allocation.target];
    const bool voided = source.until <= allocation.until || target.until <= allocation.until;
    add(voided ? What::returned : What::withdrawn, allocation.until, other, amount,
        end_place(book_, allocation));
    if (allocation.until <= query_.as_of)
        facts.back().derived = detail_of(book_, allocation).derived;
}

void Gathering::take_allocation(const Allocation& allocation) {
    const bool settles = allocation.target == query_.document;
    if ((!settles && allocation.source != query_.document) || allocation.from >= allocation.until ||
        allocation.from > query_.as_of)
        return;
    const auto other = settles ? allocation.source : allocation.target;
    const i128 amount = settles ? allocation.amount : allocation.used;
    const auto detail = detail_of(book_, allocation);
    const i128 discount = settles ? detail.discount : 0;
    add(allocation.amount < 0 ? What::taken_back : What::allocated, allocation.from, other, -amount,
        detail.place);
    auto& fact = facts.back();
    fact.derived = detail.derived;
    if (detail.derived) fact.runner_up = runner_up(allocation);
    const auto& counterpart = book_.documents[other];
    const auto said = settles ? allocation.used : allocation.amount;
    if (counterpart.currency != document_.currency)
        fact.amount = Money::from_minor(said, counterpart.currency);
    if (discount != 0) add(What::discounted, allocation.from, other, -discount, detail.place);
    if (allocation.until != never) end_allocation(allocation, other, amount + discount);
}

void Gathering::take_refund(const ledger::Refund& refund) {
    const bool draws = refund.source == query_.document;
    if ((!draws && refund.document != query_.document) || refund.from >= refund.until) return;
    const auto other = draws ? refund.document : refund.source;
    add(What::refunded, refund.from, other, -i128{refund.amount},
        book_.documents[refund.document].place);
    if (refund.until != never)
        add(What::refund_voided, refund.until, other, refund.amount,
            void_place(book_, refund.document));
}

void Gathering::take_recovery(const ledger::Recovery& recovery) {
    const auto& document = book_.documents[recovery.document];
    if (recovery.document == query_.document)
        add(What::recovered, document.date, recovery.writeoff, -i128{recovery.amount},
            document.place);
    if (recovery.writeoff == query_.document)
        add(What::recovered, document.date, recovery.document, 0, document.place);
}

void Gathering::take_dispute(const ledger::Dispute& dispute) {
    if (dispute.from > query_.as_of) return;
    add(What::disputed, dispute.from, Id<Document>::none(), 0, dispute.place);
    if (dispute.amount) facts.back().amount = money(*dispute.amount);
    add(What::resolved, dispute.until, Id<Document>::none(), 0, dispute.place);
}

/// What makes more open comes first, so that no remainder of a day is below what it ends on.
void sort_facts(const Book& book, std::vector<Fact>& facts) {
    std::ranges::stable_sort(facts, {}, [&](const Fact& fact) {
        const auto last = fact.what == What::voided ? 2 : fact.change.minor() > 0 ? 0 : 1;
        return std::tuple{fact.date,
                          fact.what == What::entered ? 0 : 1,
                          last,
                          fact.what,
                          fact.other.is_none() ? std::string{} : book.number_of(fact.other),
                          fact.change.minor(),
                          fact.amount ? fact.amount->minor() : i128{0}};
    });
}

Gathering gathered(const Book& book, ExplainQuery query) {
    Gathering gathering{book, query};
    gathering.take_document();
    gathering.take_schedules();
    for (const auto& allocation : book.allocations) gathering.take_allocation(allocation);
    for (const auto& refund : book.refunds) gathering.take_refund(refund);
    for (const auto& recovery : book.recoveries) gathering.take_recovery(recovery);
    const auto [first, last] =
        std::ranges::equal_range(book.disputes, query.document, {}, &ledger::Dispute::document);
    for (auto dispute = first; dispute != last; ++dispute) gathering.take_dispute(*dispute);
    return gathering;
}

void check_remainder(const Book& book, const Explanation& explanation) {
    const auto& document = book.documents[explanation.query.document];
    if (!document.is_debit() && !document.is_source()) return;
    const auto open = ledger::open_amounts(book, explanation.query.as_of);
    check(explanation.remainder.minor() == open[explanation.query.document.index]);
}

}  // namespace

Explanation explain(const Book& book, ExplainQuery query) {
    auto facts = gathered(book, query).facts;
    sort_facts(book, facts);
    auto remainder = Money::zero(book.documents[query.document].currency);
    for (auto& fact : facts) {
        remainder = remainder + fact.change;
        fact.remainder = remainder;
    }
    Explanation explanation{query, std::move(facts), remainder};
    check_remainder(book, explanation);
    return explanation;
}

}  // namespace reports
