#pragma once

#include "command.hpp"

namespace cmd {

/// Hands what `console.out` holds back to $PAGER, else to `less`, when it is
/// longer than the terminal. Without a pager it stays for `flush` to write.
void page(Console& console);

}  // namespace cmd
