#include "journal/read.hpp"

#include <doctest/doctest.h>

#include "../base/temporary_folder.hpp"
#include "base/diagnostic_list.hpp"

namespace {

using journal::Continuation;

struct Read {
    std::vector<std::string> entries;  // each with the name of its source
    std::string complaints;
    journal::ReadResult result;
};

Read read_with(const std::string& path, const std::vector<Continuation>& continuations) {
    Sources sources;
    Diagnostics diagnostics;
    Read read;
    read.result = journal::read_book({path}, {false, nullptr, continuations}, sources, diagnostics,
                                     [&](const journal::Entry& entry) {
                                         const auto name = sources.name(entry.place.source);
                                         read.entries.push_back(name.substr(name.rfind('/') + 1) +
                                                                ": " + std::string{entry.text});
                                     });
    read.complaints = render_all(diagnostics, sources, 20, false);
    return read;
}

using Entries = std::vector<std::string>;

}  // namespace

TEST_CASE("a book is read as it would be with more behind its files") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "2026");
    write_to(folder / "main.arl", "include \"2026/*.arl\"\n2026-01-01 note A");
    write_to(folder / "2026/01.arl", "2026-01-02 note A\n");
    const auto read =
        read_with(folder / "main.arl", {{folder / "main.arl", "2026-01-09 note B\n"},
                                        {folder.path + "/./2026/02.arl", "2026-02-01 note C\n"},
                                        {folder / "2026/01.arl", "2026-01-08 note D\n"},
                                        {folder / "2027/01.arl", "2027-01-01 note E\n"}});
    CHECK(read.entries == Entries{"main.arl: 2026-01-01 note A",
                                  "main.arl (new): 2026-01-09 note B", "02.arl: 2026-02-01 note C",
                                  "01.arl: 2026-01-02 note A", "01.arl (new): 2026-01-08 note D"});
    CHECK(read.complaints.empty());
    REQUIRE(read.result.continued.size() == 4);
    CHECK(read.result.continued[0]);
    CHECK(read.result.continued[1]);
    CHECK(read.result.continued[2]);
    CHECK_FALSE(read.result.continued[3]);
    CHECK(content_of(folder / "main.arl") == "include \"2026/*.arl\"\n2026-01-01 note A");
}

TEST_CASE("what is wrong behind a file has a place of its own") {
    const TemporaryFolder folder;
    write_to(folder / "main.arl", "2026-01-01 note A\n");
    const auto read =
        read_with(folder / "main.arl", {{folder / "main.arl", "\n2026-13-01 note B\n"}});
    CHECK(read.complaints.find("main.arl (new):2:1: error") != std::string::npos);
}

TEST_CASE("a file that is to be made and is included twice is refused") {
    const TemporaryFolder folder;
    write_to(folder / "main.arl", "include? \"a*.arl\"\ninclude? \"*b.arl\"\n");
    const auto read = read_with(folder / "main.arl", {{folder / "ab.arl", "2026-01-01 note A\n"}});
    CHECK(read.entries == Entries{"ab.arl: 2026-01-01 note A"});
    CHECK(read.complaints.find("[included-twice]") != std::string::npos);
    CHECK_FALSE(read.result.complete);
}
