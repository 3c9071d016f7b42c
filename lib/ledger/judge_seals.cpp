#include "ledger/judge_seals.hpp"

#include <fmt/format.h>

#include <map>

#include "base/parallel.hpp"
#include "base/text.hpp"
#include "ledger/seals.hpp"

namespace ledger {
namespace {

constexpr Rule closed_period_changed{"closed-period-changed", Severity::error};

/// A `close` with a seal.
struct Close {
    const Event& event;
    const Attribute& seal;
    const Attribute* entries;  // null when it does not count them

    bool has_count_of(const Seal& now) const {
        if (entries == nullptr) return true;
        const auto said = parse_decimal(entries->value);
        return said && i128{said->mantissa} == i128{now.entries};
    }
    bool has_hash_of(const Seal& now) const {
        return same_but_for_case(seal.value, now.hash.substr(0, seal.value.size()));
    }
};

/// By day.
std::vector<Close> sealed_closes(const Book& book) {
    std::vector<Close> closes;
    for (const auto& event : book.events) {
        if (event.kind != Kind::close) continue;
        if (const auto* seal = find_attribute(event.attributes, Key::seal))
            closes.push_back({event, *seal, find_attribute(event.attributes, Key::entries)});
    }
    return closes;
}

/// The whole `key:value` where it has the common form, else the value.
Span with_key(const Attribute& attribute) {
    const auto key = static_cast<std::uint32_t>(attribute.name.size()) + 1;
    auto span = attribute.span;
    if (span.end - span.begin == attribute.value.size() && span.begin >= key) span.begin -= key;
    return span;
}

/// What the seals of these days are now; every other one by another thread.
std::map<Date, Seal> seals_now(const Draft& draft, const std::vector<Close>& closes) {
    std::map<Date, Seal> seals;
    for (const auto& close : closes) seals.try_emplace(close.event.date);
    const SealedTexts texts{draft.book, draft.sources(), closes.back().event.date};
    const auto seal_every_other = [&](bool mine) {
        for (auto& [day, seal] : seals) {
            if (mine) seal = texts.seal_of(day);
            mine = !mine;
        }
    };
    at_once(draft.book.documents.size(), [&] { seal_every_other(true); },
            [&] { seal_every_other(false); });
    return seals;
}

void complain(Draft& draft, const Close& close, const Seal& now) {
    const bool changed = !close.has_hash_of(now);
    const auto day = to_string(close.event.date);
    const auto count =
        fmt::format("now {} {}", now.entries, now.entries == 1 ? "entry" : "entries");
    const auto words =
        changed ? fmt::format("{}, seal {}", count, now.hash.substr(0, close.seal.value.size()))
                : fmt::format("the seal is of {} {}", now.entries,
                              now.entries == 1 ? "entry" : "entries");
    const auto& attribute = changed ? close.seal : *close.entries;
    std::vector<Hint> hints;
    if (changed) {
        hints.push_back(
            help(fmt::format("new or changed since: see `ar close {} --explain`", day)));
        hints.push_back(help(
            "correct a closed period with an entry dated after it (credit, unapply, void)"));
    } else {
        hints.push_back(help(fmt::format("no entry changed, the count did: write `entries:{}`",
                                         now.entries)));
    }
    draft.complain(
        close.event.place, closed_period_changed,
        changed ? fmt::format("the books were closed on {}; entries up to then have changed", day)
                : fmt::format("`close` on {} says {} entries, its seal says otherwise", day,
                              close.entries->value),
        {{with_key(attribute), words}}, std::move(hints));
}

}  // namespace

void judge_seals(Draft& draft) {
    const auto& book = draft.book;
    if (book.counts.of(Kind::close) == 0 || draft.diagnostics().any_error()) return;
    const auto closes = sealed_closes(book);
    if (closes.empty()) return;
    const auto seals = seals_now(draft, closes);
    for (const auto& close : closes) {
        const auto& now = seals.at(close.event.date);
        if (!close.has_count_of(now) || !close.has_hash_of(now)) complain(draft, close, now);
    }
}

}  // namespace ledger
