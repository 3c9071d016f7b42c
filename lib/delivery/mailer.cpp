#include "delivery/mailer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "delivery/process.hpp"

namespace delivery {
namespace {

/// The last line a program complained with usually says why.
std::string last_line(std::string_view text) {
    while (text.ends_with('\n')) text.remove_suffix(1);
    const auto begin = text.rfind('\n');
    return std::string{begin == std::string_view::npos ? text : text.substr(begin + 1)};
}

}  // namespace

HandOver hand_over(const std::string& path, const settings::Mail& mail) {
    const auto end = run_process_on(mail.command, path, mail.timeout);
    if (end.is_success()) return {Handed::sent, {}};
    if (end.how == ProcessEnd::How::cannot_start)
        return {Handed::no_program,
                fmt::format("cannot run {}: {}", mail.command.front(), words_of(end))};
    auto words = words_of(end);
    if (const auto said = last_line(end.errors); !said.empty()) words += ": " + said;
    const bool is_unsent =
        end.how == ProcessEnd::How::exited && std::ranges::count(mail.unsent_exits, end.status) > 0;
    return {is_unsent ? Handed::failed : Handed::unknown, std::move(words)};
}

}  // namespace delivery
