#include "foreign/mt940.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/text.hpp"
#include "foreign/day.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

constexpr std::size_t head_lines = 10;  // where a statement has to begin
constexpr int pivot = 80;               // two digits of a year from here on are of 1900
constexpr std::size_t full_part = 27;   // bytes of a part of :86: that was cut for its length
constexpr std::size_t full_line = 65;   // the same of a line of free text

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }
bool is_capital(char byte) { return byte >= 'A' && byte <= 'Z'; }

/// `20` of `:20:`, `60F` of `:60F:`; empty where no field begins.
std::string_view tag_of(std::string_view line) {
    const auto end = line.find(':', 1);
    if (!line.starts_with(':') || end == std::string_view::npos || end < 3 || end > 4) return {};
    const auto tag = line.substr(1, end - 1);
    const bool fits =
        std::ranges::all_of(tag, [](char byte) { return is_digit(byte) || is_capital(byte); });
    return fits ? tag : std::string_view{};
}

/// A field, its value with the lines that go on with it.
struct Field {
    std::string_view tag;
    std::string_view value;
    std::uint32_t begin = 0;
};

/// What stands in front of a field on its line: the end of an envelope.
std::size_t envelope(std::string_view line) {
    if (!line.starts_with('{')) return 0;
    const auto at = line.rfind("{4:");
    return at == std::string_view::npos ? 0 : at + 3;
}

bool ends_message(std::string_view line) {
    const auto plain = trimmed(line);
    return plain == "-" || plain.starts_with("-}") || plain.starts_with("{1:") ||
           plain == std::string_view{"-\x03"};
}

std::vector<Field> fields_of(std::string_view text) {
    std::vector<Field> fields;
    bool open = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find('\n', at), text.size());
        const auto skipped = envelope(text.substr(at, end - at));
        const auto line = text.substr(at + skipped, end - at - skipped);
        const auto begin = at + skipped;
        if (const auto tag = tag_of(line); !tag.empty()) {
            const auto behind = tag.size() + 2;
            fields.push_back({tag, line.substr(behind), static_cast<std::uint32_t>(begin)});
            open = true;
        } else if (ends_message(line)) {
            open = false;
        } else if (open) {
            auto& value = fields.back().value;
            value = {value.data(),
                     static_cast<std::size_t>(line.data() + line.size() - value.data())};
        }
        at = end + 1;
    }
    return fields;
}

int number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits) number = number * 10 + (digit - '0');
    return number;
}

/// The first line of `:61:` taken apart.
struct Statement61 {
    std::string_view value_day;  // YYMMDD
    std::string_view entry_day;  // MMDD, or empty
    bool reversal = false;
    bool expected = false;
    bool debit = false;
    std::string_view amount;
    std::string_view reference;
};

std::string_view take_digits(std::string_view& text, std::size_t count) {
    if (text.size() < count || !std::ranges::all_of(text.substr(0, count), is_digit)) return {};
    const auto digits = text.substr(0, count);
    text.remove_prefix(count);
    return digits;
}

/// `C`, `D`, `RC`, `RD`, `EC`, `ED` and the third letter of the currency behind it.
bool take_mark(std::string_view& text, Statement61& made) {
    if (text.starts_with('R') || text.starts_with('E')) {
        (text[0] == 'R' ? made.reversal : made.expected) = true;
        text.remove_prefix(1);
    }
    if (!text.starts_with('C') && !text.starts_with('D')) return false;
    made.debit = text[0] == 'D';
    text.remove_prefix(1);
    if (!text.empty() && is_capital(text[0])) text.remove_prefix(1);
    return true;
}

std::optional<Statement61> parts_of(std::string_view line) {
    constexpr std::size_t kind_letters = 4;
    Statement61 made;
    made.value_day = take_digits(line, 6);
    if (made.value_day.empty()) return std::nullopt;
    made.entry_day = take_digits(line, 4);
    line.remove_prefix(std::min(line.find_first_not_of(' '), line.size()));
    if (!take_mark(line, made)) return std::nullopt;
    const auto end = std::ranges::find_if_not(
        line, [](char byte) { return is_digit(byte) || byte == ',' || byte == '.'; });
    made.amount = line.substr(0, static_cast<std::size_t>(end - line.begin()));
    line.remove_prefix(made.amount.size());
    line.remove_prefix(std::min(line.size(), kind_letters));
    made.reference = trimmed(line.substr(0, line.find("//")));
    return made;
}

int full_year(std::string_view two_digits) {
    const int year = number_of(two_digits);
    return year + (year >= pivot ? 1900 : 2000);
}

