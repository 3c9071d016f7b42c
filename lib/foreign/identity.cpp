#include "foreign/identity.hpp"

#include <fmt/format.h>

#include <unordered_map>

#include "base/sha256.hpp"
#include "base/text.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

constexpr char separator = '\x1F';
constexpr std::size_t hash_digits = 16;

void add(std::string& content, std::string_view text) {
    content += squeezed(normalised(text));
    content += separator;
}

void add(std::string& content, const std::optional<Date>& day) {
    if (day) content += to_string(*day);
    content += separator;
}

/// All that is hashed but the ordinal, each part with a separator behind it.
std::string content_of(const BankLine& line, const Currencies& currencies) {
    std::string content;
    add(content, line.account);
    add(content, currencies.code(line.amount.currency()));
    add(content, line.booked);
    add(content, line.value);
    content += plain_digits(line.amount.minor(), 0);
    content += separator;
    add(content, line.payer);
    add(content, line.payer_account);
    add(content, line.text);
    add(content, line.reference);
    if (line.balance) content += plain_digits(line.balance->minor(), 0);
    content += separator;
    return content;
}

std::string hash_of(std::string content, std::uint32_t ordinal) {
    content += fmt::to_string(ordinal);
    return sha256_hex(content).substr(0, hash_digits);
}

/// What an id was first seen with, and whether it names something else too.
struct Named {
    std::string content;
    std::uint32_t entry;
    std::uint32_t part;
    bool differs = false;
};

/// Parts of one entry are different lines, however equal they look.
void take(Named& named, const BankLine& line, const std::string& content) {
    if (named.content != content || (named.entry == line.entry && named.part != line.part))
        named.differs = true;
}

}  // namespace

std::string line_hash(const BankLine& line, std::uint32_t ordinal, const Currencies& currencies) {
    return hash_of(content_of(line, currencies), ordinal);
}

std::vector<std::string> identities(std::span<const BankLine> lines, const Currencies& currencies) {
    std::unordered_map<std::string, Named> ids;
    std::vector<std::string> contents;
    contents.reserve(lines.size());
    std::vector<std::string> result(lines.size());
    for (std::size_t i = 0; i < lines.size(); ++i) {
        contents.push_back(content_of(lines[i], currencies));
        const auto id = unblanked(lines[i].id);
        result[i] = fmt::format("{}/{}", unblanked(lines[i].account), id);
        if (id.empty()) continue;
        const auto [place, fresh] =
            ids.try_emplace(result[i], Named{contents[i], lines[i].entry, lines[i].part, false});
        if (!fresh) take(place->second, lines[i], contents[i]);
    }
    std::unordered_map<std::string, std::uint32_t> equals;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto named = ids.find(result[i]);
        if (named != ids.end() && !named->second.differs) continue;
        const auto ordinal = ++equals[contents[i]];
        result[i] = fmt::format("{}/#{}", unblanked(lines[i].account),
                                hash_of(std::move(contents[i]), ordinal));
    }
    return result;
}

}  // namespace foreign
