#include "documents/export_ledger.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "documents/export_text.hpp"

namespace documents {
namespace {

using ledger::Assertion;
using ledger::Book;
using ledger::ExchangeRate;
using reports::Posting;
using reports::Remark;
using reports::Transaction;

/// The value of a tag: a comma would end it, a date in brackets would move the entry, and a colon
/// at either end would make it a tag itself.
std::string tag_value(std::string_view text) {
    const auto plain = without_controls(text);
    std::string value;
    for (const auto& c : plain) {
        const bool is_at_end = &c == &plain.front() || &c == &plain.back();
        if (c == ',')
            value += "%2C";
        else if (c == '%')
            value += "%25";
        else if (c == ':' && is_at_end)
            value += "%3A";
        else
            value += c == '[' || c == ']' ? ' ' : c;
    }
    return value;
}

bool is_number(std::string_view number) { return !number.empty() && number != "-"; }

/// A bracket would end it.
bool is_code(std::string_view number) {
    return is_number(number) && number.find(')') == number.npos;
}

class JournalWriter {
public:
    JournalWriter(const Book& book, const Sources& sources, AccountNames& names,
                  LedgerDialect dialect)
        : book_{book}, sources_{sources}, names_{names}, dialect_{dialect} {}

    void operator()(const Remark& remark);
    void operator()(const ExchangeRate* rate);
    void operator()(const Transaction& transaction);
    void operator()(const Assertion* assertion);

    void declare_customers(Date day);
    std::string taken_journal();

private:
    std::string code(Currency currency);
    std::string account(const Posting& posting);
    std::string declared(std::string account);
    void comment(std::string_view text);
    void head(Date date, std::string_view number, Id<ledger::Customer> customer,
              std::string_view kind, std::string_view title);
    void tags(Id<ledger::Customer> customer, Place place, bool derived);
    void tag_code(std::string_view number);
    void post(const Posting& posting);
    std::string directives() const;

