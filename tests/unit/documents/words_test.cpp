#include "documents/words.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <string_view>

using documents::English;

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();

/// ISO 4217, and what a book may declare besides.
Currencies some_currencies() {
    Currencies currencies;
    currencies.declare("POINTS", 0);
    currencies.declare("CNH", 4);
    currencies.declare("CHF", 4);
    return currencies;
}

const Currencies currencies = some_currencies();

Money money(i128 minor, std::string_view code) {
    return Money::from_minor(minor, currencies.find(code));
}

Money money(std::string_view digits, std::string_view code) {
    const auto currency = currencies.find(code);
    return Money::from_minor(*scale(*parse_decimal(digits), currencies.decimals(currency)),
                             currency);
}

std::string cheque(auto amount, std::string_view code) {
    return documents::cheque_words(money(amount, code), currencies);
}

std::string trade(auto amount, std::string_view code) {
    return documents::trade_words(money(amount, code), currencies);
}

std::string capitals(auto amount, std::string_view code = "CNY") {
    return documents::rmb_capitals(money(amount, code), currencies);
}

Date day(std::string_view text) { return *parse_date(text); }

struct EnglishRow {
    std::string_view amount;
    std::string_view cheque;
    std::string_view british;
};

// words-en.csv, every row but the last, which is a trade form.
constexpr EnglishRow english_rows[] = {
    {"0.00", "Zero and 00/100", "Zero"},
    {"1.00", "One and 00/100", "One"},
    {"12.50", "Twelve and 50/100", "Twelve"},
    {"20.00", "Twenty and 00/100", "Twenty"},
    {"99.00", "Ninety-nine and 00/100", "Ninety-nine"},
    {"100.25", "One hundred and 25/100", "One hundred"},
    {"110.00", "One hundred ten and 00/100", "One hundred and ten"},
    {"999.99", "Nine hundred ninety-nine and 99/100", "Nine hundred and ninety-nine"},
    {"1001.00", "One thousand one and 00/100", "One thousand and one"},
    {"10000.00", "Ten thousand and 00/100", "Ten thousand"},
    {"100000.00", "One hundred thousand and 00/100", "One hundred thousand"},
    {"1000001.00", "One million one and 00/100", "One million and one"},
    {"999999999.99",
     "Nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine "
     "and 99/100",
     "Nine hundred and ninety-nine million nine hundred and ninety-nine thousand nine hundred and "
     "ninety-nine"},
};

struct Row {
    std::string_view given;
    std::string_view written;
};

// rmb-capital.csv: of several accepted forms the first. Only 1409.50 is there first without
// 整, as in the regulation's own example, and second with it, as all others that end with 角.
constexpr Row rmb_rows[] = {
    {"1409.50", "人民币壹仟肆佰零玖元伍角整"},
    {"1680.32", "人民币壹仟陆佰捌拾元零叁角贰分"},
    {"16409.02", "人民币壹万陆仟肆佰零玖元零贰分"},
    {"0.00", "人民币零元整"},
    {"0.10", "人民币壹角整"},
    {"1.00", "人民币壹元整"},
    {"1.10", "人民币壹元壹角整"},
    {"10.05", "人民币壹拾元零伍分"},
    {"20.00", "人民币贰拾元整"},
    {"101.00", "人民币壹佰零壹元整"},
    {"1000.00", "人民币壹仟元整"},
    {"1010.00", "人民币壹仟零壹拾元整"},
    {"10000.00", "人民币壹万元整"},
    {"10010.00", "人民币壹万零壹拾元整"},
    {"11000.00", "人民币壹万壹仟元整"},
    {"100001.00", "人民币壹拾万零壹元整"},
    {"107000.00", "人民币壹拾万柒仟元整"},
    {"1000001.00", "人民币壹佰万零壹元整"},
    {"1010000.00", "人民币壹佰零壹万元整"},
    {"10001000.00", "人民币壹仟万壹仟元整"},
    {"100000001.00", "人民币壹亿零壹元整"},
    {"101000000.00", "人民币壹亿零壹佰万元整"},
    {"1000010000.01", "人民币壹拾亿零壹万元零壹分"},
    {"20000000.20", "人民币贰仟万元零贰角整"},
    {"100100100.10", "人民币壹亿零壹拾万零壹佰元零壹角整"},
    {"-250.80", "人民币负贰佰伍拾元零捌角整"},
};

// The other examples of the regulation on filling in bills (支付结算办法, 附一).
constexpr Row regulation_rows[] = {
    {"6007.14", "人民币陆仟零柒元壹角肆分"},
    {"107000.53", "人民币壹拾万柒仟元零伍角叁分"},
    {"325.04", "人民币叁佰贰拾伍元零肆分"},
};

