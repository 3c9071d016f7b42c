#include "rename_run.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "arguments.hpp"
#include "base/diagnostic_list.hpp"
#include "base/replace_batch.hpp"
#include "base/text.hpp"
#include "book_files.hpp"
#include "entry_output.hpp"
#include "fmt_context.hpp"
#include "foreign_book.hpp"
#include "journal/read.hpp"
#include "journal/rename.hpp"
#include "ledger/currency_use.hpp"
#include "ledger/post.hpp"
#include "ledger/same_figures.hpp"
#include "rename_outbox.hpp"
#include "rename_subject.hpp"
#include "shown_text.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

constexpr std::chrono::milliseconds patience{30'000};  // with who appends to a file

/// A file that is to be another.
struct ChangedFile {
    Id<Source> source;
    std::string text;
    std::size_t places;
};

/// All that renaming makes of a book.
struct Change {
    std::vector<ChangedFile> files;
    std::vector<Place> left;   // entries that name the number and may mean the other document
    std::vector<Place> unfit;  // lists that cannot say the new number
    std::size_t places = 0;
};

void take_places(const std::vector<std::uint32_t>& offsets, Id<Source> source,
                 std::vector<Place>& places) {
    for (const auto offset : offsets) places.push_back({source, offset});
}

Change change_of(const RenameOptions& options, const Subject& subject, const Loaded& loaded) {
    const auto use = ledger::currency_use(loaded.book);
    const auto layout = layout_of(loaded.settings.fmt);
    // Within quotes it would be spelled otherwise.
    const bool is_plain = subject.from.find_first_of("\"\\") == std::string::npos;
    Change change;
    for (std::uint32_t i = 0; i < loaded.sources.size(); ++i) {
        const Id<Source> source{i};
        const auto text = loaded.sources.text(source);
        if (is_plain && text.find(subject.from) == std::string_view::npos) continue;
        journal::Renaming renaming{options.of_customer, subject.from, options.to, {}, {}};
        if (subject.same.size() > 1) renaming.meant = meant_in(subject, source);
        renaming.is_number = [&](std::string_view number) {
            return !loaded.book.find_document(number).is_none();
        };
        auto result = journal::renamed(text, renaming, use, layout);
        take_places(result.left, source, change.left);
        take_places(result.unfit, source, change.unfit);
        if (result.places == 0) continue;
        change.places += result.places;
        change.files.push_back({source, std::move(result.text), result.places});
    }
    return change;
}

bool breaks_a_seal(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics.all(), [](const Diagnostic& one) {
        return one.rule.name == "closed-period-changed";
    });
}

/// The book as it would be, with the texts it points into.
struct Renamed {
    Sources sources;
    Diagnostics diagnostics;
    ledger::Book book;
};

Renamed read_changed(const Change& change, const Loaded& loaded) {
    Renamed after{{}, loaded.diagnostics.blank(), {}};
    auto next = change.files.begin();
    for (std::uint32_t i = 0; i < loaded.sources.size(); ++i) {
        const auto& name = loaded.sources.name({i});
        if (next != change.files.end() && next->source.index == i) {
            after.sources.add_text(name, (next++)->text);
        } else {
            const auto text = loaded.sources.text({i});
            after.sources.add_file(name, loaded.sources.stamp({i}), text.size());
        }
    }
    const auto read = [&](const journal::Sink& sink, const journal::Parts&) {
        journal::read_sources(after.sources, after.diagnostics, sink);
    };
    after.book =
        ledger::post(read, ledger::Faulty::stop, after.sources, after.diagnostics).book;
    return after;
}

/// Says what would be wrong, if anything.
bool is_sound(const Renamed& after, const RenameOptions& options, Console& console) {
    if (!after.diagnostics.any_error()) return true;
    console.err.write(render_all(after.diagnostics, after.sources, options.book.max_errors,
                                 console.colour_err));
    if (breaks_a_seal(after.diagnostics)) {
        complain(console, fmt::format("{} stands in a closed period, whose seal a new name would "
                                      "break; nothing was renamed",
                                      visible(options.from)));
    } else {
        complain(console, "the book would have errors; nothing was renamed");
    }
    return false;
}

/// Says of which document the figures would be others, if they would.
bool keeps_figures(const Loaded& before, const Renamed& after, const RenameOptions& options,
                   Console& console) {
    const auto other = ledger::first_difference(before.book, after.book);
    if (!other) return true;
    complain(console,
             fmt::format("with {} for {} the figures of {} would be others; nothing was renamed",
                         visible(options.to), visible(options.from),
                         visible(before.book.number_of(*other))));
    advise(console, "under `oldest-first` money goes to the lower number of two items due on one "
                    "day; choose a number that sorts as the old one does, or say where it goes");
    return false;
}

