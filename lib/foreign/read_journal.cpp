#include "foreign/read_journal.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/include_guard.hpp"
#include "base/include_paths.hpp"
#include "base/text.hpp"
#include "foreign/beancount_reader.hpp"
#include "foreign/complaints.hpp"
#include "foreign/ledger_reader.hpp"
#include "foreign/written.hpp"

namespace foreign {

namespace {

constexpr std::array<std::string_view, 3> format_names{"ledger", "hledger", "beancount"};

constexpr std::array<std::pair<std::string_view, Format>, 8> endings{{
    {".hledger", Format::hledger},
    {".journal", Format::hledger},
    {".j", Format::hledger},
    {".ledger", Format::ledger},
    {".ldg", Format::ledger},
    {".dat", Format::ledger},
    {".beancount", Format::beancount},
    {".bean", Format::beancount},
}};

constexpr std::size_t lines_looked_at = 200;

/// Does a posting look like `  Assets:Bank  10 EUR`?
bool is_posting(const Line& line) {
    if (!line.is_indented()) return false;
    const auto text = trimmed(line.text);
    const auto colon = text.find(':');
    return colon != std::string_view::npos && colon > 0 && colon + 1 < text.size() &&
           text[colon + 1] != ' ' && text.front() != ';';
}

bool is_beancount(std::string_view text) {
    if (text.starts_with("option \"") || text.starts_with("plugin \"")) return true;
    auto rest = text;
    if (!take_date(rest, std::nullopt)) return false;
    skip_blanks(rest);
    const auto word = take_word(rest);
    const bool is_transaction = word == "*" || word == "!" || word == "txn";
    return (is_transaction && rest.starts_with('"')) ||
           (word == "open" && rest.find(':') != std::string_view::npos);
}

class JournalReader {
public:
    JournalReader(const ReadOptions& options, Sources& sources, Diagnostics& diagnostics)
        : sources_{sources},
          diagnostics_{diagnostics},
          guard_{options.allow_outside, sources, diagnostics},
          ledger_{with_format(result.journal, options.format), options.this_year},
          beancount_{result.journal} {}

    void read_root(const std::string& path) {
        auto file = open_settled(path);
        if (!file) {
            result.unreadable.push_back({path, file.error().reason});
        } else if (guard_.take_root(file->reader.stamp(), path)) {
            read_file(*file, path, {});
        }
    }

    void read_root_text(std::string name, std::string text) {
        guard_.take_root_text();
        read_text(sources_.add_text(std::move(name), std::move(text)));
    }

    ReadJournal result;

private:
    static Journal& with_format(Journal& journal, Format format) {
        journal.format = format;
        return journal;
    }

    void read_file(const SettledFile& file, const std::string& path, Span by) {
        const auto place = guard_.begin(file.reader.stamp(), by);
        read_text(sources_.add_file(path, file.reader.stamp(), file.size));
        guard_.end(place);
    }

    void read_text(Id<Source> source);
    bool refuse_bytes(std::string_view text, Complaints& complaints);
    void include(const IncludeRequest& request, const std::string& folder) {
        ++depth_;
        for (const auto& path : guard_.paths_of(request, folder))
            if (const auto file = guard_.open(path, request, depth_))
                read_file(*file, path, request.span);
        --depth_;
    }

    Sources& sources_;
    Diagnostics& diagnostics_;
    IncludeGuard guard_;
    LedgerReader ledger_;
    BeancountReader beancount_;
    std::size_t depth_ = 0;
};

/// Text is UTF-8 without NUL.
bool JournalReader::refuse_bytes(std::string_view text, Complaints& complaints) {
    const auto nul = text.find('\0');
    const auto bad = nul != std::string_view::npos ? std::optional{nul} : first_invalid_utf8(text);
    if (!bad) return false;
    Lines lines{text};
    auto line = lines.peek();
    for (; !lines.at_end(); lines.advance()) {
        line = lines.peek();
        if (line.offset + line.text.size() >= *bad) break;
    }
    complaints.report(
        foreign_syntax, line, line.text.substr(*bad - line.offset, 1),
        nul != std::string_view::npos ? "NUL byte in text" : "bytes that are not UTF-8",
        "from here on", "convert once, as in `iconv -f LATIN1 -t UTF-8`");
    return true;
}

void JournalReader::read_text(Id<Source> source) {
    auto text = sources_.text(source);
    result.bytes += text.size();
    Complaints complaints{source, diagnostics_};
    if (refuse_bytes(text, complaints)) return;
    const auto& name = sources_.name(source);
    const auto folder = folder_prefix(name);
    const Includer includer = [&](const IncludeRequest& request) { include(request, folder); };
    if (result.journal.format == Format::beancount) {
        beancount_.read(text, complaints, includer);
    } else {
        ledger_.read(text, complaints, includer);
    }
}

}  // namespace

std::optional<Format> format_of_name(std::string_view path) {
    for (const auto& [ending, format] : endings)
        if (path.ends_with(ending)) return format;
    return std::nullopt;
}

std::optional<Format> format_of_text(std::string_view text) {
    Lines lines{text};
    bool dated = false;
    for (std::size_t i = 0; i < lines_looked_at && !lines.at_end(); ++i, lines.advance()) {
        const auto line = lines.peek();
        if (is_beancount(line.text)) return Format::beancount;
        if (dated && is_posting(line)) return Format::hledger;
        auto rest = line.text;
        dated = take_date(rest, std::nullopt).has_value() || (dated && line.is_indented());
    }
    return std::nullopt;
}

std::optional<Format> format_named(std::string_view name) {
    const auto found = std::ranges::find(format_names, name);
    if (found == format_names.end()) return std::nullopt;
    return static_cast<Format>(found - format_names.begin());
}

std::string_view name_of(Format format) { return format_names[static_cast<std::size_t>(format)]; }

ReadJournal read_journal(const std::vector<std::string>& paths, const ReadOptions& options,
                         Sources& sources, Diagnostics& diagnostics) {
    JournalReader reader{options, sources, diagnostics};
    read_roots(reader, paths);
    return std::move(reader.result);
}

ReadJournal read_journal_text(std::string name, std::string text, const ReadOptions& options,
                              Sources& sources, Diagnostics& diagnostics) {
    JournalReader reader{options, sources, diagnostics};
    reader.read_root_text(std::move(name), std::move(text));
    return std::move(reader.result);
}

}  // namespace foreign
