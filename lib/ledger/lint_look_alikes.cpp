#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.hpp"
#include "ledger/linter.hpp"
#include "ledger/look_alikes.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

constexpr Rule alike{lookalike.name, Severity::warning};

using Hash = std::size_t;

Hash hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

/// The same of all names that look alike.
std::string look_of(std::string_view name) { return fold_case(fold_width(name)); }

/// A name by its look, and its place in the book.
struct Look {
    Hash hash;
    std::uint32_t index;

    friend auto operator<=>(const Look&, const Look&) = default;
};

/// Calls `found` with the places of a name and of the first that looks like it.
template <class Found>
void for_each_pair(std::vector<Look> looks, const Found& found) {
    std::ranges::sort(looks);
    const Look* first = nullptr;
    for (const auto& look : looks) {
        if (first == nullptr || look.hash != first->hash) {
            first = &look;
        } else {
            found(look.index, first->index);
        }
    }
}

struct Name {
    std::string_view text;
    Span span;
};

void warn(Linter& linter, std::string_view kind, const Name& name, const Name& first) {
    const auto difference = difference_in_look(name.text, first.text);
    if (difference.empty()) return;
    linter.warn(alike, fmt::format("{} `{}` {}", kind, name.text, difference),
                {{name.span, ""}, {first.span, fmt::format("{} stands here", first.text)}},
                {help("if they are one, keep one of the two spellings; otherwise give one of them "
                      "a name that cannot be mistaken")});
}

void look_at_customers(Linter& linter) {
    const auto& customers = linter.book.customers;
    std::vector<Look> looks;
    customers.for_each([&](Id<Customer> id, const Customer& customer) {
        looks.push_back({hash_of(look_of(customer.id)), id.index});
    });
    for_each_pair(std::move(looks), [&](std::uint32_t later, std::uint32_t first) {
        const auto& one = customers[{later}];
        const auto& other = customers[{first}];
        warn(linter, "customer", {one.id, one.declared}, {other.id, other.declared});
    });
}

std::string_view without_running_number(std::string_view number) {
    return number.substr(0, number.find_last_not_of("0123456789") + 1);  // npos + 1 is 0
}

/// What stands before the running number of a document, by its look and as it is written. Where
/// one look is written in one way alone, all its numbers differ really.
struct Prefix {
    Hash look;
    Hash written;

    friend auto operator<=>(const Prefix&, const Prefix&) = default;
};

Prefix prefix_of(std::string_view number) {
    return {hash_of(without_running_number(look_of(number))),
            hash_of(without_running_number(number))};
}

/// The prefixes of all documents; of a series it is worked out once.
class Prefixes {
public:
    explicit Prefixes(const Book& book) : book_{book} {
        book.documents.for_each([&](Id<Document> id, const Document& document) {
            const auto number = document.number;
            if (number.is_none() || (number.is_numbered() && known_[number.series()])) return;
            all_.push_back(prefix_of(book_.number_of(id)));
            if (number.is_numbered()) {
                known_[number.series()] = true;
                of_series_[number.series()] = all_.back();
            }
        });
        std::ranges::sort(all_);
        const auto repeated = std::ranges::unique(all_);
        all_.erase(repeated.begin(), repeated.end());
    }

    /// May another document look like this one? No is certain.
    bool is_ambiguous(Id<Document> id) const {
        const auto number = book_.documents[id].number;
        const auto look = number.is_numbered() ? of_series_[number.series()].look
                                               : prefix_of(book_.number_of(id)).look;
        return std::ranges::equal_range(all_, look, {}, &Prefix::look).size() > 1;
    }
    bool any_ambiguous() const {
        return std::ranges::adjacent_find(all_, {}, &Prefix::look) != all_.end();
    }

private:
    const Book& book_;
    std::vector<Prefix> all_;
    std::array<Prefix, Symbol::most_series> of_series_{};
    std::array<bool, Symbol::most_series> known_{};
};

void look_at_documents(Linter& linter) {
    const auto& book = linter.book;
    const Prefixes prefixes{book};
    if (!prefixes.any_ambiguous()) return;
    std::vector<Look> looks;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (!document.number.is_none() && prefixes.is_ambiguous(id))
            looks.push_back({hash_of(look_of(book.number_of(id))), id.index});
    });
    for_each_pair(std::move(looks), [&](std::uint32_t later, std::uint32_t first) {
        const auto one = book.number_of(Id<Document>{later});
        const auto other = book.number_of(Id<Document>{first});
        const auto where = [&](std::uint32_t index) {
            return linter.words.number_of(book.documents[Id<Document>{index}].place);
        };
        warn(linter, "document number", {one, where(later)}, {other, where(first)});
    });
}

void look_for_look_alikes(Linter& linter) {
    look_at_customers(linter);
    look_at_documents(linter);
}

constexpr BookLint lints[] = {{alike, look_for_look_alikes}};

}  // namespace

std::span<const BookLint> look_alike_lints() { return lints; }

}  // namespace ledger
