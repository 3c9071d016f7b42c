#include "journal/merge_parts.hpp"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

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

std::string subject_of(const Entry& entry) {
    return std::string{entry.kind_word} + '\n' + to_string(entry.date) + '\n' +
           entry.customer.str();
}

/// The unnumbered blocks of the base that a side has not, by what they say and where.
class LostParts {
public:
    LostParts(const MergeVersion& base, const MergeVersion& side) : base_{base} {
        std::size_t gap = 0;  // 1 + the place of the last block that the side has
        for (std::size_t i = 0; i < base.parts.size(); ++i) {
            const auto& part = base.parts[i];
            if (side.find(part.key) != nullptr) {
                gap = i + 1;
            } else if (!part.is_named && !part.kind.empty()) {
                put(part.subject, gap, i);
                put(part.subject, anywhere, i);
                put(std::string{part.kind}, gap, i);
            }
        }
    }

    /// The first of a subject, or a kind, in a gap. Null when there is none that is not taken yet.
    const MergePart* take(const std::string& what, std::size_t gap) {
        const auto found = lost_.find({what, gap});
        if (found == lost_.end()) return nullptr;
        auto& [places, next] = found->second;
        while (next < places.size())
            if (const auto place = places[next++]; taken_.insert(place).second)
                return &base_.parts[place];
        return nullptr;
    }

    static constexpr auto anywhere = std::numeric_limits<std::size_t>::max();

private:
    struct Places {
        std::vector<std::size_t> list;
        std::size_t next = 0;
    };

    void put(const std::string& what, std::size_t gap, std::size_t place) {
        lost_[{what, gap}].list.push_back(place);
    }

    const MergeVersion& base_;
    std::map<std::pair<std::string, std::size_t>, Places> lost_;
    std::set<std::size_t> taken_;
};

/// A block of a side that the base has not, and behind which block of the base it stands.
struct NewPart {
    MergePart* part;
    std::size_t gap;
};

std::vector<NewPart> new_parts(const MergeVersion& base, MergeVersion& side,
                               const MergeVersion& other) {
    std::vector<NewPart> parts;
    std::size_t gap = 0;
    for (auto& part : side.parts) {
        if (const auto found = base.places.find(part.key); found != base.places.end()) {
            gap = found->second + 1;
        } else if (!part.is_named && other.find(part.key) == nullptr) {
            parts.push_back({&part, gap});
        }
    }
    return parts;
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
        part.subject = subject_of(entry);
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
    auto parts = new_parts(base, side, other);
    LostParts lost{base, side};
    const auto adopt = [&](auto take) {
        std::erase_if(parts, [&](const NewPart& fresh) {
            const MergePart* const old = take(fresh);
            if (old == nullptr) return false;
            side.places.erase(fresh.part->key);
            fresh.part->key = old->key;
            side.places.emplace(old->key,
                                static_cast<std::size_t>(fresh.part - side.parts.data()));
            return true;
        });
    };
    adopt([&](const NewPart& fresh) { return lost.take(fresh.part->subject, fresh.gap); });
    adopt([&](const NewPart& fresh) {
        return lost.take(std::string{fresh.part->kind}, fresh.gap);
    });
    adopt([&](const NewPart& fresh) {
        return lost.take(fresh.part->subject, LostParts::anywhere);
    });
}

bool is_sound_part(const std::string& text, const std::string& key) {
    const auto version = parts_of(text);
    return version.parts.size() == 1 && version.parts[0].is_sound &&
           (version.parts[0].key == key || !version.parts[0].is_named);
}

}  // namespace journal
