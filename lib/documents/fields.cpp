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

namespace {

/// What of both can be compared: groups, and the first of lists.
std::string_view first_missing_in(const Field& sample, const Field& field) {
    const auto* group = std::get_if<Fields>(&sample);
    const auto* own_group = std::get_if<Fields>(&field);
    if (group != nullptr && own_group != nullptr) return first_missing(*group, *own_group);
    const auto* list = std::get_if<FieldList>(&sample);
    const auto* own_list = std::get_if<FieldList>(&field);
    if (list == nullptr || own_list == nullptr || list->empty() || own_list->empty()) return {};
    return first_missing(list->front(), own_list->front());
}

}  // namespace

std::string_view first_missing(const Fields& sample, const Fields& fields) {
    for (const auto& [name, value] : sample.named) {
        const auto* own = fields.find(name);
        if (own == nullptr) return name;
        if (const auto inner = first_missing_in(value, *own); !inner.empty()) return inner;
    }
    return {};
}

}  // namespace documents
