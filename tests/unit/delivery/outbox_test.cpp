#include "delivery/outbox.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>

#include "base/file.hpp"

using delivery::Message;
using delivery::Outbox;
using delivery::read_outbox;
using delivery::State;

namespace {

struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "outbox-XXXXXX").string();
        path = ::mkdtemp(name.data());
        path += "/outbox";
    }
    ~Folder() { std::filesystem::remove_all(std::filesystem::path{path}.parent_path()); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    std::string path;
};

Date day(const char* text) { return *parse_date(text); }

Message message(const char* digest) {
    Message made;
    made.key = "a-email-1";
    made.day = day("2026-02-05");
    made.digest = digest;
    made.entry = "remind A level:2 via:email on:INV-1";
    return made;
}

Outbox opened(const Folder& folder) {
    return std::move(*Outbox::open(folder.path, day("2026-02-07")));
}

}  // namespace

TEST_CASE("publishing again changes nothing, publishing other claims replaces the message") {
    const Folder folder;
    auto outbox = opened(folder);
    REQUIRE(outbox.publish(message("d1"), "eml", "first"));
    REQUIRE(outbox.publish(message("d1"), "eml", "second"));
    CHECK(read_file(outbox.path_of("a-email-1", "eml")) == "first");
    REQUIRE(outbox.publish(message("d2"), "eml", "third"));
    CHECK(read_file(outbox.path_of("a-email-1", "eml")) == "third");
    CHECK(read_outbox(folder.path)->at("a-email-1").digest == "d2");
}

TEST_CASE("what may have been sent is never replaced") {
    const Folder folder;
    auto outbox = opened(folder);
    REQUIRE(outbox.publish(message("d1"), "eml", "first"));
    REQUIRE(outbox.record("a-email-1", State::sending, day("2026-02-05")));
    REQUIRE(outbox.publish(message("d2"), "eml", "second"));
    CHECK(read_file(outbox.path_of("a-email-1", "eml")) == "first");
    CHECK(outbox.find("a-email-1")->state == State::sending);
}

TEST_CASE("a message that was being sent when a run ended is unknown") {
    const Folder folder;
    {
        auto outbox = opened(folder);
        REQUIRE(outbox.publish(message("d1"), "eml", "first"));
        REQUIRE(outbox.record("a-email-1", State::sending, day("2026-02-05")));
    }
    CHECK(read_outbox(folder.path)->at("a-email-1").state == State::sending);
    const auto outbox = opened(folder);
    CHECK(outbox.find("a-email-1")->state == State::unknown);
    CHECK(to_string(outbox.find("a-email-1")->day) == "2026-02-05");
    CHECK(outbox.find("a-email-1")->entry == "remind A level:2 via:email on:INV-1");
}

TEST_CASE("one run at a time") {
    const Folder folder;
    const auto outbox = opened(folder);
    const auto other = Outbox::open(folder.path, day("2026-02-07"));
    REQUIRE(!other);
    CHECK(other.error().is_held);
}

TEST_CASE("the outbox is for its owner alone") {
    const Folder folder;
    auto outbox = opened(folder);
    REQUIRE(outbox.publish(message("d1"), "eml", "first"));
    struct stat status{};
    REQUIRE(::stat(folder.path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0700);
    REQUIRE(::stat((folder.path + "/a-email-1.eml").c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
}

TEST_CASE("why a message failed is kept on one line") {
    const Folder folder;
    auto outbox = opened(folder);
    REQUIRE(outbox.publish(message("d1"), "eml", "first"));
    REQUIRE(outbox.record("a-email-1", State::failed, day("2026-02-05"), "two\nlines\r\x1b"));
    CHECK(read_outbox(folder.path)->at("a-email-1").words == "two lines  ");
}

TEST_CASE("without a folder nothing is known") { CHECK(read_outbox("/nowhere/outbox")->empty()); }
