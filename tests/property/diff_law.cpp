#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/line_matches.hpp"
#include "documents/unified_diff.hpp"

namespace {

using LineList = std::vector<std::string>;

LineList any_lines() {
    return *rc::gen::container<LineList>(
        rc::gen::element<std::string>("", "a", "b", "c", "d", "e"));
}

std::vector<std::string_view> views(const LineList& lines) { return {lines.begin(), lines.end()}; }

std::string text_of(const LineList& lines) {
    std::string text;
    for (const auto& line : lines) text += line + "\n";
    return text;
}

}  // namespace

TEST_CASE("matched lines are equal and rise in both texts") {
    CHECK(rc::check([] {
        const auto before = any_lines();
        const auto after = any_lines();
        std::size_t old_at = 0;
        std::size_t new_at = 0;
        for (const auto& match : line_matches(views(before), views(after))) {
            RC_ASSERT(match.before >= old_at);
            RC_ASSERT(match.after >= new_at);
            RC_ASSERT(before[match.before] == after[match.after]);
            old_at = match.before + 1;
            new_at = match.after + 1;
        }
    }));
}

TEST_CASE("the difference has the signs of what is left out and put in") {
    CHECK(rc::check([] {
        const auto before = any_lines();
        const auto after = any_lines();
        const auto diff = documents::unified_diff(text_of(before), text_of(after), "a", "b");
        std::ptrdiff_t sum = 0;
        for (std::size_t at = 0; at < diff.size(); at = diff.find('\n', at) + 1)
            sum += diff[at] == '+' ? 1 : diff[at] == '-' ? -1 : 0;
        RC_ASSERT(sum == static_cast<std::ptrdiff_t>(after.size()) -
                             static_cast<std::ptrdiff_t>(before.size()));
        RC_ASSERT(diff.empty() == (before == after));
    }));
}
