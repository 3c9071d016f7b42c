#include "ledger/settle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

#include "base/parallel.hpp"
#include "ledger/references.hpp"
#include "ledger/shared_rules.hpp"

namespace ledger {
namespace {

constexpr Rule over_allocated{"over-allocated", Severity::error};
constexpr Rule credit_exceeds_open{"credit-exceeds-open", Severity::error};

constexpr int most_faults_of_one = 20;
constexpr std::size_t most_notes = 6;

/// One draw on a document: an allocation to or from it, or a refund.
struct Draw {
    Date from;
    Date until;
    i128 amount;
    Place place;
    const Allocation* allocation;  // null for a refund
    bool ignored = false;          // blamed already
};

/// A document whose draws have to be looked at day by day.
struct Account {
    Id<Document> document;
    std::vector<Draw> draws;
};

/// What is in force of the draws and the document itself at the end of each day.
struct Day {
    Date day;
    i128 change;
};

std::vector<Day> days_of(const Document& document, const Account& account) {
    std::vector<Day> days;
    if (document.date < document.until) {
        days.push_back({document.date, document.amount});
        days.push_back({document.until, -i128{document.amount}});
    }
    for (const auto& draw : account.draws) {
        if (draw.ignored || draw.from >= draw.until) continue;
        days.push_back({draw.from, -draw.amount});
        days.push_back({draw.until, draw.amount});
    }
    std::ranges::sort(days, {}, &Day::day);
    return days;
}

/// The first day whose end leaves less than nothing, and how much less.
std::optional<Day> first_break(const Document& document, const Account& account) {
    i128 balance = 0;
    const auto days = days_of(document, account);
    for (std::size_t i = 0; i < days.size(); ++i) {
        balance += days[i].change;
        const bool ends = i + 1 == days.size() || days[i + 1].day != days[i].day;
        if (ends && balance < 0) return Day{days[i].day, balance};
    }
    return std::nullopt;
}

/// The last in reading order of the draws that begin on the day; null when none does.
Draw* to_blame(Account& account, Date day) {
    Draw* last = nullptr;
    for (auto& draw : account.draws) {
        const bool begins =
            !draw.ignored && draw.from == day && draw.from < draw.until && draw.amount > 0;
        if (begins && (last == nullptr || last->place <= draw.place)) last = &draw;
    }
    return last;
}

Span amount_span(Draft& draft, const Draw& draw) {
    if (draw.allocation == nullptr) return draft.amount_of(draw.place);
    const auto& target = draft.book.documents[draw.allocation->target];
    const auto text = draft.book.numbers.text(target.number);
    const auto decimals = draft.book.currencies.decimals(target.currency);
    const auto& entry = draft.reread(draw.place);
    const journal::Line* found = nullptr;  // of several lines the last that says this amount
    for (const auto& line : entry.lines) {
        if (line.kind != journal::LineKind::to || line.number.str() != text ||
            !line.amount.is_given())
            continue;
        if (found == nullptr || scale(line.amount.number, decimals) == draw.allocation->amount)
            found = &line;
    }
    return found == nullptr ? draft.amount_of(draw.place) : entry.span(found->amount.text);
}

/// Does a credit note take the document by its own `for:`, without saying more?
bool is_own_credit(Draft& draft, const Draw& draw) {
    if (draw.allocation == nullptr) return false;
    const auto& entry = draft.reread(draw.place);
    if (entry.kind != Kind::credit || entry.find(Key::for_) == nullptr ||
        entry.find(Key::to) != nullptr)
        return false;
    return std::ranges::none_of(
        entry.lines, [](const journal::Line& line) { return line.kind == journal::LineKind::to; });
}

std::string_view received_as(Kind kind) {
    switch (kind) {
        case Kind::sale:
            return "invoiced";
        case Kind::debit:
            return "charged";
        case Kind::open:
            return "opened with";
        case Kind::receipt:
            return "received";
        default:
            return "credited";
    }
}

/// The document and everything that drew on it before, as notes.
void add_notes(Draft& draft, const Account& account, const Draw& blamed, Date day,
               std::vector<Label>& labels) {
    const auto& document = draft.book.documents[account.document];
    labels.push_back({draft.amount_of(document.place),
                      fmt::format("{}: {} {}", to_string(document.date), received_as(document.kind),
                                  digits(draft.book, document.amount, document.currency))});
    std::vector<const Draw*> earlier;
    for (const auto& draw : account.draws)
        if (&draw != &blamed && !draw.ignored && draw.from <= day && day < draw.until)
            earlier.push_back(&draw);
    std::ranges::stable_sort(earlier, [](const Draw* a, const Draw* b) {
        return std::tie(a->from, a->place) < std::tie(b->from, b->place);
    });
    for (const auto* draw : earlier) {
        if (labels.size() > most_notes) break;
        const auto amount = digits(draft.book, draw->amount, document.currency);
        const bool paid = document.is_debit() && draw->allocation != nullptr;
        labels.push_back(
            {amount_span(draft, *draw),
             paid ? fmt::format("{}: {} by {}", to_string(draw->from), amount,
                                draft.number_text(draw->allocation->source))
                  : fmt::format("{}: {} {}", to_string(draw->from), amount,
                                draw->allocation == nullptr ? "paid back" : "allocated")});
    }
}

void complain_debit(Draft& draft, const Account& account, const Draw& blamed, Day broken) {
    const auto& document = draft.book.documents[account.document];
    const auto number = draft.number_text(account.document);
    const i128 excess = -broken.change;
    const i128 open = std::max<i128>(0, blamed.amount - excess);
    const auto say = [&](i128 minor) { return digits(draft.book, minor, document.currency); };
    std::vector<Label> labels{
        {amount_span(draft, blamed), fmt::format("{} was still open", say(open))}};
    if (is_own_credit(draft, blamed)) {
        labels.front().words = fmt::format("{} too much", say(excess));
        draft.complain(
            blamed.place, credit_exceeds_open,
            fmt::format("credit {} is larger than what is open on {} ({})",
                        draft.number_text(blamed.allocation->source), number,
                        spoken_money(draft.book, open, document.currency)),
            std::move(labels),
            {help(fmt::format("keep the rest on account: body lines `to {}  {}` and `*  {}`",
                              number, say(open), say(excess)))});
        return;
    }
    const bool early = blamed.from < document.date;
    add_notes(draft, account, blamed, broken.day, labels);
    const auto advice =
        early      ? fmt::format("{} exists from {} on", number, to_string(document.date))
        : open > 0 ? fmt::format("allocate {} and keep the rest: `*  {}`", say(open), say(excess))
                   : std::string{"nothing is open: keep the money on account with `*`"};
    draft.complain(blamed.place, over_allocated,
                   fmt::format("{} is over-allocated by {}", number,
                               spoken_money(draft.book, excess, document.currency)),
                   std::move(labels), {help(advice)});
}

/// What is left of every source at the end of a day.
std::vector<i128> money_left(const Book& book, Date day) {
    std::vector<i128> left(book.documents.size(), 0);
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.is_source() && document.exists_on(day)) left[id.index] = document.amount;
    });
    for (const auto& allocation : book.allocations)
        if (allocation.in_force(day)) left[allocation.source.index] -= allocation.used;
    for (const auto& refund : book.refunds)
        if (refund.from <= day && day < refund.until) left[refund.source.index] -= refund.amount;
    return left;
}

