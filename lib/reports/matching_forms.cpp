#include "reports/matching_forms.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "ledger/number_form.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::Document;

constexpr std::size_t least_characters = 4;
constexpr std::size_t least_digits = 3;
constexpr std::size_t most_runs = 12;   // of a number in a text
constexpr std::size_t most_bytes = 96;  // of its form
constexpr std::size_t shortest_structured = 5;
constexpr std::size_t longest_structured = 25;
constexpr std::size_t before_body = 4;  // `RF` and the check digits

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_small(char c) { return c >= 'a' && c <= 'z'; }

/// Is it long enough to be no accident? Its leading zeros were written, and count.
bool says_enough(std::string_view text) {
    std::size_t characters = 0;
    std::size_t digits = 0;
    for (const char c : text) {
        const bool continues = (static_cast<unsigned char>(c) & 0xC0U) == 0x80;
        if (ledger::is_number_separator(c) || continues) continue;
        ++characters;
        if (is_digit(c)) ++digits;
    }
    return characters >= least_characters && digits >= least_digits;
}

struct Run {
    std::size_t begin;
    std::size_t end;
};

/// Letters of scripts whose words stand apart from each other: a number does not end between them.
bool joins(char32_t c) {
    constexpr char32_t first_of_east_asia = 0x2E80;
    if (c < 0x80) return is_digit(static_cast<char>(c)) || is_small(static_cast<char>(c));
    return c < first_of_east_asia && is_letter(c);
}

/// A folded text in runs of letters and digits; any other character but separators is one alone.
std::vector<Run> runs_of(std::string_view text) {
    std::vector<Run> runs;
    bool joined = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto point = decode_utf8(text.substr(at));
        const bool joining = joins(point.value);
        if (joining && joined) {
            runs.back().end = at + point.length;
        } else if (!(point.length == 1 && ledger::is_number_separator(text[at]))) {
            runs.push_back({at, at + point.length});
        }
        joined = joining;
        at += point.length;
    }
    return runs;
}

/// ISO 11649: with its first four characters at the end and letters as 10 to 35, the reference is 1
/// modulo 97.
int remainder_of(std::string_view reference) {
    int remainder = 0;
    for (std::size_t i = 0; i < reference.size(); ++i) {
        const char c = reference[(i + before_body) % reference.size()];
        const int value = is_digit(c) ? c - '0' : c - 'a' + 10;
        remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
    }
    return remainder;
}

bool is_structured(std::string_view reference) {
    const auto size = reference.size();
    if (size < shortest_structured || size > longest_structured) return false;
    if (!reference.starts_with("rf") || !is_digit(reference[2]) || !is_digit(reference[3]))
        return false;
    const auto is_plain = [](char c) { return is_digit(c) || is_small(c); };
    return std::ranges::all_of(reference, is_plain) && remainder_of(reference) == 1;
}

std::string without_blanks(std::string_view text) {
    std::string rest{text};
    std::erase_if(rest, [](char c) { return c == ' ' || c == '\t'; });
    return rest;
}

}  // namespace

bool is_structured_reference(std::string_view reference) {
    return is_structured(ledger::folded_number(reference));
}

NamedNumbers::NamedNumbers(const Book& book, std::span<const PaymentWords> payments) {
    windows_.resize(payments.size());
    for (std::size_t i = 0; i < payments.size(); ++i) {
        const auto reference = ledger::folded_number(payments[i].reference);
        look_at(reference, 0, windows_[i]);
        look_at(ledger::folded_number(payments[i].text), reference.size() + 1, windows_[i]);
    }
    if (documents_.empty()) return;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.number.is_none()) return;
        const auto found = documents_.find(ledger::number_form(book.number_of(id)));
        if (found != documents_.end()) found->second.push_back(id);
    });
}

/// Notes every stretch of whole runs that could be a number.
void NamedNumbers::look_at(std::string_view text, std::size_t offset,
                           std::vector<Window>& windows) {
    const auto runs = runs_of(text);
    const auto add = [&](Run first, Run last, std::string form, bool structured) {
        documents_.try_emplace(form);
        windows.push_back({offset + first.begin, offset + last.end, std::move(form), structured});
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto most = std::min(runs.size(), i + most_runs);
        for (auto j = i; j < most; ++j) {
            const auto part = text.substr(runs[i].begin, runs[j].end - runs[i].begin);
            if (part.size() > 2 * most_bytes) break;
            if (!says_enough(part)) continue;
            auto form = ledger::form_of_folded(part);
            if (form.size() > most_bytes) break;
            add(runs[i], runs[j], std::move(form), false);
            const auto reference = without_blanks(part);
            if (!is_structured(reference)) continue;
            const auto body = std::string_view{reference}.substr(before_body);
            if (says_enough(body)) add(runs[i], runs[j], ledger::form_of_folded(body), true);
        }
    }
}

std::vector<NamedNumber> NamedNumbers::of(std::size_t payment) const {
    std::vector<const Window*> known;
    for (const auto& window : windows_[payment])
        if (!documents_.at(window.form).empty()) known.push_back(&window);
    const auto is_inside = [&](const Window* window) {
        return std::ranges::any_of(known, [&](const Window* other) {
            const bool holds = other->begin <= window->begin && window->end <= other->end;
            return holds && other->end - other->begin > window->end - window->begin;
        });
    };
    std::vector<NamedNumber> named;
    for (const auto* window : known) {
        if (is_inside(window)) continue;
        const auto before = std::ranges::find(named, window->form, &NamedNumber::form);
        if (before == named.end())
            named.push_back({window->form, documents_.at(window->form), window->structured});
        else
            before->structured = before->structured || window->structured;
    }
    return named;
}

}  // namespace reports
