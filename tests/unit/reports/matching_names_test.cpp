#include "reports/matching_names.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

namespace {

const std::string customers =
    "book \"B\"\n  currency: EUR\n\n"
    "customer A \"Anna GmbH\"\n  aka: DE89 3704 0044 0532 0130 00, ANNA PAY\n"
    "customer B \"Bert\"\n  aka: ANNA PAY\n"
    "customer C \"上海启明贸易有限公司\"\n  aka: Qiming\n"
    "customer D \"Dora & Söhne\"\n"
    "customer E \"Dora & Soehne\"\n"
    "2026-03-01 set C aka:Newname\n"
    "2026-03-01 set B name:\"Bertha\"\n";

/// The id of whoever an account and a name are of; empty for nobody.
std::string found(const char* account, const char* name, const char* day = "2026-02-01") {
    const auto book = posted_book(customers);
    const auto id = reports::PayerNames{book}.find(account, name, *parse_date(day));
    return id.is_none() ? "" : book.customers[id].id;
}

std::string similar(const char* name) {
    const auto book = posted_book(customers);
    const auto id = reports::PayerNames{book}.find_similar(name, *parse_date("2026-02-01"));
    return id.is_none() ? "" : book.customers[id].id;
}

}  // namespace

TEST_CASE("matching: names are compared by letters and digits") {
    CHECK(reports::name_form("ANNA  G.m.b.H.") == "annagmbh");
    CHECK(reports::name_form("ＡＮＮＡ ＧｍｂＨ") == "annagmbh");
    CHECK(reports::name_form(" - ").empty());
    CHECK(found("", "anna gmbh.") == "A");
    CHECK(found("", "上海启明贸易有限公司") == "C");
    CHECK(found("", "DORA & SÖHNE") == "D");
    CHECK(found("", "").empty());
    CHECK(found("", "Anna").empty());
}

TEST_CASE("matching: what two customers are called is nobody's name") {
    CHECK(found("", "Anna Pay").empty());
    CHECK(found("DE89370400440532013000", "") == "A");
    CHECK(found("DE89 3704 0044 0532 0130 00", "ANNA PAY") == "A");
    CHECK(found("DE89 3704 0044 0532 0130 00", "somebody") == "A");
    CHECK(found("DE89 3704 0044 0532 0130 00", "Bert").empty());
}

TEST_CASE("matching: names hold on their days") {
    CHECK(found("", "Qiming", "2026-02-28") == "C");
    CHECK(found("", "Qiming", "2026-03-01").empty());
    CHECK(found("", "Newname", "2026-02-28").empty());
    CHECK(found("", "Newname", "2026-03-01") == "C");
    CHECK(found("", "Bert", "2026-03-01").empty());
    CHECK(found("", "Bertha", "2026-03-01") == "B");
}

TEST_CASE("matching: a name that is much like one customer's") {
    CHECK(similar("Anna GmbH & Co KG") == "A");
    CHECK(similar("Ana GmbH") == "A");
    CHECK(similar("Dora Sohne").empty());  // of two
    CHECK(similar("Ber").empty());
    CHECK(similar("somebody else").empty());
}
