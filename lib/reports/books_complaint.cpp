#include "reports/books_complaint.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace reports {

namespace {

constexpr Rule foreign_entry{"foreign-entry", Severity::error};

/// The line of an origin whose offset is that of a line above it.
Span span_of(const foreign::Origin& origin, const Sources& sources) {
    const auto text = sources.text(origin.file);
    auto begin = static_cast<std::size_t>(origin.offset);
    for (auto line = sources.locate(origin.file, origin.offset).line; line < origin.line; ++line)
        begin = std::min(text.find('\n', begin), text.size() - 1) + 1;
    auto end = std::min(text.find('\n', begin), text.size());
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t')) ++begin;
    if (end > begin && text[end - 1] == '\r') --end;
    return {origin.file, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace

BookComplaint complaints_into(const Sources& sources, Diagnostics& diagnostics) {
    return [&](const foreign::Origin& origin, std::string message, std::string advice) {
        diagnostics.report({foreign_entry,
                            std::move(message),
                            {{span_of(origin, sources), ""}},
                            {help(std::move(advice))},
                            {}});
    };
}

void complain_no_receivable(const settings::Books& rules, Diagnostics& diagnostics) {
    std::string expressions;
    for (const auto& one : rules.receivable)
        expressions += fmt::format("{}`{}`", expressions.empty() ? "" : ", ", one.written);
    diagnostics.report({foreign_entry,
                        fmt::format("no account is a receivable: none fits {}", expressions),
                        {},
                        {help("name the accounts in [books] `receivable`")},
                        {}});
}

}  // namespace reports
