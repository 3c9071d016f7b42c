#pragma once

#include <string>
#include <string_view>

#include "base/append.hpp"
#include "base/intent.hpp"
#include "base/lock.hpp"

/// The steps that durable appends are made of, of one file and of several at once.

/// A file by its folder, so that all that stands beside it is looked for there and nowhere else.
struct FilePlace {
    std::string path;  // symbolic links followed
    std::string name;
    Descriptor folder;
};

/// A file whose lock is held.
struct Held {
    FilePlace place;
    Lock lock;
    Descriptor file;  // not open while there is none
    FileStamp stamp;
};

/// An append whose intent is on the disk, and whose file is there; no byte of the text is.
struct Begun {
    Intent intent;
    std::uint64_t begin = 0;  // of the caller's text, in the file
    bool made = false;        // there was no file before
};

tl::expected<FilePlace, FileError> place_of(const std::string& path);

/// Takes the lock of a file, makes the folders it stands in, and opens it if it is there.
tl::expected<Held, AppendError> hold(const std::string& path, std::chrono::milliseconds patience);

/// Is the open file, or none, still what has the name, and of this size? Editors do not ask for
/// the lock.
bool is_untouched(const Held& held, std::uint64_t size);

/// Makes the file whole again after a crash. The intent stays: it is true of the file still.
tl::expected<Recovered, AppendError> put_in_order(Held& held);

tl::expected<Begun, AppendError> begin_append(Held& held, std::string_view text,
                                              const AppendOptions& options,
                                              const std::optional<Batch>& batch = {});

/// Takes back an append, as far as nobody else wrote behind it. What cannot be undone now is left
/// to the intent; then the answer says whether the text may be recorded.
tl::expected<void, AppendError> take_back(Held& held, const Begun& begun);

tl::expected<void, FileError> drop_intent(const FilePlace& place);

/// Puts a small file (0600) into the folder in the place of what has the name: whole and on the
/// disk, or not at all.
tl::expected<void, FileError> put_aside(const FilePlace& place, const std::string& name,
                                        std::string_view content);
