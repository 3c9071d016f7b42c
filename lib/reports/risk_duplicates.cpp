#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "base/runs.hpp"
#include "ledger/reread.hpp"
#include "reports/risk_alerts.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Key;
using ledger::Kind;
using ledger::Rereader;

constexpr int duplicate_window = 90;

/// Sales with sales, receipts with receipts, of one customer, amount and currency.
auto likeness(const Document& document) {
    return std::tuple{document.customer, document.kind, document.currency, document.amount};
}

std::vector<Id<Document>> possible_doubles(const Book& book, const RiskQuery& query) {
    std::vector<Id<Document>> found;
    const int days = duplicate_window + query.risk.duplicate_days.count();
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool asked = document.kind == Kind::sale || document.kind == Kind::receipt;
        if (asked && document.exists_on(query.as_of) && is_within(document.date, query.as_of, days))
            found.push_back(id);
    });
    std::ranges::sort(found, [&](Id<Document> a, Id<Document> b) {
        const auto left = likeness(book.documents[a]);
        const auto right = likeness(book.documents[b]);
        return left != right ? left < right : is_earlier(book, a, b);
    });
    return found;
}

void compare(const Book& book, const RiskQuery& query, std::span<const Id<Document>> alike,
             Rereader& words, std::vector<Alert>& alerts) {
    std::map<std::string, Id<Document>> last_of;  // by reference
    for (const auto id : alike) {
        const auto& document = book.documents[id];
        const auto reference = words.value_of(document.place, Key::ref);
        if (reference.empty()) continue;
        const auto [last, is_new] = last_of.try_emplace(reference, id);
        const auto first = std::exchange(last->second, id);
        const auto apart = document.date - book.documents[first].date;
        if (is_new || apart > query.risk.duplicate_days ||
            !is_within(document.date, query.as_of, duplicate_window))
            continue;
        alerts.push_back({document.customer,
                          Duplicate{document.kind == Kind::receipt, reference},
                          document.date,
                          whole(apart.count()),
                          whole(query.risk.duplicate_days.count()),
                          Money::from_minor(document.amount, document.currency),
                          {first, id}});
    }
}

}  // namespace

std::vector<Alert> duplicate_alerts(const Book& book, const Sources& sources,
                                    const RiskQuery& query) {
    const auto documents = possible_doubles(book, query);
    Rereader words{sources};
    std::vector<Alert> alerts;
    const auto like = [&](Id<Document> id) { return likeness(book.documents[id]); };
    for_each_run(documents, like, [&](std::span<const Id<Document>> alike) {
        if (alike.size() > 1) compare(book, query, alike, words, alerts);
    });
    return alerts;
}

}  // namespace reports
