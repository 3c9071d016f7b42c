#include "foreign/number.hpp"

#include <doctest/doctest.h>

using namespace foreign;

namespace {

std::string read(std::string_view text, char sign = '.') {
    const auto number = read_number(text, sign);
    return number ? plain_digits(number->mantissa, number->decimals) : "none";
}

}  // namespace

TEST_CASE("numbers of banks have groups, signs in three places and signs of currencies") {
    CHECK(read("1,234.50") == "1234.50");
    CHECK(read("+10000.00") == "10000.00");
    CHECK(read("-3,000.00") == "-3000.00");
    CHECK(read("12.00-") == "-12.00");
    CHECK(read("(12.00)") == "-12.00");
    CHECK(read("¥0.35") == "0.35");
    CHECK(read("-¥0.35") == "-0.35");
    CHECK(read("￥-0.35") == "-0.35");
    CHECK(read("１２．５０") == "12.50");
    CHECK(read("1 234 567.8") == "1234567.8");
    CHECK(read("  7  ") == "7");
    CHECK(read("1.234,50", ',') == "1234.50");
    CHECK(read("1234,5", ',') == "1234.5");
}

TEST_CASE("what only looks like a number is none") {
    for (const auto text : {"", "-", "1,23", "12,3456.00", "1,234,56", "xx,yyy.zz", "1.2.3", "--5",
                            "1e5", "5.00-CR", ",123", "1,,234", "1234567890123456789"})
        CHECK(read(text) == "none");
    CHECK(read("1,234.50", ',') == "none");
}

TEST_CASE("plain numbers take either decimal sign and no groups") {
    const auto plain = [](std::string_view text) {
        const auto number = read_plain_number(text);
        return number ? plain_digits(number->mantissa, number->decimals) : std::string{"none"};
    };
    CHECK(plain("6800,") == "6800");
    CHECK(plain("620,3") == "620.3");
    CHECK(plain("000000000147,64") == "147.64");
    CHECK(plain("-.5") == "-0.5");
    CHECK(plain("1,234.50") == "none");
    CHECK(plain(",") == "none");
    CHECK(plain("") == "none");
}

TEST_CASE("decimals beyond those of the currency may only be noughts") {
    const Currencies currencies;
    const auto eur = currencies.find("EUR");
    const auto minor = [&](std::string_view text, Currency currency) {
        const auto number = read_plain_number(text);
        if (!number) return std::string{"none"};
        const auto amount = amount_of(*number, currency, currencies);
        return amount ? plain_digits(amount->minor(), 0) : std::string{"none"};
    };
    CHECK(minor("8.850", eur) == "885");
    CHECK(minor("-8.85000", eur) == "-885");
    CHECK(minor("8.851", eur) == "none");
    CHECK(minor("1000.00", currencies.find("JPY")) == "1000");
    CHECK(minor("1000.50", currencies.find("JPY")) == "none");
    CHECK(minor("92233720368547758.07", eur) == "none");
    CHECK(minor("999999999999999.99", eur) == "99999999999999999");
}

TEST_CASE("an amount with the sign of one currency is in no other") {
    CHECK(has_foreign_sign("$500,00", "EUR"));
    CHECK(has_foreign_sign("-£5.00", "EUR"));
    CHECK(has_foreign_sign("5.00 €", "USD"));
    CHECK(has_foreign_sign("￥5", "USD"));
    CHECK_FALSE(has_foreign_sign("￥5", "CNY"));
    CHECK_FALSE(has_foreign_sign("¥5", "JPY"));
    CHECK_FALSE(has_foreign_sign("$5", "HKD"));
    CHECK_FALSE(has_foreign_sign("€5", "EUR"));
    CHECK_FALSE(has_foreign_sign("5.00", "PTS"));
}

TEST_CASE("currencies go by codes, names and signs") {
    const Currencies currencies;
    const auto code = [&](std::string_view word) {
        const auto currency = currency_named(word, currencies);
        return currency.is_none() ? std::string{} : std::string{currencies.code(currency)};
    };
    CHECK(code("EUR") == "EUR");
    CHECK(code(" eur ") == "EUR");
    CHECK(code("人民币") == "CNY");
    CHECK(code("RMB") == "CNY");
    CHECK(code("港币") == "HKD");
    CHECK(code("DEM") == "");
    CHECK(code("") == "");
}
