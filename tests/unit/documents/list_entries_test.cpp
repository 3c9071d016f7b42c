#include "documents/list_entries.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "../ledger/posted_book.hpp"
#include "journal/format.hpp"
#include "ledger/currency_use.hpp"
#include "reports/matching_names.hpp"

namespace {

using foreign::ListFile;
using foreign::ListRow;
using settings::RuleFor;

const std::string book_text =
    "book \"B\"\n  currency: CNY\n  tax: 13%\n\n"
    "customer C001 \"Anna GmbH\"\n  terms: net 30\n  aka: ANNA PAY\n  limit: 5,000.00\n"
    "customer C002 \"Bert\"\n"
    "customer C003 \"Tab\"\n  terms: net 10\n  allocate: oldest-first\n  currency: USD\n"
    "2026-01-10 sale C001 INV-1 1,130.00\n"
    "2026-01-12 credit C001 CN-1 50.00 to:*\n"
    "2026-02-01 receipt C001 R-1 500.00 to:*\n"
    "2026-03-01 set C001 grade:A\n"
    "2026-03-31 close\n";

using Cells = std::map<std::string, std::string, std::less<>>;

/// What is made of a row: its entry without the comment, `here`, or the reason of its reject.
class Listed {
public:
    Listed(RuleFor purpose, bool update = false) : terms_{purpose} {
        terms_.day = *parse_date("2026-06-30");
        terms_.update = update;
    }

    std::string of(Cells cells, std::optional<Decimal> tax = {}) {
        if (!entries_)
            entries_.emplace(book_, terms_,
                             [this](std::string_view word, std::string_view name, Date day) {
                                 return names_.find(word, name, day);
                             });
        ListRow row;
        row.cells = std::move(cells);
        if (const auto day = parse_date(row.cell("date"))) row.date = *day;
        if (const auto day = parse_date(row.cell("due"))) row.due = *day;
        if (const auto amount = parse_decimal(row.cell("amount"))) row.amount = *amount;
        row.currency = row.cell("currency");
        row.tax = tax;
        const auto judged = entries_->judge(row, ListFile{});
        if (!judged) return judged.error();
        if (!*judged) return "here";
        const auto made = documents::list_entry(**judged, "list.csv:2, rule own", book_);
        if (!made) return made.error();
        check_canonical(made->text);
        return made->text.substr(made->text.rfind("\n;") == std::string::npos
                                     ? made->text.find('\n') + 1
                                     : made->text.find('\n', made->text.rfind("\n;") + 1) + 1);
    }

private:
    void check_canonical(const std::string& text) const {
        const auto formatted = journal::format(text, ledger::currency_use(book_), {});
        CHECK(formatted.text == text);
        CHECK(formatted.whole);
    }

    ledger::Book book_ = posted_book(book_text);
    reports::PayerNames names_{book_};
    reports::ListTerms terms_;
    std::optional<reports::ListedEntries> entries_;
};

Cells row(const char* number, const char* customer, const char* amount,
          const char* day = "2026-06-05") {
    return {{"number", number}, {"date", day}, {"customer", customer}, {"amount", amount}};
}

Cells with(Cells cells, const Cells& more) {
    cells.insert(more.begin(), more.end());
    return cells;
}

}  // namespace

TEST_CASE("lists: sales, and credit notes of negative ones") {
    Listed listed{RuleFor::sales};
    CHECK(listed.of(row("INV-2", "C001", "1,130.00")) == "2026-06-05 sale C001 INV-2 1,130.00\n");
    CHECK(listed.of(with(row("INV-3", "C001", "1130"), {{"due", "2026-07-01"},
                                                        {"terms", "net 5"},
                                                        {"po", "PO 17/4"},
                                                        {"salesperson", "王"},
                                                        {"title", "#1 \"best\": \\"}}),
                    Decimal{13000, 2}) ==
          "2026-06-05 sale C001 INV-3 1,130.00 due:2026-07-01 po:\"PO 17/4\" salesperson:王 "
          "tax:13% \"#1 \\\"best\\\": \\\\\"\n");
    CHECK(listed.of(with(row("INV-4", "C002", "10.00"), {{"terms", "Net 5"}}), Decimal{0, 0}) ==
          "2026-06-05 sale C002 INV-4 10.00 terms:\"net 5\" tax:0%\n");
    CHECK(listed.of(with(row("CN-2", "C001", "-113.00"), {{"due", "2026-07-01"}}),
                    Decimal{-1300, 2}) == "2026-06-05 credit C001 CN-2 113.00 to:* tax:13%\n");
    CHECK(listed.of(row("INV 5", "C003", "7.50")) == "2026-06-05 sale C003 \"INV 5\" 7.50 USD\n");
    CHECK(listed.of(with(row("INV-6", "C001", "100"), {{"currency", "日元"}})) ==
          "2026-06-05 sale C001 INV-6 100 JPY\n");
}

