#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <exception>
#include <new>

#include "arguments.hpp"
#include "base/file.hpp"
#include "base/pages.hpp"
#include "command_line.hpp"
#include "pager.hpp"

namespace cmd {

namespace {

/// A stream that was closed for us must not become a file that we open: what is
/// written to it would end up there.
void keep_streams_open() {
    for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF) ::open("/dev/null", O_RDONLY);
}

Terminal terminal() {
    Terminal found{::isatty(STDOUT_FILENO) == 1, ::isatty(STDERR_FILENO) == 1};
    struct winsize size{};
    if (found.out && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0) {
        found.rows = size.ws_row;
        found.columns = size.ws_col;
    }
    return found;
}

constexpr std::string_view out_of_memory_words = ": out of memory\n";
constexpr std::string_view while_recording_words =
    ": out of memory; it may be recorded, which the same command will say\n";
const char* program = "ar";  // its name, for when there is no memory to hold one

/// Takes no memory.
void tell_shortly(std::string_view words) {
    const auto name = std::string_view{program};
    const bool told = ::write(STDERR_FILENO, name.data(), name.size()) >= 0 &&
                      ::write(STDERR_FILENO, words.data(), words.size()) >= 0;
    if (!told) ::_exit(static_cast<int>(Exit::failure));
}

/// Where an exception can go no further: out of a thread, or of what must not fail.
[[noreturn]] void end_here() {
    try {
        if (const auto thrown = std::current_exception()) std::rethrow_exception(thrown);
    } catch (const std::bad_alloc&) {
        tell_shortly(out_of_memory_words);
        ::_exit(static_cast<int>(Exit::failure));
    } catch (...) {
        tell_shortly(": a fault of ours: an exception that nobody took\n");
    }
    std::abort();
}

constexpr std::int64_t noon = 12 * 3'600;

/// Sets the clock of a console, once. Throws what `--today` would when $AR_TODAY is no day.
void read_clock(const Request& request, Console& console) {
    const char* named = std::getenv("AR_TODAY");
    auto day = request.today;
    if (!day && named != nullptr && *named != '\0') day = day_of("$AR_TODAY", named);
    if (day) {
        console.today = *day;
        console.seconds = std::int64_t{day->time_since_epoch().count()} * 24 * 3'600 + noon;
        return;
    }
    const auto now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    console.today = date::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday;
    console.seconds = now;
    console.zone_minutes = static_cast<int>(local.tm_gmtoff / 60);
}

bool is_set(const char* variable) {
    const char* value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool coloured(Colour colour, bool terminal) {
    if (colour != Colour::when_terminal) return colour == Colour::always;
    const char* kind = std::getenv("TERM");
    const bool dumb = kind != nullptr && std::strcmp(kind, "dumb") == 0;
    return terminal && !dumb && !is_set("NO_COLOR");
}

Exit run(const Words& words, Console& console) {
    const auto request = read_command_line(words, console);
    if (!request) return request.error();
    read_clock(*request, console);
    console.colour_out = coloured(request->colour, console.terminal.out);
    console.colour_err = coloured(request->colour, console.terminal.err);
    console.quiet = request->quiet;
    console.verbose = request->verbose;
    return request->action(console);
}

/// Says so without memory. What was collected is no answer.
Exit out_of_memory(Console& console) {
    console.out.discard();
    console.err.discard();
    tell_shortly(console.may_be_recorded ? while_recording_words : out_of_memory_words);
    return Exit::failure;
}

/// What was collected before a failure is no answer.
Exit give_up(Console& console, Exit status, std::string_view words) {
    console.out.discard();
    complain(console, words);
    return status;
}

Exit run_or_give_up(const Words& words, Console& console) {
    try {
        return run(words, console);
    } catch (const CLI::ParseError& error) {
        return give_up(console, Exit::usage, error.what());
    } catch (const FileChanged& changed) {
        return give_up(console, Exit::failure, changed.what());
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception& error) {
        return give_up(console, Exit::failure, fmt::format("a fault of ours: {}", error.what()));
    }
}

Exit run_safely(const Words& words, Console& console) {
    try {
        return run_or_give_up(words, console);
    } catch (const std::bad_alloc&) {
        return out_of_memory(console);
    }
}

/// Writes what is left of the answer. A reader that left early needs no message.
Exit finish(Console& console, Exit status) {
    page(console);
    console.out.flush();
    const int error = console.out.error();
    if (error == 0) return status;
    if (error != EPIPE)
        complain(console, fmt::format("cannot write to standard output: {}", std::strerror(error)));
    return Exit::failure;
}

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

}  // namespace

}  // namespace cmd

namespace {

int run_program(std::string_view name, const cmd::Words& words) {
    using namespace cmd;
    const auto facts = terminal();
    Output out{STDOUT_FILENO, facts.out ? Output::Writes::when_told : Output::Writes::in_pieces};
    Output err{STDERR_FILENO, Output::Writes::at_once};
    Console console{out, err, {}, std::string{name}, facts};
    return static_cast<int>(finish(console, run_safely(words, console)));
}

}  // namespace

int main(int argc, char** argv) {
    using namespace cmd;
    pages::use_for_heap();
    keep_streams_open();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);  // a file too large is a write that fails
    if (argc > 0 && !base_name(argv[0]).empty()) program = base_name(argv[0]).data();
    std::set_terminate(end_here);
    try {
        return run_program(program, {argv + std::min(argc, 1), argv + argc});
    } catch (const std::bad_alloc&) {
        tell_shortly(out_of_memory_words);
        return static_cast<int>(Exit::failure);
    }
}
