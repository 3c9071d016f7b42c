#include "reports/compare.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

#include "ledger/number_form.hpp"
#include "ledger/tie_out.hpp"

namespace reports {
namespace {

using journal::Kind;
using ledger::Book;
using ledger::Document;

using DocumentId = Id<Document>;

/// The documents of a customer that a list may mean, and which numbers of the list mean them.
class Numbers {
public:
    Numbers(const Book& book, Id<ledger::Customer> customer, const foreign::OpenList& list)
        : book_{book}, customer_{customer} {
        for (const auto& line : list.lines)
            if (!line.number.empty()) take_exact(line.number);
        if (!others_.empty()) take_forms();
    }

    /// None where no document, or more than one, is meant.
    DocumentId find(const std::string& number) const {
        const auto found = meant_.find(number);
        return found == meant_.end() ? DocumentId{} : found->second;
    }

private:
    bool is_comparable(const Document& document) const {
        return document.customer == customer_ && (document.is_debit() || document.is_source());
    }

    void take_exact(const std::string& number) {
        const auto id = book_.find_document(number);
        if (!id.is_none() && is_comparable(book_.documents[id])) {
            meant_.emplace(number, id);
            exact_.insert(id);
        } else {
            others_.insert(number);
        }
    }

    /// Numbers that nobody spells so, by what is left of them when spelling does not count.
    void take_forms() {
        std::unordered_map<std::string, std::vector<DocumentId>> ours;
        std::unordered_map<std::string, std::vector<const std::string*>> theirs;
        for (const auto& number : others_) theirs[ledger::number_form(number)].push_back(&number);
        book_.documents.for_each([&](DocumentId id, const Document& document) {
            if (!is_comparable(document) || document.number.is_none()) return;
            const auto form = ledger::number_form(book_.number_of(id));
            if (theirs.contains(form)) ours[form].push_back(id);
        });
        for (const auto& [form, documents] : ours) {
            const auto& numbers = theirs[form];
            if (documents.size() == 1 && numbers.size() == 1 && !exact_.contains(documents[0]))
                meant_.emplace(*numbers[0], documents[0]);
        }
    }

    const Book& book_;
    Id<ledger::Customer> customer_;
    std::unordered_map<std::string, DocumentId> meant_;
    std::set<DocumentId> exact_;
    std::set<std::string> others_;
};

/// What else the book says of a document that is on the list.
struct Course {
    std::optional<Date> settled;  // the last day on which money or a credit settled something
    bool written_off = false;     // later than that, or on that day
    i128 credited = 0;            // by credits that the list does not name
};

class Comparison {
public:
    Comparison(const Book& book, const CompareQuery& query, const foreign::OpenList& list)
        : book_{book}, query_{query} {
        take_ours();
        take_theirs(list);
        follow_allocations();
    }

    std::vector<ComparedItem> items() {
        for (auto& item : items_)
            item.state = item.is_listed ? listed_state(item) : unlisted_state(item);
        std::ranges::stable_sort(items_, {}, [&](const ComparedItem& item) {
            const auto day = item.date ? item.date : item.their_date;
            return std::tuple{book_.currencies.code(item.ours.currency()), day.value_or(never),
                              number_of(item)};
        });
        return std::move(items_);
    }

private:
    using Key = std::pair<DocumentId, Currency>;

    std::string number_of(const ComparedItem& item) const {
        return item.document.is_none() ? item.theirs : book_.number_of(item.document);
    }

    /// The place of an item; none: of one that nothing else belongs to.
    std::size_t place_of(DocumentId id, Currency currency) {
        if (id.is_none()) return add_item(id, currency);
        const auto [known, fresh] = places_.try_emplace({id, currency}, items_.size());
        return fresh ? add_item(id, currency) : known->second;
    }

    std::size_t add_item(DocumentId id, Currency currency) {
        ComparedItem item{.document = id,
                          .theirs = {},
                          .date = std::nullopt,
                          .their_date = std::nullopt,
                          .ours = Money::zero(currency),
                          .listed = Money::zero(currency),
                          .settled = std::nullopt};
        if (!id.is_none()) item.date = book_.documents[id].dated;
        items_.push_back(std::move(item));
        return items_.size() - 1;
    }

    void take_ours() {
        ledger::Selection selection;
        selection.customers = {query_.customer};
        const ledger::Grouping by_customer;
        ledger::Groups groups{book_, selection, by_customer, query_.as_of};
        const auto amounts = ledger::open_amounts(book_, query_.as_of);
        std::map<Currency, Money> sums;
        const auto take = [&](DocumentId id) {
            const auto& document = book_.documents[id];
            if (document.customer != query_.customer) return;
            const auto worth = Money::from_minor(amounts[id.index], document.currency);
            const auto open = document.is_source() ? -worth : worth;
            items_[place_of(id, document.currency)].ours = open;
            auto& sum =
                sums.try_emplace(document.currency, Money::zero(document.currency)).first->second;
            sum = sum + open;
        };
        ledger::for_each_worth(
            book_, amounts, [](ledger::Ids) {}, take);
        std::vector<Money> totals;
        for (const auto& [currency, sum] : sums) totals.push_back(sum);
        ledger::tie_out(book_, groups, query_.as_of, amounts, totals);
    }

