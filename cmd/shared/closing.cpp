#include "closing.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "base/file.hpp"
#include "base/publish.hpp"
#include "base/text.hpp"
#include "book_version.hpp"
#include "documents/seal_changes_table.hpp"
#include "documents/seal_file.hpp"
#include "git.hpp"
#include "journal_paths.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

/// What a change in a closed period may bring: both are what the explanation is asked for.
constexpr std::string_view changed_rules[] = {"closed-period-changed", "balance-differs"};

std::string folder_of_book(const Loaded& loaded) {
    const auto& main = loaded.sources.name({0});
    return main.substr(0, main.rfind('/') + 1);
}

std::string_view seal_of(const ledger::Event& close) {
    return ledger::find_attribute(close.attributes, ledger::Key::seal)->value;
}

/// What was sealed, and how to call where that is known from.
struct Sealed {
    std::vector<ledger::SealedEntry> entries;
    std::string because;
    std::shared_ptr<BookVersion> version;  // whose places they have, if any
};

bool is_of(const documents::SealFile& file, const ledger::Event& close) {
    const auto seal = seal_of(close);
    const auto digits = std::min(seal.size(), file.seal.size());
    return same_but_for_case(seal.substr(0, digits), file.seal.substr(0, digits));
}

std::optional<Sealed> from_file(const ledger::Event& close, const Loaded& loaded,
                                Console& console) {
    const auto path = seal_path(loaded, close.date);
    const auto text = read_file(path);
    if (!text && text.error().code != ENOENT)
        complain(console, fmt::format("cannot read {}: {}", path, text.error().reason));
    if (!text) return std::nullopt;
    auto file = documents::read_seal_file(*text);
    if (file && is_of(*file, close)) return Sealed{std::move(file->entries), path, nullptr};
    complain(console, fmt::format("{} is not what the seal in the book was set on", path));
    return std::nullopt;
}

/// The commit that brought the seal is the oldest that changed how often the journals have it, by
/// whatever names. The error is a sentence.
tl::expected<std::string, std::string> commit_of_seal(const ledger::Event& close,
                                                      const std::vector<std::string>& files) {
    const auto folder = std::filesystem::path{files.front()}.parent_path().string();
    const auto commits = git(folder, {"rev-list", "--topo-order", "HEAD"});
    if (!commits) return tl::unexpected{commits.error()};
    const auto paths = JournalPaths::trace(files, parts_of(*commits, '\n'));
    if (!paths) return tl::unexpected{paths.error()};
    std::vector<std::string> words{"log", "--reverse", "--topo-order", "--text", "--no-textconv",
                                   "--no-renames", "--format=%H", "--pickaxe-regex",
                                   fmt::format("-Sseal:[[:blank:]]*{}", seal_of(close)), "--", "."};
    for (auto& spec : paths->ever()) words.push_back(std::move(spec));
    const auto log = git(folder, std::move(words));
    if (!log) return tl::unexpected{log.error()};
    if (log->empty()) return tl::unexpected{std::string{"no commit has brought that seal"}};
    return log->substr(0, log->find('\n'));
}

tl::expected<Sealed, Exit> from_commit(const ledger::Event& close, const Loaded& loaded,
                                       const BookOptions& options, Console& console) {
    const auto choice = choose_book(options, loaded.settings);
    const auto commit = commit_of_seal(close, choice->files);
    if (!commit) {
        complain(console, visible(commit.error()));
        complain(console, fmt::format("what was sealed is not known: neither {} nor git says it",
                                      seal_path(loaded, close.date)));
        return tl::unexpected{Exit::failure};
    }
    auto version = read_version(*commit, choice->files, options, console);
    if (!version) return tl::unexpected{version.error()};
    auto kept = std::make_shared<BookVersion>(std::move(*version));
    const auto& old = kept->loaded;
    return Sealed{ledger::SealedTexts{old.book, old.sources, close.date}.entries_of(close.date),
                  fmt::format("commit {}", kept->revision.name()), kept};
}

documents::SpokenPlace place_in(const Sources& sources, std::string file, Place place) {
    return {std::move(file),
            static_cast<std::int64_t>(sources.locate(place.source, place.offset).line)};
}

Exit print_changes(const ledger::Event& close, const Sealed& sealed, const Loaded& loaded,
                   const ReportOptions& options, Console& console) {
    const ledger::SealedTexts texts{loaded.book, loaded.sources, close.date};
    const auto changes = reports::seal_changes(sealed.entries, texts.entries_of(close.date));
    const auto place_of = [&](const reports::SealChange& change) -> documents::SpokenPlace {
        const auto place = change.entry.place;
        if (change.state != reports::SealState::missing)
            return place_in(loaded.sources, loaded.sources.name(place.source), place);
        if (!sealed.version) return {};
        return place_in(sealed.version->loaded.sources, sealed.version->file_of(place), place);
    };
    const auto printed = print_report(
        documents::seal_changes_table(changes, close.date, sealed.because, place_of), options,
        loaded, console);
    return printed == Exit::ok && !changes.empty() ? Exit::findings : printed;
}

}  // namespace

const ledger::Event* find_close(const ledger::Book& book, Date day) {
    for (const auto& event : book.events)
        if (event.kind == ledger::Kind::close && event.date == day &&
            ledger::find_attribute(event.attributes, ledger::Key::seal) != nullptr)
            return &event;
    return nullptr;
}

std::string seal_path(const Loaded& loaded, Date day) {
    return fmt::format("{}seals/{}.seal", folder_of_book(loaded), to_string(day));
}

Exit keep_seal(const std::string& path, const ledger::SealedTexts& texts, Date day,
               Console& console) {
    const auto text = documents::seal_file(documents::close_entry(day, texts.seal_of(day)),
                                           texts.entries_of(day));
    const auto written = replace_in_folder(path, text);
    if (written) return Exit::ok;
    complain(console, fmt::format("cannot write {}: {}; nothing was closed", path,
                                  written.error().reason));
    return Exit::failure;
}

Exit explain_seal(Date day, const ReportOptions& options, Console& console) {
    auto status = Exit::ok;
    auto book = options.book;
    book.allow_errors = false;  // what changed under a seal must not be left out
    const auto loaded = read_and_post(book, console, status);
    if (!loaded) return status;
    if (refuse_errors(*loaded, book, changed_rules, "", "", console)) return Exit::bad_data;
    const auto* close = find_close(loaded->book, day);
    if (close == nullptr) {
        complain(console, fmt::format("no `close` on {} has a seal", to_string(day)));
        advise(console,
               fmt::format("`{} close {}` makes one", console.program, to_string(day)));
        return Exit::usage;
    }
    if (const auto sealed = from_file(*close, *loaded, console))
        return print_changes(*close, *sealed, *loaded, options, console);
    const auto sealed = from_commit(*close, *loaded, book, console);
    if (!sealed) return sealed.error();
    return print_changes(*close, *sealed, *loaded, options, console);
}

}  // namespace cmd
