#include <memory>

#include "documents/rank_table.hpp"
#include "immortal.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

constexpr std::string_view measures[] = {"sales", "profit-of-credit", "cash", "frequency"};
constexpr int most_days = 36'500;

struct RankOptions : ReportOptions {
    reports::RankBy by = reports::RankBy::sales;
    int days = 365;
};

/// Nobody's margin is guessed.
bool is_configured(const RankOptions& options, const settings::Rank& rank, Console& console) {
    if (options.by != reports::RankBy::profit_of_credit || (rank.margin && rank.cost)) return true;
    complain(console, "the profit of credit needs `margin` and `cost` of [rank] in ar.toml");
    advise(console,
           "margin of sales and yearly cost of money, as: margin = \"25%\", cost = \"8%\"");
    return false;
}

}  // namespace

Action rank(CLI::App& app) {
    const auto options = std::make_shared<RankOptions>();
    const auto take = [options = options.get()](std::size_t i) {
        options->by = static_cast<reports::RankBy>(i);
    };
    choice_option(app, "--by", measures, take, "what customers are ranked by");
    days_option(app, "--window", options->days, 1, most_days, "of the last so many days");
    report_options(app, *options);
    examples(app, "--by sales", "--by cash --window 90 -O csv");

    return [options](Console& console) {
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        const auto& settings = loaded->settings;
        if (!is_configured(*options, settings.rank, console)) return Exit::usage;
        const auto& report = immortal(reports::rank(
            book, {as_of, std::move(selection), options->by, options->days, settings.rank}));
        const auto audience = audience_of(options->output, settings);
        return print_report(documents::rank_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
