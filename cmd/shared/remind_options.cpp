#include "remind_options.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cmd {

namespace {

void choose(RemindOptions& options, RemindTask task, const std::string& option) {
    if (options.task && *options.task != task)
        refuse(option,
               "goes with no other of --why, --simulate, --preview, --propose, --outbox, --send, "
               "--log and --resolve");
    options.task = task;
}

/// Beside these tasks `--outbox` only names the folder. Options are taken in the order in which
/// they are declared, and that one first.
void choose_beside_outbox(RemindOptions& options, RemindTask task, const std::string& option) {
    if (options.task == RemindTask::publish) options.task.reset();
    choose(options, task, option);
}

/// `2025-01-01..2025-12-31`, or whatever `--period` takes.
Period replayed_period(const std::string& text) {
    const auto dots = text.find("..");
    if (dots == std::string::npos) {
        if (const auto period = parse_period(text)) return *period;
        refuse("--simulate", text + " is no period; write FIRST..LAST");
    }
    const Period period{day_of("--simulate", text.substr(0, dots)),
                        day_of("--simulate", text.substr(dots + 2))};
    if (period.to < period.from) refuse("--simulate", "the last day is before the first");
    return period;
}

void reading_tasks(CLI::App& app, RemindOptions& options) {
    app.add_flag_callback(
        "--why", [&options] { choose(options, RemindTask::why, "--why"); },
        "item by item, with the reason");
    const auto replay = [&options](const std::string& text) {
        choose(options, RemindTask::simulate, "--simulate");
        options.replay = replayed_period(text);
    };
    app.add_option_function<std::string>("--simulate", replay,
                                         "replay these days as if every message had been sent")
        ->type_name("FIRST..LAST");
    app.add_flag_callback(
        "--preview", [&options] { choose(options, RemindTask::preview, "--preview"); },
        "print the letters themselves");
    app.add_flag_callback(
        "--propose", [&options] { choose(options, RemindTask::propose, "--propose"); },
        "print the entries that charge the fees of what was sent");
}

void writing_tasks(CLI::App& app, RemindOptions& options) {
    const auto publish = [&options](const std::vector<std::string>& folder) {
        if (!folder.empty()) options.outbox = folder.front();
        choose(options, RemindTask::publish, "--outbox");
    };
    app.add_option_function<std::vector<std::string>>(
           "--outbox", publish,
           "put every message into a folder; or, beside another task, which one")
        ->expected(0, 1)
        ->type_name("[DIR]");
    const auto send = [&options] { choose_beside_outbox(options, RemindTask::send, "--send"); };
    app.add_flag_callback("--send", send, "do that, and hand every mail to the mailer");
    const auto log = [&options](const std::vector<std::string>& keys) {
        choose_beside_outbox(options, RemindTask::log, "--log");
        for (const auto& key : keys)
            if (key.starts_with('-')) refuse("--log", "takes the keys of messages");
        options.keys = keys;
    };
    app.add_option_function<std::vector<std::string>>("--log", log, "write down what a person sent")
        ->type_name("KEY ...");
    const auto resolve = [&options](const std::vector<std::string>& words) {
        choose_beside_outbox(options, RemindTask::resolve, "--resolve");
        if (words.size() != 2) refuse("--resolve", "takes one key, and `sent` or `resend`");
        if (words[1] != "sent" && words[1] != "resend")
            refuse("--resolve",
                   fmt::format("a message is `sent`, or to `resend`; not {}", words[1]));
        options.keys = words;
    };
    app.add_option_function<std::vector<std::string>>("--resolve", resolve,
                                                      "say what became of an unknown message")
        ->expected(1, 100)
        ->type_name("KEY sent|resend");
}

bool writes(RemindTask task) { return task >= RemindTask::publish; }

}  // namespace

void remind_options(CLI::App& app, RemindOptions& options) {
    reading_tasks(app, options);
    writing_tasks(app, options);
    const auto take = [&options](std::size_t i) {
        options.channel = static_cast<settings::Channel>(i);
    };
    choice_option(app, "--channel", settings::channels, take, "instead of those of the steps");
    app.add_flag("--force", options.force, "send although the newest receipt is old");
    app.add_option("--lang", options.language, "the language of the letters")
        ->type_name("LANGUAGE")
        ->group("Output");
    selection_options(app, options.selection);
    as_of_option(app, options.as_of);
    book_options(app, options.book);
    rules_option(app, options.book);
    output_options_and_letters(app, options.output);
}

void refuse_misplaced(const RemindOptions& options) {
    const auto task = options.task.value_or(RemindTask::plan);
    if (writes(task) && options.as_of)
        refuse("--as-of", "letters carry the day they are written on; --today replaces it");
    if (task == RemindTask::simulate && options.as_of)
        refuse("--as-of", "goes without --simulate, which names its days");
    if (options.output.letter && task != RemindTask::preview)
        refuse("--format", "eml and pdf are of letters: they go with --preview");
    if (options.book.allow_errors && writes(task) && task != RemindTask::publish)
        refuse("--allow-errors",
               "goes without --send, --log and --resolve: half a book reminds "
               "of what was paid");
    if (writes(task) && task != RemindTask::publish &&
        std::ranges::find(options.book.files, "-") != options.book.files.end())
        refuse("--file", "standard input is no book that could be told what was sent");
}

}  // namespace cmd
