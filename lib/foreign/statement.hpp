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
    // Of a debit, where the bank names both sides; else `payer` is the other side of either.
    std::string payee;
    std::string payee_account;
};

/// What a bank says of an account and some days.
struct BankStatement {
    std::string account;
    Currency currency = Currency::none();
    std::optional<Money> opening;
    std::optional<Money> closing;
    Money movements = Money::zero(Currency::none());  // the booked lines in `currency`, added up
    std::uint32_t begin = 0;                          // in its text: where it begins,
    std::uint32_t closed_at = 0;                      // and where its closing balance stands
    bool advice = false;  // camt.052, camt.054 or MT942: a statement repeats its lines
    bool card = false;    // of a credit card: no customer pays there
    bool mixed = false;   // some booked line or balance is in another currency

    /// Nothing where a balance is missing; no where something is in another currency.
    std::optional<bool> ties() const;
};

/// What could not be read, and why.
struct Reject {
    std::uint32_t line = 0;  // in its file, from 1
    std::string reason;
    std::string text;  // as it was written
};

/// What was read otherwise than it was written.
struct Note {
    std::uint32_t line = 0;
    std::string words;
};

/// All that a file of a bank says.
struct BankFile {
    std::string format;  // `camt.053`, `MT940`, `OFX`, `CSV`
    std::string rule;    // that read CSV
    std::vector<BankStatement> statements;
    std::vector<BankLine> lines;  // in the order of the file
    std::vector<Reject> rejects;
    std::vector<Note> notes;
};

}  // namespace foreign
