#pragma once

#include <string>
#include <string_view>

#include "documents/fields.hpp"
#include "ledger/book.hpp"

namespace documents {

/// How a letter says days and amounts in its language.
class Voice {
public:
    /// Keeps a reference to the currencies.
    Voice(std::string language, const Currencies& currencies)
        : language_{std::move(language)}, currencies_{currencies} {}

    const std::string& language() const { return language_; }
    /// `31 March 2026`, `2026年3月31日`; in other languages `2026-03-31`.
    std::string day(Date day) const;
    /// `1,234.50`.
    std::string digits(Money amount) const;
    /// `1,234.50 EUR`.
    std::string amount(Money amount) const;
    std::string code(Currency currency) const { return std::string{currencies_.code(currency)}; }
    /// The amount in words: yuan in capitals (大写) in Chinese, else English words as on a cheque.
    std::string words(Money amount) const;
    /// 大写 of an amount of yuan in a Chinese letter; else empty.
    std::string capitals(Money amount) const;

private:
    bool is_chinese() const { return language_.starts_with("zh"); }

    std::string language_;
    const Currencies& currencies_;
};

/// Who writes: `name`, `address`, `tax_id`, `bank`, `contact`, `email`, `phone`, and the lines of
/// address and bank, which `;` separates, or else `, ` in an address.
Fields company_fields(const ledger::Book& book);

/// Who is written to, by what is known of them on a day.
Fields customer_fields(const ledger::Book& book, Id<ledger::Customer> id, Date day);

/// What stands at the head of a letter that is of one customer and one day: `company`, `customer`,
/// `date`, `number`.
Fields letter_fields(Id<ledger::Customer> customer, Date day, const Voice& voice,
                     const ledger::Book& book);

/// The language a customer is written to in: its own, else the book's; may be empty.
std::string language_of(const ledger::Book& book, Id<ledger::Customer> id, Date day);

}  // namespace documents
