#include "ledger/unit_events.hpp"

#include <algorithm>

namespace ledger {
namespace {

void append_unit(const Book& book, Id<Document> id, const Instalment& instalment,
                 std::uint32_t place, std::span<const CashPart> settled, Date as_of,
                 std::vector<UnitEvent>& events) {
    if (instalment.amount <= 0) return;
    const auto day = [&](Date date) { return survival_day((date - instalment.due).count()); };
    events.push_back({day(book.documents[id].dated), Fate::enters, whole_unit});
    std::int32_t rest = whole_unit;
    for (const auto& part : settled) {
        if (part.instalment != place) continue;
        const auto share = divide_rounded(part.amount * whole_unit, instalment.amount);
        const auto taken = static_cast<std::int32_t>(std::min<i128>(share, rest));
        const bool is_cash = book.documents[part.receipt].kind == Kind::receipt;
        events.push_back({day(part.settled), is_cash ? Fate::paid : Fate::leaves, taken});
        rest -= taken;
    }
    if (rest > 0) events.push_back({day(as_of), Fate::leaves, rest});
}

}  // namespace

void append_unit_events(const Book& book, const DueLines& due, Id<Document> id,
                        std::span<const CashPart> settled, Date as_of,
                        std::vector<UnitEvent>& events) {
    const auto& document = book.documents[id];
    if (!document.has_schedule)
        return append_unit(book, id, {document.due, document.amount}, 0, settled, as_of, events);
    std::uint32_t place = 0;
    for (const auto& instalment : due.of(id))
        append_unit(book, id, instalment, place++, settled, as_of, events);
}

}  // namespace ledger
