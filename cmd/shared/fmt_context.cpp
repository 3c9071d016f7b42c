#include "fmt_context.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "journal/read.hpp"
#include "ledger/due_days.hpp"
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

template <class UsePointer>
journal::Sink sink_into(UsePointer use) {
    return {[use](const journal::Entry& entry) { use->take(entry); },
            [use](const journal::PlainDocument& document) { use->take(document); }};
}

/// What a part of a long file says of currencies, put behind what the parts before it said.
journal::Parts parts_into(journal::CurrencyUse& use) {
    const auto begin = [&use](std::uint64_t /*bytes*/) {
        const auto own = std::make_shared<journal::CurrencyUse>();
        return journal::Part{sink_into(own), [own, &use] { use.take(*own); }};
    };
    return {begin, [] { return false; }};
}

/// Reads the texts that say what amounts mean; what is wrong with them is not
/// asked here. Standard input can be read only once, and is not read here.
journal::ReadResult read_into(FmtContext& context, std::vector<std::string> files) {
    if (std::erase(files, "-") > 0) context.files.push_back("-");
    Sources sources;
    Diagnostics unheard;
    const auto parts = parts_into(context.use);
    auto read =
        journal::read_book(files, {true, &parts}, sources, unheard, sink_into(&context.use));
    for (std::uint32_t i = 0; i < sources.size(); ++i)
        context.files.push_back(sources.name(Id<Source>{i}));
    return read;
}

}  // namespace

tl::expected<FmtContext, Exit> fmt_context(const BookOptions& options,
                                           const settings::Settings& settings,
                                           const std::vector<std::string>& files,
                                           Console& console) {
    FmtContext context;
    if (!files.empty() && !choose_book(options, settings)) {
        read_into(context, files);
        return context;
    }
    const auto choice = which_book(options, settings, console);
    if (!choice) return tl::unexpected{choice.error()};
    const auto read = read_into(context, choice->files);
    for (const auto& file : read.unreadable)
        complain(console, fmt::format("cannot read {}: {}", file.path, file.reason));
    if (!read.unreadable.empty()) return tl::unexpected{Exit::failure};
    return context;
}

journal::FormatOptions layout_of(const settings::Layout& layout) {
    journal::FormatOptions options;
    options.column = layout.column;
    options.group = layout.group;
    options.ambiguous_wide = layout.ambiguous_wide;
    options.drop_currency = layout.drop_currency;
    options.blank_around_bodies = layout.blank_around_bodies;
    return options;
}

tl::expected<DueDays, Exit> DueDays::read(BookOptions options, Console& console) {
    options.allow_errors = options.allow_outside = true;
    auto status = Exit::ok;
    const auto loaded = read_and_post(options, console, status);
    if (!loaded) return tl::unexpected{status};
    DueDays due;
    due.days_ = ledger::due_days(loaded->book);
    for (std::uint32_t i = 0; i < loaded->sources.size(); ++i)
        due.files_.emplace(spelled(loaded->sources.name({i})), Id<Source>{i});
    return due;
}

journal::ImpliedDue DueDays::of_file(const std::string& path) const {
    const auto file = files_.find(spelled(path));
    if (file == files_.end()) return {};
    return [this, source = file->second](std::uint32_t offset) -> std::optional<Date> {
        const auto found = days_.find({source, offset});
        return found == days_.end() ? std::nullopt : std::optional{found->second};
    };
}

}  // namespace cmd
