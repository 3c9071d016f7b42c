#pragma once

#include "base/diagnostic.hpp"

namespace settings {

// Rules that more than one file raises.
inline constexpr Rule settings_syntax{"settings-syntax", Severity::error};
inline constexpr Rule unknown_setting{"unknown-setting", Severity::error};
inline constexpr Rule bad_setting{"bad-setting", Severity::error};

}  // namespace settings
