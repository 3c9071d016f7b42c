#include "reports/books_claims.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "base/text.hpp"
#include "foreign/read_journal.hpp"
#include "foreign/written.hpp"

namespace reports {

namespace {

using foreign::Posting;
using foreign::Transaction;
using settings::BookField;

constexpr std::size_t longest_value = 1'000;

/// Control characters end no line of ours.
std::string cleaned(std::string_view value) {
    std::string text{trimmed(value.substr(0, longest_value))};
    for (auto& c : text)
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7F') c = ' ';
    return text;
}

/// What our exports write for a comma, a percent sign and a colon in tags.
std::string unescaped(std::string_view value) {
    std::string text;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const auto code = value.substr(i, 3);
        const char plain = code == "%2C" ? ',' : code == "%25" ? '%' : code == "%3A" ? ':' : '\0';
        text += plain != '\0' ? plain : value[i];
        if (plain != '\0') i += 2;
    }
    return text;
}

bool is_same_name(std::string_view a, std::string_view b) {
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::ranges::equal(a, b, {}, lower, lower);
}

/// Reads the fields of the transactions of one journal.
class FieldReader {
public:
    explicit FieldReader(const foreign::Journal& journal) : journal_{journal} {
        for (const auto& transaction : journal.transactions) note_brackets(transaction.code);
    }

    std::string tagged(std::string_view name, const Transaction& transaction) const {
        return tag(name, transaction.tags);
    }

    /// Empty where the transaction says nothing there. Not for due days.
    std::string value(const BookField& field, const Transaction& transaction,
                      const Posting& posting) const {
        using Where = BookField::Where;
        switch (field.where) {
            case Where::tag:
                return tag(field.name, transaction.tags);
            case Where::posting_tag:
                return tag(field.name, posting.tags);
            case Where::link:
                return transaction.links.begin == transaction.links.end
                           ? std::string{}
                           : cleaned(journal_.links[transaction.links.begin]);
            case Where::code:
                return cleaned(transaction.code);
            case Where::payee:
                return cleaned(transaction.payee);
            case Where::account:
                return part(field.part, posting.account);
            case Where::description:
                return described(field, transaction);
            case Where::date2:
            case Where::terms:
                break;
        }
        return {};
    }

private:
    std::string tag(std::string_view name, foreign::Range tags) const {
        for (auto i = tags.begin; i < tags.end; ++i)
            if (is_same_name(journal_.tags[i].name, name) && !journal_.tags[i].value.empty()) {
                const auto value = cleaned(journal_.tags[i].value);
                if (journal_.format == foreign::Format::beancount) return value;
                auto plain = unescaped(value);
                const auto bracketed = bracketed_.find(plain);
                return bracketed == bracketed_.end() ? plain : bracketed->second;
            }
        return {};
    }

    /// Our exports write blanks for brackets in tags, and codes as they are.
    void note_brackets(std::string_view code) {
        if (code.find_first_of("[]") == std::string_view::npos) return;
        std::string in_tag{code};
        for (auto& c : in_tag)
            if (c == '[' || c == ']') c = ' ';
        bracketed_.try_emplace(cleaned(in_tag), cleaned(code));
    }

    std::string part(int number, std::uint32_t account) const {
        const auto parts = split_list(journal_.accounts.name(account), ':');
        const auto place = static_cast<std::size_t>(number);
        return place < parts.size() ? cleaned(parts[place]) : std::string{};
    }

    static std::string described(const BookField& field, const Transaction& transaction) {
        if (!field.pattern) return cleaned(transaction.description);
        return cleaned(
            field.pattern->find_in(transaction.description.substr(0, longest_value)).value_or(""));
    }

