#include "reports/books_kinds.hpp"

#include <algorithm>
#include <tuple>

namespace reports {

namespace {

/// Compiled once, when the first foreign book is read.
struct Usual {
    Pattern income = made("^(income|revenue|收入|主营业务收入)");
    Pattern expenses = made("^(expense|费用)");
    Pattern equity = made("^(equity|权益)");
    Pattern withheld = made("withh|代扣");
    Pattern discount = made("discount|skonto|折扣");
    Pattern tax = made("^(liabilities|assets|负债|应交税).*(tax|vat|mwst|gst|税)");

private:
    static Pattern made(std::string_view expression) {
        return *Pattern::parse(expression, Pattern::Case::ignored);
    }
};

const Usual& usual() {
    static const Usual patterns;
    return patterns;
}

std::string_view usual_credit(const std::string& account) {
    if (usual().withheld.fits(account)) return "withheld";
    if (usual().tax.fits(account)) return "tax";
    if (usual().discount.fits(account)) return "discount";
    if (usual().income.fits(account)) return "credit";
    if (usual().expenses.fits(account)) return "writeoff";
    return usual().equity.fits(account) ? "open-credit" : "receipt";
}

/// The kind of a credit from the amounts against each kind of account.
struct CreditSums {
    i128 receipt = 0;
    i128 credit = 0;
    i128 writeoff = 0;
    i128 opening = 0;
    i128 fee = 0;
    i128 withheld = 0;
    i128 discount = 0;

