#include "foreign/xml.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>

#include "foreign/text.hpp"

namespace foreign {

namespace {

std::string_view local(std::string_view name) { return name.substr(name.find(':') + 1); }

std::uint32_t offset_of(const pugi::xml_node& node) {
    const auto offset = node.offset_debug();  // of its name, behind the `<`
    return offset > 0 ? static_cast<std::uint32_t>(offset - 1) : 0;
}

Element element_of(const pugi::xml_node& node, int depth, bool& too_deep) {
    Element element;
    element.name = local(node.name());
    element.begin = offset_of(node);
    for (const auto& attribute : node.attributes())
        element.attributes.emplace_back(local(attribute.name()), cleaned(attribute.value()));
    std::string text;
    for (const auto& child : node.children()) {
        if (child.type() == pugi::node_element) {
            if (depth >= most_depth)
                too_deep = true;
            else
                element.children.push_back(element_of(child, depth + 1, too_deep));
        } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
            text += child.value();
        }
    }
    element.text = cleaned(text);
    return element;
}

}  // namespace

tl::expected<Element, ElementFault> read_xml(std::string_view text) {
    pugi::xml_document document;
    const auto read =
        document.load_buffer(text.data(), text.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!read) {
        std::string words{read.description()};
        if (!words.empty() && words[0] >= 'A' && words[0] <= 'Z')
            words[0] = static_cast<char>(words[0] - 'A' + 'a');
        return tl::unexpected{ElementFault{words, static_cast<std::uint32_t>(read.offset)}};
    }
    bool too_deep = false;
    auto root = element_of(document.document_element(), 1, too_deep);
    if (root.name.empty()) return tl::unexpected{ElementFault{"there is no element in it", 0}};
    if (too_deep)
        return tl::unexpected{
            ElementFault{fmt::format("elements are nested deeper than {}", most_depth), 0}};
    return root;
}

}  // namespace foreign
