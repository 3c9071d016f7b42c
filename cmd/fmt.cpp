#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "base/text.hpp"
#include "book_files.hpp"
#include "fmt_files.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

struct FmtOptions {
    BookOptions book;
    std::vector<std::string> files;
    std::vector<std::string> fixes;  // as written
    FmtTask task;
    bool drop_currency = false;
    bool fix_due = false;
};

/// `--fix`, `--fix=names`, `--fix=names,due`.
void take_fix(const std::string& words, FmtOptions& options) {
    options.task.fix = true;
    for (const auto word : split_list(words)) {
        if (word == "names") {
            options.task.fix_names = true;
        } else if (word == "due") {
            options.fix_due = true;
        } else if (word != "true") {
            refuse("--fix", "it is --fix, --fix=names, --fix=due or --fix=names,due");
        }
    }
}

Exit format_files(const FmtOptions& options, const settings::Settings& settings, Console& console) {
    const auto context = fmt_context(options.book, settings, options.files, console);
    if (!context) return context.error();
    auto task = options.task;
    // What waits to take the place of a file would be of another version of it.
    const auto choice = choose_book(options.book, settings);
    if (!task.check && !task.diff && choice && is_half_renamed(choice->files.front(), console))
        return Exit::failure;
    const bool sorted = task.layout.sort;
    task.layout = layout_of(settings.fmt);
    task.layout.sort = sorted;
    if (options.drop_currency) task.layout.drop_currency = true;
    if (options.fix_due) {
        auto due = DueDays::read(options.book, console);
        if (!due) return due.error();
        task.due = std::move(*due);
    }
    auto status = Exit::ok;
    for (const auto& file : options.files.empty() ? context->files : options.files)
        status = std::max(status, format_file(file, task, *context, console));
    return status;
}

}  // namespace

Action fmt(CLI::App& app) {
    const auto options = std::make_shared<FmtOptions>();
    app.add_option("FILE", options->files,
                   "the journals to format, - for standard input; "
                   "without, all of the book");
    app.add_flag("--check", options->task.check, "list the files that would change; exit 1 if any");
    app.add_flag("--diff", options->task.diff, "show the changes, write nothing");
    app.add_flag("--sort", options->task.layout.sort, "sort entries by date between comments");
    app.add_flag("--drop-currency", options->drop_currency, "leave the book's currency out");
    app.add_flag("--fix", options->fixes,
                 "repair what has one reading; --fix=names mends misspelt words "
                 "too, --fix=due "
                 "writes due days")
        ->each([options](const std::string& words) { take_fix(words, *options); });
    file_options(app, options->book);
    examples(app, "--check", "--fix 2026/03.arl");

    return [options](Console& console) {
        const auto settings = find_settings(options->book, console);
        if (!settings) return settings.error();
        return format_files(*options, *settings, console);
    };
}

}  // namespace cmd
