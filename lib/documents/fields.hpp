#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace documents {

struct Fields;
using FieldList = std::vector<Fields>;

/// What a template can name: a text, a switch, a group of fields, or a list of such groups.
using Field = std::variant<std::string, bool, Fields, FieldList>;

/// Named values for a letter. A text that is empty, a switch that is off and a list without
/// elements are absent to a section.
struct Fields {
    std::vector<std::pair<std::string, Field>> named;

    void add(std::string name, Field value);
    /// Null when there is no such field.
    const Field* find(std::string_view name) const;
};

/// The first name that `fields` lacks of those in `sample`, in groups and lists too; empty when
/// there is none.
std::string_view first_missing(const Fields& sample, const Fields& fields);

}  // namespace documents
