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
    if (text_.size() > most_template_bytes) {
        complain(0, 0, fmt::format("the template is larger than {} bytes", most_template_bytes));
        return {};
    }
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

/// Something that would make a letter load or run what it does not hold.
struct Loader {
    std::string_view words;  // in lower case
    std::string_view means;
};

constexpr std::array<Loader, 14> loaders{{{"<script", "runs a program"},
                                          {"<link", "loads a file"},
                                          {"<iframe", "loads a page"},
                                          {"<object", "loads a file"},
                                          {"<embed", "loads a file"},
                                          {"<base", "moves every address"},
                                          {"<form", "sends what is typed"},
                                          {"file:", "reads a file of this machine"},
                                          {"javascript:", "runs a program"},
                                          {"@import", "loads a file"},
                                          {"rel=\"attachment", "attaches a file"},
                                          {"rel='attachment", "attaches a file"},
                                          {"rel=attachment", "attaches a file"},
                                          {"http-equiv", "moves the reader elsewhere"}}};

/// `src=` and `url(` may only name what the letter itself holds.
bool names_a_stranger(std::string_view text, std::size_t at) {
    for (const std::string_view lead : {"src=", "url("}) {
        if (!text.substr(at).starts_with(lead)) continue;
        auto value = text.substr(at + lead.size());
        while (!value.empty() && (value.front() == '"' || value.front() == '\''))
            value.remove_prefix(1);
        return !value.starts_with("data:") && !value.starts_with("cid:");
    }
    return false;
}

}  // namespace

std::vector<TemplateTag> read_tags(Id<Source> source, const Sources& sources,
                                   Diagnostics& diagnostics) {
    return TagReader{source, sources.text(source), diagnostics}.read();
}

void check_html(Id<Source> source, const Sources& sources, Diagnostics& diagnostics) {
    std::string text{sources.text(source)};
    for (auto& byte : text)
        if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
    const auto complain = [&](std::size_t at, std::size_t size, std::string message) {
        const Span span{source, static_cast<std::uint32_t>(at),
                        static_cast<std::uint32_t>(at + size)};
        diagnostics.report({bad_template, std::move(message), {{span, ""}}, {}, {}});
    };
    for (const auto& [words, means] : loaders)
        for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            complain(at, words.size(), fmt::format("a letter loads nothing; this {}", means));
    for (std::size_t at = 0; at < text.size(); ++at)
        if (names_a_stranger(text, at))
            complain(at, 4, "a letter loads nothing; only data: and cid: may stand here");
}

}  // namespace documents
