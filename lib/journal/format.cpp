#include "journal/format.hpp"

#include <cstdint>
#include <optional>

#include "base/parallel.hpp"
#include "journal/canonical.hpp"
#include "journal/format_layout.hpp"
#include "journal/parse.hpp"
#include "journal/sort_blocks.hpp"

namespace journal {
namespace {

enum class Order : std::uint8_t { kept, changed };

/// What comes out must mean what went in. Each text is read by itself, and so both at once.
bool means_the_same(std::string_view before, std::string_view after, const CurrencyUse& use,
                    Order order) {
    constexpr std::size_t line = 64;  // bytes, about
    std::optional<Meaning> meaning_before;
    std::optional<Meaning> meaning_after;
    at_once(
        before.size() / line, [&] { meaning_before.emplace(meaning_of(before, use)); },
        [&] { meaning_after.emplace(meaning_of(after, use)); });
    if (order == Order::changed) {
        meaning_before->sort();
        meaning_after->sort();
    }
    return *meaning_before == *meaning_after;
}

}  // namespace

Formatted format(std::string_view text, const CurrencyUse& use, const FormatOptions& options) {
    Formatted result;
    const auto source = options.sort ? sort_blocks(text) : std::string{};
    const auto in = options.sort ? std::string_view{source} : text;
    Layout layout{in, use, options};
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    parser.parse(in, 0, [&](const Entry& entry) {
        if (entry.faulty) result.faulty.push_back(entry.place.offset);
        layout.take(entry);
    });
    parser.finish();
    result.text = layout.finish();
    result.whole = !diagnostics.any_error();
    result.sound = result.text == text || means_the_same(in, result.text, use, Order::kept);
    if (options.sort && result.sound)
        result.sound = means_the_same(text, source, use, Order::changed);
    return result;
}

}  // namespace journal
