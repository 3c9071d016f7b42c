#include "journal/compose.hpp"

#include <doctest/doctest.h>

#include "journal/difference.hpp"
#include "journal/parse.hpp"

namespace {

using journal::Kind;

std::string composed(Kind kind, const char* word, std::vector<std::string> words,
                     std::vector<std::string> lines = {}) {
    journal::SpokenEntry spoken{kind, word, {}, std::move(words), std::move(lines)};
    if (journal::shape_of(kind).dated) spoken.day = *parse_date("2026-03-01");
    const auto text = journal::compose(spoken);
    return text ? *text : "refused: " + text.error().words;
}

/// Names of the fields that differ.
std::string differing(const std::string& one, const std::string& other) {
    Diagnostics diagnostics;
    const auto first = journal::parse_block(one, {}, diagnostics);
    const auto second = journal::parse_block(other, {}, diagnostics);
    std::string names;
    for (const auto& difference : journal::differences(first, second, {}))
        names += difference.field + " ";
    return names;
}

}  // namespace

TEST_CASE("attributes come in one order, then tags, then the title") {
    CHECK(composed(Kind::sale, "sale",
                   {"C1", "I-1", "5.00", "Title", "#tag", "note:n", "x-own:1", "tax:13%", "po:7",
                    "due:2026-04-01", "id:q"}) ==
          "2026-03-01 sale C1 I-1 5.00 due:2026-04-01 po:7 tax:13% note:n id:q x-own:1 #tag "
          "\"Title\"\n");
    CHECK(composed(Kind::set, "set", {"C1", "terms:net 30", "limit:5.00"}) ==
          "2026-03-01 set C1 terms:\"net 30\" limit:5.00\n");
}

TEST_CASE("quotes are put where the journal needs them, and taken from where somebody gave them") {
    CHECK(composed(Kind::receipt, "receipt", {"PO 1", "-", "5.00 USD", "to:*", "via:\"wire\""}) ==
          "2026-03-01 receipt \"PO 1\" - 5.00 USD to:* via:wire\n");
    CHECK(composed(Kind::receipt, "receipt", {"C1", "a:b", "5.00", "USD", "on:A,B"}) ==
          "2026-03-01 receipt C1 \"a:b\" 5.00 USD on:A,B\n");
    CHECK(composed(Kind::note, "note", {"C1", "\"see: \\\"this\\\"\""}) ==
          "2026-03-01 note C1 \"see: \\\"this\\\"\"\n");
    CHECK(composed(Kind::customer, "customer", {"C1", "Name", "address:a; b", "terms:net 30"}) ==
          "customer C1 \"Name\"\n  address: \"a; b\"\n  terms: net 30\n");
}

TEST_CASE("words that make no entry are refused") {
    CHECK(composed(Kind::note, "note", {"C1", "a", "b"}).starts_with("refused"));
    CHECK(composed(Kind::note, "note", {"C1", "a\nb"}).starts_with("refused"));
    CHECK(composed(Kind::note, "note", {}).starts_with("refused"));
    CHECK(composed(Kind::note, "note", {"C1"}, {"; no"}).starts_with("refused"));
    CHECK(composed(Kind::rate, "rate", {"usd", "1", "EUR"}).starts_with("refused"));
    CHECK(composed(Kind::open, "open", {"C1", "O-1", "due:2026-01-01"}).starts_with("refused"));
}

TEST_CASE("entries that mean the same do not differ") {
    CHECK(differing("2026-03-01 sale C1 I-1 1,200.00 po:7 #a #b \"T\"\n",
                    "2026-03-01 sale C1 \"I-1\" 1200 #b #a po:\"7\" \"T\" ; c\n") == "");
    CHECK(differing("2026-03-01 sale C1 I-1\n  Paper  1 @ 5.00\n  Ink  2.00\n",
                    "2026-03-01 sale C1 I-1\n  Ink  2.0\n  Paper  1 @ 5\n") == "");
    CHECK(differing("2026-03-01 sale C1 I-1 1.00\n", "2026-03-02 sale C2 I-1 1.01 po:7 #x\n") ==
          "amount customer date po tags ");
    CHECK(differing("2026-03-01 sale C1 I-1\n  Ink  2.00\n",
                    "2026-03-01 sale C1 I-1\n  Ink  2.00\n  Ink  2.00\n") == "lines ");
}
