#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "ledger/linter.hpp"

namespace ledger {
namespace {

constexpr Rule mixed_script{"mixed-script", Severity::warning};

/// Cyrillic and Greek letters that look like a Latin one.
constexpr std::pair<char32_t, char> look_alikes[] = {
    {U'А', 'A'}, {U'В', 'B'}, {U'Е', 'E'}, {U'Ѕ', 'S'}, {U'І', 'I'}, {U'Ј', 'J'}, {U'К', 'K'},
    {U'М', 'M'}, {U'Н', 'H'}, {U'О', 'O'}, {U'Р', 'P'}, {U'С', 'C'}, {U'Т', 'T'}, {U'У', 'Y'},
    {U'Х', 'X'}, {U'а', 'a'}, {U'е', 'e'}, {U'о', 'o'}, {U'р', 'p'}, {U'с', 'c'}, {U'у', 'y'},
    {U'х', 'x'}, {U'і', 'i'}, {U'ј', 'j'}, {U'ѕ', 's'}, {U'Α', 'A'}, {U'Β', 'B'}, {U'Ε', 'E'},
    {U'Ζ', 'Z'}, {U'Η', 'H'}, {U'Ι', 'I'}, {U'Κ', 'K'}, {U'Μ', 'M'}, {U'Ν', 'N'}, {U'Ο', 'O'},
    {U'Ρ', 'P'}, {U'Τ', 'T'}, {U'Υ', 'Y'}, {U'Χ', 'X'}, {U'ο', 'o'}, {U'ν', 'v'},
};

std::optional<char> latin_for(char32_t letter) {
    const auto* found = std::ranges::find(look_alikes, letter, &decltype(look_alikes[0])::first);
    if (found == std::end(look_alikes)) return std::nullopt;
    return found->second;
}

bool is_latin(char32_t letter) {
    return is_letter(letter) && (letter < 0x80 || (letter >= 0xC0 && letter < 0x250));
}

bool is_foreign(char32_t letter) { return letter >= 0x370 && letter < 0x530; }

bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// A word of letters and digits that mixes scripts, and how it reads in Latin letters.
struct Mixture {
    bool latin = false;
    bool strange = false;   // a letter of the other scripts that looks like no Latin one
    char32_t first = 0;     // look-alike
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

/// The first word that mixes Latin letters with look-alikes.
std::optional<Mixture> mixture_in(std::string_view name) {
    if (is_ascii(name)) return std::nullopt;
    Mixture word;
    while (!name.empty()) {
        const auto point = decode_utf8(name);
        const auto bytes = name.substr(0, point.length);
        name.remove_prefix(point.length);
        if (joins(bytes, point.value)) {
            word.take(point.value, bytes);
        } else if (word.is_one()) {
            return word;
        } else {
            word = {};
        }
    }
    return word.is_one() ? std::optional{word} : std::nullopt;
}

void judge(Linter& linter, std::string_view name, Span span) {
    const auto word = mixture_in(name);
    if (!word) return;
    const auto script = word->first < 0x400 ? "Greek" : "Cyrillic";
    linter.warn(mixed_script,
                fmt::format("`{}` mixes Latin letters with {} ones that look the same", name, script),
                {{span, fmt::format("U+{:04X} looks like {}",
                                    static_cast<std::uint32_t>(word->first),
                                    *latin_for(word->first))}},
                {help(fmt::format("type it again: `{}`", word->plain))});
}

void look_at_declared(Linter& linter) {
    const auto look = [&](const auto& declared) {
        judge(linter, declared.id, declared.declared);
        judge(linter, declared.title, declared.declared);
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
        if (!is_ascii(number)) judge(linter, number, linter.words.number_of(document.place));
    });
}

constexpr BookLint lints[] = {{mixed_script, look_for_mixed_scripts}};

}  // namespace

std::span<const BookLint> name_lints() { return lints; }

}  // namespace ledger
