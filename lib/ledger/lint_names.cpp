#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/text.hpp"
#include "ledger/linter.hpp"

namespace ledger {
namespace {

constexpr Rule mixed_script{"mixed-script", Severity::warning};

/// A Cyrillic or Greek letter and the Latin one it looks like.
struct LookAlike {
    char32_t letter;
    char latin;
};

constexpr LookAlike look_alikes[] = {
    {0x0391, 'A'}, {0x0392, 'B'}, {0x0395, 'E'}, {0x0396, 'Z'}, {0x0397, 'H'}, {0x0399, 'I'},
    {0x039A, 'K'}, {0x039C, 'M'}, {0x039D, 'N'}, {0x039F, 'O'}, {0x03A1, 'P'}, {0x03A4, 'T'},
    {0x03A5, 'Y'}, {0x03A7, 'X'}, {0x03BD, 'v'}, {0x03BF, 'o'}, {0x0405, 'S'}, {0x0406, 'I'},
    {0x0408, 'J'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'}, {0x041C, 'M'},
    {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0423, 'Y'},
    {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'}, {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'},
    {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'},
};

std::optional<char> latin_for(char32_t letter) {
    const auto* found = std::ranges::find(look_alikes, letter, &LookAlike::letter);
    if (found == std::end(look_alikes)) return std::nullopt;
    return found->latin;
}

bool is_latin(char32_t letter) {
    return is_letter(letter) && (letter < 0x80 || (letter >= 0xC0 && letter < 0x250));
}

bool is_foreign(char32_t letter) { return letter >= 0x370 && letter < 0x530; }

/// A word of letters and digits that mixes scripts, and how it reads in Latin letters.
struct Mixture {
    bool latin = false;
    bool strange = false;  // a letter of the other scripts that looks like no Latin one
    char32_t first = 0;    // look-alike
    std::string plain;

    bool is_one() const { return latin && first != 0 && !strange; }

    void take(char32_t letter, std::string_view bytes) {
        const auto alike = latin_for(letter);
        if (alike && first == 0) first = letter;
        latin = latin || is_latin(letter);
        strange = strange || (!alike && is_foreign(letter));
        if (alike) {
            plain += *alike;
        } else {
            plain += bytes;
        }
    }
};

bool joins(std::string_view bytes, char32_t letter) {
    return is_letter(letter) || (bytes.size() == 1 && bytes[0] >= '0' && bytes[0] <= '9');
}

/// An id is one word, whatever stands in it; a title has words of its own scripts.
enum class Words { one, many };

/// The first word that mixes Latin letters with look-alikes.
std::optional<Mixture> mixture_in(std::string_view name, Words words) {
    if (is_ascii(name)) return std::nullopt;
    Mixture word;
    while (!name.empty()) {
        const auto point = decode_utf8(name);
        const auto bytes = name.substr(0, point.length);
        name.remove_prefix(point.length);
        if (words == Words::one || joins(bytes, point.value)) {
            word.take(point.value, bytes);
        } else if (word.is_one()) {
            return word;
        } else {
            word = {};
        }
    }
    return word.is_one() ? std::optional{word} : std::nullopt;
}

void judge(Linter& linter, std::string_view name, Words words, Span span) {
    const auto word = mixture_in(name, words);
    if (!word) return;
    const auto script = word->first < 0x400 ? "Greek" : "Cyrillic";
    linter.warn(
        mixed_script,
        fmt::format("`{}` mixes Latin letters with {} ones that look the same", name, script),
        {{span, fmt::format("U+{:04X} looks like {}", static_cast<std::uint32_t>(word->first),
                            *latin_for(word->first))}},
        {help(fmt::format("type it again: `{}`", word->plain))});
}

void look_at_declared(Linter& linter) {
    const auto look = [&](const auto& declared) {
        judge(linter, declared.id, Words::one, declared.declared);
        judge(linter, declared.title, Words::many, declared.declared);
    };
    const auto& book = linter.book;
    book.customers.for_each([&](Id<Customer>, const Customer& customer) { look(customer); });
    book.items.for_each([&](Id<Item>, const Item& item) { look(item); });
    book.contracts.for_each([&](Id<Contract>, const Contract& contract) { look(contract); });
}

void look_for_mixed_scripts(Linter& linter) {
    look_at_declared(linter);
    const auto& book = linter.book;
    if (book.numbers.is_ascii()) return;
    book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.number.is_none()) return;
        const auto number = book.number_of(id);
        if (!is_ascii(number))
            judge(linter, number, Words::one, linter.words.number_of(document.place));
    });
}

constexpr BookLint lints[] = {{mixed_script, look_for_mixed_scripts}};

}  // namespace

std::span<const BookLint> name_lints() { return lints; }

}  // namespace ledger
