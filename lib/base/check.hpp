#pragma once

[[noreturn]] void fail_check(const char* file, int line);

/// Stops the program when an invariant of our own code does not hold.
///
/// Never use it on what a user wrote: bad data is a Diagnostic. Checks stay on
/// in release builds, because a wrong balance costs more than a crash.
constexpr void check(bool invariant, const char* file = __builtin_FILE(),
                     int line = __builtin_LINE()) {
    if (!invariant) [[unlikely]]
        fail_check(file, line);
}
