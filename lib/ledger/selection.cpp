#include "ledger/selection.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace ledger {
namespace {

bool is_glob(std::string_view word) { return word.find_first_of("*?[") != std::string_view::npos; }

std::vector<std::string> near_ids(const Book& book, std::string_view word) {
    std::vector<std::string_view> ids;
    book.customers.for_each(
        [&](Id<Customer>, const Customer& customer) { ids.push_back(customer.id); });
    if (const auto near = nearest(word, ids)) return {std::string{*near}};
    return {};
}

/// The value of a key for `--where`: keys of the user's own are looked up by name.
std::string customer_value(const Customer& customer, std::string_view key, Date day) {
    if (key == "name") return std::string{name_on(customer, day)};
    if (key == "customer" || key == "id") return customer.id;
    const auto known = journal::find_key(key);
    if (known < Key::own) {
        const auto* value = value_on(customer, known, day);
        return value == nullptr ? "" : *value;
    }
    const auto found = std::ranges::find(customer.attributes, key, &Attribute::name);
    return found == customer.attributes.end() ? "" : found->value;
}

std::vector<std::string> all_tags(const Book& book, Id<Document> document, Date day) {
    auto tags = tags_on(book.customers[book.documents[document].customer], day);
    if (const auto* traits = traits_of(book, document))
        tags.insert(tags.end(), traits->tags.begin(), traits->tags.end());
    return tags;
}

bool tags_fit(const Selection& selection, const std::vector<std::string>& tags) {
    const auto has = [&](const std::string& tag) {
        return std::ranges::find(tags, tag) != tags.end();
    };
    return std::ranges::all_of(selection.tags, has) &&
           std::ranges::none_of(selection.not_tags, has);
}

std::string salesperson_of(const Customer& customer, Date day) {
    const auto* value = value_on(customer, Key::salesperson, day);
    return value == nullptr ? "" : *value;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += text.empty() ? part : "," + part;
    return text;
}

}  // namespace

bool Selection::is_everything() const {
    return customers.empty() && where.empty() && tags.empty() && not_tags.empty() &&
           salesperson.empty() && currency.is_none();
}

tl::expected<std::vector<Id<Customer>>, UnknownCustomer> find_customers(const Book& book,
                                                                        std::string_view word,
                                                                        Date day) {
    if (const auto exact = book.find_customer(word); !exact.is_none()) return std::vector{exact};
    std::vector<Id<Customer>> found;
    std::vector<std::string> names;
    const auto part = fold_case(word);
    book.customers.for_each([&](Id<Customer> id, const Customer& customer) {
        const auto name = name_on(customer, day);
        const bool fits = is_glob(word)
                              ? glob_matches(word, customer.id)
                              : !part.empty() && fold_case(name).find(part) != std::string::npos;
        if (!fits) return;
        found.push_back(id);
        names.push_back(customer.id + " (" + std::string{name} + ")");
    });
    if (is_glob(word) ? !found.empty() : found.size() == 1) return found;
    if (found.empty()) names = near_ids(book, word);
    return tl::unexpected{UnknownCustomer{std::string{word}, std::move(names)}};
}

std::optional<std::string> nearest_number(const Book& book, std::string_view word) {
    std::vector<std::string> numbers;
    book.documents.for_each(
        [&](Id<Document> id, const Document&) { numbers.push_back(book.number_of(id)); });
    const auto near = nearest(word, {numbers.begin(), numbers.end()});
    return near ? std::optional{std::string{*near}} : std::nullopt;
}

bool selects(const Book& book, const Selection& selection, Id<Customer> id, Date day) {
    if (!selection.customers.empty() &&
        std::ranges::find(selection.customers, id) == selection.customers.end())
        return false;
    const auto& customer = book.customers[id];
    return std::ranges::all_of(selection.where, [&](const auto& condition) {
        const auto value = customer_value(customer, condition.first, day);
        if (value == condition.second) return true;
        const auto parts = split_list(value);
        return std::ranges::find(parts, condition.second) != parts.end();
    });
}

bool selects(const Book& book, const Selection& selection, Id<Customer> id, Currency currency,
             Date day) {
    if (!selection.currency.is_none() && currency != selection.currency) return false;
    if (!selects(book, selection, id, day)) return false;
    const auto& customer = book.customers[id];
    return (selection.salesperson.empty() ||
            salesperson_of(customer, day) == selection.salesperson) &&
           tags_fit(selection, tags_on(customer, day));
}

bool selects(const Book& book, const Selection& selection, Id<Document> id, Date day) {
    const auto& document = book.documents[id];
    if (!selection.currency.is_none() && document.currency != selection.currency) return false;
    if (!selects(book, selection, document.customer, day)) return false;
    if (!selection.salesperson.empty() && salesperson_of(book, id, day) != selection.salesperson)
        return false;
    if (selection.tags.empty() && selection.not_tags.empty()) return true;
    return tags_fit(selection, all_tags(book, id, day));
}

namespace {

/// A set of tags is one group, however it is written.
std::string set_of(std::vector<std::string> tags) {
    std::ranges::sort(tags);
    const auto repeated = std::ranges::unique(tags);
    tags.erase(repeated.begin(), repeated.end());
    return joined(tags);
}

}  // namespace

std::string group_value(const Book& book, std::string_view key, Id<Document> id, Date day) {
    const auto& document = book.documents[id];
    if (key == "salesperson") return salesperson_of(book, id, day);
    if (key == "tag" || key == "tags") return set_of(all_tags(book, id, day));
    return group_value(book, key, document.customer, document.currency, day);
}

std::string group_value(const Book& book, std::string_view key, Id<Customer> id, Currency currency,
                        Date day) {
    const auto& customer = book.customers[id];
    if (key == "salesperson") return salesperson_of(customer, day);
    if (key == "currency") return std::string{book.currencies.code(currency)};
    if (key == "tag" || key == "tags") return set_of(tags_on(customer, day));
    return customer_value(customer, key, day);
}

std::string at_depth(std::string_view value, int depth) {
    std::size_t end = 0;
    for (int step = 0; step < depth; ++step) {
        const auto slash = value.find('/', end);
        if (slash == std::string_view::npos) return std::string{value};
        end = slash + 1;
    }
    return std::string{depth == 0 ? value : value.substr(0, end - 1)};
}

std::string salesperson_of(const Book& book, Id<Document> document, Date day) {
    const auto* traits = traits_of(book, document);
    if (traits != nullptr && !traits->salesperson.empty()) return traits->salesperson;
    return salesperson_of(book.customers[book.documents[document].customer], day);
}

const DocumentTraits* traits_of(const Book& book, Id<Document> document) {
    const auto found =
        std::ranges::lower_bound(book.traits, document, {}, &DocumentTraits::document);
    if (found == book.traits.end() || found->document != document) return nullptr;
    return &*found;
}

}  // namespace ledger
