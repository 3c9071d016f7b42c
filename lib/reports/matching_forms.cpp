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

bool is_blank(char c) { return c == ' ' || c == '\t'; }

/// The form of a stretch that grows run by run: see ledger::form_of_folded.
class GrowingForm {
public:
    void take(std::string_view run) {
        for (const char c : run) {
            const bool is_leading_zero = is_nought_;
            is_nought_ = c == '0' && (is_leading_zero || form_.empty() || !is_digit(form_.back()));
            if (is_leading_zero && is_digit(c)) form_.pop_back();
            form_ += c;
        }
    }
    const std::string& text() const { return form_; }

private:
    std::string form_;
    bool is_nought_ = false;  // its last run of digits, so far
};

/// The runs of a folded text, and what stands between them.
class RunText {
public:
    explicit RunText(std::string_view text) : text_{text}, runs_{runs_of(text)} {}

    std::size_t size() const { return runs_.size(); }
    std::size_t begin(std::size_t run) const { return runs_[run].begin; }
    std::size_t end(std::size_t run) const { return runs_[run].end; }
    std::string_view run(std::size_t place) const { return part(place, place); }
    std::string_view part(std::size_t first, std::size_t last) const {
        return text_.substr(begin(first), end(last) - begin(first));
    }
    /// Between a run and the next.
    std::string_view gap_behind(std::size_t run) const {
        return text_.substr(end(run), begin(run + 1) - end(run));
    }

    /// How far a stretch of runs goes with a neighbour that has digits and is joined to it.
    std::size_t joined_begin(std::size_t first) const {
        if (first == 0 || !joins_numbers(first - 1) || !has_digit(first - 1)) return begin(first);
        return begin(first - 1);
    }
    std::size_t joined_end(std::size_t last) const {
        if (last + 1 == size() || !joins_numbers(last) || !has_digit(last + 1)) return end(last);
        return end(last + 1);
    }

private:
    bool joins_numbers(std::size_t run) const {
        const auto gap = gap_behind(run);
        return !gap.empty() && std::ranges::none_of(gap, is_blank);
    }
    bool has_digit(std::size_t place) const { return std::ranges::any_of(run(place), is_digit); }

    std::string_view text_;
    std::vector<Run> runs_;
};

/// What a structured reference that begins with a run names, by the last of its runs.
struct StructuredBody {
    std::size_t last;
    std::string text;
};

std::vector<StructuredBody> structured_at(const RunText& runs, std::size_t first) {
    std::vector<StructuredBody> found;
    std::string reference;
    for (auto last = first; last < runs.size(); ++last) {
        if (last > first && !std::ranges::all_of(runs.gap_behind(last - 1), is_blank)) break;
        reference += runs.run(last);
        if (reference.size() > longest_structured || reference.front() != 'r') break;
        if (is_structured(reference)) found.push_back({last, reference.substr(before_body)});
    }
    return found;
}

}  // namespace

bool is_structured_reference(std::string_view reference) {
    return is_structured(ledger::folded_number(reference));
}

NamedNumbers::NamedNumbers(const Book& book, std::span<const PaymentWords> payments) {
    windows_.resize(payments.size());
    if (payments.empty()) return;
    note_lengths(book);
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

void NamedNumbers::note_lengths(const Book& book) {
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.number.is_none()) return;
        const auto size = ledger::number_form(book.number_of(id)).size();
        if (size >= lengths_.size()) lengths_.resize(size + 1);
        lengths_[size] = true;
    });
}

/// Notes every stretch of whole runs that could be a number: of a length that numbers have.
void NamedNumbers::look_at(std::string_view text, std::size_t offset,
                           std::vector<Window>& windows) {
    const RunText runs{text};
    const auto add = [&](std::size_t first, std::size_t last, std::string form, bool structured) {
        documents_.try_emplace(form);
        windows.push_back({offset + runs.begin(first), offset + runs.end(last),
                           offset + runs.joined_begin(first), offset + runs.joined_end(last),
                           std::move(form), structured});
    };
    for (std::size_t i = 0; i < runs.size(); ++i) {
        GrowingForm form;
        for (auto j = i; j < runs.size(); ++j) {
            form.take(runs.run(j));
            if (form.text().size() >= lengths_.size()) break;
            if (has_length(form.text().size()) && says_enough(runs.part(i, j)))
                add(i, j, form.text(), false);
        }
        for (const auto& [last, body] : structured_at(runs, i)) {
            auto number = ledger::form_of_folded(body);
            if (has_length(number.size()) && says_enough(body))
                add(i, last, std::move(number), true);
        }
    }
}

/// The windows of known numbers that stand in no longer one, by place.
std::vector<const NamedNumbers::Window*> NamedNumbers::outermost(std::size_t payment) const {
    std::vector<const Window*> known;
    for (const auto& window : windows_[payment])
        if (!documents_.at(window.form).empty()) known.push_back(&window);
    std::ranges::stable_sort(known, [](const Window* a, const Window* b) {
        return a->begin != b->begin ? a->begin < b->begin : a->end > b->end;
    });
    std::vector<const Window*> kept;
    for (const auto* window : known) {
        const bool is_same =
            !kept.empty() && kept.back()->begin == window->begin && kept.back()->end == window->end;
        if (kept.empty() || is_same || window->end > kept.back()->end) kept.push_back(window);
    }
    return kept;
}

std::vector<NamedNumber> NamedNumbers::of(std::size_t payment) const {
    const auto kept = outermost(payment);
    std::vector<NamedNumber> named;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < kept.size(); ++i) {
        const auto& window = *kept[i];
        // What it is joined to may be a number by itself: `26001/26002`.
        const bool before = window.joined_begin < window.begin &&
                            (i == 0 || kept[i - 1]->end <= window.joined_begin);
        const bool behind = window.end < window.joined_end &&
                            (i + 1 == kept.size() || window.joined_end <= kept[i + 1]->begin);
        const bool may_be_part = !window.structured && (before || behind);
        const auto [place, is_new] = places.try_emplace(window.form, named.size());
        if (is_new)
            named.push_back(
                {window.form, documents_.at(window.form), window.structured, may_be_part});
        auto& number = named[place->second];
        number.structured = number.structured || window.structured;
        number.may_be_part = number.may_be_part && may_be_part;
    }
    return named;
}

}  // namespace reports
