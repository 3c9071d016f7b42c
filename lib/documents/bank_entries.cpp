#include "documents/bank_entries.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/text.hpp"
#include "documents/matching_entries.hpp"
#include "journal/spelled.hpp"

namespace documents {

using ledger::Book;
using ledger::Customer;
using reports::BankImport;
using reports::BankMovement;
using reports::BankReceipt;
using reports::BankRefund;
using reports::BankReversal;
using reports::BankSource;
using reports::Proposal;

namespace {

constexpr std::size_t most_words = 1'000;  // bytes of a text that an entry repeats
constexpr std::string_view nobody = "CUSTOMER";

/// The beginning of a text, whole characters of it.
std::string_view clipped(std::string_view text) {
    if (text.size() <= most_words) return text;
    auto end = most_words;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80) --end;
    return text.substr(0, end);
}

/// ` key:value`, or nothing where there is no value.
std::string said(std::string_view key, std::string_view value) {
    if (value.empty()) return {};
    return fmt::format(" {}:{}", key, journal::spelled_value(clipped(value)));
}

/// Without folders: who imports the same file elsewhere writes the same entry.
std::string origin(const BankSource& source, std::uint32_t line) {
    return fmt::format("; {}:{}, {}\n", visible(file_name_of(source.name)), line,
                       visible(source.file->format));
}

/// In its one form. What is written here is read again by the formatter, which knows a faulty
/// entry.
std::string checked(const std::string& text, const EntryStyle& style) {
    auto formatted = journal::format(text, style.use, style.layout);
    check(formatted.whole && formatted.sound);
    return std::move(formatted.text);
}

/// Writes the entries of one import.
class Writer {
public:
    Writer(std::span<const BankSource> sources, const EntryStyle& style)
        : sources_{sources}, style_{style}, book_{style.book} {}

    void write(const BankReceipt& receipt);
    void write(const BankReversal& reversal);
    void write(const BankRefund& refund);

    std::vector<NewEntry> take() && { return std::move(entries_); }

private:
    void add(const BankMovement& movement, std::string_view why, const std::string& text,
             bool draft);
    void write_draft(const BankReceipt& receipt);
    void write_proposal(const BankReceipt& receipt);
    std::string origin_of(const BankMovement& movement) const;
    std::string note_of(const BankMovement& movement, Id<Customer> customer,
                        const std::string& title) const;
    std::string credits_of(const Proposal& proposal, Date day) const;
    std::string text_of(const BankReceipt& receipt, Id<Customer> customer, bool says) const;
    std::string body_of(const BankReceipt& receipt, bool may_be_unsaid) const;
    std::string digits(i128 minor, Currency currency) const;

