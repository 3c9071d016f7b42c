#include <memory>

#include "balance_letters.hpp"

namespace cmd {

namespace {

struct ConfirmOptions : LetterOptions {
    std::vector<std::string> customers;
};

}  // namespace

Action confirm(CLI::App& app) {
    const auto options = std::make_shared<ConfirmOptions>();
    customers_option(app, options->customers);
    letter_options(app, *options);
    examples(app, "C001 --as-of 2026-06-30",
             "C001 --as-of 2026-06-30 --lang zh-CN -O pdf -o C001.pdf");

    return [options](Console& console) {
        Exit status = Exit::ok;
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto day = options->as_of.value_or(console.today);
        const auto customers = customers_named(options->customers, loaded->book, day, console);
        if (!customers) return customers.error();
        LetterShop shop{loaded->settings};
        const auto letters = balance_letters("confirm", *customers, *options, *loaded, shop, day);
        return print_letters(letters, shop, *options, *loaded, console);
    };
}

}  // namespace cmd
