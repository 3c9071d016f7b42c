#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <random>

#include "journal/merge.hpp"
#include "journal/merge_parts.hpp"
#include "random_book.hpp"

namespace {

/// Three versions of a random journal: entries that both have, and what each side made of them.
struct Versions {
    std::string base;
    std::string ours;
    std::string theirs;
};

std::string joined(const std::vector<std::string>& blocks) {
    std::string text;
    for (const auto& block : blocks) text += block;
    return text;
}

std::string block_of(const Written& entry, std::mt19937& random) {
    std::string text;
    if (random() % 3 == 0) text += "\n";
    if (random() % 5 == 0) text += "; a remark\n";
    text += entry.text;
    return text.ends_with('\n') ? text : text + '\n';
}

/// What a side does to the blocks of the base: little, so that much of it meets.
std::vector<std::string> changed(std::vector<std::string> blocks, std::vector<std::string> fresh,
                                 std::mt19937& random) {
    for (auto& block : blocks) {
        const auto what = random() % 16;
        if (what == 0) block.clear();
        if (what == 1) block.insert(block.find('\n', block.find("2026")), " #changed");
        if (what == 2) block += "  x-side: " + std::to_string(random() % 2) + "\n";
    }
    for (auto& block : fresh)
        blocks.insert(blocks.begin() + static_cast<std::ptrdiff_t>(random() % (blocks.size() + 1)),
                      std::move(block));
    return blocks;
}

Versions random_versions(unsigned seed, bool only_additions) {
    std::mt19937 random{seed};
    std::vector<std::string> base;
    std::vector<std::string> fresh[2];
    for (const auto& entry : random_entries(seed)) {
        const auto where = random() % 4;
        const auto block = block_of(entry, random);
        if (where < 2) base.push_back(block);
        if (where == 2) fresh[random() % 2].push_back(block);
        if (where == 3 && !only_additions)
            for (auto& side : fresh) side.push_back(block);
    }
    const auto side = [&](const std::vector<std::string>& added) {
        if (!only_additions) return joined(changed(base, added, random));
        auto blocks = base;
        blocks.insert(blocks.end(), added.begin(), added.end());
        return joined(blocks);
    };
    const auto ours = side(fresh[0]);
    return {joined(base), ours, side(fresh[1])};
}

using Counts = std::map<std::string, int>;

/// How often a text has each block, by what it says.
Counts contents_of(const std::string& text) {
    Counts counts;
    for (const auto& part : journal::parts_of(text).parts) ++counts[part.content];
    return counts;
}

/// What there is more of than before.
Counts without(Counts counts, const Counts& before) {
    for (const auto& [content, count] : before)
        if ((counts[content] -= count) == 0) counts.erase(content);
    return counts;
}

bool has_line(const std::string& text, std::string_view line) {
    return text.starts_with(std::string{line} + '\n') ||
           text.find('\n' + std::string{line} + '\n') != std::string::npos;
}

}  // namespace

TEST_CASE("a merge with an unchanged side is the other side, byte for byte") {
    CHECK(rc::check([](unsigned seed) {
        const auto [base, ours, theirs] = random_versions(seed, false);
        RC_ASSERT(journal::merge(base, base, theirs).text == theirs);
        RC_ASSERT(journal::merge(base, ours, base).text == ours);
        RC_ASSERT(journal::merge(base, base, base).text == base);
    }));
}

TEST_CASE("what either side adds is there afterwards, as often as they added it") {
    CHECK(rc::check([](unsigned seed) {
        const auto [base, ours, theirs] = random_versions(seed, true);
        const auto merged = journal::merge(base, ours, theirs);
        RC_PRE(merged.conflicts == 0);  // both may have made the same note
        const auto before = contents_of(base);
        const auto added_by_theirs = without(contents_of(theirs), before);
        auto wanted = contents_of(ours);
        for (const auto& [content, count] : added_by_theirs) {
            // What has a number is one fact, such as the same `void` on both sides.
            RC_PRE(!wanted.contains(content) || before.contains(content));
            wanted[content] += count;
        }
        RC_ASSERT(contents_of(merged.text) == wanted);
    }));
}

TEST_CASE("a merge is the same from either side, but for the order") {
    CHECK(rc::check([](unsigned seed) {
        const auto [base, ours, theirs] = random_versions(seed, false);
        const auto one = journal::merge(base, ours, theirs);
        const auto other = journal::merge(base, theirs, ours);
        RC_ASSERT(one.conflicts == other.conflicts);
        // Between markers the parser reads otherwise.
        if (one.conflicts == 0) RC_ASSERT(contents_of(one.text) == contents_of(other.text));
    }));
}

TEST_CASE("no line is lost that nobody deleted, and markers tell of every conflict") {
    CHECK(rc::check([](unsigned seed) {
        const auto [base, ours, theirs] = random_versions(seed, false);
        const auto merged = journal::merge(base, ours, theirs);
        for (const auto* side : {&ours, &theirs}) {
            const auto& other = side == &ours ? theirs : ours;
            for (const auto& part : journal::parts_of(*side).parts) {
                const auto head = part.text.substr(part.text.find("2026"));
                const auto line = head.substr(0, head.find('\n'));
                // A head line that the other side has not may have been deleted or changed there.
                if (has_line(base, line) && !has_line(other, line)) continue;
                RC_ASSERT(has_line(merged.text, line) || merged.conflicts > 0 ||
                          has_line(base, line));
            }
        }
        std::size_t markers = 0;
        for (auto at = merged.text.find("<<<<<<< "); at != std::string::npos;
             at = merged.text.find("<<<<<<< ", at + 1))
            ++markers;
        RC_ASSERT(markers == merged.conflicts);
    }));
}