TEST_CASE("lists: a row that cannot be booked says why") {
    Listed listed{RuleFor::sales};
    CHECK(listed.of(row("", "C001", "1.00")) == "no number");
    CHECK(listed.of(row("X-1", "C001", "1.00", "")) == "no day");
    CHECK(listed.of(row("X-1", "", "1.00")) == "no customer");
    CHECK(listed.of(row("X-1", "C009", "1.00")) == "no customer, or more than one, is called C009");
    CHECK(listed.of(row("X-1", "C001", "0.00")) == "an amount of 0");
    CHECK(listed.of(row("X-1", "C001", "1.005")) == "1.005 has more decimals than CNY has (2)");
    CHECK(listed.of(with(row("X-1", "C001", "1"), {{"currency", "DEM"}})) ==
          "no currency is called DEM");
    CHECK(listed.of(row("X-1", "C001", "1.00", "2026-03-31")) ==
          "2026-03-31 is in a period that was closed on 2026-03-31");
    CHECK(listed.of(row("X-1", "C002", "1.00")) ==
          "no due day, and no terms of the customer or the book");
    CHECK(listed.of(with(row("X-1", "C002", "1.00"), {{"terms", "30 Tage"}})) ==
          "30 Tage are no terms; write them as `net 30`");
    CHECK(listed.of(with(row("X-1", "C001", "1.00"), {{"due", "2026-06-04"}})) ==
          "due on 2026-06-04, before its date");
    CHECK(listed.of(row("X-1", "C001", "1000000.01"), Decimal{9300000, 2}) ==
          "a tax of 93,000.00 CNY is no one rate of 1,000,000.01 CNY; enter it by its lines");
}

TEST_CASE("lists: what is in the book, or came before in the run, is known by its number") {
    Listed listed{RuleFor::sales};
    CHECK(listed.of(row("INV-1", "C001", "1130.00", "2026-01-10")) == "here");
    CHECK(listed.of(row("INV-1", "C001", "1130.01", "2026-01-10")) ==
          "differs: INV-1 is 1,130.00 CNY of 2026-01-10, C001 here");
    CHECK(listed.of(row("INV-1", "C001", "1130.00", "2026-01-11")) ==
          "differs: INV-1 is 1,130.00 CNY of 2026-01-10, C001 here");
    CHECK(listed.of(with(row("INV-1", "C002", "1130.00", "2026-01-10"), {{"terms", "cod"}})) ==
          "differs: INV-1 is 1,130.00 CNY of 2026-01-10, C001 here");
    CHECK(listed.of(row("CN-1", "C001", "-50.00", "2026-01-12")) == "here");
    CHECK(listed.of(row("CN-1", "C001", "50.00", "2026-01-12")) ==
          "differs: CN-1 is 50.00 CNY of 2026-01-12, C001 here");
    CHECK(listed.of(row("R-1", "C001", "-500.00", "2026-02-01")) ==
          "differs: R-1 is 500.00 CNY of 2026-02-01, C001 here");
    CHECK(listed.of(row("NEW", "C001", "5.00")) == "2026-06-05 sale C001 NEW 5.00\n");
    CHECK(listed.of(row("NEW", "C001", "5")) == "here");
    CHECK(listed.of(row("NEW", "C001", "6")) ==
          "differs: NEW is 5.00 CNY of 2026-06-05, C001 here");
}

