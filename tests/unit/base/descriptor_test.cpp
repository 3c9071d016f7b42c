#include "base/descriptor.hpp"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

#include <thread>

#include "base/file.hpp"
#include "temporary_folder.hpp"

namespace {

/// Signals that interrupt system calls, a thousand a second.
struct Interruptions {
    Interruptions() {
        struct sigaction action{};
        action.sa_handler = [](int) {};
        ::sigaction(SIGALRM, &action, &before);
        set(1000);
    }
    ~Interruptions() {
        set(0);
        ::sigaction(SIGALRM, &before, nullptr);
    }
    static void set(suseconds_t microseconds) {
        const itimerval every{{0, microseconds}, {0, microseconds}};
        ::setitimer(ITIMER_REAL, &every, nullptr);
    }
    struct sigaction before{};
};

std::string read_slowly(int from) {
    std::string got;
    char buffer[30'000];
    while (true) {
        std::this_thread::sleep_for(std::chrono::microseconds{500});
        const auto size = uninterrupted([&] { return ::read(from, buffer, sizeof buffer); });
        if (size <= 0) return got;
        got.append(buffer, static_cast<std::size_t>(size));
    }
}

}  // namespace

TEST_CASE("all is written, however often a signal cuts a write short") {
    int pipe[2] = {};
    REQUIRE(::pipe(pipe) == 0);
    std::string content(3'000'000, '.');
    for (std::size_t i = 0; i < content.size(); ++i) content[i] = static_cast<char>(i % 251);
    std::string got;
    std::thread reader{[&] { got = read_slowly(pipe[0]); }};
    {
        const Interruptions often;
        const Descriptor end{pipe[1]};
        CHECK(write_all(end, content));
    }
    reader.join();
    ::close(pipe[0]);
    CHECK(got == content);
}

TEST_CASE("folders that are missing are made, all of them") {
    const TemporaryFolder folder;
    CHECK(open_or_make_folder(folder / "a/b/c", 0700));
    CHECK(mode_of(folder / "a/b/c") == 0700);
    CHECK(open_or_make_folder(folder / "a/b/c"));
    write_to(folder / "file", "");
    CHECK(open_or_make_folder(folder / "file").error().code == ENOTDIR);
    CHECK(open_or_make_folder(folder / "file/b").error().code == ENOTDIR);
    CHECK(open_folder(folder / "none").error().code == ENOENT);
}

TEST_CASE("parts of a file end where the file does") {
    const TemporaryFolder folder;
    write_to(folder / "file", "0123456789");
    const auto file = open_in(*open_folder(folder.path), "file", O_RDWR);
    REQUIRE(file);
    CHECK(read_part(*file, 3, 4) == "3456");
    CHECK(read_part(*file, 8, 100) == "89");
    CHECK(read_part(*file, 11, 100) == "");
    CHECK(cut_to(*file, 5));
    CHECK(content_of(folder / "file") == "01234");
}

TEST_CASE("what stands behind a symbolic link is not opened by its name") {
    const TemporaryFolder folder;
    write_to(folder / "file", "");
    std::filesystem::create_symlink("file", folder / "link");
    const auto opened = open_in(*open_folder(folder.path), "link", O_RDONLY);
    CHECK(opened.error().reason == "it is a symbolic link");
    CHECK(FileReader::open(folder / "link")->is_linked());
    CHECK(!FileReader::open(folder / "file")->is_linked());
}

TEST_CASE("no program that is started inherits an open file") {
    const auto folder = open_folder("/tmp");
    REQUIRE(folder);
    CHECK((::fcntl(folder->number(), F_GETFD) & FD_CLOEXEC) != 0);
}
