#include "base/replace_batch.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <filesystem>

#include "temporary_folder.hpp"

namespace {

FileStamp stamp_at(const std::string& path) { return FileReader::open(path)->stamp(); }

Replacement replacement(const std::string& path, const std::string& content) {
    return {path, content, stamp_at(path)};
}

/// What a crash leaves between the record and the last of two files.
void leave_cut_short(const TemporaryFolder& folder) {
    write_to(folder / "a", "old a\n");
    write_to(folder / "b", "old b\n");
    std::string record = "replaced files, version 1\n";
    for (const auto* name : {"a", "b"}) {
        const auto stamp = stamp_at(folder / name);
        record += fmt::format("{} {} {} {}\n", stamp.inode, stamp.size, stamp.modified, name);
    }
    write_to(folder / ".a.next", "new a\n");
    write_to(folder / ".b.next", "new b\n");
    std::filesystem::rename(folder / ".a.next", folder / "a");
    write_to(folder / "record", record);
}

}  // namespace

TEST_CASE("several files are replaced, and keep their modes; only locks stay") {
    const TemporaryFolder folder;
    write_to(folder / "a", "old a\n");
    write_to(folder / "b", "old b\n");
    std::filesystem::permissions(folder / "a", std::filesystem::perms{0640});
    REQUIRE(replace_batch(folder / "record", {replacement(folder / "b", "new b\n"),
                                              replacement(folder / "a", "new a\n")}));
    CHECK(content_of(folder / "a") == "new a\n");
    CHECK(content_of(folder / "b") == "new b\n");
    CHECK(mode_of(folder / "a") == 0640);
    CHECK(folder.names() == std::vector<std::string>{".a.lock", ".b.lock", "a", "b"});
}

TEST_CASE("when one file changed since it was read, none is replaced") {
    const TemporaryFolder folder;
    write_to(folder / "a", "old a\n");
    write_to(folder / "b", "old b\n");
    const auto first = replacement(folder / "a", "new a\n");
    const auto second = replacement(folder / "b", "new b\n");
    write_to(folder / "b", "mine\n");
    const auto done = replace_batch(folder / "record", {first, second});
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == AppendFault::changed);
    CHECK(content_of(folder / "a") == "old a\n");
    CHECK(content_of(folder / "b") == "mine\n");
    CHECK(folder.names() == std::vector<std::string>{".a.lock", ".b.lock", "a", "b"});
}

TEST_CASE("what was cut short is finished") {
    const TemporaryFolder folder;
    leave_cut_short(folder);
    SUBCASE("by asking for it") {
        const auto done = recover_replacements(folder / "record");
        REQUIRE(done);
        CHECK(*done == Recovered::recorded);
        CHECK(content_of(folder / "b") == "new b\n");
        CHECK(*recover_replacements(folder / "record") == Recovered::nothing);
    }
    SUBCASE("by the next that replaces, which then finds another file than it read") {
        CHECK_FALSE(replace_batch(folder / "record", {replacement(folder / "b", "newer b\n")}));
        CHECK(content_of(folder / "b") == "new b\n");
    }
    CHECK(content_of(folder / "a") == "new a\n");
    CHECK_FALSE(std::filesystem::exists(folder / "record"));
    CHECK_FALSE(std::filesystem::exists(folder / ".b.next"));
}

TEST_CASE("a file that somebody changed since is not replaced: that is for a person to look at") {
    const TemporaryFolder folder;
    leave_cut_short(folder);
    write_to(folder / "b", "mine\n");
    const auto done = recover_replacements(folder / "record");
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == AppendFault::orphan);
    CHECK(content_of(folder / "b") == "mine\n");
    CHECK(std::filesystem::exists(folder / "record"));
    SUBCASE("once the new file is gone, all is well") {
        std::filesystem::remove(folder / ".b.next");
        CHECK(recover_replacements(folder / "record"));
        CHECK_FALSE(std::filesystem::exists(folder / "record"));
    }
}

TEST_CASE("a record that cannot be read is left alone") {
    const TemporaryFolder folder;
    for (const std::string text : {"", "replaced files, version 2\n",
                                   "replaced files, version 1\n1 2 x a\n",
                                   "replaced files, version 1\n1 2 3 a"}) {
        write_to(folder / "record", text);
        const auto done = recover_replacements(folder / "record");
        REQUIRE_FALSE(done);
        CHECK(done.error().fault == AppendFault::orphan);
    }
}
