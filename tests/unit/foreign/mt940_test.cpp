#include "foreign/mt940.hpp"

#include <doctest/doctest.h>

using namespace foreign;

namespace {

BankFile read(std::string_view text) {
    static const Currencies currencies;
    static const settings::Import import;
    BankFile file;
    const BankTerms terms{currencies, import, Currency::none(), {}};
    read_mt940(text, terms, file);
    finish(file, terms);
    return file;
}

BankFile of_line(const std::string& line) {
    return read(":20:X\n:25:ACC\n:60F:C260101EUR10,00\n:61:" + line + "\n");
}

std::string amount_of(const std::string& line) {
    const auto file = of_line(line);
    if (file.lines.empty()) return file.rejects.front().reason;
    return plain_digits(file.lines.front().amount.minor(), 2) + " " +
           std::string{name_of(file.lines.front().kind)};
}

}  // namespace

TEST_CASE("marks say which way money goes, and what takes something back") {
    CHECK(amount_of("260105C12,5NTRFNONREF") == "12.50 credit");
    CHECK(amount_of("2601050105D12,50NTRFNONREF") == "-12.50 debit");
    CHECK(amount_of("260105RC12,50NTRFNONREF") == "-12.50 reversal");
    CHECK(amount_of("260105RD12,NTRFNONREF") == "12.00 reversal");
    CHECK(amount_of("260105CR3000,NTRFNONREF") == "3000.00 credit");
    CHECK(amount_of("260105DF2402,00S   X") == "-2402.00 debit");
    CHECK(amount_of("260105    DD212,39NMSCNONREF//") == "-212.39 debit");
    CHECK(amount_of("260105C12,505NTRFNONREF") == "12,505 has more decimals than EUR has (2)");
    CHECK(amount_of("260431C12,50NTRFNONREF") == "260431 is no day");
    CHECK(amount_of("26010C12,50") == ":61: is no line of a statement");
}

TEST_CASE("the entry day is in the year nearest the value day") {
    const auto booked = [](const std::string& line) {
        return to_string(*of_line(line).lines.front().booked);
    };
    CHECK(booked("2512311230C1,NTRFNONREF") == "2025-12-30");
    CHECK(booked("2512310102C1,NTRFNONREF") == "2026-01-02");
    CHECK(booked("2601021231C1,NTRFNONREF") == "2025-12-31");
    CHECK(booked("260105C1,NTRFNONREF") == "2026-01-05");
    CHECK(booked("9901021231C1,NTRFNONREF") == "1998-12-31");
}

TEST_CASE("the thirtieth of February is read as the last day, and that is said") {
    const auto file = of_line("2602300230C1,NTRFNONREF");
    CHECK(to_string(*file.lines.front().value) == "2026-02-28");
    CHECK(file.notes.front().words == "30 February is read as 2026-02-28");
    CHECK(file.notes.front().line == 4);
}

TEST_CASE("parts of field 86 stand for payer, account and text") {
    const auto said = information_of(
        "166?00CREDIT?109310?20EREF+TRX-0A4A47C3-F846-4729\n?21-8A1B"
        "?22Invoice 12?30BANKDEFF?31DE99?32Miller and Sons Limited Lia"
        "?33bility?60more");
    CHECK(said.text == "EREF+TRX-0A4A47C3-F846-4729-8A1B Invoice 12 more");
    CHECK(said.payer == "Miller and Sons Limited Liability");
    CHECK(said.payer_account == "DE99");
    CHECK(information_of("Invoice 12\nof June").text == "Invoice 12 of June");
    CHECK(information_of("what is 2?20").text == "what is 2?20");
}

TEST_CASE("a field 86 behind the closing balance says nothing of the last line") {
    const auto file = read(
        ":20:X\n:25:ACC\n:60F:C260101EUR10,00\n:61:260105C5,NTRFNONREF\n"
        ":62F:C260105EUR15,00\n:86:closing words\n-\n");
    CHECK(file.lines.front().text == "");
    CHECK(file.statements.front().ties() == true);
}

TEST_CASE("a currency that is none is that of no line, whatever else is said") {
    const auto file = read(":20:X\n:25:ACC\n:60F:C260101DEM10,00\n:61:260105C5,NTRFNONREF\n");
    CHECK(file.lines.empty());
    REQUIRE(file.rejects.size() == 2);
    CHECK(file.rejects.back().reason == "no currency is called DEM");
}

TEST_CASE("a statement may stand behind an envelope or a bank's own lines") {
    CHECK(is_mt940(":20:X\n"));
    CHECK(is_mt940("\x01\n\n:20:X\n"));
    CHECK(is_mt940("{1:F01BANKDEFFXXXX0000000000}{2:I940X}{4:\n:20:X\n"));
    CHECK(is_mt940("{1:F01}{4::20:X\n"));
    CHECK(is_mt940("ABNANL2A\n940\nABNANL2A\n:20:X\n"));
    CHECK_FALSE(is_mt940(":28C:1/1\n:64:C260101EUR1,\n"));
    CHECK_FALSE(is_mt940("Date,Amount\n2026-01-01,1.00\n"));
}
