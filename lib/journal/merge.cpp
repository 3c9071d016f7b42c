#include "journal/merge.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "journal/lines.hpp"
#include "journal/merge_lines.hpp"
#include "journal/merge_parts.hpp"
#include "journal/words.hpp"

namespace journal {
namespace {

/// A block in up to three versions; null where it is missing.
struct Slot {
    const MergePart* base;
    const MergePart* ours;
    const MergePart* theirs;

    bool is_our_addition() const { return base == nullptr && theirs == nullptr; }
};

/// Our blocks in our order, and behind each what they have there and we do not.
std::vector<Slot> slots_of(const MergeVersion& base, const MergeVersion& ours,
                           const MergeVersion& theirs) {
    std::vector<Slot> own;
    for (const auto& part : ours.parts)
        own.push_back({base.find(part.key), &part, theirs.find(part.key)});
    std::vector<std::vector<Slot>> behind(own.size() + 1);
    std::size_t anchor = 0;  // 1 + the place of the last block that we have as well
    for (const auto& part : theirs.parts) {
        if (const auto found = ours.places.find(part.key); found != ours.places.end()) {
            anchor = found->second + 1;
        } else {
            auto place = anchor;
            while (place < own.size() && own[place].is_our_addition()) ++place;
            behind[place].push_back({base.find(part.key), nullptr, &part});
        }
    }
    std::vector<Slot> slots = behind[0];
    for (std::size_t i = 0; i < own.size(); ++i) {
        slots.push_back(own[i]);
        slots.insert(slots.end(), behind[i + 1].begin(), behind[i + 1].end());
    }
    return slots;
}

void end_line(std::string& text) {
    if (!text.empty() && !text.ends_with('\n')) text += '\n';
}

/// The comments of a block and before it, sorted.
std::vector<std::string_view> comments_of(std::string_view text) {
    std::vector<std::string_view> comments;
    for (Lines lines{text}; !lines.at_end();) {
        const auto line = lines.next();
        const auto said = line.starts_with('#') ? 0 : without_comment(line).size();
        const auto comment = trimmed(line.substr(said));
        if (!comment.empty()) comments.push_back(comment);
    }
    std::ranges::sort(comments);
    return comments;
}

class Merger {
public:
    Merged merged;

    void take(const Slot& slot);
    void take_tail(std::string_view base, std::string_view ours, std::string_view theirs);
    void put_conflict(std::string_view ours, std::string_view theirs);

private:
    void put(std::string_view text) { merged.text += text; }
    void take_both(const Slot& slot);
    void take_added(const Slot& slot);
};

void Merger::put_conflict(std::string_view ours, std::string_view theirs) {
    ++merged.conflicts;
    end_line(merged.text);
    merged.text += "<<<<<<< ours\n";
    put(ours);
    end_line(merged.text);
    merged.text += "=======\n";
    put(theirs);
    end_line(merged.text);
    merged.text += ">>>>>>> theirs\n";
}

/// Both sides have a block of the base.
void Merger::take_both(const Slot& slot) {
    const auto& base = *slot.base;
    const auto& ours = *slot.ours;
    const auto& theirs = *slot.theirs;
    if (ours.is_same_as(theirs) || theirs.is_same_as(base)) return put(ours.text);
    if (ours.is_same_as(base)) return put(theirs.text);
    const auto text = merge_lines(base.text, ours.text, theirs.text);
    const bool were_sound = base.is_sound && ours.is_sound && theirs.is_sound;
    // What one side says of one customer or day is not for another that the other side made it of.
    const bool is_of_one = base.is_named || ours.subject == theirs.subject;
    if (text && is_of_one && (!were_sound || is_sound_part(*text, base.key))) return put(*text);
    put_conflict(ours.text, theirs.text);
}

/// Both sides have a block that the base has not.
void Merger::take_added(const Slot& slot) {
    const auto& ours = *slot.ours;
    const auto& theirs = *slot.theirs;
    if (!ours.is_once || ours.content != theirs.content)
        return put_conflict(ours.text, theirs.text);
    // The same fact, perhaps with other comments: none of them may be lost.
    const auto own = comments_of(ours.text);
    const auto other = comments_of(theirs.text);
    if (std::ranges::includes(own, other)) return put(ours.text);
    if (std::ranges::includes(other, own)) return put(theirs.text);
    put_conflict(ours.text, theirs.text);
}

void Merger::take(const Slot& slot) {
    if (slot.ours != nullptr && slot.theirs != nullptr)
        return slot.base != nullptr ? take_both(slot) : take_added(slot);
    const auto& only = slot.ours != nullptr ? *slot.ours : *slot.theirs;
    if (slot.base == nullptr) return put(only.text);
    if (only.is_same_as(*slot.base)) return;  // the other side deleted it
    put_conflict(slot.ours != nullptr ? only.text : "", slot.ours != nullptr ? "" : only.text);
}

void Merger::take_tail(std::string_view base, std::string_view ours, std::string_view theirs) {
    if (ours == theirs || theirs == base) return put(ours);
    if (ours == base) return put(theirs);
    if (const auto text = merge_lines(base, ours, theirs)) return put(*text);
    put_conflict(ours, theirs);
}

/// Is it, or was it, in the middle of another merge?
bool has_markers(std::string_view text) {
    for (Lines lines{text}; !lines.at_end();)
        if (class_of(lines.next()) == LineClass::merge) return true;
    return false;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A mark is one at the beginning only, where another block may come to stand.
std::string_view without_mark(std::string_view text) {
    return text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
}

Merged merge_blocks(std::string_view base, std::string_view ours, std::string_view theirs) {
    Merger merger;
    if (has_markers(base) || has_markers(ours) || has_markers(theirs)) {
        merger.put_conflict(ours, theirs);
        return std::move(merger.merged);
    }
    const auto old = parts_of(base);
    auto mine = parts_of(ours);
    auto yours = parts_of(theirs);
    const auto untouched = mine;
    adopt_keys(old, mine, yours);
    adopt_keys(old, yours, untouched);
    for (const auto& slot : slots_of(old, mine, yours)) merger.take(slot);
    merger.take_tail(old.tail, mine.tail, yours.tail);
    return std::move(merger.merged);
}

}  // namespace

Merged merge(std::string_view base, std::string_view ours, std::string_view theirs) {
    if (theirs == base) return {std::string{ours}, 0};
    if (ours == base) return {std::string{theirs}, 0};
    auto merged = merge_blocks(without_mark(base), without_mark(ours), without_mark(theirs));
    if (ours.starts_with(byte_order_mark)) merged.text.insert(0, byte_order_mark);
    return merged;
}

}  // namespace journal