/// The day of MMDD nearest to another; nothing when no such day is near.
std::optional<Date> nearest_day(std::string_view month_day, Date near) {
    const int year = static_cast<int>(date::year_month_day{near}.year());
    std::optional<Date> best;
    for (const int candidate : {year - 1, year, year + 1}) {
        const auto day = day_clamped_in_february(candidate, number_of(month_day.substr(0, 2)),
                                                 number_of(month_day.substr(2, 2)));
        if (day && (!best || date::abs(*day - near) < date::abs(*best - near))) best = day;
    }
    return best;
}

class Reader {
public:
    explicit Reader(Collector& collector, BankFile& file) : collector_{collector}, file_{file} {}

    void take(const Field& field) {
        if (field.tag == "20" || !collector_.has_statement()) {
            collector_.begin_statement(field.begin);
            informed_ = no_line;
        }
        if (field.tag == "25" || field.tag == "25P")
            collector_.statement().account = cleaned(first_line(field.value));
        else if (field.tag == "60F" || field.tag == "60M")
            take_balance(field, true);
        else if (field.tag == "62F" || field.tag == "62M")
            take_balance(field, false);
        else if (field.tag == "34F")
            take_floor(field);
        else if (field.tag == "61")
            take_line(field);
        else if (field.tag == "86")
            take_information(field);
        else if (field.tag == "90D" || field.tag == "90C" || field.tag == "13D")
            collector_.statement().advice = true;
    }

private:
    static constexpr std::size_t no_line = static_cast<std::size_t>(-1);

    static std::string_view first_line(std::string_view value) {
        return value.substr(0, value.find('\n'));
    }

    /// `C140829EUR147,64`
    void take_balance(const Field& field, bool opens) {
        informed_ = no_line;  // what :86: says now it says of the statement
        auto rest = trimmed(first_line(field.value));
        const auto written = rest;
        const bool debit = rest.starts_with('D');
        const bool marked = debit || rest.starts_with('C');
        if (marked) rest.remove_prefix(1);
        const auto day = take_digits(rest, 6);
        if (!marked || day.empty() || rest.size() < 3)
            return collector_.reject(field.begin, fmt::format(":{}: is no balance", field.tag),
                                     written);
        auto& statement = collector_.statement();
        const auto currency = collector_.currency_of(rest.substr(0, 3), field.begin, written);
        collector_.name_currency(rest.substr(0, 3));
        rest.remove_prefix(3);
        auto money =
            collector_.money_of(read_plain_number(rest), rest, currency, field.begin, written);
        if (!money) return;
        if (debit) money = -*money;
        (opens ? statement.opening : statement.closing) = money;
        if (!opens) statement.closed_at = field.begin;
    }

    /// `PLN0` or `PLND0`: the least amount that is told, by which MT942 names its currency.
    void take_floor(const Field& field) {
        collector_.statement().advice = true;
        collector_.name_currency(trimmed(field.value).substr(0, 3));
    }

    /// The value day and the entry day; false when one is no day.
    bool take_days(const Field& field, const Statement61& parts, BankLine& line) {
        const auto written = first_line(field.value);
        const int year = full_year(parts.value_day.substr(0, 2));
        const int month = number_of(parts.value_day.substr(2, 2));
        const int day = number_of(parts.value_day.substr(4, 2));
        line.value = day_clamped_in_february(year, month, day);
        if (!line.value) {
            collector_.reject(field.begin, fmt::format("{} is no day", parts.value_day), written);
            return false;
        }
        say_clamped(field, *line.value, day);
        line.booked = line.value;
        if (parts.entry_day.empty()) return true;
        line.booked = nearest_day(parts.entry_day, *line.value);
        if (!line.booked) {
            collector_.reject(field.begin, fmt::format("{} is no day", parts.entry_day), written);
            return false;
        }
        say_clamped(field, *line.booked, number_of(parts.entry_day.substr(2, 2)));
        return true;
    }

    void say_clamped(const Field& field, Date day, int written) {
        const auto read = static_cast<unsigned>(date::year_month_day{day}.day());
        if (read != static_cast<unsigned>(written))
            collector_.note(field.begin,
                            fmt::format("{} February is read as {}", written, to_string(day)));
    }

