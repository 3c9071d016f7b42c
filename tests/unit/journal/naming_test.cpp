#include "journal/naming.hpp"

#include <doctest/doctest.h>

namespace {

/// The first lines of the entries that name it, and where they stand.
std::string naming(const std::string& text, const std::string& number) {
    Sources sources;
    sources.add_text("a.arl", text);
    std::string found;
    journal::read_naming(sources, number, {}, [&](const journal::Entry& entry) {
        found += std::to_string(sources.locate({0}, entry.place.offset).line) + " " +
                 std::string{entry.kind_word} + "\n";
    });
    return found;
}

}  // namespace

TEST_CASE("an entry is found by a number anywhere in it, once, and in its place") {
    const std::string text =
        "; A-1\n"
        "2026-01-01 sale C A-1 1.00 \"A-1\"\n"
        "  note: A-1\n"
        "; A-1 still inside\n"
        "  Paper  1.00\n"
        "\n"
        "  ; A-1 by itself\n"
        "2026-01-02 receipt C R-1 1.00\n"
        "  ; of which\n"
        "  to A-1  1.00\n"
        "2026-01-03 note C on:A-11\n"
        "2026-01-04 note C on:B,A-1";
    CHECK(naming(text, "A-1") == "2 sale\n8 receipt\n12 note\n");
    CHECK(naming(text, "R-1") == "8 receipt\n");
    CHECK(naming(text, "A") == "");
    CHECK(naming("", "A") == "");
    CHECK(naming("  A\n", "A") == "");
}

TEST_CASE("a number that needs escapes is found as well") {
    CHECK(naming("2026-01-01 void \"say \\\"A\\\"\"\n", "say \"A\"") == "1 void\n");
}
