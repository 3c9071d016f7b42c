#include "reports/collections.hpp"

#include <algorithm>

#include "ledger/divided_rows.hpp"
#include "ledger/open_items.hpp"
#include "ledger/reread.hpp"
#include "ledger/tie_out.hpp"

namespace reports {
namespace {

using ledger::Book;
using ledger::DividedRows;
using ledger::Document;
using ledger::Kind;

constexpr std::size_t method_divider = 2;

std::uint32_t day_number(Date day) {
    return static_cast<std::uint32_t>(day.time_since_epoch().count());
}

ledger::Divider by_day() {
    return {"day",
            [](std::uint32_t number) { return to_string(Date{Days{static_cast<int>(number)}}); }};
}

class Collector {
public:
    Collector(const Book& book, const Sources& sources, const CollectionsQuery& query)
        : book_{book},
          query_{query},
          words_{sources},
          rows_{book,
                query.selection,
                query.grouping,
                {by_day(),
                 ledger::by_month(),
                 {"method", [this](std::uint32_t method) { return methods_.text({method}); }}},
                query.as_of},
          row_of_(book.documents.size()) {}

    std::vector<ledger::Line<Collections>> lines();

private:
    void take_receipts();
    void take_receipt(Id<Document> id, const Document& receipt);
    void take_uses();
    void take_rests();
    std::uint32_t method_of(const Document& receipt);
    bool is_maturing(Id<Document> id) const;
    /// Null when the document is no receipt of the period.
    Collections* figures_of(Id<Document> id) {
        const auto row = row_of_[id.index];
        return row == 0 ? nullptr : &figures_[row - 1];
    }

    const Book& book_;
    const CollectionsQuery& query_;
    ledger::Rereader words_;
    Symbols methods_;
    DividedRows rows_;
    std::vector<Collections> figures_;   // by row
    std::vector<std::uint32_t> row_of_;  // by document: 1 + its row; 0: none
};

void add(i128 minor, Money& sum) { sum = sum + Money::from_minor(minor, sum.currency()); }

std::uint32_t Collector::method_of(const Document& receipt) {
    if (!rows_.is_by(method_divider)) return 0;
    const auto* via = words_.entry(receipt.place).find(ledger::Key::via);
    return methods_.intern(via == nullptr ? std::string{} : via->value.str()).index;
}

bool Collector::is_maturing(Id<Document> id) const {
    const auto draft = std::ranges::lower_bound(book_.maturing, id, {}, &ledger::Maturing::receipt);
    return draft != book_.maturing.end() && draft->receipt == id && draft->day > query_.as_of;
}

void Collector::take_receipt(Id<Document> id, const Document& receipt) {
    const auto row = rows_.of(
        id, {day_number(receipt.date), ledger::month_of(receipt.date), method_of(receipt)});
    if (row == figures_.size()) figures_.emplace_back(receipt.currency);
    row_of_[id.index] = row + 1;
    add(receipt.amount, figures_[row].received);
    if (is_maturing(id)) add(receipt.amount, figures_[row].maturing);
}

void Collector::take_receipts() {
    const auto& [from, to] = query_.period;
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool in_period = from <= document.date && document.date <= to;
        const bool counts = document.kind == Kind::receipt && document.exists_on(query_.as_of);
        if (in_period && counts && rows_.selects(id)) take_receipt(id, document);
    });
}

void Collector::take_uses() {
    for (const auto& allocation : book_.allocations)
        if (auto* figures = figures_of(allocation.source))
            if (allocation.in_force(query_.as_of)) add(allocation.used, figures->allocated);
    for (const auto& refund : book_.refunds)
        if (auto* figures = figures_of(refund.source))
            if (refund.in_force(query_.as_of)) add(refund.amount, figures->refunded);
}

void Collector::take_rests() {
    const auto amounts = ledger::open_amounts(book_, query_.as_of);
    for (std::uint32_t i = 0; i < amounts.size(); ++i)
        if (auto* figures = figures_of({i})) add(amounts[i], figures->on_account);
}

std::vector<ledger::Line<Collections>> Collector::lines() {
    take_receipts();
    take_uses();
    take_rests();
    return ledger::lines_in_order(rows_, std::move(figures_), book_.currencies);
}

/// What is left of receipts is known from elsewhere: the three parts have to make the whole.
void check_parts(const Book& book, const std::vector<ledger::Line<Collections>>& totals) {
    for (const auto& [group, sums] : totals)
        if (sums.received != sums.allocated + sums.on_account + sums.refunded)
            throw ledger::Untied{"receipts in " +
                                 std::string{book.currencies.code(group.currency)} +
                                 " are not what was allocated, refunded and left of them"};
}

}  // namespace

Collections& Collections::operator+=(const Collections& other) {
    received = received + other.received;
    allocated = allocated + other.allocated;
    on_account = on_account + other.on_account;
    refunded = refunded + other.refunded;
    maturing = maturing + other.maturing;
    return *this;
}

CollectionsReport collections(const Book& book, const Sources& sources, CollectionsQuery query) {
    CollectionsReport report{std::move(query), {}, {}};
    report.lines = Collector{book, sources, report.query}.lines();
    report.totals = ledger::totals(report.lines, book.currencies);
    check_parts(book, report.totals);
    return report;
}

}  // namespace reports