TEST_CASE("lists: customers are found by id, else by name or aka, never by halves") {
    Listed listed{RuleFor::sales};
    CHECK(listed.of(row("N-1", "anna gmbh", "1")) == "2026-06-05 sale C001 N-1 1.00\n");
    CHECK(listed.of(row("N-2", "ANNA PAY", "1")) == "2026-06-05 sale C001 N-2 1.00\n");
    CHECK(listed.of(with(row("N-3", "", "1"), {{"name", "Anna GmbH"}})) ==
          "2026-06-05 sale C001 N-3 1.00\n");
    CHECK(listed.of(with(row("N-4", "K-77", "1"), {{"name", "Anna GmbH"}})) ==
          "2026-06-05 sale C001 N-4 1.00\n");
    CHECK(listed.of(with(row("N-5", "C002", "1"), {{"name", "Anna GmbH"}})) ==
          "C002 is Bert, but Anna GmbH is C001");
    CHECK(listed.of(row("N-6", "Anna", "1")) == "no customer, or more than one, is called Anna");
}

TEST_CASE("lists: receipts wait for their allocation, unsaid where the oldest are settled") {
    Listed listed{RuleFor::receipts};
    CHECK(listed.of(with(row("R-2", "C001", "20.00"), {{"via", "bank"}, {"ref", "INV-1"}})) ==
          "2026-06-05 receipt C001 R-2 20.00 to:* via:bank ref:INV-1\n");
    CHECK(listed.of(row("R-3", "C003", "20.00")) == "2026-06-05 receipt C003 R-3 20.00 USD\n");
    CHECK(listed.of(row("R-1", "C001", "500", "2026-02-01")) == "here");
    CHECK(listed.of(row("R-4", "C001", "-5")) ==
          "a negative receipt; enter a `refund` or a `void`");
    CHECK(listed.of(row("INV-1", "C001", "1130.00", "2026-01-10")) ==
          "differs: INV-1 is 1,130.00 CNY of 2026-01-10, C001 here");
}

TEST_CASE("lists: open items are opened on the day, as of their own dates") {
    Listed listed{RuleFor::open_items};
    CHECK(listed.of(with(row("O-1", "C001", "20.00", "2025-12-01"), {{"due", "2025-11-30"}})) ==
          "2026-06-30 open C001 O-1 20.00 due:2025-11-30 dated:2025-12-01\n");
    CHECK(listed.of(row("O-2", "C001", "-20.00", "2025-12-01")) ==
          "2026-06-30 open-credit C001 O-2 20.00 dated:2025-12-01\n");
    CHECK(listed.of(row("O-3", "C001", "20.00", "2026-07-01")) ==
          "dated 2026-07-01, after 2026-06-30");
    CHECK(listed.of(row("INV-1", "C001", "1130.00", "2026-01-10")) == "here");
    CHECK(listed.of(row("R-1", "C001", "-500.00", "2026-02-01")) == "here");
}

TEST_CASE("lists: customers are declared, and set where they changed") {
    Listed listed{RuleFor::customers};
    CHECK(listed.of({{"id", "C009"}, {"name", "Ida"}, {"terms", "NET 7"}, {"tax-id", "; 9"}}) ==
          "customer C009 \"Ida\"\n  tax-id: \"; 9\"\n  terms: net 7\n");
    CHECK(listed.of({{"id", "C009"}, {"name", "Ida"}, {"terms", "net 7"}, {"tax-id", "; 9"}}) ==
          "here");
    CHECK(listed.of({{"id", "C009"}, {"name", "Eda"}}) == "differs: C009 came before in this run");
    CHECK(listed.of({{"name", "Ida"}}) == "no id");
    CHECK(listed.of({{"id", "C001"}, {"name", "Anna GmbH"}, {"limit", "5000"}, {"grade", "A"}}) ==
          "here");
    CHECK(listed.of({{"id", "C002"}, {"grade", "B"}}) ==
          "differs: grade is not said, not B; --update sets it");
    CHECK(listed.of({{"id", "C004"}, {"status", "asleep"}}) ==
          "status: asleep is neither active nor closed");
    CHECK(listed.of({{"id", "C004"}, {"limit", "many"}}) == "limit: many is no amount");
    CHECK(listed.of({{"id", "C004"}, {"tax", "13"}}) == "tax: 13 is no tax; write it as `13%`");
    Listed updated{RuleFor::customers, true};
    CHECK(updated.of({{"id", "C001"}, {"name", "Anna AG"}, {"limit", "6000.00"}, {"x-a", "1 2"}}) ==
          "2026-06-30 set C001 limit:\"6,000.00 CNY\" name:\"Anna AG\" x-a:\"1 2\"\n");
}
