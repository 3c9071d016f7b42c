#include "ledger/bank_identities.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>

namespace ledger {
namespace {

bool moves_money(Kind kind) {
    return kind == Kind::refund || kind == Kind::recover || kind == Kind::void_;
}

/// By hash, then in reading order.
std::vector<BankFact> standing(const Draft& draft) {
    auto facts = draft.facts.bank_lines;
    for (const auto& entry : draft.facts.remembered) {
        const auto* said = moves_money(entry.kind) ? entry.find(Key::bank) : nullptr;
        if (said != nullptr) facts.push_back({bank_hash(said->value), entry.place});
    }
    std::erase_if(facts, [&](const BankFact& fact) {
        const auto id = draft.book.document_at(fact.place);
        return !id.is_none() && draft.book.documents[id].until != never;
    });
    std::ranges::sort(facts);
    return facts;
}

/// Documents that may name the same line: their words decide.
void compare(Draft& draft, std::span<const BankFact> alike) {
    std::map<std::string, Span> first_of;
    for (const auto& fact : alike) {
        const auto& entry = draft.reread(fact.place);
        const auto* said = entry.find(Key::bank);
        const auto [first, is_new] = first_of.emplace(said->value.str(), entry.span(*said));
        if (is_new) continue;
        draft.complain(fact.place, bank_used_twice,
                       fmt::format("the line {} of the bank is entered twice", first->first),
                       {{entry.span(*said), "second entry"}, {first->second, "first entry"}},
                       {help("an import or a merge may have doubled it: delete or `void` one of "
                             "the two; if one payment was split, keep `bank:` on one part")});
    }
}

}  // namespace

std::size_t bank_hash(const std::string& identity) { return std::hash<std::string>{}(identity); }

void check_bank_identities(Draft& draft) {
    const auto facts = standing(draft);
    for (std::size_t begin = 0, end = 0; begin < facts.size(); begin = end) {
        for (end = begin; end < facts.size(); ++end)
            if (facts[end].hash != facts[begin].hash) break;
        if (end - begin > 1) compare(draft, std::span{facts}.subspan(begin, end - begin));
    }
}

}  // namespace ledger
