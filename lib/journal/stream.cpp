#include "journal/stream.hpp"

#include <algorithm>
#include <exception>
#include <string>

#include "base/parallel.hpp"
#include "journal/lines.hpp"

namespace journal {
namespace {

constexpr std::size_t first_buffer = std::size_t{256} * 1024;
constexpr std::size_t cut_reach = std::size_t{64} * 1024;

}  // namespace

Streamed stream_part(const FileReader& reader, std::uint64_t begin, std::uint64_t end,
                     Parser& parser, const Sink& sink) {
    const auto expected = std::min(end, reader.stamp().size) - std::min(begin, reader.stamp().size);
    std::string buffer(std::min<std::uint64_t>(first_buffer, expected + 1), '\0');
    std::size_t filled = 0;
    Streamed streamed;
    for (auto offset = begin;;) {
        if (filled == buffer.size()) buffer.resize(buffer.size() * 2);
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

std::optional<std::uint64_t> cut_after(const FileReader& reader, std::uint64_t near) {
    std::string window(cut_reach, '\0');
    const auto got = reader.read_at(near, window.data(), window.size());
    if (!got) return std::nullopt;
    const auto text = std::string_view{window}.substr(0, *got);
    for (auto at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        if (at + 1 < text.size() && is_head_start(text[at + 1])) return near + at + 1;
    return std::nullopt;
}

struct LaterHalf::State {
    Streamed streamed;
    bool sound = false;
    std::future<void> thread;
};

LaterHalf::LaterHalf(const FileReader& reader, std::uint64_t begin, Id<Source> source,
                     const Sink& sink, Diagnostics& diagnostics)
    : state_{std::make_unique<State>()} {
    const auto read = [&state = *state_, &reader, begin, source, sink, &diagnostics] {
        try {
            Parser parser{source, diagnostics};
            state.streamed = stream_part(reader, begin, end_of_file, parser, sink);
            parser.finish();
            state.sound = !state.streamed.error && !parser.missed_sources();
        } catch (const std::exception&) {
            state.sound = false;  // reading it again in turn shows what is wrong
        }
    };
    state_->thread = start_thread(read);
}

LaterHalf::~LaterHalf() {
    if (state_->thread.valid()) state_->thread.wait();
}

std::optional<Streamed> LaterHalf::wait() {
    if (state_->thread.valid()) state_->thread.wait();
    return state_->sound ? std::optional{state_->streamed} : std::nullopt;
}

}  // namespace journal
