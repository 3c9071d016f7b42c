#include "foreign/written.hpp"

#include "base/text.hpp"

namespace foreign {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// Up to four digits; nothing when there is none.
std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    std::size_t end = 0;
    for (; end < text.size() && end < 4 && is_digit(text[end]); ++end)
        number = number * 10 + (text[end] - '0');
    if (end == 0 || (end < text.size() && is_digit(text[end]))) return std::nullopt;
    text.remove_prefix(end);
    return number;
}

std::optional<Date> day_of(int year, int month, int day) {
    if (year < first_year || year > last_year) return std::nullopt;
    const auto date = date::year{year} / month / day;
    if (!date.ok()) return std::nullopt;
    return Date{date};
}

/// `name:value` pieces between commas; the name is the word before the colon.
void read_hledger_tags(std::string_view comment, std::vector<Tag>& tags) {
    std::size_t at = 0;
    while (at < comment.size()) {
        const auto colon = comment.find(':', at);
        if (colon == std::string_view::npos) return;
        auto begin = colon;
        while (begin > at && !is_blank(comment[begin - 1]) && comment[begin - 1] != ',') --begin;
        const auto name = comment.substr(begin, colon - begin);
        if (name.empty()) {
            at = colon + 1;
            continue;
        }
        const auto end = std::min(comment.find(',', colon), comment.size());
        tags.push_back({name, trimmed(comment.substr(colon + 1, end - colon - 1))});
        at = end + 1;
    }
}

/// `:a:b:` anywhere, or one `Key: value` that takes the rest of the line.
void read_ledger_tags(std::string_view comment, std::vector<Tag>& tags) {
    auto rest = trimmed(comment);
    for (bool is_first = true; !rest.empty(); is_first = false) {
        auto word = take_word(rest);
        if (word.size() < 2 || word.back() != ':') continue;
        if (word.front() == ':') {
            for (const auto name : split_list(word.substr(1, word.size() - 2), ':'))
                if (!name.empty()) tags.push_back({name, {}});
        } else if (is_first) {
            while (!word.empty() && word.back() == ':') word.remove_suffix(1);
            tags.push_back({word, trimmed(rest)});
            return;
        }
    }
}

/// `[2026-01-31]`, `[=2026-01-31]`, `[2026-01-31=2026-02-15]`.
CommentDates bracketed_dates(std::string_view comment, int year) {
    CommentDates dates;
    for (auto open = comment.find('['); open != std::string_view::npos;
         open = comment.find('[', open + 1)) {
        auto text = comment.substr(open + 1);
        const auto close = text.find(']');
        if (close == std::string_view::npos) return dates;
        text = text.substr(0, close);
        if (text.empty() || text.find_first_not_of("0123456789/.-=") != std::string_view::npos)
            continue;
        if (text.front() != '=') {
            dates.date = take_date(text, year);
            dates.is_faulty |= !dates.date;
        }
        if (!text.empty() && text.front() == '=') {
            text.remove_prefix(1);
            dates.date2 = take_date(text, year);
            dates.is_faulty |= !dates.date2;
        }
        dates.is_faulty |= !text.empty();
    }
    return dates;
}

/// hledger also takes them from tags.
void take_tagged_dates(CommentDates& dates, const std::vector<Tag>& tags, std::size_t first,
                       int year) {
    for (auto i = first; i < tags.size(); ++i) {
        if (tags[i].name != "date" && tags[i].name != "date2") continue;
        auto value = tags[i].value;
        const auto day = take_date(value, year);
        dates.is_faulty |= !day || !value.empty();
        (tags[i].name == "date" ? dates.date : dates.date2) = day;
    }
}

}  // namespace

void skip_blanks(std::string_view& text) {
    while (!text.empty() && is_blank(text.front())) text.remove_prefix(1);
}

std::string_view take_word(std::string_view& text) {
    std::size_t end = 0;
    while (end < text.size() && !is_blank(text[end])) ++end;
    const auto word = text.substr(0, end);
    text.remove_prefix(end);
    skip_blanks(text);
    return word;
}

bool take_word(std::string_view& text, std::string_view word) {
    auto rest = text;
    if (take_word(rest) != word) return false;
    text = rest;
    return true;
}

std::optional<Date> take_date(std::string_view& text, std::optional<int> year) {
    auto rest = text;
    const auto take_separator = [&rest](char wanted) {
        if (rest.empty() || std::string_view{"-/."}.find(rest.front()) == std::string_view::npos)
            return '\0';
        const char found = rest.front();
        if (wanted != '\0' && found != wanted) return '\0';
        rest.remove_prefix(1);
        return found;
    };
    const auto first = take_number(rest);
    const char separator = take_separator('\0');
    if (!first || separator == '\0') return std::nullopt;
    const auto second = take_number(rest);
    if (!second) return std::nullopt;
    std::optional<Date> date;
    if (take_separator(separator) != '\0') {
        const auto third = take_number(rest);
        if (third) date = day_of(*first, *second, *third);
    } else if (year) {
        date = day_of(*year, *first, *second);
    }
    if (date) text = rest;
    return date;
}

CommentDates read_comment(std::string_view comment, Format format, int year,
                          std::vector<Tag>& tags) {
    const auto first = tags.size();
    auto dates = bracketed_dates(comment, year);
    if (format == Format::hledger) {
        read_hledger_tags(comment, tags);
        take_tagged_dates(dates, tags, first, year);
    } else {
        read_ledger_tags(comment, tags);
    }
    return dates;
}

}  // namespace foreign
