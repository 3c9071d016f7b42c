#include "reports/books_roles.hpp"

#include <map>
#include <tuple>
#include <utility>

namespace reports {

namespace {

/// What goes by one name between a customer and us, in one currency.
struct Account {
    i128 balance = 0;
    bool has_debt = false;  // some time
};

class RoleFinder {
public:
    RoleFinder(BookClaims& claims, BookKinds& kinds, const BookVoids& voids)
        : claims_{claims}, kinds_{kinds}, voids_{voids} {}

    std::vector<ClaimRole> run() {
        auto& list = claims_.list;
        for (std::size_t begin = 0; begin < list.size();) {
            const auto end = claims_.end_of_day(begin);
            take_day(begin, end);
            begin = end;
        }
        find_invoiced_customers();
        return std::move(roles_);
    }

private:
    using Key = std::tuple<std::uint32_t, std::uint32_t, Currency>;

    /// Null of a claim without a name.
    Account* account_of(const BookClaim& claim) {
        if (claim.invoice == no_name) return nullptr;
        return &accounts_[Key{claim.customer, claim.invoice, claim.currency}];
    }

    /// The credits of a day are counted first: a credit may stand before the debt it names.
    void take_day(std::size_t begin, std::size_t end) {
        for (auto i = begin; i < end; ++i) {
            const auto& claim = claims_.list[i];
            auto* const account = claim.amount < 0 ? account_of(claim) : nullptr;
            if (account != nullptr) account->balance += claim.amount;
        }
        for (auto i = begin; i < end; ++i) take(claims_.list[i]);
    }

    void take(const BookClaim& claim) {
        auto* const account = account_of(claim);
        roles_.push_back(role_of(claim, account));
        if (account == nullptr || claim.amount < 0) return;
        account->balance += claim.amount;
        if (roles_.back() == ClaimRole::debt) account->has_debt = true;
    }

    ClaimRole role_of(const BookClaim& claim, const Account* account) {
        if (voids_.contains(claim.transaction)) return ClaimRole::voiding;
        return claim.amount < 0 ? ClaimRole::credit : role_of_debit(claim, account);
    }

    ClaimRole role_of_debit(const BookClaim& claim, const Account* account) {
        const auto contra = kinds_.of(claim.transaction, claim.currency);
        if (contra.is_refund || claim.on_account) return ClaimRole::withdrawal;
        if (account == nullptr || contra.is_sale) return ClaimRole::debt;
        if (!account->has_debt && account->balance <= -claim.amount) return ClaimRole::withdrawal;
        return account->has_debt ? ClaimRole::reversal : ClaimRole::debt;
    }

    void find_invoiced_customers() {
        std::map<std::pair<std::uint32_t, Currency>, std::uint32_t> owner;
        for (const auto& [key, account] : accounts_) {
            if (!account.has_debt) continue;
            const auto [customer, invoice, currency] = key;
            const auto [found, is_first] = owner.emplace(std::pair{invoice, currency}, customer);
            if (!is_first) found->second = no_name;
        }
        for (std::size_t i = 0; i < claims_.list.size(); ++i) {
            auto& claim = claims_.list[i];
            if (roles_[i] != ClaimRole::credit || claim.invoice == no_name || claim.is_own)
                continue;
            const auto found = owner.find({claim.invoice, claim.currency});
            const bool elsewhere = found != owner.end() && found->second != no_name;
            if (elsewhere && !account_of(claim)->has_debt) claim.customer = found->second;
        }
        for (auto& claim : claims_.list) {
            // Nobody writes off what another owes.
            const bool is_loss =
                claim.amount < 0 &&
                kinds_.of(claim.transaction, claim.currency).credit_kind == "writeoff";
            if (!claim.is_payer_said || is_loss) claim.payer = claim.customer;
        }
    }

    BookClaims& claims_;
    BookKinds& kinds_;
    const BookVoids& voids_;
    std::map<Key, Account> accounts_;
    std::vector<ClaimRole> roles_;
};

}  // namespace

std::vector<ClaimRole> take_roles(BookClaims& claims, BookKinds& kinds, const BookVoids& voids) {
    return RoleFinder{claims, kinds, voids}.run();
}

}  // namespace reports
