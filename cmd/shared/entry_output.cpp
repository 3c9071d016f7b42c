#include "entry_output.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "arguments.hpp"
#include "base/append_batch.hpp"
#include "base/diagnostic_list.hpp"
#include "base/replace_batch.hpp"
#include "base/settled.hpp"
#include "base/text.hpp"
#include "book_files.hpp"
#include "dated_file.hpp"
#include "journal/read.hpp"
#include "ledger/closed.hpp"
#include "shown_text.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

using documents::NewEntry;

constexpr std::chrono::milliseconds patience{30'000};  // with others who add to the book

/// What is to follow in one file.
struct Target {
    std::string path;
    bool is_there = false;
    std::vector<NewEntry> entries;
    std::string before;  // all of the file that counts, or its last lines
    std::string text;    // behind that
};

/// Of the batches that are written to a book: see append_batch.hpp.
std::string record_of(const std::string& journal) { return beside(journal, "batch"); }

EntryFiles usual_files(const Loaded& loaded) {
    const auto& add = loaded.settings.add;
    return {add.file,
            add.declarations,
            "[add] file",
            "what is added would not count",
            "correct a closed period with an entry dated after it (credit, unapply, void)",
            {},
            {}};
}

std::string target_of(const NewEntry& entry, const EntryFiles& files, const Loaded& loaded) {
    const auto& path = entry.day ? files.dated : files.declarations;
    if (path.empty()) return loaded.sources.name({0});
    return entry.day ? path_on(path, *entry.day) : path;
}

bool is_same_file(const std::string& a, const std::string& b) {
    if (a == b) return true;
    const auto first = FileReader::open(a);
    const auto second = FileReader::open(b);
    return first && second && first->stamp().is_of_same_file(second->stamp());
}

/// The entries by the file they go to, in order; drafts go to none.
std::vector<Target> targets_of(const std::vector<NewEntry>& entries, const EntryFiles& files,
                               const Loaded& loaded) {
    std::vector<Target> targets;
    for (const auto& entry : entries) {
        if (entry.draft) continue;
        const auto path = target_of(entry, files, loaded);
        auto found = std::ranges::find(targets, path, &Target::path);
        if (found == targets.end())
            found = std::ranges::find_if(
                targets, [&](const Target& target) { return is_same_file(target.path, path); });
        if (found == targets.end()) found = targets.insert(found, {path, false, {}, {}, {}});
        found->entries.push_back(entry);
    }
    return targets;
}

/// Reads the end of the target, or all of it, and sets the text that follows.
tl::expected<void, FileError> fill(Target& target, std::string_view first_line, bool whole) {
    const auto file = open_settled(target.path);
    if (!file && file.error().code != ENOENT) return tl::unexpected{file.error()};
    target.is_there = file.has_value();
    if (file) {
        const auto& descriptor = file->reader.descriptor();
        auto content =
            whole ? read_part(descriptor, 0, file->size) : last_block(descriptor, file->size);
        if (!content) return tl::unexpected{content.error()};
        target.before = std::move(*content);
    }
    const auto text = documents::joined(target.entries);
    const auto lead = target.is_there ? documents::gap_between(target.before, text) : first_line;
    target.text = std::string{lead} + text;
    return {};
}

/// Nothing when one cannot be read; complains itself.
std::optional<std::vector<Target>> filled_targets(const std::vector<NewEntry>& entries,
                                                  const EntryFiles& files, const Loaded& loaded,
                                                  bool whole, Console& console) {
    auto targets = targets_of(entries, files, loaded);
    for (auto& target : targets) {
        const auto filled = fill(target, files.first_line, whole);
        if (filled) continue;
        complain(console,
                 fmt::format("cannot read {}: {}", visible(target.path), filled.error().reason));
        return std::nullopt;
    }
    return targets;
}

/// The days of entries to be added, `close` aside.
std::set<Date> days_of(const std::vector<Target>& targets) {
    std::set<Date> days;
    for (const auto& target : targets) {
        Sources sources;
        Diagnostics unheard;
        journal::read_text(target.path, documents::joined(target.entries), sources, unheard,
                           [&](const journal::Entry& entry) {
                               const bool is_dated = journal::shape_of(entry.kind).dated;
                               if (is_dated && entry.kind != journal::Kind::close)
                                   days.insert(entry.date);
                           });
    }
    return days;
}

/// Is nothing to be added to a period that was closed? Complains itself.
bool leaves_closed(const std::vector<Target>& targets, const EntryFiles& files,
                   const ledger::Book& book, Console& console) {
    const auto closed = ledger::closed_until(book);
    if (!closed) return true;
    std::vector<std::string> faults;
    for (const auto day : days_of(targets))
        if (auto fault = ledger::closed_fault(closed, day)) faults.push_back(std::move(*fault));
    if (faults.empty()) return true;
    for (const auto& fault : faults) complain(console, fault);
    if (!files.closed_help.empty()) advise(console, files.closed_help);
    complain(console, "nothing was added");
    return false;
}

bool is_warning_about(const Diagnostic& diagnostic, const Loaded& loaded) {
    return diagnostic.rule.severity == Severity::warning && !diagnostic.labels.empty() &&
           std::ranges::find(loaded.continued, diagnostic.labels.front().span.source) !=
               loaded.continued.end();
}

void tell_warnings(const Loaded& loaded, int most, Console& console) {
    if (console.quiet) return;
    auto about = loaded.diagnostics.blank();
    for (const auto& diagnostic : loaded.diagnostics.all())
        if (is_warning_about(diagnostic, loaded)) about.report(diagnostic);
    if (about.warnings() > 0)
        console.err.write(render_all(about, loaded.sources, most, console.colour_err));
}

/// The book with the targets as they are to be; nothing, and `status`, when it is not sound.
std::optional<Loaded> read_with(const std::vector<Target>& targets, const EntryFiles& files,
                                BookOptions options, Console& console, Exit& status) {
    std::vector<journal::Continuation> continuations;
    for (const auto& target : targets) continuations.push_back({target.path, target.text});
    options.allow_errors = false;
    auto loaded = read_and_post(options, console, status, continuations);
    if (!loaded) return std::nullopt;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (loaded->continued[i] || !loaded->complete) continue;
        const auto setting = targets[i].entries.front().day ? files.setting : "[add] declarations";
        status = complain_outside(targets[i].path, files.loss, setting, console);
        return std::nullopt;
    }
    lint(*loaded, Severity::warning, console);
    if (loaded->diagnostics.any_error() || !loaded->complete) {
        console.err.write(render_all(loaded->diagnostics, loaded->sources, options.max_errors,
                                     console.colour_err));
        complain(console, "the book would have errors; nothing was added");
        if (!files.unsound_help.empty()) advise(console, files.unsound_help);
        status = Exit::bad_data;
        return std::nullopt;
    }
    tell_warnings(*loaded, options.max_errors, console);
    return loaded;
}

