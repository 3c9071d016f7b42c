#include "journal/repair_edit.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "journal/amounts.hpp"
#include "journal/parse_body.hpp"
#include "journal/plain_signs.hpp"
#include "journal/words.hpp"
#include "journal/written_date.hpp"

namespace journal {
namespace {

using MaybeEdit = std::optional<Edit>;

struct SignMeaning {
    std::string_view sign;
    std::string_view currencies;
};

constexpr auto sign_meanings = std::to_array<SignMeaning>(
    {{"¥", "CNY JPY"},
     {"￥", "CNY JPY"},
     {"$", "USD AUD CAD HKD SGD NZD TWD MXN ARS CLP COP BND FJD JMD TTD"},
     {"€", "EUR"},
     {"£", "GBP EGP SYP LBP GIP FKP SHP"},
     {"₩", "KRW KPW"},
     {"₹", "INR"}});

std::size_t begin_of(const Complaint& complaint) {
    return complaint.diagnostic.labels.front().span.begin;
}

std::string_view marked(const Complaint& complaint) {
    const auto span = complaint.diagnostic.labels.front().span;
    return complaint.text.substr(span.begin, span.end - span.begin);
}

MaybeEdit instead(const Complaint& complaint, std::string words) {
    const auto begin = begin_of(complaint);
    return Edit{begin, begin + marked(complaint).size(), std::move(words)};
}

/// The line a complaint is about, and where it begins.
std::pair<std::string_view, std::size_t> line_of(const Complaint& complaint) {
    const auto at = begin_of(complaint);
    const auto before = at == 0 ? std::string_view::npos : complaint.text.rfind('\n', at - 1);
    const auto begin = before == std::string_view::npos ? 0 : before + 1;
    const auto end = std::min(complaint.text.find('\n', at), complaint.text.size());
    return {complaint.text.substr(begin, end - begin), begin};
}

MaybeEdit plain_line(const Complaint& complaint) {
    const auto [line, begin] = line_of(complaint);
    return Edit{begin, begin + line.size(), in_plain_signs(line)};
}

MaybeEdit plain_number(const Complaint& complaint) {
    auto plain = fold_width(marked(complaint));
    if (!parse_decimal(plain)) return std::nullopt;
    return instead(complaint, std::move(plain));
}

/// An accent and its letter become the character that is both.
MaybeEdit normal_id(const Complaint& complaint) {
    return instead(complaint, normalised(marked(complaint)));
}

MaybeEdit plain_percent(const Complaint& complaint) {
    auto plain = fold_width(marked(complaint));
    if (plain == marked(complaint) || !parse_percent(plain)) return std::nullopt;
    return instead(complaint, std::move(plain));
}

MaybeEdit iso_date(const Complaint& complaint) {
    auto plain = fold_width(marked(complaint));
    if (parse_date(plain)) return instead(complaint, std::move(plain));
    if (auto day = repaired_date(plain)) return instead(complaint, std::move(*day));
    return std::nullopt;
}

MaybeEdit wider_gap(const Complaint& complaint) {
    const auto [line, begin] = line_of(complaint);
    const auto text = trimmed(without_comment(line));
    const auto at = text.empty() ? std::string_view::npos : only_reading(text);
    if (at == std::string_view::npos) return std::nullopt;
    const auto place = static_cast<std::size_t>(text.data() - line.data()) + begin + at;
    return Edit{place, place, " "};
}

MaybeEdit currency_last(const Complaint& complaint) {
    const auto words = marked(complaint);
    const auto blank = words.find_first_of(" \t");
    return instead(complaint,
                   fmt::format("{} {}", trimmed(words.substr(blank)), words.substr(0, blank)));
}

/// `¥5.00` becomes `5.00 CNY` in a book that knows no other currency.
MaybeEdit currency_code(const Complaint& complaint, const CurrencyUse& use) {
    const auto sign = marked(complaint);
    const auto found = std::ranges::find(sign_meanings, sign, &SignMeaning::sign);
    const auto code = use.only();
    if (found == sign_meanings.end() || code.size() != 3) return std::nullopt;
    if (found->currencies.find(code) == std::string_view::npos) return std::nullopt;
    const auto begin = begin_of(complaint);
    const auto line = complaint.text.substr(begin, complaint.text.find('\n', begin) - begin);
    const Words words{line.substr(sign.size())};
    const auto number = words.peek();
    const auto plain = fold_width(number);
    if (!parse_decimal(plain)) return std::nullopt;
    const auto end =
        static_cast<std::size_t>(number.data() + number.size() - complaint.text.data());
    return Edit{begin, end, fmt::format("{} {}", plain, code)};
}

/// The nearest candidate if no other is as near.
std::optional<std::string_view> only_nearest(std::string_view word,
                                             const std::vector<std::string_view>& candidates) {
    const auto best = nearest(word, candidates);
    if (!best) return std::nullopt;
    const auto distance = edit_distance(word, *best);
    const auto as_near = std::ranges::count_if(
        candidates, [&](auto other) { return edit_distance(word, other) == distance; });
    return as_near == 1 ? best : std::nullopt;
}

MaybeEdit known_kind(const Complaint& complaint, bool dated, bool names) {
    const auto word = marked(complaint);
    auto plain = fold_width(word);
    if (plain != word && find_kind(plain, dated)) return instead(complaint, std::move(plain));
    if (!names) return std::nullopt;
    std::vector<std::string_view> kinds;
    for (const auto& shape : all_shapes())
        if (shape.dated == dated && shape.name != "x-") kinds.push_back(shape.name);
    if (const auto near = only_nearest(word, kinds)) return instead(complaint, std::string{*near});
    return std::nullopt;
}

MaybeEdit known_key(const Complaint& complaint, bool names) {
    if (!names) return std::nullopt;
    const auto near = only_nearest(marked(complaint), keys_of(complaint.entry.kind));
    return near ? instead(complaint, std::string{*near}) : std::nullopt;
}

/// `Terms:` becomes `terms:`.
MaybeEdit lower_case_key(const Complaint& complaint, bool names) {
    auto key = fold_case(marked(complaint));
    if (!names || !key.ends_with(':')) return std::nullopt;
    if (!is_key_of(find_key(std::string_view{key}.substr(0, key.size() - 1)), complaint.entry.kind))
        return std::nullopt;
    return instead(complaint, std::move(key));
}

}  // namespace

std::optional<Edit> edit_for(const Complaint& complaint, const CurrencyUse& use, bool names) {
    const auto rule = complaint.diagnostic.rule.name;
    if (complaint.diagnostic.labels.empty()) return std::nullopt;
    if (rule == "fullwidth-punctuation" || rule == "unicode-space" || rule == "curly-quotes")
        return plain_line(complaint);
    if (rule == "fullwidth-digits") return plain_number(complaint);
    if (rule == "lookalike") return normal_id(complaint);
    if (rule == "bad-tax-rate") return plain_percent(complaint);
    if (rule == "date-form") return iso_date(complaint);
    if (rule == "missing-gap") return wider_gap(complaint);
    if (rule == "currency-first") return currency_last(complaint);
    if (rule == "currency-sign") return currency_code(complaint, use);
    if (rule == "unknown-kind") return known_kind(complaint, true, names);
    if (rule == "unknown-directive") return known_kind(complaint, false, names);
    if (rule == "unknown-key") return known_key(complaint, names);
    if (rule == "not-a-key") return lower_case_key(complaint, names);
    return std::nullopt;
}

}  // namespace journal
