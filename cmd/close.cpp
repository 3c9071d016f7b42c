#include <fmt/format.h>

#include <memory>

#include "base/file.hpp"
#include "closing.hpp"
#include "documents/book_cells.hpp"
#include "documents/seal_file.hpp"
#include "entry_output.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

struct CloseOptions : ReportOptions {
    Date day{};
    bool write = false;
    bool explain = false;

    EntryMode mode() const { return write ? EntryMode::write : EntryMode::print; }
};

/// Says that the day is closed already, and keeps what was sealed if nobody did.
Exit leave_closed(const ledger::Event& close, const CloseOptions& options, const Loaded& loaded,
                  Console& console) {
    complain(console, fmt::format("{} is closed already ({})", to_string(options.day),
                                  documents::place_words(loaded.sources, close.place)));
    const auto path = seal_path(loaded, options.day);
    if (!options.write || read_file(path)) return Exit::ok;
    return keep_seal(path, {loaded.book, loaded.sources, options.day}, options.day, console);
}

Exit close_day(const CloseOptions& options, Console& console) {
    const auto lock = BookLock::take(options.book, options.mode(), console);
    if (!lock) return lock.error();
    Exit status = Exit::ok;
    const auto* loaded = load(options.book, console, status);
    if (loaded == nullptr) return status;
    if (const auto* close = find_close(loaded->book, options.day))
        return leave_closed(*close, options, *loaded, console);
    if (options.day > console.today && !console.quiet)
        complain(console, fmt::format("{} is still to come: what is entered up to then will "
                                      "break the seal",
                                      to_string(options.day)));
    const ledger::SealedTexts texts{loaded->book, loaded->sources, options.day};
    if (options.write) {
        status = keep_seal(seal_path(*loaded, options.day), texts, options.day, console);
        if (status != Exit::ok) return status;
    }
    auto entry = documents::close_entry(options.day, texts.seal_of(options.day)) + '\n';
    return put_out({{std::move(entry), options.day}}, options.mode(), *loaded, options.book, *lock,
                   console);
}

}  // namespace

Action close(CLI::App& app) {
    const auto options = std::make_shared<CloseOptions>();
    app.add_option_function<std::string>(
           "DATE",
           [options](const std::string& text) { options->day = day_of("DATE", text); },
           "the last day that nothing may change any more")
        ->required();
    app.add_flag("--write", options->write, "add the entry to the book, and keep what was sealed");
    app.add_flag("--explain", options->explain, "list the entries that are not what was sealed");
    book_options(app, options->book);
    output_options(app, options->output);
    examples(app, "2026-03-31 --write", "2026-03-31 --explain");

    return [options](Console& console) {
        if (options->explain && options->write)
            refuse("--explain", "it writes nothing; leave --write out");
        if (options->explain) return explain_seal(options->day, *options, console);
        return close_day(*options, console);
    };
}

}  // namespace cmd
