#include "journal/naming.hpp"

#include <string>

#include "journal/lines.hpp"
#include "journal/read.hpp"
#include "journal/rename_edits.hpp"

namespace journal {
namespace {

std::size_t line_begin(std::string_view text, std::size_t at) {
    return at == 0 ? 0 : text.rfind('\n', at - 1) + 1;
}

std::size_t line_end(std::string_view text, std::size_t at) {
    const auto feed = text.find('\n', at);
    return feed == std::string_view::npos ? text.size() : feed + 1;
}

LineClass class_at(std::string_view text, std::size_t begin) {
    return class_of(Lines{text.substr(begin)}.next());
}

bool is_inside(LineClass line) { return line == LineClass::body || line == LineClass::comment; }

/// The block that a byte of a text is in, and where the search goes on; empty when it is in none.
struct Found {
    std::size_t begin;
    std::size_t end;
};

Found block_around(std::string_view text, std::size_t at) {
    auto begin = line_begin(text, at);
    auto end = line_end(text, at);
    while (begin > 0 && is_inside(class_at(text, begin))) begin = line_begin(text, begin - 1);
    if (class_at(text, begin) != LineClass::head) return {end, end};
    while (end < text.size() && is_inside(class_at(text, end))) end = line_end(text, end);
    return {begin, end};
}

}  // namespace

void read_naming(const Sources& sources, std::string_view number,
                 const std::function<bool(std::string_view)>& is_number, const Sink& sink) {
    Diagnostics unheard;
    const auto take = [&](const Entry& entry) {
        if (names_document(entry, number, is_number)) sink(entry);
    };
    // Within quotes it would be spelled otherwise.
    if (number.empty() || number.find_first_of("\"\\") != std::string_view::npos)
        return read_again(sources, unheard, take);
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        const auto text = sources.text({i});
        Parser parser{{i}, unheard};
        for (auto at = text.find(number); at < text.size();) {
            const auto [begin, end] = block_around(text, at);
            parser.parse(text.substr(begin, end - begin), static_cast<std::uint32_t>(begin), take);
            at = text.find(number, end);
        }
    }
}

}  // namespace journal
