#include "documents/seal_file.hpp"

#include <doctest/doctest.h>

using documents::read_seal_file;

namespace {

const std::vector<ledger::SealedEntry> entries{
    {"0123456789abcdef", Date{Days{20500}}, "sale", "C001", "INV-1", {}},
    {"fedcba9876543210", Date{Days{20501}}, "rate", "", "", {}},
};
const std::string text =
    "; 2026-03-31 close entries:2 seal:3f9a1c0d77e0b2aa\n"
    "0123456789abcdef\t2026-02-16\tsale\tC001\tINV-1\n"
    "fedcba9876543210\t2026-02-17\trate\t\t\n";

}  // namespace

TEST_CASE("a close entry has the count and 16 digits of the hash") {
    CHECK(documents::close_entry(Date{Days{20500}}, {12, std::string(60, 'a') + "bcde"}) ==
          "2026-02-16 close entries:12 seal:aaaaaaaaaaaaaaaa");
}

TEST_CASE("the file of a seal is read as it was written") {
    const auto written =
        documents::seal_file("2026-03-31 close entries:2 seal:3f9a1c0d77e0b2aa", entries);
    CHECK(written == text);
    const auto read = read_seal_file(written);
    REQUIRE(read);
    CHECK(read->seal == "3f9a1c0d77e0b2aa");
    REQUIRE(read->entries.size() == 2);
    CHECK(read->entries[0].hash == "0123456789abcdef");
    CHECK(read->entries[0].date == Date{Days{20500}});
    CHECK(read->entries[0].number == "INV-1");
    CHECK(read->entries[1].kind == "rate");
    CHECK(read->entries[1].customer.empty());
}

TEST_CASE("a file of a seal that was cut or changed is none") {
    CHECK_FALSE(read_seal_file(""));
    CHECK_FALSE(read_seal_file("; 2026-03-31 close entries:2 seal:3f9a\n"));
    CHECK_FALSE(read_seal_file(text.substr(text.find('\n') + 1)));
    for (std::size_t size = 0; size + 1 < text.size(); ++size) {
        CAPTURE(size);
        CHECK_FALSE(read_seal_file(text.substr(0, size)));
    }
    auto longer = text + text.substr(text.find('\n') + 1);
    CHECK_FALSE(read_seal_file(longer));
    auto six = text;
    six.insert(six.size() - 1, "\tmore");
    CHECK_FALSE(read_seal_file(six));
}
