#include <fmt/format.h>

#include <array>
#include <memory>
#include <span>

#include "base/file.hpp"
#include "base/text.hpp"
#include "arguments.hpp"
#include "git_setup.hpp"
#include "journal/merge.hpp"
#include "offering.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

constexpr std::string_view tasks[] = {"setup", "merge"};
constexpr auto offered_tasks = std::span{tasks}.first(1);  // git asks for the other
constexpr std::size_t merge_words = 4;  // base, ours, theirs, and what the file is called

struct GitOptions {
    BookOptions book;
    std::string task;
    std::vector<std::string> words;
};

Exit set_up(const GitOptions& options, Console& console) {
    if (!options.words.empty()) refuse("setup", "it takes no more words");
    const auto settings = find_settings(options.book, console);
    if (!settings) return settings.error();
    const auto choice = which_book(options.book, *settings, console);
    if (!choice) return choice.error();
    return set_up_git(options.book, *settings, *choice, console);
}

/// What git asks of a merge driver: the merge stands in the file of our side afterwards.
Exit merge_files(const std::vector<std::string>& words, Console& console) {
    if (words.size() != merge_words) refuse("merge", "git runs it: BASE OURS THEIRS PATH");
    std::array<std::string, 3> texts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        auto text = read_file(words[i]);
        if (!text) {
            complain(console, fmt::format("cannot read {}: {}", words[i], text.error().reason));
            return Exit::failure;
        }
        texts[i] = std::move(*text);
    }
    const auto merged = journal::merge(texts[0], texts[1], texts[2]);
    if (const auto written = replace_file(words[1], merged.text); !written) {
        complain(console, fmt::format("cannot write {}: {}", words[1], written.error().reason));
        return Exit::failure;
    }
    if (merged.conflicts == 0) return Exit::ok;
    complain(console, fmt::format("{}: {} {} for a person to settle, between markers",
                                  visible(words[3]), merged.conflicts,
                                  merged.conflicts == 1 ? "place" : "places"));
    return Exit::findings;
}

}  // namespace

Action git_(CLI::App& app) {
    const auto options = std::make_shared<GitOptions>();
    choice_option(app, "TASK", tasks, [options](std::size_t i) { options->task = tasks[i]; },
                  "setup: git merges journals block by block, and commits no faulty book")
        ->required()
        ->type_name(offering("TASK", offered_tasks));
    app.add_option("WORD", options->words, "")->group("");
    file_options(app, options->book);
    examples(app, "setup", "setup -f books/main.arl");

    return [options](Console& console) {
        return options->task == "setup" ? set_up(*options, console)
                                        : merge_files(options->words, console);
    };
}

}  // namespace cmd
