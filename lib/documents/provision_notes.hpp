#pragma once

#include <string>
#include <vector>

#include "reports/provision.hpp"

namespace documents {

/// By which formula, over which window and with which settings an allowance was made, in words.
std::vector<std::string> provision_notes(const reports::ProvisionReport& report);

}  // namespace documents
