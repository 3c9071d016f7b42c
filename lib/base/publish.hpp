#pragma once

#include <string>
#include <string_view>

#include "base/descriptor.hpp"

/// A folder that nobody else may look into, made if it is missing. One that is there and lets
/// others in is refused: whether it is to be closed is for its owner to say.
tl::expected<Descriptor, FileError> open_private_folder(const std::string& path);

/// What became of a file that was to be published.
enum class Published {
    made,   // it is there now
    same,   // it was there, with this content
    other,  // it was there, with other content, and still is
};

/// Puts a file (0600) into a private folder: whole or not at all, and never over another one. When
/// it returns well the file is on the disk.
tl::expected<Published, FileError> publish_file(const std::string& folder, const std::string& name,
                                                std::string_view content);

/// The same, in the place of what has the name.
tl::expected<void, FileError> publish_over(const std::string& folder, const std::string& name,
                                           std::string_view content);

/// `replace_file` in a folder that is made first, durably.
tl::expected<void, FileError> replace_in_folder(const std::string& path, std::string_view content);
