#include "journal/format.hpp"

#include <cstdint>
#include <exception>
#include <optional>

#include "base/pages.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "journal/canonical.hpp"
#include "journal/format_layout.hpp"
#include "journal/lines.hpp"
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

/// Formats a long text in parts, each by itself, by two threads.
class TextInParts {
public:
    TextInParts(std::string_view text, const CurrencyUse& use, const FormatOptions& options)
        : text_{text}, use_{use}, options_{options} {
        for (std::size_t end = 0; end < text.size();) bounds_.push_back(end = part_end(end));
    }

    Formatted format();

private:
    struct Part {
        Formatted formatted;
        bool in_conflict = false;  // at its end
    };

    std::size_t part_end(std::size_t begin) const;
    Part format_part(std::size_t begin, std::size_t end) const;
    std::optional<Part> try_part(std::size_t index) const noexcept;
    std::size_t begin_of(std::size_t index) const { return index == 0 ? 0 : bounds_[index - 1]; }
    void append(Part part, Formatted& all) const;

    std::string_view text_;
    const CurrencyUse& use_;
    const FormatOptions& options_;
    std::vector<std::size_t> bounds_;  // where the parts end
};

/// A part ends behind a blank line that a head follows. There what comes next depends on nothing
/// that came before, but for a merge conflict.
std::size_t TextInParts::part_end(std::size_t begin) const {
    constexpr std::size_t part_bytes = std::size_t{240} << 10;
    const auto byte = [&](std::size_t at) { return at < text_.size() ? text_[at] : '\0'; };
    const auto after_line = [&](std::size_t at) { return text_.find('\n', at) + 1; };  // 0: none
    for (auto at = after_line(begin + part_bytes); at != 0; at = after_line(at)) {
        const auto blank_end = at + (byte(at) == '\r' ? 1 : 0);
        const auto next = byte(blank_end + 1);
        if (byte(blank_end) == '\n' && is_ascii({&next, 1}) && is_head_start(next))
            return blank_end + 1;
    }
    return text_.size();
}

TextInParts::Part TextInParts::format_part(std::size_t begin, std::size_t end) const {
    const auto text = text_.substr(begin, end - begin);
    Part part;
    auto& result = part.formatted;
    Layout layout{text, use_, options_};
    Meaning meaning{use_};
    Sink sink{[&](const Entry& entry) {
        if (entry.faulty) result.faulty.push_back(entry.place.offset);
        layout.take(entry);
        meaning.take(entry);
    }};
    if (!options_.drop_currency)
        sink.take_plain = [&](const PlainDocument& document) {
            layout.take(document);
            meaning.take(document);
        };
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    parser.parse(text, static_cast<std::uint32_t>(begin), sink);
    part.in_conflict = parser.in_conflict();
    parser.finish();
    result.text = layout.finish();
    if (end < text_.size() && !result.text.empty()) result.text += '\n';
    result.whole = !diagnostics.any_error();
    result.sound = result.text == text ||
                   (sink.take_plain && meaning == quick_meaning_of(result.text, use_)) ||
                   means_the_same(text, result.text, use_, Order::kept);
    return part;
}

/// Nothing when there is no memory; to try again in turn says so.
std::optional<TextInParts::Part> TextInParts::try_part(std::size_t index) const noexcept {
    try {
        return format_part(begin_of(index), bounds_[index]);
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

void TextInParts::append(Part part, Formatted& all) const {
    auto& result = part.formatted;
    all.text += result.text;
    all.faulty.insert(all.faulty.end(), result.faulty.begin(), result.faulty.end());
    all.whole = all.whole && result.whole;
    all.sound = all.sound && result.sound;
}

Formatted TextInParts::format() {
    if (bounds_.size() <= 1) return format_part(0, text_.size()).formatted;
    Formatted all;
    all.text = pages::text_with_room(text_.size() + text_.size() / 8);
    bool torn = false;
    const auto take = [&](std::optional<Part> part, std::size_t i) {
        if (torn) return;
        if (!part) part = format_part(begin_of(i), bounds_[i]);
        torn = part->in_conflict && bounds_[i] < text_.size();
        append(std::move(*part), all);
    };
    const auto make_ready = [&](std::size_t i) noexcept { return try_part(i); };
    WorkInTurn<std::optional<Part>>{bounds_.size()}.run(
        [&](std::size_t i) { take(make_ready(i), i); }, make_ready, take);
    return torn ? format_part(0, text_.size()).formatted : all;
}

}  // namespace

Formatted format(std::string_view text, const CurrencyUse& use, const FormatOptions& options) {
    if (!options.sort) return TextInParts{text, use, options}.format();
    const auto source = sort_blocks(text);
    auto result = TextInParts{source, use, options}.format();
    result.sound = result.sound && means_the_same(text, source, use, Order::changed);
    return result;
}

}  // namespace journal