constexpr Row large_rmb_rows[] = {
    {"10000000.00", "人民币壹仟万元整"},
    {"1000000000.00", "人民币壹拾亿元整"},
    {"100000000000.00", "人民币壹仟亿元整"},
    {"1000000000000.00", "人民币壹万亿元整"},
    {"1000000000001.00", "人民币壹万亿零壹元整"},
    {"1234500000000.00", "人民币壹万贰仟叁佰肆拾伍亿元整"},
    {"1000100000000.00", "人民币壹万零壹亿元整"},
    {"1000010000000.00", "人民币壹万亿零壹仟万元整"},
    {"1010000000.00", "人民币壹拾亿壹仟万元整"},
    {"1000001000000.00", "人民币壹万亿零壹佰万元整"},
    {"10000000000000000.00", "人民币壹亿亿元整"},
    {"10000000000000000.01", "人民币壹亿亿元零壹分"},
    {"10000000100000000.00", "人民币壹亿零壹亿元整"},
};

// rmb-bill-date.csv, and below it the months and days it leaves out.
constexpr Row bill_date_rows[] = {
    {"2026-01-15", "贰零贰陆年零壹月壹拾伍日"},   {"2026-10-20", "贰零贰陆年零壹拾月零贰拾日"},
    {"2026-02-12", "贰零贰陆年零贰月壹拾贰日"},   {"2026-03-01", "贰零贰陆年叁月零壹日"},
    {"2026-11-30", "贰零贰陆年壹拾壹月零叁拾日"}, {"2026-12-31", "贰零贰陆年壹拾贰月叁拾壹日"},
    {"2026-02-10", "贰零贰陆年零贰月零壹拾日"},   {"2028-02-29", "贰零贰捌年零贰月贰拾玖日"},
    {"2026-09-21", "贰零贰陆年玖月贰拾壹日"},

    {"1999-04-09", "壹玖玖玖年肆月零玖日"},       {"2000-05-11", "贰零零零年伍月壹拾壹日"},
    {"2100-06-19", "贰壹零零年陆月壹拾玖日"},     {"2026-07-10", "贰零贰陆年柒月零壹拾日"},
    {"2026-08-22", "贰零贰陆年捌月贰拾贰日"},
};

}  // namespace

TEST_CASE("an amount reads as on a cheque, a number as the British say it") {
    for (const auto& row : english_rows) {
        CAPTURE(row.amount);
        CHECK(cheque(row.amount, "USD") == row.cheque);
        const auto whole = money(row.amount, "USD").minor() / 100;
        CHECK(documents::number_words(whole, English::british) == row.british);
    }
}

TEST_CASE("the British put an and before what is left of a hundred, and of all") {
    const auto british = [](i128 number) {
        return documents::number_words(number, English::british);
    };
    CHECK(british(101) == "One hundred and one");
    CHECK(british(1100) == "One thousand one hundred");
    CHECK(british(1101) == "One thousand one hundred and one");
    CHECK(british(1'001'000) == "One million one thousand");
    CHECK(british(1'100'000) == "One million one hundred thousand");
    CHECK(british(21'000'021) == "Twenty-one million and twenty-one");
    CHECK(documents::number_words(21'000'021, English::american) ==
          "Twenty-one million twenty-one");
}

TEST_CASE("a fraction has the decimals of its currency") {
    CHECK(cheque("1000", "JPY") == "One thousand");
    CHECK(cheque("0", "JPY") == "Zero");
    CHECK(cheque("1.250", "KWD") == "One and 250/1000");
    CHECK(cheque("0.005", "KWD") == "Zero and 005/1000");
    CHECK(cheque("7.0001", "CNH") == "Seven and 0001/10000");
    CHECK(cheque("40", "POINTS") == "Forty");
}

TEST_CASE("what is below nought says so first") {
    CHECK(cheque("-12.50", "USD") == "Minus twelve and 50/100");
    CHECK(cheque("-0.01", "USD") == "Minus zero and 01/100");
    CHECK(documents::number_words(-1, English::british) == "Minus one");
    CHECK(trade("-100.25", "USD") ==
          "SAY MINUS U.S. DOLLARS ONE HUNDRED AND CENTS TWENTY-FIVE ONLY");
    CHECK(capitals("-0.05") == "人民币负伍分");
}

TEST_CASE("the largest amounts of 64 bits have words, and larger ones") {
    CHECK(
        documents::number_words(most, English::american) ==
        "Nine quintillion two hundred twenty-three quadrillion three hundred seventy-two trillion "
        "thirty-six billion eight hundred fifty-four million seven hundred seventy-five thousand "
        "eight hundred seven");
    CHECK(documents::number_words(least, English::british) ==
          "Minus nine quintillion two hundred and twenty-three quadrillion three hundred and "
          "seventy-two trillion thirty-six billion eight hundred and fifty-four million seven "
          "hundred and seventy-five thousand eight hundred and eight");
    CHECK(cheque(i128{least}, "USD") ==
          "Minus ninety-two quadrillion two hundred thirty-three trillion seven hundred twenty "
          "billion three hundred sixty-eight million five hundred forty-seven thousand seven "
          "hundred fifty-eight and 08/100");
    const auto million = i128{1'000'000};
    const auto undecillion = million * million * million * million * million * million;
    CHECK(documents::number_words(undecillion + 1, English::british) == "One undecillion and one");
    CHECK(documents::number_words(undecillion * -170, English::american) ==
          "Minus one hundred seventy undecillion");
}

