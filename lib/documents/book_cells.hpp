#pragma once

#include <string>

#include "documents/table.hpp"
#include "ledger/book.hpp"

namespace documents {

/// An amount with the decimals of its currency; zero is blank for people.
inline Cell amount_cell(Money money, const Currencies& currencies) {
    return Amount{money.minor(), currencies.decimals(money.currency())};
}

/// The same where zero says something: a balance that came out even.
inline Cell balance_cell(Money money, const Currencies& currencies) {
    return Figure{money.minor(), currencies.decimals(money.currency())};
}

/// `C001 Qiming Trading`: how a person knows the customer, by its name of that day.
std::string customer_heading(const ledger::Book& book, Id<ledger::Customer> id, Date day);

/// `2026/03.arl:9`, which editors jump to.
std::string place_words(const Sources& sources, Place place);

}  // namespace documents
