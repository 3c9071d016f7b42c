#include "base/settled.hpp"

#include <fcntl.h>
#include <unistd.h>

namespace {

constexpr int most_attempts = 1000;  // each is overtaken by a whole append, which takes longer

/// An intent, and the folder it stands in.
struct Beside {
    Intent intent;
    std::string folder;
};

/// The intent beside a file that is no symbolic link itself.
std::optional<Beside> intent_beside(const std::string& path) {
    const auto name = path.substr(0, path.rfind('/') + 1) + intent_name(file_name_of(path));
    constexpr int flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    const Descriptor file{::open(name.c_str(), flags)};
    if (!file.is_open()) return std::nullopt;
    auto intent = read_intent(file).value_or(std::nullopt);
    if (!intent) return std::nullopt;
    return Beside{std::move(*intent), folder_of(path)};
}

bool is_link(const std::string& path) {
    char target = 0;
    return ::readlink(path.c_str(), &target, 1) >= 0;
}

/// An intent, and how the end of its file looks to it; nothing when that cannot be read.
struct Found {
    Intent intent;
    Tail tail;
};

std::optional<Found> compared(std::optional<Beside> beside, const FileReader& reader) {
    if (!beside) return std::nullopt;
    auto& intent = beside->intent;
    const auto folder = open_folder(beside->folder);
    if (!folder) return std::nullopt;
    const auto tail = tail_in_batch(*folder, reader.descriptor(), reader.stamp().size, intent);
    if (!tail) return std::nullopt;
    return Found{std::move(intent), *tail};
}

std::optional<Found> found_beside(const std::string& path) {
    auto beside = intent_beside(path);
    if (!beside && is_link(path)) beside = intent_beside(resolved(path));
    if (!beside) return std::nullopt;
    const auto reader = FileReader::open(path);
    if (reader) return compared(std::move(beside), *reader);
    const auto tail = beside->intent.old_size == 0 ? Tail::in_part : Tail::other;
    return Found{std::move(beside->intent), tail};
}

std::optional<std::uint64_t> size_of(const std::optional<Found>& found) {
    if (!found || found->tail != Tail::in_part) return std::nullopt;
    return found->intent.old_size;
}

}  // namespace

std::optional<std::uint64_t> settled_size(const std::string& path) {
    return size_of(found_beside(path));
}

std::optional<Tail> tail_beside_intent(const std::string& path) {
    const auto found = found_beside(path);
    return found ? std::optional{found->tail} : std::nullopt;
}

tl::expected<SettledFile, FileError> open_settled(const std::string& path) {
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
        auto reader = FileReader::open(path);
        if (!reader) return tl::unexpected{reader.error()};
        auto beside = intent_beside(reader->is_linked() ? resolved(path) : path);
        const auto found = compared(std::move(beside), *reader);
        const auto size = size_of(found).value_or(reader->stamp().size);
        if (!reader->has_changed()) return SettledFile{std::move(*reader), size};
    }
    return tl::unexpected{FileError{EAGAIN, "it is being written all the time"}};
}
