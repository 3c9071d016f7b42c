#include "child.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>

namespace cmd {

namespace {

/// Signals that we ignore are given back to the child: a pager must end by SIGPIPE.
class SpawnAttributes {
public:
    SpawnAttributes() {
        ::posix_spawnattr_init(&attributes);
        sigset_t defaults;
        ::sigemptyset(&defaults);
        ::sigaddset(&defaults, SIGPIPE);
        ::sigaddset(&defaults, SIGXFSZ);
        ::sigaddset(&defaults, SIGINT);
        ::posix_spawnattr_setsigdefault(&attributes, &defaults);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    }
    SpawnAttributes(const SpawnAttributes&) = delete;
    SpawnAttributes& operator=(const SpawnAttributes&) = delete;
    ~SpawnAttributes() { ::posix_spawnattr_destroy(&attributes); }

    posix_spawnattr_t attributes;
};

/// 0 when it could not be started. `input` becomes its standard input; -1 leaves it ours.
pid_t start(std::vector<std::string>& words, int input) {
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const SpawnAttributes attributes;
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    if (input >= 0) ::posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    pid_t child = 0;
    const int error = ::posix_spawnp(&child, arguments[0], &actions, &attributes.attributes,
                                     arguments.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return error == 0 ? child : 0;
}

int status_of(pid_t child) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return cannot_start;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

/// A reader that leaves early is content: what it did not want is dropped.
void feed(int descriptor, std::string_view input) {
    while (!input.empty()) {
        const auto put = ::write(descriptor, input.data(), input.size());
        if (put < 0 && errno == EINTR) continue;
        if (put < 0) return;
        input.remove_prefix(static_cast<std::size_t>(put));
    }
}

/// Leaves Ctrl-C to the child while it lives.
class InterruptIgnored {
public:
    InterruptIgnored() : before_{std::signal(SIGINT, SIG_IGN)} {}
    InterruptIgnored(const InterruptIgnored&) = delete;
    InterruptIgnored& operator=(const InterruptIgnored&) = delete;
    ~InterruptIgnored() { std::signal(SIGINT, before_); }

private:
    void (*before_)(int);
};

}  // namespace

int run_child(std::vector<std::string> words, std::string_view input) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0) return cannot_start;
    const InterruptIgnored ignored;
    const auto child = start(words, ends[0]);
    ::close(ends[0]);
    if (child != 0) feed(ends[1], input);
    ::close(ends[1]);
    return child == 0 ? cannot_start : status_of(child);
}

int run_child(std::vector<std::string> words) {
    const InterruptIgnored ignored;
    const auto child = start(words, -1);
    return child == 0 ? cannot_start : status_of(child);
}

}  // namespace cmd
