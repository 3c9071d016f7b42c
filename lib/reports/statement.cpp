#include "reports/statement.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "ledger/standing.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::OnAccount;
using ledger::OpenItem;

using Sums = std::map<std::string_view, StatementSum>;  // by code

class Statements {
public:
    Statements(const Book& book, const StatementQuery& query)
        : book_{book}, query_{query}, buckets_{query.bounds, query.basis, query.as_of} {
        for (const auto id : query.customers) by_customer_[id];
        note_currencies();
    }

    const std::vector<std::string>& bucket_names() const { return buckets_.names(); }
    void take(const OpenItem& item);
    void take(const OnAccount& source);
    Statement result(Id<ledger::Customer> id);

private:
    StatementSum& sum_of(Sums& sums, Currency currency) {
        const auto none = Money::zero(currency);
        const StatementSum empty{
            {}, {}, none, none, none, none, std::vector<Money>(buckets_.size(), none)};
        return sums.try_emplace(book_.currencies.code(currency), empty).first->second;
    }
    void note_currencies();
    void add_settled(Id<ledger::Customer> id, Sums& sums);
    /// Null when nobody asked for the customer.
    Sums* sums_of(const ledger::Document& document) {
        const auto found = by_customer_.find(document.customer);
        return found == by_customer_.end() ? nullptr : &found->second;
    }

    const Book& book_;
    const StatementQuery& query_;
    ledger::Buckets buckets_;
    std::map<Id<ledger::Customer>, Sums> by_customer_;
    std::map<Id<ledger::Customer>, std::set<Currency>> traded_;  // of the documents there are
};

void Statements::note_currencies() {
    book_.documents.for_each([&](Id<ledger::Document>, const ledger::Document& document) {
        if (sums_of(document) != nullptr && document.exists_on(query_.as_of))
            traded_[document.customer].insert(document.currency);
    });
}

/// Nothing is open in the currency that the customer is billed in; where no document ever was in
/// it, the same is said of those that were.
void Statements::add_settled(Id<ledger::Customer> id, Sums& sums) {
    const auto billed = ledger::currency_on(book_, id, query_.as_of);
    const auto& traded = traded_[id];
    if (!billed.is_none() && (traded.empty() || traded.contains(billed))) {
        sum_of(sums, billed);
    } else if (sums.empty()) {
        for (const auto currency : traded) sum_of(sums, currency);
    }
}

void Statements::take(const OpenItem& item) {
    const auto& document = book_.documents[item.document];
    auto* const sums = sums_of(document);
    if (sums == nullptr) return;
    auto& sum = sum_of(*sums, document.currency);
    const auto open = Money::from_minor(item.open, document.currency);
    const auto start = query_.basis == ledger::Basis::due ? item.due : document.dated;
    sum.open = sum.open + open;
    sum.disputed = sum.disputed + Money::from_minor(item.disputed, document.currency);
    if (ledger::is_overdue(item.due, query_.as_of)) sum.overdue = sum.overdue + open;
    auto& bucket = sum.buckets[buckets_.of(start)];
    bucket = bucket + open;
    sum.items.push_back(item);
}

void Statements::take(const OnAccount& source) {
    const auto& document = book_.documents[source.source];
    auto* const sums = sums_of(document);
    if (sums == nullptr) return;
    auto& sum = sum_of(*sums, document.currency);
    sum.credit = sum.credit + Money::from_minor(source.left, document.currency);
    sum.on_account.push_back(source);
}

Statement Statements::result(Id<ledger::Customer> id) {
    Statement statement{id, {}};
    auto& sums = by_customer_[id];
    add_settled(id, sums);
    for (auto& [code, sum] : sums) {
        std::ranges::sort(sum.items, {}, [&](const OpenItem& item) {
            return std::tuple{item.due, book_.number_of(item.document), item.instalment};
        });
        std::ranges::sort(sum.on_account, {}, [&](const OnAccount& source) {
            return std::tuple{book_.documents[source.source].date, book_.number_of(source.source)};
        });
        statement.sums.push_back(std::move(sum));
    }
    return statement;
}

}  // namespace

StatementReport statement(const Book& book, StatementQuery query) {
    StatementReport report{std::move(query), {}, {}};
    Statements statements{book, report.query};
    report.bucket_names = statements.bucket_names();
    const auto position = ledger::position(book, report.query.as_of);
    for (const auto& item : position.items) statements.take(item);
    for (const auto& source : position.on_account) statements.take(source);
    for (const auto id : report.query.customers) report.statements.push_back(statements.result(id));
    return report;
}

}  // namespace reports
