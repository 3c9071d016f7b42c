#include "base/append_batch.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "base/file.hpp"
#include "base/intent.hpp"
#include "base/lock.hpp"
#include "base/settled.hpp"
#include "temporary_folder.hpp"

namespace {

const std::string text = "2026-01-02 note C1\n";

/// What counts of a file; nothing of one that is not there.
std::string settled_content(const std::string& path) {
    const auto settled = open_settled(path);
    return settled ? content_of(path).substr(0, settled->size) : std::string{};
}

/// A file with an intent that belongs to a batch, and all of its text.
void leave_batched(const TemporaryFolder& folder, const std::string& name, std::uint64_t batch) {
    write_to(folder / name, "a\n" + text);
    write_to(folder / intent_name(name),
             encoded({2, checksum("a\n"), text, Batch{batch, "record"}}));
}

}  // namespace

TEST_CASE("a batch adds to every file, makes those that are missing, and leaves only locks") {
    const TemporaryFolder folder;
    write_to(folder / "main.arl", "a\n");
    write_to(folder / "crlf.arl", "a\r\nb");
    const auto done = append_batch(folder / "record", {{folder / "main.arl", text, {}},
                                                       {folder / "crlf.arl", text, {}},
                                                       {folder / "2026/01.arl", text, {}}});
    REQUIRE(done);
    CHECK(content_of(folder / "main.arl") == "a\n" + text);
    CHECK(content_of(folder / "crlf.arl") == "a\r\nb\r\n2026-01-02 note C1\r\n");
    CHECK(content_of(folder / "2026/01.arl") == text);
    CHECK(folder.names() == std::vector<std::string>{".crlf.arl.lock", ".main.arl.lock", "2026",
                                                     "crlf.arl", "main.arl"});
}

TEST_CASE("a file that is to be made has the name that it will have") {
    const TemporaryFolder folder;
    const auto real = std::filesystem::canonical(folder.path).string();
    std::filesystem::create_directory_symlink(folder.path, folder / "link");
    CHECK(resolved(folder / "link/none.arl") == real + "/none.arl");
    CHECK(resolved(folder / "link/2026/01.arl") == real + "/2026/01.arl");
    CHECK(resolved("none.arl") == std::filesystem::current_path().string() + "/none.arl");
    CHECK(resolved("/none.arl") == "/none.arl");
}

TEST_CASE("an intent of a batch is read as it was written") {
    const Intent intent{17, 4, text, Batch{9, "../of sum 3/.main.arl.batch"}};
    const auto read = decoded(encoded(intent));
    REQUIRE(read);
    REQUIRE(read->batch);
    CHECK(read->batch->id == 9);
    CHECK(read->batch->record == intent.batch->record);
    CHECK(read->text == text);
    CHECK_FALSE(decoded(encoded(intent) + "x"));
}

TEST_CASE("what a batch wrote counts once its record is gone") {
    const TemporaryFolder folder;
    leave_batched(folder, "one.arl", 7);
    write_to(folder / "record", record_head(7) + "one.arl\n");
    CHECK(settled_content(folder / "one.arl") == "a\n");
    SUBCASE("it is recorded") {
        std::filesystem::remove(folder / "record");
        CHECK(settled_content(folder / "one.arl") == "a\n" + text);
    }
    SUBCASE("the record is of another batch") {
        write_to(folder / "record", record_head(8));
        CHECK(settled_content(folder / "one.arl") == "a\n" + text);
    }
    SUBCASE("somebody wrote behind it: that is for a person to look at") {
        write_to(folder / "one.arl", "a\n" + text + "mine\n");
        CHECK(tail_beside_intent(folder / "one.arl") == Tail::other);
    }
}

TEST_CASE("a batch that was cut short is taken back") {
    const TemporaryFolder folder;
    leave_batched(folder, "one.arl", 7);
    leave_batched(folder, "two.arl", 7);
    write_to(folder / "record", record_head(7) + "one.arl\ntwo.arl\nthree.arl\n");
    SUBCASE("by itself") { REQUIRE(recover_batch(folder / "record")); }
    SUBCASE("one file by a lone append, and the others then") {
        REQUIRE(append_durably(folder / "one.arl", "b\n"));
        CHECK(content_of(folder / "one.arl") == "a\nb\n");
        write_to(folder / "one.arl", "a\n");
        REQUIRE(recover_batch(folder / "record"));
    }
    CHECK(content_of(folder / "one.arl") == "a\n");
    CHECK(content_of(folder / "two.arl") == "a\n");
    CHECK_FALSE(std::filesystem::exists(folder / "record"));
    CHECK_FALSE(std::filesystem::exists(folder / intent_name("two.arl")));
}

TEST_CASE("one file that cannot be written keeps a batch out of all") {
    const TemporaryFolder folder;
    write_to(folder / "a.arl", "a\n");
    std::filesystem::create_directory(folder / "z.arl");
    const auto done = append_batch(folder / "record",
                                   {{folder / "a.arl", text, {}}, {folder / "z.arl", text, {}}});
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == AppendFault::refused);
    CHECK(content_of(folder / "a.arl") == "a\n");
    CHECK_FALSE(std::filesystem::exists(folder / "record"));
}

TEST_CASE("a file that changed since it was read keeps a batch out of all") {
    const TemporaryFolder folder;
    write_to(folder / "a.arl", "a\n");
    write_to(folder / "b.arl", "b\n");
    const auto read_as = FileReader::open(folder / "b.arl")->stamp();
    write_to(folder / "b.arl", "b\nc\n");
    const auto done = append_batch(
        folder / "record", {{folder / "a.arl", text, {}}, {folder / "b.arl", text, read_as}});
    REQUIRE_FALSE(done);
    CHECK(done.error().fault == AppendFault::changed);
    CHECK(content_of(folder / "a.arl") == "a\n");
    CHECK(content_of(folder / "b.arl") == "b\nc\n");
    CHECK(settled_content(folder / "a.arl") == "a\n");
}
