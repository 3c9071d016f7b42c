#include "fmt_files.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/append.hpp"
#include "base/diagnostic_list.hpp"
#include "base/file.hpp"
#include "base/lock.hpp"
#include "base/settled.hpp"
#include "base/text.hpp"
#include "documents/unified_diff.hpp"
#include "journal/parse.hpp"
#include "shown_text.hpp"

namespace cmd {

namespace {

constexpr int most_errors = 20;                        // of one rule
constexpr std::chrono::milliseconds patience{10'000};  // with who appends

/// A file as it was read, and which version of it that was.
struct ReadFile {
    std::string path;
    std::string name;  // as messages show it
    std::string text;
    FileStamp stamp;

    bool is_input() const { return path == "-"; }
};

std::optional<FileStamp> stamp_of(const std::string& path) {
    const auto reader = FileReader::open(path);
    return reader ? std::optional{reader->stamp()} : std::nullopt;
}

/// An append that was cut short is none of a file that is written anew: it would count from then
/// on. Complains itself.
bool undo_what_was_cut_short(const std::string& path, Console& console) {
    const auto recovered = recover(path, patience);
    if (!recovered)
        complain(console, fmt::format("cannot write {}: {}", path, recovered.error().error.reason));
    return recovered.has_value();
}

std::optional<ReadFile> read(const std::string& path, const FmtTask& task, Console& console) {
    const bool input = path == "-";
    ReadFile file{path, input ? "<stdin>" : path, {}, {}};
    const bool only_looks = input || task.check || task.diff;
    if (!only_looks && !undo_what_was_cut_short(path, console)) return std::nullopt;
    if (!input) file.stamp = stamp_of(path).value_or(FileStamp{});
    auto text = input ? read_standard_input() : read_settled(path);
    if (!text) {
        complain(console, fmt::format("cannot read {}: {}", file.name, text.error().reason));
        return std::nullopt;
    }
    file.text = std::move(*text);
    return file;
}

/// The amounts of a file mean what the book says. One that is none of its files may be another
/// book, or say more.
journal::CurrencyUse use_of(const ReadFile& file, const FmtContext& context) {
    if (std::ranges::find(context.files, file.path) != context.files.end() && !file.is_input())
        return context.use;
    journal::CurrencyUse own;
    Diagnostics unheard;
    journal::Parser{{}, unheard}.parse(file.text, 0,
                                       [&](const journal::Entry& entry) { own.take(entry); });
    auto use = context.use;
    if (!own.book().empty() && !use.book().empty() && own.book() != use.book()) return own;
    use.take(own);
    return use;
}

std::string repaired(const ReadFile& file, const journal::CurrencyUse& use, const FmtTask& task) {
    journal::RepairOptions options;
    options.names = task.fix_names;
    if (task.due && !file.is_input()) options.due = task.due->of_file(file.path);
    return journal::repair(file.text, use, options).text;
}

/// The errors of a text that is or will be in the file.
void tell_errors(const std::string& name, const std::string& text, Console& console) {
    Sources sources;
    const auto source = sources.add_text(name, text);
    Diagnostics diagnostics{{{"unknown-key", Severity::off}}};
    journal::Parser parser{source, diagnostics};
    parser.parse(sources.text(source), 0, [](const journal::Entry&) {});
    parser.finish();
    console.err.write(render_all(diagnostics, sources, most_errors, console.colour_err));
}

/// Whoever appends to a journal holds its lock. One that no command appends to gets no file beside
/// it.
tl::expected<std::optional<Lock>, FileError> lock_of(const std::string& path) {
    if (!has_lock(path)) return std::nullopt;
    return Lock::take_for(path, patience);
}

Exit replace(const ReadFile& file, const std::string& text, Console& console) {
    const auto lock = lock_of(file.path);
    if (!lock) {
        complain(console, fmt::format("cannot write {}: {}", file.name, lock.error().reason));
        return Exit::failure;
    }
    const auto tail = tail_beside_intent(file.path);
    if (stamp_of(file.path) != file.stamp || !tail || *tail) {
        complain(console, fmt::format("{} changed while it was read; left as it is", file.name));
        return Exit::failure;
    }
    const auto written = replace_file(file.path, text);
    if (!written) {
        complain(console, fmt::format("cannot write {}: {}", file.name, written.error().reason));
        return Exit::failure;
    }
    if (console.verbose) complain(console, fmt::format("formatted {}", file.name));
    return Exit::ok;
}

/// Shows or writes what became of a file.
Exit deliver(const ReadFile& file, const std::string& text, const FmtTask& task, Console& console) {
    const bool changed = text != file.text;
    if (task.diff && changed)
        show_diff(documents::unified_diff(file.text, text, file.name, file.name), console);
    if (task.check && !task.diff && changed) console.out.write(visible(file.name) + "\n");
    if (task.check) return changed ? Exit::findings : Exit::ok;
    if (task.diff) return Exit::ok;
    if (!file.is_input()) return changed ? replace(file, text, console) : Exit::ok;
    console.out.write(text);
    return Exit::ok;
}

}  // namespace

Exit format_file(const std::string& path, const FmtTask& task, const FmtContext& context,
                 Console& console) {
    const auto file = read(path, task, console);
    if (!file) return Exit::failure;
    const auto use = use_of(*file, context);
    const auto mended = task.fix ? repaired(*file, use, task) : std::string{};
    const auto result = journal::format(task.fix ? mended : file->text, use, task.layout);
    if (!result.sound) {
        complain(console, fmt::format("a fault of ours: formatting would change what {} means; "
                                      "nothing was written",
                                      file->name));
        return Exit::bad_data;
    }
    const auto status = deliver(*file, result.text, task, console);
    if (result.whole) return status;
    const bool written = !task.check && !task.diff && !file->is_input();
    tell_errors(file->name, written ? result.text : file->text, console);
    return std::max(status, Exit::bad_data);
}

}  // namespace cmd