    const Book& book_;
    const Sources& sources_;
    AccountNames& names_;
    LedgerDialect dialect_;
    std::string body_;
    std::set<std::string> accounts_;
    std::set<std::string> commodities_;  // as their directives write them
    std::set<std::string_view> tags_{"customer", "derived", "due", "invoice", "source"};
};

/// A code with a digit would be read as a number.
std::string JournalWriter::code(Currency currency) {
    const auto plain = book_.currencies.code(currency);
    const bool has_digit = std::ranges::any_of(plain, [](char c) { return c >= '0' && c <= '9'; });
    auto written = has_digit ? fmt::format("\"{}\"", plain) : std::string{plain};
    const auto decimals = static_cast<std::size_t>(book_.currencies.decimals(currency));
    commodities_.insert(dialect_ == LedgerDialect::ledger
                            ? written
                            : fmt::format("1000.{} {}", std::string(decimals, '0'), written));
    return written;
}

std::string JournalWriter::declared(std::string account) {
    accounts_.insert(account);
    return account;
}

std::string JournalWriter::account(const Posting& posting) { return declared(names_.of(posting)); }

void JournalWriter::declare_customers(Date day) {
    book_.customers.for_each([&](Id<ledger::Customer> id, const ledger::Customer&) {
        if (auto account = names_.receivable_of(id, day); !account.empty())
            declared(std::move(account));
    });
}

/// Each line of a text.
void JournalWriter::comment(std::string_view text) {
    while (!text.empty()) {
        const auto end = text.find('\n');
        const auto line = without_controls(text.substr(0, end));
        const auto last = line.find_last_not_of(' ');
        if (last != std::string::npos) body_ += fmt::format("; {}\n", line.substr(0, last + 1));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
}

void JournalWriter::operator()(const Remark& remark) {
    body_ += '\n';
    comment(remark.text);
}

void JournalWriter::operator()(const ExchangeRate* rate) {
    body_ +=
        fmt::format("\nP {} {} {} {}\n", to_string(rate->date), code(rate->one),
                    plain_digits(rate->number.mantissa, rate->number.decimals), code(rate->other));
}

/// Without a code an empty one keeps a name that begins like a code or a mark what it is.
void JournalWriter::head(Date date, std::string_view number, Id<ledger::Customer> customer,
                         std::string_view kind, std::string_view title) {
    const auto name = plain_text(ledger::name_on(book_.customers[customer], date));
    auto text = fmt::format("{} | {}", name, kind);
    if (const auto more = plain_text(title); !more.empty()) text += " " + more;
    if (is_code(number))
        text = fmt::format("({}) {}", without_controls(number), text);
    else if (text.find_first_of("(*!") == 0)
        text.insert(0, "() ");
    body_ += fmt::format("\n{} * {}\n", to_string(date), text);
}

void JournalWriter::tags(Id<ledger::Customer> customer, Place place, bool derived) {
    body_ += fmt::format("    ; customer: {}\n", tag_value(book_.customers[customer].id));
    body_ += fmt::format("    ; source: {}\n", tag_value(spoken_place(sources_, place)));
    if (derived) body_ += "    ; derived: oldest-first\n";
}

/// The number of a transaction that cannot have it in its head.
void JournalWriter::tag_code(std::string_view number) {
    if (!is_number(number) || is_code(number)) return;
    tags_.insert("code");
    body_ += fmt::format("    ; code: {}\n", tag_value(number));
}

void JournalWriter::post(const Posting& posting) {
    const auto& amount = posting.amount;
    body_ +=
        posting_line("    ", account(posting), amount, code(amount.currency()), book_.currencies);
    if (posting.cost)
        body_ += total_price(*posting.cost, code(posting.cost->currency()), book_.currencies);
    body_ += '\n';
    if (!posting.is_of_customer()) return;
    body_ += fmt::format("      ; invoice: {}\n", tag_value(book_.number_of(posting.document)));
    if (posting.due) body_ += fmt::format("      ; due: {}\n", to_string(*posting.due));
}

void JournalWriter::operator()(const Transaction& transaction) {
    const auto number =
        transaction.document.is_none() ? std::string{} : book_.number_of(transaction.document);
    head(transaction.date, number, transaction.customer, transaction.kind, transaction.title);
    tags(transaction.customer, transaction.place, transaction.derived);
    tag_code(number);
    for (const auto& posting : transaction.postings) post(posting);
}

/// What the other program cannot check, or would refuse, is a comment.
void JournalWriter::operator()(const Assertion* assertion) {
    if (!names_.can_be_asserted(*assertion)) {
        body_ += '\n';
        return comment(assertion_text(book_, *assertion));
    }
    const auto currency = assertion->stated.currency();
    head(assertion->date, "", assertion->customer, "balance", "");
    tags(assertion->customer, assertion->place, false);
    const auto receivable =
        declared(names_.receivable_of(assertion->customer, assertion->date, currency));
    body_ += fmt::format(
        "{} = {} {}\n      ; invoice: -\n",
        posting_line("    ", receivable, Money::zero(currency), code(currency), book_.currencies),
        plain_digits(assertion->stated.minor(), book_.currencies.decimals(currency)),
        code(currency));
}

std::string JournalWriter::directives() const {
    std::string text;
    for (const auto& commodity : commodities_) text += fmt::format("commodity {}\n", commodity);
    for (const auto& account : accounts_) text += fmt::format("account {}\n", account);
    if (dialect_ == LedgerDialect::hledger) return text;
    for (const auto tag : tags_) text += fmt::format("tag {}\n", tag);
    return text;
}

std::string JournalWriter::taken_journal() {
    body_.insert(0, directives());
    return std::move(body_);
}

}  // namespace

std::string ledger_journal(reports::Chronicle& chronicle, const Book& book, const Sources& sources,
                           AccountNames& names, LedgerDialect dialect) {
    JournalWriter writer{book, sources, names, dialect};
    writer.declare_customers(chronicle.first_day());
    chronicle.for_each([&](const reports::ChronicleItem& item) { std::visit(writer, item); });
    return writer.taken_journal();
}

}  // namespace documents
