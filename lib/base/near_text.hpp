#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How many bytes a text has of each sixteenth of them: those that end in the same four bits, as
/// an ASCII letter and its capital do. Of texts that are near each other the counts are.
using ByteCounts = std::array<std::uint8_t, 16>;
ByteCounts byte_counts(std::string_view text);

/// The spelling of a word, for its distance to many others.
class Spelling {
public:
    explicit Spelling(std::string_view word);

    const std::string& word() const { return word_; }
    bool is_ascii() const { return is_ascii_; }
    /// As `edit_distance`.
    std::size_t distance(std::string_view other, std::size_t most) const;

private:
    std::size_t distance_in_bits(std::string_view other, std::size_t most) const;

    std::string word_;
    bool is_ascii_;
    std::array<std::uint64_t, 128> places_{};  // of each character in a short word, as bits
};

/// A search for what is nearest to a word, one candidate after the other.
class NearSearch {
public:
    explicit NearSearch(std::string_view word);

    /// May a text be nearer than all before, by what is counted of it? No is certain.
    bool may_be_nearer(const ByteCounts& counts, bool text_is_ascii) const;
    /// Is it? Then it is what later ones are held against.
    bool is_nearer(std::string_view text);

private:
    Spelling spelling_;
    ByteCounts counts_;
    std::size_t best_;  // distance of the best so far, or one above what counts as near
};

/// Texts that a misspelt word is compared with, one word after the other.
class KnownTexts {
public:
    using Accepts = std::function<bool(std::size_t)>;  // of a place, in the order of `add`

    void add(std::string_view text);
    std::size_t size() const { return counts_.size(); }
    std::string_view operator[](std::size_t place) const;

    /// The first accepted text that differs from the word in nothing but look: in case, width or
    /// the form of its accents.
    std::optional<std::size_t> first_alike(std::string_view word, const Accepts& accepts) const;
    /// Is the text at a place nearer than all before?
    bool is_nearer(NearSearch& search, std::size_t place) const;
    /// The first of the accepted texts that are nearest to the word, and nearer than what was
    /// found before.
    std::optional<std::size_t> nearest(NearSearch& search, const Accepts& accepts) const;

private:
    std::string texts_;
    std::vector<std::size_t> ends_;  // in texts_
    std::vector<ByteCounts> counts_;
    bool is_ascii_ = true;
};
