#include "reports/matching_doubles.hpp"

#include <algorithm>

#include "foreign/text.hpp"
#include "reports/matching_names.hpp"

namespace reports {

using ledger::Customer;

namespace {

// What a receipt is looked for by: its customer, the form of its payer's name, or no name at all.
const std::string nameless = "n";
const std::string anybody = "a";
std::string of_customer(Id<Customer> id) { return "c" + std::to_string(id.index); }
std::string of_payer(const std::string& form) { return "p" + form; }
std::string of_hand(Id<Customer> id, const std::string& via) { return of_customer(id) + " " + via; }

std::string_view up_to_slash(std::string_view text) { return text.substr(0, text.find('/')); }

}  // namespace

bool is_on(std::string_view identity, std::string_view account) {
    return identity.size() > account.size() && identity.starts_with(account) &&
           identity[account.size()] == '/';
}

void KnownDoubles::add(const KnownReceipt& receipt) {
    const auto number = count_++;
    const auto key = [&](std::string whose) {
        return Key{receipt.amount.minor(), receipt.amount.currency().index, receipt.day,
                   std::move(whose)};
    };
    if (receipt.identity.empty()) {
        by_hand_.try_emplace(key(of_hand(receipt.customer, receipt.via)), number, &receipt);
        return;
    }
    const auto account = up_to_slash(receipt.identity);
    const auto put = [&](std::string whose) {
        auto& all = of_lines_[key(std::move(whose))];
        auto found = std::ranges::find_if(all, [&](const Alike& alike) {
            return alike.files == receipt.files && alike.is_hashed == receipt.is_hashed() &&
                   alike.account == account;
        });
        if (found == all.end())
            found = all.insert(
                found, {receipt.files, receipt.is_hashed(), std::string{account}, {}});
        found->receipts.emplace_back(number, &receipt);
    };
    const auto form = name_form(receipt.payer);
    put(form.empty() ? nameless : of_payer(form));
    put(anybody);
    if (!receipt.customer.is_none()) put(of_customer(receipt.customer));
}

/// A file tells its own lines apart, and so do two of one format that name their lines alike.
bool KnownDoubles::tells_apart(const Alike& alike, const BankMovement& movement) const {
    const bool named_alike = alike.is_hashed == is_hashed(movement.identity);
    const auto& format = sources_[movement.file].file->format;
    return std::ranges::any_of(alike.files, [&](std::size_t file) {
        return file == movement.file || (named_alike && sources_[file].file->format == format);
    });
}

void KnownDoubles::look_in(const BankMovement& movement, std::string whose, Best& best) const {
    const auto& amount = movement.line->amount;
    const auto all = of_lines_.find(
        Key{amount.minor(), amount.currency().index, movement.day, std::move(whose)});
    if (all == of_lines_.end()) return;
    const auto account = foreign::unblanked(movement.line->account);
    for (const auto& alike : all->second) {
        if (alike.account != up_to_slash(account) || tells_apart(alike, movement)) continue;
        for (const auto& [number, receipt] : alike.receipts) {
            if (number >= best.number) break;
            if (is_on(receipt->identity, account)) best = {number, receipt};
        }
    }
}

/// One without `bank:`, so many days away from the line.
void KnownDoubles::look_by_hand(const BankMovement& movement, Id<Customer> customer, Days away,
                                Best& best) const {
    if (customer.is_none()) return;
    const auto& amount = movement.line->amount;
    for (const auto& via : {std::string{}, via_of(movement.bank)}) {
        const auto found = by_hand_.find(Key{amount.minor(), amount.currency().index,
                                             movement.day + away, of_hand(customer, via)});
        if (found != by_hand_.end() && found->second.first < best.number)
            best = {found->second.first, found->second.second};
    }
}

const KnownReceipt* KnownDoubles::find(const BankMovement& movement, Id<Customer> customer) const {
    const auto& line = *movement.line;
    Best best;
    look_by_hand(movement, customer, Days{0}, best);
    if (!customer.is_none()) look_in(movement, of_customer(customer), best);
    look_in(movement, nameless, best);
    for (const auto* name : {&line.payer, &line.payee, &line.payer_account, &line.payee_account})
        if (const auto form = name_form(*name); !form.empty())
            look_in(movement, of_payer(form), best);
    if (name_form(line.payer).empty() && name_form(line.payer_account).empty())
        look_in(movement, anybody, best);
    for (Days away{1}; best.receipt == nullptr && away <= clearing_days; ++away) {
        look_by_hand(movement, customer, -away, best);
        if (best.receipt == nullptr) look_by_hand(movement, customer, away, best);
    }
    return best.receipt;
}

}  // namespace reports
