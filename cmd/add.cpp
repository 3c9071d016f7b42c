#include <fmt/format.h>

#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "base/append.hpp"
#include "base/diagnostic_list.hpp"
#include "base/text.hpp"
#include "entry_output.hpp"
#include "fmt_context.hpp"
#include "journal/compose.hpp"
#include "journal/format.hpp"
#include "journal/parse.hpp"
#include "known_entry.hpp"
#include "ledger/currency_use.hpp"

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

/// A kind by its name; what only a person should write is none.
std::optional<Kind> kind_named(std::string_view word) {
    auto kind = journal::find_kind(word, true);
    if (!kind || *kind == Kind::extension) {
        const auto declared = journal::find_kind(word, false);
        if (!kind && declared && *declared != Kind::extension_declaration) kind = declared;
    }
    if (kind == Kind::include) return std::nullopt;
    return kind;
}

Exit refuse_kind(const std::string& word, Console& console) {
    if (word == "include") {
        complain(console, "an include is written in the journal itself");
        return Exit::usage;
    }
    std::vector<std::string_view> names;
    for (const auto& shape : journal::all_shapes())
        if (shape.kind != Kind::include && !shape.name.ends_with('-')) names.push_back(shape.name);
    const auto near = nearest(word, names);
    complain(console, fmt::format("`{}` is no kind of entry", visible(word)));
    advise(console, near ? fmt::format("did you mean {}?", *near)
                         : fmt::format("kinds are sale, receipt, note, customer, …; see "
                                       "arl-journal(5)"));
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

Exit add_entry(const SpokenEntry& spoken, const AddOptions& options, Console& console) {
    const auto lock = BookLock::take(options.book, options.mode, console);
    if (!lock) return lock.error();
    Exit status = Exit::ok;
    const auto* loaded = load(options.book, console, status);
    if (loaded == nullptr) return status;
    const auto use = ledger::currency_use(loaded->book);
    const auto made = entry_of(spoken, *loaded, use, console);
    if (!made) return Exit::usage;
    if (auto known = find_known(made->entry, use, *loaded)) {
        // Without --date it is any day's.
        if (!options.date)
            std::erase_if(known->differences,
                          [](const auto& difference) { return difference.field == "date"; });
        if (options.mode == EntryMode::write && !confirm(*known, console)) return Exit::failure;
        return tell_known(*known, made->entry, console);
    }
    const std::vector<documents::NewEntry> entries{
        {std::string{made->sources.text({0})}, spoken.day, false}};
    if (options.mode != EntryMode::write) {
        status = check_entries(entries, *loaded, options.book, console);
        if (status != Exit::ok) return status;
    }
    return put_out(entries, options.mode, *loaded, options.book, *lock, console);
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
        if (options->words.empty()) refuse("add", "what? write KIND and its words");
        const auto& word = options->words.front();
        const auto kind = kind_named(word);
        if (!kind) return refuse_kind(word, console);
        const bool dated = journal::shape_of(*kind).dated;
        if (options->date && !dated)
            refuse("--date", fmt::format("a {} has no date", journal::name_of(*kind)));
        SpokenEntry spoken{
            *kind, word, {}, {options->words.begin() + 1, options->words.end()}, options->lines};
        if (dated) spoken.day = options->date.value_or(console.today);
        return add_entry(spoken, *options, console);
    };
}

}  // namespace cmd
