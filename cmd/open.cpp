#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

#include "base/text.hpp"
#include "documents/open_table.hpp"
#include "immortal.hpp"
#include "offering.hpp"
#include "report_options.hpp"

namespace cmd {

namespace {

using journal::Kind;

constexpr Kind kinds[] = {Kind::sale,    Kind::debit,  Kind::open,
                          Kind::receipt, Kind::credit, Kind::open_credit};

struct OpenOptions : ReportOptions {
    std::vector<reports::Status> statuses;
    std::vector<Kind> kinds;
    bool all = false;
};

std::vector<std::string_view> kind_names() {
    std::vector<std::string_view> names;
    for (const auto kind : kinds) names.push_back(journal::name_of(kind));
    return names;
}

/// The places among `names` of the words of a list.
std::vector<std::size_t> chosen(const std::string& option, const std::string& text,
                                const std::vector<std::string_view>& names) {
    std::vector<std::size_t> places;
    for (const auto word : split_list(text)) {
        const auto found = std::ranges::find(names, word);
        if (found == names.end())
            refuse(option, fmt::format("there is no {}, but {}", word, fmt::join(names, ", ")));
        places.push_back(static_cast<std::size_t>(found - names.begin()));
    }
    return places;
}

void own_options(CLI::App& app, OpenOptions& options) {
    const auto take_statuses = [&options](const std::string& text) {
        const std::vector<std::string_view> names{reports::statuses.begin(),
                                                  reports::statuses.end()};
        for (const auto place : chosen("--status", text, names))
            options.statuses.push_back(static_cast<reports::Status>(place));
    };
    app.add_option_function<std::string>("--status", take_statuses, "documents in these states")
        ->join(',')
        ->type_name(offering("STATUS[,STATUS]", reports::statuses));
    const auto take_kinds = [&options](const std::string& text) {
        for (const auto place : chosen("--kind", text, kind_names()))
            options.kinds.push_back(kinds[place]);
    };
    app.add_option_function<std::string>("--kind", take_kinds, "documents of these kinds")
        ->join(',')
        ->type_name(offering("KIND[,KIND]", kind_names()));
    app.add_flag("--all", options.all, "also what is settled or void");
}

reports::OpenQuery query_of(const OpenOptions& options, Date as_of, ledger::Selection selection) {
    const bool asks_for_closed = std::ranges::any_of(options.statuses, reports::is_closed);
    return {as_of, std::move(selection), options.statuses, options.kinds,
            options.all || asks_for_closed};
}

}  // namespace

Action open(CLI::App& app) {
    const auto options = std::make_shared<OpenOptions>();
    own_options(app, *options);
    report_options(app, *options);
    examples(app, "--status overdue,disputed", "--kind receipt,credit");

    return [options](Console& console) {
        auto asked = ask(*options, console);
        if (!asked) return asked.error();
        auto& [loaded, as_of, selection] = *asked;
        const auto& book = loaded->book;
        const auto& report =
            immortal(reports::open(book, query_of(*options, as_of, std::move(selection))));
        const auto audience = audience_of(options->output, loaded->settings);
        return print_report(documents::open_table(report, book, audience), *options, *loaded,
                            console);
    };
}

}  // namespace cmd
