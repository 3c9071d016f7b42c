#include "base/near_text.hpp"

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include <algorithm>
#include <cstdlib>

#include "base/text.hpp"

namespace {

constexpr std::size_t short_word = 64;  // has a place in a machine word for each character

std::vector<char32_t> code_points(std::string_view text) {
    std::vector<char32_t> points;
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        points.push_back(point.value);
        text.remove_prefix(point.length);
    }
    return points;
}

/// The plain way, with a row of the table for each character.
std::size_t distance_in_rows(const std::vector<char32_t>& left, const std::vector<char32_t>& right,
                             std::size_t most) {
    std::vector<std::size_t> before(right.size() + 1);
    auto above = before;
    auto row = before;
    for (std::size_t j = 0; j <= right.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t cost = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + cost});
            const bool swapped =
                i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        // Rows grow by one at most, and a swap costs one: none that follows has less.
        if (const auto least = std::ranges::min(row); least > most) return least;
        std::swap(before, above);
        std::swap(above, row);
    }
    return above[right.size()];
}

/// How many counts there are on one side and not on the other. A change of an ASCII character
/// makes two at most, of any other eight.
std::size_t apart(const ByteCounts& a, const ByteCounts& b) {
#if defined(__SSE2__)
    const auto sums = _mm_sad_epu8(_mm_loadu_si128(reinterpret_cast<const __m128i*>(a.data())),
                                   _mm_loadu_si128(reinterpret_cast<const __m128i*>(b.data())));
    return static_cast<std::size_t>(_mm_cvtsi128_si32(sums) + _mm_extract_epi16(sums, 4));
#else
    std::size_t sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += static_cast<std::size_t>(std::abs(int{a[i]} - int{b[i]}));
    return sum;
#endif
}

/// `narrow` is a word without full-width letters: is a text that, but for its look?
bool is_look_of(std::string_view narrow, std::string_view text) {
    return is_ascii(text) ? same_but_for_case(narrow, text)
                          : same_but_for_case(narrow, fold_width(text));
}

}  // namespace

ByteCounts byte_counts(std::string_view text) {
    ByteCounts counts{};
    for (const char c : text) ++counts[static_cast<unsigned char>(c) & 15U];
    return counts;
}

Spelling::Spelling(std::string_view word) : word_{word}, is_ascii_{::is_ascii(word)} {
    if (!is_ascii_ || word.size() > short_word) return;
    for (std::size_t i = 0; i < word.size(); ++i)
        places_[static_cast<unsigned char>(word[i])] |= std::uint64_t{1} << i;
}

/// A column of the table at a time: how each of its cells differs from the one above and the one
/// before is a bit (Hyyrö 2003, with swaps of neighbours).
std::size_t Spelling::distance_in_bits(std::string_view other, std::size_t most) const {
    std::uint64_t more = ~std::uint64_t{0};  // cells that are one above the one over them,
    std::uint64_t less = 0;                  // and one below
    std::uint64_t diagonal = 0;              // that equal the one before and over them
    std::uint64_t last = 0;
    auto distance = word_.size();
    for (std::size_t i = 0; i < other.size(); ++i) {
        const auto here = places_[static_cast<unsigned char>(other[i])];
        const auto swapped = ((~diagonal & here) << 1U) & last;
        diagonal = (((here & more) + more) ^ more) | here | less | swapped;
        const auto grown = less | ~(diagonal | more);
        const auto shrunk = diagonal & more;
        const auto end = word_.size() - 1;
        distance += grown >> end & 1U;
        distance -= shrunk >> end & 1U;
        if (distance > most + (other.size() - 1 - i)) return most + 1;
        const auto above = grown << 1U | 1U;
        more = shrunk << 1U | ~(diagonal | above);
        less = above & diagonal;
        last = here;
    }
    return distance;
}

std::size_t Spelling::distance(std::string_view other, std::size_t most) const {
    if (word_.empty()) return code_point_count(other);
    if (is_ascii_ && word_.size() <= short_word && ::is_ascii(other))
        return distance_in_bits(other, std::min(most, word_.size() + other.size()));
    return distance_in_rows(code_points(word_), code_points(other), most);
}

NearSearch::NearSearch(std::string_view word)
    : spelling_{word}, counts_{byte_counts(word)}, best_{code_point_count(word) <= 4 ? 2U : 3U} {
    if (word.size() > short_word) best_ = 0;
}

bool NearSearch::may_be_nearer(const ByteCounts& counts, bool text_is_ascii) const {
    const std::size_t per_change = spelling_.is_ascii() && text_is_ascii ? 2 : 8;
    return best_ > 0 && apart(counts_, counts) <= per_change * (best_ - 1);
}

bool NearSearch::is_nearer(std::string_view text) {
    if (best_ == 0 || text.size() > 2 * short_word) return false;
    const auto distance = spelling_.distance(text, best_ - 1);
    if (distance >= best_) return false;
    best_ = distance;
    return true;
}

void KnownTexts::add(std::string_view text) {
    texts_ += text;
    ends_.push_back(texts_.size());
    counts_.push_back(byte_counts(text));
    is_ascii_ = is_ascii_ && ::is_ascii(text);
}

std::string_view KnownTexts::operator[](std::size_t place) const {
    const auto begin = place == 0 ? 0 : ends_[place - 1];
    return std::string_view{texts_}.substr(begin, ends_[place] - begin);
}

std::optional<std::size_t> KnownTexts::first_alike(std::string_view word,
                                                   const Accepts& accepts) const {
    const auto narrow = fold_width(word);
    const auto counts = byte_counts(word);
    const bool counted = is_ascii_ && ::is_ascii(word);
    for (std::size_t i = 0; i < size(); ++i) {
        if (counted && apart(counts_[i], counts) > 0) continue;
        const auto text = (*this)[i];
        if (text != word && is_look_of(narrow, text) && accepts(i)) return i;
    }
    return std::nullopt;
}

bool KnownTexts::is_nearer(NearSearch& search, std::size_t place) const {
    return search.may_be_nearer(counts_[place], is_ascii_) && search.is_nearer((*this)[place]);
}

std::optional<std::size_t> KnownTexts::nearest(NearSearch& search, const Accepts& accepts) const {
    std::optional<std::size_t> best;
    for (std::size_t i = 0; i < size(); ++i)
        if (search.may_be_nearer(counts_[i], is_ascii_) && accepts(i) &&
            search.is_nearer((*this)[i]))
            best = i;
    return best;
}
