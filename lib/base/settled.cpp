#include "base/settled.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace {

constexpr int most_attempts = 1000;  // each is overtaken by a whole append, which takes longer

/// An intent, and the folder it stands in.
struct Beside {
    Intent intent;
    std::string folder;
};

/// Nothing when there is none, or what has its name is no file of ours.
template <class Value>
using Maybe = tl::expected<std::optional<Value>, FileError>;

bool is_none(const FileError& error) {
    return error.code == ENOENT || error.code == ENOTDIR || error.code == ELOOP ||
           error.code == EINVAL;
}

/// The intent beside a file that is no symbolic link itself. One that cannot be read is a fault:
/// without it what is half written would count.
Maybe<Beside> intent_beside(const std::string& path) {
    const auto name = path.substr(0, path.rfind('/') + 1) + intent_name(file_name_of(path));
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    const Descriptor file{uninterrupted([&] { return ::open(name.c_str(), flags); })};
    const auto failed = [&](FileError error) -> Maybe<Beside> {
        if (is_none(error)) return std::nullopt;
        error.reason = intent_name(file_name_of(path)) + ": " + error.reason;
        return tl::unexpected{std::move(error)};
    };
    if (!file.is_open()) return failed(last_error());
    auto intent = read_intent(file);
    if (!intent) return failed(intent.error());
    if (!*intent) return std::nullopt;
    return Beside{std::move(**intent), folder_of(path)};
}

bool is_link(const std::string& path) {
    char target = 0;
    return ::readlink(path.c_str(), &target, 1) >= 0;
}

/// An intent, and how the end of its file looks to it.
struct Found {
    Intent intent;
    Tail tail;
};

Maybe<Found> compared(Maybe<Beside> beside, const FileReader& reader) {
    if (!beside) return tl::unexpected{beside.error()};
    if (!*beside) return std::nullopt;
    auto& intent = (*beside)->intent;
    const auto folder = open_folder((*beside)->folder);
    if (!folder) return tl::unexpected{folder.error()};
    const auto tail = tail_in_batch(*folder, reader.descriptor(), reader.stamp().size, intent);
    if (!tail) return tl::unexpected{tail.error()};
    return Found{std::move(intent), *tail};
}

Maybe<Found> found_beside(const std::string& path) {
    auto beside = intent_beside(path);
    if (beside && !*beside && is_link(path)) beside = intent_beside(resolved(path));
    if (!beside) return tl::unexpected{beside.error()};
    if (!*beside) return std::nullopt;
    const auto reader = FileReader::open(path);
    if (reader) return compared(std::move(beside), *reader);
    if (reader.error().code != ENOENT) return tl::unexpected{reader.error()};
    const auto tail = (*beside)->intent.old_size == 0 ? Tail::in_part : Tail::other;
    return Found{std::move((*beside)->intent), tail};
}

std::optional<std::uint64_t> size_of(const std::optional<Found>& found) {
    if (!found || found->tail != Tail::in_part) return std::nullopt;
    return found->intent.old_size;
}

}  // namespace

std::optional<std::uint64_t> settled_size(const std::string& path) {
    return size_of(found_beside(path).value_or(std::nullopt));
}

tl::expected<std::optional<Tail>, FileError> tail_beside_intent(const std::string& path) {
    const auto found = found_beside(path);
    if (!found) return tl::unexpected{found.error()};
    return *found ? std::optional{(*found)->tail} : std::nullopt;
}

tl::expected<SettledFile, FileError> open_settled(const std::string& path) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        auto reader = FileReader::open(path);
        if (!reader) return tl::unexpected{reader.error()};
        auto beside = intent_beside(reader->is_linked() ? resolved(path) : path);
        const auto found = compared(std::move(beside), *reader);
        if (!found) return tl::unexpected{found.error()};
        const auto size = size_of(*found).value_or(reader->stamp().size);
        if (!reader->has_changed()) return SettledFile{std::move(*reader), size};
    }
    return tl::unexpected{FileError{EAGAIN, "it is being written all the time"}};
}

tl::expected<std::string, FileError> read_settled(const std::string& path) {
    const auto file = open_settled(path);
    if (!file) return tl::unexpected{file.error()};
    auto content = read_part(file->reader.descriptor(), 0, file->size);
    if (content && content->size() < file->size)
        return tl::unexpected{FileError{EIO, "it became shorter while it was read"}};
    return content;
}
