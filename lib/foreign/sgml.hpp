#pragma once

#include <string_view>

#include <tl/expected.hpp>

#include "foreign/element.hpp"

namespace foreign {

/// The element `OFX` of a text, whether its tags of single values are closed (OFX 2) or not (OFX
/// 1). A value goes up to the next tag; a tag without value that is closed nowhere is an empty one.
/// A text that ends inside an element, or closes one that is not open, is refused.
tl::expected<Element, ElementFault> read_sgml(std::string_view text);

}  // namespace foreign
