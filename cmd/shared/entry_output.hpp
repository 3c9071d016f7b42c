#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/lock.hpp"
#include "documents/new_entry.hpp"
#include "load.hpp"

namespace cmd {

/// The files that entries go to, and what is said of them.
struct EntryFiles {
    std::string dated;  // with `{yyyy}`, `{mm}` and `{dd}`; empty: the main journal
    std::string declarations;
    std::string_view setting;       // that names the file of dated entries
    std::string_view loss;          // what it would mean if the book did not take a file in
    std::string_view closed_help;   // what to do where the day of one is closed; may be empty
    std::string_view unsound_help;  // the same where the book would have errors
    std::string_view first_line;    // of a file that is made; may be empty
};

/// What becomes of proposed entries: printed, shown as a difference, or written into the book.
enum class EntryMode { print, diff, write };

/// `--diff` and `--write`.
void entry_options(CLI::App& app, EntryMode& mode);

/// Keeps other commands from adding to a book meanwhile, so that what was read of it still holds
/// when entries are written. To be taken before the book is read.
class BookLock {
public:
    /// None is taken in a mode that does not write. Complains itself.
    static tl::expected<BookLock, Exit> take(const BookOptions& options, EntryMode mode,
                                             Console& console);

private:
    std::optional<Lock> lock_;
};

/// Prints entries, shows what they would change as `git apply` takes it in the book's folder, or
/// adds them to `[add] file` and `[add] declarations`: all of them or none, and only if the book
/// is sound with them and none stands in a period that was closed. Errors are shown, warnings about
/// them told.
Exit put_out(const std::vector<documents::NewEntry>& entries, EntryMode mode, const Loaded& loaded,
             const BookOptions& options, const BookLock& lock, Console& console);

/// The book as it would be with these entries. Shows what is not sound, and what there is to say of
/// them; nothing, and `status`, when it is not.
std::optional<Loaded> book_with(const std::vector<documents::NewEntry>& entries,
                                const Loaded& loaded, const BookOptions& options, Console& console,
                                Exit& status);

/// Is the book sound with these entries? Shows what is not, and what there is to say of them;
/// writes nothing.
Exit check_entries(const std::vector<documents::NewEntry>& entries, const Loaded& loaded,
                   const BookOptions& options, Console& console);
Exit check_entries(const std::vector<documents::NewEntry>& entries, const EntryFiles& files,
                   const Loaded& loaded, const BookOptions& options, Console& console);

/// Adds entries to files of their own as `put_out` does, and prints nothing when all is well.
Exit add_entries(const std::vector<documents::NewEntry>& entries, const EntryFiles& files,
                 const Loaded& loaded, const BookOptions& options, const BookLock& lock,
                 Console& console);

/// Adds one of the entries that were found to be sound under the same lock, and does not read the
/// book once more.
Exit add_checked(const documents::NewEntry& entry, const EntryFiles& files, const Loaded& loaded,
                 const BookLock& lock, Console& console);

}  // namespace cmd
