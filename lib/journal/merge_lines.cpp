#include "journal/merge_lines.hpp"

#include <tuple>
#include <vector>

#include "base/line_matches.hpp"

namespace journal {
namespace {

/// Lines of the base that a side has others for; none of the one or of the other.
struct Hunk {
    std::size_t begin;
    std::size_t end;
    std::string text;

    friend bool operator==(const Hunk&, const Hunk&) = default;
};

std::string joined_lines(const std::vector<std::string_view>& lines, std::size_t begin,
                         std::size_t end) {
    std::string text;
    for (auto i = begin; i < end; ++i) text += lines[i];
    return text;
}

std::vector<Hunk> hunks_of(const std::vector<std::string_view>& base, std::string_view side) {
    const auto lines = lines_of(side);
    auto matches = line_matches(base, lines);
    matches.push_back({base.size(), lines.size()});
    std::vector<Hunk> hunks;
    std::size_t old_at = 0;
    std::size_t new_at = 0;
    for (const auto& match : matches) {
        if (match.before > old_at || match.after > new_at)
            hunks.push_back({old_at, match.before, joined_lines(lines, new_at, match.after)});
        old_at = match.before + 1;
        new_at = match.after + 1;
    }
    return hunks;
}

bool overlap(const Hunk& a, const Hunk& b) {
    const bool same_place = a.begin == b.begin && a.end == b.end;
    return same_place || (a.begin < b.end && b.begin < a.end);
}

bool is_before(const Hunk& a, const Hunk& b) {
    return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
}

}  // namespace

std::optional<std::string> merge_lines(std::string_view base, std::string_view ours,
                                       std::string_view theirs) {
    const auto lines = lines_of(base);
    const auto our_hunks = hunks_of(lines, ours);
    const auto their_hunks = hunks_of(lines, theirs);
    std::string result;
    std::size_t at = 0;
    auto mine = our_hunks.begin();
    auto yours = their_hunks.begin();
    while (mine != our_hunks.end() || yours != their_hunks.end()) {
        const bool both = mine != our_hunks.end() && yours != their_hunks.end();
        if (both && *mine == *yours) {
            ++yours;
        } else if (both && overlap(*mine, *yours)) {
            return std::nullopt;
        }
        const bool is_mine = yours == their_hunks.end() ||
                             (mine != our_hunks.end() && is_before(*mine, *yours));
        const auto& hunk = is_mine ? *mine++ : *yours++;
        result += joined_lines(lines, at, hunk.begin) + hunk.text;
        at = hunk.end;
    }
    return result + joined_lines(lines, at, lines.size());
}

}  // namespace journal
