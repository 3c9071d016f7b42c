#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/currency.hpp"
#include "journal/entry.hpp"
#include "journal/plain_documents.hpp"

namespace journal {

/// What the amounts of a book are counted in, gathered from its entries: what
/// a formatter must know of a book to write one of its files.
class CurrencyUse {
public:
    void take(const Entry& entry);
    void take(const PlainDocument& document);
    /// Takes all that `later` took.
    void take(const CurrencyUse& later);

    /// The book's currency; empty when no `book` block says one.
    const std::string& book() const { return book_; }
    /// The book's currency when no entry names another, else empty.
    std::string_view only() const { return others_ ? std::string_view{} : book_; }
    /// Is some other currency than the book's said of this customer, on any day?
    bool is_foreign(std::string_view customer) const;
    /// The decimals of a currency, 0 when it is unknown.
    int decimals(std::string_view code) const;

    /// The currency of an entry's own amount, stated or not; empty when that cannot be said.
    std::string_view of_head(const Entry& entry) const;
    std::string_view of_head(const Amount& amount, std::string_view customer) const;
    /// The currency of an amount in the entry's body.
    std::string_view of_body(const Amount& amount, const Entry& entry) const;
    /// May the currency of the head's amount, or of one in the body, be left out?
    bool is_spare_in_head(const Entry& entry) const;
    bool is_spare_in_body(const Amount& amount, const Entry& entry) const;

private:
    void take_declared(const Entry& entry);
    void declare(std::string_view code, int decimals);
    void note(std::string_view code);

    void note_customer(std::string_view customer, std::string_view code);

    Currencies currencies_;
    std::vector<std::string> declared_;
    std::string book_;
    std::string first_named_;  // before the book's own is known
    bool others_ = false;
    std::map<std::string, std::string, std::less<>> customers_;  // their currencies; `?` for two
};

}  // namespace journal
