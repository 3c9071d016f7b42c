#include "manual.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <climits>

#include "base/file.hpp"

namespace cmd {

namespace {

/// The folder of the running program, with its slash; empty when unknown.
std::string program_folder() {
    char path[PATH_MAX];
    const auto size = ::readlink("/proc/self/exe", path, sizeof path);
    if (size <= 0) return {};
    const std::string_view whole{path, static_cast<std::size_t>(size)};
    return std::string{whole.substr(0, whole.rfind('/') + 1)};
}

}  // namespace

std::string manual_page(std::string_view name, int section) {
    const auto folder = program_folder();
    for (const auto& place :
         {std::string{"../../man/"}, fmt::format("../share/man/man{}/", section)}) {
        auto page = fmt::format("{}{}arl-{}.{}", folder, place, name, section);
        if (::access(page.c_str(), R_OK) == 0) return page;
        if (::access((page + ".gz").c_str(), R_OK) == 0) return page + ".gz";
    }
    return {};
}

std::string diagnostics_text() {
    const auto path = manual_page("diagnostics", 7);
    if (path.empty() || path.ends_with(".gz")) return {};
    return read_file(path).value_or("");
}

bool could_be_rule(std::string_view word) {
    return word.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") ==
           std::string_view::npos;
}

}  // namespace cmd
