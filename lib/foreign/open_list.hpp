#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "foreign/read_bank.hpp"

namespace foreign {

/// What the kind of an open item says of its amount: it may be said by its sign alone.
enum class ItemSide : std::uint8_t { unsaid, debit, credit, unknown };
ItemSide side_of_kind(std::string_view kind);

/// What another party lists as open between it and us.
struct OpenListLine {
    std::uint32_t line = 0;  // in its file, from 1
    std::string number;      // may be empty
    Money amount;            // what it owes us; a credit is negative
    std::optional<Date> date;
    std::optional<Date> due;
};

struct OpenList {
    std::vector<OpenListLine> lines;  // in the order of the file
    std::vector<Reject> rejects;
    std::vector<Note> notes;
};

struct OpenListTerms {
    const Currencies& currencies;
    const settings::Import& import;
    Currency currency;  // of amounts without one; none: they are rejected
    std::string rule;   // by name; empty: the one that fits
};

/// Reads a decoded CSV file by a rule for open items. Nothing, and the complaint
/// `not-a-statement`, when none fits. An amount is a credit when it is negative, or its kind is
/// one.
std::optional<OpenList> read_open_list(Id<Source> source, const OpenListTerms& terms,
                                       const Sources& sources, Diagnostics& diagnostics);

}  // namespace foreign
