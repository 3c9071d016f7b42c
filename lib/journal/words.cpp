#include "journal/words.hpp"

#include "base/text.hpp"

namespace journal {
namespace {

/// End of the word at `at`: the next blank, or the end.
std::size_t word_end(std::string_view line, std::size_t at) {
    while (at < line.size() && !is_blank(line[at])) ++at;
    return at;
}

/// A word whose text is inside quotes that start at `word[0]`.
Word quoted_word(std::string_view literal) {
    const auto inner = literal.substr(1, literal.size() - 2);
    return {inner, true, inner.find('\\') != std::string_view::npos};
}

}  // namespace

void Words::find_odd_word() {
    if (line_[at_] == ';' && (at_ == 0 || is_blank(line_[at_ - 1]))) {
        at_ = end_ = line_.size();
        return;
    }
    const auto length = line_[at_] == '"' ? string_length(rest()) : 0;
    end_ = length > 0 ? at_ + length : line_[at_] == '"' ? line_.size() : word_end(line_, at_);
}

Word Words::next() {
    const auto word = peek();
    if (word.size() >= 2 && word[0] == '"' && string_length(word) == word.size()) {
        advance(word.size());
        return quoted_word(word);
    }
    if (!word.empty() && word[0] == '"') {
        unclosed = true;
        at_ = end_ = line_.size();
        return {word, false, false};
    }
    advance(word.size());
    return {word, false, false};
}

std::size_t string_length(std::string_view text) {
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\') {
            ++i;
        } else if (text[i] == '"') {
            return i + 1;
        }
    }
    return 0;
}

std::size_t key_length(std::string_view word) {
    if (word.empty() || !is_lower(word[0])) return 0;
    std::size_t length = 1;
    while (length < word.size() &&
           (is_lower(word[length]) || is_digit(word[length]) || word[length] == '-'))
        ++length;
    return length < word.size() && word[length] == ':' ? length : 0;
}

bool is_currency_shaped(std::string_view word) {
    if (word.size() < 3) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
        if (!is_upper(word[i]) && (i < 3 || !is_digit(word[i]))) return false;
    return true;
}

std::string_view without_comment(std::string_view line) {
    if (line.find(';') == std::string_view::npos) {
        while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
        return line;
    }
    std::size_t end = 0;  // of the last word
    std::size_t at = 0;
    while (true) {
        while (at < line.size() && is_blank(line[at])) ++at;
        if (at >= line.size()) return line.substr(0, end);
        if (line[at] == ';' && (at == 0 || is_blank(line[at - 1]))) return line.substr(0, end);
        auto quote = at;
        if (line[at] != '"') quote = at + key_length(line.substr(at)) + 1;
        const bool is_string =
            quote < line.size() && line[quote] == '"' && (quote == at || line[quote - 1] == ':');
        const auto length = is_string ? string_length(line.substr(quote)) : 0;
        at = length > 0 ? quote + length : word_end(line, at);
        end = at;
    }
}

std::size_t gap_of(std::string_view text) {
    std::size_t at = 0;
    if (text[0] == '"') at = string_length(text);
    for (; at < text.size(); ++at) {
        if (text[at] == '\t') return at;
        if (text[at] == ' ' && at + 1 < text.size() && is_blank(text[at + 1])) return at;
    }
    return std::string_view::npos;
}

std::string_view before_gap(std::string_view text) { return text.substr(0, gap_of(text)); }

std::size_t id_length(std::string_view text) {
    std::size_t length = 0;
    while (length < text.size()) {
        const auto byte = static_cast<unsigned char>(text[length]);
        if (byte < 0x80) {
            const char c = text[length];
            if (!(length == 0 ? starts_plain_id(c) : is_inside_plain_id(c))) break;
            ++length;
            continue;
        }
        const auto point = decode_utf8(text.substr(length));
        if (!is_letter(point.value)) break;
        length += point.length;
    }
    return length;
}

bool is_id(std::string_view word) { return !word.empty() && id_length(word) == word.size(); }

bool is_id_when_normalised(std::string_view word) {
    return !is_ascii(word) && !is_id(word) && is_id(normalised(word));
}

}  // namespace journal
