#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "command.hpp"
#include "documents/table.hpp"
#include "settings/settings.hpp"

namespace cmd {

/// In which form a letter is printed.
enum class LetterFormat { text, html, eml, pdf };

/// In which format an answer is printed, and where to.
struct OutputOptions {
    std::optional<documents::Format> format;  // nothing: as the settings say
    std::string file;                         // empty: standard output
    bool raw_csv = false;
    bool byte_order_mark = false;
    std::optional<LetterFormat> letter;  // `eml` or `pdf`, which only letters have
};

/// `-O`, `-o`, `--raw-csv` and `--bom`.
void output_options(CLI::App& app, OutputOptions& options);
/// The same for a command that prints letters as well.
void output_options_and_letters(CLI::App& app, OutputOptions& options);

/// `-o` and `--raw-csv` alone.
void file_option(CLI::App& app, OutputOptions& options);
void raw_csv_option(CLI::App& app, OutputOptions& options);

/// `--chart`: bars for people, which programs do not get.
void chart_option(CLI::App& app, bool& chart);
/// Refuses bars in a format that has none.
void refuse_chart_for_machines(bool chart, documents::Audience audience);

documents::Format format_of(const OutputOptions& options, const settings::Settings& settings);
documents::Audience audience_of(const OutputOptions& options, const settings::Settings& settings);

/// Prints a report as asked for. `ok`, or `failure` when its file cannot be written.
Exit print(const documents::Paper& paper, const OutputOptions& options,
           const settings::Settings& settings, Console& console);
/// The same for an answer that is text already.
Exit print(std::string_view text, const OutputOptions& options, Console& console);

}  // namespace cmd
