#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/changes.hpp"
#include "journal/currency_use.hpp"
#include "journal/entry.hpp"

namespace journal {

/// An entry as one version of a book has it.
struct EntryVersion {
    std::string name;       // the same in all versions: as merging knows blocks, else its kind,
                            // date and customer
    std::uint64_t content;  // of its fields: the same where there are no differences
    Place place;
};

std::vector<EntryVersion> versions_in(const Sources& sources, const CurrencyUse& use);

/// Of the entries that name a document; `is_number` is that of a `Renaming`.
std::vector<EntryVersion> versions_naming(const Sources& sources, const CurrencyUse& use,
                                          std::string_view number,
                                          const std::function<bool(std::string_view)>& is_number);

/// What became of them, those of one name in reading order.
std::vector<Changed<EntryVersion>> changes_between(std::vector<EntryVersion> before,
                                                   std::vector<EntryVersion> now);

}  // namespace journal
