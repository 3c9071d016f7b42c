#include "journal/keys.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using journal::find_key;
using journal::is_key_of;
using journal::Key;
using journal::Kind;

TEST_CASE("a key is found by its name, and by no word that differs in a letter") {
    const auto names = journal::all_keys();
    for (const auto name : names) {
        CHECK(journal::name_of(find_key(name)) == name);
        for (std::size_t at = 0; at < name.size(); ++at)
            for (char letter = 'a'; letter <= 'z'; ++letter) {
                std::string word{name};
                word[at] = letter;
                CAPTURE(word);
                const auto known = std::ranges::count(names, word) > 0 ? word : "";
                CHECK(journal::name_of(find_key(word)) == known);
            }
    }
}

TEST_CASE("no part of a key is a key, and no key with more behind it") {
    const auto names = journal::all_keys();
    for (const auto name : names)
        for (std::size_t size = 0; size <= name.size() + 1; ++size) {
            const auto word = (std::string{name} + "s").substr(0, size);
            CAPTURE(word);
            const auto known = std::ranges::count(names, word) > 0 ? word : "";
            CHECK(journal::name_of(find_key(word)) == known);
        }
}

TEST_CASE("what begins with x- is the user's own key, of every kind") {
    for (const auto* word : {"x-", "x-cost", "x-due"}) CHECK(find_key(word) == Key::own);
    for (const auto* word : {"", "x", "xdue", "X-due"}) CHECK(find_key(word) == Key::unknown);
    CHECK(is_key_of(Key::own, Kind::sale));
    CHECK_FALSE(is_key_of(Key::unknown, Kind::extension));
}

TEST_CASE("the user's own kinds have every key; others have theirs, and a note") {
    for (const auto kind : {Kind::extension, Kind::extension_declaration})
        CHECK(journal::keys_of(kind) == journal::all_keys());
    for (const auto kind : {Kind::book, Kind::sale, Kind::close}) {
        CHECK(is_key_of(Key::note, kind));
        CHECK_FALSE(is_key_of(Key::pause, kind));
    }
}

TEST_CASE("lines have keys of their own") {
    using journal::LineKind;
    CHECK(journal::is_key_of_line(Key::discount, LineKind::item));
    CHECK_FALSE(journal::is_key_of_line(Key::discount, LineKind::to));
    CHECK(journal::is_key_of_line(Key::reason, LineKind::to));
    CHECK_FALSE(journal::is_key_of_line(Key::reason, LineKind::item));
    CHECK(journal::is_key_of_line(Key::ref, LineKind::due));
    CHECK_FALSE(journal::is_key_of_line(Key::due, LineKind::due));
}
