#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "arguments.hpp"
#include "base/text.hpp"
#include "import_bank.hpp"
#include "import_files.hpp"

namespace cmd {

namespace {

Exit import_bank(const ImportOptions& options, Console& console) {
    if (options.lines || options.balances) return list_bank_files(options, console);
    return import_bank_files(options, console);
}

/// What can be imported, and how.
struct Importable {
    std::string_view name;
    Exit (*import)(const ImportOptions& options, Console& console);
};
constexpr Importable kinds[] = {{"bank", import_bank}};

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (const auto& kind : kinds) names.push_back(kind.name);
    return names;
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
    const bool is_list = options.lines || options.balances;
    if (is_list && kind->import != import_bank)
        refuse(options.lines ? "--lines" : "--balances", "only files of banks have them");
    if (options.files().empty()) refuse("import", "name the files, - for standard input");
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
