#include "import_outcome.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "arguments.hpp"
#include "base/file.hpp"

namespace cmd {

namespace {

/// Entries that are only shown are held against the book as well, if that is sound: what cannot be
/// written should not be reviewed first.
Exit put_entries(const ImportOutcome& outcome, const ImportOptions& options, const ImportBook& book,
                 Console& console) {
    const auto& entries = outcome.entries;
    const bool any = !std::ranges::all_of(entries, [](const auto& entry) { return entry.draft; });
    if (options.mode != EntryMode::write && any && !options.book.allow_errors) {
        const auto status = check_entries(entries, *book.loaded, options.book, console);
        if (status != Exit::ok) return status;
    }
    if (options.mode != EntryMode::print || (options.output.file.empty() && !outcome.table))
        return put_out(entries, options.mode, *book.loaded, options.book, book.lock, console);
    spare_what_was_read(options.output.file, *book.loaded);
    if (outcome.table) return print(*outcome.table, options.output, book.settings, console);
    return print(documents::joined(entries), options.output, console);
}

/// Rejects replace those of another run, and no other file: a slip of the hand costs no journal.
bool may_take_rejects(const std::string& path) {
    constexpr std::string_view heading = "file,line,reason,text";
    const auto file = FileReader::open(path);
    if (!file || file->stamp().size == 0) return true;
    std::array<char, heading.size()> head{};
    const auto size = file->read_at(0, head.data(), head.size());
    return size && std::string_view{head.data(), *size} == heading;
}

}  // namespace

tl::expected<ImportBook, Exit> open_import_book(const ImportOptions& options, Console& console) {
    auto lock = BookLock::take(options.book, options.mode, console);
    if (!lock) return tl::unexpected{lock.error()};
    Exit status = Exit::ok;
    const auto* loaded = load(options.book, console, status);
    if (loaded == nullptr) return tl::unexpected{status};
    if (!options.rejects.empty()) spare_what_was_read(options.rejects, *loaded);
    auto settings = with_rules(loaded->settings, options.book.max_errors, console);
    if (!settings) return tl::unexpected{settings.error()};
    return ImportBook{std::move(*lock), loaded, std::move(*settings)};
}

std::string closing_line(const ImportCounts& counts, std::size_t rejected) {
    auto line = fmt::format("{} imported, {} already here, {} to review", counts.imported,
                            counts.here, counts.review);
    if (counts.not_receipts) line += fmt::format(", {} not receipts", *counts.not_receipts);
    return line + fmt::format(", {} rejected\n", rejected);
}

Exit put_rejects(const std::vector<documents::NamedReject>& rejects, const ImportOptions& options,
                 Console& console) {
    const auto found = rejects.empty() ? Exit::ok : Exit::findings;
    const auto text =
        documents::render(documents::rejects_table(rejects),
                          {.format = documents::Format::csv, .raw_csv = options.output.raw_csv});
    if (options.rejects.empty()) {
        if (!rejects.empty()) console.err.write(text);
        return found;
    }
    if (!may_take_rejects(options.rejects))
        refuse("--rejects", options.rejects + " is there and holds no rejects");
    const auto written = replace_file(options.rejects, text);
    if (written) return found;
    complain(console, fmt::format("cannot write {}: {}", options.rejects, written.error().reason));
    return Exit::failure;
}

Exit put_import(const ImportOutcome& outcome, const ImportOptions& options, const ImportBook& book,
                Console& console) {
    auto status = put_rejects(outcome.rejects, options, console);
    if (status == Exit::failure) return status;
    const auto put = put_entries(outcome, options, book, console);
    if (put != Exit::ok) return put;
    if (!outcome.ties || outcome.counts.review > 0) status = Exit::findings;
    console.err.write(closing_line(outcome.counts, outcome.rejects.size()));
    return status;
}

}  // namespace cmd
