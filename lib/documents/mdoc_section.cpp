#include "documents/mdoc_section.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace documents {
namespace {

constexpr std::string_view subsection = ".Ss ";

std::string_view take_line(std::string_view& text) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return line;
}

/// `\&` is nothing, `\e` a backslash, `\-` a minus; the others stand for themselves.
std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size()) {
            plain += text[i];
            continue;
        }
        const char escape = text[++i];
        if (escape == 'e') plain += '\\';
        if (escape != 'e' && escape != '&') plain += escape;
    }
    return plain;
}

/// What a macro is about, without the quotes that keep its words together, and
/// the punctuation around it.
struct Arguments {
    std::string opening;
    std::string text;
    std::string closing;
};

Arguments arguments_of(std::string_view rest) {
    Arguments found;
    while (!(rest = trimmed(rest)).empty()) {
        const bool quoted = rest[0] == '"';
        const std::size_t begin = quoted ? 1 : 0;
        const auto end = std::min(rest.find(quoted ? '"' : ' ', begin), rest.size());
        const auto word = rest.substr(begin, end - begin);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!quoted && word == "(" && found.text.empty()) {
            found.opening += word;
        } else if (!quoted && word.find_first_not_of(".,;:)") == std::string_view::npos) {
            found.closing += word;
        } else {
            found.text += (found.text.empty() ? "" : " ") + std::string{word};
        }
    }
    return found;
}

/// Lines of one subsection on their way to plain text.
class Plain {
public:
    void take(std::string_view line);
    std::string text() const { return text_; }

private:
    void macro(std::string_view name, std::string_view rest);
    void words(std::string_view words);
    void blank_line();

    std::string text_;
    bool literal_ = false;
    bool at_start_ = true;  // of a line
};

void Plain::blank_line() {
    if (!at_start_) text_ += '\n';
    if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
    at_start_ = true;
}

/// Text is set as it was broken; a macro's words go on in the line.
void Plain::words(std::string_view words) {
    const bool punctuation = words.find_first_not_of(".,;:)") == std::string_view::npos;
    if (!at_start_ && !punctuation) text_ += ' ';
    text_ += unescaped(words);
    at_start_ = false;
}

void Plain::macro(std::string_view name, std::string_view rest) {
    if (name == "Pp" || name == "El" || name == "Bl") return blank_line();
    if (name == "Bd" || name == "Ed") {
        blank_line();
        literal_ = name == "Bd";
        return;
    }
    if (name == "Dl") {
        if (!at_start_) text_ += '\n';
        text_ += "  " + unescaped(rest) + "\n";
        at_start_ = true;
        return;
    }
    auto arguments = arguments_of(rest);
    auto& text = arguments.text;
    if (name == "Ql" || name == "Sq") text = "`" + text + "`";
    const auto blank = text.rfind(' ');
    if (name == "Xr" && blank != std::string::npos)
        text = text.substr(0, blank) + "(" + text.substr(blank + 1) + ")";
    words(arguments.opening + text + arguments.closing);
}

void Plain::take(std::string_view line) {
    if (line.starts_with(".\\\"")) return;
    if (line.starts_with('.') && line.size() > 1) {
        const auto blank = std::min(line.find(' '), line.size());
        return macro(line.substr(1, blank - 1), trimmed(line.substr(blank)));
    }
    if (literal_) {
        text_ += "  " + unescaped(line) + "\n";
    } else if (line.empty()) {
        blank_line();
    } else {
        words(line);
        text_ += '\n';
        at_start_ = true;
    }
}

std::string without_blank_ends(std::string text) {
    while (text.starts_with('\n')) text.erase(0, 1);
    while (text.ends_with("\n\n")) text.pop_back();
    if (!text.ends_with('\n')) text += '\n';
    return text;
}

}  // namespace

std::optional<std::string> mdoc_section(std::string_view page, std::string_view name) {
    bool inside = false;
    Plain plain;
    while (!page.empty()) {
        const auto line = take_line(page);
        const bool heading = line.starts_with(subsection) || line.starts_with(".Sh ");
        if (inside && heading) break;
        if (inside) plain.take(line);
        inside = inside ||
                 (line.starts_with(subsection) && trimmed(line.substr(subsection.size())) == name);
    }
    if (!inside) return std::nullopt;
    return without_blank_ends(plain.text());
}

std::vector<std::string_view> mdoc_sections(std::string_view page) {
    std::vector<std::string_view> names;
    while (!page.empty()) {
        const auto line = take_line(page);
        if (line.starts_with(subsection)) names.push_back(trimmed(line.substr(subsection.size())));
    }
    return names;
}

}  // namespace documents
