#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace delivery {

/// How a program ended.
struct ProcessEnd {
    enum class How {
        cannot_start,  // there is no such program, or it may not be run
        exited,
        signalled,
        timed_out,  // it was stopped
    };

    How how;
    int status = 0;      // of `exited`; of `signalled` the signal; else an errno
    std::string output;  // what it wrote to standard output, at most `most_output` bytes
    std::string errors;  // the first of what it wrote to standard error

    bool is_success() const { return how == How::exited && status == 0; }
};

inline constexpr std::size_t most_output = std::size_t{256} << 20U;

/// Runs a program found on the PATH with these arguments and no shell, feeds it `input`, and waits
/// for it to end. It is stopped, with all it started, when it neither reads nor writes nor ends for
/// so many seconds.
/// SIGPIPE must be ignored.
ProcessEnd run_process(const std::vector<std::string>& words, std::string_view input, int seconds);

/// The same with a file as its standard input: all of it is there from the beginning, whatever
/// becomes of us meanwhile.
ProcessEnd run_process_on(const std::vector<std::string>& words, const std::string& path,
                          int seconds);

/// `exit status 75`, `signal 9`, `no end after 300 s`.
std::string words_of(const ProcessEnd& end);

}  // namespace delivery
