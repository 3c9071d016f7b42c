#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

#include "arguments.hpp"
#include "base/text.hpp"
#include "import_bank.hpp"
#include "import_books.hpp"
#include "import_files.hpp"
#include "import_lists.hpp"

namespace cmd {

namespace {

using settings::RuleFor;

Exit import_bank(const ImportOptions& options, Console& console) {
    if (options.lines || options.balances) return list_bank_files(options, console);
    return import_bank_files(options, console);
}

template <RuleFor purpose>
Exit import_list(const ImportOptions& options, Console& console) {
    return import_lists(purpose, options, console);
}

/// What can be imported, and how.
struct Importable {
    std::string_view name;
    Exit (*import)(const ImportOptions& options, Console& console);
};
constexpr Importable kinds[] = {{"bank", import_bank},
                                {"customers", import_list<RuleFor::customers>},
                                {"sales", import_list<RuleFor::sales>},
                                {"receipts", import_list<RuleFor::receipts>},
                                {"open-items", import_list<RuleFor::open_items>},
                                {"books", import_books}};

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (const auto& kind : kinds) names.push_back(kind.name);
    return names;
}

/// Refuses options that say nothing of what is imported.
void refuse_options_of_others(const ImportOptions& options, bool is_bank) {
    const std::pair<bool, const char*> of_banks[] = {{options.lines, "--lines"},
                                                     {options.balances, "--balances"},
                                                     {!options.unknown.empty(), "--unknown"},
                                                     {options.advice, "--advice"},
                                                     {options.learn, "--learn"}};
    const std::pair<bool, const char*> of_lists[] = {{options.date.has_value(), "--date"},
                                                     {options.update, "--update"}};
    for (const auto& [is_given, name] : of_banks)
        if (is_given && !is_bank) refuse(name, "only files of banks have it");
    for (const auto& [is_given, name] : of_lists)
        if (is_given && is_bank) refuse(name, "only lists of open items and customers have it");
}

Exit import_kind(const ImportOptions& options, Console& console) {
    const auto names = kind_names();
    if (options.words.empty())
        refuse("import", fmt::format("say what is imported: {}", fmt::join(names, ", ")));
    const auto& word = options.words.front();
    const auto* kind = std::ranges::find(kinds, word, &Importable::name);
    if (kind == std::end(kinds)) {
        const auto near = nearest(word, names);
        refuse("import", near
                             ? fmt::format("there is no {}; did you mean {}?", word, *near)
                             : fmt::format("there is no {}, but {}", word, fmt::join(names, ", ")));
    }
    refuse_options_of_others(options, kind->import == import_bank);
    const auto files = options.files();
    if (files.empty() && kind->import != import_books)
        refuse("import", "name the files, - for standard input");
    if (std::ranges::count(files, "-") + std::ranges::count(options.book.files, "-") > 1)
        refuse("import", "standard input can be read once");
    return kind->import(options, console);
}

}  // namespace

Action import(CLI::App& app) {
    const auto options = std::make_shared<ImportOptions>();
    import_options(app, *options);
    examples(app, "bank statement.xml --write", "--probe export.csv");

    return [options](Console& console) {
        refuse_import_contradictions(*options);
        if (!options->probe.empty()) return probe_file(*options, console);
        return import_kind(*options, console);
    };
}

}  // namespace cmd
