#include "documents/template_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace documents {
namespace {

/// Reads one template after the other tag.
class TagReader {
public:
    TagReader(Id<Source> source, std::string_view text, Diagnostics& diagnostics)
        : source_{source}, text_{text}, diagnostics_{diagnostics} {}

    std::vector<TemplateTag> read();

private:
    void complain(std::size_t begin, std::size_t end, std::string message, std::string advice = {});
    void take(std::size_t begin, std::size_t end);
    void nest(const TemplateTag& tag);

    Id<Source> source_;
    std::string_view text_;
    Diagnostics& diagnostics_;
    std::vector<TemplateTag> tags_;
    std::vector<TemplateTag> open_;  // sections
    bool faulty_ = false;
};

void TagReader::complain(std::size_t begin, std::size_t end, std::string message,
                         std::string advice) {
    faulty_ = true;
    const Span span{source_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    std::vector<Hint> hints;
    if (!advice.empty()) hints.push_back(help(std::move(advice)));
    diagnostics_.report({bad_template, std::move(message), {{span, ""}}, std::move(hints), {}});
}

/// Sections open and close in pairs.
void TagReader::nest(const TemplateTag& tag) {
    if (tag.kind != TemplateTag::Kind::end) {
        if (open_.size() == most_nested_sections)
            complain(tag.begin, tag.end,
                     fmt::format("more than {} sections inside each other", most_nested_sections));
        return open_.push_back(tag);
    }
    if (open_.empty())
        return complain(tag.begin, tag.end,
                        fmt::format("`{}` ends here and does not begin", tag.name));
    if (open_.back().name != tag.name)
        complain(tag.begin, tag.end,
                 fmt::format("`{}` ends here while `{}` is open", tag.name, open_.back().name));
    open_.pop_back();
}

/// What stands between the braces from `begin` to `end`.
void TagReader::take(std::size_t begin, std::size_t end) {
    using Kind = TemplateTag::Kind;
    auto inner = trimmed(text_.substr(begin + 2, end - begin - 4));
    const char sign = inner.empty() ? '\0' : inner.front();
    if (sign == '!') return;
    if (inner.find('\n') != std::string_view::npos)
        return complain(begin, end, "a tag stands on one line");
    if (sign == '=') return complain(begin, end, "other delimiters than {{ }} are not for letters");
    if (sign == '{' || sign == '&')
        return complain(begin, end, "every field of a letter is escaped",
                        "write it between two braces: {{name}}");
    auto kind = Kind::field;
    if (sign == '#') kind = Kind::section;
    if (sign == '^') kind = Kind::inverted;
    if (sign == '/') kind = Kind::end;
    if (sign == '>') kind = Kind::partial;
    if (kind != Kind::field) inner = trimmed(inner.substr(1));
    if (inner.empty()) return complain(begin, end, "no field is named here");
    tags_.push_back(
        {kind, inner, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (kind != Kind::field && kind != Kind::partial) nest(tags_.back());
}

std::vector<TemplateTag> TagReader::read() {
    for (auto begin = text_.find("{{"); begin != std::string_view::npos;) {
        const bool triple = text_.substr(begin).starts_with("{{{");
        const std::string_view closing = triple ? "}}}" : "}}";
        const auto close = text_.find(closing, begin);
        if (close == std::string_view::npos) {
            complain(begin, begin + 2, "these braces are not closed");
            break;
        }
        const auto end = close + closing.size();
        take(begin, end);
        begin = text_.find("{{", end);
    }
    for (const auto& tag : open_)
        complain(tag.begin, tag.end, fmt::format("`{}` begins here and does not end", tag.name));
    return faulty_ ? std::vector<TemplateTag>{} : std::move(tags_);
}

/// The first byte of a control character other than tab, line feed and form feed.
std::optional<std::size_t> first_control(std::string_view text) {
    const auto found = std::ranges::find_if(text, [](char byte) {
        return (byte >= 0 && byte < ' ' && byte != '\t' && byte != '\n' && byte != '\f') ||
               byte == '\x7F';
    });
    if (found == text.end()) return std::nullopt;
    return static_cast<std::size_t>(found - text.begin());
}

}  // namespace

std::vector<TemplateTag> read_tags(Id<Source> source, const Sources& sources,
                                   Diagnostics& diagnostics) {
    return TagReader{source, sources.text(source), diagnostics}.read();
}

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos;
}

void check_text(Id<Source> source, const Sources& sources, Diagnostics& diagnostics) {
    const auto text = sources.text(source);
    const auto complain = [&](std::size_t at, std::string message, std::string advice) {
        const auto begin = static_cast<std::uint32_t>(at);
        diagnostics.report({bad_template,
                            std::move(message),
                            {{{source, begin, begin + 1}, ""}},
                            {help(std::move(advice))},
                            {}});
    };
    if (text.size() > most_template_bytes)
        return complain(0, fmt::format("the template is larger than {} bytes", most_template_bytes),
                        "shorten it");
    if (const auto bad = first_invalid_utf8(text))
        return complain(*bad,
                        fmt::format("this byte is not UTF-8 (0x{:02X})",
                                    static_cast<unsigned char>(text[*bad])),
                        "save the file as UTF-8");
    if (const auto bad = first_control(text))
        return complain(*bad,
                        fmt::format("a letter holds no control character (U+{:04X})",
                                    static_cast<unsigned char>(text[*bad])),
                        "take it out");
    if (is_blank(text))
        complain(0, "the template is empty", "write its text, or take the file away");
}

}  // namespace documents
