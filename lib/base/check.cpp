#include "base/check.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string>

void fail_check(const char* file, int line) {
    const std::string message = std::string{"ar: internal error at "} + file + ":" +
                                std::to_string(line) +
                                "; nothing was written. Please report this with the journal.\n";
    if (::write(STDERR_FILENO, message.data(), message.size()) < 0) std::abort();
    std::abort();
}
