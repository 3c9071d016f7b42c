#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "arguments.hpp"
#include "base/text.hpp"
#include "import_files.hpp"

namespace cmd {

namespace {

constexpr std::string_view kinds[] = {"bank"};

Exit import_kind(const ImportOptions& options, Console& console) {
    if (options.words.empty())
        refuse("import", fmt::format("say what is imported: {}", fmt::join(kinds, ", ")));
    const std::string_view kind = options.words.front();
    if (std::ranges::find(kinds, kind) == std::end(kinds)) {
        const auto near = nearest(kind, {std::begin(kinds), std::end(kinds)});
        refuse("import", near
                             ? fmt::format("there is no {}; did you mean {}?", kind, *near)
                             : fmt::format("there is no {}, but {}", kind, fmt::join(kinds, ", ")));
    }
    if (options.words.size() == 1) refuse("import", "name the files, - for standard input");
    if (!options.lines && !options.balances) refuse("import bank", "say --lines or --balances");
    return list_bank_files(options, console);
}

}  // namespace

Action import(CLI::App& app) {
    const auto options = std::make_shared<ImportOptions>();
    import_options(app, *options);
    examples(app, "bank statement.xml --lines", "--probe export.csv");

    return [options](Console& console) {
        refuse_import_contradictions(*options);
        if (!options->probe.empty()) return probe_file(*options, console);
        return import_kind(*options, console);
    };
}

}  // namespace cmd
