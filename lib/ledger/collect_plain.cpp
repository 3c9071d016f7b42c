#include "ledger/collect.hpp"
#include "ledger/totals.hpp"

namespace ledger {

void Collector::take(const journal::PlainDocument& plain) {
    const auto& head = plain.head;
    count(head.kind);
    count_day(head.date);
    const auto id = add_document(plain.place, head.kind, head.date, head.amount);
    auto& document = book_.documents[id];
    auto& fact = facts_.documents[id.index];
    document.number = book_.numbers.intern(head.number);
    say_customer(document, book_.customer_ids.intern(head.customer));
    fact.has_due = plain.has_due;
    if (plain.has_due) document.due = plain.due;
    if (plain.to_rest) fact.says_somewhere = fact.says_rest = true;
    if (!plain.to.empty()) add_whole(id, book_.numbers.intern(plain.to), fact);
    fact.lines_add_up = adds_up(plain);
    take_lines(plain, id, fact);
}

void Collector::take_lines(const journal::PlainDocument& plain, Id<Document> id,
                           DocumentFact& fact) {
    if (plain.lines.empty()) return;
    const auto first = facts_.lines.size();
    for (std::size_t i = 0; i < plain.lines.size(); ++i) {
        const auto& line = plain.lines[i];
        if (line.kind == journal::LineKind::to) {
            auto& allocation = add_part(id, line.amount, i, AllocationFact::How::line, fact);
            say_target(allocation, book_.numbers.intern(line.name));
        } else if (!fact.lines_add_up) {
            add_item({line.name, line.amount, line.quantity, line.priced}, i);
        }
    }
    keep_items(first, fact);
}

}  // namespace ledger
