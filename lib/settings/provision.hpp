#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"
#include "settings/bounds.hpp"

namespace settings {

/// A share of what is owed, exactly as it was written: `3.6%` or `2000/23000`.
struct Share {
    Ratio value;
    std::string written;
};

/// Reads `3.6%` or `2000/23000`: not negative, the denominator not nought, either side of at most
/// twelve digits, also when reduced to whole numbers. Nothing for other texts.
std::optional<Share> parse_share(std::string_view text);

/// Loss rates for the customers that have a value of a key (`[provision.by.KEY.VALUE]`).
struct ProvisionRates {
    std::string key;
    std::string value;
    std::vector<Share> rates;  // by bucket, what is not due first

    /// `provision.by.KEY.VALUE`, quoted where TOML wants it.
    std::string section() const;
};

/// How much of what is owed will be lost.
struct Provision {
    std::vector<Share> rates;        // of loss, by bucket, what is not due first; may be empty
    std::optional<Bounds> bounds;    // nothing: those of reports
    Share recovery{{0, 1}, "0%"};    // of what the last bucket loses
    Share factor{{1, 1}, "100%"};    // on every rate
    Share last{{1, 1}, "100%"};      // lost of the last bucket
    std::vector<ProvisionRates> by;  // the first that fits a customer counts
};

}  // namespace settings
