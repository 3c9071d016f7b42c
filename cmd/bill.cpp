#include <fmt/format.h>

#include <memory>

#include "arguments.hpp"
#include "base/text.hpp"
#include "entry_output.hpp"
#include "fmt_context.hpp"
#include "journal/compose.hpp"
#include "journal/format.hpp"
#include "ledger/currency_use.hpp"
#include "reports/billing.hpp"

namespace cmd {

namespace {

struct BillOptions {
    BookOptions book;
    EntryMode mode = EntryMode::print;
    std::optional<Date> until;
};

Exit refuse_faults(const reports::Billing& billing, const Loaded& loaded, Console& console) {
    for (const auto& fault : billing.faults) {
        const auto& sources = loaded.sources;
        const auto line = sources.locate(fault.place.source, fault.place.offset).line;
        complain(console, fmt::format("{}:{}: {}", visible(sources.name(fault.place.source)), line,
                                      visible(fault.words)));
        advise(console, fault.help);
    }
    return Exit::bad_data;
}

/// Nothing, and a complaint, when the words of a declaration make no sale.
std::optional<documents::NewEntry> entry_of(const journal::SpokenEntry& sale,
                                            const journal::CurrencyUse& use, const Loaded& loaded,
                                            Console& console) {
    const auto text = journal::compose(sale);
    if (text) {
        const auto formatted = journal::format(*text, use, layout_of(loaded.settings.fmt));
        if (formatted.whole) return documents::NewEntry{formatted.text, sale.day, false};
    }
    complain(console,
             fmt::format("no sale can be made of {}: {}", visible(sale.words[1]),
                         text ? "its amount or lines cannot be read" : text.error().words));
    return std::nullopt;
}

Exit bill_book(const BillOptions& options, Console& console) {
    const auto lock = BookLock::take(options.book, options.mode, console);
    if (!lock) return lock.error();
    Exit status = Exit::ok;
    const auto* loaded = load(options.book, console, status);
    if (loaded == nullptr) return status;
    const auto billing =
        reports::billing(loaded->book, loaded->sources, options.until.value_or(console.today));
    if (!billing.faults.empty()) return refuse_faults(billing, *loaded, console);
    const auto use = ledger::currency_use(loaded->book);
    std::vector<documents::NewEntry> entries;
    for (const auto& sale : billing.sales) {
        auto entry = entry_of(sale, use, *loaded, console);
        if (!entry) return Exit::bad_data;
        entries.push_back(std::move(*entry));
    }
    if (options.mode != EntryMode::write && !entries.empty()) {
        status = check_entries(entries, *loaded, options.book, console);
        if (status != Exit::ok) return status;
    }
    return put_out(entries, options.mode, *loaded, options.book, *lock, console);
}

}  // namespace

Action bill(CLI::App& app) {
    const auto options = std::make_shared<BillOptions>();
    day_option(app, "--until", options->until, "the last day that is billed; default: today");
    entry_options(app, options->mode);
    book_options(app, options->book);
    examples(app, "--until 2026-06-30", "--write");
    return [options](Console& console) { return bill_book(*options, console); };
}

}  // namespace cmd
