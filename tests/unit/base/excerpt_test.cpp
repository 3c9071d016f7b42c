#include "base/excerpt.hpp"

#include <doctest/doctest.h>

TEST_CASE("what a message quotes is cut, and what it says is not") {
    CHECK(quoted_briefly("unknown word `abcdef`, a long one", 3) ==
          "unknown word `abc…`, a long one");
    CHECK(quoted_briefly("`abc` and `abcd`", 3) == "`abc` and `abc…`");
    CHECK(quoted_briefly("`启明贸易`", 4) == "`启明…`");
    CHECK(quoted_briefly("no quote", 3) == "no quote");
    CHECK(quoted_briefly("`abcd", 3) == "`abc…");
    CHECK(quoted_briefly("", 3).empty());
}

TEST_CASE("a file that was included and is no journal is quoted least") {
    const FileStamp stamp{.device = 1, .inode = 2, .size = 0, .modified = 0};
    Sources sources;
    const auto root = sources.add_file("book.txt", stamp, 0);
    const auto part = sources.add_file("2026/03.arl", stamp, 0);
    const auto text = sources.add_text("<entry>", "");
    const auto stranger = sources.add_file("secret.txt", stamp, 0);
    for (const auto id : {root, part, text}) CHECK(quoting_of(sources, id).line == 120);
    CHECK(quoting_of(sources, stranger).line == 40);
    CHECK(quoting_of(sources, stranger).word == 40);
}
