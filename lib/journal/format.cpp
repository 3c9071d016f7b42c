#include "journal/format.hpp"

#include "journal/canonical.hpp"
#include "journal/format_layout.hpp"
#include "journal/parse.hpp"
#include "journal/sort_blocks.hpp"

namespace journal {
namespace {

/// What comes out must mean what went in, in whatever order.
bool means_the_same(Meaning before, std::string_view after, const CurrencyUse& use, bool sorted) {
    auto meaning = meaning_of(after, use);
    if (sorted) {
        before.sort();
        meaning.sort();
    }
    return before == meaning;
}

}  // namespace

Formatted format(std::string_view text, const CurrencyUse& use, const FormatOptions& options) {
    Formatted result;
    const auto source = options.sort ? sort_blocks(text) : std::string{};
    const auto in = options.sort ? std::string_view{source} : text;
    Layout layout{in, use, options};
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(in, 0, [&](const Entry& entry) {
        if (entry.faulty) result.faulty.push_back(entry.place.offset);
        layout.take(entry);
    });
    result.text = layout.finish();
    result.sound = result.text == text ||
                   means_the_same(meaning_of(text, use), result.text, use, options.sort);
    return result;
}

}  // namespace journal
