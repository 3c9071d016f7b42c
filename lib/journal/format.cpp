#include "journal/format.hpp"

#include "journal/canonical.hpp"
#include "journal/format_layout.hpp"
#include "journal/parse.hpp"
#include "journal/sort_blocks.hpp"

namespace journal {
namespace {

/// What comes out must mean what went in, in whatever order.
bool means_the_same(const Meaning& before, std::string_view after, const CurrencyUse& use) {
    return before == meaning_of(after, use);
}

/// The same of a sorted text, whose entries come in another order.
bool means_the_same_sorted(std::string_view before, std::string_view after,
                           const CurrencyUse& use) {
    auto meaning_before = meaning_of(before, use);
    auto meaning_after = meaning_of(after, use);
    meaning_before.sort();
    meaning_after.sort();
    return meaning_before == meaning_after;
}

}  // namespace

Formatted format(std::string_view text, const CurrencyUse& use, const FormatOptions& options) {
    Formatted result;
    const auto source = options.sort ? sort_blocks(text) : std::string{};
    const auto in = options.sort ? std::string_view{source} : text;
    Layout layout{in, use, options};
    Meaning meaning{use};
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    parser.parse(in, 0, [&](const Entry& entry) {
        if (entry.faulty) result.faulty.push_back(entry.place.offset);
        layout.take(entry);
        meaning.take(entry);
    });
    parser.finish();
    result.text = layout.finish();
    result.whole = !diagnostics.any_error();
    result.sound = result.text == text || means_the_same(meaning, result.text, use);
    if (options.sort && result.sound) result.sound = means_the_same_sorted(text, source, use);
    return result;
}

}  // namespace journal
