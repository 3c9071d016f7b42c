#include <fmt/format.h>

#include <algorithm>

#include "base/diagnostic_list.hpp"
#include "base/text.hpp"
#include "documents/list_table.hpp"
#include "foreign/probe.hpp"
#include "import_files.hpp"

namespace cmd {

namespace {

constexpr std::size_t most_lines = 3;
constexpr const char* no_currency = "XXX";  // as ISO 4217 has it

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

/// Where neither the rule nor an account of ours says the currency, the lines are shown without.
Currency sample_currency(const Probe& probe, const ImportOptions& options,
                         Currencies& currencies) {
    const auto asked = currency_option(options, currencies);
    if (!asked.is_none() || !probe.rule || !foreign::lacks_currency(*probe.rule)) return asked;
    const auto says = [](const settings::BankAccount& bank) { return !bank.currency.empty(); };
    if (std::ranges::any_of(probe.import.banks, says)) return asked;
    return currencies.declare(no_currency, 2);
}

/// The first lines of a bank's file as they are read; nothing when they cannot be.
std::optional<std::string> bank_sample(Probe& probe, const ImportOptions& options,
                                       Console& console) {
    Currencies currencies;
    const auto currency = sample_currency(probe, options, currencies);
    const foreign::BankTerms terms{currencies, probe.import, currency,
                                   probe.rule ? probe.rule->name : options.rules};
    auto read = foreign::read_bank(probe.source, terms, probe.texts, probe.diagnostics);
    if (!read) return std::nullopt;
    const auto& name = probe.texts.name(probe.source);
    say_rejects(name, read->rejects, console);
    if (read->lines.size() > most_lines) read->lines.resize(most_lines);
    std::vector<documents::NamedBankFile> files;
    files.push_back({name, std::move(*read)});
    auto sample = commented(documents::bank_lines_table(files, currencies));
    if (!currency.is_none() && currencies.code(currency) == no_currency)
        sample += fmt::format("# {}: the currency is not known yet\n", no_currency);
    return sample;
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

/// The rule that reads the probe, for a configuration; sets it.
std::optional<std::string> rule_text(Probe& probe, const ImportOptions& options) {
    auto probed =
        foreign::probed_rule(probe.texts.text(probe.source), probe.import, options.rules);
    if (!probed) return std::nullopt;
    if (probed->guessed && foreign::lacks_currency(probed->rule) && !options.currency.empty())
        probed->rule.currency = "=" + options.currency;
    probe.rule = std::move(probed->rule);
    if (probed->guessed) probe.import.rules.push_back(*probe.rule);
    return foreign::spelled_rule(*probe.rule);
}

/// Of headings that nobody knows, if there are any.
Exit sketch(const Probe& probe, const ImportOptions& options, Console& console) {
    const auto text = probe.texts.text(probe.source);
    const auto table = foreign::unknown_table(text);
    if (!table) {
        Diagnostics diagnostics;
        diagnostics.report(foreign::not_a_statement_of(
            probe.source,
            {"neither camt, MT940 nor OFX, and no line of the first 50 looks like headings", 0,
             "a rule is for CSV; what a bank prints on pages is none"},
            text));
        console.err.write(render_all(diagnostics, probe.texts, options.book.max_errors,
                                     console.colour_err));
        return Exit::failure;
    }
    const auto printed = print(foreign::sketched_rule(*table), options.output, console);
    if (printed != Exit::ok) return printed;
    complain(console, fmt::format("{}:{}: no rule knows these headings; say which is what, and put "
                                  "the rule into ar.toml",
                                  visible(probe.texts.name(probe.source)), table->line));
    return Exit::findings;
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
        const auto rule = rule_text(probe, options);
        if (!rule && options.rules.empty()) return sketch(probe, options, console);
        out = rule.value_or("");
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
