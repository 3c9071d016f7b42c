#include "command_line.hpp"

#include <fmt/format.h>
#include <CLI/CLI.hpp>  // here alone, as it costs every file seconds; <CLI/App.hpp> elsewhere

#include <algorithm>

#include "archiver.hpp"
#include "arguments.hpp"
#include "base/text.hpp"
#include "complete.hpp"
#include "help.hpp"
#include "output_options.hpp"

namespace cmd {

namespace {

bool is_option(std::string_view word) { return word.size() > 1 && word[0] == '-' && word != "--"; }

void declare_everywhere(CLI::App& app, Request& request) {
    constexpr const char* group = "Everywhere";
    constexpr static std::string_view colours[] = {"auto", "always", "never"};
    day_option(app, "--today", request.today, "take this for today's date")->group(group);
    const auto take = [&request](std::size_t index) {
        request.colour = static_cast<Colour>(index);
    };
    choice_option(app, "--color", colours, take, "colour the output")->group(group);
    app.add_flag("-q,--quiet", request.quiet, "no warnings")->group(group);
    app.add_flag("-v,--verbose", request.verbose, "explain what is done")->group(group);
    app.set_help_flag("-h,--help", "this text")->group(group);
    app.set_version_flag("--version", "", "the version")->group(group);
}

/// A cluster of short options, `-qf`: a value follows the first that takes one.
Reading reading_of_short(const CLI::App& app, std::string_view word) {
    for (std::size_t i = 1; i < word.size(); ++i) {
        const auto* option = app.get_option_no_throw(fmt::format("-{}", word[i]));
        if (option == nullptr) return Reading::unknown;
        if (option->get_items_expected_max() > 0)
            return i + 1 == word.size() ? Reading::wants_value : Reading::whole;
    }
    return Reading::whole;
}

/// Would the options of `command` read everything before the word at
/// `position`?
bool leads_to(const Command& command, const Words& words, std::size_t position) {
    CLI::App app;
    Request request;
    declare(command, app, request);
    std::size_t i = 0;
    while (i < position && is_option(words[i])) {
        const auto reading = reading_of(app, words[i]);
        if (reading == Reading::unknown) return false;
        i += reading == Reading::wants_value ? 2 : 1;
    }
    return i == position;
}

/// The likeliest command when none explains the options before it: the first
/// command's name, else the first word, that is not the value of a shared
/// option.
std::size_t likely_position(const Words& words) {
    CLI::App app;
    Request request;
    BookOptions book;
    OutputOptions output;
    std::optional<Date> as_of;
    book_options(app, book);
    rules_option(app, book);
    output_options(app, output);
    as_of_option(app, as_of);
    declare_everywhere(app, request);
    auto first = words.size();
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (is_option(words[i])) {
            if (reading_of(app, words[i]) == Reading::wants_value) ++i;
        } else if (find_command(words[i]) != nullptr) {
            return i;
        } else {
            first = std::min(first, i);
        }
    }
    return first;
}

/// `--bounds` for `--bound`; nothing when no option is near.
std::optional<std::string> nearest_option(const CLI::App& app, std::string_view word) {
    std::vector<std::string_view> names;
    for (const auto* option : app.get_options())
        for (const auto& name : option->get_lnames()) names.push_back(name);
    const auto start = word.find_first_not_of('-');
    if (start == std::string_view::npos || word.size() < 3) return std::nullopt;
    const auto near = nearest(word.substr(start), names);
    return near ? std::optional{fmt::format("--{}", *near)} : std::nullopt;
}

/// Words that nothing on `app` takes.
std::string words_too_many(const CLI::App& app, Words words, const std::string& program) {
    std::erase(words, "--");
    const auto found = std::ranges::find_if(words, is_option);
    const auto manual = fmt::format("`{} {} --help` lists what it takes", program, app.get_name());
    if (found == words.end())
        return fmt::format("unexpected argument {}; {}", words.empty() ? "" : words[0], manual);
    const auto option = found->substr(0, found->find('='));
    const auto near = nearest_option(app, option);
    return fmt::format("unknown option {}; {}", option,
                       near ? fmt::format("did you mean {}?", *near) : manual);
}

/// The option's name that the library's messages begin with.
std::string before_colon(std::string_view message) {
    return std::string{message.substr(0, message.find(':'))};
}

/// `cannot understand --quiet = maybe` for the library's "Could not convert:
/// --quiet = maybe".
std::string conversion_words(std::string_view message) {
    constexpr std::string_view lead = "Could not convert: ";
    if (!message.starts_with(lead)) return std::string{message};
    return fmt::format("cannot understand {}", message.substr(lead.size()));
}

Exit refuse_words(Console& console, std::string_view words) {
    complain(console, words);
    return Exit::usage;
}

Exit print_version(Console& console) {
    console.out.write(fmt::format("{} {}\n", console.program, AR_VERSION));
    return Exit::ok;
}

/// Nothing when the words suit the command; else what has been said instead.
std::optional<Exit> parse(CLI::App& app, Words words, Console& console) {
    std::ranges::reverse(words);
    try {
        app.parse(std::move(words));
        return std::nullopt;
    } catch (const CLI::CallForHelp&) {
        console.out.write(short_help(app, console.program));
        return Exit::ok;
    } catch (const CLI::CallForVersion&) {
        return print_version(console);
    } catch (const CLI::ExtrasError&) {
        return refuse_words(console, words_too_many(app, app.remaining(), console.program));
    } catch (const CLI::ArgumentMismatch& error) {
        const auto name = std::string{before_colon(error.what())};
        const auto* option = app.get_option_no_throw(name);
        const bool twice = option != nullptr && option->count() > 1;
        return refuse_words(console,
                            fmt::format("{} {}", name, twice ? "is given twice" : "needs a value"));
    } catch (const CLI::ConversionError& error) {
        return refuse_words(console, conversion_words(error.what()));
    } catch (const CLI::RequiredError& error) {
        return refuse_words(console, fmt::format("{} {}; `{} {} --help` shows how", app.get_name(),
                                                 error.what(), console.program, app.get_name()));
    } catch (const CLI::ParseError& error) {
        return refuse_words(console, error.what());
    }
}

/// No command was named, so only a question about the program itself makes
/// sense.
Exit without_command(const Words& words, Console& console) {
    const auto asks = [&](std::string_view option) {
        return std::ranges::find(words, option) != words.end();
    };
    if (asks("--version")) return print_version(console);
    const auto list = command_list(console.program);
    if (asks("--help") || asks("-h")) {
        console.out.write(list);
        return Exit::ok;
    }
    if (!words.empty())
        return refuse_words(console,
                            fmt::format("no command; `{} help` lists them", console.program));
    console.err.write(list);
    return Exit::usage;
}

Exit refuse_command(const std::string& name, Console& console) {
    return refuse_words(
        console, fmt::format("unknown command {}; {}", name, instead_of(name, console.program)));
}

}  // namespace