    const foreign::Journal& journal_;
    std::unordered_map<std::string, std::string> bracketed_;  // codes by what tags say of them
};

/// Whose a posting is, and whether a tag of the transaction says so.
struct Customer {
    std::uint32_t number = 0;
    bool is_said = false;
};

/// A value, and which field it is of.
struct Found {
    std::string value;
    const BookField* field = nullptr;
};

bool fits_any(const std::vector<settings::AccountPattern>& patterns, std::string_view account) {
    return std::ranges::any_of(patterns,
                               [&](const auto& one) { return one.pattern.fits(account); });
}

std::vector<AccountClass> classes_of(const foreign::Journal& journal,
                                     const settings::Books& rules) {
    std::vector<AccountClass> classes;
    for (std::uint32_t i = 0; i < journal.accounts.size(); ++i) {
        const auto& name = journal.accounts.name(i);
        auto& one = classes.emplace_back(AccountClass::other);
        if (fits_any(rules.on_account, name))
            one = AccountClass::on_account;
        else if (fits_any(rules.receivable, name))
            one = AccountClass::receivable;
    }
    return classes;
}

class Claimant {
public:
    Claimant(const foreign::Journal& journal, const settings::Books& rules,
             const BookCurrencies& currencies, NamelessCustomers nameless, Books& books,
             const BookComplaint& complain)
        : journal_{journal},
          rules_{rules},
          currencies_{currencies},
          nameless_{nameless},
          books_{books},
          complain_{complain},
          fields_{journal} {
        claims_.classes = classes_of(journal, rules);
        claims_.customers_of.resize(journal.accounts.size());
    }

    BookClaims run() {
        for (std::uint32_t i = 0; i < journal_.transactions.size(); ++i) take(i);
        std::ranges::stable_sort(claims_.list, {}, &BookClaim::date);
        return std::move(claims_);
    }

private:
    void take(std::uint32_t index) {
        const auto& transaction = journal_.transactions[index];
        const auto first = claims_.list.size();
        netted_.clear();
        for (auto i = transaction.postings.begin; i < transaction.postings.end; ++i) {
            const auto& posting = journal_.postings[i];
            const auto kind = claims_.classes[posting.account];
            if (kind != AccountClass::other && posting.amount.digits != 0) take(index, i, kind);
        }
        const auto begin = claims_.list.begin() + static_cast<std::ptrdiff_t>(first);
        claims_.list.erase(std::remove_if(begin, claims_.list.end(),
                                          [](const BookClaim& claim) { return claim.amount == 0; }),
                           claims_.list.end());
    }

    void take(std::uint32_t index, std::uint32_t place, AccountClass kind) {
        const auto& transaction = journal_.transactions[index];
        const auto& posting = journal_.postings[place];
        const auto origin = origin_of(transaction, posting.line);
        const auto customer = customer_of(transaction, posting, origin);
        const auto amount = exact(posting.amount, origin);
        if (!customer || !amount) return;
        BookClaim claim;
        claim.date = posting.date.value_or(transaction.date);
        claim.transaction = index;
        claim.customer = claim.payer = customer->number;
        claim.is_payer_said = customer->is_said;
        claim.posting = place;
        claim.currency = amount->currency;
        claim.amount = amount->minor;
        claim.line = posting.line;
        name_invoice(claim, transaction, posting);
        claim.on_account = claim.on_account || kind == AccountClass::on_account;
        if (claim.amount > 0)
            claim.instalments.push_back({due_of(transaction, posting, origin), claim.amount});
        net(std::move(claim));
    }

    /// One claim for all that a transaction says of one name on one day.
    void net(BookClaim claim) {
        const auto [found, is_new] = netted_.try_emplace(
            {claim.date, claim.customer, claim.invoice, claim.currency, claim.on_account},
            claims_.list.size());
        if (!is_new) {
            auto& other = claims_.list[found->second];
            other.amount += claim.amount;
            other.instalments.insert(other.instalments.end(), claim.instalments.begin(),
                                     claim.instalments.end());
            return;
        }
        claims_.list.push_back(std::move(claim));
    }

    Found find(const std::vector<BookField>& from, const Transaction& transaction,
               const Posting& posting) const {
        for (const auto& field : from)
            if (auto value = fields_.value(field, transaction, posting); !value.empty())
                return {std::move(value), &field};
        return {};
    }

    std::optional<Customer> customer_of(const Transaction& transaction, const Posting& posting,
                                        const foreign::Origin& origin) {
        const auto found = find(rules_.customer, transaction, posting);
        if (found.value.empty() && nameless_ == NamelessCustomers::refused) {
            complain_(origin,
                      fmt::format("no customer: `{}` says none where [books.customer] looks",
                                  journal_.accounts.name(posting.account)),
                      "name a tag, a part of the account or the payee in [books.customer] `from`");
            return std::nullopt;
        }
        const auto number = customers_.number(found.value);
        if (number == books_.customers.size())
            books_.customers.push_back({found.value, {}, {}, transaction.origin});
        auto& here = claims_.customers_of[posting.account];
        if (std::ranges::find(here, number) == here.end()) here.push_back(number);
        const bool is_said = found.field != nullptr && found.field->where == BookField::Where::tag;
        return Customer{number, is_said};
    }

