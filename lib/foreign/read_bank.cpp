#include "foreign/read_bank.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "foreign/bank_csv.hpp"
#include "foreign/mt940.hpp"
#include "foreign/ofx.hpp"
#include "foreign/rules.hpp"
#include "foreign/xml.hpp"

namespace foreign {

namespace {

constexpr std::size_t head_bytes = 4'096;

/// Without blank lines and control characters in front.
std::string_view beginning(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && static_cast<unsigned char>(text[at]) <= ' ') ++at;
    return text.substr(at);
}

tl::expected<void, Refusal> read_as_xml(std::string_view text, const BankTerms& terms,
                                        BankFile& file) {
    const auto root = read_xml(text);
    if (!root)
        return tl::unexpected{
            Refusal{fmt::format("no XML: {}", root.error().words), root.error().offset, {}}};
    if (root->name == "html" || root->name == "Workbook")
        return tl::unexpected{Refusal{fmt::format("<{}> is a spreadsheet or a page", root->name),
                                      root->begin, "save it as CSV"}};
    return read_camt(text, *root, terms, file);
}

/// A statement has balances or lines; only an advice may have neither.
bool ends_too_soon(const BankFile& file) {
    return file.lines.empty() && file.rejects.empty() &&
           std::ranges::all_of(file.statements, [](const BankStatement& statement) {
               return !statement.advice && !statement.opening && !statement.closing;
           });
}

tl::expected<void, Refusal> read_by_format(std::string_view text, const BankTerms& terms,
                                           BankFile& file) {
    const auto format = format_of(text);
    if (format == "camt" || format == "XML") return read_as_xml(text, terms, file);
    if (format == "OFX") return read_ofx(text, terms, file);
    if (format == "CSV") return read_bank_csv(text, terms, file);
    read_mt940(text, terms, file);
    if (!ends_too_soon(file)) return {};
    return tl::unexpected{
        Refusal{"the text ends before any line or balance of a statement", 0, {}}};
}

std::string amount_words(const std::optional<Money>& amount, const Currencies& currencies) {
    return amount ? to_string(*amount, currencies) : std::string{};
}

}  // namespace

Diagnostic not_a_statement_of(Id<Source> source, const Refusal& refusal, std::string_view text) {
    const auto last = static_cast<std::uint32_t>(text.empty() ? 0 : text.size() - 1);
    const auto begin = std::min(refusal.offset, last);
    Diagnostic made{not_a_statement, refusal.message, {{{source, begin, begin + 1}, ""}}, {}, {}};
    if (!refusal.advice.empty()) made.hints.push_back(help(refusal.advice));
    return made;
}

EncodingClues clues_of(const settings::Import& import, const std::string& asked,
                       const std::string& rule) {
    EncodingClues clues;
    clues.asked = asked;
    for (const auto& one : import.rules)
        clues.of_rules.push_back(rule.empty() || rule == one.name ? one.encoding : "");
    clues.fits_rule = [&import](std::string_view text, std::size_t i) {
        return heading_of(text, import.rules[i]).has_value();
    };
    clues.has_heading = [&import](std::string_view text) { return any_heading_fits(text, import); };
    return clues;
}

std::string foreign_kind(std::string_view bytes) {
    using namespace std::string_view_literals;
    constexpr std::array kinds = std::to_array<std::pair<std::string_view, std::string_view>>(
        {{"PK\x03\x04"sv, "a spreadsheet"},
         {"\xD0\xCF\x11\xE0"sv, "a spreadsheet"},
         {"%PDF"sv, "a PDF"},
         {"\x1F\x8B"sv, "compressed"}});
    for (const auto& [begin, kind] : kinds)
        if (bytes.starts_with(begin)) return std::string{kind};
    return {};
}

std::optional<DecodedFile> decode_file(std::string name, std::string bytes,
                                       const EncodingClues& clues, Sources& sources,
                                       Diagnostics& diagnostics) {
    const auto refuse = [&](std::string message, std::size_t offset, std::string advice) {
        const auto source = sources.add_text(std::move(name), std::move(bytes));
        diagnostics.report(not_a_statement_of(
            source, {std::move(message), static_cast<std::uint32_t>(offset), std::move(advice)},
            sources.text(source)));
        return std::nullopt;
    };
    if (const auto kind = foreign_kind(bytes); !kind.empty()) {
        bytes.assign(1, ' ');
        return refuse(fmt::format("this is {}", kind), 0,
                      kind == "compressed" ? "unpack it" : "save it as CSV");
    }
    auto decoded = decode(bytes, clues);
    if (!decoded) {
        const auto& fault = decoded.error();
        if (!fault.is_known)
            return refuse(fmt::format("{} is no encoding known here", fault.encoding), 0, {});
        return refuse(fmt::format("a byte here is no {}", fault.encoding), fault.offset,
                      "name the right encoding with --encoding");
    }
    const auto source = sources.add_text(std::move(name), std::move(decoded->text));
    return DecodedFile{source, decoded->is_utf8 ? std::string{} : decoded->encoding};
}

std::string_view format_of(std::string_view text) {
    const auto begin = beginning(text);
    const auto head = begin.substr(0, head_bytes);
    const auto has = [&](std::string_view word) {
        return head.find(word) != std::string_view::npos;
    };
    if (head.starts_with("OFXHEADER") || (head.starts_with('<') && (has("<?OFX") || has("<OFX>"))))
        return "OFX";
    if (head.starts_with('<')) return has("camt.05") ? "camt" : "XML";
    return is_mt940(text) ? "MT940" : "CSV";
}

std::optional<BankFile> read_bank(Id<Source> source, const BankTerms& terms, const Sources& sources,
                                  Diagnostics& diagnostics) {
    BankFile file;
    const auto text = sources.text(source);
    if (const auto read = read_by_format(text, terms, file); !read) {
        diagnostics.report(not_a_statement_of(source, read.error(), text));
        return std::nullopt;
    }
    finish(file, terms);
    return file;
}

void refuse_cards(const BankFile& file, Id<Source> source, const Sources& sources,
                  Diagnostics& diagnostics) {
    Refusal refusal{"this is a statement of a credit card", 0,
                    "no customer pays there; --lines lists it"};
    for (const auto& statement : file.statements) {
        if (!statement.card) continue;
        refusal.offset = statement.begin;
        diagnostics.report(not_a_statement_of(source, refusal, sources.text(source)));
    }
}

void check_ties(const BankFile& file, Id<Source> source, const Currencies& currencies,
                Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < file.statements.size(); ++i) {
        const auto& statement = file.statements[i];
        if (statement.ties().value_or(true)) continue;
        const Span place{source, statement.closed_at, statement.closed_at + 1};
        const auto sums =
            statement.mixed
                ? std::string{"its lines and balances are in several currencies"}
                : fmt::format("{} + {} is {}, not {}", amount_words(statement.opening, currencies),
                              to_string(statement.movements, currencies),
                              to_string(*statement.opening + statement.movements, currencies),
                              amount_words(statement.closing, currencies));
        Diagnostic made{
            does_not_tie,
            fmt::format("statement {} of account {} does not tie: {}", i + 1, statement.account,
                        sums),
            {{place, ""}},
            {help("a line is missing or was not read; --allow-errors imports the rest")},
            {}};
        diagnostics.report(std::move(made));
    }
}

}  // namespace foreign
