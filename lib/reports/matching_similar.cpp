#include "reports/matching_similar.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/text.hpp"

namespace reports {
namespace {

constexpr std::size_t least_similar = 4;  // letters and digits; shorter names are in many
constexpr std::size_t most_changes = 2;

// Of n letters there are n - 1 pairs. A change takes away three at most, when two letters swap
// their places; two names of at most so many letters may be similar without a pair in common.
constexpr std::size_t pairs_changed = 3 * most_changes;
constexpr std::size_t most_short = pairs_changed + 1;

/// What two names that are similar by changes have in common at least.
std::size_t least_pairs(std::size_t longer) { return longer - 1 - pairs_changed; }
std::size_t least_letters(std::size_t longer) { return longer - most_changes; }

/// So many of the pairs that most names have need no look: of the others enough is left in common.
std::size_t pairs_to_spare(std::size_t length) {
    return length > most_short ? (length - most_short) / 2 : 0;
}

}  // namespace

bool are_similar(std::string_view a, std::string_view b) {
    if (std::min(code_point_count(a), code_point_count(b)) < least_similar) return false;
    if (a.find(b) != std::string_view::npos || b.find(a) != std::string_view::npos) return true;
    return edit_distance(a, b, most_changes) <= most_changes;
}

SimilarNames::Postings::Postings(std::vector<std::pair<Token, std::uint32_t>> pairs) {
    std::ranges::sort(pairs);
    names_.reserve(pairs.size());
    for (const auto& [token, name] : pairs) {
        if (tokens_.empty() || tokens_.back() != token) {
            tokens_.push_back(token);
            begins_.push_back(begins_.back());
        }
        names_.push_back(name);
        ++begins_.back();
    }
}

std::span<const std::uint32_t> SimilarNames::Postings::of(Token token) const {
    const auto found = std::ranges::lower_bound(tokens_, token);
    if (found == tokens_.end() || *found != token) return {};
    const auto place = static_cast<std::size_t>(found - tokens_.begin());
    return std::span{names_}.subspan(begins_[place], begins_[place + 1] - begins_[place]);
}

/// Each letter, or pair of neighbours, is a token of its own for every time it occurs.
std::vector<SimilarNames::Token> SimilarNames::tokens_of(std::string_view form, bool in_pairs) {
    constexpr unsigned letter_bits = 21;  // of a code point
    std::vector<Token> tokens;
    std::unordered_map<Token, Token> times;
    Token before = 0;
    for (auto rest = form; !rest.empty();) {
        const auto point = decode_utf8(rest);
        const auto key = (in_pairs ? before << letter_bits : 0) | Token{point.value};
        if (!in_pairs || rest.size() < form.size())
            tokens.push_back(times[key]++ << (2 * letter_bits) | key);
        before = point.value;
        rest.remove_prefix(point.length);
    }
    return tokens;
}

SimilarNames::SimilarNames(std::vector<std::string> forms) : forms_{std::move(forms)} {
    std::vector<std::pair<Token, std::uint32_t>> pairs;
    std::vector<std::pair<Token, std::uint32_t>> letters;
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
        const auto length = code_point_count(forms_[i]);
        lengths_.push_back(static_cast<std::uint32_t>(length));
        if (length < least_similar) continue;
        for (const auto token : tokens_of(forms_[i], true)) pairs.emplace_back(token, i);
        if (length > most_short) continue;
        for (const auto token : tokens_of(forms_[i], false)) letters.emplace_back(token, i);
    }
    by_pair_ = Postings{std::move(pairs)};
    by_letter_ = Postings{std::move(letters)};
    std::vector<std::pair<Token, std::uint32_t>> rarest;
    for (std::uint32_t i = 0; i < forms_.size(); ++i) {
        if (lengths_[i] < least_similar) continue;
        const auto tokens = tokens_of(forms_[i], true);
        const auto least = std::ranges::min_element(
            tokens, {}, [&](Token token) { return by_pair_.of(token).size(); });
        rarest.emplace_back(*least, i);
    }
    by_rarest_pair_ = Postings{std::move(rarest)};
}

/// How many tokens of a form the names have.
class SimilarNames::Count {
public:
    explicit Count(std::size_t names) : counts_(names) {}

    void add(std::span<const std::uint32_t> names) {
        for (const auto name : names)
            if (counts_[name]++ == 0) met_.push_back(name);
    }
    /// Calls `visit` with each name that has any, and how many.
    template <class Visit>
    void for_each(Visit visit) const {
        for (const auto name : met_) visit(name, std::size_t{counts_[name]});
    }

private:
    std::vector<std::uint32_t> counts_;
    std::vector<std::uint32_t> met_;
};

/// Names that a form of these pairs holds: all their pairs are among them, so the rarest is.
void SimilarNames::add_held(std::string_view form, const std::vector<Token>& pairs,
                            std::vector<std::uint32_t>& found) const {
    for (const auto pair : pairs)
        for (const auto name : by_rarest_pair_.of(pair))
            if (form.find(forms_[name]) != std::string_view::npos) found.push_back(name);
}

/// Names that hold the form, or may be it but for some changes, by the pairs that are rarest.
void SimilarNames::add_by_pairs(std::string_view form, std::size_t length,
                                std::vector<Token> pairs,
                                std::vector<std::uint32_t>& found) const {
    const auto spared = pairs_to_spare(length);
    std::ranges::sort(pairs, {}, [&](Token pair) { return by_pair_.of(pair).size(); });
    pairs.resize(pairs.size() - spared);
    Count count{forms_.size()};
    for (const auto pair : pairs) count.add(by_pair_.of(pair));
    count.for_each([&](std::uint32_t name, std::size_t common) {
        const auto longer = std::max<std::size_t>(length, lengths_[name]);
        const auto shorter = std::min<std::size_t>(length, lengths_[name]);
        const bool may_hold_it = common + spared + 1 >= length;
        const bool may_be_it = longer > most_short && longer - shorter <= most_changes &&
                               common + spared >= least_pairs(longer);
        if ((may_hold_it || may_be_it) && are_similar(form, forms_[name])) found.push_back(name);
    });
}

/// Short names that may be a short form but for some changes.
void SimilarNames::add_by_letters(std::string_view form, std::size_t length,
                                  std::vector<std::uint32_t>& found) const {
    if (length > most_short) return;
    Count count{forms_.size()};
    for (const auto letter : tokens_of(form, false)) count.add(by_letter_.of(letter));
    count.for_each([&](std::uint32_t name, std::size_t common) {
        const auto longer = std::max<std::size_t>(length, lengths_[name]);
        if (common >= least_letters(longer) && are_similar(form, forms_[name]))
            found.push_back(name);
    });
}

std::vector<std::string_view> SimilarNames::like(std::string_view form) const {
    const auto length = code_point_count(form);
    if (length < least_similar) return {};
    const auto pairs = tokens_of(form, true);
    std::vector<std::uint32_t> found;
    add_held(form, pairs, found);
    add_by_pairs(form, length, pairs, found);
    add_by_letters(form, length, found);
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    std::vector<std::string_view> names;
    for (const auto name : found) names.emplace_back(forms_[name]);
    return names;
}

}  // namespace reports
