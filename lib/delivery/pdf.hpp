#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace delivery {

/// Turns a page of HTML into PDF by way of a program that reads and writes its streams, such as
/// weasyprint. The error is in words, and names the package where there is no such program.
tl::expected<std::string, std::string> pdf_of(std::string_view html,
                                              const std::vector<std::string>& command);

}  // namespace delivery
