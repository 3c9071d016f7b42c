#include "base/intent.hpp"

#include <fcntl.h>
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace {

/// A line has at most 65,535 bytes, and its end two.
constexpr std::uint64_t block_size = 65'537;

std::optional<std::uint64_t> number_after(std::string_view& line, std::string_view words) {
    if (!line.starts_with(words)) return std::nullopt;
    line.remove_prefix(words.size());
    std::uint64_t number = 0;
    const auto end = std::from_chars(line.data(), line.data() + line.size(), number).ptr;
    line.remove_prefix(static_cast<std::size_t>(end - line.data()));
    return number;
}

/// ` batch 17 in ../.main.arl.batch`; nothing of a lone append.
std::string batch_words(const Intent& intent) {
    if (!intent.batch) return {};
    return fmt::format(" batch {} in {}", intent.batch->id, intent.batch->record);
}

/// What stands behind the size of the text; nothing when it is no batch.
std::optional<Batch> batch_after(std::string_view line) {
    const auto id = number_after(line, " batch ");
    constexpr std::string_view in = " in ";
    if (!id || !line.starts_with(in)) return std::nullopt;
    line.remove_prefix(in.size());
    return Batch{*id, std::string{line.substr(0, line.rfind(" sum "))}};
}

/// Does the record of a batch stand?
tl::expected<bool, FileError> is_under_way(const Descriptor& folder, const Batch& batch) {
    const auto record = open_in(folder, batch.record, O_RDONLY);
    if (!record && record.error().code == ENOENT) return false;
    if (!record) return tl::unexpected{record.error()};
    const auto head = record_head(batch.id);
    const auto read = read_part(*record, 0, head.size());
    if (!read) return tl::unexpected{read.error()};
    return *read == head;
}

}  // namespace

std::string intent_name(const std::string& name) { return "." + name + ".intent"; }

std::string encoded(const Intent& intent) {
    const auto head = fmt::format("append at {} after {} bytes {}{}", intent.old_size,
                                  intent.before, intent.text.size(), batch_words(intent));
    return fmt::format("{} sum {}\n{}", head, checksum(head + intent.text), intent.text);
}

std::optional<Intent> decoded(std::string_view bytes) {
    auto line = bytes.substr(0, bytes.find('\n'));
    const auto text = bytes.substr(std::min(line.size() + 1, bytes.size()));
    const auto old_size = number_after(line, "append at ");
    const auto before = number_after(line, " after ");
    const auto size = number_after(line, " bytes ");
    if (!old_size || !before || !size) return std::nullopt;
    Intent intent{*old_size, *before, std::string{text}, batch_after(line)};
    if (encoded(intent) != bytes) return std::nullopt;
    return intent;
}

tl::expected<std::optional<Intent>, FileError> read_intent(const Descriptor& file) {
    const auto stamp = stamp_of(file);
    if (!stamp) return tl::unexpected{stamp.error()};
    const auto bytes = read_part(file, 0, stamp->size);
    if (!bytes) return tl::unexpected{bytes.error()};
    return decoded(*bytes);
}

tl::expected<std::string, FileError> last_block(const Descriptor& file, std::uint64_t size) {
    const auto length = std::min(size, block_size);
    return read_part(file, size - length, length);
}

/// FNV-1a. It is to notice what a crash left undone, not what somebody forged.
std::uint64_t checksum(std::string_view block) {
    std::uint64_t sum = 0xcbf2'9ce4'8422'2325;
    for (const char byte : block) {
        sum ^= static_cast<unsigned char>(byte);
        sum *= 0x0000'0100'0000'01b3;
    }
    return sum;
}

/// A power cut may leave a file its length and not its bytes: what was not written is NUL.
bool is_begun(std::string_view tail, std::string_view text) {
    for (std::size_t i = 0; i < tail.size(); ++i)
        if (tail[i] != text[i] && tail[i] != '\0') return false;
    return true;
}

tl::expected<Tail, FileError> tail_of(const Descriptor& file, std::uint64_t size,
                                      const Intent& intent) {
    if (size < intent.old_size) return Tail::other;
    const auto end = std::min(size, intent.new_size());
    const auto tail = read_part(file, intent.old_size, end - intent.old_size);
    if (!tail) return tl::unexpected{tail.error()};
    if (*tail == intent.text) return Tail::whole;
    if (size > intent.new_size() || !is_begun(*tail, intent.text)) return Tail::other;
    const auto before = last_block(file, intent.old_size);
    if (!before) return tl::unexpected{before.error()};
    return checksum(*before) == intent.before ? Tail::in_part : Tail::other;
}

tl::expected<Tail, FileError> tail_in_batch(const Descriptor& folder, const Descriptor& file,
                                            std::uint64_t size, const Intent& intent) {
    const auto tail = tail_of(file, size, intent);
    if (!tail || *tail != Tail::whole || !intent.batch) return tail;
    const auto under_way = is_under_way(folder, *intent.batch);
    if (!under_way) return tl::unexpected{under_way.error()};
    if (!*under_way) return Tail::whole;
    return size > intent.new_size() ? Tail::other : Tail::in_part;
}

std::string record_head(std::uint64_t batch) { return fmt::format("batch {}\n", batch); }
