#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/date.hpp"
#include "base/money.hpp"
#include "base/source.hpp"

namespace foreign {

/// The programs whose journals are read.
enum class Format : std::uint8_t { ledger, hledger, beancount };

/// Names of one kind, each with a number from 0 in the order of their first use.
class Names {
public:
    std::uint32_t number(std::string_view name);
    const std::string& name(std::uint32_t number) const { return names_[number]; }
    std::size_t size() const { return names_.size(); }

private:
    std::deque<std::string> names_;
    std::unordered_map<std::string_view, std::uint32_t> numbers_;
};

/// `digits` over ten to the power of `decimals`, of a commodity.
struct Amount {
    i128 digits = 0;
    int decimals = 0;
    std::uint32_t commodity = 0;
};

/// The most digits a number may have, decimals included.
inline constexpr int most_digits = 36;

/// The sum of two amounts of one commodity; nothing when it has too many digits.
std::optional<Amount> sum(const Amount& a, const Amount& b);

/// Where something stands, in its file.
struct Origin {
    Id<Source> file;
    std::uint32_t line = 0;    // from 1
    std::uint32_t offset = 0;  // of that line
};

/// A tag or a line of metadata; without a value where it is a mere word.
struct Tag {
    std::string_view name;
    std::string_view value;
};

/// A range of some other list of the journal.
struct Range {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
};

enum class Reality : std::uint8_t { real, balanced_virtual, unbalanced_virtual };

/// One amount on one account. After reading the amount is always there: one that was left out is
/// inferred, in as many postings as there are commodities to balance.
struct Posting {
    std::uint32_t account = 0;
    Amount amount;
    std::optional<Amount> cost;  // of all of it, with the sign of `amount`
    std::optional<Date> date;    // where it differs from the transaction's
    std::optional<Date> date2;
    Range tags;
    std::uint32_t line = 0;
    Reality reality = Reality::real;
    bool inferred = false;
};

struct Transaction {
    Date date{};
    std::optional<Date> date2;
    std::string_view code;
    std::string_view payee;        // all of the description where nothing tells it from the note
    std::string_view description;  // payee and note, as written
    Range tags;
    Range links;
    Range postings;
    Origin origin;
};

/// `balance`, `=`, `==`: what an account holds, once the postings up to a place were made.
struct Assertion {
    Date date{};
    std::uint32_t account = 0;
    Amount amount;
    bool with_subaccounts = false;
    bool is_total = false;      // there is no other commodity
    bool is_tolerant = false;   // it may differ by a little
    bool at_start = false;      // of the day; else after the postings before `posting`
    std::uint32_t posting = 0;  // how many postings stand before it, its own counted
    Origin origin;
};

struct Price {
    Date date{};
    std::uint32_t commodity = 0;
    Amount amount;
    Origin origin;
};

/// What the journal of another program says, in reading order. Texts point into its sources.
struct Journal {
    Format format = Format::hledger;
    Names accounts;
    Names commodities;
    std::vector<Transaction> transactions;
    std::vector<Posting> postings;
    std::vector<Tag> tags;
    std::vector<std::string_view> links;
    std::vector<Assertion> assertions;
    std::vector<Price> prices;
    std::deque<std::string> texts;  // what others point into, where no source spells it so
};

}  // namespace foreign
