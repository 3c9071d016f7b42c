#pragma once

#include <optional>
#include <vector>

#include "base/lock.hpp"
#include "documents/new_entry.hpp"
#include "load.hpp"

namespace cmd {

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

}  // namespace cmd
