#include "reports/provision.hpp"

#include <algorithm>
#include <map>

#include "ledger/buckets.hpp"
#include "ledger/grouping.hpp"
#include "ledger/impairments.hpp"
#include "reports/provision_loss.hpp"
#include "reports/provision_passages.hpp"
#include "reports/provision_shares.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;
using ledger::Groups;

using Rates = std::vector<LossRate>;

/// What a customer owes in a currency, by bucket.
struct Account {
    std::vector<i128> open;
    std::vector<i128> secured;
    i128 specific = 0;  // allowances of its impaired documents, at most what is open of each
    const Rates* rates = nullptr;
    std::optional<i128> expected_loss{};

    i128 base(std::size_t bucket) const { return open[bucket] - secured[bucket]; }
};

LossTerms loss_terms(const settings::Provision& terms) {
    return {terms.recovery.value, terms.factor.value, terms.last.value};
}

std::vector<Ratio> values_of(const std::vector<settings::Share>& shares) {
    std::vector<Ratio> values;
    for (const auto& share : shares) values.push_back(share.value);
    return values;
}

/// Finds the rates of customers. Some have rates of their own kind.
class RateBook {
public:
    RateBook(const Book& book, const ProvisionQuery& query,
             const std::map<Currency, std::vector<Flow>>& flows, std::size_t buckets)
        : book_{book}, query_{query}, flows_{flows}, buckets_{buckets} {}

    const Rates& of(Id<ledger::Customer> customer, Currency currency) {
        const auto& all = query_.terms.by;
        const auto own = std::ranges::find_if(all, [&](const settings::ProvisionRates& rates) {
            ledger::Selection fits;
            fits.where = {{rates.key, rates.value}};
            return ledger::selects(book_, fits, customer, query_.as_of);
        });
        const auto kind = static_cast<std::size_t>(own - all.begin());
        const auto [place, is_new] = known_.try_emplace({currency, kind});
        if (is_new)
            place->second = made(currency, own == all.end() ? query_.terms.rates : own->rates);
        return place->second;
    }

private:
    Rates made(Currency currency, const std::vector<settings::Share>& shares) const {
        const auto terms = loss_terms(query_.terms);
        const auto given = values_of(shares);
        const auto flows = flows_.find(currency);
        if (query_.flow_months)
            return flow_rates(flows == flows_.end() ? std::vector<Flow>(buckets_) : flows->second,
                              terms, given);
        return given.empty() ? Rates(buckets_) : given_rates(given, terms);
    }

    const Book& book_;
    const ProvisionQuery& query_;
    const std::map<Currency, std::vector<Flow>>& flows_;
    std::size_t buckets_;
    std::map<std::pair<Currency, std::size_t>, Rates> known_;  // by place in `by`, the last: others
};

std::map<Currency, std::vector<Flow>> flows_of(const Book& book, const ProvisionQuery& query,
                                               const ledger::Impairments& impairments,
                                               Groups& groups, std::size_t buckets) {
    std::map<Currency, std::vector<Flow>> flows;
    if (!query.flow_months) return flows;
    const auto wanted = [&](Id<Document> id) { return groups.of(id) != Groups::none; };
    for_each_passage(book, {query.as_of, *query.flow_months, query.bounds, wanted}, impairments,
                     [&](Id<Document> id, const FlowPart& part) {
                         auto& own = flows[book.documents[id].currency];
                         own.resize(buckets);
                         add(part, own);
                     });
    return flows;
}

/// The accounts of the selected customers, by their group.
std::map<std::uint32_t, Account> accounts_of(const ProvisionQuery& query,
                                             const std::vector<ledger::OpenItem>& items,
                                             const ledger::Impairments& impairments, Groups& groups,
                                             const ledger::Buckets& buckets) {
    std::map<std::uint32_t, Account> accounts;
    std::map<Id<Document>, i128> impaired;  // what is open of each
    for (const auto& item : items) {
        const auto group = groups.of(item.document);
        if (group == Groups::none) continue;
        auto& account = accounts[group];
        account.open.resize(buckets.size() + 1);
        const bool apart = impairments.on(item.document, query.as_of).has_value();
        account.open[apart ? buckets.size() : buckets.of(item.due)] += item.open;
        if (apart) impaired[item.document] += item.open;
    }
    for (const auto& [id, open] : impaired)
        accounts[groups.of(id)].specific +=
            std::min(open, impairments.on(id, query.as_of).value_or(0));
    return accounts;
}

void secure(const Groups& groups, const CoverShares& shares,
            std::map<std::uint32_t, Account>& accounts) {
    for (auto& [group, account] : accounts) {
        const auto share = shares.find(groups[group].customer);
        account.secured = share == shares.end() ? std::vector<i128>(account.open.size())
                                                : secured_parts(account.open, share->second);
    }
}

/// The accounts of one currency, by id of the customer.
struct Accounts {
    Currency currency;
    std::vector<Id<ledger::Customer>> customers;
    std::vector<const Account*> all;
};

std::vector<Accounts> by_currency(const Book& book, const Groups& groups,
                                  const std::map<std::uint32_t, Account>& accounts) {
    std::map<std::string_view, Accounts> sorted;
    for (const auto group : groups.in_order()) {
        const auto account = accounts.find(group);
        if (account == accounts.end()) continue;
        const auto currency = groups[group].currency;
        auto& own = sorted[book.currencies.code(currency)];
        own.currency = currency;
        own.customers.push_back(groups[group].customer);
        own.all.push_back(&account->second);
    }
    std::vector<Accounts> all;
    for (auto& [code, own] : sorted) all.push_back(std::move(own));
    return all;
}

