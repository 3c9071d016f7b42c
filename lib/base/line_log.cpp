#include "base/line_log.hpp"

#include <fcntl.h>

#include <algorithm>

#include "base/file.hpp"

namespace {

constexpr std::uint64_t block_size = 4096;

/// The size up to the last line feed.
tl::expected<std::uint64_t, FileError> whole_size(const Descriptor& file, std::uint64_t size) {
    while (size > 0) {
        const auto begin = size - std::min(size, block_size);
        const auto block = read_part(file, begin, size - begin);
        if (!block) return tl::unexpected{block.error()};
        const auto feed = block->rfind('\n');
        if (feed != std::string::npos) return begin + feed + 1;
        size = begin;
    }
    return 0;
}

/// Cuts off what a write that was cut short left behind the last line.
tl::expected<void, FileError> end_in_line(const Descriptor& file) {
    const auto stamp = stamp_of(file);
    if (!stamp) return tl::unexpected{stamp.error()};
    const auto whole = whole_size(file, stamp->size);
    if (!whole) return tl::unexpected{whole.error()};
    if (*whole == stamp->size) return {};
    if (auto cut = cut_to(file, *whole); !cut) return cut;
    return sync_file(file);
}

/// After a power cut a line may have its length and its end, but not its bytes.
bool is_written(std::string_view line) { return line.find('\0') == std::string_view::npos; }

tl::unexpected<AppendError> failed(AppendFault fault, const FileError& error) {
    return tl::unexpected{AppendError{fault, error}};
}

}  // namespace

tl::expected<LineLog, FileError> LineLog::open(const std::string& path,
                                               std::chrono::milliseconds patience) {
    const auto name = file_name_of(path);
    const auto folder = open_or_make_folder(folder_of(path));
    if (!folder) return tl::unexpected{folder.error()};
    auto lock = Lock::take_in(*folder, lock_name(name), patience);
    if (!lock) return tl::unexpected{lock.error()};
    auto file = open_in(*folder, name, O_RDWR | O_APPEND | O_CREAT, 0600);
    if (!file) return tl::unexpected{file.error()};
    if (const auto stamp = stamp_of(*file); !stamp) return tl::unexpected{stamp.error()};
    if (auto changed = set_mode(*file, 0600); !changed) return tl::unexpected{changed.error()};
    if (auto synced = sync_folder(*folder); !synced) return tl::unexpected{synced.error()};
    return LineLog{std::move(*lock), std::move(*file)};
}

tl::expected<void, AppendError> LineLog::append(std::string_view line) {
    if (line.find('\n') != std::string_view::npos || !is_written(line))
        return failed(AppendFault::refused, {EINVAL, "a line break or NUL within a line"});
    if (auto ended = end_in_line(file_); !ended) return failed(AppendFault::refused, ended.error());
    if (auto written = write_all(file_, std::string{line} + '\n'); !written) {
        end_in_line(file_);
        return failed(AppendFault::refused, written.error());
    }
    if (auto synced = sync_file(file_); !synced)
        return failed(AppendFault::unconfirmed, synced.error());
    return {};
}

tl::expected<std::vector<std::string>, FileError> read_lines(const std::string& path) {
    const auto content = read_file(path);
    std::vector<std::string> lines;
    if (!content && content.error().code == ENOENT) return lines;
    if (!content) return tl::unexpected{content.error()};
    std::string_view rest{*content};
    for (auto end = rest.find('\n'); end != std::string_view::npos; end = rest.find('\n')) {
        if (is_written(rest.substr(0, end))) lines.emplace_back(rest.substr(0, end));
        rest.remove_prefix(end + 1);
    }
    return lines;
}
