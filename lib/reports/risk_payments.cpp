#include <algorithm>
#include <map>
#include <set>
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

constexpr int round_window = 180;
constexpr std::size_t round_least = 3;
constexpr int round_unit = 1000;
constexpr int payer_window = 90;
constexpr std::size_t payer_least = 3;

using Ids = std::span<const Id<Document>>;

/// Every receipt, by customer, then day.
std::vector<Id<Document>> receipts_by_customer(const Book& book, Date as_of) {
    std::vector<Id<Document>> receipts;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.kind == Kind::receipt && document.exists_on(as_of)) receipts.push_back(id);
    });
    std::ranges::sort(receipts, [&](Id<Document> a, Id<Document> b) {
        const auto left = book.documents[a].customer;
        const auto right = book.documents[b].customer;
        return left != right ? left < right : is_earlier(book, a, b);
    });
    return receipts;
}

bool is_round(const Book& book, const Document& receipt) {
    const auto unit = round_unit * i128{power_of_ten(book.currencies.decimals(receipt.currency))};
    return receipt.amount > 0 && receipt.amount % unit == 0;
}

/// What a receipt settled of a document, discounts included.
struct Settled {
    Id<Document> receipt;
    Id<Document> document;
    i128 amount;
};

/// The round receipts of the window that settled only a part of some document, in order.
std::vector<Id<Document>> round_parts(const Book& book, Date as_of) {
    std::vector<Settled> settled;
    for (const auto& allocation : book.allocations) {
        const auto& receipt = book.documents[allocation.source];
        if (receipt.kind != Kind::receipt || !is_within(receipt.date, as_of, round_window) ||
            !allocation.in_force(as_of) || !is_round(book, receipt))
            continue;
        settled.push_back({allocation.source, allocation.target,
                           allocation.amount + ledger::discount_of(book, allocation)});
    }
    const auto pair = [](const Settled& one) { return std::pair{one.receipt, one.document}; };
    std::ranges::sort(settled, {}, pair);
    std::vector<Id<Document>> parts;
    for_each_run(settled, pair, [&](std::span<const Settled> same) {
        const auto& [receipt, document, first] = same.front();
        i128 sum = 0;
        for (const auto& part : same) sum += part.amount;
        const bool is_part = sum > 0 && sum < book.documents[document].amount;
        if (is_part && (parts.empty() || parts.back() != receipt)) parts.push_back(receipt);
    });
    return parts;
}

/// Of one customer and currency, by day.
void add_round_payments(const Book& book, const std::vector<Id<Document>>& receipts,
                        std::vector<Alert>& alerts) {
    if (receipts.size() < round_least) return;
    const auto& first = book.documents[receipts.front()];
    RoundPayments seen;
    auto sum = Money::zero(first.currency);
    for (const auto id : receipts) {
        seen.amounts.push_back(book.documents[id].amount);
        sum = sum + Money::from_minor(book.documents[id].amount, first.currency);
    }
    alerts.push_back({first.customer, std::move(seen), first.date,
                      whole(static_cast<i128>(receipts.size())), whole(round_least), sum,
                      receipts});
}

void look_for_round_payments(const Book& book, Ids receipts, const std::vector<Id<Document>>& parts,
                             std::vector<Alert>& alerts) {
    std::map<Currency, std::vector<Id<Document>>> by_currency;
    for (const auto id : receipts)
        if (std::ranges::binary_search(parts, id))
            by_currency[book.documents[id].currency].push_back(id);
    for (const auto& [currency, own] : by_currency) add_round_payments(book, own, alerts);
}

/// A receipt and who paid it.
struct Paid {
    Id<Document> receipt;
    std::string payer;
};

/// The receipts of the latest day of the window on which one says who paid: those that do.
std::vector<Paid> latest_paid(const Book& book, Date as_of, Ids receipts, Rereader& words) {
    std::vector<Paid> latest;
    for (auto at = receipts.rbegin(); at != receipts.rend(); ++at) {
        const auto& receipt = book.documents[*at];
        if (!is_within(receipt.date, as_of, payer_window)) break;
        if (!latest.empty() && receipt.date != book.documents[latest.front().receipt].date) break;
        auto payer = words.value_of(receipt.place, Key::payer);
        if (!payer.empty()) latest.push_back({*at, std::move(payer)});
    }
    return latest;
}

/// Who paid before a day, the last first; as many of them as it takes to find one of `payer`.
std::vector<std::string> payers_before(const Book& book, Date day, const std::string& payer,
                                       Ids receipts, Rereader& words) {
    std::vector<std::string> payers;
    for (auto at = receipts.rbegin(); at != receipts.rend(); ++at) {
        const auto& receipt = book.documents[*at];
        if (receipt.date >= day) continue;
        auto before = words.value_of(receipt.place, Key::payer);
        if (!before.empty()) payers.push_back(std::move(before));
        if (!payers.empty() && payers.back() == payer) break;
    }
    return payers;
}

void look_for_new_payers(const Book& book, const RiskQuery& query, Ids receipts, Rereader& words,
                         std::vector<Alert>& alerts) {
    for (const auto& [id, payer] : latest_paid(book, query.as_of, receipts, words)) {
        const auto& receipt = book.documents[id];
        const auto before = payers_before(book, receipt.date, payer, receipts, words);
        if (before.size() < payer_least || before.back() == payer) continue;
        const std::set<std::string> different{before.begin(), before.end()};
        const PayerChanged seen{payer, before.front(), different.size(), before.size()};
        alerts.push_back({receipt.customer,
                          seen,
                          receipt.date,
                          whole(static_cast<i128>(before.size())),
                          whole(payer_least),
                          Money::from_minor(receipt.amount, receipt.currency),
                          {id}});
    }
}

}  // namespace

std::vector<Alert> payment_alerts(const Book& book, const Sources& sources,
                                  const RiskQuery& query) {
    const auto receipts = receipts_by_customer(book, query.as_of);
    const auto parts = round_parts(book, query.as_of);
    Rereader words{sources};
    std::vector<Alert> alerts;
    const auto whose = [&](Id<Document> id) { return book.documents[id].customer; };
    for_each_run(receipts, whose, [&](Ids own) {
        if (!ledger::selects(book, query.selection, whose(own.front()), query.as_of)) return;
        look_for_round_payments(book, own, parts, alerts);
        look_for_new_payers(book, query, own, words, alerts);
    });
    return alerts;
}

}  // namespace reports