    std::optional<MinorAmount> exact(const foreign::Amount& amount,
                                     const foreign::Origin& origin) const {
        const auto& commodity = journal_.commodities.name(amount.commodity);
        if (currencies_.of(amount.commodity).is_none()) {
            complain_(origin,
                      commodity.empty() ? std::string{"this amount has no currency"}
                                        : fmt::format("`{}` is no currency", commodity),
                      fmt::format("say which it is: `currency = {{ \"{}\" = \"USD\" }}` in [books]",
                                  commodity));
            return std::nullopt;
        }
        auto minor = currencies_.minor(amount);
        if (!minor)
            complain_(origin,
                      fmt::format("{} {} is no whole number of the smallest unit of its currency, "
                                  "or too large",
                                  plain_digits(amount.digits, amount.decimals), commodity),
                      "write the amount of the receivable posting as it is owed");
        return minor;
    }

    /// Our exports have a tag for what a head cannot hold.
    std::string code_of(const Transaction& transaction) const {
        return transaction.code.empty() ? fields_.tagged("code", transaction)
                                        : std::string{transaction.code};
    }

    /// The tag is that which names the invoices of postings.
    std::string name_of(const Transaction& transaction, const Posting& posting) const {
        if (auto code = code_of(transaction); !code.empty()) return code;
        for (auto field : rules_.invoice) {
            if (field.where != BookField::Where::posting_tag) continue;
            field.where = BookField::Where::tag;
            if (auto value = fields_.value(field, transaction, posting); !value.empty())
                return value;
        }
        return {};
    }

    void name_invoice(BookClaim& claim, const Transaction& transaction, const Posting& posting) {
        if (const auto name = name_of(transaction, posting); !name.empty() && name != "-")
            claim.called = claims_.invoices.number(name);
        const auto found = find(rules_.invoice, transaction, posting);
        if (found.value.empty()) return;
        if (found.value == "-") {
            claim.on_account = true;  // so our exports write it
            return;
        }
        claim.invoice = claims_.invoices.number(found.value);
        claim.is_own = is_own(found, transaction, posting);
    }

    /// Does a tag or link say what the transaction itself is called? Then the money waits under
    /// its own number, as our exports write it.
    bool is_own(const Found& found, const Transaction& transaction, const Posting& posting) const {
        using Where = BookField::Where;
        if (found.field->where == Where::code) return false;
        if (found.value == code_of(transaction)) return true;
        if (found.field->where != Where::posting_tag) return false;
        auto own = *found.field;
        own.where = Where::tag;
        return fields_.value(own, transaction, posting) == found.value;
    }

    std::optional<Date> due_of(const Transaction& transaction, const Posting& posting,
                               const foreign::Origin& origin) const {
        for (const auto& field : rules_.due) {
            if (field.where == BookField::Where::terms) return std::nullopt;
            if (field.where == BookField::Where::date2) {
                const auto day = posting.date2 ? posting.date2 : transaction.date2;
                if (day) return day;
                continue;
            }
            const auto value = fields_.value(field, transaction, posting);
            if (value.empty()) continue;
            std::string_view rest = value;
            const auto day = foreign::take_date(rest, std::nullopt);
            if (day && rest.empty()) return day;
            complain_(origin, fmt::format("`{}` is no due day", value), "write 2026-01-31");
            return std::nullopt;
        }
        return std::nullopt;
    }

    const foreign::Journal& journal_;
    const settings::Books& rules_;
    const BookCurrencies& currencies_;
    NamelessCustomers nameless_;
    Books& books_;
    const BookComplaint& complain_;
    FieldReader fields_;
    foreign::Names customers_;
    BookClaims claims_;
    // Of the transaction at hand, where in the list each name has its claim.
    using Name = std::tuple<Date, std::uint32_t, std::uint32_t, Currency, bool>;
    std::map<Name, std::size_t> netted_;
};

}  // namespace

foreign::Origin origin_of(const foreign::Transaction& transaction, std::uint32_t line) {
    auto origin = transaction.origin;
    if (line != 0) origin.line = line;
    return origin;
}

BookClaims claims_of(const foreign::Journal& journal, const settings::Books& rules,
                     const BookCurrencies& currencies, NamelessCustomers nameless, Books& books,
                     const BookComplaint& complain) {
    return Claimant{journal, rules, currencies, nameless, books, complain}.run();
}

}  // namespace reports
