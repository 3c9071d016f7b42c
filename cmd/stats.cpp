#include <chrono>
#include <memory>

#include "documents/stats_table.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

using Clock = std::chrono::steady_clock;

struct StatsOptions {
    BookOptions book;
    OutputOptions output;
};

std::int64_t microseconds_since(Clock::time_point start) {
    return std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - start).count();
}

}  // namespace

Action stats(CLI::App& app) {
    const auto options = std::make_shared<StatsOptions>();
    book_options(app, options->book);
    rules_option(app, options->book);
    output_options(app, options->output);
    examples(app, "", "--format csv");

    return [options](Console& console) {
        Exit status = Exit::ok;
        const auto start = Clock::now();
        const auto loaded = load(options->book, console, status);
        if (!loaded) return status;
        const auto time = microseconds_since(start);
        const auto report = reports::stats(loaded->book);
        auto paper = documents::stats_table(report);
        // Two runs over one book print the same bytes, except where a person asks how fast it was.
        if (format_of(options->output, loaded->settings) == documents::Format::text)
            paper.notes.push_back(
                documents::speed_words(reports::speed(loaded->book.counts, time)));
        return print_report(std::move(paper), {options->book, options->output, {}, {}}, *loaded,
                            console);
    };
}

}  // namespace cmd
