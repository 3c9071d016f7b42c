#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/salespeople.hpp"
#include "reports/chronicle_postings.hpp"

namespace documents {

/// What other programs take in a component of an account's name: ledger and hledger nearly
/// anything, beancount letters, digits and hyphens behind a capital letter or a digit.
enum class AccountSpelling { plain, beancount };

/// An id as a component; what cannot stand there becomes a hyphen.
std::string account_component(std::string_view id, AccountSpelling spelling);

/// The component of each id. Where two meet in one, all but the bytewise first get a hyphen and
/// hex digits of their SHA-256, four unless that is taken as well.
std::map<std::string, std::string, std::less<>> account_components(std::vector<std::string> ids,
                                                                   AccountSpelling spelling);

/// The accounts of [export.accounts] for what is posted.
class AccountNames {
public:
    /// Keeps a reference to the book.
    AccountNames(const ledger::Book& book, const settings::Export& accounts,
                 AccountSpelling spelling);

    std::string of(const reports::Posting& posting);
    /// The receivables of a customer as of a day, in a currency.
    std::string receivable_of(Id<ledger::Customer> id, Date day, Currency currency);
    /// In the customer's own currency, or the book's; empty when there is neither.
    std::string receivable_of(Id<ledger::Customer> id, Date day);
    /// Can another program check it? It has to hold, and the customer's balance in a currency to
    /// have an account for itself.
    bool can_be_asserted(const ledger::Assertion& assertion) const;

private:
    /// What the placeholders stand for.
    struct Subject {
        Id<ledger::Customer> customer;
        Date day;
        Currency currency;
        std::uint32_t salesperson;
        std::string_view category;
        Rate rate;
    };
    using Components = std::map<std::string, std::string, std::less<>>;

    const settings::AccountTemplate& template_of(settings::AccountRole role) const;
    const settings::AccountTemplate& template_of(const reports::Posting& posting) const;
    std::string name(const settings::AccountTemplate& account, const Subject& subject) const;
    std::string value(settings::Placeholder placeholder, const Subject& subject) const;
    std::string component_of(std::string_view id, const Components& known) const;

    const ledger::Book& book_;
    AccountSpelling spelling_;
    std::array<settings::AccountTemplate, 12> templates_;  // by role
    std::map<std::string, settings::AccountTemplate, std::less<>> bank_by_;
    ledger::Salespeople salespeople_;
    Components customers_;
    Components groups_;
    Components persons_;
    Components categories_;
};

}  // namespace documents
