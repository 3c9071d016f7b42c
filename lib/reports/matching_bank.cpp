#include "reports/matching_bank.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "ledger/closed.hpp"
#include "ledger/values.hpp"
#include "reports/matching_bank_known.hpp"
#include "reports/matching_bank_numbers.hpp"
#include "reports/matching_names.hpp"

namespace reports {

using foreign::LineKind;
using ledger::Book;
using ledger::Customer;

namespace {

/// The words of every movement, by place.
std::vector<PaymentWords> words_of(const std::vector<BankMovement>& movements) {
    std::vector<PaymentWords> words;
    words.reserve(movements.size());
    for (const auto& movement : movements)
        words.push_back({movement.line->reference, movement.line->text});
    return words;
}

/// Money of a customer that no document has taken.
struct OnAccount {
    Date dated;
    std::string number;
    Currency currency;
    i128 left;
};

/// Goes through the movements in their order.
class Importer {
public:
    Importer(const Book& book, const Sources& texts, std::span<const BankSource> sources,
             const BankQuery& query, const std::vector<BankMovement>& movements)
        : book_{book},
          sources_{sources},
          query_{query},
          remains_{book},
          names_{book},
          named_{book, words_of(movements)},
          ladder_{book, texts, query.match, remains_},
          known_{book, texts, sources, movements},
          numbers_{book},
          closed_{ledger::closed_until(book)} {}

    /// What becomes of a movement. Nothing of what `into` counts: it is here, no receipt, or
    /// rejected because its period was closed.
    std::optional<BankEntry> take(BankMovement movement, std::size_t place, BankImport& into) {
        std::string reused;
        if (known_.standing(movement) == BankStanding::reused)
            reused = std::exchange(movement.identity, known_.own_identity(movement));
        if (known_.standing(movement) != BankStanding::fresh) {
            ++into.here;
            return std::nullopt;
        }
        auto fault = ledger::closed_fault(closed_, movement.day);
        const bool is_receipt = movement.line->kind == LineKind::credit;
        auto entry =
            fault && is_receipt ? std::nullopt : entry_of(movement, place, std::move(reused));
        if (fault && (is_receipt || entry)) {
            into.rejects.push_back(
                {movement.file, {movement.line->line, std::move(*fault), movement.line->text}});
            return std::nullopt;
        }
        if (!entry) {
            ++into.others;
            return std::nullopt;
        }
        known_.take(movement);
        return entry;
    }

private:
    std::optional<BankEntry> entry_of(const BankMovement& movement, std::size_t place,
                                      std::string reused) {
        switch (movement.line->kind) {
            case LineKind::credit:
                return receipt(movement, place, std::move(reused));
            case LineKind::reversal:
                return reversal(movement);
            case LineKind::debit:
                if (auto refunded = refund(movement)) return refunded;
                return reversal(movement);  // many banks do not tell one from the other
            case LineKind::neutral:
                break;
        }
        return std::nullopt;
    }

    std::string number_for(const BankMovement& movement) {
        return numbers_.next(movement.bank, movement.day, movement.identity);
    }

    BankReceipt receipt(const BankMovement& movement, std::size_t place, std::string reused);
    Matched matched(const BankMovement& movement, std::size_t place);
    Id<Customer> similar_to(const std::string& payer, Date day);
    void remember(const BankReceipt& receipt);
    void place_rest(const BankReceipt& receipt);
    std::vector<OnAccount> on_account(Id<Customer> customer, Currency currency, Date day) const;
    std::optional<BankEntry> reversal(const BankMovement& movement);
    std::optional<BankEntry> refund(const BankMovement& movement);

