#include "customer_keys.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "journal/keys.hpp"

namespace cmd {

std::string place_of(const settings::Settings& settings, const std::string& name) {
    const auto line = settings.lines.find(name);
    if (line == settings.lines.end()) return name;
    return fmt::format("{}:{}: {}", settings.file, line->second, name);
}

bool is_customer_key(const settings::Settings& settings, const std::string& setting,
                     std::string_view key, Console& console) {
    auto known = journal::keys_of(journal::Kind::customer);
    known.push_back("customer");
    if (key.starts_with("x-") || std::ranges::count(known, key) > 0) return true;
    complain(console, fmt::format("{}: customers have no {}", place_of(settings, setting), key));
    if (const auto near = nearest(key, known))
        advise(console, fmt::format("did you mean {}?", *near));
    return false;
}

bool has_sound_group(const settings::Settings& settings, Console& console) {
    const auto& group = settings.forecast.group;
    return group.empty() || is_customer_key(settings, "forecast.group", group, console);
}

}  // namespace cmd