void show_change(const Change& change, const Loaded& loaded, Console& console) {
    for (const auto& file : change.files)
        show_diff(git_diff(loaded.sources.name(file.source), true,
                           loaded.sources.text(file.source), file.text, loaded),
                  console);
}

void tell_left(const Change& change, const std::string& number, const Loaded& loaded,
               Console& console) {
    if (change.left.empty() || console.quiet) return;
    complain(console, fmt::format("may mean the other {}, and left as they are: {}",
                                  visible(number), spoken(loaded, change.left)));
}

Exit write_change(const Change& change, const Loaded& loaded, const RenameOptions& options,
                  const std::string& from, Console& console) {
    std::vector<Replacement> replacements;
    for (const auto& file : change.files)
        replacements.push_back({loaded.sources.name(file.source), file.text,
                                loaded.sources.stamp(file.source)});
    const auto record = replacing_record(loaded.sources.name({0}));
    if (const auto done = replace_batch(record, replacements, patience); !done) {
        complain(console, visible(words(done.error())));
        return Exit::failure;
    }
    if (!console.quiet)
        complain(console, fmt::format("{} is now {}: {} {} in {} {}", visible(from),
                                      visible(options.to), change.places,
                                      change.places == 1 ? "place" : "places", change.files.size(),
                                      change.files.size() == 1 ? "file" : "files"));
    return Exit::ok;
}

/// The book as it is; null, and `status`, when there is none to rename in. Of a document named by
/// its place the number may be used twice: whether all is sound shows afterwards.
std::optional<Loaded> read_before(const RenameOptions& options, bool by_place, Console& console,
                                  Exit& status) {
    auto book = options.book;
    book.allow_errors = by_place;
    auto loaded = read_and_post(book, console, status);
    if (!loaded) return std::nullopt;
    if (loaded->complete && (by_place || !loaded->diagnostics.any_error())) return loaded;
    console.err.write(render_all(loaded->diagnostics, loaded->sources, book.max_errors,
                                 console.colour_err));
    complain(console, "the book has errors; nothing was renamed");
    status = Exit::bad_data;
    return std::nullopt;
}

/// Of another program's book we have only what was made of it.
Exit refuse_foreign(const Loaded& loaded, const RenameOptions& options, Console& console) {
    const auto choice = choose_book(options.book, loaded.settings);
    const auto format =
        foreign_format(choice->files, options.book, loaded.settings.books, console);
    if (!format) return format.error();
    if (!*format) return Exit::ok;
    complain(console, "the book of another program is renamed in with that program");
    return Exit::usage;
}

void refuse_unwritable(const Loaded& loaded) {
    for (std::uint32_t i = 0; i < loaded.sources.size(); ++i)
        if (loaded.sources.stamp({i}) == FileStamp{})
            refuse("rename", "standard input is no file that something can be renamed in");
}

Exit carry_out(const Change& change, const Subject& subject, const Loaded& loaded,
               const RenameOptions& options, Console& console) {
    if (!change.unfit.empty()) {
        complain(console, fmt::format("a list cannot hold {}: {}", visible(options.to),
                                      spoken(loaded, change.unfit)));
        return Exit::usage;
    }
    tell_left(change, subject.from, loaded, console);
    const auto after = read_changed(change, loaded);
    if (!is_sound(after, options, console)) return Exit::bad_data;
    if (subject.same.empty() && !keeps_figures(loaded, after, options, console))
        return Exit::bad_data;
    if (options.write) return write_change(change, loaded, options, subject.from, console);
    show_change(change, loaded, console);
    return Exit::ok;
}

}  // namespace

Exit rename_in_book(const RenameOptions& options, Console& console) {
    const auto mode = options.write ? EntryMode::write : EntryMode::print;
    const auto lock = BookLock::take(options.book, mode, console);
    if (!lock) return lock.error();
    const auto at = options.of_customer ? std::nullopt : at_of(options.from);
    auto status = Exit::ok;
    const auto loaded = read_before(options, at.has_value(), console, status);
    if (!loaded) return status;
    refuse_unwritable(*loaded);
    if (status = refuse_foreign(*loaded, options, console); status != Exit::ok) return status;
    const auto subject = subject_of(options, at, *loaded, console);
    if (!subject) return subject.error();
    if (!is_free(options, *subject, *loaded, console)) return Exit::usage;
    if (!is_settled(options, subject->from, *loaded, console, status)) return status;
    const auto change = change_of(options, *subject, *loaded);
    return carry_out(change, *subject, *loaded, options, console);
}

}  // namespace cmd
