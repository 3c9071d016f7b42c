#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cmd {

/// What `run_child` returns when there is no such program.
inline constexpr int cannot_start = 127;

/// Runs a program found on the PATH, feeds it `input`, and waits for it to end.
/// Returns its exit status; 128 or more when a signal ended it.
int run_child(std::vector<std::string> words, std::string_view input);
/// The same with our standard input.
int run_child(std::vector<std::string> words);

}  // namespace cmd
