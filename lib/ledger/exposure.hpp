#pragma once

#include <vector>

#include <tl/expected.hpp>

#include "ledger/cover.hpp"
#include "ledger/family_tree.hpp"

namespace ledger {

/// What would be lost if a customer did not pay, part by part in one currency (credit.md 4).
struct Exposure {
    Money open;        // of its documents
    Money on_account;  // counts against
    Money orders;      // not billed yet
    Money drafts;      // not matured yet
    Money cover;       // what insurers and guarantors bear; counts against

    /// Negative for a customer in credit.
    Money total() const { return open + orders + drafts - on_account - cover; }
    /// The same before any cover.
    Money uncovered() const { return open + orders + drafts - on_account; }
};

/// A currency that has no rate to the one asked for.
struct NoExchange {
    Currency from;
};

/// The exposures of all customers at the end of a day. Amounts in other currencies are converted
/// at the latest rate, each part once.
class Exposures {
public:
    /// Keeps a reference to the book.
    Exposures(const Book& book, Date day);

    tl::expected<Exposure, NoExchange> of(Id<Customer> id, Currency currency) const;
    /// The sum over the customer and all below it.
    tl::expected<Exposure, NoExchange> of_tree(Id<Customer> id, Currency currency) const;

    /// What insurers and guarantors bear when `rest` of a customer is lost, at most all of it.
    tl::expected<Money, NoExchange> cover_of(Id<Customer> id, Money rest) const;

    /// Leaves an unbilled order out from now on, as if it were billed.
    void leave_out(Id<Document> order);

    const FamilyTree& tree() const { return tree_; }

private:
    friend class ExposureCourse;

    enum Part : std::uint8_t { open, on_account, orders, drafts };
    static constexpr std::size_t parts = 4;

    /// Of the day before all: nobody owes anything.
    static Exposures before_all(const Book& book) { return {book, always, NothingYet{}}; }
    struct NothingYet {};
    Exposures(const Book& book, Date day, NothingYet);

    void move_to(Date day, bool other_parents);

    struct Sum {
        Currency currency;
        std::array<i128, parts> minor{};
    };

    void add(Id<Document> id, Part part, i128 minor);
    void add(Id<Customer> id, Currency currency, Part part, i128 minor);
    tl::expected<Money, NoExchange> in(Money amount, Currency currency) const;

    const Book& book_;
    Date day_;
    FamilyTree tree_;
    std::vector<std::vector<Sum>> sums_;  // by customer: a few currencies each
    Covers covers_;
};

}  // namespace ledger
