#pragma once

#include <string>
#include <string_view>

namespace cmd {

/// The page `arl-NAME.SECTION` beside the sources or where it is installed,
/// perhaps compressed (then it ends in `.gz`); empty when there is none.
std::string manual_page(std::string_view name, int section);

}  // namespace cmd
