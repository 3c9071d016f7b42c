#include "documents/statement_letter.hpp"

#include <fmt/format.h>

#include "documents/item_fields.hpp"

namespace documents {
namespace {

using ledger::Book;
using reports::StatementSum;

/// The strip of buckets: `name`, `amount`, and what kind of name it is.
FieldList aging_fields(const std::vector<std::string>& names, const StatementSum& sum,
                       const Voice& voice) {
    FieldList strip;
    for (std::size_t i = 0; i < names.size(); ++i) {
        Fields bucket;
        const bool not_due = i == 0;
        const bool older = names[i] == "older";
        const bool month = !not_due && !older && names[i].size() == 7 && names[i][4] == '-';
        bucket.add("name", names[i]);
        bucket.add("is_not_due", not_due);
        bucket.add("is_days", !not_due && !older && !month);
        bucket.add("is_month", month);
        bucket.add("is_older", older);
        bucket.add("amount", voice.digits(sum.buckets[i]));
        strip.push_back(std::move(bucket));
    }
    return strip;
}

std::string said(Money amount, const Voice& voice) {
    return amount.is_zero() ? std::string{} : voice.digits(amount);
}

Fields sum_fields(const StatementSum& sum, const reports::StatementReport& report,
                  const ItemContext& context) {
    const auto& voice = context.voice;
    FieldList items;
    for (const auto& item : sum.items) items.push_back(item_fields(item, context));
    FieldList on_account;
    for (const auto& source : sum.on_account)
        on_account.push_back(on_account_fields(source, context));
    const auto balance = sum.balance();
    const auto size = balance.minor() < 0 ? -balance : balance;
    Fields fields;
    fields.add("currency", voice.code(balance.currency()));
    fields.add("items", std::move(items));
    fields.add("on_account", std::move(on_account));
    fields.add("open", voice.digits(sum.open));
    fields.add("on_account_total", said(sum.credit, voice));
    fields.add("overdue", said(sum.overdue, voice));
    fields.add("disputed", said(sum.disputed, voice));
    fields.add("balance", voice.digits(balance));
    fields.add("balance_size", voice.digits(size));
    fields.add("balance_words", voice.words(size));
    fields.add("balance_capitals", voice.capitals(size));
    fields.add("is_owed", balance.minor() > 0);
    fields.add("is_in_credit", balance.minor() < 0);
    fields.add("is_even", balance.is_zero());
    fields.add("aging", aging_fields(report.bucket_names, sum, voice));
    return fields;
}

Fields line_fields(const reports::AccountLine& line, const Voice& voice) {
    Fields fields;
    fields.add("date", voice.day(line.date));
    fields.add("number", line.number);
    fields.add("kind", std::string{line.kind});
    for (const std::string_view kind :
         {"sale", "debit", "open", "open-credit", "receipt", "credit", "refund", "writeoff",
          "recover", "discount", "transfer", "void"}) {
        std::string name = fmt::format("is_{}", kind);
        for (auto& byte : name)
            if (byte == '-') byte = '_';
        fields.add(std::move(name), line.kind == kind);
    }
    fields.add("title", line.title);
    fields.add("debit", said(line.debit, voice));
    fields.add("credit", said(line.credit, voice));
    fields.add("balance", voice.digits(line.balance));
    return fields;
}

}  // namespace

Fields statement_fields(const reports::Statement& statement, const reports::StatementReport& report,
                        const std::string& language, const Book& book,
                        const ledger::SettledBy& settled) {
    const auto day = report.query.as_of;
    const Voice voice{language, book.currencies};
    const ItemContext context{book, settled, voice, day};
    auto fields = letter_fields(statement.customer, day, voice, book);
    FieldList sums;
    for (const auto& sum : statement.sums) sums.push_back(sum_fields(sum, report, context));
    fields.add("sums", std::move(sums));
    return fields;
}

Fields activity_fields(Id<ledger::Customer> customer, const reports::AccountReport& report,
                       const std::string& language, const Book& book) {
    const Voice voice{language, book.currencies};
    auto fields = letter_fields(customer, report.query.to, voice, book);
    const bool has_start = report.query.from != always;
    fields.add("from", has_start ? voice.day(report.query.from) : std::string{});
    fields.add("to", voice.day(report.query.to));
    FieldList accounts;
    for (const auto& account : report.accounts) {
        FieldList lines;
        for (const auto& line : account.lines) lines.push_back(line_fields(line, voice));
        Fields sum;
        sum.add("currency", voice.code(account.closing.currency()));
        sum.add("opening", voice.digits(account.opening));
        sum.add("lines", std::move(lines));
        sum.add("debits", voice.digits(account.debits));
        sum.add("credits", voice.digits(account.credits));
        sum.add("closing", voice.digits(account.closing));
        sum.add("closing_capitals", voice.capitals(account.closing));
        accounts.push_back(std::move(sum));
    }
    fields.add("accounts", std::move(accounts));
    return fields;
}

}  // namespace documents
