#include "settings/receipt_number.hpp"

#include <doctest/doctest.h>

using settings::is_receipt_number;
using settings::receipt_number;

TEST_CASE("a template of receipt numbers has one hash, and no braces that mean nothing") {
    CHECK(is_receipt_number("BK-{yymmdd}-{h6}"));
    CHECK(is_receipt_number("{h4}"));
    CHECK(is_receipt_number("{yyyymmdd}/{h32}"));
    CHECK(is_receipt_number("{yyyy}-{yy}-{mm}-{dd} {h16} end"));
    for (const auto* wrong :
         {"", "BK-{yymmdd}", "{h6}{h6}", "{h3}", "{h33}", "{h06}", "{h}", "{h6a}", "{H6}", "{h6",
          "h6}", "{{h6}}", "{h6}{", "{h6}}", "{day}{h6}", "{}{h6}", "{h6}\n", "{h100}"}) {
        CAPTURE(wrong);
        CHECK_FALSE(is_receipt_number(wrong));
    }
}

TEST_CASE("the number of a receipt follows from its day and hash") {
    const auto day = *parse_date("2026-06-08");
    const std::string_view hash = "0123456789abcdef";
    CHECK(receipt_number(settings::usual_receipt_number, day, hash, 0) == "BK-260608-012345");
    CHECK(receipt_number(settings::usual_receipt_number, day, hash, 2) == "BK-260608-01234567");
    CHECK(receipt_number("{yyyy}{mm}{dd}.{yy}.{h4}.{yyyymmdd}", day, hash, 0) ==
          "20260608.26.0123.20260608");
    CHECK(receipt_number("{h16}", day, hash, 9) == hash);
}
