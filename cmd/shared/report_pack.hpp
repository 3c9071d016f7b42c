#pragma once

#include <string>

#include "report_options.hpp"

namespace cmd {

/// Makes a folder of what an auditor asks for at the end of a period: the page of its last day and
/// the tables behind it, each as its own command prints it, as CSV and HTML, and SHA256SUMS, which
/// is taken away first and written last: without it a pack is not whole. Other files in the way are
/// refused: `usage`.
Exit write_pack(const ReportOptions& options, const Period& period, const std::string& folder,
                const Loaded& loaded, Console& console);

}  // namespace cmd
