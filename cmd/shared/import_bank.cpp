#include "import_bank.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "arguments.hpp"
#include "base/text.hpp"
#include "documents/bank_entries.hpp"
#include "fmt_context.hpp"
#include "import_files.hpp"
#include "ledger/currency_use.hpp"

namespace cmd {

namespace {

using reports::BankImport;
using reports::BankSource;

Id<ledger::Customer> unknown_of(const ImportOptions& options, const ledger::Book& book) {
    if (options.unknown.empty()) return {};
    const auto id = book.find_customer(options.unknown);
    if (!id.is_none()) return id;
    std::vector<std::string_view> ids;
    book.customers.for_each([&](Id<ledger::Customer>, const ledger::Customer& customer) {
        ids.push_back(customer.id);
    });
    const auto near = nearest(options.unknown, ids);
    refuse("--unknown", fmt::format("there is no customer {}{}", options.unknown,
                                    near ? fmt::format("; did you mean {}?", *near) : ""));
}

ImportCounts counts_of(const BankImport& made) {
    ImportCounts counts{0, made.here, 0, made.others};
    for (const auto& entry : made.entries) {
        const auto* receipt = std::get_if<reports::BankReceipt>(&entry);
        const bool is_draft = receipt == nullptr || receipt->is_draft();
        if (!is_draft) ++counts.imported;
        if (is_draft || receipt->has_draft()) ++counts.review;
    }
    return counts;
}

std::vector<documents::NewEntry> entries_of(const BankImport& made,
                                            const std::vector<BankSource>& sources,
                                            const ImportOptions& options, const ImportBook& book) {
    const auto use = ledger::currency_use(book.loaded->book);
    const auto layout = layout_of(book.settings.fmt);
    const documents::EntryStyle style{book.loaded->book, use, layout};
    auto entries = documents::bank_entries(made, sources, style);
    if (!options.learn) return entries;
    const auto learnt = reports::learnt_names(book.loaded->book, made);
    for (auto& entry : documents::learnt_entries(learnt, made, sources, style))
        entries.push_back(std::move(entry));
    return entries;
}

ImportOutcome outcome_of(const BankImport& made, std::vector<documents::NewEntry> entries,
                         ImportedFiles& files) {
    ImportOutcome outcome{std::move(entries), counts_of(made), std::move(files.rejects),
                          files.status != Exit::findings};
    for (const auto& [file, reject] : made.rejects)
        outcome.rejects.push_back({files.files[file].name, reject});
    return outcome;
}

bool is_table(const ImportOptions& options, const settings::Settings& settings) {
    return options.mode == EntryMode::print &&
           format_of(options.output, settings) != documents::Format::text;
}

}  // namespace

Exit import_bank_files(const ImportOptions& options, Console& console) {
    spare_imported_files(options);
    const auto book = open_import_book(options, console);
    if (!book) return book.error();
    const auto& loaded = *book->loaded;
    const auto unknown = unknown_of(options, loaded.book);
    auto files = read_bank_files(options, book->settings.import, loaded.book.currencies, console);
    if (files.status == Exit::failure) {
        put_rejects(files.rejects, options, console);
        complain(console, "nothing was imported");
        return files.status;
    }
    tell_advice(files, options, console);
    const auto sources = sources_of(files);
    const auto made = reports::import_bank(loaded.book, loaded.sources, sources,
                                           {book->settings.match, book->settings.import, unknown,
                                            options.advice, options.book.allow_errors});
    auto outcome = outcome_of(made, entries_of(made, sources, options, *book), files);
    if (is_table(options, book->settings))
        outcome.table =
            documents::matching_table("import", documents::sources_of(made), loaded.book,
                                      audience_of(options.output, book->settings));
    return put_import(outcome, options, *book, console);
}

}  // namespace cmd