/// Fills a bucket, and hands its allowance out to the customers.
bool fill(const Accounts& accounts, std::size_t place, ProvisionBlock& block) {
    auto& bucket = block.buckets[place];
    std::vector<i128> losses;  // of each customer, in billionths of the minor unit
    const auto usual = (*accounts.all.front()->rates)[place];
    bool is_usual = true;  // has everybody the same rate?
    for (const auto* account : accounts.all) {
        const auto base = account->base(place);
        const auto rate = (*account->rates)[place];
        if (base != 0 && !rate) return false;
        is_usual = is_usual && rate == usual;
        bucket.open += account->open[place];
        bucket.secured += account->secured[place];
        losses.push_back(base * rate.value_or(0));
    }
    const auto split = split_by_largest_remainder(losses, power_of_ten(rate_decimals));
    bucket.allowance = split.whole;
    for (std::size_t i = 0; i < losses.size(); ++i) block.customers[i].allowance += split.parts[i];
    if (bucket.base() > 0) {
        i128 loss = 0;
        for (const auto own : losses) loss += own;
        bucket.rate = Ratio{loss, bucket.base() * power_of_ten(rate_decimals)};
    } else if (usual && is_usual) {
        bucket.rate = Ratio{*usual, power_of_ten(rate_decimals)};
    }
    return true;
}

void fill_specific(const Accounts& accounts, ProvisionBlock& block) {
    const auto place = block.buckets.size() - 1;
    auto& bucket = block.buckets[place];
    for (std::size_t i = 0; i < accounts.all.size(); ++i) {
        const auto& account = *accounts.all[i];
        bucket.open += account.open[place];
        bucket.secured += account.secured[place];
        bucket.allowance += account.specific;
        block.customers[i].allowance += account.specific;
    }
}

void add_totals(const Accounts& accounts, ProvisionBlock& block) {
    i128 of_customers = 0;
    for (const auto& customer : block.customers) of_customers += customer.allowance;
    for (const auto& bucket : block.buckets) {
        block.total.open += bucket.open;
        block.total.secured += bucket.secured;
        block.total.allowance += bucket.allowance;
    }
    check(of_customers == block.total.allowance);
    for (std::size_t i = 0; i < accounts.all.size(); ++i)
        for (std::size_t place = 0; place < block.buckets.size(); ++place)
            block.customers[i].base += accounts.all[i]->base(place);
}

tl::expected<ProvisionBlock, NoLossRate> block_of(const Accounts& accounts,
                                                  const std::vector<Flow>* flows,
                                                  const ProvisionReport& report) {
    ProvisionBlock block;
    block.currency = accounts.currency;
    block.buckets.resize(report.names.size());
    for (std::size_t i = 0; i < accounts.all.size(); ++i)
        block.customers.push_back({accounts.customers[i], 0, 0, accounts.all[i]->expected_loss});
    const auto last = report.names.size() - 1;
    for (std::size_t place = 0; place < last; ++place) {
        if (!fill(accounts, place, block))
            return tl::unexpected{
                NoLossRate{report.query.as_of, accounts.currency, report.names[place]}};
        if (flows != nullptr && place + 1 < last) block.buckets[place].flow = (*flows)[place];
    }
    fill_specific(accounts, block);
    add_totals(accounts, block);
    return block;
}

}  // namespace

const ProvisionBlock* ProvisionReport::of(Currency currency) const {
    const auto found = std::ranges::find(blocks, currency, &ProvisionBlock::currency);
    return found == blocks.end() ? nullptr : &*found;
}

tl::expected<ProvisionReport, ProvisionFault> provision(const Book& book, ProvisionQuery asked) {
    ProvisionReport report{std::move(asked), {}, {}, {}};
    const auto& query = report.query;
    const ledger::Impairments impairments{book};
    const ledger::Grouping by_customer;
    Groups groups{book, query.selection, by_customer, query.as_of};
    const ledger::Buckets buckets{query.bounds, ledger::Basis::due, query.as_of};
    report.names = buckets.names();
    report.names.emplace_back("specific");
    if (query.flow_months) report.month_ends = month_ends(query.as_of, *query.flow_months);

    const auto items = ledger::position(book, query.as_of).items;
    const auto shares = cover_shares(book, query.as_of, items);
    if (!shares) return tl::unexpected{shares.error()};
    auto accounts = accounts_of(query, items, impairments, groups, buckets);
    secure(groups, *shares, accounts);
    if (query.curves)
        for (const auto& [group, loss] :
             expected_losses(book, query.as_of, items, *shares, groups, *query.curves))
            accounts[group].expected_loss = loss;
    const auto flows = flows_of(book, query, impairments, groups, buckets.size());
    RateBook rates{book, query, flows, buckets.size()};
    for (auto& [group, account] : accounts)
        account.rates = &rates.of(groups[group].customer, groups[group].currency);
    for (const auto& own : by_currency(book, groups, accounts)) {
        const auto flow = flows.find(own.currency);
        auto block = block_of(own, flow == flows.end() ? nullptr : &flow->second, report);
        if (!block) return tl::unexpected{block.error()};
        report.blocks.push_back(std::move(*block));
    }
    return report;
}

}  // namespace reports