/// `R-0011 80.00, R-0012 15.00`: the customer's other money on account.
std::string other_money(const Draft& draft, Id<Document> source, Date day) {
    const auto& book = draft.book;
    const auto& own = book.documents[source];
    const auto left = money_left(book, day);
    std::string list;
    int count = 0;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool fits = id != source && document.customer == own.customer && left[id.index] > 0 &&
                          document.currency == own.currency && !document.number.is_none();
        if (!fits || ++count > 5) return;
        list += fmt::format("{}{} {}", list.empty() ? "" : ", ", draft.number_text(id),
                            digits(book, left[id.index], document.currency));
    });
    return list;
}

void complain_source(Draft& draft, const Account& account, const Draw& blamed, Day broken) {
    const auto& document = draft.book.documents[account.document];
    const i128 left = std::max<i128>(0, blamed.amount + broken.change);
    std::vector<Label> labels{{amount_span(draft, blamed), ""}};
    add_notes(draft, account, blamed, broken.day, labels);
    std::vector<Hint> hints;
    if (left > 0)
        hints.push_back(
            help(fmt::format("take at most {}", digits(draft.book, left, document.currency))));
    if (draft.may_search()) {
        const auto others = other_money(draft, account.document, broken.day);
        if (!others.empty())
            hints.push_back(help(fmt::format("other money on account: {}", others)));
        if (hints.empty()) hints.push_back(help("no other money is on account on that day"));
    }
    draft.complain(blamed.place, source_exhausted,
                   fmt::format("{} has {} left, this takes {}", draft.number_text(account.document),
                               spoken_money(draft.book, left, document.currency),
                               digits(draft.book, blamed.amount, document.currency)),
                   std::move(labels), std::move(hints));
}

/// Money that was paid back cannot be un-received.
void complain_void(Draft& draft, const Account& account) {
    const auto number = draft.number_text(account.document);
    const auto* entry = draft.void_of(account.document);
    if (entry == nullptr) return;
    std::vector<Label> labels{{entry->number_span, ""}};
    for (const auto& draw : account.draws)
        if (draw.allocation == nullptr)
            labels.push_back(
                {draft.amount_of(draw.place), fmt::format("{}: paid back", to_string(draw.from))});
    draft.complain(entry->place, source_exhausted,
                   fmt::format("{} was paid back in part; it cannot be voided", number),
                   std::move(labels), {help("void the refund first")});
}

