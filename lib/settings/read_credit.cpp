#include <algorithm>

#include "settings/key_spelling.hpp"
#include "settings/reading.hpp"

namespace settings {

namespace {

constexpr int most_days = 3'650;
constexpr int most_points = 100;

void take_warn(Reading& reading, const toml::node& value) {
    if (const auto share = take_percent(reading, value)) reading.settings.credit.warn = *share;
}

void take_max_overdue(Reading& reading, const toml::node& value) {
    take_days(reading, value, reading.settings.credit.max_overdue, 0, most_days);
}

void take_overdue_floor(Reading& reading, const toml::node& value) {
    if (const auto floor = take_decimal(reading, value))
        reading.settings.credit.overdue_floor = *floor;
}

void take_no_limit(Reading& reading, const toml::node& value) {
    if (const auto index = take_choice(reading, value, credit_levels))
        reading.settings.credit.no_limit = static_cast<CreditLevel>(*index);
}

void take_grades(Reading& reading, const toml::node& value) {
    const auto* table = value.as_table();
    if (table == nullptr || table->empty()) return reading.refuse(value, "grades and their points");
    std::vector<GradePoints> grades;
    for (const auto& [grade, points] : *table)
        if (const auto number = take_number(reading, points, 0, most_points))
            grades.emplace_back(grade.str(), *number);
    std::ranges::stable_sort(grades, std::greater{}, &GradePoints::second);
    reading.settings.credit.grades = std::move(grades);
}

void take_k(Reading& reading, const toml::node& value) {
    if (const auto k = take_decimal(reading, value)) reading.settings.credit.k = *k;
}

void take_class_key(Reading& reading, CreditClass& one, const toml::key& key,
                    const toml::node& value) {
    static const std::vector<std::string_view> names{"limit", "cap", "terms", "prepayment",
                                                     "max-overdue"};
    const auto found = std::ranges::find(names, key.str());
    if (found == names.end())
        return reading.complain(
            unknown_setting, key.source(),
            fmt::format("unknown key `{}` in [credit.class.{}]", key.str(), one.grade), "",
            advice(key.str(), names));
    reading.key = *found;
    if (*found == "limit") one.limit = take_named_amount(reading, value);
    if (*found == "cap") one.cap = take_named_amount(reading, value);
    if (*found == "terms") take_text(reading, value, one.terms);
    if (*found == "prepayment") one.prepayment = take_percent(reading, value);
    if (*found == "max-overdue")
        if (const auto days = take_number(reading, value, 0, most_days))
            one.max_overdue = Days{*days};
}

/// `[credit.class.A]`: a section for every grade.
void take_classes(Reading& reading, const toml::node& value) {
    const auto* sections = value.as_table();
    if (sections == nullptr) return reading.refuse(value, "sections, as [credit.class.A]");
    for (const auto& [grade, keys] : *sections) {
        const auto* section = keys.as_table();
        if (section == nullptr) {
            reading.key = "class";
            reading.refuse(keys, "sections, as [credit.class.A]");
            continue;
        }
        CreditClass one;
        one.grade = grade.str();
        for (const auto& [key, said] : *section) {
            reading.settings.lines.emplace(
                fmt::format("credit.class.{}.{}", spelled_key(grade.str()), key.str()),
                key.source().begin.line);
            take_class_key(reading, one, key, said);
        }
        reading.settings.credit.classes.push_back(std::move(one));
    }
}

constexpr Key keys[] = {
    {"credit", "warn", take_warn},
    {"credit", "max-overdue", take_max_overdue},
    {"credit", "overdue-floor", take_overdue_floor},
    {"credit", "no-limit", take_no_limit},
    {"credit", "grades", take_grades},
    {"credit", "k", take_k},
    {"credit", "class", take_classes},
};

}  // namespace

std::span<const Key> credit_keys() { return keys; }

}  // namespace settings
