#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace foreign {

/// An element of XML or of the SGML of OFX.
struct Element {
    std::string name;  // without a prefix
    std::string text;  // its own, cleaned; nothing of its children
    std::vector<std::pair<std::string, std::string>> attributes;
    std::vector<Element> children;
    std::uint32_t begin = 0;  // in its text: where its tag begins

    /// The first child of that name, or null.
    const Element* child(std::string_view wanted) const;
    /// Down a path `Acct/Id/IBAN`, the first of each name; null where there is none.
    const Element* at(std::string_view path) const;
    /// The text there; empty where there is none.
    std::string_view text_at(std::string_view path) const;
    std::string_view attribute(std::string_view wanted) const;
};

/// Why a text is no tree of elements.
struct ElementFault {
    std::string words;
    std::uint32_t offset = 0;
};

/// No deeper than this: what is deeper is no statement.
inline constexpr int most_depth = 64;

}  // namespace foreign
