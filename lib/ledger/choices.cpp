#include "ledger/choices.hpp"

#include <algorithm>
#include <utility>

namespace ledger {

using journal::Key;

namespace {

constexpr std::array choices = std::to_array<std::pair<Key, Choice>>({
    {Key::tax_mode, {"exclusive", "inclusive"}},
    {Key::tax_round, {"document", "line"}},
    {Key::allocate, {"explicit", "oldest-first"}},
    {Key::aging, {"due", "invoice"}},
    {Key::status, {"active", "closed"}},
    {Key::po_required, {"yes", "no"}},
    {Key::noremind, {"yes", "no"}},
    {Key::auto_renew, {"yes", "no"}},
});

}  // namespace

const Choice* choice_of(Key key) {
    const auto* found =
        std::ranges::find(choices, key, [](const auto& choice) { return choice.first; });
    return found == choices.end() ? nullptr : &found->second;
}

}  // namespace ledger
