#pragma once

#include <string>
#include <vector>

namespace cmd {

/// Are these arguments meant for the archiver of the same name: `rcs lib.a x.o`?
bool is_for_archiver(const std::vector<std::string>& words);

}  // namespace cmd
