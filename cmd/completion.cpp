#include <unistd.h>

#include <array>
#include <memory>

#include "arguments.hpp"
#include "command.hpp"
#include "completion_scripts.hpp"

namespace cmd {

namespace {

constexpr std::array<std::string_view, 3> shells{"bash", "zsh", "fish"};
constexpr std::array<std::string_view, 3> scripts{bash_script, zsh_script, fish_script};

/// The file that is running, so that the script asks us whatever else has our
/// name; that name where it cannot be told.
std::string own_path(const std::string& program) {
    std::array<char, 4096> path{};
    const auto size = ::readlink("/proc/self/exe", path.data(), path.size());
    if (size <= 0 || static_cast<std::size_t>(size) == path.size()) return program;
    return {path.data(), static_cast<std::size_t>(size)};
}

/// For any of the shells: in quotes, and those of the path itself outside them.
std::string shell_quoted(std::string_view word) {
    std::string quoted{'\''};
    for (const char c : word) {
        if (c == '\'') {
            quoted += "'\\''";
        } else {
            quoted += c;
        }
    }
    return quoted + "'";
}

std::string filled(std::string_view script, const std::string& name, const std::string& program) {
    std::string text;
    while (!script.empty()) {
        const auto at = std::min(script.find('@'), script.size());
        text += script.substr(0, at);
        script.remove_prefix(at);
        if (script.starts_with("@NAME@")) {
            text += name;
            script.remove_prefix(6);
        } else if (script.starts_with("@PROGRAM@")) {
            text += program;
            script.remove_prefix(9);
        } else if (!script.empty()) {
            text += script.front();
            script.remove_prefix(1);
        }
    }
    return text;
}

}  // namespace

Action completion(CLI::App& app) {
    const auto shell = std::make_shared<std::size_t>(shells.size());
    const auto take = [shell](std::size_t index) { *shell = index; };
    choice_option(app, "SHELL", shells, take, "the shell that will source it")->required();
    examples(app, "bash > ~/.local/share/bash-completion/completions/arl", "fish | source");

    return [shell](Console& console) {
        console.out.write(
            filled(scripts[*shell], console.program, shell_quoted(own_path(console.program))));
        return Exit::ok;
    };
}

}  // namespace cmd
