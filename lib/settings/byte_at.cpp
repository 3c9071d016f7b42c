#include "settings/byte_at.hpp"

#include "base/text.hpp"

namespace settings {

std::uint32_t byte_at(std::string_view text, std::size_t line, std::size_t column) {
    std::size_t at = 0;
    for (; line > 1; --line) {
        const auto end = text.find('\n', at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    for (; column > 1 && at < text.size() && text[at] != '\n'; --column)
        at += decode_utf8(text.substr(at)).length;
    return static_cast<std::uint32_t>(at);
}

}  // namespace settings
