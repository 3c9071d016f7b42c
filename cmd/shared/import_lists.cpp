#include "import_lists.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "arguments.hpp"
#include "base/diagnostic_list.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "documents/list_entries.hpp"
#include "foreign/number.hpp"
#include "import_files.hpp"
#include "reports/matching_names.hpp"

namespace cmd {

namespace {

using settings::RuleFor;

struct NamedList {
    std::string name;
    foreign::ListFile list;
};

void refuse_contradictions(RuleFor purpose, const ImportOptions& options) {
    if (options.update && purpose != RuleFor::customers)
        refuse("--update", "only customers are updated");
    const bool has_day = purpose == RuleFor::customers || purpose == RuleFor::open_items;
    if (options.date && !has_day) refuse("--date", "sales and receipts have days of their own");
    if (options.output.format.value_or(documents::Format::text) != documents::Format::text)
        refuse("--format", "entries are text");
    if (purpose == RuleFor::open_items && !options.date)
        refuse("import open-items", "say --date, the day on which they are opened");
}

/// Is every column of a list of customers a key of theirs? Complains itself.
bool has_known_keys(const NamedList& read, Console& console) {
    const auto unknown = reports::keys_of_no_customer(read.list);
    for (const auto& key : unknown) {
        complain(console, fmt::format("rule {}: unknown key `{}` of customers", read.list.rule,
                                      visible(key)));
        if (const auto near = nearest(key, journal::keys_of(journal::Kind::customer)))
            advise(console, fmt::format("did you mean `{}`?", *near));
    }
    return unknown.empty();
}

/// Every list that can be read; `status` tells of those that cannot, which has been said.
std::vector<NamedList> read_lists(RuleFor purpose, const ImportOptions& options,
                                  const settings::Import& import, Console& console, Exit& status) {
    std::vector<NamedList> lists;
    for (const auto& path : options.files()) {
        Sources texts;
        const auto source = decoded_file(path, options, import, texts, console);
        Diagnostics diagnostics;
        auto list = source ? foreign::read_list(*source, {purpose, import, options.rules}, texts,
                                                diagnostics)
                           : std::nullopt;
        console.err.write(
            render_all(diagnostics, texts, options.book.max_errors, console.colour_err));
        if (!list) {
            status = Exit::failure;
            continue;
        }
        lists.push_back({texts.name(*source), std::move(*list)});
        say_notes(lists.back().name, lists.back().list.notes, console);
    }
    return lists;
}

/// Takes one list's rows into what came of the run.
void take_list(const NamedList& read, reports::ListedEntries& judge, const ledger::Book& book,
               ImportOutcome& outcome) {
    auto rejects = read.list.rejects;
    for (const auto& row : read.list.rows) {
        const auto judged = judge.judge(row, read.list);
        if (judged && !*judged) {
            ++outcome.counts.here;
            continue;
        }
        auto entry =
            judged ? documents::list_entry(**judged,
                                           fmt::format("{}:{}, rule {}", file_name_of(read.name),
                                                       row.line, read.list.rule),
                                           book)
                   : tl::unexpected{judged.error()};
        if (!entry) {
            if (judged) judge.take_back(**judged);
            rejects.push_back({row.line, entry.error(), row.text});
            continue;
        }
        ++outcome.counts.imported;
        outcome.entries.push_back(std::move(*entry));
    }
    std::ranges::stable_sort(rejects, {}, &foreign::Reject::line);
    for (auto& reject : rejects) outcome.rejects.push_back({read.name, std::move(reject)});
}

}  // namespace

Exit import_lists(RuleFor purpose, const ImportOptions& options, Console& console) {
    refuse_contradictions(purpose, options);
    spare_imported_files(options);
    const auto book = open_import_book(options, console);
    if (!book) return book.error();
    const auto& posted = book->loaded->book;
    reports::ListTerms terms{purpose, currency_option(options, posted.currencies),
                             options.date.value_or(console.today), options.update};
    Exit status = Exit::ok;
    const auto lists = read_lists(purpose, options, book->settings.import, console, status);
    if (status != Exit::ok) return status;
    if (purpose == RuleFor::customers)
        for (const auto& list : lists)
            if (!has_known_keys(list, console)) return Exit::bad_data;
    const reports::PayerNames names{posted};
    reports::ListedEntries judge{posted, terms,
                                 [&](std::string_view word, std::string_view name, Date day) {
                                     return names.find(word, name, day);
                                 }};
    ImportOutcome outcome;
    for (const auto& list : lists) take_list(list, judge, posted, outcome);
    return put_import(outcome, options, *book, console);
}

}  // namespace cmd
