#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>
#include <tuple>

#include "journal/naming.hpp"
#include "journal/read.hpp"
#include "journal/rename_edits.hpp"
#include "journal/versions.hpp"
#include "random_book.hpp"
#include "reports/book_diff.hpp"

namespace {

std::vector<std::string> blocks_of(unsigned seed) {
    std::vector<std::string> blocks;
    for (const auto& entry : random_entries(seed)) blocks.push_back(entry.text + "\n");
    return blocks;
}

std::vector<journal::EntryVersion> versions_of(const std::vector<std::string>& blocks) {
    std::string text;
    for (const auto& block : blocks) text += block;
    Sources sources;
    sources.add_text("a.arl", text);
    return journal::versions_in(sources, {});
}

/// How many are missing, were added, and changed.
std::tuple<int, int, int> counts(const std::vector<std::string>& before,
                                 const std::vector<std::string>& now) {
    int missing = 0;
    int added = 0;
    int changed = 0;
    for (const auto& one : journal::changes_between(versions_of(before), versions_of(now)))
        ++(!one.now ? missing : !one.before ? added : changed);
    return {missing, added, changed};
}

}  // namespace

TEST_CASE("law: versions differ by what was taken out and put in, whatever the order") {
    rc::check([](unsigned seed) {
        std::mt19937 random{seed};
        const auto before = blocks_of(seed);
        auto now = before;
        std::ranges::shuffle(now, random);
        RC_ASSERT(counts(before, now) == std::tuple(0, 0, 0));
        const auto taken = now.empty() ? 0 : random() % now.size();
        now.resize(now.size() - taken);
        RC_ASSERT(counts(before, now) == std::tuple(static_cast<int>(taken), 0, 0));
        for (auto& block : blocks_of(seed + 1)) now.push_back(std::move(block));
        const auto [missing, added, changed] = counts(before, now);
        RC_ASSERT(counts(now, before) == std::tuple(added, missing, changed));
        const auto difference = static_cast<int>(now.size()) - static_cast<int>(before.size());
        RC_ASSERT(added - missing == difference);
    });
}

TEST_CASE("law: an entry that changed has a field that differs") {
    rc::check([](unsigned seed) {
        const auto read = [](unsigned of, Sources& sources) {
            std::string text;
            for (const auto& block : blocks_of(of)) text += block;
            sources.add_text("a.arl", text);
            return journal::versions_in(sources, {});
        };
        Sources before;
        Sources now;
        const auto changes = journal::changes_between(read(seed, before), read(seed + 1, now));
        for (const auto& diff : reports::entry_diffs(changes, before, {}, now, {}))
            RC_ASSERT((diff.state == reports::EntryState::changed) == !diff.fields.empty());
    });
}

TEST_CASE("law: looking for a number finds what reading everything finds") {
    rc::check([](unsigned seed) {
        std::string text = heading();
        for (const auto& block : blocks_of(seed)) text += block;
        Sources sources;
        sources.add_text("a.arl", text);
        for (const auto* number : {"I-1", "I-2", "R-1", "C-1", "1"}) {
            std::set<Place> found;
            journal::read_naming(sources, number, {}, [&](const journal::Entry& entry) {
                RC_ASSERT(found.insert(entry.place).second);
            });
            std::set<Place> all;
            Diagnostics unheard;
            journal::read_again(sources, unheard, [&](const journal::Entry& entry) {
                if (journal::names_document(entry, number, {})) all.insert(entry.place);
            });
            RC_ASSERT(found == all);
        }
    });
}
