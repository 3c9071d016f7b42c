#include "documents/seal_file.hpp"

#include <fmt/format.h>

#include <array>

namespace documents {
namespace {

constexpr std::string_view comment = "; ";
constexpr std::string_view seal_key = " seal:";

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    return line;
}

std::optional<ledger::SealedEntry> read_entry(std::string_view line) {
    std::array<std::string_view, 5> fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto end = line.find('\t');
        if ((end == std::string_view::npos) != (i + 1 == fields.size())) return std::nullopt;
        fields[i] = line.substr(0, end);
        line.remove_prefix(std::min(fields[i].size() + 1, line.size()));
    }
    const auto date = parse_date(fields[1]);
    if (!date || !ledger::is_seal(fields[0])) return std::nullopt;
    return ledger::SealedEntry{std::string{fields[0]}, *date,
                               std::string{fields[2]}, std::string{fields[3]},
                               std::string{fields[4]}, {}};
}

}  // namespace

std::string close_entry(Date day, const ledger::Seal& seal) {
    return fmt::format("{} close entries:{} seal:{}", to_string(day), seal.entries,
                       seal.hash.substr(0, ledger::seal_digits));
}

std::string seal_file(std::string_view close_entry,
                      const std::vector<ledger::SealedEntry>& entries) {
    auto text = fmt::format("{}{}\n", comment, close_entry);
    for (const auto& entry : entries)
        text += fmt::format("{}\t{}\t{}\t{}\t{}\n", entry.hash, to_string(entry.date), entry.kind,
                            entry.customer, entry.number);
    return text;
}

std::optional<SealFile> read_seal_file(std::string_view text) {
    const auto head = take_line(text);
    const auto seal = head.rfind(seal_key);
    if (!head.starts_with(comment) || seal == std::string_view::npos) return std::nullopt;
    SealFile file{std::string{head.substr(seal + seal_key.size())}, {}};
    if (!ledger::is_seal(file.seal)) return std::nullopt;
    while (!text.empty()) {
        auto entry = read_entry(take_line(text));
        if (!entry) return std::nullopt;
        file.entries.push_back(std::move(*entry));
    }
    if (head.find(fmt::format(" entries:{} ", file.entries.size())) == std::string_view::npos)
        return std::nullopt;
    return file;
}

}  // namespace documents
