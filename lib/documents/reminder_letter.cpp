#include "documents/reminder_letter.hpp"

#include <fmt/format.h>
#include <algorithm>

#include "documents/item_fields.hpp"
#include "documents/table_cell.hpp"
#include "ledger/late_charges.hpp"

namespace documents {
namespace {

using reports::DunningMessage;
using reports::DunningSum;
using reports::InterestClaim;
using reports::NoRate;

/// The items of one message, document by document, in the order of the first of each.
std::vector<std::vector<ledger::OpenItem>> by_document(const DunningSum& sum) {
    std::vector<std::vector<ledger::OpenItem>> groups;
    for (const auto& item : sum.items) {
        const auto same = std::ranges::find_if(groups, [&](const auto& group) {
            return group.front().document == item.item.document;
        });
        if (same != groups.end()) {
            same->push_back(item.item);
        } else {
            groups.push_back({item.item});
        }
    }
    return groups;
}

/// Days are said where there are several rates.
FieldList rate_fields(const std::vector<reports::ClaimRate>& rates, const Voice& voice) {
    FieldList list;
    for (const auto& rate : rates) {
        Fields fields;
        fields.add("rate", to_string(rate.rate));
        fields.add("from", rates.size() > 1 ? voice.day(rate.from) : std::string{});
        fields.add("instalment",
                   rate.instalment == 0 ? std::string{} : fmt::to_string(rate.instalment));
        fields.add("is_last", list.size() + 1 == rates.size());
        list.push_back(std::move(fields));
    }
    return list;
}

std::string rate_words(const std::vector<reports::ClaimRate>& rates) {
    std::vector<std::string> words;
    for (const auto& rate : rates) words.push_back(to_string(rate.rate));
    return joined(words, ", ");
}

/// Is more or less added on some day to come than on the next?
bool may_change(const InterestClaim& claim) {
    return claim.daily_until || (claim.cap && !claim.is_cap_reached);
}

/// The interest of one document, in words.
Fields claim_fields(std::string number, const InterestClaim& claim, const Voice& voice) {
    Fields fields;
    fields.add("number", std::move(number));
    fields.add("amount", voice.digits(claim.interest));
    fields.add("charged", claim.charged.is_zero() ? std::string{} : voice.digits(claim.charged));
    fields.add("daily", voice.digits(claim.daily));
    fields.add("daily_rate", claim.daily_rate ? to_string(*claim.daily_rate) : std::string{});
    fields.add("daily_until", claim.daily_until ? voice.day(*claim.daily_until) : std::string{});
    fields.add("cap", claim.cap ? voice.digits(*claim.cap) : std::string{});
    fields.add("cap_reached", claim.is_cap_reached);
    fields.add("rate", rate_words(claim.rates));
    fields.add("rates", rate_fields(claim.rates, voice));
    fields.add("basis", std::string{settings::name_of(claim.basis)});
    fields.add("until", voice.day(claim.cut_off));
    fields.add("fixed_sum",
               claim.fixed_sum.is_zero() ? std::string{} : voice.digits(claim.fixed_sum));
    return fields;
}

/// What is claimed beside the items themselves.
struct Charges {
    FieldList claims;  // of interest, by document
    Money interest;
    Money fixed;
    Money daily;
    bool daily_may_change = false;
    std::optional<Date> until;
    Money fee;
};

class ReminderWriter {
public:
    ReminderWriter(const reports::Delivery& delivery, const std::string& language,
                   const ReminderContext& context)
        : context_{context},
          message_{context.plan.messages[delivery.message]},
          step_{step_of(context.plan.query.dunning, message_)},
          delivery_{delivery},
          voice_{language, context.book.currencies},
          items_{context.book, context.settled, voice_, context.plan.query.as_of} {}

    tl::expected<Fields, NoRate> fields() const;

private:
    tl::expected<Charges, NoRate> charges_of(const DunningSum& sum) const;
    Money fee_of(const DunningSum& sum) const;
    tl::expected<Fields, NoRate> sum_fields(const DunningSum& sum) const;
    void add_charges(const DunningSum& sum, Charges charges, Fields& fields) const;
    void add_promise(Fields& fields) const;
    FieldList other_credits() const;