Reading reading_of(const CLI::App& app, const std::string& word) {
    if (!word.starts_with("--")) return reading_of_short(app, word);
    const auto equals = word.find('=');
    const auto* option = app.get_option_no_throw(word.substr(0, equals));
    if (option == nullptr) return Reading::unknown;
    const bool complete = equals != std::string::npos || option->get_items_expected_max() == 0;
    return complete ? Reading::whole : Reading::wants_value;
}

const CLI::Option* option_of(const CLI::App& app, const std::string& word) {
    if (word.starts_with("--")) return app.get_option_no_throw(word.substr(0, word.find('=')));
    return word.size() < 2 ? nullptr : app.get_option_no_throw(fmt::format("-{}", word.back()));
}

// Options may come before the name, and only the
// command knows which of them take a value; so every candidate is asked.
std::size_t command_position(const Words& words) {
    if (words.empty() || !is_option(words[0])) return 0;
    for (std::size_t i = 1; i < words.size(); ++i) {
        const auto* command = find_command(words[i]);
        if (command != nullptr && leads_to(*command, words, i)) return i;
    }
    return likely_position(words);
}

void declare_shared(CLI::App& app, BookOptions& book, Request& request) {
    book_options(app, book);
    declare_everywhere(app, request);
}

void declare(const Command& command, CLI::App& app, Request& request) {
    app.name(std::string{command.name});
    app.description(std::string{command.summary});
    app.option_defaults()->take_last();
    request.action = command.declare(app);
    declare_everywhere(app, request);
}

tl::expected<Request, Exit> read_command_line(const Words& words, Console& console) {
    if (is_for_archiver(words))
        return tl::unexpected{
            refuse_words(console, "this keeps accounts receivable; it is not binutils' ar")};
    if (!words.empty() && words[0] == "__complete") {
        Request request;
        request.action = [asked = Words{words.begin() + 1, words.end()}](Console& own) {
            return complete(asked, own);
        };
        return request;
    }
    const auto position = command_position(words);
    if (position == words.size()) return tl::unexpected{without_command(words, console)};
    const auto* command = find_command(words[position]);
    if (command == nullptr) return tl::unexpected{refuse_command(words[position], console)};
    CLI::App app;
    Request request;
    declare(*command, app, request);
    auto rest = words;
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(position));
    if (const auto answered = parse(app, std::move(rest), console))
        return tl::unexpected{*answered};
    return request;
}

}  // namespace cmd
