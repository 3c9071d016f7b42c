#include "journal/written.hpp"

#include <doctest/doctest.h>

TEST_CASE("an entry is read again from its place, with its body and nothing of the next") {
    Sources sources;
    const std::string text =
        "2026-03-01 sale C001 INV-1 100.00 \"first\"\n"
        "  po: 17\n"
        "; between\n"
        "  note: yes\n"
        "2026-03-02 sale C001 INV-2 200.00 \"the \\\"second\\\"\"\n"
        " \n"
        "  stray: line";
    const auto file = sources.add_text("a.arl", text);

    const auto first = journal::written_at(sources, {file, 0});
    CHECK(first.title.str() == "first");
    REQUIRE(first.find(journal::Key::note) != nullptr);
    CHECK(first.find(journal::Key::note)->value.str() == "yes");

    const auto place = static_cast<std::uint32_t>(text.find("2026-03-02"));
    const auto second = journal::written_at(sources, {file, place});
    CHECK(second.kind == journal::Kind::sale);
    CHECK(second.title.str() == "the \"second\"");
    CHECK(second.attributes.empty());
}

TEST_CASE("an entry that is read again may be long, and have comments of both kinds") {
    Sources sources;
    std::string text = "2026-03-01 sale C001 INV-1 100.00\n  note: first\n# a remark\n";
    for (int i = 0; i < 300; ++i) text += "  Thing  1.00\n";
    text += "  ref: last\n\n2026-03-02 sale C001 INV-2 200.00\n";
    const auto entry = journal::written_at(sources, {sources.add_text("a.arl", text), 0});
    CHECK(entry.lines.size() == 300);
    CHECK(entry.find(journal::Key::note)->value.str() == "first");
    REQUIRE(entry.find(journal::Key::ref) != nullptr);
    CHECK(entry.find(journal::Key::ref)->value.str() == "last");
}
