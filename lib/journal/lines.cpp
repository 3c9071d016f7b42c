#include "journal/lines.hpp"

namespace journal {
namespace {

bool is_merge_marker(std::string_view line) {
    if (line.size() < 7) return false;
    const char mark = line[0];
    if (mark != '<' && mark != '=' && mark != '>' && mark != '|') return false;
    return line.substr(0, 7).find_first_not_of(mark) == std::string_view::npos &&
           (line.size() == 7 || line[7] != mark);
}

}  // namespace

LineClass class_of_sign(std::string_view line) {
    if (line[0] == ';' || line[0] == '#') return LineClass::comment;
    return is_merge_marker(line) ? LineClass::merge : LineClass::odd;
}

}  // namespace journal
