#include "load.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "arguments.hpp"
#include "base/diagnostic_list.hpp"
#include "base/file.hpp"
#include "base/parallel.hpp"
#include "base/text.hpp"
#include "book_files.hpp"
#include "delivery/leftovers.hpp"
#include "documents/template_folder.hpp"
#include "foreign_book.hpp"
#include "immortal.hpp"
#include "ledger/lint.hpp"
#include "ledger/post.hpp"
#include "one_moment.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

constexpr std::size_t most_named = 10;  // places in the sentence about what is left out

Diagnostics diagnostics_for(const BookOptions& options, const settings::Settings& settings) {
    auto levels = settings.lint;
    if (options.strict) levels["unknown-key"] = Severity::error;
    return Diagnostics{std::move(levels)};
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", count, count == 1 ? one : many);
}

std::vector<std::string> spoken_places(const std::vector<Place>& places, const Sources& sources) {
    std::vector<std::string> spoken;
    spoken.reserve(places.size());
    for (const auto& place : places)
        spoken.push_back(fmt::format("{}:{}", sources.name(place.source),
                                     sources.locate(place.source, place.offset).line));
    return spoken;
}

template <class Unreadable>
Exit complain_unreadable(const std::vector<Unreadable>& files, Console& console) {
    for (const auto& file : files)
        complain(console, fmt::format("cannot read {}: {}", file.path, file.reason));
    return Exit::failure;
}

/// What is left out has to be known by whoever reads the figures.
void tell_left_out(const Loaded& loaded, Console& console) {
    if (loaded.left_out.empty()) return;
    std::string places;
    for (std::size_t i = 0; i < loaded.left_out.size() && i < most_named; ++i)
        places += (i == 0 ? "" : ", ") + loaded.left_out[i];
    if (loaded.left_out.size() > most_named) places += ", …";
    complain(console, fmt::format("left out because of errors: {} ({})",
                                  counted(loaded.left_out.size(), "entry", "entries"), places));
}

void tell_warnings(const Loaded& loaded, Console& console) {
    if (console.quiet || loaded.diagnostics.warnings() == 0) return;
    complain(console,
             fmt::format("{} in the book; `{} check` shows {}",
                         counted(loaded.diagnostics.warnings(), "warning", "warnings"),
                         console.program, loaded.diagnostics.warnings() == 1 ? "it" : "them"));
}

void tell_choice(const BookChoice& choice, Console& console) {
    if (!console.verbose) return;
    for (const auto& file : choice.files)
        complain(console, fmt::format("the book is {}, {}", file, choice.because()));
}

void tell_read(const Loaded& loaded, Console& console) {
    if (!console.verbose) return;
    complain(console,
             fmt::format("read {} in {}: {}", counted(loaded.book.counts.bytes, "byte", "bytes"),
                         counted(loaded.book.counts.files, "file", "files"),
                         counted(loaded.book.documents.size(), "document", "documents")));
}

/// Do the settings want books refused that only have warnings?
bool makes_errors(const settings::Settings& settings) {
    return std::ranges::any_of(settings.lint,
                               [](const auto& level) { return level.second == Severity::error; });
}

void refuse_book(const Loaded& loaded, const BookOptions& options, Console& console) {
    console.err.write(
        render_all(loaded.diagnostics, loaded.sources, options.max_errors, console.colour_err));
    complain(console, fmt::format("{} in the book; no figures are printed",
                                  counted(loaded.diagnostics.errors(), "error", "errors")));
}

void post(const ledger::EntryReader& read, const BookOptions& options, Loaded& loaded) {
    const auto faulty = options.allow_errors ? ledger::Faulty::leave_out : ledger::Faulty::stop;
    auto posted = ledger::post(read, faulty, loaded.sources, loaded.diagnostics);
    loaded.book = std::move(posted.book);
    loaded.spent = std::move(posted.spent);
    loaded.left_out = spoken_places(posted.left_out, loaded.sources);
}

/// A status when some file cannot be read.
std::optional<Exit> post_own(const BookChoice& choice, const BookOptions& options,
                             std::span<const journal::Continuation> continuations, Loaded& loaded,
                             Console& console) {
    if (continuations.empty() && is_half_renamed(choice.files.front(), console))
        return Exit::failure;
    journal::ReadResult read;
    const auto read_files = [&](const journal::Sink& sink, const journal::Parts& parts) {
        read = journal::read_book(
            choice.files,
            {options.allow_outside, has_second_core() ? &parts : nullptr, continuations},
            loaded.sources, loaded.diagnostics, sink);
    };
    post(read_files, options, loaded);
    if (!read.unreadable.empty()) return complain_unreadable(read.unreadable, console);
    loaded.book.counts.bytes = read.bytes;
    loaded.complete = read.complete;
    loaded.continued = std::move(read.continued);
    return std::nullopt;
}