    void take_line(const Field& field) {
        collector_.begin_entry();
        informed_ = no_line;
        const auto written = first_line(field.value);
        const auto parts = parts_of(written);
        if (!parts)
            return collector_.reject(field.begin, ":61: is no line of a statement", written);
        auto line = collector_.new_line(field.begin);
        if (!take_days(field, *parts, line)) return;
        const auto currency = collector_.currency_of({}, field.begin, written);
        const auto money = collector_.money_of(read_plain_number(parts->amount), parts->amount,
                                               currency, field.begin, written);
        if (!money) return;
        if (collector_.statement().currency.is_none()) collector_.statement().currency = currency;
        // RC takes a credit back, and RD a debit.
        const bool out = parts->debit != parts->reversal;
        line.amount = out ? -*money : *money;
        line.kind = parts->reversal ? LineKind::reversal : out ? LineKind::debit : LineKind::credit;
        if (parts->expected) line.status = LineStatus::pending;
        if (parts->reference != "NONREF") line.reference = cleaned(parts->reference);
        const auto more = field.value.substr(std::min(field.value.size(), written.size() + 1));
        line.text = squeezed(more);  // until :86: says better
        informed_ = file_.lines.size();
        collector_.add(std::move(line));
    }

    void take_information(const Field& field) {
        if (informed_ == no_line) return;
        auto said = information_of(field.value);
        auto& line = file_.lines[informed_];
        line.text = std::move(said.text);
        line.payer = std::move(said.payer);
        line.payer_account = std::move(said.payer_account);
        informed_ = no_line;
    }

    Collector& collector_;
    BankFile& file_;
    std::size_t informed_ = no_line;  // the line that the next :86: speaks of
};

/// Parts of `?20Invoice 12?21of June`, by their numbers. The lines they stand on mean nothing.
std::map<int, std::string> numbered_parts(std::string_view field) {
    std::string whole;
    for (const char byte : field)
        if (byte != '\n') whole += byte;
    std::map<int, std::string> parts;
    std::string* part = nullptr;
    for (std::size_t at = 0; at < whole.size(); ++at) {
        if (whole[at] == '?' && at + 2 < whole.size() && is_digit(whole[at + 1]) &&
            is_digit(whole[at + 2])) {
            part = &parts[number_of(std::string_view{whole}.substr(at + 1, 2))];
            at += 2;
        } else if (part != nullptr) {
            *part += whole[at];
        }
    }
    return parts;
}

/// One text of pieces: those that were cut for their length go on without a blank.
std::string put_together(const std::vector<std::string_view>& pieces, std::size_t full) {
    std::string whole;
    bool cut = true;
    for (const auto piece : pieces) {
        if (piece.empty()) continue;
        if (!cut) whole += ' ';
        whole += piece;
        cut = code_point_count(piece) >= full;
    }
    return squeezed(whole);
}

std::string put_together(const std::map<int, std::string>& parts,
                         std::initializer_list<std::pair<int, int>> ranges) {
    std::vector<std::string_view> pieces;
    for (const auto& [first, last] : ranges)
        for (int number = first; number <= last; ++number)
            if (const auto part = parts.find(number); part != parts.end())
                pieces.push_back(part->second);
    return put_together(pieces, full_part);
}

/// Up to three letters or digits, then `?` and two digits.
bool is_numbered(std::string_view field) {
    field = trimmed(field);
    const auto at = field.find('?');
    return at <= 3 && field.size() > at + 2 && is_digit(field[at + 1]) && is_digit(field[at + 2]);
}

}  // namespace

bool is_mt940(std::string_view text) {
    constexpr std::array<std::string_view, 4> tags{"20", "25", "60F", "61"};
    for (std::size_t i = 0; i < head_lines && !text.empty();) {
        auto line = text.substr(0, text.find('\n'));
        text.remove_prefix(std::min(text.size(), line.size() + 1));
        line.remove_prefix(envelope(line));
        if (std::ranges::find(tags, tag_of(line)) != tags.end()) return true;
        if (!cleaned(line).empty() && !line.starts_with('{')) ++i;
    }
    return false;
}

void read_mt940(std::string_view text, const BankTerms& terms, BankFile& file) {
    Collector collector{text, terms, file};
    Reader reader{collector, file};
    for (const auto& field : fields_of(text)) reader.take(field);
    const bool advice = std::ranges::any_of(file.statements, &BankStatement::advice);
    file.format = advice ? "MT942" : "MT940";
}

Information information_of(std::string_view field) {
    if (!is_numbered(field)) {
        std::vector<std::string_view> lines;
        while (!field.empty()) {
            lines.push_back(field.substr(0, field.find('\n')));
            field.remove_prefix(std::min(field.size(), lines.back().size() + 1));
        }
        return {put_together(lines, full_line), {}, {}};
    }
    const auto parts = numbered_parts(field);
    return {put_together(parts, {{20, 29}, {60, 63}}), put_together(parts, {{32, 33}}),
            put_together(parts, {{31, 31}})};
}

}  // namespace foreign
