#include <fmt/format.h>

#include <memory>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "book_side.hpp"
#include "documents/book_diff_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct DiffOptions {
    std::string before;
    std::string after;
    std::string document;
    BookOptions book;
    OutputOptions output;
    std::optional<Date> as_of;
};

bool has_document(const BookSide& side, const std::string& number) {
    return !side.loaded().book.find_document(number).is_none();
}

/// Who compares books with errors has to know what is left out of them.
void tell_left_out(const BookSide& side, std::vector<std::string>& all, Console& console) {
    const auto places = side.left_out();
    if (places.empty()) return;
    std::string words;
    for (const auto& place : places) words += (words.empty() ? "" : ", ") + visible(place);
    complain(console, fmt::format("{}: left out of the figures because of errors: {}",
                                  visible(side.name()), words));
    all.insert(all.end(), places.begin(), places.end());
}

Exit show_diff_of(const DiffOptions& options, Console& console) {
    const auto before = BookSide::read(options.before, options.book, console);
    if (!before) return before.error();
    const auto after = BookSide::read(options.after, options.book, console);
    if (!after) return after.error();
    const auto& number = options.document;
    if (!number.empty() && !has_document(*before, number) && !has_document(*after, number)) {
        complain(console, fmt::format("no document {} in either", visible(number)));
        return Exit::usage;
    }
    const auto diff = reports::book_diff({before->loaded().book, before->loaded().sources},
                                         {after->loaded().book, after->loaded().sources},
                                         {options.as_of.value_or(console.today), number});
    const documents::SpokenVersions versions{
        before->name(), after->name(), [&](Place place) { return before->spoken(place); },
        [&](Place place) { return after->spoken(place); }};
    auto paper = documents::book_diff_table(diff, versions);
    paper.book = after->loaded().book.name.empty() ? after->name() : after->loaded().book.name;
    for (const auto* side : {&*before, &*after}) {
        spare_what_was_read(options.output.file, side->loaded());
        tell_left_out(*side, paper.left_out, console);
    }
    const auto printed = print(paper, options.output, after->loaded().settings, console);
    return printed == Exit::ok && !diff.is_empty() ? Exit::findings : printed;
}

}  // namespace

Action diff(CLI::App& app) {
    const auto options = std::make_shared<DiffOptions>();
    app.add_option("A", options->before, "a journal, or a revision of git")->required();
    app.add_option("B", options->after, "what it is compared with")->required();
    app.add_option("DOCUMENT", options->document, "only what names this document");
    as_of_option(app, options->as_of);
    book_options(app, options->book);
    output_options(app, options->output);
    examples(app, "HEAD~1 HEAD", "HEAD main.arl INV-7");

    return [options](Console& console) { return show_diff_of(*options, console); };
}

}  // namespace cmd