    std::span<const BankSource> sources_;
    const EntryStyle& style_;
    const Book& book_;
    std::vector<NewEntry> entries_;
};

std::string Writer::origin_of(const BankMovement& movement) const {
    return origin(sources_[movement.file], movement.line->line);
}

std::string Writer::digits(i128 minor, Currency currency) const {
    return grouped_digits(minor, book_.currencies.decimals(currency));
}

void Writer::add(const BankMovement& movement, std::string_view why, const std::string& text,
                 bool draft) {
    auto reason = why.empty() ? std::string{} : fmt::format("; {}\n", why);
    entries_.push_back(
        {origin_of(movement) + std::move(reason) + checked(text, style_), movement.day, draft});
}

/// Is the whole of it one document's, so that the head says it?
bool is_of_one(const BankReceipt& receipt) {
    const auto& proposal = receipt.matched.proposal;
    return proposal.parts.size() == 1 && proposal.fee == 0 && proposal.withheld == 0 &&
           proposal.parts.front().discount == 0 &&
           proposal.parts.front().allocated == receipt.matched.incoming.amount.minor();
}

/// The lines that say where the money goes. What is left of it stays on account, or is left unsaid
/// for a policy to place.
std::string Writer::body_of(const BankReceipt& receipt, bool may_be_unsaid) const {
    const auto& proposal = receipt.matched.proposal;
    const auto amount = receipt.matched.incoming.amount;
    const auto in = [&](i128 minor) { return digits(minor, amount.currency()); };
    i128 left = amount.minor() + proposal.fee + proposal.withheld;
    std::string lines;
    for (const auto& part : proposal.parts) {
        lines += fmt::format("  to {}  {}", journal::spelled_id(book_.number_of(part.document)),
                             in(part.allocated));
        if (part.discount > 0) lines += fmt::format(" discount {}", in(part.discount));
        lines += '\n';
        left -= part.allocated;
    }
    if (proposal.fee > 0) lines += fmt::format("  fee  {}\n", in(proposal.fee));
    if (proposal.withheld > 0) lines += fmt::format("  withheld  {}\n", in(proposal.withheld));
    if (left > 0 && !may_be_unsaid) lines += fmt::format("  *  {}\n", in(left));
    return lines;
}

/// A receipt of that customer, or of one to be named; it `says` where the proposal has the money
/// go, or that it stays on account.
std::string Writer::text_of(const BankReceipt& receipt, Id<Customer> customer, bool says) const {
    const auto& movement = receipt.movement;
    const auto& line = *movement.line;
    const bool is_known = !customer.is_none();
    const auto& parts = receipt.matched.proposal.parts;
    std::string to;
    if (says && !parts.empty() && is_of_one(receipt))
        to = said("to", book_.number_of(parts.front().document));
    if (!says && !receipt.is_unsaid) to = " to:*";
    const auto amount = is_known ? entry_amount(line.amount, customer, movement.day, book_)
                                 : to_string(line.amount, book_.currencies);
    const auto whose =
        is_known ? journal::spelled_id(book_.customers[customer].id) : std::string{nobody};
    auto text =
        fmt::format("{} receipt {} {} {}{}{}{}{}{}", to_string(movement.day), whose,
                    journal::spelled_id(receipt.number), amount, to,
                    said("via", reports::via_of(movement.bank)), said("ref", line.reference),
                    said("payer", line.payer.empty() ? line.payer_account : line.payer),
                    said("bank", movement.identity));
    if (!line.text.empty()) text += " " + journal::quoted(clipped(line.text));
    text += '\n';
    return says && to.empty() ? text + body_of(receipt, receipt.is_unsaid) : text;
}

void Writer::write(const BankReceipt& receipt) {
    if (receipt.is_draft()) return write_draft(receipt);
    const auto& proposal = receipt.matched.proposal;
    const bool says = receipt.matched.accepted;
    add(receipt.movement, verdict_of(proposal), text_of(receipt, receipt.customer, says), false);
    if (!says) return write_proposal(receipt);
    for (auto& entry : credit_entries(proposal, receipt.movement.day, book_)) {
        entry.text.insert(0, origin_of(receipt.movement));
        entries_.push_back(std::move(entry));
    }
    for (auto& draft : gap_drafts(proposal, receipt.movement.day, book_))
        entries_.push_back(std::move(draft));
}

/// What a person may take once it is known whose money it is, or that it is new.
void Writer::write_draft(const BankReceipt& receipt) {
    const auto& movement = receipt.movement;
    const auto& proposal = receipt.matched.proposal;
    auto why = verdict_of(proposal);
    std::string text;
    if (receipt.same) {
        const auto known = receipt.same->number.empty() ? "a receipt without a number"
                                                        : visible(receipt.same->number);
        const auto when = receipt.same->day == movement.day
                              ? std::string{"the same day and amount"}
                              : to_string(receipt.same->day) + " and the same amount";
        why = fmt::format("perhaps {}, of {}: the note if it is, else the receipt", known, when);
        text = note_of(movement, receipt.same->customer,
                       "the money of " +
                           (receipt.same->number.empty() ? "a receipt" : receipt.same->number));
    }
    if (!receipt.reused.empty())
        why = fmt::format("{} is in the book with another day and amount: this, if it is new",
                          visible(receipt.reused));
    const auto customer = receipt.customer.is_none() ? proposal.customer : receipt.customer;
    const bool says = proposal.is_found() && customer == proposal.customer;
    text += text_of(receipt, customer, says);
    if (says) text += credits_of(proposal, movement.day);
    add(movement, why, text, true);
}

/// Makes the line known without another entry of money.
std::string Writer::note_of(const BankMovement& movement, Id<Customer> customer,
                            const std::string& title) const {
    return fmt::format("{} note {}{} {}\n", to_string(movement.day),
                       journal::spelled_id(book_.customers[customer].id),
                       said("bank", movement.identity), journal::quoted(title));
}

/// The credit notes that settle documents beside the money.
std::string Writer::credits_of(const Proposal& proposal, Date day) const {
    std::string text;
    for (const auto& entry : credit_entries(proposal, day, book_)) text += entry.text;
    return text;
}

/// What an uncertain receipt could say instead.
void Writer::write_proposal(const BankReceipt& receipt) {
    const auto& proposal = receipt.matched.proposal;
    if (!proposal.is_found()) return;
    const auto text =
        text_of(receipt, proposal.customer, true) + credits_of(proposal, receipt.movement.day);
    add(receipt.movement, fmt::format("{} may say instead:", visible(receipt.number)), text, true);
}

void Writer::write(const BankReversal& reversal) {
    const auto& movement = reversal.movement;
    if (reversal.before) {
        const auto& before = *reversal.before;
        const auto why = fmt::format(
            "{} is taken back by {}:{} already: the note if that is the same money",
            visible(reversal.number), visible(file_name_of(sources_[before.file].name)),
            before.line);
        const auto title = reversal.number + " is taken back already";
        return add(movement, why, note_of(movement, reversal.customer, title), true);
    }
    auto text =
        fmt::format("{} void {}", to_string(movement.day), journal::spelled_id(reversal.number));
    text += said("reason", movement.line->text) + said("bank", movement.identity) + "\n";
    add(movement, fmt::format("takes {} back", visible(reversal.number)), text, true);
}

void Writer::write(const BankRefund& refund) {
    const auto& movement = refund.movement;
    const auto amount = -movement.line->amount;
    auto why = fmt::format("{} of {} went to {}, who has money on account", visible(refund.number),
                           to_string(amount, book_.currencies),
                           visible(book_.customers[refund.customer].id));
    if (!refund.short_of.is_zero())
        why += fmt::format(", {} less", to_string(refund.short_of, book_.currencies));
    auto text =
        fmt::format("{} refund {} {} {}{}{}{}\n", to_string(movement.day),
                    journal::spelled_id(book_.customers[refund.customer].id),
                    journal::spelled_id(refund.number),
                    entry_amount(amount - refund.short_of, refund.customer, movement.day, book_),
                    said("via", reports::via_of(movement.bank)),
                    said("ref", movement.line->reference), said("bank", movement.identity));
    for (const auto& [source, used] : refund.sources)
        text += fmt::format("  from {}  {}\n", journal::spelled_id(source),
                            digits(used, amount.currency()));
    add(movement, why, text, true);
}

}  // namespace

std::vector<NewEntry> bank_entries(const BankImport& made, std::span<const BankSource> sources,
                                   const EntryStyle& style) {
    Writer writer{sources, style};
    for (const auto& entry : made.entries)
        std::visit([&](const auto& one) { writer.write(one); }, entry);
    return std::move(writer).take();
}

std::vector<NewEntry> learnt_entries(const std::vector<reports::LearntNames>& learnt,
                                     const BankImport& made, std::span<const BankSource> sources,
                                     const EntryStyle& style) {
    std::vector<NewEntry> entries;
    for (const auto& one : learnt) {
        const auto& movement = std::get<BankReceipt>(made.entries[one.place]).movement;
        auto entry = learnt_entry(one, style.book);
        entry.text =
            checked(origin(sources[movement.file], movement.line->line) + entry.text, style);
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<MatchedSource> sources_of(const BankImport& made) {
    std::vector<MatchedSource> sources;
    for (const auto& entry : made.entries)
        if (const auto* receipt = std::get_if<BankReceipt>(&entry))
            sources.push_back({receipt->number, &receipt->matched});
    return sources;
}

}  // namespace documents
