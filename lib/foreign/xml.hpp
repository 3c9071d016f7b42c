#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "foreign/element.hpp"

namespace foreign {

/// The root of an XML text in UTF-8. Entities of a DTD are not expanded, nothing else is opened.
tl::expected<Element, ElementFault> read_xml(std::string_view text);

}  // namespace foreign
