#include "base/lock.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "temporary_folder.hpp"

using std::chrono::milliseconds;

TEST_CASE("a lock that somebody holds is not taken, and is free when its object goes") {
    const TemporaryFolder folder;
    const auto path = folder / ".main.arl.lock";
    {
        const auto lock = Lock::take(path);
        REQUIRE(lock);
        const auto second = Lock::take(path);
        REQUIRE(!second);
        CHECK(is_held(second.error()));
        CHECK(second.error().reason == "somebody else holds .main.arl.lock");
        CHECK(!Lock::take(path, milliseconds{5}));
    }
    CHECK(Lock::take(path));
    CHECK(folder.names() == std::vector<std::string>{".main.arl.lock"});
}

TEST_CASE("who waits long enough gets the lock") {
    const TemporaryFolder folder;
    const auto path = folder / "lock";
    std::atomic<bool> taken = false;
    auto lock = Lock::take(path);
    std::thread waiting{[&] { taken = Lock::take(path, milliseconds{60'000}).has_value(); }};
    std::this_thread::sleep_for(milliseconds{20});
    CHECK(!taken);
    lock = tl::unexpected{FileError{}};
    waiting.join();
    CHECK(taken);
}

TEST_CASE("a lock file is for its owner alone, whatever the umask") {
    for (const mode_t mask : {0U, 077U, 0777U}) {
        const TemporaryFolder folder;
        const auto before = ::umask(mask);
        CHECK(Lock::take(folder / "lock"));
        ::umask(before);
        CHECK(mode_of(folder / "lock") == 0600);
    }
}

TEST_CASE("a lock is given back although a child has the file open still") {
    const TemporaryFolder folder;
    int pipe[2] = {};
    REQUIRE(::pipe(pipe) == 0);
    pid_t child = 0;
    {
        const auto lock = Lock::take(folder / "lock");
        REQUIRE(lock);
        child = ::fork();
        if (child == 0) {
            ::close(pipe[1]);
            char byte = 0;
            ::_exit(::read(pipe[0], &byte, 1) == 0 ? 0 : 1);
        }
    }
    CHECK(Lock::take(folder / "lock"));
    ::close(pipe[0]);
    ::close(pipe[1]);
    int status = 1;
    CHECK(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
}

TEST_CASE("only a regular file that is no link can be locked") {
    const TemporaryFolder folder;
    std::filesystem::create_symlink(folder / "elsewhere", folder / "link");
    CHECK(Lock::take(folder / "link").error().reason == "link: it is a symbolic link");
    REQUIRE(::mkfifo((folder / "fifo").c_str(), 0600) == 0);
    CHECK(Lock::take(folder / "fifo").error().reason == "fifo: it is a FIFO, not a file");
    CHECK(Lock::take(folder / "no/lock").error().code == ENOENT);
}

TEST_CASE("a lock on a file that was removed meanwhile is none") {
    const TemporaryFolder folder;
    const auto path = folder / "lock";
    const auto old = Lock::take(path);
    std::filesystem::remove(path);
    const auto fresh = Lock::take(path);
    REQUIRE(fresh);
    CHECK(!Lock::take(path));
}
