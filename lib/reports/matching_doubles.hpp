#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "ledger/book.hpp"
#include "reports/matching_bank_lines.hpp"

namespace reports {

/// Is an identity that of a line without an id?
inline bool is_hashed(std::string_view identity) { return identity.find("/#") != identity.npos; }
/// Is it that of a line on the account, which has no blanks?
bool is_on(std::string_view identity, std::string_view account);

/// A receipt that is in the book, or becomes one in this run.
struct KnownReceipt {
    std::string number;
    std::string identity;           // empty: its entry has no `bank:`
    Id<ledger::Document> document;  // none: of this run
    Id<ledger::Customer> customer;
    Date day;
    Money amount;  // that came in
    std::string payer;
    std::string reference;
    std::string via;
    std::vector<std::size_t> files{};  // of this run that hold its line

    bool is_hashed() const { return reports::is_hashed(identity); }
};

/// Receipts by what may make them the money of another line. A statement may hold one day and
/// amount thousands of times: none is compared with all of them.
class KnownDoubles {
public:
    /// Keeps a reference to the sources.
    explicit KnownDoubles(std::span<const BankSource> sources) : sources_{sources} {}

    /// The receipt has to stay where it is.
    void add(const KnownReceipt& receipt);
    /// The first that was added of those that BankKnown::double_of describes; null when there is
    /// none.
    const KnownReceipt* find(const BankMovement& movement, Id<ledger::Customer> customer) const;

private:
    /// Receipts that a line can be told from, or not, all alike.
    struct Alike {
        std::vector<std::size_t> files;
        bool is_hashed;
        std::string account;  // as far as the first slash
        std::vector<std::pair<std::size_t, const KnownReceipt*>> receipts;  // numbered
    };
    struct Best {
        std::size_t number = SIZE_MAX;
        const KnownReceipt* receipt = nullptr;
    };
    using Key = std::tuple<std::int64_t, std::uint16_t, Date, std::string>;  // amount, whose

    bool tells_apart(const Alike& alike, const BankMovement& movement) const;
    void look_by_hand(const BankMovement& movement, Id<ledger::Customer> customer, Days away,
                      Best& best) const;
    void look_in(const BankMovement& movement, std::string whose, Best& best) const;

    std::span<const BankSource> sources_;
    std::size_t count_ = 0;
    std::map<Key, std::vector<Alike>> of_lines_;
    std::map<Key, std::pair<std::size_t, const KnownReceipt*>> by_hand_;  // the first of each
};

}  // namespace reports
