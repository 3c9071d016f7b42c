#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "add_asking.hpp"
#include "arguments.hpp"
#include "base/append.hpp"
#include "base/diagnostic_list.hpp"
#include "base/text.hpp"
#include "documents/effect_words.hpp"
#include "entry_kind.hpp"
#include "entry_output.hpp"
#include "fmt_context.hpp"
#include "journal/compose.hpp"
#include "journal/format.hpp"
#include "journal/parse.hpp"
#include "known_entry.hpp"
#include "ledger/currency_use.hpp"
#include "line_editor.hpp"
#include "shown_text.hpp"

namespace cmd {

namespace {

using journal::Entry;
using journal::Kind;
using journal::SpokenEntry;

struct AddOptions {
    BookOptions book;
    EntryMode mode = EntryMode::print;
    std::vector<std::string> words;  // the kind first
    std::vector<std::string> lines;
    std::optional<Date> date;
};

/// A block that was read from a text of ours, which it points into.
struct ReadEntry {
    Sources sources;
    Diagnostics diagnostics;
    Entry entry;
};

std::unique_ptr<ReadEntry> read(std::string text) {
    auto result = std::make_unique<ReadEntry>();
    const auto source = result->sources.add_text("<entry>", std::move(text));
    journal::Parser parser{source, result->diagnostics, &result->sources};
    parser.parse(result->sources.text(source), 0,
                 [&](const Entry& entry) { result->entry = entry; });
    parser.finish();
    return result;
}

Exit refuse_words(const journal::NotSpoken& wrong, Console& console) {
    complain(console, wrong.words);
    if (!wrong.help.empty()) advise(console, wrong.help);
    return Exit::usage;
}

/// The words as an entry with its identity, in the journal's form; nothing when
/// it has been said what is wrong with them.
std::unique_ptr<ReadEntry> entry_of(SpokenEntry spoken, const Loaded& loaded,
                                    const journal::CurrencyUse& use, Console& console) {
    for (bool identified = false;; identified = true) {
        const auto text = journal::compose(spoken);
        if (!text) {
            refuse_words(text.error(), console);
            return nullptr;
        }
        auto result = read(*text);
        if (result->diagnostics.any_error()) {
            console.err.write(
                render_all(result->diagnostics, result->sources, 20, console.colour_err));
            return nullptr;
        }
        const auto& entry = result->entry;
        const bool needs_id = journal::shape_of(entry.kind).dated && !has_own_number(entry) &&
                              entry.find(journal::Key::id) == nullptr;
        if (identified || !needs_id) {
            const auto formatted = journal::format(*text, use, layout_of(loaded.settings.fmt));
            return read(formatted.text);
        }
        spoken.words.push_back("id:" + identity_of(entry, use));
    }
}

/// What the entry is called in messages: its number, or its kind.
std::string name_of(const Entry& entry) {
    if (has_own_number(entry)) return entry.number.str();
    return fmt::format("this {}", entry.kind_word);
}

Exit tell_known(const KnownEntry& known, const Entry& entry, Console& console) {
    const auto name = visible(name_of(entry));
    if (known.differences.empty()) {
        complain(console, fmt::format("{} exists: {}", name, visible(known.place)));
        if (!has_own_number(entry))
            advise(console, "if it happened once more, give it an `id:` of its own");
        return Exit::ok;
    }
    complain(console, fmt::format("{} exists with other content: {}", name, visible(known.place)));
    const auto shown = [](const std::string& value) {
        return value.empty() ? std::string{"nothing"} : visible(value);
    };
    for (const auto& difference : known.differences)
        console.err.write(fmt::format("  {}: {} there, {} here\n", difference.field,
                                      shown(difference.one), shown(difference.other)));
    advise(console, journal::shape_of(entry.kind).dated
                        ? "take another number, or correct the entry in the journal"
                        : "facts that change from a day on are said by `set`");
    return Exit::bad_data;
}

/// Whoever asks again may not know whether it is on the disk; from now on it is.
bool confirm(const KnownEntry& known, Console& console) {
    const auto recovered = recover(known.file);
    if (recovered) return true;
    complain(console, fmt::format("cannot confirm {}: {}", visible(known.place),
                                  recovered.error().error.reason));
    return false;
}

[[noreturn]] void refuse_date(Kind kind) {
    refuse("--date", fmt::format("a {} has no date", journal::name_of(kind)));
}

/// What is to be added, and the book that it is for. An exit status when there is nothing to add;
/// then all has been said.
struct Proposal {
    const Loaded* loaded;
    std::vector<documents::NewEntry> entries;
};

tl::expected<Proposal, Exit> propose(const SpokenEntry& spoken, const AddOptions& options,
                                     Console& console) {
    Exit status = Exit::ok;
    const auto* loaded = load(options.book, console, status);
    if (loaded == nullptr) return tl::unexpected{status};
    const auto use = ledger::currency_use(loaded->book);
    const auto made = entry_of(spoken, *loaded, use, console);
    if (!made) return tl::unexpected{Exit::usage};
    if (auto known = find_known(made->entry, use, *loaded)) {
        // Without --date it is any day's.
        if (!options.date)
            std::erase_if(known->differences,
                          [](const auto& difference) { return difference.field == "date"; });
        if (options.mode == EntryMode::write && !confirm(*known, console))
            return tl::unexpected{Exit::failure};
        return tl::unexpected{tell_known(*known, made->entry, console)};
    }
    return Proposal{loaded, {{std::string{made->sources.text({0})}, spoken.day, false}}};
}

Exit add_entry(const SpokenEntry& spoken, const AddOptions& options, Console& console) {
    const auto lock = BookLock::take(options.book, options.mode, console);
    if (!lock) return lock.error();
    const auto proposal = propose(spoken, options, console);
    if (!proposal) return proposal.error();
    const auto& [loaded, entries] = *proposal;
    if (options.mode != EntryMode::write) {
        const auto status = check_entries(entries, *loaded, options.book, console);
        if (status != Exit::ok) return status;
    }
    return put_out(entries, options.mode, *loaded, options.book, *lock, console);
}

/// Writes what has been shown already.
Exit add_shown(const SpokenEntry& spoken, AddOptions options, Console& console) {
    options.mode = EntryMode::write;
    options.date = spoken.day;
    Output nowhere{-1, Output::Writes::when_told};
    Console silent{nowhere, console.err, console.today, console.program, console.terminal};
    silent.colour_err = console.colour_err;
    return add_entry(spoken, options, silent);
}

/// Asks for the entry, shows it and what it does to the balance, and adds it on a yes.
Exit ask_and_add(AddOptions options, Console& console) {
    LineEditor editor;
    const auto word = options.words.empty() ? std::string{} : options.words.front();
    const auto leave = [&] {
        complain(console, "nothing was added");
        return Exit::ok;
    };
    const auto spoken = ask_for_entry(word, options.date, options.book, editor, console);
    if (!spoken) return leave();
    if (options.date && !spoken->day) refuse_date(spoken->kind);
    const bool writes = options.mode != EntryMode::diff;
    if (!writes) return add_entry(*spoken, options, console);
    options.mode = EntryMode::print;
    options.date = spoken->day;
    const auto proposal = propose(*spoken, options, console);
    if (!proposal) return proposal.error();
    Exit status = Exit::ok;
    const auto& [loaded, entries] = *proposal;
    const auto after = book_with(entries, *loaded, options.book, console, status);
    if (!after) return status;
    show_text(documents::joined(entries), console);
    const auto day = std::max(console.today, spoken->day.value_or(console.today));
    show_text(
        documents::effect_words(reports::balance_diffs(loaded->book, after->book, {day, {}})),
        console);
    console.out.flush();
    const auto answer = editor.ask("add it to the book? [y/N] ");
    if (answer != "y" && answer != "yes") return leave();
    return add_shown(*spoken, options, console);
}

}  // namespace

Action add(CLI::App& app) {
    const auto options = std::make_shared<AddOptions>();
    app.add_option("KIND", options->words, "the kind of entry, and its words as in the journal")
        ->type_name("WORD");
    day_option(app, "--date", options->date, "the day of the entry; default: today");
    list_option(app, "--line", options->lines, "a line of its body, as in the journal");
    entry_options(app, options->mode);
    book_options(app, options->book);
    examples(app, "receipt C001 R-9 500.00 via:bank to:INV-7",
             "sale C001 INV-8 --line 'Paper  10 @ 4.50' --write");

    return [options](Console& console) {
        const bool says_little = options->words.size() < 2 && options->lines.empty();
        if (says_little && somebody_types(console)) return ask_and_add(*options, console);
        if (options->words.empty()) refuse("add", "what? write KIND and its words");
        const auto& word = options->words.front();
        const auto kind = kind_named(word);
        if (!kind) return refuse_kind(word, console);
        const bool dated = journal::shape_of(*kind).dated;
        if (options->date && !dated) refuse_date(*kind);
        SpokenEntry spoken{
            *kind, word, {}, {options->words.begin() + 1, options->words.end()}, options->lines};
        if (dated) spoken.day = options->date.value_or(console.today);
        return add_entry(spoken, *options, console);
    };
}

}  // namespace cmd
