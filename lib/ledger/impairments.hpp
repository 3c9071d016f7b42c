#pragma once

#include <optional>
#include <vector>

#include "ledger/book.hpp"

namespace ledger {

/// The allowances that `impair` gives to documents of their own. One is in force from its day until
/// the next of the same document; of the same day the largest counts.
class Impairments {
public:
    explicit Impairments(const Book& book);

    /// In minor units of the document; nothing where it has none on the day, or one of 0.
    std::optional<i128> on(Id<Document> id, Date day) const;

private:
    struct Impairment {
        Id<Document> document;
        Date from;
        i128 amount;

        friend auto operator<=>(const Impairment&, const Impairment&) = default;
    };

    std::vector<Impairment> all_;  // in order
};

}  // namespace ledger
