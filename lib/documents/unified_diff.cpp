#include "documents/unified_diff.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/line_matches.hpp"

namespace documents {
namespace {

constexpr std::size_t context = 3;

using LineList = std::vector<std::string_view>;

/// Lines of the two texts that are different, between two matches.
struct Change {
    std::size_t before_begin;
    std::size_t before_end;
    std::size_t after_begin;
    std::size_t after_end;
};

std::vector<Change> changes_between(const LineList& before, const LineList& after) {
    std::vector<Change> changes;
    std::size_t old_at = 0;
    std::size_t new_at = 0;
    auto matches = line_matches(before, after);
    matches.push_back({before.size(), after.size()});
    for (const auto& match : matches) {
        if (match.before > old_at || match.after > new_at)
            changes.push_back({old_at, match.before, new_at, match.after});
        old_at = match.before + 1;
        new_at = match.after + 1;
    }
    return changes;
}

void append_line(char sign, std::string_view line, std::string& out) {
    out += sign;
    out += line;
    if (!line.ends_with('\n')) out += "\n\\ No newline at end of file\n";
}

/// `12,3`, or `12` for one line; of no lines, the line before.
std::string range_words(std::size_t begin, std::size_t size) {
    if (size == 1) return fmt::format("{}", begin + 1);
    return fmt::format("{},{}", size == 0 ? begin : begin + 1, size);
}

/// Changes [first, last), near enough to share their context.
void append_hunk(const std::vector<Change>& changes, std::size_t first, std::size_t last,
                 const LineList& before, const LineList& after, std::string& out) {
    const auto lead = std::min(context, changes[first].before_begin);
    const auto begin = changes[first].before_begin - lead;
    const auto end = std::min(before.size(), changes[last - 1].before_end + context);
    const auto new_begin = changes[first].after_begin - lead;
    const auto new_end = changes[last - 1].after_end + (end - changes[last - 1].before_end);
    out += fmt::format("@@ -{} +{} @@\n", range_words(begin, end - begin),
                       range_words(new_begin, new_end - new_begin));
    auto at = begin;
    for (auto i = first; i < last; ++i) {
        const auto& change = changes[i];
        for (; at < change.before_begin; ++at) append_line(' ', before[at], out);
        for (; at < change.before_end; ++at) append_line('-', before[at], out);
        for (auto put = change.after_begin; put < change.after_end; ++put)
            append_line('+', after[put], out);
    }
    for (; at < end; ++at) append_line(' ', before[at], out);
}

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after,
                         std::string_view name_before, std::string_view name_after) {
    if (before == after) return {};
    const auto old_lines = lines_of(before);
    const auto new_lines = lines_of(after);
    const auto changes = changes_between(old_lines, new_lines);
    auto out = fmt::format("--- {}\n+++ {}\n", name_before, name_after);
    for (std::size_t first = 0; first < changes.size();) {
        auto last = first + 1;
        while (last < changes.size() &&
               changes[last].before_begin - changes[last - 1].before_end <= 2 * context)
            ++last;
        append_hunk(changes, first, last, old_lines, new_lines, out);
        first = last;
    }
    return out;
}

}  // namespace documents
