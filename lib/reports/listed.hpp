#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <tl/expected.hpp>

#include "foreign/list.hpp"
#include "ledger/book.hpp"

namespace reports {

/// How the rows of lists become entries.
struct ListTerms {
    settings::RuleFor purpose;             // not `bank`
    Currency currency = Currency::none();  // of amounts without one; none: the customer's
    Date day{};                            // of open items, and of what is set of customers
    bool update = false;                   // set what changed of customers
};

/// The one customer that goes by a word or a name on a day; none when nobody does, or several do.
using CustomerNamed =
    std::function<Id<ledger::Customer>(std::string_view word, std::string_view name, Date day)>;

/// An entry that a row of a list stands for.
struct ListedEntry {
    ledger::Kind kind = ledger::Kind::sale;
    std::optional<Date> day;  // nothing of a declaration
    Id<ledger::Customer> customer;
    std::string id;      // of the customer
    std::string number;  // of the document; empty: none
    std::optional<Money> amount;
    std::vector<std::pair<std::string, std::string>> attributes;  // `to` `*` means on account
    std::string title;
    std::string reason;  // why it is this customer's; empty where the row names its id
};

/// Decides on the rows of lists, one after another, in the order of the run. What is in the book,
/// or came before in the run, is known by its number (a customer by its id).
class ListedEntries {
public:
    /// Keeps a reference to the book.
    ListedEntries(const ledger::Book& book, const ListTerms& terms, CustomerNamed named);

    /// The entry of a row; nothing when it is here already; else why the row is rejected.
    using Judged = tl::expected<std::optional<ListedEntry>, std::string>;
    Judged judge(const foreign::ListRow& row, const foreign::ListFile& file);

    /// Forgets an entry that was judged last and could not be written after all.
    void take_back(const ListedEntry& entry);

private:
    enum class Side : std::uint8_t { debit, credit, receipt, other };

    /// What a number stands for, to be compared.
    struct Fact {
        Side side;
        std::string customer;
        Date date;
        i128 amount;
        Currency currency;

        friend bool operator==(const Fact&, const Fact&) = default;
    };
    struct Owner {
        Id<ledger::Customer> customer;
        std::string reason;
    };
    using Fault = std::optional<std::string>;
    using Cells = std::map<std::string, std::string>;

    Judged document(const foreign::ListRow& row);
    Judged customer(const foreign::ListRow& row, const foreign::ListFile& file);
    Judged changed(Id<ledger::Customer> known, const Cells& cells) const;

    tl::expected<Owner, std::string> owner_of(const foreign::ListRow& row) const;
    tl::expected<Money, std::string> amount_of(const foreign::ListRow& row,
                                               Id<ledger::Customer> customer) const;
    tl::expected<Cells, std::string> cells_of(const foreign::ListRow& row,
                                              const foreign::ListFile& file) const;
    Fault take_due(const foreign::ListRow& row, ListedEntry& entry) const;
    Fault take_tax(const foreign::ListRow& row, ListedEntry& entry) const;
    std::optional<Rate> rate_of(const ListedEntry& entry, i128 gross, i128 tax) const;
    Fault complete(const foreign::ListRow& row, ListedEntry& entry) const;
    ledger::Kind kind_of(Money amount) const;
    Fact fact_of(const ledger::Document& document) const;
    std::string shown(const Fact& fact) const;
    Date day_of(const foreign::ListRow& row) const;

    const ledger::Book& book_;
    ListTerms terms_;
    std::optional<Date> closed_;  // the last day of which nothing changes any more
    CustomerNamed named_;
    std::unordered_map<std::string, Fact> facts_;   // of this run, by number
    std::unordered_map<std::string, Cells> known_;  // customers of this run, by id
};

/// The terms of a cell as a journal says them, whatever their case; nothing when they are none.
std::optional<std::string> terms_in(std::string_view cell);

/// The keys of a list of customers that a customer cannot have.
std::vector<std::string> keys_of_no_customer(const foreign::ListFile& file);

}  // namespace reports
