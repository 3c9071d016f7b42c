#pragma once

#include <functional>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "reports/books.hpp"

namespace reports {

/// Numbers documents so that no two have one number.
class BookNumbers {
public:
    /// Keeps references to both.
    BookNumbers(const std::string& pattern, const Books& books)
        : pattern_{pattern}, books_{books} {}

    /// The name itself, or with the customer or a count behind it where it is taken.
    std::string named(const std::string& name, const BookDocument& document);
    /// By the pattern of the rules.
    std::string unnamed(const BookDocument& document);
    /// No other one gets it.
    void take(std::string number) { used_.insert(std::move(number)); }

private:
    const std::string& pattern_;
    const Books& books_;
    std::set<std::string, std::less<>> used_;
    std::map<std::pair<std::uint32_t, Date>, int> unnamed_;  // by customer and day
    std::unordered_map<std::string, int> repeated_;          // by name and customer: the last count
};

/// By a number that was made up, that of the same document elsewhere; empty: it needs another.
using BookRenumbering = std::map<std::string, std::string>;

/// Renumbers documents and refunds. New numbers follow the pattern, and are none of `taken`.
void renumber(BookRenumbering numbers, const std::set<std::string, std::less<>>& taken,
              const std::string& pattern, Books& books);

}  // namespace reports
