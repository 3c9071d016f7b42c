#include "fmt_context.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "journal/read.hpp"
#include "load.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

/// Spells a file the same whatever path leads to it.
std::string spelled(const std::string& path) {
    std::error_code fault;
    const auto real = std::filesystem::weakly_canonical(path, fault);
    return fault ? path : real.string();
}

/// The texts that say what the amounts mean: the book, else the files themselves.
std::vector<std::string> telling_files(const BookOptions& options,
                                       const settings::Settings& settings,
                                       const std::vector<std::string>& files) {
    if (const auto choice = choose_book(options, settings)) return choice->files;
    auto telling = files;
    std::erase(telling, "-");
    return telling;
}

}  // namespace

tl::expected<FmtContext, Exit> fmt_context(const BookOptions& options,
                                           const settings::Settings& settings,
                                           const std::vector<std::string>& files,
                                           Console& console) {
    if (files.empty())
        if (const auto choice = which_book(options, settings, console); !choice)
            return tl::unexpected{choice.error()};
    FmtContext context;
    Sources sources;
    Diagnostics diagnostics;
    const auto read =
        journal::read_book(telling_files(options, settings, files), {true}, sources, diagnostics,
                           [&](const journal::Entry& entry) { context.use.take(entry); });
    for (const auto& file : read.unreadable)
        complain(console, fmt::format("cannot read {}: {}", file.path, file.reason));
    if (!read.unreadable.empty()) return tl::unexpected{Exit::failure};
    for (std::uint32_t i = 0; i < sources.size(); ++i)
        context.files.push_back(sources.name(Id<Source>{i}));
    return context;
}

tl::expected<DueDays, Exit> DueDays::read(BookOptions options, Console& console) {
    options.allow_errors = options.allow_outside = true;
    auto status = Exit::ok;
    const auto loaded = read_and_post(options, console, status);
    if (!loaded) return tl::unexpected{status};
    DueDays due;
    loaded->book.documents.for_each([&](auto, const ledger::Document& document) {
        if (!document.is_debit() || document.has_schedule || document.due == Date{}) return;
        const auto file = spelled(loaded->sources.name(document.place.source));
        due.days_.emplace(std::pair{file, document.place.offset}, document.due);
    });
    return due;
}

journal::ImpliedDue DueDays::of_file(const std::string& path) const {
    return [this, file = spelled(path)](std::uint32_t offset) -> std::optional<Date> {
        const auto found = days_.find({file, offset});
        return found == days_.end() ? std::nullopt : std::optional{found->second};
    };
}

}  // namespace cmd
