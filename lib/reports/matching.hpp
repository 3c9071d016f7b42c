#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/early_discount.hpp"
#include "ledger/reread.hpp"
#include "reports/matching_forms.hpp"
#include "reports/matching_remains.hpp"
#include "reports/matching_sets.hpp"
#include "settings/match.hpp"

namespace reports {

/// Money to be set against invoices.
struct Incoming {
    Date date;                     // from which it would settle them
    Date received;                 // when it came: discounts depend on it
    Money amount;                  // more than nought
    Id<ledger::Customer> payer;    // none: unknown
    Id<ledger::Customer> similar;  // of an unknown payer: whose name is much like its own, or none
    std::vector<NamedNumber> named{};
    Id<ledger::Document> source{};  // of money on account; none: a receipt to be written
};

/// How much of the money settles a document, and the discount that settles more of it.
struct MatchedPart {
    Id<ledger::Document> document;
    std::int64_t allocated = 0;
    std::int64_t discount = 0;
};

/// How much of a credit note settles a document beside the money.
struct CreditUse {
    Id<ledger::Document> credit_note;
    Id<ledger::Document> document;
    std::int64_t amount = 0;
};

/// What stays open of a document that was to be paid.
struct Shortfall {
    Id<ledger::Document> document;
    std::int64_t amount = 0;
};

/// Where money may go, by the first rung of the ladder that knows.
struct Proposal {
    int rung = 0;  // 1 to 6 (matching.md 2); 0: nothing fits
    bool certain = false;
    std::string reason;
    Id<ledger::Customer> customer;  // whose money it is; none: unknown
    std::vector<MatchedPart> parts{};
    std::vector<CreditUse> credits{};
    std::int64_t fee = 0;       // that a bank kept
    std::int64_t withheld = 0;  // of tax
    std::vector<Shortfall> gap{};
    bool gap_is_small = false;  // within the tolerance

    bool is_found() const { return rung > 0; }
};

/// The ladder of matching.md 2, asked of one amount after the other.
class Ladder {
public:
    /// Keeps references to all of them.
    Ladder(const ledger::Book& book, const Sources& sources, const settings::Match& terms,
           const Remains& remains);

    Proposal match(const Incoming& incoming);

private:
    struct Named;
    struct Explanation;
    struct Shortened;
    struct Kept;
    using Document = Id<ledger::Document>;
    using Documents = std::vector<Document>;

    std::optional<Proposal> by_name(const Incoming& incoming, const Named& named);
    std::optional<Proposal> by_sum(const Incoming& incoming, bool may_be_certain);
    std::optional<Proposal> by_explained_sum(const Incoming& incoming);
    std::optional<Proposal> by_near_amount(const Incoming& incoming);
    Proposal by_payer(const Incoming& incoming, bool may_be_certain);
    Proposal by_strangers(const Incoming& incoming);

    Named named_in(const Incoming& incoming) const;
    Documents usable(const Incoming& incoming, const NamedNumber& number) const;
    std::string why_unusable(const Incoming& incoming, const NamedNumber& number) const;
    void sort_out(const Incoming& incoming, Documents all, Named& named) const;
    Proposal whole(const Incoming& incoming, const Named& named, i128 gap) const;
    Proposal explained(const Incoming& incoming, const Named& named, i128 gap);
    Proposal in_part(const Incoming& incoming, const Named& named, i128 gap) const;
    std::vector<Explanation> explanations(const Incoming& incoming, const Documents& debits,
                                          bool with_credit_notes, i128 gap);
    void add_discounts(const Incoming& incoming, const Documents& debits, i128 gap,
                       std::vector<Explanation>& found);
    void add_credit_notes(const Incoming& incoming, i128 gap, std::vector<Explanation>& found);
    void explain(Proposal& proposal, const Incoming& incoming, const Documents& debits,
                 const Documents& credit_notes, const Explanation& explanation) const;
    static std::vector<Kept> rates_of(const settings::Match& terms);
    std::vector<Shortened> shortened(const Incoming& incoming, const Documents& debits);

    /// What of the documents each item of a set takes: instalments are items of their own.
    struct Items {
        Documents documents;
        std::vector<SetItem> items;  // `whole` is a place in `documents`
    };
    Items items_of(const Documents& documents, Date day) const;
    static void settle(Proposal& proposal, const Items& items, const SetSearch& sets);
    void fill(Proposal& proposal, const Incoming& incoming, const Documents& debits,
              const Documents& credit_notes, const std::vector<std::int64_t>& discounts) const;
    void judge_gap(Proposal& proposal, const Incoming& incoming) const;
    bool ends_instalment(const Shortfall& gap, Date day) const;

    i128 open_of(const Documents& documents, Date day) const;
    std::int64_t discount_of(Document id, const Incoming& incoming);
    std::vector<std::int64_t> amounts_in(const std::vector<settings::NamedAmount>& amounts,
                                         Currency currency) const;
    std::string numbers_of(const Documents& documents) const;
    std::string name_of(Id<ledger::Customer> customer, Date day) const;

    const ledger::Book& book_;
    const settings::Match& terms_;
    const Remains& remains_;
    ledger::Rereader words_;
    std::unordered_map<std::uint32_t, std::optional<ledger::EarlyDiscount>> granted_;  // at first
};

/// Takes what a proposal settles from what remains.
void accept(const Proposal& proposal, const Incoming& incoming, Remains& remains);

}  // namespace reports
