#include "delivery/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <spawn.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>

namespace delivery {
namespace {

constexpr std::size_t most_errors = 4'096;
constexpr int slice = 20;  // milliseconds

/// Both ends of a pipe, closed on exec and at the end.
struct Pipe {
    int out = -1;
    int in = -1;

    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) return;
        out = ends[0];
        in = ends[1];
    }
    ~Pipe() {
        close_out();
        close_in();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    bool is_open() const { return out >= 0; }
    void close_out() { close(out); }
    void close_in() { close(in); }

private:
    static void close(int& descriptor) {
        if (descriptor >= 0) ::close(descriptor);
        descriptor = -1;
    }
};

/// A program that runs, and the three pipes to it.
class Child {
public:
    /// With a path, `input` is not used.
    ProcessEnd run(const std::vector<std::string>& words, std::string_view input, const char* path,
                   int seconds);

private:
    int start(const std::vector<std::string>& words, const char* path);
    bool talk(int ended, int wait);
    void feed();
    static void take(Pipe& pipe, std::string& into, std::size_t most);
    ProcessEnd end();

    Pipe input_;
    Pipe output_;
    Pipe errors_;
    pid_t id_ = -1;
    std::string_view left_;  // of the input
    std::string written_;
    std::string complained_;
};

/// Our own signals are ignored ones; a program expects them as they usually are.
int Child::start(const std::vector<std::string>& words, const char* path) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
    if (path == nullptr) {
        ::posix_spawn_file_actions_adddup2(&actions, input_.out, STDIN_FILENO);
    } else {
        ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, path, O_RDONLY, 0);
    }
    ::posix_spawn_file_actions_adddup2(&actions, output_.in, STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, errors_.in, STDERR_FILENO);
    sigset_t usual;
    ::sigemptyset(&usual);
    ::sigaddset(&usual, SIGPIPE);
    ::sigaddset(&usual, SIGXFSZ);
    ::posix_spawnattr_setsigdefault(&attributes, &usual);
    ::posix_spawnattr_setpgroup(&attributes, 0);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    std::vector<char*> arguments;
    for (const auto& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const int error =
        ::posix_spawnp(&id_, arguments[0], &actions, &attributes, arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
    return error;
}

void Child::feed() {
    while (!left_.empty()) {
        const auto size = ::write(input_.in, left_.data(), left_.size());
        if (size > 0) {
            left_.remove_prefix(static_cast<std::size_t>(size));
        } else if (size < 0 && errno == EINTR) {
            continue;
        } else if (size < 0 && errno == EAGAIN) {
            return;
        } else {
            left_ = {};  // it reads no further
        }
    }
    input_.close_in();
}

void Child::take(Pipe& pipe, std::string& into, std::size_t most) {
    std::array<char, 65'536> buffer;
    const auto size = ::read(pipe.out, buffer.data(), buffer.size());
    if (size > 0) {
        const auto room = most - std::min(most, into.size());
        into.append(buffer.data(), std::min(room, static_cast<std::size_t>(size)));
    } else if (size == 0 || (errno != EINTR && errno != EAGAIN)) {
        pipe.close_out();
    }
}

/// Moves what can be moved. False when nothing could for so many milliseconds.
bool Child::talk(int ended, int wait) {
    std::array<struct pollfd, 4> watched{{{input_.in, POLLOUT, 0},
                                          {output_.out, POLLIN, 0},
                                          {errors_.out, POLLIN, 0},
                                          {ended, POLLIN, 0}}};
    const int ready = ::poll(watched.data(), watched.size(), wait);
    if (ready < 0) return errno == EINTR;
    if (watched[0].revents != 0) feed();
    if (watched[1].revents != 0) take(output_, written_, most_output);
    if (watched[2].revents != 0) take(errors_, complained_, most_errors);
    return ready > 0;
}

ProcessEnd Child::end() {
    int status = 0;
    while (::waitpid(id_, &status, 0) < 0 && errno == EINTR) continue;
    if (WIFSIGNALED(status))
        return {ProcessEnd::How::signalled, WTERMSIG(status), written_, complained_};
    return {ProcessEnd::How::exited, WEXITSTATUS(status), written_, complained_};
}

/// Has the program ended? It still has to be waited for.
bool is_over(pid_t id) {
    siginfo_t info{};
    return ::waitid(P_PID, static_cast<id_t>(id), &info, WEXITED | WNOHANG | WNOWAIT) == 0 &&
           info.si_pid == id;
}

ProcessEnd Child::run(const std::vector<std::string>& words, std::string_view input,
                      const char* path, int seconds) {
    if (!input_.is_open() || !output_.is_open() || !errors_.is_open())
        return {ProcessEnd::How::cannot_start, errno, {}, {}};
    if (const int error = start(words, path); error != 0)
        return {ProcessEnd::How::cannot_start, error, {}, {}};
    input_.close_out();
    output_.close_in();
    errors_.close_in();
    ::fcntl(input_.in, F_SETFL, O_NONBLOCK);
    left_ = input;
    if (left_.empty()) input_.close_in();
    // Where the system cannot tell of an end, it is looked for now and then.
    const int ended = static_cast<int>(::syscall(SYS_pidfd_open, id_, 0));
    const int wait = ended < 0 ? slice : seconds * 1'000;
    int idle = 0;
    while (idle < seconds * 1'000 && !is_over(id_)) idle = talk(ended, wait) ? 0 : idle + wait;
    const bool stalled = idle >= seconds * 1'000;
    if (stalled) {
        ::kill(-id_, SIGKILL);
    } else {
        // What it started and left behind may keep the pipes open: only what is there is taken.
        while (output_.out >= 0 && talk(-1, 0)) continue;
    }
    auto how = end();
    if (ended >= 0) ::close(ended);
    if (stalled) return {ProcessEnd::How::timed_out, seconds, written_, complained_};
    return how;
}

}  // namespace

ProcessEnd run_process(const std::vector<std::string>& words, std::string_view input, int seconds) {
    return Child{}.run(words, input, nullptr, seconds);
}

ProcessEnd run_process_on(const std::vector<std::string>& words, const std::string& path,
                          int seconds) {
    return Child{}.run(words, {}, path.c_str(), seconds);
}

std::string words_of(const ProcessEnd& end) {
    switch (end.how) {
        case ProcessEnd::How::cannot_start:
            return std::strerror(end.status);
        case ProcessEnd::How::exited:
            return fmt::format("exit status {}", end.status);
        case ProcessEnd::How::signalled:
            return fmt::format("signal {}", end.status);
        case ProcessEnd::How::timed_out:
            return fmt::format("no end after {} s", end.status);
    }
    return {};
}

}  // namespace delivery
