#include <fmt/format.h>

#include "base/diagnostic_list.hpp"
#include "documents/list_table.hpp"
#include "foreign/probe.hpp"
#include "import_files.hpp"

namespace cmd {

namespace {

constexpr std::size_t most_lines = 3;

/// A table as comments of TOML.
std::string commented(const documents::Paper& paper) {
    const auto csv = documents::render(paper, {.format = documents::Format::csv});
    std::string out;
    for (std::size_t at = 0; at < csv.size();) {
        const auto end = csv.find('\n', at);
        out += fmt::format("# {}\n", std::string_view{csv}.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

void say_rejects(const std::string& name, const std::vector<foreign::Reject>& rejects,
                 Console& console) {
    for (std::size_t i = 0; i < rejects.size() && i < most_lines; ++i)
        complain(console, fmt::format("{}:{}: {}", name, rejects[i].line, rejects[i].reason));
}

/// What is read, and how: the rule that is asked for, fits or is guessed.
struct Probe {
    Id<Source> source;
    Sources texts;
    settings::Import import;
    std::optional<settings::ImportRule> rule;  // of CSV
    Diagnostics diagnostics;
};

/// The first lines of a bank's file as they are read; nothing when they cannot be.
std::optional<std::string> bank_sample(Probe& probe, const ImportOptions& options,
                                       Console& console) {
    const Currencies currencies;
    const foreign::BankTerms terms{currencies, probe.import,
                                   foreign::currency_named(options.currency, currencies),
                                   probe.rule ? probe.rule->name : options.rules};
    auto read = foreign::read_bank(probe.source, terms, probe.texts, probe.diagnostics);
    if (!read) return std::nullopt;
    const auto& name = probe.texts.name(probe.source);
    say_rejects(name, read->rejects, console);
    if (read->lines.size() > most_lines) read->lines.resize(most_lines);
    std::vector<documents::NamedBankFile> files;
    files.push_back({name, std::move(*read)});
    return commented(documents::bank_lines_table(files, currencies));
}

std::optional<std::string> list_sample(Probe& probe, Console& console) {
    const auto purpose = probe.rule->purpose;
    const auto list = foreign::read_list(probe.source, {purpose, probe.import, probe.rule->name},
                                         probe.texts, probe.diagnostics);
    if (!list) return std::nullopt;
    const auto& name = probe.texts.name(probe.source);
    say_rejects(name, list->rejects, console);
    return commented(documents::list_table(name, *list, purpose, most_lines));
}

}  // namespace

Exit probe_file(const ImportOptions& options, Console& console) {
    auto settings = import_settings(options, console);
    if (!settings) return settings.error();
    Probe probe;
    probe.import = std::move(settings->import);
    const auto source = decoded_file(options.probe, options, probe.import, probe.texts, console);
    if (!source) return Exit::failure;
    probe.source = *source;
    const auto text = probe.texts.text(probe.source);
    const auto format = foreign::format_of(text);
    std::string out;
    if (format == "CSV") {
        if (auto probed = foreign::probed_rule(text, probe.import, options.rules)) {
            probe.rule = std::move(probed->rule);
            out = foreign::spelled_rule(*probe.rule);
            if (probed->guessed) probe.import.rules.push_back(*probe.rule);
        }
    } else {
        out = fmt::format("# {} needs no rule\n", format);
    }
    const bool is_list = probe.rule && probe.rule->purpose != settings::RuleFor::bank;
    const auto sample =
        is_list ? list_sample(probe, console) : bank_sample(probe, options, console);
    if (sample) return print(out + *sample, options.output, console);
    console.err.write(
        render_all(probe.diagnostics, probe.texts, options.book.max_errors, console.colour_err));
    return Exit::failure;
}

}  // namespace cmd
