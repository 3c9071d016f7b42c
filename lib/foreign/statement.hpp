#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"

namespace foreign {

/// What a line does to the account. Of a reversal the sign of its amount gives the direction;
/// neutral lines move nothing that could be a customer's.
enum class LineKind : std::uint8_t { credit, debit, reversal, neutral };
enum class LineStatus : std::uint8_t { booked, pending, info };

std::string_view name_of(LineKind kind);
std::string_view name_of(LineStatus status);

/// One movement on an account, as the bank tells it. Texts are as printed, in UTF-8, control
/// characters turned into blanks.
struct BankLine {
    std::uint32_t statement = 0;  // from 1 in its file
    std::uint32_t entry = 0;      // from 1 in its file
    std::uint32_t part = 0;       // of a collective entry from 1; 0: the entry is whole
    std::uint32_t line = 0;       // where it begins in its file, from 1
    std::string account;
    std::optional<Date> booked;
    std::optional<Date> value;
    Money amount = Money::zero(Currency::none());  // what comes in is positive
    LineKind kind = LineKind::credit;
    LineStatus status = LineStatus::booked;
    std::string id;  // by which the bank knows it; may be empty
    std::string payer;
    std::string payer_account;
    std::string reference;
    std::string text;
    std::optional<Money> balance;  // printed after the line
};

/// What a bank says of an account and some days.
struct BankStatement {
    std::string account;
    Currency currency;
    std::optional<Money> opening;
    std::optional<Money> closing;
    Money movements = Money::zero(Currency::none());  // the booked lines, added up

    /// Nothing where a balance is missing.
    std::optional<bool> ties() const;
};

}  // namespace foreign
