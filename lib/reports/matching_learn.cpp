#include "reports/matching_learn.hpp"

#include <algorithm>
#include <map>

#include "foreign/text.hpp"
#include "reports/matching_names.hpp"

namespace reports {

using ledger::Book;
using ledger::Customer;
using ledger::Key;

namespace {

/// As one name of a list: what compares names does not see commas.
std::string listed(std::string name) {
    std::ranges::replace(name, ',', ' ');
    return foreign::squeezed(name);
}

/// Whom each name paid for; none: several customers.
std::map<std::string, Id<Customer>> owners(std::span<const ToldName> told) {
    std::map<std::string, Id<Customer>> found;
    for (const auto& one : told) {
        const auto [place, is_new] = found.try_emplace(name_form(one.name), one.customer);
        if (!is_new && place->second != one.customer) place->second = {};
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

std::vector<LearntNames> learnt_names(const Book& book, std::span<const ToldName> told) {
    auto owner = owners(told);
    const PayerNames names{book};
    std::vector<LearntNames> all;
    for (const auto& one : told) {
        const auto form = name_form(one.name);
        auto& whose = owner[form];
        if (form.empty() || whose.is_none() || names.is_known(one.name)) continue;
        auto found = std::ranges::find(all, whose, &LearntNames::customer);
        if (found == all.end()) found = all.insert(found, {whose, one.day, {}, {}, one.place});
        found->names.push_back(listed(one.name));
        found->day = std::min(found->day, one.day);
        whose = {};  // once
    }
    for (auto& learnt : all) finish(learnt, book.customers[learnt.customer]);
    return all;
}

}  // namespace reports
