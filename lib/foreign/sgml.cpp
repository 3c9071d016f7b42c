#include "foreign/sgml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "base/text.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

struct Tag {
    std::string_view name;
    bool closes = false;
    bool is_empty = false;  // `<NAME/>`
    std::uint32_t begin = 0;
    std::uint32_t end = 0;  // behind the `>`
};

bool is_name_byte(char byte) {
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z') ||
           (byte >= '0' && byte <= '9') || byte == '.' || byte == '_' || byte == '-' || byte == ':';
}

std::size_t find_or_end(std::string_view text, std::string_view what, std::size_t from) {
    const auto at = text.find(what, from);
    return at == std::string_view::npos ? text.size() : at + what.size();
}

/// Behind a comment, a declaration or an instruction at `at`; `at` itself where there is none.
std::size_t behind_aside(std::string_view text, std::size_t at) {
    const auto rest = text.substr(at);
    if (rest.starts_with("<!--")) return find_or_end(text, "-->", at);
    if (rest.starts_with("<![CDATA[")) return at;
    if (rest.starts_with("<?") || rest.starts_with("<!")) return find_or_end(text, ">", at);
    return at;
}

/// The tag at a `<`, if one begins there: a mere sign in a value is none.
std::optional<Tag> tag_at(std::string_view text, std::size_t at) {
    Tag tag;
    tag.begin = static_cast<std::uint32_t>(at++);
    if (at < text.size() && text[at] == '/') {
        tag.closes = true;
        ++at;
    }
    const auto name = at;
    while (at < text.size() && is_name_byte(text[at])) ++at;
    tag.name = text.substr(name, at - name);
    const auto end = text.find('>', at);
    if (tag.name.empty() || end == std::string_view::npos) return std::nullopt;
    const auto between = trimmed(text.substr(at, end - at));
    if (between.find('<') != std::string_view::npos) return std::nullopt;
    tag.is_empty = between.ends_with('/');
    tag.end = static_cast<std::uint32_t>(end + 1);
    return tag;
}

void append_reference(std::string& out, std::string_view name) {
    constexpr std::array known = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"amp", "&"}, {"lt", "<"}, {"gt", ">"}, {"quot", "\""}, {"apos", "'"}, {"nbsp", " "}});
    for (const auto& [word, value] : known)
        if (word == name) return void(out += value);
    const bool hex = name.starts_with("#x") || name.starts_with("#X");
    char32_t value = 0;
    for (const char byte : name.substr(std::min<std::size_t>(name.size(), hex ? 2 : 1))) {
        const auto digit = std::string_view{"0123456789abcdef"}.find(
            byte >= 'A' && byte <= 'F' ? static_cast<char>(byte - 'A' + 'a') : byte);
        const char32_t base = hex ? 16 : 10;
        if (digit >= base || value > 0x10FFFF) return void(out.append("&").append(name) += ';');
        value = value * base + static_cast<char32_t>(digit);
    }
    const bool is_character = value > 0 && value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
    if (name.starts_with('#') && is_character) return void(out += encode_utf8(value));
    out.append("&").append(name) += ';';
}

std::string unescaped(std::string_view text) {
    constexpr std::size_t longest = 10;
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto end = text[at] == '&' ? text.find(';', at) : std::string_view::npos;
        if (end == std::string_view::npos || end - at > longest || end == at + 1) {
            out += text[at];
            continue;
        }
        append_reference(out, text.substr(at + 1, end - at - 1));
        at = end;
    }
    return out;
}

/// Reads tag by tag; what is open stands in a stack whose first is a root for all.
class Reader {
public:
    explicit Reader(std::string_view text) : text_{text}, open_(1), closed_{"OFX"} {
        collect_closed();
    }

    tl::expected<Element, ElementFault> read() {
        for (std::size_t at = 0; at < text_.size() && !fault_;) at = take_one(at);
        if (fault_) return tl::unexpected{*fault_};
        if (open_.size() > 1)
            return tl::unexpected{ElementFault{
                fmt::format("the text ends inside <{}>", open_.back().name), open_.back().begin}};
        const auto* root = open_[0].child("OFX");
        if (root == nullptr) return tl::unexpected{ElementFault{"there is no <OFX> in it", 0}};
        return *root;
    }

private:
    /// The names that are closed somewhere: others hold one value each.
    void collect_closed() {
        for (auto at = text_.find("</"); at != std::string_view::npos;
             at = text_.find("</", at + 2))
            if (const auto tag = tag_at(text_, at)) closed_.insert(tag->name);
    }

    std::size_t take_one(std::size_t at) {
        at = text_.find('<', at);
        if (at == std::string_view::npos) return text_.size();
        if (const auto behind = behind_aside(text_, at); behind > at) return behind;
        const auto tag = tag_at(text_, at);
        if (!tag) return at + 1;
        if (tag->closes) {
            close(*tag);
            return tag->end;
        }
        return tag->is_empty ? add(*tag, {}, tag->end) : take_value(*tag);
    }

    std::size_t add(const Tag& tag, std::string value, std::size_t behind) {
        Element leaf;
        leaf.name = tag.name;
        leaf.text = cleaned(value);
        leaf.begin = tag.begin;
        open_.back().children.push_back(std::move(leaf));
        return behind;
    }

    /// What stands between a tag and the next one, CDATA taken as it is.
    std::string value_from(std::size_t& at) const {
        std::string value;
        while (at < text_.size()) {
            if (text_.substr(at).starts_with("<![CDATA[")) {
                const auto end = text_.find("]]>", at);
                value += text_.substr(at + 9, end == std::string_view::npos ? end : end - at - 9);
                at = end == std::string_view::npos ? text_.size() : end + 3;
            } else if (text_[at] == '<' && tag_at(text_, at)) {
                break;
            } else if (const auto behind = text_[at] == '<' ? behind_aside(text_, at) : at;
                       behind > at) {
                at = behind;
            } else {
                const auto end = std::min(text_.find('<', at + 1), text_.size());
                value += unescaped(text_.substr(at, end - at));
                at = end;
            }
        }
        return value;
    }

    std::size_t take_value(const Tag& tag) {
        std::size_t at = tag.end;
        auto value = value_from(at);
        const auto next = at < text_.size() ? tag_at(text_, at) : std::nullopt;
        if (next && next->closes && next->name == tag.name)
            return add(tag, std::move(value), next->end);
        if (!cleaned(value).empty()) return add(tag, std::move(value), at);
        if (!closed_.contains(tag.name)) return add(tag, {}, at);
        if (open_.size() >= static_cast<std::size_t>(most_depth)) {
            fault_ = ElementFault{fmt::format("elements are nested deeper than {}", most_depth),
                                  tag.begin};
            return at;
        }
        Element element;
        element.name = tag.name;
        element.begin = tag.begin;
        open_.push_back(std::move(element));
        return at;
    }

    void close(const Tag& tag) {
        if (open_.size() == 1 || open_.back().name != tag.name) {
            const auto where = open_.size() == 1 ? std::string{"outside all elements"}
                                                 : fmt::format("inside <{}>", open_.back().name);
            fault_ = ElementFault{fmt::format("</{}> stands {}", tag.name, where), tag.begin};
            return;
        }
        auto element = std::move(open_.back());
        open_.pop_back();
        open_.back().children.push_back(std::move(element));
    }

    std::string_view text_;
    std::vector<Element> open_;
    std::set<std::string_view> closed_;
    std::optional<ElementFault> fault_;
};

}  // namespace

tl::expected<Element, ElementFault> read_sgml(std::string_view text) { return Reader{text}.read(); }

}  // namespace foreign
