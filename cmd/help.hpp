#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace cmd {

/// Every command with its summary, grouped by what a person wants to do.
std::string command_list(std::string_view program);

/// What `--help` prints: usage, options, two examples, where the page is.
std::string short_help(const CLI::App& app, std::string_view program);

}  // namespace cmd
