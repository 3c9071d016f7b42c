#include "reports/matching.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "../ledger/posted_book.hpp"
#include "reports/matching_names.hpp"

namespace {

const std::string start =
    "book \"B\"\n  currency: EUR\n  terms: net 30\n\n"
    "customer A \"Anna\"\ncustomer B \"Bert\"\n  group: north\ncustomer C \"Carl\"\n"
    "  group: north\n\n";

settings::Match terms() {
    settings::Match match;
    match.fees = {{Decimal{1500, 2}, ""}, {Decimal{700, 2}, "USD"}};
    match.fee_rates = {Rate{10'000}};
    match.withheld = {Rate{50'000}};
    match.tolerance = {{Decimal{100, 2}, ""}};
    return match;
}

/// What the ladder says of a receipt: `2 yes A INV-1=50.00 rest`, fees and credit notes behind.
std::string said(const std::string& entries, const char* payer, const char* amount,
                 const char* words, const char* day = "2026-03-01") {
    Sources sources;
    const auto book = posted_book(start + entries, sources);
    const std::vector<reports::PaymentWords> payments{{words, ""}};
    const auto when = *parse_date(day);
    const auto eur = book.currencies.find("EUR");
    const auto minor = scale(*parse_decimal(amount), 2);
    const reports::PayerNames names{book};
    const auto known = names.find("", payer, when);
    const auto similar =
        known.is_none() ? names.find_similar(payer, when) : Id<ledger::Customer>::none();
    const auto match = terms();
    const reports::Remains remains{book};
    const auto proposal = reports::Ladder{book, sources, match, remains}.match(
        {when, when, Money::from_minor(*minor, eur), known, similar,
         reports::NamedNumbers{book, payments}.of(0)});
    if (!proposal.is_found()) return "-";
    auto text = fmt::format("{} {} {}", proposal.rung, proposal.certain ? "yes" : "no",
                            book.customers[proposal.customer].id);
    const auto digits = [](std::int64_t value) { return plain_digits(value, 2); };
    for (const auto& part : proposal.parts) {
        text += fmt::format(" {}={}", book.number_of(part.document), digits(part.allocated));
        if (part.discount != 0) text += fmt::format("+{}", digits(part.discount));
    }
    for (const auto& credit : proposal.credits)
        text += fmt::format(" {}>{}={}", book.number_of(credit.credit_note),
                            book.number_of(credit.document), digits(credit.amount));
    if (proposal.fee != 0) text += fmt::format(" fee={}", digits(proposal.fee));
    if (proposal.withheld != 0) text += fmt::format(" withheld={}", digits(proposal.withheld));
    for (const auto& gap : proposal.gap)
        text += fmt::format(" {}{}={}",
                            proposal.gap_is_small ? "small:" : "gap:", book.number_of(gap.document),
                            digits(gap.amount));
    return text;
}

const std::string two =
    "2026-02-01 sale A INV-26001 100.00\n"
    "2026-02-02 sale A INV-26002 200.00\n";

}  // namespace

TEST_CASE("matching: named documents, known payer or exact sum") {
    CHECK(said(two, "Anna", "100.00", "INV-26001") == "2 yes A INV-26001=100.00");
    CHECK(said(two, "?", "100.00", "INV-26001") == "2 yes A INV-26001=100.00");
    CHECK(said(two, "?", "300.00", "INV-26001 INV-26002") ==
          "2 yes A INV-26001=100.00 INV-26002=200.00");
    CHECK(said(two, "Anna", "300.00", "RF14INV26001, INV-26002") ==
          "1 yes A INV-26001=100.00 INV-26002=200.00");
    CHECK(said(two, "Anna", "120.00", "INV-26001") == "2 yes A INV-26001=100.00");
    CHECK(said(two, "?", "120.00", "INV-26001") == "2 no A INV-26001=100.00");
    CHECK(said(two, "Bert", "100.00", "INV-26001") == "2 yes A INV-26001=100.00");
    CHECK(said(two, "Bert", "120.00", "INV-26001") == "2 no A INV-26001=100.00");
}

TEST_CASE("matching: less than was named") {
    CHECK(said(two, "Anna", "60.00", "INV-26001") == "2 yes A INV-26001=60.00 gap:INV-26001=40.00");
    CHECK(said(two, "Anna", "99.00", "INV-26001") == "5 yes A INV-26001=100.00 fee=1.00");
    CHECK(said(two, "Anna", "99.10", "INV-26001") ==
          "2 yes A INV-26001=99.10 small:INV-26001=0.90");
    CHECK(said(two, "?", "60.00", "INV-26001") == "2 no A INV-26001=60.00 gap:INV-26001=40.00");
    CHECK(said(two, "Anna", "250.00", "INV-26001 INV-26002") ==
          "2 no A INV-26001=100.00 INV-26002=150.00 gap:INV-26002=50.00");
}

TEST_CASE("matching: fees, tax withheld and discounts explain, if one of them alone does") {
    CHECK(said(two, "Anna", "185.00", "INV-26002") == "5 yes A INV-26002=200.00 fee=15.00");
    CHECK(said(two, "Anna", "190.00", "INV-26002") == "5 yes A INV-26002=200.00 withheld=10.00");
    // 5 % of 300.00 are the fee of 15.00 as well.
    CHECK(said(two, "Anna", "285.00", "INV-26001 INV-26002") ==
          "5 no A INV-26001=100.00 INV-26002=200.00 fee=15.00");
    CHECK(said(two, "?", "185.00", "INV-26002") == "5 no A INV-26002=200.00 fee=15.00");
    CHECK(said(two, "Anna", "185.00", "") == "5 no A INV-26002=200.00 fee=15.00");
    const std::string early = "2026-02-20 sale A INV-26003 500.00 terms:\"2/10 net 30\"\n";
    CHECK(said(early, "Anna", "490.00", "INV-26003") == "5 yes A INV-26003=490.00+10.00");
    CHECK(said(early, "Anna", "490.00", "INV-26003", "2026-03-02") ==
          "5 yes A INV-26003=490.00+10.00");
    CHECK(said(early, "Anna", "490.00", "INV-26003", "2026-03-03") ==
          "2 yes A INV-26003=490.00 gap:INV-26003=10.00");
    CHECK(said(early, "Anna", "490.00", "") == "5 no A INV-26003=490.00+10.00");
}

TEST_CASE("matching: credit notes, named or not") {
    const std::string notes = two + "2026-02-03 credit A GS-26001 30.00 to:*\n";
    CHECK(said(notes, "Anna", "70.00", "INV-26001 - GS-26001") ==
          "2 yes A INV-26001=70.00 GS-26001>INV-26001=30.00");
    CHECK(said(notes, "Anna", "70.00", "INV-26001") ==
          "5 yes A INV-26001=70.00 GS-26001>INV-26001=30.00");
    CHECK(said(notes, "Anna", "70.00", "") == "5 no A INV-26001=70.00 GS-26001>INV-26001=30.00");
    const std::string twice = notes + "2026-02-03 credit A GS-26002 30.00 to:*\n";
    CHECK(said(twice, "Anna", "70.00", "INV-26001") ==
          "5 no A INV-26001=70.00 GS-26001>INV-26001=30.00");
}

TEST_CASE("matching: one item or a set of a known payer, alone") {
    CHECK(said(two, "Anna", "300.00", "thanks") == "4 yes A INV-26001=100.00 INV-26002=200.00");
    CHECK(said(two + "2026-02-03 sale A INV-26003 300.00\n", "Anna", "300.00", "") ==
          "3 no A INV-26003=300.00");
    CHECK(said(two, "Anna", "300.00", "INV-26009") == "4 yes A INV-26001=100.00 INV-26002=200.00");
    // INV-26003 is named and paid: perhaps it is paid twice.
    CHECK(said(two + "2026-02-03 sale A INV-26003 50.00\n2026-02-04 receipt A R-1 50.00 "
                     "to:INV-26003\n",
               "Anna", "100.00", "INV-26003") == "3 no A INV-26001=100.00");
    CHECK(said("2026-02-01 sale C INV-26004 80.00\n", "Bert", "80.00", "") ==
          "3 yes B INV-26004=80.00");
    CHECK(said("2026-02-01 sale A INV-26004 80.00 USD due:2026-03-01\n", "Anna", "80.00", "") ==
          "-");
}

TEST_CASE("matching: what is only likely") {
    CHECK(said(two, "Anna Ltd", "100.00", "") == "6 no A INV-26001=100.00");
    CHECK(said(two, "nobody", "100.00", "") == "6 no A INV-26001=100.00");
    CHECK(said(two, "Anna", "101.00", "") == "6 no A INV-26001=100.00");
    CHECK(said(two, "Anna", "197.00", "") == "6 no A INV-26002=197.00 gap:INV-26002=3.00");
    CHECK(said(two + "2026-02-03 sale B INV-26003 100.00\n", "nobody", "100.00", "") == "-");
    CHECK(said(two, "Anna", "150.00", "") == "-");
}

TEST_CASE("matching: numbers that look alike are never certain") {
    const std::string alike =
        "2026-02-01 sale A INV-26001 100.00\n2026-02-01 sale B INV-026001 100.00\n";
    CHECK(said(alike, "Anna", "100.00", "INV-26001") == "2 no A INV-26001=100.00");
    CHECK(said(alike, "Bert", "100.00", "INV-26001") == "2 no B INV-026001=100.00");
    CHECK(said(alike, "nobody", "100.00", "INV-26001") == "-");
}

TEST_CASE("matching: instalments are paid in their order, and the later ones are no gap") {
    const std::string parts =
        "2026-02-01 sale A INV-26001 300.00\n  due 2026-03-01  100.00\n  due 2026-04-01  200.00\n";
    CHECK(said(parts, "Anna", "100.00", "") == "3 yes A INV-26001=100.00");
    CHECK(said(parts, "Anna", "100.00", "INV-26001") == "2 yes A INV-26001=100.00");
    CHECK(said(parts, "Anna", "90.00", "INV-26001") ==
          "2 yes A INV-26001=90.00 gap:INV-26001=210.00");
}
