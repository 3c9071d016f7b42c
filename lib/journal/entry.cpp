#include "journal/entry.hpp"

#include <algorithm>

namespace journal {

std::string Word::str() const {
    if (!escaped) return std::string{text};
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\\' && i + 1 < text.size()) ++i;
        plain += text[i];
    }
    return plain;
}

Span Entry::span(const Word& word) const {
    auto whole = span(word.text);
    if (word.quoted) {
        --whole.begin;
        ++whole.end;
    }
    return whole;
}

Span Entry::span(const Attribute& attribute) const {
    auto whole = span(attribute.name);
    whole.end = attribute.value.is_empty() ? whole.end + 1 : span(attribute.value).end;
    return whole;
}

const Attribute* Entry::find(Key key) const {
    for (const auto& attribute : attributes)
        if (attribute.key == key && attribute.of_entry()) return &attribute;
    return nullptr;
}

const Attribute* Entry::find_on_line(Key key, std::size_t line) const {
    for (const auto& attribute : attributes)
        if (attribute.key == key && attribute.line == line) return &attribute;
    return nullptr;
}

void Entry::clear() {
    kind = Kind::book;
    kind_word = {};
    date = Date{};
    customer = {};  // each by itself: copied from one another, each waits for the one before
    number = {};
    title = {};
    unnumbered = optional_include = faulty = faulty_head = false;
    amount = Amount{};
    rate_one = {};
    rate_other = {};
    rate_number = {};
    attributes.clear();
    tags.clear();
    lines.clear();
    extra.clear();
}

bool says_due(const Entry& entry) {
    return entry.find(Key::due) != nullptr || entry.find(Key::terms) != nullptr ||
           std::ranges::any_of(entry.lines,
                               [](const Line& line) { return line.kind == LineKind::due; });
}

}  // namespace journal
