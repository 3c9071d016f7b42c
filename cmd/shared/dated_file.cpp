#include "dated_file.hpp"

#include <fmt/format.h>

#include "base/text.hpp"

namespace cmd {

namespace {

void replace(std::string& text, std::string_view what, const std::string& with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

}  // namespace

std::string path_on(std::string path, Date day) {
    const date::year_month_day parts{day};
    replace(path, "{yyyy}", fmt::format("{:04}", static_cast<int>(parts.year())));
    replace(path, "{mm}", fmt::format("{:02}", static_cast<unsigned>(parts.month())));
    replace(path, "{dd}", fmt::format("{:02}", static_cast<unsigned>(parts.day())));
    return path;
}

Exit complain_outside(const std::string& path, std::string_view loss, std::string_view setting,
                      Console& console) {
    const auto slash = path.rfind('/');
    const auto folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
    complain(console, fmt::format("{} is no part of the book: {}", visible(path), loss));
    advise(console, fmt::format("write `include? \"{}*.arl\"` in the main journal, or name "
                                "another file in {}",
                                visible(folder), setting));
    return Exit::bad_data;
}

}  // namespace cmd
