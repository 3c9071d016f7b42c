#include "journal/currency_use.hpp"

#include "journal/amounts.hpp"

namespace journal {
namespace {

/// Does a bare amount of this kind take its currency from a customer that is named here?
bool names_customer(const Entry& entry) { return shape_of(entry.kind).has_customer; }

std::string_view customer_of(const Entry& entry) {
    return entry.kind == Kind::customer ? entry.number.text : entry.customer.text;
}

}  // namespace

void CurrencyUse::note(std::string_view code) {
    if (code.empty()) return;
    if (first_named_.empty()) first_named_ = code;
    others_ = others_ || code != first_named_;
}

void CurrencyUse::take_declared(const Entry& entry) {
    const auto* decimals = entry.find(Key::decimals);
    if (decimals == nullptr || !is_currency_shaped(entry.number.text)) return;
    const auto count = parse_decimal(decimals->value.text);
    if (count && count->decimals == 0 && count->mantissa >= 0 && count->mantissa <= most_decimals)
        declare(entry.number.text, static_cast<int>(count->mantissa));
}

void CurrencyUse::declare(std::string_view code, int decimals) {
    currencies_.declare(code, decimals);
    declared_.emplace_back(code);
}

void CurrencyUse::note_customer(std::string_view customer, std::string_view code) {
    auto& known = customers_[std::string{customer}];
    known = known.empty() || known == code ? code : "?";
}

void CurrencyUse::take(const Entry& entry) {
    if (entry.faulty) return;
    if (entry.kind == Kind::currency) return take_declared(entry);
    const auto* said = entry.find(Key::currency);
    const auto code = said == nullptr ? std::string_view{} : said->value.text;
    note(code);
    if (entry.kind == Kind::book && book_.empty()) book_ = code;
    if ((entry.kind == Kind::customer || entry.kind == Kind::set) && !code.empty())
        note_customer(customer_of(entry), code);
    note(entry.amount.currency);
    note(entry.rate_one);
    note(entry.rate_other);
    for (const auto& line : entry.lines) {
        note(line.amount.currency);
        if (line.exchange) note(line.exchange->amount.currency);
        if (line.discount) note(line.discount->currency);
    }
}

void CurrencyUse::take(const PlainDocument& document) {
    note(document.head.amount.currency);
    for (const auto& line : document.lines) note(line.amount.currency);
}

void CurrencyUse::take(const CurrencyUse& later) {
    for (const auto& code : later.declared_) declare(code, later.decimals(code));
    if (book_.empty()) book_ = later.book_;
    note(later.first_named_);
    others_ = others_ || later.others_;
    for (const auto& [customer, code] : later.customers_) note_customer(customer, code);
}

bool CurrencyUse::is_foreign(std::string_view customer) const {
    if (customers_.empty()) return false;
    const auto found = customers_.find(customer);
    return found != customers_.end() && found->second != book_;
}

int CurrencyUse::decimals(std::string_view code) const {
    const auto found = code.empty() ? Currency::none() : currencies_.find(code);
    return found.is_none() ? 0 : currencies_.decimals(found);
}

std::string_view CurrencyUse::of_head(const Entry& entry) const {
    return of_head(entry.amount, entry.customer.text);
}

std::string_view CurrencyUse::of_head(const Amount& amount, std::string_view customer) const {
    if (!amount.currency.empty()) return amount.currency;
    return is_foreign(customer) ? std::string_view{} : book_;
}

std::string_view CurrencyUse::of_body(const Amount& amount, const Entry& entry) const {
    return amount.currency.empty() ? of_head(entry) : amount.currency;
}

bool CurrencyUse::is_spare_in_head(const Entry& entry) const {
    return !book_.empty() && entry.amount.currency == book_ && names_customer(entry) &&
           !is_foreign(entry.customer.text);
}

bool CurrencyUse::is_spare_in_body(const Amount& amount, const Entry& entry) const {
    const bool bare_head = entry.amount.currency.empty() || is_spare_in_head(entry);
    return !book_.empty() && amount.currency == book_ && names_customer(entry) && bare_head &&
           !is_foreign(entry.customer.text);
}

}  // namespace journal
