#include <functional>
#include <memory>

#include "allocate_asking.hpp"
#include "documents/matching_entries.hpp"
#include "documents/matching_table.hpp"
#include "entry_output.hpp"
#include "immortal.hpp"
#include "line_editor.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct AllocateOptions {
    BookOptions book;
    OutputOptions output;
    SelectionOptions selection;
    std::optional<Date> date;  // nothing: today
    bool all = false;
    bool asks = false;
    EntryMode mode = EntryMode::print;
};

void own_options(CLI::App& app, AllocateOptions& options) {
    selection_options(app, options.selection);
    day_option(app, "--date", options.date, "the day of the entries; default: today");
    app.add_flag("--all", options.all, "also the first proposal of what is uncertain");
    app.add_flag("--interactive", options.asks, "ask about each proposal that is uncertain")
        ->excludes("--all");
    entry_options(app, options.mode);
    book_options(app, options.book);
    output_options(app, options.output);
}

void refuse_contradictions(const AllocateOptions& options, const Console& console) {
    if (options.asks && !somebody_types(console))
        refuse("--interactive", "nobody types here: input and output are no terminal");
    const bool is_table =
        options.output.format.value_or(documents::Format::text) != documents::Format::text;
    if (options.mode != EntryMode::print && (is_table || !options.output.file.empty()))
        refuse(options.mode == EntryMode::write ? "--write" : "--diff",
               "what goes into the book is no table; leave --format and --output out");
}

Exit print_table(const reports::AllocateReport& report, const AllocateOptions& options,
                 const Loaded& loaded, Console& console) {
    const auto& book = loaded.book;
    const auto audience = audience_of(options.output, loaded.settings);
    auto paper =
        documents::matching_table("allocate", documents::sources_of(report, book), book, audience);
    paper.as_of = report.date;
    return print_report(std::move(paper),
                        {options.book, options.output, options.selection, options.date}, loaded,
                        console);
}

Exit print_proposals(const reports::AllocateReport& report, const AllocateOptions& options,
                     const Loaded& loaded, const BookLock& lock, Console& console) {
    const bool is_text = format_of(options.output, loaded.settings) == documents::Format::text;
    if (options.mode == EntryMode::print && !is_text)
        return print_table(report, options, loaded, console);
    auto entries = documents::allocate_entries(report, loaded.book);
    if (options.asks)
        for (const auto& learnt : reports::learnt_names(loaded.book, loaded.sources, report))
            entries.push_back(documents::learnt_entry(learnt, loaded.book));
    if (options.mode != EntryMode::print)
        return put_out(entries, options.mode, loaded, options.book, lock, console);
    spare_what_was_read(options.output.file, loaded);
    return print(documents::joined(entries), options.output, console);
}

/// While a person thinks, nobody waits for the book: what is written then is checked with what
/// others have written meanwhile.
tl::expected<BookLock, Exit> lock_for(const AllocateOptions& options, bool has_asked,
                                      Console& console) {
    const auto waits = options.asks && !has_asked;
    return BookLock::take(options.book, waits ? EntryMode::print : options.mode, console);
}

Exit propose(const AllocateOptions& options, Console& console) {
    auto lock = lock_for(options, false, console);
    if (!lock) return lock.error();
    Exit status = Exit::ok;
    const auto* loaded = load(options.book, console, status);
    if (loaded == nullptr) return status;
    const auto& book = loaded->book;
    const auto date = options.date.value_or(console.today);
    auto selection = selection_of(options.selection, book, date, console);
    if (!selection) return selection.error();
    const std::function<bool(const reports::Matched&)> accepts =
        options.asks ? ask_about(book, date, console)
                     : [&](const reports::Matched&) { return options.all; };
    const auto& report = immortal(reports::allocate(
        book, loaded->sources, {std::move(*selection), date, loaded->settings.match}, accepts));
    if (options.asks) lock = lock_for(options, true, console);
    if (!lock) return lock.error();
    return print_proposals(report, options, *loaded, *lock, console);
}

}  // namespace

Action allocate(CLI::App& app) {
    const auto options = std::make_shared<AllocateOptions>();
    own_options(app, *options);
    examples(app, "C001 --date 2026-06-30", "-O csv");

    return [options](Console& console) {
        refuse_contradictions(*options, console);
        return propose(*options, console);
    };
}

}  // namespace cmd
