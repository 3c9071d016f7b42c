#include "journal/stream.hpp"

#include <algorithm>
#include <array>

#include "base/array.hpp"
#include "journal/lines.hpp"

namespace journal {
namespace {

constexpr std::size_t first_buffer = std::size_t{256} * 1024;

/// The first cut after `near`; nothing when there is none, or the file cannot be read there: who
/// reads the part will say so.
std::optional<std::uint64_t> cut_after(const FileReader& reader, std::uint64_t near) {
    std::array<char, 4096> window;
    for (char before = '\0'; near < reader.stamp().size;) {
        const auto got = reader.read_at(near, window.data(), window.size());
        if (!got || *got == 0) return std::nullopt;
        for (std::size_t i = 0; i < *got; before = window[i++])
            if (before == '\n' && is_head_start(window[i])) return near + i;
        near += *got;
    }
    return std::nullopt;
}

}  // namespace

Streamed stream_part(const FileReader& reader, std::uint64_t begin, std::uint64_t end,
                     Parser& parser, const Sink& sink) {
    const auto expected = std::min(end, reader.stamp().size) - std::min(begin, reader.stamp().size);
    Array<char> buffer;
    buffer.resize_for_overwrite(std::min<std::uint64_t>(first_buffer, expected + 1));
    std::size_t filled = 0;
    Streamed streamed;
    for (auto offset = begin;;) {
        if (filled == buffer.size()) buffer.resize_for_overwrite(buffer.size() * 2);
        const auto wanted = std::min<std::uint64_t>(buffer.size() - filled, end - offset - filled);
        const auto got = reader.read_at(offset + filled, buffer.data() + filled, wanted);
        if (!got) {
            streamed.error = got.error();
            return streamed;
        }
        filled += *got;
        streamed.bytes += *got;
        if (offset + filled > most_bytes) {
            streamed.error = too_many_bytes();
            return streamed;
        }
        const std::string_view text{buffer.data(), filled};
        const bool at_end = *got == 0 || offset + filled == end;
        const auto cut = at_end ? filled : last_cut(text);
        if (cut > 0) parser.parse(text.substr(0, cut), static_cast<std::uint32_t>(offset), sink);
        if (at_end) return streamed;
        std::copy(text.begin() + static_cast<std::ptrdiff_t>(cut), text.end(), buffer.begin());
        filled -= cut;
        offset += cut;
    }
}

std::vector<std::uint64_t> part_begins(const FileReader& reader, std::uint64_t part_bytes) {
    std::vector<std::uint64_t> begins{0};
    while (const auto cut = cut_after(reader, begins.back() + part_bytes)) begins.push_back(*cut);
    return begins;
}

}  // namespace journal
