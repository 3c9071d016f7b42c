#include "base/line_log.hpp"

#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include "temporary_folder.hpp"

using Lines = std::vector<std::string>;

TEST_CASE("lines are read as they were added, over many runs") {
    const TemporaryFolder folder;
    const auto path = folder / "state/remind.log";
    CHECK(read_lines(path) == Lines{});
    for (const std::string line : {"sending A", "", "sent 阿 A"}) {
        auto log = LineLog::open(path);
        REQUIRE(log);
        CHECK(log->append(line));
        CHECK(read_lines(path)->back() == line);
    }
    CHECK(read_lines(path) == Lines{"sending A", "", "sent 阿 A"});
    CHECK(read_lines(folder.path).error().reason == "it is a folder");
}

TEST_CASE("a line that was cut short does not count, and no other merges with it") {
    const TemporaryFolder folder;
    const auto path = folder / "log";
    const std::string torn(10'000, 't');
    for (std::size_t cut = 1; cut <= torn.size(); cut += 1111) {
        for (const std::string before : {"", "one\n"}) {
            write_to(path, before + torn.substr(0, cut));
            const auto whole = before.empty() ? Lines{} : Lines{"one"};
            CHECK(read_lines(path) == whole);
            auto log = LineLog::open(path);
            REQUIRE(log);
            CHECK(read_lines(path) == whole);
            CHECK(log->append("two"));
            CHECK(content_of(path) == before + "two\n");
        }
    }
}

TEST_CASE("of a line that a power cut left without its bytes nothing is read") {
    const TemporaryFolder folder;
    write_to(folder / "log", std::string{"one\nt\0\0\nthree\n\0\0", 16});
    CHECK(read_lines(folder / "log") == Lines{"one", "three"});
    CHECK(LineLog::open(folder / "log")->append("four"));
    CHECK(read_lines(folder / "log") == Lines{"one", "three", "four"});
}

TEST_CASE("one run at a time writes a log") {
    const TemporaryFolder folder;
    const auto log = LineLog::open(folder / "log");
    REQUIRE(log);
    CHECK(is_held(LineLog::open(folder / "log").error()));
}

TEST_CASE("a log is for its owner alone, whatever the umask or whoever copied it") {
    for (const mode_t mask : {0U, 077U, 0777U}) {
        const TemporaryFolder folder;
        const auto before = ::umask(mask);
        CHECK(LineLog::open(folder / "log")->append("one"));
        ::umask(before);
        CHECK(mode_of(folder / "log") == 0600);
        ::chmod((folder / "log").c_str(), 0644);
        CHECK(LineLog::open(folder / "log"));
        CHECK(mode_of(folder / "log") == 0600);
    }
}

TEST_CASE("what would not be one line is refused") {
    const TemporaryFolder folder;
    auto log = LineLog::open(folder / "log");
    REQUIRE(log);
    for (const auto& line : {std::string{"a\nb"}, std::string{"a\n"}, std::string{"a\0b", 3}})
        CHECK(log->append(line).error().fault == AppendFault::refused);
    CHECK(content_of(folder / "log").empty());
    std::filesystem::create_symlink("log", folder / "link");
    CHECK(LineLog::open(folder / "link").error().reason == "it is a symbolic link");
}

TEST_CASE("a line that finds no room leaves the log as it was") {
    const TemporaryFolder folder;
    auto log = LineLog::open(folder / "log");
    REQUIRE(log);
    CHECK(log->append("one"));
    ::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    ::getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{10, before.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto done = log->append("a line of more bytes");
    ::setrlimit(RLIMIT_FSIZE, &before);
    ::signal(SIGXFSZ, SIG_DFL);
    REQUIRE(!done);
    CHECK(words(done.error()) == "nothing was written: File too large");
    CHECK(content_of(folder / "log") == "one\n");
    CHECK(log->append("two"));
    CHECK(content_of(folder / "log") == "one\ntwo\n");
}
