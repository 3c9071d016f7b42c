#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "documents/explain_table.hpp"
#include "documents/mdoc_section.hpp"
#include "manual.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view diagnostics_page = "arl-diagnostics(7)";

struct ExplainOptions {
    std::string word;
    BookOptions book;
    OutputOptions output;
    std::optional<Date> as_of;
};

Exit refuse_word(const ExplainOptions& options, const ledger::Book& book, const std::string& page,
                 Console& console) {
    complain(console, fmt::format("no document {}", options.word));
    if (const auto near = ledger::nearest_number(book, options.word)) {
        advise(console, fmt::format("did you mean {}?", *near));
    } else if (const auto rule = nearest(options.word, documents::mdoc_sections(page))) {
        advise(console, fmt::format("did you mean the rule {}?", *rule));
    } else if (could_be_rule(options.word)) {
        advise(console, fmt::format("rules are explained in {}", diagnostics_page));
    }
    return Exit::usage;
}

Exit explain_document(const ExplainOptions& options, const std::string& page, Console& console) {
    Exit status = Exit::ok;
    const auto loaded = load(options.book, console, status);
    if (!loaded) return status;
    const auto document = loaded->book.find_document(options.word);
    if (document.is_none()) return refuse_word(options, loaded->book, page, console);
    const auto explanation =
        reports::explain(loaded->book, {document, options.as_of.value_or(console.today)});
    return print_report(documents::explain_table(explanation, loaded->book, loaded->sources),
                        {options.book, options.output, {}, options.as_of}, *loaded, console);
}

}  // namespace

Action explain(CLI::App& app) {
    const auto options = std::make_shared<ExplainOptions>();
    app.add_option("document", options->word, "a document number, or the name of a rule")
        ->type_name("DOCUMENT|RULE")
        ->required();
    as_of_option(app, options->as_of);
    book_options(app, options->book);
    rules_option(app, options->book);
    output_options(app, options->output);
    examples(app, "INV-26001", "over-allocated");

    return [options](Console& console) {
        const auto page = diagnostics_text();
        const auto section = documents::mdoc_section(page, options->word);
        if (!section) return explain_document(*options, page, console);
        return print(fmt::format("{}\n\n{}", options->word, *section), options->output, console);
    };
}

}  // namespace cmd
