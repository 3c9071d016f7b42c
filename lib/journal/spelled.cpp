#include "journal/spelled.hpp"

#include "journal/format_line.hpp"
#include "journal/words.hpp"

namespace journal {

std::string quoted(std::string_view text) {
    std::string out{'"'};
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

std::string spelled_id(std::string_view id) { return is_id(id) ? std::string{id} : quoted(id); }

std::string spelled_value(std::string_view value) {
    const bool escaped = value.find('\\') != std::string_view::npos;
    return is_plain_value({value, true, escaped}) ? std::string{value} : quoted(value);
}

}  // namespace journal
