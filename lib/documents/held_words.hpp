#pragma once

#include <string>
#include <string_view>

#include "reports/dunning.hpp"

namespace documents {

/// The reason for programs: `in-credit`. Empty when nothing is held.
std::string_view name_of(reports::Held held);
/// For people: `promised for 2026-07-02`.
std::string words_of(const reports::DunningItem& item, const settings::Dunning& dunning);

std::string_view name_of(reports::Quiet::Because because);
/// `2026-11-22 is a Sunday: nothing is sent`.
std::string words_of(const reports::Quiet& quiet, const reports::DunningQuery& query);

}  // namespace documents
