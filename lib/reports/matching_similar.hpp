#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace reports {

/// Are two forms of names (see name_form) nearly the same: two changes at most, or one in the
/// other? Of less than four letters nothing is.
bool are_similar(std::string_view a, std::string_view b);

/// Names to be found by what is similar to them, without a look at each: by the pairs of letters
/// they share.
class SimilarNames {
public:
    /// Of forms of names, each once.
    explicit SimilarNames(std::vector<std::string> forms);

    /// All that are similar to a form, in the order they were given.
    std::vector<std::string_view> like(std::string_view form) const;

private:
    using Token = std::uint64_t;  // a letter or two, and how often they were there before

    /// Names by the tokens they have.
    class Postings {
    public:
        Postings() = default;
        explicit Postings(std::vector<std::pair<Token, std::uint32_t>> pairs);
        std::span<const std::uint32_t> of(Token token) const;

    private:
        std::vector<Token> tokens_;           // sorted
        std::vector<std::size_t> begins_{0};  // of the names of each, and the end
        std::vector<std::uint32_t> names_;
    };

    class Count;
    static std::vector<Token> tokens_of(std::string_view form, bool in_pairs);
    void add_held(std::string_view form, const std::vector<Token>& pairs,
                  std::vector<std::uint32_t>& found) const;
    void add_by_pairs(std::string_view form, std::size_t length, std::vector<Token> pairs,
                      std::vector<std::uint32_t>& found) const;
    void add_by_letters(std::string_view form, std::size_t length,
                        std::vector<std::uint32_t>& found) const;

    std::vector<std::string> forms_;
    std::vector<std::uint32_t> lengths_;  // in code points
    Postings by_pair_;
    Postings by_rarest_pair_;  // each name once
    Postings by_letter_;       // short names only
};

}  // namespace reports
