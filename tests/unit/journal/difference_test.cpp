#include "journal/difference.hpp"

#include <doctest/doctest.h>

#include <string>

#include "journal/written.hpp"

namespace {

journal::Entry entry_of(Sources& sources, const std::string& text) {
    return journal::written_at(sources, {sources.add_text("a.arl", text), 0});
}

/// The fields that two spellings differ in; `!` when their contents say otherwise.
std::string fields_between(const std::string& one, const std::string& other) {
    Sources sources;
    const auto first = entry_of(sources, one);
    const auto second = entry_of(sources, other);
    std::string fields;
    for (const auto& difference : journal::differences(first, second, {}))
        fields += (fields.empty() ? "" : " ") + difference.field;
    const bool same = content_of(first, {}) == content_of(second, {});
    return same == fields.empty() ? fields : "!" + fields;
}

}  // namespace

TEST_CASE("order and place of keys, tags and body lines are no difference") {
    const std::string sale = "2026-01-01 sale C001 INV-1 30.00";
    CHECK(fields_between(sale + " po:1 #a \"T\"\n", sale + " \"T\" #a po:1\n") == "");
    CHECK(fields_between(sale + " #a #b\n", sale + " #b #a\n") == "");
    CHECK(fields_between(sale + " note:hello\n", sale + "\n  note: hello\n") == "");
    CHECK(fields_between(sale + "\n  A  10.00\n  B  20.00\n", sale + "\n  B  20.00\n  A  10\n") ==
          "");
    const std::string receipt = "2026-01-02 receipt C001 R-1 30.00\n";
    CHECK(fields_between(receipt + "  to INV-1  10.00\n  to INV-2  20.00\n",
                         receipt + "  to INV-2  20.00\n  to INV-1  10.00\n") == "");
}

TEST_CASE("what means something else is a difference, and has a field") {
    const std::string receipt = "2026-01-02 receipt C001 R-1 30.00";
    CHECK(fields_between(receipt + " to:*\n", receipt + " to:\"*\"\n") == "to");
    CHECK(fields_between(receipt + " to:INV-1\n", receipt + "\n  to INV-1  30.00\n") ==
          "lines to");
    CHECK(fields_between("2026-01-02 x-a one two\n", "2026-01-02 x-a two one\n") == "values");
    const std::string sale = "2026-01-01 sale C001 INV-1 30.00\n";
    CHECK(fields_between(sale + "  A  10.00\n  A  10.00\n", sale + "  A  10.00\n") == "lines");
}

TEST_CASE("of what cannot be read the text is compared") {
    const std::string sale = "2026-01-01 sale C001 INV-1 30.00\n";
    CHECK(fields_between("2026-13-01 sale C001 INV-1 30.00\n", sale) == "text");
    CHECK(fields_between("2026-13-01 sale C001 INV-1 30.00\n",
                         "2026-13-01 sale C001 INV-1 31.00\n") == "text");
    CHECK(fields_between("2026-13-01 sale C001 INV-1 30.00\n",
                         "2026-13-01 sale C001 INV-1 30.00\n") == "");
}
