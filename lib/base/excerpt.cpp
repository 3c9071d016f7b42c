#include "base/excerpt.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace {

constexpr Quoting of_journals{.line = 120, .word = 480};
constexpr Quoting of_strangers{.line = 40, .word = 40};

constexpr std::array<std::string_view, 8> journals{".arl",       ".journal", ".ledger", ".hledger",
                                                   ".beancount", ".bean",    ".dat",    ".j"};

}  // namespace

Quoting quoting_of(const Sources& sources, Id<Source> source) {
    const auto& name = sources.name(source);
    const bool is_first = source.index == 0;  // the book that somebody named
    const bool is_file = sources.stamp(source).inode != 0;
    const bool is_journal =
        std::ranges::any_of(journals, [&](auto ending) { return name.ends_with(ending); });
    return is_first || !is_file || is_journal ? of_journals : of_strangers;
}

std::string quoted_briefly(std::string_view words, std::size_t cells) {
    std::string brief;
    for (bool quoted = false; !words.empty(); quoted = !quoted) {
        const auto end = std::min(words.find('`'), words.size());
        const auto part = words.substr(0, end);
        const auto kept = quoted ? prefix_of_width(part, cells) : part;
        brief += kept;
        if (kept.size() < part.size()) brief += "…";
        if (end < words.size()) brief += '`';
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return brief;
}
