#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace documents {

/// What an HTML letter must not have, and where.
struct HtmlFault {
    std::size_t begin;
    std::size_t size;
    std::string message;
};

/// A letter shows what it holds and loads nothing.
std::vector<HtmlFault> html_faults(std::string_view page);

}  // namespace documents
