#include <algorithm>
#include <charconv>
#include <new>
#include <utility>

#include "settings/books.hpp"
#include "settings/key_spelling.hpp"
#include "settings/reading.hpp"

namespace settings {

namespace {

std::vector<BookField> fields(std::initializer_list<std::string_view> words) {
    std::vector<BookField> list;
    for (const auto word : words) list.push_back(*parse_book_field(word));
    return list;
}

std::vector<AccountPattern> patterns(std::initializer_list<std::string_view> words) {
    std::vector<AccountPattern> list;
    for (const auto word : words) {
        auto pattern = Pattern::parse(word, Pattern::Case::ignored);
        if (!pattern) throw std::bad_alloc{};  // nothing else can be wrong with ours
        list.push_back({std::string{word}, std::move(*pattern)});
    }
    return list;
}

/// A list of texts, or one; complains of other values.
template <class Take>
void for_each_text(Reading& reading, const toml::node& value, std::string_view wanted, Take take) {
    if (const auto text = value.value_exact<std::string>()) return take(value, *text);
    const auto* list = value.as_array();
    if (list == nullptr || list->empty()) return reading.refuse(value, wanted);
    for (const auto& element : *list) {
        const auto text = element.value_exact<std::string>();
        if (!text) return reading.refuse(element, wanted);
        take(element, *text);
    }
}

std::vector<AccountPattern> take_patterns(Reading& reading, const toml::node& value) {
    std::vector<AccountPattern> list;
    const auto take = [&](const toml::node& node, const std::string& text) {
        auto pattern = Pattern::parse(text, Pattern::Case::ignored);
        if (pattern)
            list.push_back({text, std::move(*pattern)});
        else
            reading.refuse_value(node,
                                 fmt::format("\"{}\" is no expression: {}", text, pattern.error()));
    };
    for_each_text(reading, value, "accounts, as [\"^assets:receivable\"]", take);
    return list;
}

std::vector<BookField> take_fields(Reading& reading, const toml::node& value) {
    std::vector<BookField> list;
    const auto take = [&](const toml::node& node, const std::string& text) {
        auto field = parse_book_field(text);
        if (field) return list.push_back(std::move(*field));
        reading.refuse_value(node, fmt::format("\"{}\" is no place in a transaction", text),
                             "write tag:NAME, posting-tag:NAME, account:N, link, code, payee, "
                             "description, description:/EXPRESSION/, date2 or terms");
    };
    for_each_text(reading, value, "places, as [\"tag:customer\", \"payee\"]", take);
    return list;
}

void take_format(Reading& reading, const toml::node& value) {
    if (const auto index = take_choice(reading, value, book_formats))
        reading.settings.books.format = book_formats[*index];
}

void note_currency(Reading& reading, const toml::key& symbol, const std::string& code) {
    reading.settings.lines.emplace(fmt::format("books.currency.{}", spelled_key(symbol.str())),
                                   symbol.source().begin.line);
    reading.settings.books.currencies.emplace_back(symbol.str(), code);
}

void take_currencies(Reading& reading, const toml::node& value) {
    const auto* table = value.as_table();
    if (table == nullptr) return reading.refuse(value, "symbols and codes, as { \"$\" = \"USD\" }");
    for (const auto& [symbol, code] : *table)
        if (const auto text = take_text(reading, code, "a currency code, as \"USD\""))
            note_currency(reading, symbol, *text);
}

void take_receivable(Reading& reading, const toml::node& value) {
    reading.settings.books.receivable = take_patterns(reading, value);
}

void take_on_account(Reading& reading, const toml::node& value) {
    reading.settings.books.on_account = take_patterns(reading, value);
}

/// A key of [books.SECTION], and how it is taken.
struct SubKey {
    std::string_view name;
    void (*take)(Reading&, const toml::node&);
};

void take_section(Reading& reading, const toml::node& value, std::string_view section,
                  std::initializer_list<SubKey> keys) {
    const auto* table = value.as_table();
    if (table == nullptr)
        return reading.refuse(value, fmt::format("a section [books.{}]", section));
    std::vector<std::string_view> names;
    for (const auto& key : keys) names.push_back(key.name);
    for (const auto& [key, said] : *table) {
        const auto* found = std::ranges::find(keys, key.str(), &SubKey::name);
        if (found == keys.end()) {
            reading.complain(unknown_setting, key.source(),
                             fmt::format("unknown key `{}` in [books.{}]", key.str(), section), "",
                             advice(key.str(), names));
            continue;
        }
        reading.key = found->name;
        reading.settings.lines.emplace(fmt::format("books.{}.{}", section, key.str()),
                                       key.source().begin.line);
        found->take(reading, said);
    }
}

void take_customer(Reading& reading, const toml::node& value) {
    take_section(reading, value, "customer", {{"from", [](Reading& into, const toml::node& from) {
                                                   into.settings.books.customer =
                                                       take_fields(into, from);
                                               }}});
}

void take_unnamed(Reading& reading, const toml::node& value) {
    const auto pattern = take_text(reading, value);
    if (!pattern) return;
    if (pattern->find("{n}") == std::string::npos)
        return reading.refuse_value(value, "numbers need {n} to be told apart");
    reading.settings.books.unnamed = *pattern;
}

void take_invoice(Reading& reading, const toml::node& value) {
    take_section(reading, value, "invoice",
                 {{"from",
                   [](Reading& into, const toml::node& from) {
                       into.settings.books.invoice = take_fields(into, from);
                   }},
                  {"unnamed", take_unnamed}});
}

void take_due(Reading& reading, const toml::node& value) {
    take_section(reading, value, "due",
                 {{"from",
                   [](Reading& into, const toml::node& from) {
                       into.settings.books.due = take_fields(into, from);
                   }},
                  {"terms", [](Reading& into, const toml::node& terms) {
                       take_text(into, terms, into.settings.books.terms);
                   }}});
}

void take_order(Reading& reading, const toml::node& value) {
    std::vector<BookStep> order;
    const auto take = [&](const toml::node& node, const std::string& text) {
        const auto* found = std::ranges::find(book_steps, text);
        if (found == book_steps.end())
            return reading.refuse_value(node,
                                        fmt::format("\"{}\" is no way to find an invoice", text),
                                        advice(text, {book_steps.begin(), book_steps.end()}));
        order.push_back(static_cast<BookStep>(found - book_steps.begin()));
    };
    for_each_text(reading, value, "steps, as [\"invoice\", \"exact-amount\"]", take);
    reading.settings.books.order = std::move(order);
}

void take_allocate(Reading& reading, const toml::node& value) {
    take_section(reading, value, "allocate", {{"order", take_order}});
}

void take_kind(Reading& reading, const toml::table& table) {
    constexpr std::string_view whens[] = {"debit", "credit"};
    BookKind kind;
    const auto* when = table.get("when");
    const auto* against = table.get("against");
    const auto* name = table.get("kind");
    if (when == nullptr || against == nullptr || name == nullptr)
        return reading.complain(bad_setting, table.source(),
                                "[[books.kind]] needs `when`, `against` and `kind`");
    reading.key = "when";
    const auto side = take_choice(reading, *when, whens);
    if (!side) return;
    kind.debit = *side == 0;
    reading.key = "against";
    kind.against = take_patterns(reading, *against);
    reading.key = "kind";
    const std::span<const std::string_view> kinds =
        kind.debit ? std::span<const std::string_view>{debit_kinds}
                   : std::span<const std::string_view>{credit_kinds};
    const auto found = take_choice(reading, *name, kinds);
    if (!found) return;
    kind.kind = kinds[*found];
    reading.settings.books.kinds.push_back(std::move(kind));
}

void take_kinds(Reading& reading, const toml::node& value) {
    const auto* list = value.as_array();
    if (list == nullptr || !list->is_array_of_tables())
        return reading.refuse(value, "sections [[books.kind]]");
    for (const auto& element : *list) {
        const auto& table = *element.as_table();
        for (const auto& [key, said] : table)
            if (key != "when" && key != "against" && key != "kind")
                reading.complain(unknown_setting, key.source(),
                                 fmt::format("unknown key `{}` in [[books.kind]]", key.str()), "",
                                 advice(key.str(), {"when", "against", "kind"}));
        take_kind(reading, table);
    }
}

constexpr Key keys[] = {
    {"books", "format", take_format},
    {"books", "currency", take_currencies},
    {"books", "receivable", take_receivable},
    {"books", "on-account", take_on_account},
    {"books", "customer", take_customer},
    {"books", "invoice", take_invoice},
    {"books", "due", take_due},
    {"books", "kind", take_kinds},
    {"books", "allocate", take_allocate},
};

}  // namespace

std::optional<BookField> parse_book_field(std::string_view text) {
    using Where = BookField::Where;
    constexpr std::pair<std::string_view, Where> plain[] = {
        {"link", Where::link},   {"code", Where::code},   {"payee", Where::payee},
        {"date2", Where::date2}, {"terms", Where::terms}, {"description", Where::description}};
    BookField field;
    field.written = text;
    for (const auto& [name, where] : plain)
        if (text == name) {
            field.where = where;
            return field;
        }
    const auto colon = text.find(':');
    if (colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
    const auto place = text.substr(0, colon);
    const auto rest = text.substr(colon + 1);
    if (place == "tag" || place == "posting-tag") {
        field.where = place == "tag" ? Where::tag : Where::posting_tag;
        field.name = rest;
        return field;
    }
    if (place == "account") {
        field.where = Where::account;
        const auto [end, fault] =
            std::from_chars(rest.data(), rest.data() + rest.size(), field.part);
        const bool whole = fault == std::errc{} && end == rest.data() + rest.size();
        return whole && field.part >= 0 && field.part < 100 ? std::optional{field} : std::nullopt;
    }
    if (place != "description" || rest.size() < 3 || rest.front() != '/' || rest.back() != '/')
        return std::nullopt;
    field.pattern = Pattern::of(std::string{rest.substr(1, rest.size() - 2)});
    if (!field.pattern) return std::nullopt;
    field.where = BookField::Where::description;
    return field;
}

Books::Books()
    : receivable{patterns({"^assets:(accounts )?receivable", "^应收账款"})},
      on_account{patterns({"^liabilities:advances"})},
      customer{fields({"tag:customer", "account:2", "payee"})},
      invoice{fields({"posting-tag:invoice", "tag:invoice", "link", "code"})},
      due{fields({"posting-tag:due", "tag:due", "date2", "terms"})},
      order{BookStep::invoice, BookStep::reference_in_text, BookStep::exact_amount,
            BookStep::oldest_due} {}

std::span<const Key> books_keys() { return keys; }

}  // namespace settings
