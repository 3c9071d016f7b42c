#include "reports/seal_changes.hpp"

#include <algorithm>
#include <tuple>

#include "base/changes.hpp"

namespace reports {
namespace {

using ledger::SealedEntry;

auto content_of(const SealedEntry& entry) {
    return std::tie(entry.date, entry.kind, entry.customer, entry.number, entry.hash);
}

bool is_numbered(const SealedEntry& entry) { return !entry.number.empty() && entry.number != "-"; }

/// What stays when an entry is changed: numbers are those of one document each, but for the kinds
/// that speak of another's.
std::tuple<std::string_view, std::string_view, Date, std::string_view> identity_of(
    const SealedEntry& entry) {
    if (is_numbered(entry)) return {entry.kind, entry.number, always, ""};
    return {entry.kind, entry.number, entry.date, entry.customer};
}

}  // namespace

std::string_view name_of(SealState state) {
    constexpr std::string_view names[] = {"missing", "added", "changed"};
    return names[static_cast<std::size_t>(state)];
}

std::vector<SealChange> seal_changes(std::vector<SealedEntry> before,
                                     std::vector<SealedEntry> now) {
    std::vector<SealChange> changes;
    for (auto& [old, entry] : changes_between(std::move(before), std::move(now), content_of,
                                              identity_of, content_of)) {
        const auto state = !entry ? SealState::missing
                           : !old ? SealState::added
                                  : SealState::changed;
        changes.push_back({state, std::move(entry ? *entry : *old)});
    }
    std::ranges::stable_sort(changes, {}, [](const SealChange& change) {
        return content_of(change.entry);
    });
    return changes;
}

}  // namespace reports
