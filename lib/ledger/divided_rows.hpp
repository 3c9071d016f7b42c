#pragma once

#include <array>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "ledger/lines.hpp"

namespace ledger {

/// A key that is none of customers and divides their groups further: a month, a product. Its values
/// are numbers until they are spelled.
struct Divider {
    std::string key;
    std::function<std::string(std::uint32_t)> spelled;
};

/// The key `month`, spelled `2026-03`, and its value for a day.
Divider by_month();
std::uint32_t month_of(Date day);

/// A value for each divider, in their order; what is not asked for does not matter.
inline constexpr std::size_t most_dividers = 3;
using Divisions = std::array<std::uint32_t, most_dividers>;

/// The rows of a report by keys of customers and by dividers, in any order of the grouping's keys.
/// Grows as it is asked; what is not selected has no row.
class DividedRows {
public:
    static constexpr std::uint32_t none = Groups::none;

    /// Keeps references to the book and the selection.
    DividedRows(const Book& book, const Selection& selection, Grouping grouping,
                std::vector<Divider> dividers, Date day);
    DividedRows(const DividedRows&) = delete;
    DividedRows& operator=(const DividedRows&) = delete;

    bool selects(Id<Document> id) { return groups_.of(id) != none; }
    bool is_by(std::size_t divider) const { return is_asked_[divider]; }
    /// The row of a document's part.
    std::uint32_t of(Id<Document> id, Divisions divisions);
    std::size_t size() const { return rows_.size(); }

    /// A row as a group, with the values of all keys.
    Group group(std::uint32_t row) const;
    /// The rows by the values of their keys, then the code of their currency, bytewise.
    std::vector<std::uint32_t> in_order(const Currencies& currencies) const;

private:
    struct Row {
        std::uint32_t group;
        Divisions divisions;

        friend bool operator==(const Row&, const Row&) = default;
    };

    /// For each row a number, in order as the values of a key are.
    using Ranks = std::vector<std::uint32_t>;

    std::size_t slot_of(const Row& row) const;
    void grow();
    std::size_t divider_of(const std::string& key) const;
    template <class TextOf>
    Ranks ranks_by(TextOf text_of) const;
    Ranks ranks_by_divider(std::size_t divider) const;
    std::vector<Ranks> ranks(const Currencies& currencies) const;

    std::vector<std::string> keys_;
    std::vector<Divider> dividers_;
    std::array<bool, most_dividers> is_asked_{};
    Grouping of_customers_;
    Groups groups_;
    std::vector<Row> rows_;
    std::vector<std::uint32_t> slots_;  // 1 + place in rows_; 0: free
};

/// The figures of every row under its group, in order.
template <class Figures>
std::vector<Line<Figures>> lines_in_order(const DividedRows& rows, std::vector<Figures> figures,
                                          const Currencies& currencies) {
    std::vector<Line<Figures>> lines;
    lines.reserve(rows.size());
    for (const auto row : rows.in_order(currencies))
        lines.push_back({rows.group(row), std::move(figures[row])});
    return lines;
}

}  // namespace ledger
