#include "ledger/identities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace ledger {
namespace {

constexpr Rule id_used_twice{"id-used-twice", Severity::error};

/// An entry's `id:`, and the entry.
struct Identity {
    Place place;
    const Attribute* said;
};

/// In reading order.
std::vector<Identity> identities(const Draft& draft) {
    std::vector<Identity> found;
    for (const auto& extras : draft.facts.extras)
        if (const auto* said = find_attribute(extras.attributes, Key::id))
            found.push_back({draft.book.documents[extras.document].place, said});
    for (const auto& entry : draft.facts.remembered)
        if (const auto* said = entry.find(Key::id)) found.push_back({entry.place, said});
    std::ranges::sort(found, {}, &Identity::place);
    return found;
}

}  // namespace

void check_identities(Draft& draft) {
    std::map<std::string_view, Span> first;
    for (const auto& [place, said] : identities(draft)) {
        const auto [known, added] = first.try_emplace(said->value, said->span);
        if (added) continue;
        draft.complain(place, id_used_twice, fmt::format("`id` {} is used twice", said->value),
                       {{said->span, "second use"}, {known->second, "first use"}},
                       {help("an `id` names one entry: delete or change one of the two")});
    }
}

}  // namespace ledger
