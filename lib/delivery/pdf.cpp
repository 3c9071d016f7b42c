#include "delivery/pdf.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "delivery/process.hpp"

namespace delivery {

namespace {

constexpr int most_seconds = 300;

std::string first_line(std::string_view text) {
    return std::string{text.substr(0, std::min(text.find('\n'), text.size()))};
}

}  // namespace

tl::expected<std::string, std::string> pdf_of(std::string_view html,
                                              const std::vector<std::string>& command) {
    auto end = run_process(command, html, most_seconds);
    if (end.how == ProcessEnd::How::cannot_start)
        return tl::unexpected{fmt::format(
            "cannot run {}: {}; install the Debian packages weasyprint and fonts-wqy-zenhei, or "
            "name another program in [letters] pdf",
            command.front(), words_of(end))};
    if (!end.is_success() || !end.output.starts_with("%PDF-"))
        return tl::unexpected{fmt::format("{} made no PDF ({}) {}", command.front(), words_of(end),
                                          first_line(end.errors))};
    return std::move(end.output);
}

}  // namespace delivery
