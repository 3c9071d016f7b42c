#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "ledger/book.hpp"

namespace reports {

/// What a payer called itself, and whose money it turned out to be.
struct ToldName {
    std::string name;
    Id<ledger::Customer> customer;
    Date day;
    std::size_t place = 0;  // of what told it, as the caller counts
};

/// Names of payers that a customer turned out to have.
struct LearntNames {
    Id<ledger::Customer> customer;
    Date day;                        // from which they hold
    std::vector<std::string> names;  // as they were told, commas turned into blanks
    std::string aka;                 // all names from that day on, those known before first
    std::size_t place = 0;           // of what told the first of them
};

/// By customer, in the order of what was told. Not learnt is a name that somebody has, or that paid
/// for several customers: it tells nothing.
std::vector<LearntNames> learnt_names(const ledger::Book& book, std::span<const ToldName> told);

}  // namespace reports