std::string diff_of(const Target& target, const Loaded& loaded) {
    return git_diff(target.path, target.is_there, target.before,
                    target.before + continued(target.before, target.text), loaded);
}

Exit show_diffs(const std::vector<NewEntry>& entries, const Loaded& loaded, Console& console) {
    const auto files = usual_files(loaded);
    const auto targets = filled_targets(entries, files, loaded, true, console);
    if (!targets) return Exit::failure;
    if (!leaves_closed(*targets, files, loaded.book, console)) return Exit::bad_data;
    for (const auto& target : *targets) show_diff(diff_of(target, loaded), console);
    return Exit::ok;
}

/// The version of a file that was read for the book; that of none when it is to be made.
FileStamp stamp_in(const Loaded& loaded, const Target& target) {
    const auto file = FileReader::open(target.path);
    if (!file) return {};
    for (std::uint32_t i = 0; i < loaded.sources.size(); ++i)
        if (file->stamp().is_of_same_file(loaded.sources.stamp({i})))
            return loaded.sources.stamp({i});
    return {};
}

tl::expected<void, AppendError> append_to(const std::string& path, const std::string& text,
                                          std::optional<FileStamp> read_as) {
    auto appended = append_durably(path, text, {read_as, patience});
    if (appended) return {};
    appended.error().error.reason = fmt::format("{}: {}", path, appended.error().error.reason);
    return tl::unexpected{appended.error()};
}

tl::expected<void, AppendError> append_all(const std::vector<Target>& targets,
                                           const Loaded& checked) {
    std::vector<Addition> additions;
    for (const auto& target : targets)
        additions.push_back({target.path, target.text, stamp_in(checked, target)});
    if (additions.size() > 1) return append_batch(record_of(checked.sources.name({0})), additions);
    const auto& only = additions.front();
    return append_to(only.path, only.text, only.read_as);
}

Exit status_of(const tl::expected<void, AppendError>& added, Console& console) {
    if (added) return Exit::ok;
    complain(console, visible(words(added.error())));
    return Exit::failure;
}

void tell_added(const std::vector<Target>& targets, Console& console) {
    if (console.quiet) return;
    for (const auto& target : targets) {
        std::size_t count = 0;
        for (const auto& entry : target.entries) count += documents::count_of(entry);
        complain(console, fmt::format("{} {} added to {}", count, count == 1 ? "entry" : "entries",
                                      visible(target.path)));
    }
}

/// Entries with their files, and the book as it would be with them.
struct Checked {
    std::vector<Target> targets;
    Loaded loaded;
};

/// Nothing, and `status`, when the book would not be sound.
std::optional<Checked> checked(const std::vector<NewEntry>& entries, const EntryFiles& files,
                               const Loaded& loaded, const BookOptions& options, Console& console,
                               Exit& status) {
    auto targets = filled_targets(entries, files, loaded, false, console);
    status = targets ? Exit::bad_data : Exit::failure;
    if (!targets || !leaves_closed(*targets, files, loaded.book, console)) return std::nullopt;
    status = Exit::ok;
    auto after = read_with(*targets, files, options, console, status);
    if (!after) return std::nullopt;
    return Checked{std::move(*targets), std::move(*after)};
}

