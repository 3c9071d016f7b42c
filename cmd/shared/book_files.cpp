#include "book_files.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/file.hpp"
#include "base/lock.hpp"
#include "base/text.hpp"
#include "documents/unified_diff.hpp"

namespace cmd {

namespace {

constexpr std::chrono::milliseconds patience{10'000};  // with a rename that is under way

/// From the folder of the book, as `git apply` is run there.
std::string name_in_book(const std::string& path, const Loaded& loaded) {
    namespace fs = std::filesystem;
    std::error_code fault;
    const auto whole = fs::absolute(path, fault).lexically_normal();
    const auto book = fs::absolute(loaded.sources.name({0}), fault).lexically_normal();
    return whole.lexically_relative(book.parent_path()).string();
}

}  // namespace

std::string beside(const std::string& journal, std::string_view ending) {
    const auto file = resolved(journal);
    return fmt::format("{}/.{}.{}", folder_of(file), file_name_of(file), ending);
}

std::string replacing_record(const std::string& journal) { return beside(journal, "replace"); }

std::string writers_lock(const std::string& journal) { return beside(journal, "add.lock"); }

bool is_half_renamed(const std::string& journal, Console& console) {
    const auto record = replacing_record(journal);
    std::error_code fault;
    if (journal == "-" || !std::filesystem::exists(record, fault)) return false;
    const auto lock = Lock::take(writers_lock(journal), patience);
    if (!std::filesystem::exists(record, fault)) return false;
    complain(console, "a rename was cut short: some files of the book have the old name and some "
                      "the new");
    advise(console,
           fmt::format("any command with --write finishes it, such as the same `{} rename`; {} "
                       "beside the book says which files wait",
                       console.program, visible(file_name_of(record))));
    return true;
}

std::string git_diff(const std::string& path, bool is_there, std::string_view before,
                     std::string_view after, const Loaded& loaded) {
    const auto name = name_in_book(path, loaded);
    // A name with blanks ends at a tab.
    const auto* end = name.find(' ') == std::string::npos ? "" : "\t";
    const auto old_name = is_there ? fmt::format("a/{}{}", name, end) : "/dev/null";
    return documents::unified_diff(before, after, old_name, fmt::format("b/{}{}", name, end));
}

}  // namespace cmd
