#include "foreign/balancing.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace foreign {

namespace {

/// What keeps a transaction from balancing.
enum class BalanceError {
    none,
    two_missing,  // more than one amount was left out
    differs,      // the amounts do not add up to nothing
    too_large,
    lot,  // a missing amount beside lots, whose cost may be another
};

/// What the postings of one kind add up to, in one commodity.
struct Remainder {
    Amount sum;
    int finest = 0;     // decimals of the amounts themselves, not of costs
    int coarsest = -1;  // the fewest there are; none: -1
};

Remainder& remainder_of(std::vector<Remainder>& remainders, std::uint32_t commodity) {
    for (auto& remainder : remainders)
        if (remainder.sum.commodity == commodity) return remainder;
    return remainders.emplace_back(Remainder{{0, 0, commodity}});
}

bool add(std::vector<Remainder>& remainders, const Posting& posting) {
    const auto& weight = posting.cost ? *posting.cost : posting.amount;
    auto& remainder = remainder_of(remainders, weight.commodity);
    const auto added = sum(remainder.sum, weight);
    if (!added) return false;
    remainder.sum = *added;
    if (posting.cost) return true;
    const int decimals = posting.amount.decimals;
    remainder.finest = std::max(remainder.finest, decimals);
    if (decimals > 0 && (remainder.coarsest < 0 || decimals < remainder.coarsest))
        remainder.coarsest = decimals;
    return true;
}

/// The programs forgive half of the last decimal: ledger and hledger of the finest amount,
/// beancount of the coarsest that has decimals.
bool is_forgiven(const Remainder& remainder, Format format) {
    const bool beancount = format == Format::beancount;
    const int decimals = beancount ? std::max(remainder.coarsest, 0) : remainder.finest;
    auto twice = 2 * remainder.sum.digits;
    if (twice < 0) twice = -twice;
    if (remainder.sum.decimals <= decimals) return twice == 0;
    i128 unit = 1;
    for (int i = decimals; i < remainder.sum.decimals; ++i) unit *= 10;
    return beancount ? twice <= unit : twice < unit;
}

BalanceError balance_kind(std::vector<WrittenPosting>& postings, Reality reality, Format format) {
    std::vector<Remainder> remainders;
    std::vector<std::size_t> missing;
    bool has_lot = false;
    for (std::size_t i = 0; i < postings.size(); ++i) {
        if (postings[i].posting.reality != reality) continue;
        has_lot |= postings[i].has_lot;
        if (postings[i].is_missing) {
            missing.push_back(i);
        } else if (!add(remainders, postings[i].posting)) {
            return BalanceError::too_large;
        }
    }
    if (missing.size() > 1) return BalanceError::two_missing;
    std::erase_if(remainders, [&](const Remainder& remainder) {
        return remainder.sum.digits == 0 || (missing.empty() && is_forgiven(remainder, format));
    });
    if (missing.empty()) {
        const bool differs = !has_lot && remainders.size() == 1;
        return differs ? BalanceError::differs : BalanceError::none;
    }
    if (has_lot && !remainders.empty()) return BalanceError::lot;
    auto& first = postings[missing.front()];
    first.is_missing = false;
    first.posting.inferred = true;
    const auto copy = first;
    for (std::size_t i = 0; i < remainders.size(); ++i) {
        auto& posting = i == 0 ? postings[missing.front()] : postings.emplace_back(copy);
        posting.posting.amount = remainders[i].sum;
        posting.posting.amount.digits = -posting.posting.amount.digits;
    }
    return BalanceError::none;
}

std::string_view words(BalanceError error) {
    switch (error) {
        case BalanceError::two_missing:
            return "more than one amount was left out";
        case BalanceError::differs:
            return "the amounts do not add up to nothing";
        case BalanceError::too_large:
            return "the sum has too many digits";
        case BalanceError::lot:
            return "the amount that was left out depends on the cost of a lot";
        case BalanceError::none:
            break;
    }
    return {};
}

BalanceError balance_all(std::vector<WrittenPosting>& postings, Format format) {
    const auto real = balance_kind(postings, Reality::real, format);
    if (real != BalanceError::none) return real;
    const auto virtual_ = balance_kind(postings, Reality::balanced_virtual, format);
    const bool missing = std::ranges::any_of(postings, &WrittenPosting::is_missing);
    return virtual_ == BalanceError::none && missing ? BalanceError::two_missing : virtual_;
}

}  // namespace

bool balance(std::vector<WrittenPosting>& postings, Format format, const Line& head,
             Complaints& complaints) {
    const auto error = balance_all(postings, format);
    if (error == BalanceError::none) return true;
    const bool is_lot = error == BalanceError::lot;
    complaints.report(is_lot ? unsupported_journal_feature : unbalanced_transaction, head, {},
                      is_lot ? "lots beside an amount that was left out are not read"
                             : "this transaction does not balance",
                      std::string{words(error)});
    return false;
}

}  // namespace foreign