/// Adds them to their files, which it names, or to none.
tl::expected<std::vector<Target>, Exit> write_entries(const std::vector<NewEntry>& entries,
                                                      const EntryFiles& files, const Loaded& loaded,
                                                      const BookOptions& options,
                                                      Console& console) {
    if (std::ranges::all_of(entries, &NewEntry::draft)) return {};
    Exit status = Exit::ok;
    auto sound = checked(entries, files, loaded, options, console, status);
    if (!sound) return tl::unexpected{status};
    console.may_be_recorded = true;
    status = status_of(append_all(sound->targets, sound->loaded), console);
    if (status != Exit::ok) return tl::unexpected{status};
    return std::move(sound->targets);
}

/// What a crash left of a rename is done now. Complains itself.
bool finish_replacing(const std::string& journal, Console& console) {
    const auto recovered = recover_replacements(replacing_record(journal), patience);
    if (!recovered)
        complain(console, fmt::format("cannot finish what was cut short: {}",
                                      visible(recovered.error().error.reason)));
    if (recovered && *recovered == Recovered::recorded)
        complain(console, "finished a rename that was cut short");
    return recovered.has_value();
}

}  // namespace

void entry_options(CLI::App& app, EntryMode& mode) {
    auto* const diff = app.add_flag_callback(
        "--diff", [&mode] { mode = EntryMode::diff; }, "show what would change, for git apply");
    auto* const write = app.add_flag_callback(
        "--write", [&mode] { mode = EntryMode::write; }, "add them to the book");
    diff->excludes(write);
}

tl::expected<BookLock, Exit> BookLock::take(const BookOptions& options, EntryMode mode,
                                            Console& console) {
    BookLock lock;
    if (mode == EntryMode::print) return lock;
    const auto settings = find_settings(options, console);
    if (!settings) return tl::unexpected{settings.error()};
    const auto choice = which_book(options, *settings, console);
    if (!choice) return tl::unexpected{choice.error()};
    const auto& journal = choice->files.front();
    if (journal == "-") refuse("--write", "standard input is no file that entries can go to");
    // Of a book that is not there, whoever reads it says so.
    if (mode != EntryMode::write || !FileReader::open(journal)) return lock;
    auto taken = Lock::take(writers_lock(journal), patience);
    if (!taken) {
        complain(console,
                 fmt::format("cannot add to {}: {}", visible(journal), taken.error().reason));
        return tl::unexpected{Exit::failure};
    }
    lock.lock_ = std::move(*taken);
    if (!finish_replacing(journal, console)) return tl::unexpected{Exit::failure};
    if (const auto recovered = recover_batch(record_of(journal), patience); !recovered) {
        complain(console, fmt::format("cannot add to {}: {}", visible(journal),
                                      recovered.error().error.reason));
        return tl::unexpected{Exit::failure};
    }
    return lock;
}

Exit put_out(const std::vector<NewEntry>& entries, EntryMode mode, const Loaded& loaded,
             const BookOptions& options, const BookLock&, Console& console) {
    if (mode == EntryMode::diff) return show_diffs(entries, loaded, console);
    if (mode == EntryMode::write) {
        const auto written = write_entries(entries, usual_files(loaded), loaded, options, console);
        if (!written) return written.error();
        tell_added(*written, console);
    }
    show_text(documents::joined(entries), console);
    return Exit::ok;
}

std::optional<Loaded> book_with(const std::vector<NewEntry>& entries, const Loaded& loaded,
                                const BookOptions& options, Console& console, Exit& status) {
    auto sound = checked(entries, usual_files(loaded), loaded, options, console, status);
    return sound ? std::optional{std::move(sound->loaded)} : std::nullopt;
}

Exit check_entries(const std::vector<NewEntry>& entries, const Loaded& loaded,
                   const BookOptions& options, Console& console) {
    return check_entries(entries, usual_files(loaded), loaded, options, console);
}

Exit check_entries(const std::vector<NewEntry>& entries, const EntryFiles& files,
                   const Loaded& loaded, const BookOptions& options, Console& console) {
    Exit status = Exit::ok;
    checked(entries, files, loaded, options, console, status);
    return status;
}

Exit add_entries(const std::vector<NewEntry>& entries, const EntryFiles& files,
                 const Loaded& loaded, const BookOptions& options, const BookLock&,
                 Console& console) {
    const auto written = write_entries(entries, files, loaded, options, console);
    return written ? Exit::ok : written.error();
}

Exit add_checked(const NewEntry& entry, const EntryFiles& files, const Loaded& loaded,
                 const BookLock&, Console& console) {
    const auto targets = filled_targets({entry}, files, loaded, false, console);
    if (!targets) return Exit::failure;
    const auto& [path, is_there, entries, before, text] = targets->front();
    return status_of(append_to(path, text, std::nullopt), console);
}

}  // namespace cmd
