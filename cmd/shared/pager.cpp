#include "pager.hpp"

#include <algorithm>
#include <cstdlib>

#include "child.hpp"

namespace cmd {

namespace {

bool longer_than(std::string_view text, int rows) { return std::ranges::count(text, '\n') >= rows; }

/// Empty when the reader wants none.
std::vector<std::string> pager() {
    const char* chosen = std::getenv("PAGER");
    if (chosen == nullptr) return {"less", "-FRX"};
    const std::string command{chosen};
    if (command.empty() || command == "cat") return {};
    return {"sh", "-c", command};
}

}  // namespace

void page(Console& console) {
    if (!console.terminal.out || !longer_than(console.out.held(), console.terminal.rows)) return;
    auto words = pager();
    if (words.empty()) return;
    // Our text is UTF-8 under every locale; less would show its bytes under some.
    ::setenv("LESSCHARSET", "utf-8", 0);
    const int status = run_child(std::move(words), console.out.held());
    if (status != cannot_start && status != cannot_start - 1) console.out.discard();
}

}  // namespace cmd
