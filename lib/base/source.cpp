#include "base/source.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

Id<Source> Sources::add_text(std::string name, std::string text) {
    sources_.push_back(
        std::make_unique<Source>(Source{std::move(name), FileStamp{}, true, std::move(text), {}}));
    line_starts_.emplace_back();
    return {static_cast<std::uint32_t>(sources_.size() - 1)};
}

Id<Source> Sources::add_file(std::string path, const FileStamp& stamp) {
    sources_.push_back(std::make_unique<Source>(Source{std::move(path), stamp, false, {}, {}}));
    line_starts_.emplace_back();
    return {static_cast<std::uint32_t>(sources_.size() - 1)};
}

std::string_view Sources::text(Id<Source> id) const {
    auto& source = *sources_[id.index];
    const auto all = [&source]() -> std::string_view {
        if (source.content.empty()) return source.text;
        return {source.content.data(), source.content.size()};
    };
    if (source.resident) return all();
    const auto changed = [&] {
        return FileChanged{
            fmt::format("{} changed while it was read; run the command again", source.name)};
    };
    auto reader = FileReader::open(source.name);
    if (!reader || reader->stamp() != source.stamp) throw changed();
    auto& content = source.content;
    content.resize_for_overwrite(source.stamp.size);
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto got = reader->read_at(filled, content.data() + filled, content.size() - filled);
        if (!got || *got == 0) throw changed();
        filled += *got;
    }
    source.resident = true;
    return all();
}

LineColumn Sources::locate(Id<Source> id, std::uint32_t offset) const {
    const auto whole = text(id);
    auto& starts = line_starts_[id.index];
    if (starts.empty()) {
        starts.push_back(0);
        for (auto at = whole.find('\n'); at != std::string_view::npos;
             at = whole.find('\n', at + 1))
            starts.push_back(static_cast<std::uint32_t>(at + 1));
    }
    const auto after = std::ranges::upper_bound(starts, offset);
    const auto line = static_cast<std::size_t>(after - starts.begin());
    const auto start = starts[line - 1];
    return {line, code_point_count(whole.substr(start, offset - start)) + 1};
}

std::string_view Sources::line_at(Id<Source> id, std::uint32_t offset) const {
    const auto whole = text(id);
    const std::size_t at = std::min<std::size_t>(offset, whole.size());
    const auto before = at == 0 ? std::string_view::npos : whole.rfind('\n', at - 1);
    const auto start = before == std::string_view::npos ? 0 : before + 1;
    auto line = whole.substr(start, whole.find('\n', start) - start);
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
}