    const ReminderContext& context_;
    const DunningMessage& message_;
    const settings::DunningStep& step_;
    const reports::Delivery& delivery_;
    Voice voice_;
    ItemContext items_;
};

/// What is itself charged for paying late bears no fee.
Money ReminderWriter::fee_of(const DunningSum& sum) const {
    const auto currency = sum.total.currency();
    const auto none = Money::zero(currency);
    const auto& currencies = context_.book.currencies;
    if (!step_.fee || currencies.find(step_.fee->currency) != currency) return none;
    if (std::ranges::all_of(sum.items, [&](const reports::DunningItem& item) {
            return ledger::is_late_charge(context_.book, item.item.document);
        }))
        return none;
    const auto minor = scale(step_.fee->number, currencies.decimals(currency));
    return minor ? Money::from_minor(*minor, currency) : none;
}

tl::expected<Charges, NoRate> ReminderWriter::charges_of(const DunningSum& sum) const {
    const auto none = Money::zero(sum.total.currency());
    Charges charges{{}, none, none, none, false, {}, fee_of(sum)};
    if (!step_.interest || context_.interest == nullptr) return charges;
    for (const auto& items : by_document(sum)) {
        const auto claim = context_.interest->of(items);
        if (!claim) return tl::unexpected{claim.error()};
        if (claim->interest.is_zero() && claim->fixed_sum.is_zero()) continue;
        charges.interest = charges.interest + claim->interest;
        charges.fixed = charges.fixed + claim->fixed_sum;
        charges.daily = charges.daily + claim->daily;
        charges.daily_may_change = charges.daily_may_change || may_change(*claim);
        charges.until = claim->cut_off;
        const auto number = context_.book.number_of(items.front().document);
        charges.claims.push_back(claim_fields(number, *claim, voice_));
    }
    return charges;
}

void ReminderWriter::add_charges(const DunningSum& sum, Charges charges, Fields& fields) const {
    const auto said = [&](Money amount) {
        return amount.is_zero() ? std::string{} : voice_.digits(amount);
    };
    const auto whole = sum.total + charges.interest + charges.fixed + charges.fee;
    fields.add("has_interest", !charges.claims.empty());
    fields.add("interest", said(charges.interest));
    fields.add("interest_until", charges.until ? voice_.day(*charges.until) : std::string{});
    fields.add("interest_daily", said(charges.daily));
    fields.add("daily_may_change", charges.daily_may_change);
    fields.add("interest_claims", std::move(charges.claims));
    fields.add("fixed_sum", said(charges.fixed));
    fields.add("fee", said(charges.fee));
    fields.add("has_charges", whole != sum.total);
    fields.add("payable", voice_.digits(whole));
    fields.add("payable_words", voice_.words(whole));
    fields.add("payable_capitals", voice_.capitals(whole));
}

tl::expected<Fields, NoRate> ReminderWriter::sum_fields(const DunningSum& sum) const {
    auto charges = charges_of(sum);
    if (!charges) return tl::unexpected{charges.error()};
    const auto currency = sum.total.currency();
    auto claimed = Money::zero(currency);
    auto credited = Money::zero(currency);
    Fields fields;
    FieldList items;
    for (const auto& item : sum.items) {
        items.push_back(item_fields(item.item, items_));
        claimed = claimed + item.claim;
    }
    FieldList on_account;
    for (const auto& source : sum.on_account) {
        on_account.push_back(on_account_fields(source, items_));
        credited = credited + Money::from_minor(source.left, currency);
    }
    fields.add("currency", voice_.code(currency));
    fields.add("items", std::move(items));
    fields.add("items_total", voice_.digits(claimed));
    fields.add("on_account", std::move(on_account));
    fields.add("on_account_total", credited.is_zero() ? std::string{} : voice_.digits(credited));
    fields.add("total", voice_.digits(sum.total));
    fields.add("total_words", voice_.words(sum.total));
    fields.add("total_capitals", voice_.capitals(sum.total));
    add_charges(sum, std::move(*charges), fields);
    return fields;
}

/// What the customer promised last, whatever became of it.
void ReminderWriter::add_promise(Fields& fields) const {
    const ledger::Promise* last = nullptr;
    for (const auto& promise : context_.book.promises)
        if (promise.customer == message_.customer && promise.date <= context_.plan.query.as_of)
            last = &promise;
    fields.add("promised", last == nullptr ? std::string{} : voice_.amount(last->amount));
    fields.add("promised_on", last == nullptr ? std::string{} : voice_.day(last->date));
    fields.add("promised_for", last == nullptr ? std::string{} : voice_.day(last->by));
}

FieldList ReminderWriter::other_credits() const {
    FieldList list;
    for (const auto credit : message_.other_credits) {
        Fields fields;
        fields.add("amount", voice_.amount(credit));
        list.push_back(std::move(fields));
    }
    return list;
}

tl::expected<Fields, NoRate> ReminderWriter::fields() const {
    const auto today = context_.plan.query.as_of;
    Fields fields;
    FieldList sums;
    std::vector<std::string> totals;
    std::vector<std::string> payables;
    bool is_late = false;
    for (const auto& sum : message_.sums) {
        auto sum_of = sum_fields(sum);
        if (!sum_of) return sum_of;
        sums.push_back(std::move(*sum_of));
        totals.push_back(voice_.amount(sum.total));
        const auto* payable = std::get_if<std::string>(sums.back().find("payable"));
        payables.push_back(fmt::format("{} {}", *payable, voice_.code(sum.total.currency())));
        is_late = is_late || sum.items.front().days_late > 0;
    }
    fields.add("company", company_fields(context_.book));
    fields.add("customer", customer_fields(context_.book, message_.customer, today));
    fields.add("date", voice_.day(today));
    fields.add("number", delivery_.key);
    fields.add("step", step_.name);
    fields.add("level", fmt::to_string(message_.level));
    fields.add("is_late", is_late);
    fields.add("deadline", step_.deadline ? voice_.day(today + *step_.deadline) : std::string{});
    fields.add("totals", joined(totals, ", "));
    fields.add("payables", joined(payables, ", "));
    add_promise(fields);
    fields.add("sums", std::move(sums));
    fields.add("other_credits", other_credits());
    return fields;
}

}  // namespace

tl::expected<Fields, NoRate> reminder_fields(const reports::Delivery& delivery,
                                             const std::string& language,
                                             const ReminderContext& context) {
    return ReminderWriter{delivery, language, context}.fields();
}

}  // namespace documents
