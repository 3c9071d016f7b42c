#include "reports/seal_changes.hpp"

#include <algorithm>
#include <tuple>

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

/// What is in `from` and not in `other`, as often as it is there more often.
std::vector<SealedEntry> without(const std::vector<SealedEntry>& from,
                                 const std::vector<SealedEntry>& other) {
    std::vector<SealedEntry> rest;
    std::ranges::set_difference(from, other, std::back_inserter(rest), {}, content_of, content_of);
    return rest;
}

void sort_by_identity(std::vector<SealedEntry>& entries) {
    std::ranges::stable_sort(entries, {}, identity_of);
}

}  // namespace

std::string_view name_of(SealState state) {
    constexpr std::string_view names[] = {"missing", "added", "changed"};
    return names[static_cast<std::size_t>(state)];
}

std::vector<SealChange> seal_changes(std::vector<SealedEntry> before,
                                     std::vector<SealedEntry> now) {
    std::ranges::sort(before, {}, content_of);
    std::ranges::sort(now, {}, content_of);
    auto gone = without(before, now);
    auto fresh = without(now, before);
    sort_by_identity(gone);
    sort_by_identity(fresh);
    std::vector<SealChange> changes;
    auto old = gone.begin();
    for (auto& entry : fresh) {
        while (old != gone.end() && identity_of(*old) < identity_of(entry))
            changes.push_back({SealState::missing, std::move(*old++)});
        const bool same = old != gone.end() && identity_of(*old) == identity_of(entry);
        if (same) ++old;
        changes.push_back({same ? SealState::changed : SealState::added, std::move(entry)});
    }
    while (old != gone.end()) changes.push_back({SealState::missing, std::move(*old++)});
    std::ranges::stable_sort(changes, {}, [](const SealChange& change) {
        return content_of(change.entry);
    });
    return changes;
}

}  // namespace reports
