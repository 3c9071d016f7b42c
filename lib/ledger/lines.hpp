#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "ledger/grouping.hpp"

namespace ledger {

/// The figures of one group; they are added with +=.
template <class Figures>
struct Line {
    Group group;
    Figures figures;
};

/// The figures of every group, filled document by document.
template <class Figures>
class Lines {
public:
    using Maker = std::function<Figures(Currency)>;

    /// Of a currency, `none` makes figures that are all zero.
    explicit Lines(
        Groups& groups, Maker none = [](Currency currency) { return Figures{currency}; })
        : groups_{groups}, none_{std::move(none)} {}

    /// The figures of the group a document (or customer) is in; null when it is not selected.
    template <class Record>
    Figures* of(Id<Record> id) {
        const auto group = groups_.of(id);
        return group == Groups::none ? nullptr : &figures(group);
    }

    Figures& figures(std::uint32_t group) {
        if (group >= figures_.size()) figures_.resize(groups_.size());
        auto& found = figures_[group];
        if (!found) found.emplace(none_(groups_[group].currency));
        return *found;
    }

    bool has(std::uint32_t group) const { return group < figures_.size() && figures_[group]; }

    /// The groups that were asked for, in order. Their figures are handed over: it is done with.
    std::vector<Line<Figures>> taken_in_order() {
        std::vector<Line<Figures>> lines;
        for (const auto group : groups_.in_order())
            if (has(group)) lines.push_back({groups_[group], std::move(*figures_[group])});
        return lines;
    }

private:
    Groups& groups_;
    Maker none_;
    std::vector<std::optional<Figures>> figures_;
};

/// Makes a line for every customer and every document of a day, also where nothing is owed.
template <class Figures>
void ask_for_everybody(const Book& book, Date as_of, Lines<Figures>& lines) {
    std::vector<bool> has_documents(book.customers.size());
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.date > as_of) return;
        has_documents[document.customer.index] = true;
        lines.of(id);
    });
    book.customers.for_each([&](Id<Customer> id, const Customer&) {
        if (!has_documents[id.index]) lines.of(id);
    });
}

/// The sum of the lines of each currency, in order of its code.
template <class Figures>
std::vector<Line<Figures>> totals(const std::vector<Line<Figures>>& lines,
                                  const Currencies& currencies) {
    std::vector<Line<Figures>> sums;
    for (const auto& line : lines) {
        const auto currency = line.group.currency;
        const auto sum = std::ranges::find_if(
            sums, [&](const Line<Figures>& known) { return known.group.currency == currency; });
        if (sum != sums.end()) {
            sum->figures += line.figures;
        } else {
            sums.push_back({{{}, Id<Customer>::none(), currency}, line.figures});
        }
    }
    std::ranges::sort(
        sums, {}, [&](const Line<Figures>& line) { return currencies.code(line.group.currency); });
    return sums;
}

}  // namespace ledger
