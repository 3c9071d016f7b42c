#pragma once

#include <string>
#include <string_view>

#include "command.hpp"
#include "settings/settings.hpp"

namespace cmd {

/// `ar.toml:4: provision.rates`, where the settings say it; else the name alone.
std::string place_of(const settings::Settings& settings, const std::string& name);

/// Is it a key that customers can have? Else complains in the name of the setting that says it,
/// with the nearest one.
bool is_customer_key(const settings::Settings& settings, const std::string& setting,
                     std::string_view key, Console& console);

/// Is the `group` of [forecast] such a key, or not set?
bool has_sound_group(const settings::Settings& settings, Console& console);

}  // namespace cmd
