#include "journal/merge_parts.hpp"

#include <algorithm>

#include "journal/canonical.hpp"
#include "journal/parse.hpp"
#include "journal/sort_blocks.hpp"

namespace journal {
namespace {

std::string content_of(const Entry& entry) {
    std::string content;
    append_canonical(entry, CurrencyUse{}, content);
    return content;
}

/// `text` up to the end of the line that `end` is in.
std::size_t line_end(std::string_view text, std::size_t end) {
    const auto feed = text.find('\n', end);
    return feed == std::string_view::npos ? text.size() : feed + 1;
}

void put_key(MergePart& part, const std::string& name, std::map<std::string, int>& times) {
    part.is_named = !name.empty();
    part.key = part.is_named ? "n" + name : "c" + part.content;
    part.key += '\n' + std::to_string(++times[part.key]);
}

bool could_be(const MergePart& old, const MergePart& part) {
    return !old.is_named && old.kind == part.kind && !old.kind.empty();
}

}  // namespace

std::string name_of_block(const Entry& entry) {
    if (entry.faulty) return {};
    const std::string kind{entry.kind_word};
    if (const auto* id = entry.find(Key::id)) return "id\n" + id->value.str();
    if (entry.kind == Kind::book) return kind;
    if (entry.kind == Kind::plan)
        return kind + '\n' + to_string(entry.date) + '\n' + entry.number.str();
    const bool numbered =
        !is_extension(entry.kind) && !entry.unnumbered && !entry.number.is_empty();
    return numbered ? kind + '\n' + entry.number.str() : std::string{};
}

const MergePart* MergeVersion::find(const std::string& key) const {
    const auto found = places.find(key);
    return found == places.end() ? nullptr : &parts[found->second];
}

MergeVersion parts_of(std::string_view text) {
    MergeVersion version;
    std::map<std::string, int> times;
    std::size_t begin = 0;
    Diagnostics unheard;
    Parser{{}, unheard}.parse(text, 0, [&](const Entry& entry) {
        const auto block = with_comments_below(entry.text, text);
        const auto at = static_cast<std::size_t>(block.data() - text.data());
        const auto end = line_end(text, at + block.size());
        MergePart part;
        part.text = text.substr(begin, end - begin);
        if (!part.text.ends_with('\n')) part.text += '\n';
        part.content = content_of(entry);
        part.kind = shape_of(entry.kind).name;
        part.is_sound = !entry.faulty;
        put_key(part, name_of_block(entry), times);
        part.is_once = part.is_named || (!entry.faulty && entry.find(Key::bank) != nullptr);
        version.places.emplace(part.key, version.parts.size());
        version.parts.push_back(std::move(part));
        begin = end;
    });
    version.tail = text.substr(begin);
    return version;
}

void adopt_keys(const MergeVersion& base, MergeVersion& side, const MergeVersion& other) {
    std::size_t next = 0;  // of the base: behind what was found last
    for (auto& part : side.parts) {
        if (const auto found = base.places.find(part.key); found != base.places.end()) {
            next = found->second + 1;
            continue;
        }
        const bool is_new = !part.is_named && other.find(part.key) == nullptr;
        if (!is_new || next >= base.parts.size()) continue;
        const auto& old = base.parts[next];
        if (!could_be(old, part) || side.find(old.key) != nullptr) continue;
        side.places.erase(part.key);
        part.key = old.key;
        side.places.emplace(part.key, static_cast<std::size_t>(&part - side.parts.data()));
        ++next;
    }
}

bool is_sound_part(const std::string& text, const std::string& key) {
    const auto version = parts_of(text);
    return version.parts.size() == 1 && version.parts[0].is_sound &&
           (version.parts[0].key == key || !version.parts[0].is_named);
}

}  // namespace journal
