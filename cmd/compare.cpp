#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/diagnostic_list.hpp"
#include "documents/compare_letter.hpp"
#include "documents/compare_table.hpp"
#include "immortal.hpp"
#include "import_files.hpp"
#include "letters.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

/// Their list is read as files to import are, by the rule in `rules`.
struct CompareOptions : ImportOptions {
    std::string customer;
    std::string list;  // their file; - is standard input
    std::string language;
    std::optional<Date> as_of;  // nothing: today
    bool letter = false;
};

void own_options(CLI::App& app, CompareOptions& options) {
    app.add_option("CUSTOMER", options.customer, "an id, or a part of a name")->required();
    app.add_option("THEIR.csv", options.list,
                   "what the customer lists as open; - is standard input")
        ->required();
    app.add_flag("--letter", options.letter, "write to the customer what differs");
    as_of_option(app, options.as_of);
    app.add_option("--list-rule", options.rules, "read the list by the rule of that name")
        ->type_name("NAME");
    input_options(app, options);
    app.add_option("--lang", options.language, "the language of the letter; en and zh-CN are there")
        ->type_name("LANGUAGE")
        ->group("Output");
    book_options(app, options.book);
    rules_option(app, options.book);
    output_options_and_letters(app, options.output);
}

void refuse_contradictions(const CompareOptions& options) {
    const auto& output = options.output;
    if (!options.letter && output.letter)
        refuse("--format", "eml and pdf are of letters: they go with --letter");
    if (!options.letter && !options.language.empty())
        refuse("--lang", "is of letters: it goes with --letter");
    const bool is_page =
        output.format.value_or(documents::Format::text) == documents::Format::text ||
        output.format == documents::Format::html;
    if (options.letter && !is_page) refuse("--format", "a letter is text, html, eml or pdf");
    if (options.list == "-" &&
        std::ranges::find(options.book.files, "-") != options.book.files.end())
        refuse("THEIR.csv", "standard input is the book already");
}

/// The one customer that is meant.
tl::expected<Id<ledger::Customer>, Exit> customer_named(const CompareOptions& options,
                                                        const ledger::Book& book, Date day,
                                                        Console& console) {
    const auto customers = customers_named({options.customer}, book, day, console);
    if (!customers) return tl::unexpected{customers.error()};
    if (customers->size() != 1)
        refuse("CUSTOMER", fmt::format("{} means {} customers; a list is of one", options.customer,
                                       customers->size()));
    return customers->front();
}

/// Says what was read otherwise than written, and puts out the rejects. `findings` if there are
/// any.
Exit tell(const foreign::OpenList& list, const std::string& name, const CompareOptions& options,
          Console& console) {
    say_notes(name, list.notes, console);
    std::vector<documents::NamedReject> rejects;
    for (const auto& reject : list.rejects) rejects.push_back({name, reject});
    return put_rejects(rejects, options, console);
}

/// Their list. Complains itself; raises the status when lines of it could not be read.
tl::expected<foreign::OpenList, Exit> read_list(const CompareOptions& options,
                                                const foreign::OpenListTerms& terms, Exit& status,
                                                Console& console) {
    Sources texts;
    Diagnostics diagnostics;
    const auto source = decoded_file(options.list, options, terms.import, texts, console);
    auto list = source ? foreign::read_open_list(*source, terms, texts, diagnostics) : std::nullopt;
    console.err.write(render_all(diagnostics, texts, options.book.max_errors, console.colour_err));
    if (!list) return tl::unexpected{Exit::failure};
    status = tell(*list, texts.name(*source), options, console);
    return std::move(*list);
}

Exit print_letter(const reports::CompareReport& report, const CompareOptions& options,
                  const Loaded& loaded, Console& console) {
    const auto& book = loaded.book;
    LetterOptions how;
    how.language = options.language;
    how.file = options.output.file;
    how.as_of = report.query.as_of;
    const bool is_html = options.output.format == documents::Format::html;
    how.format = options.output.letter.value_or(is_html ? LetterFormat::html : LetterFormat::text);
    LetterShop shop{loaded.settings};
    const auto customer = report.query.customer;
    const auto language = language_for(how, shop, book, customer, report.query.as_of);
    const auto key =
        fmt::format("compare-{}-{}", book.customers[customer].id, to_string(report.query.as_of));
    const Letter letter{"compare", language, documents::compare_fields(report, language, book),
                        customer, key};
    return print_letters({letter}, shop, how, loaded, console);
}

Exit compare_list(const CompareOptions& options, const Loaded& loaded, Console& console) {
    const auto& book = loaded.book;
    const auto day = options.as_of.value_or(console.today);
    const auto customer = customer_named(options, book, day, console);
    if (!customer) return customer.error();
    const auto asked = currency_option(options, book.currencies);
    const auto currency = asked.is_none() ? reports::usual_currency(book, *customer, day) : asked;
    const auto settings = with_rules(loaded.settings, options.book.max_errors, console);
    if (!settings) return settings.error();
    Exit status = Exit::ok;
    const auto list = read_list(
        options, {book.currencies, settings->import, currency, options.rules}, status, console);
    if (!list) return list.error();
    const auto& report = immortal(reports::compare(book, {*customer, day}, *list));
    if (report.differs()) status = std::max(status, Exit::findings);
    if (options.letter && !list->rejects.empty()) {
        complain(console, "no letter is written of a list that could not be read whole");
        return status;
    }
    if (options.letter) return std::max(status, print_letter(report, options, loaded, console));
    const auto audience = audience_of(options.output, loaded.settings);
    const ReportOptions how{options.book, options.output, {}, day};
    const auto printed =
        print_report(documents::compare_table(report, book, audience), how, loaded, console);
    return std::max(status, printed);
}

}  // namespace

Action compare(CLI::App& app) {
    const auto options = std::make_shared<CompareOptions>();
    own_options(app, *options);
    examples(app, "C001 their-list.csv", "C001 their-list.csv --letter");

    return [options](Console& console) {
        refuse_contradictions(*options);
        spare_files("--output", options->output.file, {options->list});
        spare_files("--rejects", options->rejects, {options->list});
        Exit status = Exit::ok;
        const auto* loaded = load(options->book, console, status);
        if (loaded == nullptr) return status;
        if (!options->rejects.empty()) spare_what_was_read(options->rejects, *loaded);
        return compare_list(*options, *loaded, console);
    };
}

}  // namespace cmd
