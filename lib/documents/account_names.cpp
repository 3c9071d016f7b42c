#include "documents/account_names.hpp"

#include <algorithm>
#include <set>

#include "base/check.hpp"
#include "base/sha256.hpp"
#include "base/text.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Key;
using settings::AccountRole;
using settings::AccountTemplate;
using settings::Placeholder;

bool is_blank_or_control(char32_t c) {
    return c <= 0x20 || (c >= 0x7F && c <= 0xA0) || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_kept(char32_t c, AccountSpelling spelling) {
    if (spelling == AccountSpelling::plain)
        return c != U':' && c != U';' && !is_blank_or_control(c);
    return (c >= U'0' && c <= U'9') || c == U'-' || is_letter(c);
}

AccountTemplate parsed(std::string_view text) {
    auto account = settings::parse_account(text, 0xFF);
    check(account.has_value());  // the settings were read so
    return std::move(*account);
}

/// Every value that customers ever have under a key.
void add_values(const Book& book, Key key, std::vector<std::string>& values) {
    book.customers.for_each([&](Id<Customer>, const Customer& customer) {
        if (const auto* said = ledger::find_attribute(customer.attributes, key))
            values.push_back(said->value);
        for (const auto& change : customer.changes)
            if (change.attribute.key == key) values.push_back(change.attribute.value);
    });
}

std::vector<std::string> customer_ids(const Book& book) {
    std::vector<std::string> ids;
    book.customers.for_each(
        [&](Id<Customer>, const Customer& customer) { ids.push_back(customer.id); });
    return ids;
}

std::vector<std::string> groups(const Book& book) {
    std::vector<std::string> values;
    add_values(book, Key::group, values);
    return values;
}

std::vector<std::string> salespeople(const Book& book) {
    std::vector<std::string> values;
    add_values(book, Key::salesperson, values);
    for (const auto& traits : book.traits) values.push_back(traits.salesperson);
    return values;
}

std::vector<std::string> categories(const Book& book) {
    std::vector<std::string> values;
    book.items.for_each([&](Id<ledger::Item>, const ledger::Item& item) {
        if (const auto* said = ledger::find_attribute(item.attributes, Key::category))
            values.push_back(said->value);
    });
    return values;
}

}  // namespace

std::string account_component(std::string_view id, AccountSpelling spelling) {
    std::string component;
    while (!id.empty()) {
        const auto point = decode_utf8(id);
        if (is_kept(point.value, spelling))
            component += id.substr(0, point.length);
        else
            component += '-';
        id.remove_prefix(point.length);
    }
    if (spelling == AccountSpelling::plain || component.empty()) return component;
    auto& first = component.front();
    if (first == '-') return "X" + component;
    if (first >= 'a' && first <= 'z') first = static_cast<char>(first - 'a' + 'A');
    return component;
}

std::map<std::string, std::string, std::less<>> account_components(std::vector<std::string> ids,
                                                                   AccountSpelling spelling) {
    std::ranges::sort(ids);
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    std::map<std::string, std::string, std::less<>> components;
    std::set<std::string> taken;
    std::vector<std::string> met;
    for (const auto& id : ids) {
        auto component = account_component(id, spelling);
        if (taken.insert(component).second)
            components.emplace(id, std::move(component));
        else
            met.push_back(id);
    }
    for (const auto& id : met) {
        const auto hash = sha256_hex(id);
        std::size_t digits = 4;
        auto component = account_component(id, spelling) + "-" + hash.substr(0, digits);
        while (!taken.insert(component).second) component += hash[digits++];
        components.emplace(id, std::move(component));
    }
    return components;
}

AccountNames::AccountNames(const Book& book, const settings::Export& accounts,
                           AccountSpelling spelling)
    : book_{book},
      spelling_{spelling},
      salespeople_{book},
      customers_{account_components(customer_ids(book), spelling)},
      groups_{account_components(groups(book), spelling)},
      persons_{account_components(salespeople(book), spelling)},
      categories_{account_components(categories(book), spelling)} {
    std::ranges::transform(accounts.accounts, templates_.begin(), parsed);
    for (const auto& [via, account] : accounts.bank_by) bank_by_.emplace(via, parsed(account));
}

const AccountTemplate& AccountNames::template_of(AccountRole role) const {
    return templates_[static_cast<std::size_t>(role)];
}

const AccountTemplate& AccountNames::template_of(const reports::Posting& posting) const {
    if (posting.role == AccountRole::bank)
        if (const auto own = bank_by_.find(posting.word); own != bank_by_.end()) return own->second;
    return template_of(posting.role);
}

std::string AccountNames::component_of(std::string_view id, const Components& known) const {
    const auto found = known.find(id);
    return found == known.end() ? account_component(id, spelling_) : found->second;
}

std::string AccountNames::value(Placeholder placeholder, const Subject& subject) const {
    switch (placeholder) {
        case Placeholder::customer:
            return component_of(book_.customers[subject.customer].id, customers_);
        case Placeholder::group: {
            const auto* group =
                ledger::value_on(book_.customers[subject.customer], Key::group, subject.day);
            return group == nullptr ? std::string{} : component_of(*group, groups_);
        }
        case Placeholder::currency:
            return std::string{book_.currencies.code(subject.currency)};
        case Placeholder::salesperson:
            return component_of(salespeople_.name(subject.salesperson), persons_);
        case Placeholder::category:
            return component_of(subject.category, categories_);
        case Placeholder::rate:
            break;
    }
    const auto rate = to_string(subject.rate);
    return rate.substr(0, rate.size() - 1);
}

/// What stands for nothing goes with its colon.
std::string AccountNames::name(const AccountTemplate& account, const Subject& subject) const {
    std::string name;
    for (const auto& parts : account.components) {
        std::string component;
        for (const auto& part : parts)
            component += part.is_text ? part.text : value(part.placeholder, subject);
        if (spelling_ == AccountSpelling::beancount)
            component = account_component(component, spelling_);
        if (component.empty()) continue;
        if (!name.empty()) name += ':';
        name += component;
    }
    return name;
}

std::string AccountNames::of(const reports::Posting& posting) {
    const auto& document = book_.documents[posting.document];
    return name(template_of(posting),
                {document.customer, document.date, document.currency,
                 salespeople_.of(posting.document), posting.word, posting.rate});
}

std::string AccountNames::receivable_of(Id<Customer> id, Date day, Currency currency) {
    return name(template_of(AccountRole::receivable),
                {id, day, currency, salespeople_.of(id, day), {}, {}});
}

std::string AccountNames::receivable_of(Id<Customer> id, Date day) {
    const auto* own = ledger::value_on(book_.customers[id], Key::currency, day);
    const auto currency = own == nullptr ? book_.currency : book_.currencies.find(*own);
    return currency.is_none() ? std::string{} : receivable_of(id, day, currency);
}

bool AccountNames::can_be_asserted(const ledger::Assertion& assertion) const {
    const auto& receivable = template_of(AccountRole::receivable);
    return assertion.document.is_none() && assertion.holds() &&
           receivable == template_of(AccountRole::on_account) &&
           receivable.uses(Placeholder::customer) && !receivable.uses(Placeholder::group) &&
           !receivable.uses(Placeholder::salesperson);
}

}  // namespace documents
