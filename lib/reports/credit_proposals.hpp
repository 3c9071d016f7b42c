#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/scorecard.hpp"
#include "ledger/selection.hpp"

namespace reports {

struct CreditProposalsQuery {
    Date as_of;
    ledger::Selection selection;
    settings::Credit credit;
    ledger::ScoreTerms score;
};

/// What a proposed limit is formed of (credit.md 4). All amounts are in its currency.
struct LimitFactors {
    Decimal k;        // mean sales of the terms that may be owed
    Money sales;      // gross, of six whole months; of all below as well, as the limit is
    Ratio terms;      // days that are granted
    Ratio days_late;  // of a year; 0 where nothing was paid
    ledger::Points index = 0;
    int tenure = 0;            // months
    std::optional<Money> cap;  // of the grade
    std::optional<Money> insured;
};

/// The least of what the factors give, the cap and the insured limit, cut to two digits. Nothing
/// when the product is beyond what can be reckoned.
std::optional<Money> proposed_limit(const LimitFactors& factors);

struct ProposedLimit {
    std::optional<ledger::CreditLimit> now;  // its own or that of its class
    Money proposed;
    LimitFactors factors;
};

/// What is proposed for a customer, where it differs from what is in force. The use of the limit
/// is scored with the limit that is proposed, so that nothing is left to propose afterwards.
struct CreditProposal {
    Id<ledger::Customer> customer;
    std::int64_t documents = 0;  // of the pay index
    int score = 0;               // with the limit that is proposed
    int score_now = 0;
    std::string grade;      // of the score
    std::string grade_now;  // may be empty
    bool is_new_grade = false;
    std::optional<ProposedLimit> limit;
};

/// A customer whose limit cannot be formed, and why.
struct NoProposal {
    enum class Why : std::uint8_t {
        no_rate,        // from `from` to `to`
        no_cap,         // the cap of the grade is no amount of the customer's currency
        caps_disagree,  // that of the better grade is so low that it leads to the worse, and back
        too_large,
    };

    Id<ledger::Customer> customer;
    Why why;
    Currency from{};
    Currency to{};
    std::string grade{};
};

struct CreditProposals {
    CreditProposalsQuery query;
    Period months;                          // of the sales
    std::vector<CreditProposal> proposals;  // by customer
    std::vector<NoProposal> not_formed;     // by customer
};

/// Proposals for customers with three documents or more. Keys that were `set` on the very day are
/// left alone: a journal has one value a day.
CreditProposals credit_proposals(const ledger::Book& book, CreditProposalsQuery query);

}  // namespace reports
