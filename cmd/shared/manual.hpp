#pragma once

#include <string>
#include <string_view>

namespace cmd {

/// The page `arl-NAME.SECTION` beside the sources or where it is installed,
/// perhaps compressed (then it ends in `.gz`); empty when there is none.
std::string manual_page(std::string_view name, int section);

/// The page of all diagnostics; empty when it is not here, or compressed.
std::string diagnostics_text();

/// Rules are named in small letters and hyphens; numbers of documents hardly ever are.
bool could_be_rule(std::string_view word);

}  // namespace cmd
