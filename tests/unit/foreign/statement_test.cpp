#include "foreign/statement.hpp"

#include <doctest/doctest.h>

namespace foreign {

TEST_CASE("a statement ties when its movements lead from one balance to the other") {
    const Currencies currencies;
    const auto euro = currencies.find("EUR");
    BankStatement statement;
    statement.movements = Money::from_minor(250, euro);
    CHECK(!statement.ties());
    statement.opening = Money::from_minor(1000, euro);
    CHECK(!statement.ties());
    statement.closing = Money::from_minor(1250, euro);
    CHECK(*statement.ties());
    statement.closing = Money::from_minor(1251, euro);
    CHECK(!*statement.ties());
}

}  // namespace foreign
