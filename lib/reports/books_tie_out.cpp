#include "reports/books_tie_out.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "ledger/movements.hpp"
#include "reports/books_claims.hpp"
#include "reports/books_complaint.hpp"

namespace reports {

namespace {

using Key = std::tuple<std::string, std::string, std::string>;  // customer, document, currency

class BookChanges {
public:
    explicit BookChanges(const ledger::Book& book) : book_{book} {
        for (const auto& movement : ledger::movements(book))
            add(movement.date, movement.moved, movement.amount);
        for (const auto& allocation : book.allocations) take(allocation);
    }

    std::vector<ReceivableChange> list;

private:
    /// Within an account an allocation moves nothing but what is open of two documents.
    void take(const ledger::Allocation& allocation) {
        const auto& source = book_.documents[allocation.source];
        const auto& target = book_.documents[allocation.target];
        if (source.kind == ledger::Kind::writeoff || allocation.from >= allocation.until) return;
        if (source.customer != target.customer || source.currency != target.currency) return;
        add(allocation.from, allocation.target, -i128{allocation.amount});
        add(allocation.from, allocation.source, i128{allocation.used});
        if (allocation.until == never) return;
        add(allocation.until, allocation.target, i128{allocation.amount});
        add(allocation.until, allocation.source, -i128{allocation.used});
    }

    void add(Date date, Id<ledger::Document> id, i128 amount) {
        const auto& document = book_.documents[id];
        const bool numbered = !document.number.is_none();
        list.push_back({date, std::string{book_.customers[document.customer].id},
                        numbered ? book_.number_of(id) : std::string{"-"},
                        std::string{book_.currencies.code(document.currency)}, amount});
    }

    const ledger::Book& book_;
};

/// The finest detail that all postings of the ledger have.
GlDetail detail_of(const ledger::Book& book, const std::vector<ReceivableChange>& gl) {
    auto detail = gl.empty() ? GlDetail::currency : GlDetail::document;
    for (const auto& change : gl) {
        if (book.find_customer(change.customer).is_none()) return GlDetail::currency;
        if (change.document.empty()) detail = GlDetail::customer;
    }
    return detail;
}

Key key_of(const ReceivableChange& change, GlDetail detail) {
    return {detail == GlDetail::currency ? std::string{} : change.customer,
            detail == GlDetail::document ? change.document : std::string{}, change.currency};
}

struct Sides {
    i128 ar = 0;
    i128 gl = 0;
};

struct Step {
    Date date{};
    Key key;
    i128 amount = 0;
    bool is_gl = false;
};

std::vector<Step> steps_of(const std::vector<ReceivableChange>& ar,
                           const std::vector<ReceivableChange>& gl, GlDetail detail) {
    std::vector<Step> steps;
    steps.reserve(ar.size() + gl.size());
    for (const auto& change : ar)
        steps.push_back({change.date, key_of(change, detail), change.amount, false});
    for (const auto& change : gl)
        steps.push_back({change.date, key_of(change, detail), change.amount, true});
    std::ranges::stable_sort(steps, {}, &Step::date);
    return steps;
}

/// Goes through the days until the sides part.
void find_first_day(const std::vector<Step>& steps, GlTieOut& result) {
    std::map<Key, Sides> sides;
    std::set<Key> parted;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        auto& both = sides[step.key];
        (step.is_gl ? both.gl : both.ar) += step.amount;
        if (both.ar == both.gl)
            parted.erase(step.key);
        else
            parted.insert(step.key);
        const bool evening = i + 1 == steps.size() || steps[i + 1].date != step.date;
        if (!evening || parted.empty()) continue;
        result.date = step.date;
        for (const auto& key : parted) {
            const auto& [customer, document, currency] = key;
            result.differences.push_back(
                {customer, document, currency, sides[key].ar, sides[key].gl});
        }
        return;
    }
}

}  // namespace

GlChanges gl_changes(const foreign::Journal& journal, settings::Books rules,
                     const settings::AccountPattern& accounts, const ledger::Book& book,
                     const Sources& sources, Diagnostics& diagnostics) {
    rules.receivable = {accounts};
    rules.on_account.clear();
    rules.due.clear();
    Books made;
    made.currencies = book.currencies;
    const auto complain = complaints_into(sources, diagnostics);
    const BookCurrencies currencies{journal, rules, made.currencies, made.declared};
    const auto claims =
        claims_of(journal, rules, currencies, NamelessCustomers::taken, made, complain);
    GlChanges changes;
    for (const auto& claim : claims.list) {
        std::string document = claim.on_account ? "-" : "";
        if (claim.invoice != no_name) document = claims.invoices.name(claim.invoice);
        changes.list.push_back({claim.date, made.customers[claim.customer].id, std::move(document),
                                std::string{made.currencies.code(claim.currency)}, claim.amount});
    }
    changes.currencies = std::move(made.currencies);
    changes.fits_none =
        std::ranges::find(claims.classes, AccountClass::receivable) == claims.classes.end();
    return changes;
}

GlTieOut books_tie_out(const ledger::Book& book, const GlChanges& gl) {
    GlTieOut result;
    result.currencies = gl.currencies;
    result.detail = detail_of(book, gl.list);
    const BookChanges ar{book};
    find_first_day(steps_of(ar.list, gl.list, result.detail), result);
    return result;
}

}  // namespace reports
