#include "parsed.hpp"

#include <fmt/format.h>

#include "journal/parse.hpp"

using namespace journal;

namespace {

std::string spelled(const Word& word) {
    return word.quoted ? '"' + word.str() + '"' : std::string{word.text};
}

void add(std::string& words, std::string_view word) {
    if (word.empty()) return;
    if (!words.empty()) words += ' ';
    words += word;
}

void add_options(std::string& words, const Entry& entry, bool (*wanted)(std::uint32_t, std::size_t),
                 std::size_t line) {
    for (const auto& attribute : entry.attributes)
        if (wanted(attribute.line, line))
            add(words, fmt::format("{}:{}", attribute.name.text, spelled(attribute.value)));
    for (const auto& tag : entry.tags)
        if (wanted(tag.line, line)) add(words, fmt::format("#{}", tag.name));
}

std::string spelled(const Entry& entry, std::size_t index) {
    const auto& line = entry.lines[index];
    std::string words{name_of(line.kind)};
    if (line.kind == LineKind::tax) add(words, to_string(line.rate));
    add(words, spelled(line.number));
    if (line.kind == LineKind::item && line.amount.is_given()) add(words, "=");
    if (line.priced) add(words, plain_digits(line.quantity.mantissa, line.quantity.decimals));
    add(words, line.unit);
    if (line.priced) add(words, "@");
    add(words, line.amount.text);
    if (line.exchange) add(words, line.exchange->total ? "@@" : "@");
    if (line.exchange) add(words, line.exchange->amount.text);
    if (line.discount) add(words, fmt::format("discount {}", line.discount->text));
    add(words, spelled(line.title));
    add_options(words, entry, [](std::uint32_t of, std::size_t at) { return of == at; }, index);
    return fmt::format("[{}]", words);
}

std::string spelled(const Entry& entry) {
    std::string words;
    if (shape_of(entry.kind).dated) add(words, to_string(entry.date));
    add(words, entry.kind_word);
    add(words, spelled(entry.customer));
    add(words, spelled(entry.number));
    add(words, entry.amount.text);
    if (entry.kind == Kind::rate)
        add(words, fmt::format("{} {} {}", entry.rate_one,
                               plain_digits(entry.rate_number.mantissa, entry.rate_number.decimals),
                               entry.rate_other));
    add(words, spelled(entry.title));
    for (const auto& extra : entry.extra) add(words, spelled(extra));
    add_options(
        words, entry, [](std::uint32_t of, std::size_t) { return of >= Attribute::metadata; }, 0);
    for (std::size_t i = 0; i < entry.lines.size(); ++i) add(words, spelled(entry, i));
    return words;
}

std::string spelled(const Diagnostic& diagnostic) {
    std::string words = fmt::format("\n{}: {}", diagnostic.rule.name, diagnostic.message);
    for (const auto& label : diagnostic.labels)
        words += fmt::format(" {}-{} {}", label.span.begin, label.span.end, label.words);
    return words;
}

}  // namespace

std::string faults(std::string_view text) {
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    parser.parse(text, 0, [](const Entry&) {});
    parser.finish();
    std::string names;
    for (const auto& diagnostic : diagnostics.all()) add(names, diagnostic.rule.name);
    return names;
}

std::string parsed(std::string_view text) {
    Diagnostics diagnostics;
    std::string all;
    Parser{{}, diagnostics}.parse(
        text, 0, [&](const Entry& entry) { all += (all.empty() ? "" : " | ") + spelled(entry); });
    return all;
}

std::string in_pieces(std::string_view text, const std::vector<std::size_t>& cuts) {
    Diagnostics diagnostics;
    Parser parser{{}, diagnostics};
    std::string all;
    std::size_t begin = 0;
    const Sink sink = [&](const Entry& entry) {
        all += fmt::format("{} {} {} {}\n", entry.place.offset, entry.text, entry.faulty ? "!" : "",
                           spelled(entry));
    };
    for (const auto end : cuts) {
        parser.parse(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), sink);
        begin = end;
    }
    parser.parse(text.substr(begin), static_cast<std::uint32_t>(begin), sink);
    parser.finish();
    for (const auto& diagnostic : diagnostics.all()) all += spelled(diagnostic);
    return all;
}
