#include "base/source.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace {

constexpr std::size_t page = 4096;

std::size_t size_of(const Source& source) {
    return source.is_file ? source.size : source.text.size();
}

FileChanged changed(const Source& source) {
    return FileChanged{
        fmt::format("{} changed while it was read; run the command again", source.name)};
}

FileReader opened(const Source& source) {
    auto reader = FileReader::open(source.name);
    if (!reader || reader->stamp() != source.stamp) throw changed(source);
    return std::move(*reader);
}

void read_fully(const Source& source, const FileReader& reader, std::size_t begin, char* into,
                std::size_t bytes) {
    while (bytes > 0) {
        const auto got = reader.read_at(begin, into, bytes);
        if (!got || *got == 0) throw changed(source);
        begin += *got;
        into += *got;
        bytes -= *got;
    }
}

/// Reads what is not yet there of the pages that hold [begin, end).
void fetch(Source& source, std::size_t begin, std::size_t end) {
    if (!source.is_file || begin >= end) return;
    const auto size = size_of(source);
    if (source.content == nullptr) {
        source.content = std::make_unique_for_overwrite<char[]>(size);
        source.pages_read.resize((size + page - 1) / page, false);
    }
    auto& read = source.pages_read;
    const auto last = (end + page - 1) / page;
    auto first = begin / page;
    while (first < last && read[first]) ++first;
    if (first == last) return;
    const auto reader = opened(source);
    while (first < last) {
        auto next = first;
        while (next < last && !read[next]) ++next;
        const auto from = first * page;
        read_fully(source, reader, from, source.content.get() + from,
                   std::min(next * page, size) - from);
        for (; first < next; ++first) read[first] = true;
        while (first < last && read[first]) ++first;
    }
}

std::string_view bytes_of(const Source& source) {
    if (!source.is_file) return source.text;
    return {source.content.get(), size_of(source)};
}

}  // namespace

Id<Source> Sources::add_text(std::string name, std::string text) {
    auto source = std::make_unique<Source>();
    source->name = std::move(name);
    source->text = std::move(text);
    sources_.push_back(std::move(source));
    lines_before_.emplace_back();
    return {static_cast<std::uint32_t>(sources_.size() - 1)};
}

Id<Source> Sources::add_made(std::string name, const FileStamp& stamp, std::string text,
                             std::vector<std::uint32_t> lines) {
    const auto id = add_text(std::move(name), std::move(text));
    sources_[id.index]->stamp = stamp;
    sources_[id.index]->lines = std::move(lines);
    return id;
}

Id<Source> Sources::add_file(std::string path, const FileStamp& stamp, std::uint64_t size) {
    auto source = std::make_unique<Source>();
    source->name = std::move(path);
    source->stamp = stamp;
    source->size = size;
    source->is_file = true;
    sources_.push_back(std::move(source));
    lines_before_.emplace_back();
    return {static_cast<std::uint32_t>(sources_.size() - 1)};
}

std::string_view Sources::text(Id<Source> id) const {
    return part(id, 0, size_of(*sources_[id.index]));
}

std::string_view Sources::part(Id<Source> id, std::size_t begin, std::size_t bytes) const {
    auto& source = *sources_[id.index];
    begin = std::min(begin, size_of(source));
    const auto end = begin + std::min(bytes, size_of(source) - begin);
    fetch(source, begin, end);
    return begin == end ? std::string_view{} : bytes_of(source).substr(begin, end - begin);
}

/// Counts on in the next pages. Reads no more of a long file than it has to, and holds less.
void Sources::count_lines(Id<Source> id) const {
    const auto& source = *sources_[id.index];
    auto& before = lines_before_[id.index];
    if (before.empty()) before.push_back(0);
    const auto count = [&](std::string_view text) {
        for (std::size_t at = 0; at < text.size(); at += page)
            before.push_back(before.back() +
                             static_cast<std::uint32_t>(line_feeds(text.substr(at, page))));
    };
    if (!source.is_file) return count(source.text);
    constexpr std::size_t pages = 32;
    std::array<char, pages * page> buffer;
    const auto at = (before.size() - 1) * page;
    const auto bytes = std::min(buffer.size(), size_of(source) - at);
    read_fully(source, opened(source), at, buffer.data(), bytes);
    count({buffer.data(), bytes});
}

std::size_t Sources::begin_of_line(Id<Source> id, std::size_t offset) const {
    for (auto end = offset; end > 0;) {
        const auto begin = (end - 1) / page * page;
        const auto feed = part(id, begin, end - begin).rfind('\n');
        if (feed != std::string_view::npos) return begin + feed + 1;
        end = begin;
    }
    return 0;
}

LineColumn Sources::locate(Id<Source> id, std::uint32_t offset) const {
    const auto size = size_of(*sources_[id.index]);
    if (size == 0) return {1, 1};
    const auto place = std::min<std::size_t>(offset / page, (size - 1) / page);
    const auto& before = lines_before_[id.index];
    while (before.size() <= place) count_lines(id);
    const auto begin = place * page;
    const auto line = before[place] + line_feeds(part(id, begin, offset - begin)) + 1;
    const auto& made_of = sources_[id.index]->lines;
    if (!made_of.empty()) return {made_of[std::min(line, made_of.size()) - 1], 1};
    const auto start = begin_of_line(id, offset);
    return {line, code_point_count(part(id, start, offset - start)) + 1};
}

LineText Sources::line_at(Id<Source> id, std::uint32_t offset) const {
    const auto size = size_of(*sources_[id.index]);
    const auto begin = begin_of_line(id, std::min<std::size_t>(offset, size));
    auto line = part(id, begin, page);
    while (line.find('\n') == std::string_view::npos && begin + line.size() < size)
        line = part(id, begin, 2 * line.size());
    line = line.substr(0, line.find('\n'));
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return {static_cast<std::uint32_t>(begin), line};
}
