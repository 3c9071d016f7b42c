#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "base/prefetch.hpp"
#include "ledger/grouping.hpp"

namespace ledger {

/// The figures of one group; they are added with +=.
template <class Figures>
struct Line {
    Group group;
    Figures figures;
};

/// The figures of every group, filled document by document. Of a currency they are made zero.
template <class Figures>
class Lines {
public:
    explicit Lines(Groups& groups) : groups_{groups} {}

    /// The figures of the group a document (or customer) is in; null when it is not selected.
    template <class Record>
    Figures* of(Id<Record> id) {
        const auto group = groups_.of(id);
        return group == Groups::none ? nullptr : &figures(group);
    }

    /// Asks the memory for the figures of documents that come next.
    void prefetch(std::span<const Id<Document>> documents) {
        for (const auto id : documents)
            if (const auto* figures = of(id)) ::prefetch(figures, sizeof(Figures));
    }

    Figures& figures(std::uint32_t group) {
        if (group >= places_.size()) places_.resize(groups_.size());
        auto& place = places_[group];
        if (place == 0) {
            figures_.push_back(Figures{groups_[group].currency});
            place = static_cast<std::uint32_t>(figures_.size());
        }
        return figures_[place - 1];
    }

    /// The groups that were asked for, in order. They and their figures are handed over.
    std::vector<Line<Figures>> taken_in_order() {
        std::vector<Line<Figures>> lines;
        lines.reserve(figures_.size());
        const auto order = groups_.in_order();
        constexpr std::size_t ahead = 8;
        for (std::size_t i = 0; i < order.size(); ++i) {
            if (i + ahead < order.size() && has(order[i + ahead]))
                ::prefetch(&figures_[places_[order[i + ahead]] - 1], sizeof(Figures));
            if (has(order[i]))
                lines.push_back(
                    {groups_.take(order[i]), std::move(figures_[places_[order[i]] - 1])});
        }
        return lines;
    }

private:
    bool has(std::uint32_t group) const { return group < places_.size() && places_[group] != 0; }

    Groups& groups_;
    std::vector<Figures> figures_;       // in the order they were asked for
    std::vector<std::uint32_t> places_;  // by group: 1 + place in figures_; 0 for none
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
