#include "ledger/number_form.hpp"

#include <doctest/doctest.h>

TEST_CASE("matching: the form of a number") {
    CHECK(ledger::number_form("INV-2026/001") == "inv2026001");
    CHECK(ledger::number_form("inv 000.26") == "inv26");
    CHECK(ledger::number_form("ＩＮＶ－２６００１") == "inv26001");
    CHECK(ledger::number_form("000") == "0");
    CHECK(ledger::number_form("A00B0") == "a0b0");
}
