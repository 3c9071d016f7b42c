#include "delivery/mailer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "delivery/process.hpp"

namespace delivery {
namespace {

/// What a program complained with, on one line.
std::string joined_lines(std::string_view text) {
    constexpr std::size_t most = 400;
    std::string line;
    for (const char byte : text.substr(0, most)) line += byte == '\n' ? ' ' : byte;
    return std::string{trimmed(line)};
}

}  // namespace

HandOver hand_over(const std::string& path, const settings::Mail& mail) {
    const auto end = run_process_on(mail.command, path, mail.timeout);
    if (end.is_success()) return {Handed::sent, {}};
    if (end.how == ProcessEnd::How::cannot_start)
        return {Handed::no_program,
                fmt::format("cannot run {}: {}", mail.command.front(), words_of(end))};
    auto words = words_of(end);
    if (const auto said = joined_lines(end.errors); !said.empty()) words += ": " + said;
    const bool is_unsent =
        end.how == ProcessEnd::How::exited && std::ranges::count(mail.unsent_exits, end.status) > 0;
    return {is_unsent ? Handed::failed : Handed::unknown, std::move(words)};
}

}  // namespace delivery