void judge(Draft& draft, Account& account) {
    const auto& document = draft.book.documents[account.document];
    for (int faults = 0; faults < most_faults_of_one; ++faults) {
        const auto broken = first_break(document, account);
        if (!broken) return;
        auto* blamed = to_blame(account, broken->day);
        if (blamed == nullptr) return complain_void(draft, account);
        if (document.is_debit()) {
            complain_debit(draft, account, *blamed, *broken);
        } else {
            complain_source(draft, account, *blamed, *broken);
        }
        blamed->ignored = true;
    }
}

/// Sums that decide at once for a document that nothing ends or takes back:
/// what is drawn never exceeds the amount before it does for good.
class Sums {
public:
    explicit Sums(const Book& book) : book_{book}, odd_(book.documents.size(), false) {
        sums_.resize(book.documents.size());
    }

    void draw(Id<Document> id, std::int64_t amount, Date from, Date until) {
        const auto& document = book_.documents[id];
        draw(id, amount, until, document.until != never || from < document.date);
    }
    void draw(const Allocation& allocation) {
        const auto& source = book_.documents[allocation.source];
        const bool writes_off = source.kind == Kind::writeoff;
        if (allocation.detail == 0 && !writes_off) {
            // What a source's own entry gives begins with the younger of the two, and lasts until
            // the first of them ends: the target need not be looked at.
            draw(allocation.target, allocation.amount, allocation.until, false);
        } else {
            draw(allocation.target, allocation.amount, allocation.from, allocation.until);
        }
        if (const auto discount = discount_of(book_, allocation); discount != 0)
            draw(allocation.target, discount, allocation.from, allocation.until);
        if (!writes_off)
            draw(allocation.source, allocation.used, allocation.from, allocation.until);
    }
    /// Of the allocations [begin, end).
    void draw_all(std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            if (i + 16 < end) sums_.prefetch(book_.allocations[i + 16].target.index);
            draw(book_.allocations[i]);
        }
    }
    /// When all is drawn, by these and by others: makes of the sums what they leave. Does any
    /// document need its days?
    bool close(const Sums& others) {
        const auto count = static_cast<std::uint32_t>(sums_.size());
        const auto found = in_halves(count, [&](std::uint32_t begin, std::uint32_t end) {
            bool any = false;
            for (auto i = begin; i < end; ++i) {
                const auto& document = book_.documents[{i}];
                const bool counts = document.is_debit() || document.is_source();
                const auto amount = counts && document.until == never ? document.amount : 0;
                if (__builtin_add_overflow(sums_[i], others.sums_[i], &sums_[i]) || others.odd_[i])
                    odd_[i] = true;
                __builtin_sub_overflow(amount, sums_[i], &sums_[i]);  // odd when the sum did
                any = any || needs_days({i});
            }
            return any;
        });
        return found[0] || found[1];
    }
    bool needs_days(Id<Document> id) const { return odd_[id.index] || sums_[id.index] < 0; }
    Array<std::int64_t> taken() { return std::move(sums_); }

private:
    void draw(Id<Document> id, std::int64_t amount, Date until, bool odd) {
        auto& sum = sums_[id.index];
        const bool ends = until != never;
        const bool overflows = !ends && __builtin_add_overflow(sum, amount, &sum);
        if (overflows || ends || amount < 0 || odd) odd_[id.index] = true;
    }

    const Book& book_;
    Array<std::int64_t> sums_;  // drawn for good of each document; what is left, when closed
    std::vector<char> odd_;     // as bytes, which two threads may write at once
};

/// The documents to look at closely, with all that draws on them.
std::map<Id<Document>, Account> odd_accounts(const Book& book, Sums& sums) {
    const auto count = book.allocations.size();
    std::optional<Sums> others;
    at_once(
        count, [&] { sums.draw_all(0, count / 2); },
        [&] { others.emplace(book).draw_all(count / 2, count); });
    for (const auto& refund : book.refunds)
        sums.draw(refund.source, refund.amount, refund.from, refund.until);

    std::map<Id<Document>, Account> accounts;
    if (!sums.close(*others)) return accounts;
    const auto add = [&](Id<Document> id, Draw draw) {
        if (!sums.needs_days(id)) return;
        auto& account = accounts[id];
        account.document = id;
        account.draws.push_back(draw);
    };
    for (const auto& allocation : book.allocations) {
        const auto detail = detail_of(book, allocation);
        add(allocation.target,
            {allocation.from, allocation.until, i128{allocation.amount} + detail.discount,
             detail.place, &allocation});
        if (book.documents[allocation.source].kind != Kind::writeoff)
            add(allocation.source,
                {allocation.from, allocation.until, allocation.used, detail.place, &allocation});
    }
    for (const auto& refund : book.refunds)
        add(refund.source, {refund.from, refund.until, refund.amount,
                            book.documents[refund.document].place, nullptr});
    return accounts;
}

}  // namespace

void settle(Draft& draft) {
    Sums sums{draft.book};
    for (auto& [id, account] : odd_accounts(draft.book, sums)) judge(draft, account);
    draft.book.open_at_end = sums.taken();
}

}  // namespace ledger
