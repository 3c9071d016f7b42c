#include "complete.hpp"

#include <fmt/format.h>
#include <CLI/App.hpp>

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.hpp"
#include "command_line.hpp"
#include "complete_book.hpp"
#include "documents/mdoc_section.hpp"
#include "journal/kinds.hpp"
#include "manual.hpp"
#include "offering.hpp"

namespace cmd {

namespace {

using journal::Key;
using journal::Kind;
using Candidates = std::vector<Candidate>;

constexpr std::size_t most_candidates = 500;

std::string file_word() { return std::string{file_candidate}; }

Candidates commands_there_are() {
    Candidates found;
    for (const auto& command : commands())
        found.push_back({std::string{command.name}, std::string{command.summary}});
    return found;
}

Candidates options_of(const CLI::App& app) {
    Candidates found;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames())
            found.push_back({"--" + name, option->get_description()});
    return found;
}

/// The book that the words so far name; what is wrong with them is not asked
/// here.
BookOptions book_named(Words words) {
    CLI::App app;
    app.allow_extras();
    app.option_defaults()->take_last();
    BookOptions options;
    file_options(app, options);
    std::ranges::reverse(words);
    try {
        app.parse(std::move(words));
    } catch (const CLI::ParseError&) {
        options = {};
    }
    return options;
}

/// What has been typed of a command, before the word that is being typed.
struct Typed {
    const CLI::Option* awaiting = nullptr;  // the option whose value is next
    Words positionals;
};

Typed typed_of(const CLI::App& app, const Words& words) {
    Typed typed;
    bool only_words = false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const auto& word = words[i];
        if (only_words || word.size() < 2 || word[0] != '-') {
            typed.positionals.push_back(word);
        } else if (word == "--") {
            only_words = true;
        } else if (reading_of(app, word) == Reading::wants_value) {
            if (i + 1 == words.size()) typed.awaiting = option_of(app, word);
            ++i;
        }
    }
    return typed;
}

/// What the option or place itself offers, behind the words of a list that are there already.
Candidates words_offered(const CLI::Option& option, const std::string& current) {
    const bool is_list = shown_type(option).ends_with(']');
    const auto given = is_list ? current.substr(0, current.rfind(',') + 1) : std::string{};
    Candidates found;
    for (const auto& word : offered_words(option)) found.push_back({given + word, ""});
    return found;
}

/// Of the page of all diagnostics, as far as it is here.
Candidates rules_there_are() {
    Candidates found;
    const auto page = diagnostics_text();
    for (const auto name : documents::mdoc_sections(page))
        if (could_be_rule(name)) found.push_back({std::string{name}, "a rule"});
    return found;
}

Candidates customer_keys(std::string_view ending) {
    Candidates found;
    for (const auto key : journal::keys_of(Kind::customer))
        found.push_back({fmt::format("{}{}", key, ending), ""});
    return found;
}

/// `--where region=EU`.
Candidates conditions(const std::string& current, BookCandidates& book) {
    const auto equals = current.find('=');
    if (equals == std::string::npos) return customer_keys("=");
    const auto name = current.substr(0, equals);
    auto found = book.values(journal::find_key(name));
    for (auto& candidate : found) candidate.value = name + "=" + candidate.value;
    return found;
}

Candidates values_of(const CLI::Option& option, const std::string& current, BookCandidates& book) {
    const auto type = shown_type(option);
    const auto name = option.get_lnames().empty() ? "" : option.get_lnames().front();
    if (type == "FILE" || type == "DIR" || type == "FOLDER") return {{file_word(), ""}};
    if (auto words = words_offered(option, current); !words.empty()) return words;
    if (name == "where") return conditions(current, book);
    if (name == "tag" || name == "not-tag") return book.tags();
    if (name == "salesperson") return book.values(Key::salesperson);
    if (type == "CUSTOMER") return book.customers();
    if (type == "NUMBER") return book.documents("");
    if (type == "CUR") return book.currencies();
    return {};
}

Candidates kinds_there_are() {
    Candidates found;
    for (const auto& shape : journal::all_shapes())
        if (shape.kind != Kind::include && !shape.name.ends_with('-'))
            found.push_back({std::string{shape.name}, std::string{shape.form}});
    return found;
}

/// Documents that a key of an entry may refer to: `to:INV-1,` and then another
/// one.
Candidates referred(const std::string& current, const std::string& customer, Kind kind,
                    BookCandidates& book) {
    const auto colon = current.find(':');
    const auto key = journal::find_key(current.substr(0, colon));
    const bool asks = key == Key::to || key == Key::for_ || key == Key::on || key == Key::from ||
                      key == Key::order;
    if (!asks || !journal::is_key_of(key, kind)) return {};
    auto found = key == Key::from ? book.sources(customer) : book.open_documents(customer);
    const auto given = current.substr(
        0, std::max(colon, current.rfind(',') + 1 == 0 ? colon : current.rfind(',')) + 1);
    for (auto& candidate : found) candidate.value = given + candidate.value;
    return found;
}

