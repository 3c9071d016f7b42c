#include <fmt/format.h>

#include "base/text.hpp"
#include "command.hpp"

namespace cmd {

void complain(Console& console, std::string_view words) {
    console.err.write(fmt::format("{}: {}\n", visible(console.program), visible(words)));
}

void advise(Console& console, std::string_view words) {
    console.err.write(fmt::format("help: {}\n", visible(words)));
}

}  // namespace cmd
