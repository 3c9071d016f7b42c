#include "documents/fields.hpp"

#include <algorithm>

namespace documents {

void Fields::add(std::string name, Field value) {
    named.emplace_back(std::move(name), std::move(value));
}

const Field* Fields::find(std::string_view name) const {
    const auto found = std::ranges::find(named, name, &std::pair<std::string, Field>::first);
    return found == named.end() ? nullptr : &found->second;
}

}  // namespace documents
