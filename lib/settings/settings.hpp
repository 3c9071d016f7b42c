#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/diagnostic.hpp"
#include "settings/add.hpp"
#include "settings/books.hpp"
#include "settings/bounds.hpp"
#include "settings/credit.hpp"
#include "settings/dunning.hpp"
#include "settings/export.hpp"
#include "settings/forecast.hpp"
#include "settings/import.hpp"
#include "settings/interest.hpp"
#include "settings/mail.hpp"
#include "settings/match.hpp"
#include "settings/provision.hpp"
#include "settings/rank.hpp"
#include "settings/risk.hpp"
#include "settings/sales.hpp"
#include "settings/score.hpp"

namespace settings {

/// The day from which days late are counted.
enum class Basis { due, invoice };

/// The names of the formats a report can be printed in.
inline constexpr std::array<std::string_view, 6> formats{"text", "csv", "tsv",
                                                         "json", "md",  "html"};

struct Report {
    std::optional<Bounds> bounds;  // nothing: what the book says, else 30, 60, 90
    std::optional<Basis> basis;    // nothing: what the book says, else due
    std::string format{"text"};    // one of `formats`
    std::string currency;          // empty: none in particular
};

/// How `ar fmt` writes a journal.
struct Layout {
    int column = 48;  // display column of the decimal point
    bool group = true;
    bool ambiguous_wide = false;
    bool drop_currency = false;
    bool blank_around_bodies = true;
};

/// The choices of one configuration; what it does not say is the default.
struct Settings {
    std::vector<std::string> journal;  // as they can be opened from here
    Report report;
    std::map<std::string, Severity, std::less<>> lint;  // by rule name
    Layout fmt;
    Add add;
    Dunning dunning;
    Mail mail;
    Letters letters;
    Match match;
    Interest interest;
    Provision provision;
    Forecast forecast;
    Credit credit;
    Sales sales;
    Risk risk;
    Rank rank;
    Score score;
    Export export_;
    Import import;
    Books books;

    std::string file;  // the configuration; empty: there is none
    std::map<std::string, std::size_t, std::less<>> lines;  // of what it says: `report.bounds`, 4
};

/// One setting in force, and who says so.
struct InForce {
    std::string section;  // empty for `journal`
    std::string key;
    std::string value;     // as it is: `text`, `30,60,90`
    std::string spelled;   // as TOML spells it: `"text"`, `[30, 60, 90]`
    std::string origin;    // `ar.toml:4`, `default`, or `book or default`
    std::size_t step = 0;  // from 1, of the steps of a policy `dunning.NAME`
};

/// Every setting that has a value, section by section.
std::vector<InForce> in_force(const Settings& settings);

}  // namespace settings
