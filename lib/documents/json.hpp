#pragma once

#include <string>
#include <vector>

#include "documents/table.hpp"

namespace documents {

struct JsonMember;

/// A value of JSON for answers that are no table: a cell, a list, or an object whose members keep
/// their order.
struct Json {
    enum class Kind { cell, list, object };

    Kind kind = Kind::cell;
    Cell cell;
    std::vector<Json> elements;
    std::vector<JsonMember> members;
};

struct JsonMember {
    std::string name;
    Json value;
};

Json json_cell(Cell cell);
Json json_list(std::vector<Json> elements);
Json json_object(std::vector<JsonMember> members);

/// The value as one text, ending in a newline; objects in lists on lines of their own. Amounts and
/// figures are strings, as in tables.
std::string render_json(const Json& value);

}  // namespace documents