    i128* of(std::string_view kind) {
        if (kind == "receipt") return &receipt;
        if (kind == "credit") return &credit;
        if (kind == "writeoff") return &writeoff;
        if (kind == "open-credit") return &opening;
        if (kind == "fee") return &fee;
        if (kind == "withheld") return &withheld;
        return kind == "discount" ? &discount : nullptr;
    }
};

/// With money in it a credit is a receipt: costs beside it are its fees, income a discount.
void set_credit(BookContra& contra, const CreditSums& sums) {
    if (sums.receipt > 0) {
        contra.credit_kind = "receipt";
        contra.fee = sums.fee + sums.writeoff;
        contra.withheld = sums.withheld;
        contra.discount = sums.discount + sums.credit;
    } else if (sums.credit > 0) {
        contra.credit_kind = "credit";
    } else if (sums.writeoff > 0 || sums.discount > 0 || sums.fee > 0 || sums.withheld > 0) {
        contra.credit_kind = "writeoff";
    } else {
        contra.credit_kind = sums.opening > 0 ? "open-credit" : "receipt";
    }
}

}  // namespace

BookKinds::Meaning BookKinds::meaning_of(const std::string& account,
                                         const settings::Books& rules) const {
    Meaning meaning;
    for (const auto& rule : rules.kinds) {
        const bool fits = std::ranges::any_of(
            rule.against, [&](const auto& one) { return one.pattern.fits(account); });
        auto& kind = rule.debit ? meaning.debit : meaning.credit;
        if (!fits || !kind.empty()) continue;
        kind = rule.kind;
        (rule.debit ? meaning.debit_said : meaning.credit_said) = true;
    }
    const bool is_equity = usual().equity.fits(account);
    if (meaning.debit.empty() && is_equity) meaning.debit = "open";
    if (meaning.credit.empty()) meaning.credit = usual_credit(account);
    meaning.is_new_debt = is_equity || usual().income.fits(account);
    return meaning;
}

BookKinds::BookKinds(const foreign::Journal& journal, const settings::Books& rules,
                     const BookCurrencies& currencies, const std::vector<AccountClass>& classes)
    : journal_{journal}, currencies_{currencies}, classes_{classes} {
    for (std::uint32_t i = 0; i < journal.accounts.size(); ++i)
        meanings_.push_back(meaning_of(journal.accounts.name(i), rules));
}

BookContra BookKinds::of(std::uint32_t transaction, Currency currency) {
    const std::pair asked{transaction, currency};
    if (!last_ || last_->first != asked) last_ = {asked, read(transaction, currency)};
    return last_->second;
}

BookContra BookKinds::read(std::uint32_t transaction, Currency currency) const {
    BookContra contra{"sale", "receipt"};
    CreditSums sums;
    bool debit_said = false;
    std::string_view credit_said;
    const auto range = journal_.transactions[transaction].postings;
    for (auto i = range.begin; i < range.end; ++i) {
        const auto& posting = journal_.postings[i];
        if (classes_[posting.account] != AccountClass::other || posting.amount.digits == 0)
            continue;
        const auto& meaning = meanings_[posting.account];
        const auto& weight = posting.cost ? *posting.cost : posting.amount;
        const bool exact = !currencies_.of(weight.commodity).is_none();
        const auto minor = exact ? currencies_.minor(weight) : std::nullopt;
        const bool is_own = minor && minor->currency == currency;
        const i128 own = is_own ? minor->minor : 0;
        if (meaning.credit == "tax")
            (own < 0 ? contra.tax_of_debt : contra.tax_of_credit) += own < 0 ? -own : own;
        if (posting.amount.digits < 0) {
            contra.is_sale |=
                meaning.is_new_debt || (meaning.debit_said && meaning.debit != "refund");
            if (!meaning.debit.empty() && !debit_said) contra.debit_kind = meaning.debit;
            debit_said |= meaning.debit_said;
            continue;
        }
        if (meaning.credit_said && credit_said.empty()) credit_said = meaning.credit;
        auto* const part = sums.of(meaning.credit);
        if (part == nullptr) continue;
        if (is_own)
            *part += own;
        else if (part == &sums.receipt)
            *part += 1;  // money in another currency is money
    }
    set_credit(contra, sums);
    const bool is_part =
        credit_said == "fee" || credit_said == "withheld" || credit_said == "discount";
    if (!credit_said.empty() && !is_part) contra.credit_kind = credit_said;
    if (contra.credit_kind != "receipt") contra.fee = contra.withheld = contra.discount = 0;
    contra.is_refund = contra.debit_kind == "refund";
    return contra;
}

/// By account and currency, without the receivable ones; nothing where an amount is not exact.
std::optional<BookKinds::Sums> BookKinds::sums_of(std::uint32_t transaction) const {
    Sums sums;
    const auto range = journal_.transactions[transaction].postings;
    for (auto i = range.begin; i < range.end; ++i) {
        const auto& posting = journal_.postings[i];
        if (classes_[posting.account] != AccountClass::other || posting.amount.digits == 0)
            continue;
        if (currencies_.of(posting.amount.commodity).is_none()) return std::nullopt;
        const auto minor = currencies_.minor(posting.amount);
        if (!minor) return std::nullopt;
        sums[{posting.account, minor->currency}] += minor->minor;
    }
    return sums;
}

bool BookKinds::is_loss(std::uint32_t account) const {
    const auto credit = meanings_[account].credit;
    return credit == "discount" || credit == "writeoff";
}

bool BookKinds::is_reverse(std::uint32_t first, std::uint32_t second) const {
    const auto one = sums_of(first);
    auto other = sums_of(second);
    if (!one || !other || one->empty()) return false;
    const bool all_losses =
        std::ranges::all_of(*one, [&](const auto& sum) { return is_loss(sum.first.first); });
    for (const auto& [place, amount] : *one) (*other)[place] += amount;
    return std::ranges::all_of(*other, [&](const auto& sum) {
        return sum.second == 0 || (!all_losses && is_loss(sum.first.first));
    });
}

/// Nothing where it is something else.
std::optional<i128> BookKinds::discount_of(std::uint32_t posting, Currency currency) const {
    const auto& [account, amount] =
        std::tie(journal_.postings[posting].account, journal_.postings[posting].amount);
    if (classes_[account] != AccountClass::other || meanings_[account].credit != "discount" ||
        currencies_.of(amount.commodity) != currency)
        return std::nullopt;
    const auto minor = currencies_.minor(amount);
    return minor ? std::optional{minor->minor} : std::nullopt;
}

i128 BookKinds::discount_before(std::uint32_t transaction, std::uint32_t posting,
                                Currency currency) const {
    i128 sum = 0;
    const auto begin = journal_.transactions[transaction].postings.begin;
    for (auto i = posting; i > begin; --i) {
        const auto one = discount_of(i - 1, currency);
        if (!one) break;
        sum += *one;
    }
    return sum;
}

std::optional<i128> BookKinds::discount_alone(std::uint32_t transaction, Currency currency) const {
    i128 sum = 0;
    const auto range = journal_.transactions[transaction].postings;
    for (auto i = range.begin; i < range.end; ++i) {
        const auto& posting = journal_.postings[i];
        if (classes_[posting.account] != AccountClass::other || posting.amount.digits == 0)
            continue;
        const auto one = discount_of(i, currency);
        if (!one) return std::nullopt;
        sum += *one;
    }
    return sum;
}

}  // namespace reports
