#include "report_options.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/text.hpp"
#include "immortal.hpp"
#include "journal/keys.hpp"
#include "offering.hpp"

namespace cmd {

namespace {

using journal::Kind;

constexpr int deepest = 99;

/// What a customer is known by beside the keys of its block.
std::vector<std::string_view> customer_keys() {
    auto keys = journal::keys_of(Kind::customer);
    keys.push_back("customer");
    return keys;
}

/// The user's own keys are customers' keys, declared or not. `own`: what else may be offered.
void refuse_unless_customer_key(const std::string& option, std::string_view key,
                                std::span<const std::string_view> own = {}) {
    auto known = customer_keys();
    if (key.starts_with("x-") || std::ranges::count(known, key) > 0) return;
    known.insert(known.end(), own.begin(), own.end());
    if (const auto near = nearest(key, known))
        refuse(option, fmt::format("customers have no {}; did you mean {}?", key, *near));
    refuse(option, fmt::format("customers have no {}", key));
}

std::pair<std::string, std::string> condition_of(std::string_view text) {
    const auto equals = text.find('=');
    if (equals == std::string_view::npos)
        refuse("--where", fmt::format("{} is no condition; write KEY=VALUE", text));
    const auto key = trimmed(text.substr(0, equals));
    refuse_unless_customer_key("--where", key);
    return {std::string{key}, std::string{trimmed(text.substr(equals + 1))}};
}

void where_option(CLI::App& app, SelectionOptions& options) {
    const auto take = [&options](const std::vector<std::string>& conditions) {
        for (const auto& condition : conditions) condition_of(condition);
        options.where = conditions;
    };
    app.add_option_function<std::vector<std::string>>("--where", take,
                                                      "customers with that value of a key")
        ->type_name("KEY=VALUE")
        ->allow_extra_args(false)
        ->take_all()
        ->group("Selecting");
}

/// `--tag #vip` is what the journal writes.
std::string bare_tag(std::string_view tag) {
    return std::string{tag.starts_with('#') ? tag.substr(1) : tag};
}

std::vector<std::string> bare_tags(const std::vector<std::string>& tags) {
    std::vector<std::string> bare;
    for (const auto& tag : tags) bare.push_back(bare_tag(tag));
    return bare;
}

void complain_unknown(const ledger::UnknownCustomer& unknown, Console& console) {
    if (unknown.candidates.size() > 1) {
        complain(console, fmt::format("{} is part of several names", unknown.word));
        advise(console, fmt::format("one of {}", fmt::join(unknown.candidates, ", ")));
        return;
    }
    complain(console, fmt::format("no customer {}", unknown.word));
    if (!unknown.candidates.empty())
        advise(console, fmt::format("did you mean {}?", unknown.candidates.front()));
}

/// Every customer that one of the words means, each once.
tl::expected<std::vector<Id<ledger::Customer>>, ledger::UnknownCustomer> customers_of(
    const std::vector<std::string>& words, const ledger::Book& book, Date day) {
    std::vector<Id<ledger::Customer>> all;
    for (const auto& word : words) {
        const auto found = ledger::find_customers(book, word, day);
        if (!found) return tl::unexpected{found.error()};
        all.insert(all.end(), found->begin(), found->end());
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

void add_filter(std::vector<std::string>& filters, std::string_view what,
                const std::vector<std::string>& values) {
    if (!values.empty()) filters.push_back(fmt::format("{} {}", what, fmt::join(values, ", ")));
}

void add_filter(std::vector<std::string>& filters, std::string_view what,
                const std::string& value) {
    if (!value.empty()) filters.push_back(fmt::format("{} {}", what, value));
}

}  // namespace

void selection_options(CLI::App& app, SelectionOptions& options) {
    app.add_option("CUSTOMER", options.customers, "ids, globs over ids, or parts of names")
        ->type_name("CUSTOMER")
        ->take_all();
    where_option(app, options);
    list_option(app, "--tag", options.tags, "documents or customers with that tag")
        ->type_name("TAG")
        ->group("Selecting");
    list_option(app, "--not-tag", options.not_tags, "documents and customers without that tag")
        ->type_name("TAG")
        ->group("Selecting");
    app.add_option("--salesperson", options.salesperson, "documents of that salesperson")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw)
        ->type_name("NAME")
        ->group("Selecting");
    app.add_option("--currency", options.currency, "documents in that currency")
        ->multi_option_policy(CLI::MultiOptionPolicy::Throw)
        ->type_name("CUR")
        ->group("Selecting");
}

tl::expected<ledger::Selection, Exit> selection_of(const SelectionOptions& options,
                                                   const ledger::Book& book, Date day,
                                                   Console& console) {
    ledger::Selection selection;
    auto customers = customers_of(options.customers, book, day);
    if (!customers) {
        complain_unknown(customers.error(), console);
        return tl::unexpected{Exit::usage};
    }
    selection.customers = std::move(*customers);
    for (const auto& condition : options.where) selection.where.push_back(condition_of(condition));
    selection.tags = bare_tags(options.tags);
    selection.not_tags = bare_tags(options.not_tags);
    selection.salesperson = options.salesperson;
    if (options.currency.empty()) return selection;
    const auto currency = currency_of("--currency", options.currency, book.currencies, console);
    if (!currency) return tl::unexpected{currency.error()};
    selection.currency = *currency;
    return selection;
}

std::vector<std::string> filters(const SelectionOptions& options) {
    std::vector<std::string> all;
    add_filter(all, options.customers.size() == 1 ? "customer" : "customers", options.customers);
    add_filter(all, "where", options.where);
    add_filter(all, "tagged", bare_tags(options.tags));
    add_filter(all, "not tagged", bare_tags(options.not_tags));
    add_filter(all, "salesperson", options.salesperson);
    add_filter(all, "currency", options.currency);
    return all;
}

void grouping_options(CLI::App& app, GroupingOptions& options,
                      std::span<const std::string_view> own) {
    const auto take = [&options, own](const std::string& text) {
        for (const auto key : split_list(text)) {
            const bool is_own = key == "tag" || std::ranges::count(own, key) > 0;
            if (!is_own) refuse_unless_customer_key("--by", key, own);
            if (std::ranges::count(options.keys, key) > 0)
                refuse("--by", fmt::format("{} stands there twice", key));
            options.keys.emplace_back(key);
        }
    };
    auto words = journal::keys_of(journal::Kind::customer);
    words.emplace_back("tag");
    words.insert(words.end(), own.begin(), own.end());
    app.add_option_function<std::string>("--by", take, "a row for every value of these keys")
        ->join(',')
        ->type_name(offering("KEY[,KEY]", words));
    number_option(app, "--depth", options.depth, 1, deepest, "steps of values such as east/north");
}

ledger::Grouping grouping_of(const GroupingOptions& options) {
    ledger::Grouping grouping;
    if (!options.keys.empty()) grouping.keys = options.keys;
    grouping.depth = options.depth;
    return grouping;
}

void report_options(CLI::App& app, ReportOptions& options) {
    selection_options(app, options.selection);
    as_of_option(app, options.as_of);
    book_options(app, options.book);
    rules_option(app, options.book);
    output_options(app, options.output);
}

tl::expected<Asked, Exit> ask(const ReportOptions& options, Date as_of, Console& console) {
    Exit status = Exit::ok;
    const auto* const loaded = load(options.book, console, status);
    if (loaded == nullptr) return tl::unexpected{status};
    auto selection = selection_of(options.selection, loaded->book, as_of, console);
    if (!selection) return tl::unexpected{selection.error()};
    return Asked{loaded, as_of, std::move(*selection)};
}

tl::expected<Asked, Exit> ask(const ReportOptions& options, Console& console) {
    return ask(options, options.as_of.value_or(console.today), console);
}

Exit print_report(documents::Paper paper, const ReportOptions& options, const Loaded& loaded,
                  Console& console) {
    const auto& name = loaded.book.name;
    const bool is_named = !name.empty() || loaded.sources.size() == 0;
    paper.book = is_named ? name : loaded.sources.name({0});
    auto words = filters(options.selection);
    paper.filters.insert(paper.filters.begin(), words.begin(), words.end());
    paper.left_out = loaded.left_out;
    spare_what_was_read(options.output.file, loaded);
    return print(immortal(std::move(paper)), options.output, loaded.settings, console);
}

tl::expected<Currency, Exit> currency_of(const std::string& option, const std::string& code,
                                         const Currencies& currencies, Console& console) {
    const auto currency = currencies.find(code);
    if (!currency.is_none()) return currency;
    complain(console, fmt::format("{}: there is no currency {}", option, code));
    if (const auto iso = colloquial_currency(code))
        advise(console, fmt::format("did you mean {}?", *iso));
    return tl::unexpected{Exit::usage};
}

}  // namespace cmd