/// `ar add KIND CUSTOMER NUMBER AMOUNT key:value …`.
Candidates words_of_entry(const Words& words, const std::string& current, BookCandidates& book) {
    if (words.empty()) return kinds_there_are();
    auto kind = journal::find_kind(words[0], true);
    if (!kind) kind = journal::find_kind(words[0], false);
    if (!kind) return {};
    const auto& shape = journal::shape_of(*kind);
    if (words.size() == 1 && shape.has_customer) return book.customers();
    if (words.size() == 1 && (*kind == Kind::void_ || *kind == Kind::plan))
        return book.documents("");
    const auto customer = shape.has_customer && words.size() > 1 ? words[1] : std::string{};
    if (current.find(':') != std::string::npos) return referred(current, customer, *kind, book);
    Candidates found;
    for (const auto key : journal::keys_of(*kind)) found.push_back({fmt::format("{}:", key), ""});
    return found;
}

Candidates words_of(const CLI::App& app, const Command& command, const Typed& typed,
                    const std::string& current, BookCandidates& book) {
    if (command.name == "add") return words_of_entry(typed.positionals, current, book);
    std::vector<const CLI::Option*> places;
    for (const auto* option : app.get_options())
        if (option->get_positional()) places.push_back(option);
    if (places.empty()) return {};
    const auto& place = *places[std::min(typed.positionals.size(), places.size() - 1)];
    const auto name = place.get_name();
    if (name == "CUSTOMER" || name == "ID") return book.customers();
    if (name == "NUMBER" || name == "DOCUMENT") return book.documents("");
    if (name == "document") {
        auto found = book.documents("");
        std::ranges::move(rules_there_are(), std::back_inserter(found));
        return found;
    }
    if (name == "OLD")
        return typed.positionals[0] == "customer" ? book.customers() : book.documents("");
    if (name == "COMMAND") return commands_there_are();
    const bool is_file = name == "FILE" || name == "FILES" || name == "THEIR.csv" ||
                         place.get_type_name() == "DIR";
    return is_file ? Candidates{{file_word(), ""}} : words_offered(place, current);
}

/// Candidates for a word of a command, whose other words stand before it.
Candidates within(const Command& command, const Words& words, const std::string& current,
                  BookCandidates& book) {
    CLI::App app;
    Request request;
    declare(command, app, request);
    const auto typed = typed_of(app, words);
    if (typed.awaiting != nullptr) return values_of(*typed.awaiting, current, book);
    const auto equals = current.find('=');
    if (current.starts_with("--") && equals != std::string::npos) {
        const auto* option = option_of(app, current.substr(0, equals));
        if (option == nullptr) return {};
        auto found = values_of(*option, current.substr(equals + 1), book);
        for (auto& candidate : found)
            if (candidate.value != file_candidate)
                candidate.value = current.substr(0, equals + 1) + candidate.value;
        return found;
    }
    if (current.starts_with('-')) return options_of(app);
    return words_of(app, command, typed, current, book);
}

/// Without a command: its name, or an option that every command has.
Candidates before_command(const Words& words, const std::string& current, BookCandidates& book) {
    CLI::App app;
    Request request;
    BookOptions options;
    declare_shared(app, options, request);
    const auto typed = typed_of(app, words);
    if (typed.awaiting != nullptr) return values_of(*typed.awaiting, current, book);
    return current.starts_with('-') ? options_of(app) : commands_there_are();
}

/// Those that begin with what is typed, in order.
Candidates chosen(Candidates found, const std::string& current) {
    const bool is_file = found.size() == 1 && found[0].value == file_candidate;
    if (is_file) return found;
    std::erase_if(found, [&](const Candidate& candidate) {
        return !candidate.value.starts_with(current) ||
               candidate.value.find_first_of("\t\r\n") != std::string::npos;
    });
    std::ranges::sort(found, {}, &Candidate::value);
    const auto same = std::ranges::unique(found, {}, &Candidate::value);
    found.erase(same.begin(), same.end());
    if (found.size() > most_candidates) found.resize(most_candidates);
    return found;
}

}  // namespace

std::vector<Candidate> entry_candidates(const std::vector<std::string>& words,
                                        const std::string& current, BookCandidates& book) {
    return chosen(words_of_entry(words, current, book), current);
}

std::vector<Candidate> candidates_for(std::size_t position, Words line, const Console& console) {
    if (position == 0 || line.empty()) return {};
    line.resize(std::max(line.size(), position + 1));
    const auto current = line[position];
    Words words{line.begin() + 1, line.begin() + static_cast<std::ptrdiff_t>(position)};
    const auto options = book_named(words);
    BookCandidates book{options, console};
    const auto at = command_position(words);
    const auto* command = at < words.size() ? find_command(words[at]) : nullptr;
    if (command == nullptr) {
        const bool is_named = at < words.size() && words[at][0] != '-';
        if (is_named) return {};
        return chosen(before_command(words, current, book), current);
    }
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(at));
    return chosen(within(*command, words, current, book), current);
}

Exit complete(const Words& words, Console& console) {
    if (words.empty()) return Exit::ok;
    std::size_t position = 0;
    const auto& number = words.front();
    const auto read = std::from_chars(number.data(), number.data() + number.size(), position);
    constexpr std::size_t most_words = 100'000;
    if (read.ec != std::errc{} || read.ptr != number.data() + number.size() ||
        position > most_words)
        return Exit::ok;
    try {
        for (const auto& candidate :
             candidates_for(position, {words.begin() + 1, words.end()}, console))
            console.out.write(
                candidate.description.empty()
                    ? fmt::format("{}\n", candidate.value)
                    : fmt::format("{}\t{}\n", candidate.value, visible(candidate.description)));
    } catch (const std::exception&) {
        console.out.discard();  // whoever types wants no explanations
    }
    return Exit::ok;
}

}  // namespace cmd
