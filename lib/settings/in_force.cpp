#include <fmt/format.h>
#include <fmt/ranges.h>

#include "settings/settings.hpp"

namespace settings {

namespace {

std::string quoted(std::string_view text) {
    std::string out{'"'};
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) {
            out += fmt::format("\\u{:04X}", static_cast<unsigned char>(c));
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string plain(const std::string& text) { return text; }
std::string plain(bool flag) { return flag ? "true" : "false"; }
std::string plain(int number) { return fmt::to_string(number); }
std::string plain(Days days) { return fmt::to_string(days.count()); }
std::string plain(Basis basis) { return basis == Basis::due ? "due" : "invoice"; }

std::string plain(Severity level) {
    if (level == Severity::off) return "off";
    return level == Severity::error ? "error" : "warn";
}

std::string plain(const std::vector<std::string>& texts) {
    return fmt::format("{}", fmt::join(texts, ","));
}

std::string listed(const std::vector<Days>& days, std::string_view separator) {
    std::vector<Days::rep> counts;
    for (const auto day : days) counts.push_back(day.count());
    return fmt::format("{}", fmt::join(counts, separator));
}

std::string plain(const Bounds& bounds) {
    return bounds.by_month ? "month" : listed(bounds.days, ",");
}

std::string spelled(const std::string& text) { return quoted(text); }
std::string spelled(bool flag) { return plain(flag); }
std::string spelled(int number) { return plain(number); }
std::string spelled(Days days) { return plain(days); }
std::string spelled(Basis basis) { return quoted(plain(basis)); }
std::string spelled(Severity level) { return quoted(plain(level)); }

std::string spelled(const std::vector<std::string>& texts) {
    if (texts.size() == 1) return quoted(texts.front());
    std::vector<std::string> parts;
    for (const auto& text : texts) parts.push_back(quoted(text));
    return fmt::format("[{}]", fmt::join(parts, ", "));
}

std::string spelled(const Bounds& bounds) {
    if (bounds.by_month) return quoted(plain(bounds));
    return fmt::format("[{}]", listed(bounds.days, ", "));
}

/// Rows of one section, each with the place that says its value.
class Listing {
public:
    explicit Listing(const Settings& settings) : settings_{settings} {}

    template <class Value>
    void add(std::string_view section, std::string_view key, const Value& value,
             std::string_view otherwise = "default") {
        const auto name = section.empty() ? std::string{key} : fmt::format("{}.{}", section, key);
        const auto line = settings_.lines.find(name);
        const auto origin = line == settings_.lines.end()
                                ? std::string{otherwise}
                                : fmt::format("{}:{}", settings_.file, line->second);
        rows.push_back(
            {std::string{section}, std::string{key}, plain(value), spelled(value), origin});
    }

    std::vector<InForce> rows;

private:
    const Settings& settings_;
};

}  // namespace

std::vector<InForce> in_force(const Settings& settings) {
    constexpr std::string_view by_book = "book or default";
    Listing list{settings};
    list.add("", "journal", settings.journal);
    const auto& report = settings.report;
    list.add("report", "bounds", report.bounds.value_or(Bounds{{Days{30}, Days{60}, Days{90}}}),
             by_book);
    list.add("report", "basis", report.basis.value_or(Basis::due), by_book);
    list.add("report", "format", report.format);
    list.add("report", "currency", report.currency);
    for (const auto& [rule, level] : settings.lint) list.add("lint", rule, level);
    list.add("fmt", "column", settings.fmt.column);
    list.add("fmt", "group", settings.fmt.group);
    list.add("fmt", "ambiguous-wide", settings.fmt.ambiguous_wide);
    list.add("fmt", "drop-currency", settings.fmt.drop_currency);
    list.add("fmt", "blank-around-bodies", settings.fmt.blank_around_bodies);
    list.add("dunning", "promise-grace", settings.dunning.promise_grace);
    return list.rows;
}

}  // namespace settings
