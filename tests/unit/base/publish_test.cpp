#include "base/publish.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "temporary_folder.hpp"

using Names = std::vector<std::string>;

TEST_CASE("what is published stays as it is") {
    const TemporaryFolder folder;
    const auto outbox = folder / "a/outbox";
    CHECK(publish_file(outbox, "key.eml", "one") == Published::made);
    CHECK(publish_file(outbox, "key.eml", "one") == Published::same);
    CHECK(publish_file(outbox, "key.eml", "two") == Published::other);
    CHECK(publish_file(outbox, "key.eml", "longer") == Published::other);
    CHECK(content_of(outbox + "/key.eml") == "one");
    CHECK(publish_over(outbox, "key.eml", "three"));
    CHECK(publish_over(outbox, "new.eml", "four"));
    CHECK(content_of(outbox + "/key.eml") == "three");
    std::filesystem::create_symlink("key.eml", outbox + "/link.eml");
    CHECK(publish_file(outbox, "link.eml", "three") == Published::other);
    std::filesystem::remove(outbox + "/link.eml");
    REQUIRE(::mkfifo((outbox + "/fifo.eml").c_str(), 0600) == 0);
    CHECK(publish_file(outbox, "fifo.eml", "three") == Published::other);
    std::filesystem::remove(outbox + "/fifo.eml");
    std::filesystem::create_directory(outbox + "/folder.eml");
    CHECK(publish_file(outbox, "folder.eml", "three") == Published::other);
    CHECK(publish_over(outbox, "folder.eml", "three").error().code == EISDIR);
    std::filesystem::remove(outbox + "/folder.eml");
    CHECK(std::distance(std::filesystem::directory_iterator{outbox}, {}) == 2);
}

TEST_CASE("what is published is for its owner alone, whatever the umask") {
    for (const mode_t mask : {0U, 022U, 077U, 0777U}) {
        const TemporaryFolder folder;
        const auto outbox = mask == 0777 ? folder.path : folder / "outbox";
        const auto before = ::umask(mask);
        CHECK(publish_file(outbox, "key", "one") == Published::made);
        CHECK(publish_over(outbox, "other", "one"));
        ::umask(before);
        CHECK(mode_of(outbox) == 0700);
        CHECK(mode_of(outbox + "/key") == 0600);
        CHECK(mode_of(outbox + "/other") == 0600);
    }
}

TEST_CASE("nothing is put where others may look") {
    const TemporaryFolder folder;
    ::chmod(folder.path.c_str(), 0750);
    const auto published = publish_file(folder.path, "key", "one");
    REQUIRE(!published);
    CHECK(published.error().reason ==
          "others may look into " + folder.path + " (mode 0750); close it: chmod 700");
    CHECK(!publish_over(folder.path, "key", "one"));
    CHECK(folder.names().empty());
    CHECK(mode_of(folder.path) == 0750);
}

TEST_CASE("a name that leads elsewhere is none") {
    const TemporaryFolder folder;
    for (const auto* name : {"", ".", "..", "a/b", "/tmp/x", "../x"})
        CHECK(publish_file(folder.path, name, "one").error().reason == "it is no name of a file");
    CHECK(!publish_over(folder.path, std::string{"a\0b", 3}, "one"));
    CHECK(folder.names().empty());
}

TEST_CASE("of many who publish one name at once, one does") {
    const TemporaryFolder folder;
    std::atomic<int> made = 0;
    std::atomic<int> same = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            const auto published = publish_file(folder.path, "key", "one");
            made += published == Published::made;
            same += published == Published::same;
        });
    for (auto& thread : threads) thread.join();
    CHECK(made == 1);
    CHECK(same == 7);
    CHECK(folder.names() == Names{"key"});
}
