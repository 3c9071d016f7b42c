#include "reports/habit_medians.hpp"

#include <algorithm>

#include "ledger/unit_events.hpp"

namespace reports {
namespace {

using ledger::Document;
using ledger::Groups;
using Events = std::vector<ledger::UnitEvent>;

constexpr Days observed{730};  // before the day; older documents are no units

std::optional<int> median_of(const ledger::SurvivalCurve& curve) {
    const auto is_half = [](const auto& step) { return step.value <= ledger::fixed_one / 2; };
    const auto found = std::ranges::find_if(curve.steps(), is_half);
    return found == curve.steps().end() ? std::nullopt : std::optional{found->day};
}

/// The events of every group, by its number.
std::vector<Events> events_by_group(const ledger::Book& book,
                                    std::span<const ledger::CashPart> settled, Date as_of,
                                    Groups& groups) {
    std::vector<Events> all;
    const ledger::DueLines due{book, as_of};
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        std::size_t count = 0;
        while (count < settled.size() && settled[count].document == id) ++count;
        const auto parts = settled.first(count);
        settled = settled.subspan(count);
        if (!document.is_debit() || !document.exists_on(as_of)) return;
        if (document.dated <= as_of - observed) return;
        const auto group = groups.of(id);
        if (group == Groups::none) return;
        if (group >= all.size()) all.resize(group + 1);
        ledger::append_unit_events(book, due, id, parts, as_of, all[group]);
    });
    return all;
}

}  // namespace

MediansLate medians_late(const ledger::Book& book, std::span<const ledger::CashPart> settled,
                         Date as_of, Groups& groups) {
    const auto events = events_by_group(book, settled, as_of, groups);
    std::map<std::vector<std::string>, std::vector<std::uint32_t>> same_values;
    for (std::uint32_t group = 0; group < events.size(); ++group)
        same_values[groups[group].values].push_back(group);
    MediansLate medians;
    ledger::UnitsAtRisk units;
    for (const auto& [values, members] : same_values) {
        units.clear();
        for (const auto member : members) units.add(events[member]);
        medians.emplace(values, median_of(units.curve()));
    }
    return medians;
}

}  // namespace reports
