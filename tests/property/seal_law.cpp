#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>

#include <algorithm>
#include <random>
#include <set>

#include "journal/format.hpp"
#include "journal/read.hpp"
#include "ledger/open_items.hpp"
#include "ledger/post.hpp"
#include "ledger/seals.hpp"
#include "sound_book.hpp"

namespace {

struct Read {
    Sources sources;
    Diagnostics diagnostics;
    ledger::Book book;

    explicit Read(const std::string& text) {
        const auto read = [&](const journal::Sink& sink, const journal::Parts&) {
            journal::read_text("a.arl", text, sources, diagnostics, sink);
        };
        book = ledger::post(read, ledger::Faulty::stop, sources, diagnostics).book;
    }
    std::string seal_of(Date day) const {
        const auto seal = ledger::SealedTexts{book, sources, day}.seal_of(day);
        return fmt::format("{} {}", seal.entries, seal.hash);
    }
};

std::string seal_of(const std::string& text, Date day) {
    const Read read{text};
    RC_ASSERT(!read.diagnostics.any_error());
    return read.seal_of(day);
}

bool has_changed(const std::string& text) {
    const Read read{text};
    return std::ranges::any_of(read.diagnostics.all(), [](const Diagnostic& one) {
        return one.rule.name == "closed-period-changed";
    });
}

std::string close_on(int day, const std::string& text) {
    const auto seal = seal_of(text, january(day));
    const auto blank = seal.find(' ');
    return fmt::format("{} close entries:{} seal:{}\n", to_string(january(day)),
                       seal.substr(0, blank), seal.substr(blank + 1, 16));
}

/// The same entries, in another order and layout.
std::string rewritten(std::vector<Written> entries, unsigned seed) {
    std::mt19937 random{seed};
    std::ranges::shuffle(entries, random);
    journal::CurrencyUse use;
    const auto text = text_of(entries);
    Sources sources;
    Diagnostics diagnostics;
    journal::read_text("a.arl", text, sources, diagnostics,
                       [&](const journal::Entry& entry) { use.take(entry); });
    journal::FormatOptions options;
    options.group = seed % 2 == 0;
    options.drop_currency = seed % 3 == 0;
    return journal::format(text, use, options).text;
}

}  // namespace

TEST_CASE("order and layout leave every seal as it is") {
    CHECK(rc::check([](unsigned seed) {
        const auto entries = sound_entries(seed);
        const auto text = text_of(entries);
        const int day = 1 + static_cast<int>(seed % 31);
        const auto other = rewritten(entries, seed);
        RC_ASSERT(seal_of(text, january(day)) == seal_of(other, january(day)));
        RC_ASSERT(!has_changed(other + close_on(day, text)));
    }));
}

TEST_CASE("what comes after a closed day leaves its seal as it is") {
    CHECK(rc::check([](unsigned seed) {
        const auto entries = sound_entries(seed);
        const int day = 1 + static_cast<int>(seed % 31);
        const auto cut = cut_at(entries, day);
        if (!survives(entries, cut)) return;
        RC_ASSERT(seal_of(text_of(entries), january(day)) == seal_of(text_of(cut), january(day)));
    }));
}

TEST_CASE("an entry more or less, up to a closed day, breaks its seal") {
    CHECK(rc::check([](unsigned seed) {
        const auto entries = sound_entries(seed);
        if (entries.empty()) return;
        const auto& lost = entries[seed % entries.size()];
        auto fewer = entries;
        fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(seed % entries.size()));
        const auto text = text_of(entries);
        const auto less = text_of(fewer);
        if (Read{less}.diagnostics.any_error()) return;
        RC_ASSERT(has_changed(less + close_on(lost.day, text)));
        RC_ASSERT(has_changed(text + close_on(lost.day, less)));
        if (lost.day > 1 && !Read{text_of(cut_at(fewer, lost.day - 1))}.diagnostics.any_error())
            RC_ASSERT(!has_changed(less + close_on(lost.day - 1, text)));
    }));
}

TEST_CASE("texts of one day are sealed as they stand at its end") {
    CHECK(rc::check([](unsigned seed) {
        const Read read{text_of(sound_entries(seed))};
        const ledger::SealedTexts texts{read.book, read.sources, january(31)};
        for (int day = 1; day <= 31; ++day) {
            RC_ASSERT(fmt::format("{} {}", texts.seal_of(january(day)).entries,
                                  texts.seal_of(january(day)).hash) == read.seal_of(january(day)));
            RC_ASSERT(texts.entries_of(january(day)).size() ==
                      texts.seal_of(january(day)).entries);
        }
    }));
}
