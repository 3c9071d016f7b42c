#include "foreign/amount.hpp"

#include <doctest/doctest.h>

#include <string>

#include "base/money.hpp"

namespace {

using foreign::AmountReader;
using foreign::Format;

/// `1234.50 EUR`, and what is left of the text; the fault in words otherwise.
std::string read(AmountReader& reader, const foreign::Names& names, std::string_view text) {
    const auto amount = reader.take(text);
    if (!amount) return std::string{words(amount.error())};
    return plain_digits(amount->digits, amount->decimals) + " " + names.name(amount->commodity) +
           (text.empty() ? "" : "|" + std::string{text});
}

std::string read(Format format, std::string_view text) {
    foreign::Names names;
    AmountReader reader{format, names};
    return read(reader, names, text);
}

constexpr auto ambiguous = "the mark may stand before decimals or thousands";
constexpr auto no_amount = "this is not an amount";

}  // namespace

TEST_CASE("amounts of hledger") {
    const auto hledger = [](std::string_view text) { return read(Format::hledger, text); };
    CHECK(hledger("$1,234.50") == "1234.50 $");
    CHECK(hledger("-$5") == "-5 $");
    CHECK(hledger("$-5.00") == "-5.00 $");
    CHECK(hledger("$ 5") == "5 $");
    CHECK(hledger("1.234,50 EUR") == "1234.50 EUR");
    CHECK(hledger("1,5 EUR") == "1.5 EUR");
    CHECK(hledger("1 000 000,00 EUR") == "1000000.00 EUR");
    CHECK(hledger("1,000,000 EUR") == "1000000 EUR");
    CHECK(hledger("12 \"BOND 27\" @ $3") == "12 BOND 27|@ $3");
    CHECK(hledger("\"BOND 27\" 3") == "3 BOND 27");
    CHECK(hledger("7") == "7 ");
    CHECK(hledger("0.005 EUR") == "0.005 EUR");
    CHECK(hledger("1.000 EUR") == "1.000 EUR");
    CHECK(hledger("0,125 EUR") == "0.125 EUR");
    CHECK(hledger("元1234.5") == "1234.5 元");
}

TEST_CASE("amounts that are none, or may be two") {
    const auto hledger = [](std::string_view text) { return read(Format::hledger, text); };
    CHECK(hledger("1,000 EUR") == ambiguous);
    CHECK(hledger("1.2.3,4 EUR") == no_amount);
    CHECK(hledger("1,2,3.4.5") == no_amount);
    CHECK(hledger("12,3456,7.00 EUR") == no_amount);
    CHECK(hledger("EUR") == no_amount);
    CHECK(hledger(".") == no_amount);
    CHECK(hledger("") == "there is no amount");
    CHECK(hledger("(1 + 2)") == "expressions are not worked out");
    CHECK(hledger("$1 * 2") == "expressions are not worked out");
    CHECK(hledger(std::string(37, '9')) == "the number has too many digits");
    CHECK(hledger("0." + std::string(36, '0')) == "the number has too many digits");
}

TEST_CASE(
    "ledger takes a comma before three digits for thousands until its commodity shows "
    "a decimal comma") {
    foreign::Names names;
    AmountReader reader{Format::ledger, names};
    CHECK(read(reader, names, "1,000 EUR") == "1000 EUR");
    CHECK(read(reader, names, "1,50 EUR") == "1.50 EUR");
    CHECK(read(reader, names, "1,000 EUR") == "1.000 EUR");
    CHECK(read(reader, names, "1.000 EUR") == "1000 EUR");
    CHECK(read(reader, names, "1,000 USD") == "1000 USD");
}

TEST_CASE("a declared form says what a mark stands for") {
    foreign::Names names;
    AmountReader reader{Format::hledger, names};
    std::string_view form = "1.000,00 EUR";
    REQUIRE(reader.take_form(form));
    CHECK(read(reader, names, "1.000 EUR") == "1000 EUR");
    CHECK(read(reader, names, "1,000 EUR") == "1.000 EUR");
    CHECK(read(reader, names, "1,000 USD") == ambiguous);
    form = "$1,000.00";
    REQUIRE(reader.take_form(form));
    CHECK(read(reader, names, "$1,000") == "1000 $");
    reader.set_decimal_mark(',');
    CHECK(read(reader, names, "1.000 USD") == "1000 USD");
    CHECK(read(reader, names, "1,000 USD") == "1.000 USD");
}

TEST_CASE("amounts of beancount have a point and commas between thousands") {
    const auto beancount = [](std::string_view text) { return read(Format::beancount, text); };
    CHECK(beancount("1,000 USD") == "1000 USD");
    CHECK(beancount("-1234.50 USD @ 7.1 CNY") == "-1234.50 USD|@ 7.1 CNY");
    CHECK(beancount("3 VANGUARD-500 {10 USD}") == "3 VANGUARD-500|{10 USD}");
    CHECK(beancount("100 / 3 USD") == "expressions are not worked out");
    CHECK(beancount("1,50 USD") == "150 USD");
}

TEST_CASE("sums and products are exact or none") {
    using foreign::Amount;
    const auto third = foreign::sum({5, 1, 0}, {25, 2, 0});
    REQUIRE(third);
    CHECK(plain_digits(third->digits, third->decimals) == "0.75");
    const auto cost = foreign::product({1000, 2, 0}, {-71, 1, 1});
    REQUIRE(cost);
    CHECK(plain_digits(cost->digits, cost->decimals) == "-71.000");
    i128 large = 1;
    for (int i = 0; i < 35; ++i) large *= 10;
    CHECK_FALSE(foreign::sum({large * 9, 0, 0}, {large * 9, 0, 0}));
    CHECK_FALSE(foreign::product({large, 0, 0}, {large, 0, 1}));
}
