#include <fmt/format.h>

#include <CLI/App.hpp>
#include <algorithm>

#include "base/text.hpp"
#include "help.hpp"
#include "offering.hpp"

namespace cmd {

namespace {

constexpr std::size_t widest_names = 28;  // cells; longer ones have a line of their own

std::string usage_word(const CLI::Option& option) {
    auto name = option.get_name();
    if (option.get_items_expected_max() > 1) name += "...";
    return option.get_required() ? name : fmt::format("[{}]", name);
}

/// `-f, --file FILE`, or `    --strict`.
std::string names_of(const CLI::Option& option) {
    if (option.get_positional()) return option.get_name();
    std::string names = option.get_snames().empty() ? "    " : "";
    for (const auto& name : option.get_snames()) names += fmt::format("-{}, ", name);
    for (const auto& name : option.get_lnames()) names += fmt::format("--{}, ", name);
    names.resize(names.size() - 2);
    if (option.get_items_expected_max() > 0) names += " " + shown_type(option);
    return names;
}

std::string option_line(const CLI::Option& option) {
    const auto names = names_of(option);
    const auto width = display_width(names);
    const auto& words = option.get_description();
    if (width > widest_names)
        return fmt::format("  {}\n  {:{}}  {}\n", names, "", widest_names, words);
    return fmt::format("  {}{:{}}  {}\n", names, "", widest_names - width, words);
}

std::string usage(const CLI::App& app, std::string_view program) {
    auto line = fmt::format("usage: {} {} [OPTION...]", program, app.get_name());
    for (const auto* option : app.get_options())
        if (option->get_positional()) line += " " + usage_word(*option);
    return line + "\n";
}

/// The command's own options first, then the shared groups in the order they were declared.
std::vector<std::string> groups_of(const CLI::App& app) {
    std::vector<std::string> groups{"Options"};
    for (const auto* option : app.get_options())
        if (std::ranges::find(groups, option->get_group()) == groups.end())
            groups.push_back(option->get_group());
    return groups;
}

std::string option_block(const CLI::App& app, const std::string& group) {
    std::string lines;
    for (const auto* option : app.get_options())
        if (option->get_group() == group) lines += option_line(*option);
    return lines.empty() ? lines : fmt::format("\n{}:\n{}", group, lines);
}

std::string example_block(const CLI::App& app, std::string_view program) {
    const auto footer = app.get_footer();
    if (footer.empty()) return {};
    const auto middle = footer.find('\n');
    std::string lines{"\nExamples:\n"};
    for (const auto& words : {footer.substr(0, middle), footer.substr(middle + 1)})
        lines +=
            fmt::format("  {} {}{}{}\n", program, app.get_name(), words.empty() ? "" : " ", words);
    return lines;
}

}  // namespace

std::string short_help(const CLI::App& app, std::string_view program) {
    auto text = usage(app, program) + app.get_description() + "\n";
    for (const auto& group : groups_of(app)) text += option_block(app, group);
    text += example_block(app, program);
    return text + fmt::format("\nThe whole page: {} help {}\n", program, app.get_name());
}

}  // namespace cmd
