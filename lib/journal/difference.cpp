#include "journal/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bit>
#include <functional>
#include <map>
#include <utility>

#include "journal/canonical.hpp"

namespace journal {
namespace {

/// What a field says: its meaning, and how it is written.
using Said = std::pair<std::string, std::string>;
/// The values of each field, sorted: their order means nothing.
using Fields = std::map<std::string, std::vector<Said>>;

std::string shortest_digits(Decimal number) {
    number = without_trailing_zeros(number);
    return plain_digits(number.mantissa, number.decimals);
}

/// `*` and `-` in quotes are names, without quotes they are signs.
std::string meaning_of(const Word& value) {
    const bool is_name = value.quoted && (value.text == "*" || value.text == "-");
    return is_name ? fmt::format("\"{}\"", value.text) : value.str();
}

/// The values of an `x-` entry mean something only together.
template <class Put>
void visit_values(const Entry& entry, Put put) {
    std::string meaning;
    std::string written;
    for (const auto& value : entry.extra) {
        meaning += meaning_of(value) + '\n';
        written += (written.empty() ? "" : "; ") + value.str();
    }
    if (!meaning.empty()) put("values", meaning, written);
}

template <class Put>
void visit_head(const Entry& entry, const CurrencyUse& use, Put put) {
    const auto add = [&](std::string_view field, std::string_view value) {
        if (!value.empty()) put(field, value, value);
    };
    add("kind", entry.kind_word);
    if (shape_of(entry.kind).dated) add("date", to_string(entry.date));
    add("customer", entry.customer.str());
    add("number", entry.number.str());
    if (entry.amount.is_given())
        put("amount", shortest_digits(entry.amount.number) + ' ' + std::string{use.of_head(entry)},
            entry.amount.text);
    if (entry.kind == Kind::rate)
        add("rate", fmt::format("{} {} {}", entry.rate_one, shortest_digits(entry.rate_number),
                                entry.rate_other));
    add("title", entry.title.str());
    visit_values(entry, put);
}

/// Hands out the field, the meaning and the spelling of all that an entry says.
template <class Put>
void visit(const Entry& entry, const CurrencyUse& use, Put put) {
    visit_head(entry, use, put);
    for (const auto& tag : entry.tags)
        if (tag.line >= Attribute::metadata) put("tags", tag.name, tag.name);
    for (const auto& attribute : entry.attributes)
        if (attribute.of_entry())
            put(attribute.name.str(), meaning_of(attribute.value), attribute.value.str());
    std::string meaning;
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        meaning.clear();
        append_canonical_line(entry, i, use, meaning);
        put("lines", meaning, entry.lines[i].text);
    }
}

/// Of an entry that cannot be read all that is known.
template <class Put>
void visit_text(const Entry& entry, Put put) {
    std::string line{entry.text};
    std::ranges::replace(line, '\n', ' ');
    std::erase(line, '\r');
    put("text", (entry.faulty ? "!" : "") + std::string{entry.text}, line);
}

Fields read(const Entry& entry, const CurrencyUse& use, bool as_text) {
    Fields fields;
    const auto put = [&](std::string_view field, std::string_view meaning,
                         std::string_view written) {
        fields[std::string{field}].emplace_back(meaning, written);
    };
    if (as_text) {
        visit_text(entry, put);
    } else {
        visit(entry, use, put);
    }
    for (auto& [field, values] : fields) std::ranges::sort(values);
    return fields;
}

std::string joined(const std::vector<Said>& values) {
    std::string text;
    for (const auto& [meaning, written] : values) text += (text.empty() ? "" : "; ") + written;
    return text;
}

bool agree(const std::vector<Said>& one, const std::vector<Said>& other) {
    return std::ranges::equal(one, other, {}, &Said::first, &Said::first);
}

}  // namespace

std::vector<FieldDifference> differences(const Entry& one, const Entry& other,
                                         const CurrencyUse& use) {
    return differences(one, use, other, use);
}

std::vector<FieldDifference> differences(const Entry& one, const CurrencyUse& use_one,
                                         const Entry& other, const CurrencyUse& use_other) {
    const bool as_text = one.faulty || other.faulty;
    auto first = read(one, use_one, as_text);
    auto second = read(other, use_other, as_text);
    for (const auto& [field, values] : first) second.try_emplace(field);
    std::vector<FieldDifference> found;
    for (const auto& [field, values] : second)
        if (!agree(first[field], values))
            found.push_back({field, joined(first[field]), joined(values)});
    return found;
}

/// The values of an `x-` entry one by one: the identities in existing books are made of these.
std::string fields_of(const Entry& entry, const CurrencyUse& use) {
    std::string text;
    auto fields = read(entry, use, false);
    if (const auto found = fields.find("values"); found != fields.end()) {
        found->second.clear();
        for (const auto& value : entry.extra)
            if (!value.str().empty()) found->second.emplace_back(value.str(), value.str());
        std::ranges::sort(found->second);
    }
    for (const auto& [field, values] : fields)
        for (const auto& [meaning, written] : values)
            text += fmt::format("{}\t{}\n", field, meaning);
    return text;
}

std::uint64_t content_of(const Entry& entry, const CurrencyUse& use) {
    std::vector<std::uint64_t> said;
    std::string text;
    const auto put = [&](std::string_view field, std::string_view meaning, std::string_view) {
        text.assign(field);
        text += '\n';
        text += meaning;
        said.push_back(std::hash<std::string_view>{}(text));
    };
    if (entry.faulty) {
        visit_text(entry, put);
    } else {
        visit(entry, use, put);
    }
    std::ranges::sort(said);
    std::uint64_t content = said.size();
    for (const auto one : said) content = std::rotl(content, 5) * 0x9e3779b97f4a7c15U ^ one;
    return content;
}

}  // namespace journal