    const Book& book_;
    std::span<const BankSource> sources_;
    const BankQuery& query_;
    Remains remains_;
    PayerNames names_;
    NamedNumbers named_;
    Ladder ladder_;
    BankKnown known_;
    BankNumbers numbers_;
    std::optional<Date> closed_;
    // Of this run, by customer.
    std::unordered_map<std::uint32_t, std::vector<OnAccount>> on_account_;
    std::map<const KnownReceipt*, BankLineAt> reversed_;            // by which line of this run
    std::map<std::pair<std::string, Date>, Id<Customer>> similar_;  // what was asked before
};

/// Who has a name like that of an unknown payer is looked for only where no number names the
/// documents: it means a look at all names.
Matched Importer::matched(const BankMovement& movement, std::size_t place) {
    const auto& line = *movement.line;
    const auto payer = names_.find(line.payer_account, line.payer, movement.day);
    Matched made{
        {movement.day, movement.day, line.amount, payer, {}, named_.of(place), {}}, {}, false};
    made.proposal = ladder_.match(made.incoming);
    const bool is_named =
        made.proposal.rung == 1 || made.proposal.rung == 2 || made.proposal.rung == 5;
    if (!payer.is_none() || is_named) return made;
    made.incoming.similar = similar_to(line.payer, movement.day);
    if (!made.incoming.similar.is_none()) made.proposal = ladder_.match(made.incoming);
    return made;
}

Id<Customer> Importer::similar_to(const std::string& payer, Date day) {
    const auto [place, is_new] = similar_.try_emplace({payer, day});
    if (is_new) place->second = names_.find_similar(payer, day);
    return place->second;
}

BankReceipt Importer::receipt(const BankMovement& movement, std::size_t place,
                              std::string reused) {
    BankReceipt made{movement, number_for(movement), matched(movement, place), {}};
    made.reused = std::move(reused);
    const auto& proposal = made.matched.proposal;
    made.customer = proposal.certain ? proposal.customer : made.matched.incoming.payer;
    if (const auto* same = known_.double_of(movement, made.customer))
        made.same = BankDouble{same->number, same->customer, same->day};
    if (made.customer.is_none()) made.customer = query_.unknown;
    if (made.customer.is_none()) return made;
    const auto& customer = book_.customers[made.customer];
    made.is_unsaid = allocate_on(book_, customer, movement.day) == ledger::Allocate::oldest_first;
    if (made.is_draft()) return made;
    made.matched.accepted = proposal.certain;
    if (proposal.certain) accept(proposal, made.matched.incoming, remains_);
    place_rest(made);
    remember(made);
    return made;
}

/// What a receipt does not say a document of counts for the lines that follow, too: a policy places
/// it, or it is on account.
void Importer::place_rest(const BankReceipt& receipt) {
    const auto& amount = receipt.matched.incoming.amount;
    const auto& proposal = receipt.matched.proposal;
    i128 rest = amount.minor();
    if (receipt.matched.accepted) {
        rest += proposal.fee + proposal.withheld;
        for (const auto& part : proposal.parts) rest -= part.allocated;
    }
    const auto day = receipt.movement.day;
    if (receipt.is_unsaid)
        rest = remains_.place_oldest_first(receipt.customer, amount.currency(), day, rest);
    if (rest > 0)
        on_account_[receipt.customer.index].push_back(
            {day, receipt.number, amount.currency(), rest});
}

/// What a customer has on account on a day, by date, then number: in the book, and of this run.
std::vector<OnAccount> Importer::on_account(Id<Customer> customer, Currency currency,
                                            Date day) const {
    std::vector<OnAccount> found;
    for (const auto id : remains_.sources(customer, currency, day))
        found.push_back(
            {book_.documents[id].dated, book_.number_of(id), currency, remains_.from(id, day)});
    if (const auto own = on_account_.find(customer.index); own != on_account_.end())
        std::ranges::copy_if(own->second, std::back_inserter(found), [&](const OnAccount& source) {
            return source.currency == currency && source.dated <= day;
        });
    std::ranges::sort(
        found, {}, [](const OnAccount& source) { return std::tie(source.dated, source.number); });
    return found;
}

void Importer::remember(const BankReceipt& receipt) {
    const auto& movement = receipt.movement;
    const auto& line = *movement.line;
    known_.add({receipt.number,
                movement.identity,
                {},
                receipt.customer,
                movement.day,
                line.amount,
                line.payer.empty() ? line.payer_account : line.payer,
                line.reference,
                via_of(movement.bank),
                {movement.file}});
}

std::optional<BankEntry> Importer::reversal(const BankMovement& movement) {
    const auto* receipt = known_.reversed_by(movement);
    if (receipt == nullptr) return std::nullopt;
    BankReversal made{movement, receipt->number, receipt->customer};
    const BankLineAt here{movement.file, movement.line->line};
    const auto [first, is_first] = reversed_.try_emplace(receipt, here);
    if (!is_first) made.before = first->second;
    return made;
}

std::optional<BankEntry> Importer::refund(const BankMovement& movement) {
    const auto& line = *movement.line;
    const bool both = !line.payee.empty() || !line.payee_account.empty();
    const auto customer = names_.find(both ? line.payee_account : line.payer_account,
                                      both ? line.payee : line.payer, movement.day);
    if (customer.is_none()) return std::nullopt;
    i128 missing = -line.amount.minor();
    const auto currency = line.amount.currency();
    BankRefund made{movement, {}, customer, {}, Money::zero(currency)};
    for (auto& source : on_account(customer, currency, movement.day)) {
        const auto used = std::min(missing, source.left);
        if (used > 0)
            made.sources.emplace_back(std::move(source.number), static_cast<std::int64_t>(used));
        missing -= used;
    }
    if (made.sources.empty()) return std::nullopt;
    made.number = number_for(movement);
    made.short_of = Money::from_minor(missing, currency);
    return made;
}

}  // namespace

bool BankReceipt::has_draft() const {
    const auto& proposal = matched.proposal;
    return matched.accepted ? !proposal.gap.empty() : proposal.is_found();
}

BankImport import_bank(const Book& book, const Sources& texts, std::span<const BankSource> sources,
                       const BankQuery& query) {
    auto found =
        bank_movements(sources, {query.import, book.currencies, query.advice, query.untied});
    BankImport made;
    made.others = found.others;
    made.rejects = std::move(found.rejects);
    Importer importer{book, texts, sources, query, found.movements};
    // What takes money back may stand before it: many banks print the newest first.
    std::vector<std::optional<BankEntry>> entries(found.movements.size());
    for (const bool is_credit : {true, false})
        for (std::size_t i = 0; i < entries.size(); ++i)
            if ((found.movements[i].line->kind == LineKind::credit) == is_credit)
                entries[i] = importer.take(found.movements[i], i, made);
    for (auto& entry : entries)
        if (entry) made.entries.push_back(std::move(*entry));
    std::ranges::stable_sort(made.rejects, {}, [](const RejectedLine& rejected) {
        return std::pair{rejected.file, rejected.reject.line};
    });
    return made;
}

}  // namespace reports
