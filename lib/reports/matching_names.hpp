#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "ledger/book.hpp"
#include "reports/matching_similar.hpp"

namespace reports {

/// A name as payers are compared: letters and digits, whatever their case and width.
std::string name_form(std::string_view name);

/// The customers of a book by the names that bank statements know them by.
class PayerNames {
public:
    /// Keeps a reference to the book.
    explicit PayerNames(const ledger::Book& book);

    /// The one customer whose name or `aka` of that day is the account's or the name's; none when
    /// nobody's is, or those of several are, or account and name are of two.
    Id<ledger::Customer> find(std::string_view account, std::string_view name, Date day) const;

    /// Is it, or was it, a name or `aka` of anybody?
    bool is_known(std::string_view name) const { return by_form_.contains(name_form(name)); }

    /// The one customer whose name or `aka` is nearly the same, or holds it; none when there are
    /// none or several.
    Id<ledger::Customer> find_similar(std::string_view name, Date day) const;

private:
    using Customers = std::vector<Id<ledger::Customer>>;

    void add(std::string_view name, Id<ledger::Customer> id);
    Customers named(const std::string& form, Date day) const;

    const ledger::Book& book_;
    std::unordered_map<std::string, Customers> by_form_;
    mutable std::optional<SimilarNames> similar_;  // of all forms, once somebody asks
};

}  // namespace reports
