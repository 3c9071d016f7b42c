#include "foreign/element.hpp"

#include <algorithm>

namespace foreign {

const Element* Element::child(std::string_view wanted) const {
    const auto found = std::ranges::find(children, wanted, &Element::name);
    return found == children.end() ? nullptr : &*found;
}

const Element* Element::at(std::string_view path) const {
    const Element* element = this;
    while (element != nullptr && !path.empty()) {
        const auto step = path.substr(0, path.find('/'));
        element = element->child(step);
        path.remove_prefix(std::min(path.size(), step.size() + 1));
    }
    return element;
}

std::string_view Element::text_at(std::string_view path) const {
    const auto* element = at(path);
    return element == nullptr ? std::string_view{} : std::string_view{element->text};
}

std::string_view Element::attribute(std::string_view wanted) const {
    for (const auto& [key, value] : attributes)
        if (key == wanted) return value;
    return {};
}

}  // namespace foreign