    void take_theirs(const foreign::OpenList& list) {
        const Numbers numbers{book_, query_.customer, list};
        std::map<std::pair<std::string, Currency>, std::size_t> strangers;
        for (const auto& line : list.lines) {
            const auto currency = line.amount.currency();
            const auto id = numbers.find(line.number);
            if (!id.is_none()) courses_.try_emplace(id);
            if (!id.is_none() || line.number.empty()) {
                add(items_[place_of(id, currency)], line);
                continue;
            }
            const auto [known, fresh] = strangers.try_emplace({line.number, currency});
            if (fresh) known->second = place_of({}, currency);
            add(items_[known->second], line);
        }
    }

    static void add(ComparedItem& item, const foreign::OpenListLine& line) {
        if (!item.is_listed) item.theirs = line.number;
        if (!item.their_date) item.their_date = line.date;
        item.is_listed = true;
        item.listed = item.listed + line.amount;
    }

    /// Goes once through all allocations for what the list names.
    void follow_allocations() {
        for (const auto& allocation : book_.allocations) {
            if (!allocation.in_force(query_.as_of) || allocation.amount <= 0) continue;
            const auto kind = book_.documents[allocation.source].kind;
            const auto target = courses_.find(allocation.target);
            if (target != courses_.end()) take(target->second, allocation, kind);
            const auto source = courses_.find(allocation.source);
            if (source != courses_.end()) take_day(source->second, allocation.from);
        }
        for (const auto& refund : book_.refunds) {
            const auto source = courses_.find(refund.source);
            if (source != courses_.end() && refund.in_force(query_.as_of))
                take_day(source->second, refund.from);
        }
    }

    void take(Course& course, const ledger::Allocation& allocation, Kind kind) const {
        if (kind == Kind::writeoff) {
            if (!course.settled || *course.settled <= allocation.from) course.written_off = true;
            return;
        }
        take_day(course, allocation.from);
        const bool is_credit = kind == Kind::credit || kind == Kind::open_credit;
        if (is_credit && !courses_.contains(allocation.source))
            course.credited += i128{allocation.amount} + discount_of(book_, allocation);
    }

    static void take_day(Course& course, Date day) {
        if (course.settled && *course.settled >= day) return;
        course.settled = day;
        course.written_off = false;
    }

    CompareState unlisted_state(const ComparedItem& item) const {
        const auto kind = book_.documents[item.document].kind;
        const bool is_credit = kind == Kind::credit || kind == Kind::open_credit;
        return is_credit ? CompareState::credit_not_taken : CompareState::missing_there;
    }

    /// Nothing of a document that is in another currency than they list it in.
    Course course_of(const ComparedItem& item) const {
        const auto found = courses_.find(item.document);
        const bool is_its = found != courses_.end() &&
                            book_.documents[item.document].currency == item.ours.currency();
        return is_its ? found->second : Course{};
    }

    CompareState listed_state(ComparedItem& item) const {
        if (item.difference().is_zero()) return CompareState::equal;
        const auto course = course_of(item);
        const bool is_open = !item.ours.is_zero();
        if (!is_open && course.settled && !course.written_off) {
            item.settled = course.settled;
            if (query_.as_of - *course.settled <= timing_days) return CompareState::timing;
        }
        const bool ours_is_less = (-item.difference()).minor() == course.credited;
        if (course.credited > 0 && ours_is_less) return CompareState::credit_not_taken;
        return is_open ? CompareState::amount : CompareState::missing_here;
    }

    const Book& book_;
    const CompareQuery& query_;
    std::vector<ComparedItem> items_;
    std::map<Key, std::size_t> places_;
    std::map<DocumentId, Course> courses_;  // of what the list names
};

std::vector<CompareSum> sums_of(const Book& book, const std::vector<ComparedItem>& items) {
    std::map<std::string_view, CompareSum> sums;
    for (const auto& item : items) {
        const auto zero = Money::zero(item.ours.currency());
        auto& sum =
            sums.try_emplace(book.currencies.code(item.ours.currency()), zero, zero).first->second;
        sum = {sum.ours + item.ours, sum.listed + item.listed};
    }
    std::vector<CompareSum> all;
    for (const auto& [code, sum] : sums) all.push_back(sum);
    return all;
}

}  // namespace

bool CompareReport::differs() const {
    return std::ranges::any_of(
        items, [](const ComparedItem& item) { return item.state != CompareState::equal; });
}

CompareReport compare(const Book& book, CompareQuery query, const foreign::OpenList& list) {
    CompareReport report{query, {}, {}};
    report.items = Comparison{book, report.query, list}.items();
    report.sums = sums_of(book, report.items);
    return report;
}

Currency usual_currency(const Book& book, Id<ledger::Customer> customer, Date day) {
    const auto* own = ledger::value_on(book.customers[customer], ledger::Key::currency, day);
    const auto billed = own == nullptr ? Currency::none() : book.currencies.find(*own);
    if (!billed.is_none()) return billed;
    if (!book.currency.is_none()) return book.currency;
    std::set<Currency> seen;
    book.documents.for_each([&](DocumentId, const Document& document) {
        if (document.customer == customer) seen.insert(document.currency);
    });
    return seen.size() == 1 ? *seen.begin() : Currency::none();
}

}  // namespace reports
