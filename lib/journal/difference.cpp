#include "journal/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "journal/canonical.hpp"

namespace journal {
namespace {

/// What a field says: its meaning, and how it is written.
using Said = std::pair<std::string, std::string>;
/// The values of each field, sorted: their order means nothing.
using Fields = std::map<std::string, std::vector<Said>>;

void add(Fields& fields, std::string_view field, std::string_view value) {
    if (!value.empty()) fields[std::string{field}].emplace_back(value, value);
}

std::string without_trailing_zeros(Decimal number) {
    while (number.decimals > 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        --number.decimals;
    }
    return plain_digits(number.mantissa, number.decimals);
}

Fields read(const Entry& entry, const CurrencyUse& use) {
    Fields fields;
    add(fields, "kind", entry.kind_word);
    if (shape_of(entry.kind).dated) add(fields, "date", to_string(entry.date));
    add(fields, "customer", entry.customer.str());
    add(fields, "number", entry.number.str());
    if (entry.amount.is_given())
        fields["amount"].emplace_back(
            fmt::format("{} {}", without_trailing_zeros(entry.amount.number), use.of_head(entry)),
            entry.amount.text);
    if (entry.kind == Kind::rate)
        add(fields, "rate",
            fmt::format("{} {} {}", entry.rate_one, without_trailing_zeros(entry.rate_number),
                        entry.rate_other));
    add(fields, "title", entry.title.str());
    for (const auto& extra : entry.extra) add(fields, "values", extra.str());
    for (const auto& tag : entry.tags)
        if (tag.line >= Attribute::metadata) add(fields, "tags", tag.name);
    for (const auto& attribute : entry.attributes)
        if (attribute.of_entry())
            fields[attribute.name.str()].emplace_back(attribute.value.str(), attribute.value.str());
    for (std::size_t i = 0; i < entry.lines.size(); ++i) {
        std::string meaning;
        append_canonical_line(entry, i, use, meaning);
        fields["lines"].emplace_back(meaning, entry.lines[i].text);
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
    auto first = read(one, use_one);
    auto second = read(other, use_other);
    for (const auto& [field, values] : first) second.try_emplace(field);
    std::vector<FieldDifference> found;
    for (const auto& [field, values] : second)
        if (!agree(first[field], values))
            found.push_back({field, joined(first[field]), joined(values)});
    return found;
}

std::string fields_of(const Entry& entry, const CurrencyUse& use) {
    std::string text;
    for (const auto& [field, values] : read(entry, use))
        for (const auto& [meaning, written] : values)
            text += fmt::format("{}\t{}\n", field, meaning);
    return text;
}

}  // namespace journal
