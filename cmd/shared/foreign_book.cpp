#include "foreign_book.hpp"

#include <fmt/format.h>

#include <array>

#include "base/file.hpp"
#include "documents/books_text.hpp"
#include "reports/books.hpp"

namespace cmd {

namespace {

constexpr std::size_t bytes_looked_at = 65'536;

/// The first bytes of a file; empty when it cannot be read, which whoever reads it will say.
std::string beginning_of(const std::string& path) {
    std::string text(bytes_looked_at, '\0');
    const auto file = FileReader::open(path);
    const auto read = file ? file->read_at(0, text.data(), text.size()) : std::size_t{0};
    text.resize(read.value_or(0));
    return text;
}

std::optional<foreign::Format> format_of_file(const std::string& path, bool has_rules,
                                              const settings::Books& rules) {
    if (path.ends_with(".arl")) return std::nullopt;
    if (!rules.format.empty()) return foreign::format_named(rules.format);
    if (const auto format = foreign::format_of_name(path)) return format;
    if (path == "-") return has_rules ? std::optional{foreign::Format::hledger} : std::nullopt;
    const auto format = foreign::format_of_text(beginning_of(path));
    return !format && has_rules ? std::optional{foreign::Format::hledger} : format;
}

/// What a person should know of what was made.
void report_remarks(const documents::BooksText& made, Id<Source> source, Diagnostics& diagnostics) {
    for (const auto& [offset, words] : made.remarks) {
        const auto end = std::min(made.text.find('\n', offset), made.text.size());
        diagnostics.report({reports::paid_beyond_invoice,
                            words,
                            {{{source, offset, static_cast<std::uint32_t>(end)}, "read as this"}},
                            {::help("is another invoice meant, or was it paid twice?")},
                            {}});
    }
}

Sources made_sources(std::vector<documents::BooksText> texts, const Sources& files,
                     Diagnostics& diagnostics) {
    Sources made;
    for (auto& text : texts) {
        const auto source = made.add_made(files.name(text.file), files.stamp(text.file), text.text,
                                          std::move(text.lines));
        report_remarks(text, source, diagnostics);
    }
    return made;
}

/// What the files say, and what the rules make of it: nothing when something is wrong.
struct ReadBooks {
    foreign::ReadJournal read;
    std::optional<reports::Books> books;
};

ReadBooks read_books(const std::vector<std::string>& files, foreign::Format format,
                     const settings::Books& rules, bool allow_outside, Console& console,
                     Sources& sources, Diagnostics& diagnostics) {
    const auto year = static_cast<int>(date::year_month_day{console.today}.year());
    ReadBooks all{foreign::read_journal(files, {format, year, allow_outside}, sources, diagnostics),
                  {}};
    if (!all.read.unreadable.empty() || diagnostics.any_error()) return all;
    auto made = reports::books(all.read.journal, rules, sources, diagnostics);
    if (!diagnostics.any_error()) all.books = std::move(made);
    return all;
}

}  // namespace

tl::expected<settings::Books, Exit> foreign_rules(const BookOptions& options,
                                                  const settings::Settings& settings,
                                                  Console& console) {
    if (options.rules.empty()) return settings.books;
    auto other = options;
    other.config = options.rules;
    auto read = find_settings(other, console);
    if (!read) return tl::unexpected{read.error()};
    return std::move(read->books);
}

tl::expected<std::optional<foreign::Format>, Exit> foreign_format(
    const std::vector<std::string>& files, const BookOptions& options, const settings::Books& rules,
    Console& console) {
    std::optional<foreign::Format> first;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto format = format_of_file(files[i], !options.rules.empty(), rules);
        if (i == 0) first = format;
        if (format == first) continue;
        complain(console,
                 fmt::format("{} and {} are not written in one language", files.front(), files[i]));
        return tl::unexpected{Exit::usage};
    }
    return first;
}

ForeignBook read_foreign(const std::vector<std::string>& files, foreign::Format format,
                         const settings::Books& rules, bool allow_outside, Console& console,
                         Sources& sources, Diagnostics& diagnostics) {
    auto [read, made] =
        read_books(files, format, rules, allow_outside, console, sources, diagnostics);
    ForeignBook book{std::move(read.unreadable), read.bytes, made.has_value()};
    if (!made) return book;
    auto texts = documents::books_texts(*made, read.journal, rules.terms, sources);
    sources = made_sources(std::move(texts), sources, diagnostics);
    return book;
}

ForeignEntries read_foreign_entries(const std::vector<std::string>& files, foreign::Format format,
                                    const settings::Books& rules, bool allow_outside,
                                    Console& console, Sources& sources, Diagnostics& diagnostics) {
    auto [read, made] =
        read_books(files, format, rules, allow_outside, console, sources, diagnostics);
    ForeignEntries book{std::move(read.unreadable), made.has_value(), std::move(read.journal), {}};
    if (made) book.books = *std::move(made);
    return book;
}

std::vector<std::string_view> foreign_rules_names() { return {reports::paid_beyond_invoice.name}; }

}  // namespace cmd
