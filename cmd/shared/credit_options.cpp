#include "credit_options.hpp"

#include <fmt/format.h>

#include <span>
#include <utility>

#include "reports/credit_check.hpp"

namespace cmd {

void credit_options(CLI::App& app, CreditOptions& options) {
    const auto take = [&options](const std::string& text) {
        options.warn = parse_percent(text);
        if (!options.warn) refuse("--warn", fmt::format("{} is no share; write 80%", text));
    };
    app.add_option_function<std::string>("--warn", take, "the use of a limit that is near it")
        ->type_name("PERCENT");
    app.add_flag("--exit-code", options.exit_code, "exit 1 when one is over, near or held");
    grouping_options(app, options.grouping);
    app.add_option("--amount", options.amount, "check: what the sale comes to")
        ->type_name("AMOUNT");
    app.add_option("--terms", options.terms, "check: its terms, as \"net 30\"")->type_name("TERMS");
    app.add_option("--order", options.order, "check: the order that it bills")->type_name("NUMBER");
}

namespace {

void refuse_given(std::span<const std::pair<const char*, bool>> options, std::string_view words) {
    for (const auto& [name, is_given] : options)
        if (is_given) refuse(name, words);
}

}  // namespace

void refuse_strangers(const CreditOptions& options) {
    const std::pair<const char*, bool> of_check[] = {{"--amount", !options.amount.empty()},
                                                     {"--terms", !options.terms.empty()},
                                                     {"--order", !options.order.empty()}};
    const std::pair<const char*, bool> of_list[] = {{"--exit-code", options.exit_code},
                                                    {"--by", !options.grouping.keys.empty()},
                                                    {"--depth", options.grouping.depth != 0}};
    const std::pair<const char*, bool> filters[] = {
        {"--where", !options.selection.where.empty()},
        {"--tag", !options.selection.tags.empty()},
        {"--not-tag", !options.selection.not_tags.empty()},
        {"--salesperson", !options.selection.salesperson.empty()},
        {"--currency", !options.selection.currency.empty()}};
    if (options.is_check()) {
        refuse_given(of_list, "goes with the list, not with check");
        return refuse_given(filters, "goes with the list, not with check");
    }
    refuse_given(of_check, "goes with check: credit check CUSTOMER --amount AMOUNT");
    if (!options.is_propose()) return;
    refuse_given(of_list, "goes with the list, not with propose");
    if (options.warn) refuse("--warn", "goes with the list and with check, not with propose");
}

tl::expected<settings::Credit, Exit> credit_of(const CreditOptions& options, const Loaded& loaded,
                                               Console& console) {
    auto credit = loaded.settings.credit;
    if (options.warn) credit.warn = *options.warn;
    const auto* wrong = reports::class_of_unknown_terms(credit);
    if (wrong == nullptr) return credit;
    complain(console, fmt::format("{}: `terms` of [credit.class.{}] cannot be \"{}\"",
                                  loaded.settings.file, wrong->grade, wrong->terms));
    advise(console, "write them as a journal does: \"net 30\", \"day 10 +1\"");
    return tl::unexpected{Exit::bad_data};
}

}  // namespace cmd
