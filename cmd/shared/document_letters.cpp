#include "document_letters.hpp"

#include <fmt/format.h>

#include <memory>

#include "ledger/reread.hpp"
#include "letters.hpp"

namespace cmd {

namespace {

struct DocumentOptions : LetterOptions {
    std::vector<std::string> numbers;
};

}  // namespace

Action document_letters(CLI::App& app, std::string_view template_name,
                        std::span<const ledger::Kind> kinds, FieldsOf fields_of) {
    const auto options = std::make_shared<DocumentOptions>();
    numbers_option(app, options->numbers);
    letter_options(app, *options);

    return [=](Console& console) {
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto& book = loaded->book;
        const auto day = options->as_of.value_or(console.today);
        LetterShop shop{loaded->settings};
        ledger::Rereader words{loaded->sources};
        std::vector<Letter> letters;
        for (const auto& number : options->numbers) {
            const auto id = document_named(number, kinds, book, day, console);
            if (!id) return id.error();
            const auto& document = book.documents[*id];
            const auto language = language_for(*options, shop, book, document.customer, day);
            const LetterSubject subject{*id, words.entry(document.place), book, day};
            letters.push_back({std::string{template_name}, language, fields_of(subject, language),
                               document.customer, fmt::format("{}-{}", template_name, number)});
        }
        return print_letters(letters, shop, *options, *loaded, console);
    };
}

}  // namespace cmd
