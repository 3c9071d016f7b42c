#include "foreign/identity.hpp"

#include <doctest/doctest.h>

using namespace foreign;

namespace {

BankLine line_of(const Currencies& currencies) {
    BankLine line;
    line.statement = 1;
    line.entry = 1;
    line.account = "DE12 3456";
    line.booked = *parse_date("2026-06-05");
    line.value = *parse_date("2026-06-04");
    line.amount = Money::from_minor(120'050, currencies.find("EUR"));
    line.payer = "Miller & So\u0308hne  GmbH";  // decomposed, two blanks
    line.payer_account = "DE99";
    line.text = " Invoice 12   of June ";
    line.reference = "RF18";
    return line;
}

}  // namespace

// The digits are those of Python's hashlib over the fields joined by U+001F.
TEST_CASE("a line is hashed over all that is printed of it, composed and with single blanks") {
    const Currencies currencies;
    const auto line = line_of(currencies);
    CHECK(line_hash(line, 1, currencies) == "fd50ea0fe5d5064a");
    CHECK(line_hash(line, 2, currencies) == "8d51cf3612ef1519");
    BankLine bare;
    bare.booked = *parse_date("2026-01-31");
    bare.amount = Money::from_minor(-500, currencies.find("JPY"));
    bare.balance = Money::from_minor(1'000, currencies.find("JPY"));
    CHECK(line_hash(bare, 1, currencies) == "70144e62f3e86f8e");
}

TEST_CASE("an id names a line, without blanks") {
    const Currencies currencies;
    auto line = line_of(currencies);
    line.id = "AB 12";
    CHECK(identities(std::vector{line}, currencies).front() == "DE123456/AB12");
}

TEST_CASE("equal lines without an id are told apart by their order") {
    const Currencies currencies;
    const auto line = line_of(currencies);
    const std::vector lines{line, line};
    CHECK(identities(lines, currencies) ==
          std::vector<std::string>{"DE123456/#fd50ea0fe5d5064a", "DE123456/#8d51cf3612ef1519"});
}

TEST_CASE("an id of different lines names none of them, one that is repeated names one") {
    const Currencies currencies;
    auto line = line_of(currencies);
    line.id = "0000";
    auto other = line;
    other.entry = 2;
    CHECK(identities(std::vector{line, other}, currencies) ==
          std::vector<std::string>{"DE123456/0000", "DE123456/0000"});
    other.amount = Money::from_minor(1, currencies.find("EUR"));
    const auto told = identities(std::vector{line, other}, currencies);
    CHECK(told.front() == "DE123456/#fd50ea0fe5d5064a");
    CHECK(told.back().starts_with("DE123456/#"));
}

TEST_CASE("parts of one entry are different lines, however equal they look") {
    const Currencies currencies;
    auto line = line_of(currencies);
    line.id = "BATCH";
    line.part = 1;
    auto other = line;
    other.part = 2;
    CHECK(identities(std::vector{line, other}, currencies) ==
          std::vector<std::string>{"DE123456/#fd50ea0fe5d5064a", "DE123456/#8d51cf3612ef1519"});
}