/// The same of a book of another program: what is made of it is posted as a journal is.
std::optional<Exit> post_foreign(const BookChoice& choice, const BookOptions& options,
                                 foreign::Format format, const settings::Books& rules,
                                 Loaded& loaded, Console& console) {
    const auto read = read_foreign(choice.files, format, rules, options.allow_outside, console,
                                   loaded.sources, loaded.diagnostics);
    if (!read.unreadable.empty()) return complain_unreadable(read.unreadable, console);
    const auto read_made = [&](const journal::Sink& sink, const journal::Parts&) {
        if (read.sound) journal::read_sources(loaded.sources, loaded.diagnostics, sink);
    };
    post(read_made, options, loaded);
    loaded.book.counts.bytes = read.bytes;
    loaded.complete = read.sound;
    return std::nullopt;
}

}  // namespace

std::optional<Loaded> read_and_post(const BookOptions& options, Console& console, Exit& status,
                                    std::span<const journal::Continuation> continuations) {
    const auto rules = lint_rules();
    auto settings = find_settings(options, console, rules);
    if (!settings) {
        status = settings.error();
        return std::nullopt;
    }
    const auto choice = which_book(options, *settings, console);
    if (!choice) {
        status = choice.error();
        return std::nullopt;
    }
    tell_choice(*choice, console);
    const auto book_rules = foreign_rules(options, *settings, console);
    if (!book_rules) {
        status = book_rules.error();
        return std::nullopt;
    }
    const auto format = foreign_format(choice->files, options, *book_rules, console);
    if (!format) {
        status = format.error();
        return std::nullopt;
    }
    if (*format && !continuations.empty()) {
        complain(console, fmt::format("{} is a book of another program; entries of ours cannot be "
                                      "added to it",
                                      visible(choice->files.front())));
        advise(console, "`ar import books` turns it into one of ours");
        status = Exit::usage;
        return std::nullopt;
    }
    Loaded loaded{std::move(*settings), {}, Diagnostics{}, {}, {}, true, {}, {}};
    const auto read = [&] {
        loaded = {std::move(loaded.settings), {}, Diagnostics{}, {}, {}, true, {}, {}};
        loaded.diagnostics = diagnostics_for(options, loaded.settings);
        return *format ? post_foreign(*choice, options, **format, *book_rules, loaded, console)
                       : post_own(*choice, options, continuations, loaded, console);
    };
    const bool has_input = std::ranges::find(choice->files, "-") != choice->files.end();
    const auto fault = read_in_one_moment(!has_input, read, [&] {
        return Reading{loaded.sources, loaded.book.counts.bytes};
    });
    if (fault) {
        status = *fault;
        return std::nullopt;
    }
    loaded.book.counts.files = loaded.sources.size();
    tell_read(loaded, console);
    return loaded;
}

std::vector<std::string_view> lint_rules() {
    auto rules = ledger::lint_rules();
    for (const auto rule : delivery::leftover_rules()) rules.push_back(rule);
    for (const auto rule : documents::folder_rules()) rules.push_back(rule);
    for (const auto rule : foreign_rules_names()) rules.push_back(rule);
    return rules;
}

void lint(Loaded& loaded, Severity least, Console& console) {
    const ledger::LintContext context{console.today, loaded.settings.dunning.promise_grace, least};
    ledger::lint(loaded.book, context, loaded.sources, loaded.diagnostics);
}

void spare_what_was_read(const std::string& file, const Loaded& loaded) {
    const auto target = FileReader::open(file);
    if (!target) return;
    for (std::uint32_t i = 0; i < loaded.sources.size(); ++i)
        if (target->stamp().is_of_same_file(loaded.sources.stamp({i})))
            refuse("--output", file + " is a journal of this book");
    spare_configuration(file, loaded.settings);
}

void spare_configuration(const std::string& file, const settings::Settings& settings) {
    const auto target = FileReader::open(file);
    const auto config = FileReader::open(settings.file);
    if (target && config && target->stamp().is_of_same_file(config->stamp()))
        refuse("--output", file + " is the configuration of this book");
}

const Loaded* load(const BookOptions& options, Console& console, Exit& status) {
    static std::optional<std::pair<BookOptions, const Loaded*>> before;
    if (before && before->first == options) return before->second;
    auto read = read_and_post(options, console, status);
    if (!read) return nullptr;
    auto* const loaded = &immortal(std::move(*read));
    if (makes_errors(loaded->settings)) lint(*loaded, Severity::error, console);
    const bool refused = loaded->diagnostics.any_error() && !options.allow_errors;
    if (refused || !loaded->complete) {
        refuse_book(*loaded, options, console);
        status = Exit::bad_data;
        return nullptr;
    }
    tell_left_out(*loaded, console);
    tell_warnings(*loaded, console);
    before.emplace(options, loaded);
    return loaded;
}

}  // namespace cmd
