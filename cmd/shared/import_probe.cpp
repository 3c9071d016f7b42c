#include <fmt/format.h>

#include "base/diagnostic_list.hpp"
#include "base/file.hpp"
#include "foreign/probe.hpp"
#include "import_files.hpp"

namespace cmd {

namespace {

constexpr std::size_t most_lines = 3;

/// The first lines as they are read, as comments of TOML.
std::string sample_of(foreign::BankFile file, const std::string& name) {
    if (file.lines.size() > most_lines) file.lines.resize(most_lines);
    const Currencies currencies;
    std::vector<documents::NamedBankFile> files;
    files.push_back({name, std::move(file)});
    const auto paper = documents::bank_lines_table(files, currencies);
    const auto csv = documents::render(paper, {.format = documents::Format::csv});
    std::string out;
    for (std::size_t at = 0; at < csv.size();) {
        const auto end = csv.find('\n', at);
        out += fmt::format("# {}\n", std::string_view{csv}.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

}  // namespace

Exit probe_file(const ImportOptions& options, Console& console) {
    auto settings = import_settings(options, console);
    if (!settings) return settings.error();
    auto bytes = options.probe == "-" ? read_standard_input() : read_file(options.probe);
    if (!bytes) {
        complain(console, fmt::format("cannot read {}: {}", options.probe, bytes.error().reason));
        return Exit::failure;
    }
    const auto& name = options.probe;
    Sources sources;
    Diagnostics diagnostics;
    const auto say = [&](Exit status) {
        console.err.write(
            render_all(diagnostics, sources, options.book.max_errors, console.colour_err));
        return status;
    };
    const auto clues = foreign::clues_of(settings->import, options.encoding, options.rules);
    const auto decoded = foreign::decode_file(name, std::move(*bytes), clues, sources, diagnostics);
    if (!decoded) return say(Exit::failure);
    if (!decoded->encoding.empty() && !console.quiet)
        complain(console, fmt::format("{}: read as {}", name, decoded->encoding));
    const auto text = sources.text(decoded->source);
    std::string out;
    auto wanted = options.rules;
    if (foreign::format_of(text) == "CSV") {
        const auto rule = foreign::probed_rule(text, settings->import, wanted);
        if (rule) {
            out = foreign::spelled_rule(*rule);
            if (rule->purpose != settings::RuleFor::bank)
                return print(out, options.output, console);
            wanted = rule->name;
            if (wanted == "mybank") settings->import.rules.push_back(*rule);
        }
    } else {
        out = fmt::format("# {} needs no rule\n", foreign::format_of(text));
    }
    const Currencies currencies;
    const foreign::BankTerms terms{currencies, settings->import,
                                   foreign::currency_named(options.currency, currencies), wanted};
    auto read = foreign::read_bank(decoded->source, terms, sources, diagnostics);
    if (!read) return say(Exit::failure);
    for (std::size_t i = 0; i < read->rejects.size() && i < most_lines; ++i)
        complain(console,
                 fmt::format("{}:{}: {}", name, read->rejects[i].line, read->rejects[i].reason));
    return print(out + sample_of(std::move(*read), name), options.output, console);
}

}  // namespace cmd