TEST_CASE("in trade the names of the units stand before their numbers") {
    // The last row of words-en.csv.
    CHECK(trade("100.25", "USD") == "SAY U.S. DOLLARS ONE HUNDRED AND CENTS TWENTY-FIVE ONLY");

    CHECK(trade("100.00", "USD") == "SAY U.S. DOLLARS ONE HUNDRED ONLY");
    CHECK(trade("0.00", "USD") == "SAY U.S. DOLLARS ZERO ONLY");
    CHECK(trade("0.07", "USD") == "SAY U.S. DOLLARS ZERO AND CENTS SEVEN ONLY");
    CHECK(trade("6543.20", "EUR") ==
          "SAY EUROS SIX THOUSAND FIVE HUNDRED AND FORTY-THREE AND CENTS TWENTY ONLY");
    CHECK(trade("1001.01", "GBP") == "SAY POUNDS STERLING ONE THOUSAND AND ONE AND PENCE ONE ONLY");
    CHECK(trade("88.08", "CNY") == "SAY RENMINBI YUAN EIGHTY-EIGHT AND FEN EIGHT ONLY");
    CHECK(trade("15000", "JPY") == "SAY JAPANESE YEN FIFTEEN THOUSAND ONLY");
    CHECK(trade("3.125", "KWD") ==
          "SAY KUWAITI DINARS THREE AND FILS ONE HUNDRED AND TWENTY-FIVE ONLY");
}

TEST_CASE("what has no name of its own in trade goes by its code, its parts as a fraction") {
    CHECK(trade("100.25", "BRL") == "SAY BRL ONE HUNDRED AND 25/100 ONLY");
    CHECK(trade("100.00", "BRL") == "SAY BRL ONE HUNDRED ONLY");
    CHECK(trade("40", "POINTS") == "SAY POINTS FORTY ONLY");
    // A book may say that a currency has other decimals: then these are no centimes.
    CHECK(trade("1.2500", "CHF") == "SAY SWISS FRANCS ONE AND 2500/10000 ONLY");
}

TEST_CASE("yuan are capitals as the central bank wants them") {
    for (const auto& row : rmb_rows) {
        CAPTURE(row.given);
        CHECK(capitals(row.given) == row.written);
    }
    for (const auto& row : regulation_rows) {
        CAPTURE(row.given);
        CHECK(capitals(row.given) == row.written);
    }
}

TEST_CASE("beyond 亿 its multiples are counted: 万亿, 亿亿") {
    for (const auto& row : large_rmb_rows) {
        CAPTURE(row.given);
        CHECK(capitals(row.given) == row.written);
    }
    CHECK(capitals(i128{most}) ==
          "人民币玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿"
          "陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分");
    CHECK(capitals(i128{least}) ==
          "人民币负玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿"
          "陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零捌分");
    const auto beyond = i128{1'000'000'000'000} * 1'000'000'000'000;
    CHECK(capitals(beyond * 100 + 1) == "人民币壹亿亿亿元零壹分");
}

TEST_CASE("a nought between figures is one 零, before the first none") {
    CHECK(capitals("0.01") == "人民币壹分");
    CHECK(capitals("0.50") == "人民币伍角整");
    CHECK(capitals("1.01") == "人民币壹元零壹分");
    CHECK(capitals("10.10") == "人民币壹拾元零壹角整");
    CHECK(capitals("10000.01") == "人民币壹万元零壹分");
    CHECK(capitals("10203.00") == "人民币壹万零贰佰零叁元整");
    CHECK(capitals("30004.56") == "人民币叁万零肆元伍角陆分");
}

TEST_CASE("yuan in a book that gives them other decimals lose nothing") {
    CHECK(capitals("12", "POINTS") == "人民币壹拾贰元整");
    CHECK(capitals("12.3000", "CNH") == "人民币壹拾贰元叁角整");
    CHECK(capitals("12.3400", "CNH") == "人民币壹拾贰元叁角肆分");
    CHECK(capitals("12.3456", "CNH") == "人民币壹拾贰元叁角肆分伍厘陆毫");
    CHECK(capitals("0.0001", "CNH") == "人民币壹毫");
}

TEST_CASE("the day of a bill leaves no room for another figure") {
    for (const auto& row : bill_date_rows) {
        CAPTURE(row.given);
        CHECK(documents::bill_date_capitals(day(row.given)) == row.written);
    }
}

TEST_CASE("a letter writes its days out in its own language") {
    CHECK(documents::english_date(day("2026-03-31")) == "31 March 2026");
    CHECK(documents::english_date(day("2028-02-29")) == "29 February 2028");
    CHECK(documents::english_date(day("1900-01-01")) == "1 January 1900");
    CHECK(documents::english_date(day("2199-12-31")) == "31 December 2199");
    CHECK(documents::chinese_date(day("2026-03-31")) == "2026年3月31日");
    CHECK(documents::chinese_date(day("2026-10-01")) == "2026年10月1日");
}
