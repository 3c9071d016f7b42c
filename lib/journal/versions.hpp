#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/changes.hpp"
#include "journal/currency_use.hpp"
#include "journal/entry.hpp"

namespace journal {

/// An entry as one version of a book has it.
struct EntryVersion {
    std::string name;       // the same in all versions: as merging knows blocks, else its kind,
                            // date and customer
    std::uint64_t content;  // of its meaning; order, blanks and comments are none
    Place place;
};

/// The entries of texts that `wanted` takes, which may be empty: all.
std::vector<EntryVersion> versions_in(const Sources& sources, const CurrencyUse& use,
                                      const std::function<bool(const Entry&)>& wanted = {});

/// What became of them, those of one name in reading order.
std::vector<Changed<EntryVersion>> changes_between(std::vector<EntryVersion> before,
                                                   std::vector<EntryVersion> now);

}  // namespace journal
