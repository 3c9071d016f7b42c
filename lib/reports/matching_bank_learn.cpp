#include "reports/matching_bank_learn.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "foreign/text.hpp"
#include "reports/matching_names.hpp"

namespace reports {

using ledger::Book;
using ledger::Customer;
using ledger::Key;

namespace {

/// As one name of a list: what compares names does not see commas.
std::string name_of(const foreign::BankLine& line) {
    auto name = line.payer.empty() ? line.payer_account : line.payer;
    std::ranges::replace(name, ',', ' ');
    return foreign::squeezed(name);
}

/// The receipt, if it tells who an unknown payer is.
const BankReceipt* telling(const BankEntry& entry) {
    const auto* receipt = std::get_if<BankReceipt>(&entry);
    if (receipt == nullptr || !receipt->matched.accepted) return nullptr;
    return receipt->matched.incoming.payer.is_none() ? receipt : nullptr;
}

/// Whom each name paid for; none: several customers.
std::map<std::string, Id<Customer>> owners(const BankImport& made) {
    std::map<std::string, Id<Customer>> found;
    for (const auto& entry : made.entries) {
        const auto* receipt = telling(entry);
        if (receipt == nullptr) continue;
        const auto form = name_form(name_of(*receipt->movement.line));
        const auto [place, is_new] = found.try_emplace(form, receipt->customer);
        if (!is_new && place->second != receipt->customer) place->second = {};
    }
    return found;
}

/// The day from which a new value is in force for good: behind those that were said for later.
Date free_day(const Customer& customer, Date day) {
    for (const auto& change : customer.changes)
        if (change.attribute.key == Key::aka && change.from >= day) day = change.from + Days{1};
    return day;
}

void finish(LearntNames& learnt, const Customer& customer) {
    learnt.day = free_day(customer, learnt.day);
    const auto* known = value_on(customer, Key::aka, learnt.day);
    if (known != nullptr) learnt.aka = *known;
    for (const auto& name : learnt.names) learnt.aka += (learnt.aka.empty() ? "" : ", ") + name;
}

}  // namespace

std::vector<LearntNames> learnt_names(const Book& book, const BankImport& made) {
    auto owner = owners(made);
    const PayerNames names{book};
    std::vector<LearntNames> all;
    for (const auto& entry : made.entries) {
        const auto* receipt = telling(entry);
        if (receipt == nullptr) continue;
        const auto& movement = receipt->movement;
        const auto name = name_of(*movement.line);
        auto& whose = owner[name_form(name)];
        if (name_form(name).empty() || whose.is_none() || names.is_known(name)) continue;
        auto found = std::ranges::find(all, whose, &LearntNames::customer);
        if (found == all.end())
            found = all.insert(all.end(),
                               {whose, movement.day, {}, {}, movement.file, movement.line->line});
        found->names.push_back(name);
        found->day = std::min(found->day, movement.day);
        whose = {};  // once
    }
    for (auto& learnt : all) finish(learnt, book.customers[learnt.customer]);
    return all;
}

}  // namespace reports
