#include "reports/matching_names.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Customer;
using ledger::Key;

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Calls `visit` with each name of a value of `aka`, and with the whole.
template <class Visit>
void for_each_name(std::string_view aka, Visit visit) {
    visit(aka);
    const auto parts = split_list(aka);
    if (parts.size() > 1)
        for (const auto part : parts) visit(part);
}

/// Is it a name of the customer on that day?
bool is_named(const Customer& customer, const std::string& form, Date day) {
    if (name_form(name_on(customer, day)) == form) return true;
    const auto* aka = value_on(customer, Key::aka, day);
    bool found = false;
    if (aka != nullptr)
        for_each_name(*aka,
                      [&](std::string_view name) { found = found || name_form(name) == form; });
    return found;
}

}  // namespace

std::string name_form(std::string_view name) {
    const auto folded = fold_case(fold_width(name));
    std::string form;
    for (std::string_view rest = folded; !rest.empty();) {
        const auto point = decode_utf8(rest);
        if (is_letter(point.value) || is_digit(point.value)) form += rest.substr(0, point.length);
        rest.remove_prefix(point.length);
    }
    return form;
}

PayerNames::PayerNames(const Book& book) : book_{book} {
    book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        const auto add_all = [&](const ledger::Attribute& said) {
            if (said.key == Key::name) add(said.value, id);
            if (said.key == Key::aka)
                for_each_name(said.value, [&](std::string_view name) { add(name, id); });
        };
        add(customer.title, id);
        add(customer.id, id);  // the name of one who has no other
        for (const auto& said : customer.attributes) add_all(said);
        for (const auto& change : customer.changes) add_all(change.attribute);
    });
}

void PayerNames::add(std::string_view name, Id<Customer> id) {
    auto form = name_form(name);
    if (form.empty()) return;
    auto& customers = by_form_[std::move(form)];
    if (std::ranges::find(customers, id) == customers.end()) customers.push_back(id);
}

PayerNames::Customers PayerNames::named(const std::string& form, Date day) const {
    const auto found = by_form_.find(form);
    if (form.empty() || found == by_form_.end()) return {};
    auto customers = found->second;
    std::erase_if(customers,
                  [&](Id<Customer> id) { return !is_named(book_.customers[id], form, day); });
    return customers;
}

Id<Customer> PayerNames::find(std::string_view account, std::string_view name, Date day) const {
    auto by_account = named(name_form(account), day);
    auto by_name = named(name_form(name), day);
    if (by_account.empty() || by_name.empty()) {
        const auto& customers = by_account.empty() ? by_name : by_account;
        return customers.size() == 1 ? customers.front() : Id<Customer>::none();
    }
    std::erase_if(by_account,
                  [&](Id<Customer> id) { return std::ranges::find(by_name, id) == by_name.end(); });
    return by_account.size() == 1 ? by_account.front() : Id<Customer>::none();
}

Id<Customer> PayerNames::find_similar(std::string_view name, Date day) const {
    if (!similar_) {
        std::vector<std::string> forms;
        for (const auto& [form, customers] : by_form_) forms.push_back(form);
        std::ranges::sort(forms);
        similar_.emplace(std::move(forms));
    }
    Customers found;
    for (const auto known : similar_->like(name_form(name)))
        for (const auto id : named(std::string{known}, day))
            if (std::ranges::find(found, id) == found.end()) found.push_back(id);
    return found.size() == 1 ? found.front() : Id<Customer>::none();
}

}  // namespace reports
