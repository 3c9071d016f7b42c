#pragma once

#include <optional>
#include <string>

#include "command.hpp"
#include "fmt_context.hpp"
#include "journal/format.hpp"

namespace cmd {

/// What `ar fmt` was asked to do with each file.
struct FmtTask {
    journal::FormatOptions layout;
    bool check = false;
    bool diff = false;
    bool fix = false;
    bool fix_names = false;
    std::optional<DueDays> due;  // write implied due days down
};

/// Formats one file (`-` is standard input, and then goes to standard output).
/// Says itself what is wrong with it.
Exit format_file(const std::string& path, const FmtTask& task, const FmtContext& context,
                 Console& console);

}  // namespace cmd
