#include "documents/export_beancount.hpp"

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

std::string quoted(std::string_view text) {
    std::string out{'"'};
    for (const char c : text) {
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    return out + '"';
}

/// A number as a link; CJK there is a syntax error.
std::string link_of(std::string_view number) {
    std::string link{'^'};
    while (!number.empty()) {
        const auto point = decode_utf8(number);
        const auto c = static_cast<char>(point.value);
        const bool is_kept =
            point.value < 0x80 &&
            ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
             c == '-' || c == '_' || c == '/' || c == '.');
        link += is_kept ? c : '-';
        number.remove_prefix(point.length);
    }
    return link;
}

class BeancountWriter {
public:
    BeancountWriter(const Book& book, const Sources& sources, AccountNames& names, Date first)
        : book_{book}, sources_{sources}, names_{names}, first_{first} {}

    void operator()(const Remark& remark);
    void operator()(const ExchangeRate* rate);
    void operator()(const Transaction& transaction);
    void operator()(const Assertion* assertion);

    void open_customers();
    std::string taken_text();

private:
    std::string opened(std::string account);
    std::string receivable_of(Id<ledger::Customer> id, Date day);
    std::string_view code(Currency currency) const { return book_.currencies.code(currency); }
    std::string links_of(const Transaction& transaction) const;
    void source(Place place);
    void post(const Posting& posting);

    const Book& book_;
    const Sources& sources_;
    AccountNames& names_;
    Date first_;
    std::string body_;
    std::set<std::string> accounts_;
    bool exchanges_ = false;
};

std::string BeancountWriter::opened(std::string account) {
    accounts_.insert(account);
    return account;
}

/// Opened; empty where there is none.
std::string BeancountWriter::receivable_of(Id<ledger::Customer> id, Date day) {
    auto account = names_.receivable_of(id, day);
    return account.empty() ? account : opened(std::move(account));
}

void BeancountWriter::open_customers() {
    book_.customers.for_each(
        [&](Id<ledger::Customer> id, const ledger::Customer&) { receivable_of(id, first_); });
}

void BeancountWriter::source(Place place) {
    body_ += fmt::format("  source: {}\n", quoted(spoken_place(sources_, place)));
}

/// A note of the customer; a comment where there is no account or no day.
void BeancountWriter::operator()(const Remark& remark) {
    const auto text = plain_text(remark.text);
    const auto account = remark.date && !remark.customer.is_none()
                             ? receivable_of(remark.customer, *remark.date)
                             : std::string{};
    if (account.empty())
        body_ += fmt::format("\n; {}\n", text);
    else
        body_ += fmt::format("\n{} note {} {}\n", to_string(*remark.date), account, quoted(text));
}

void BeancountWriter::operator()(const ExchangeRate* rate) {
    body_ +=
        fmt::format("\n{} price {} {} {}\n", to_string(rate->date), code(rate->one),
                    plain_digits(rate->number.mantissa, rate->number.decimals), code(rate->other));
}

std::string BeancountWriter::links_of(const Transaction& transaction) const {
    std::set<std::string> links;
    const auto add = [&](Id<ledger::Document> id) {
        if (!id.is_none() && !book_.documents[id].number.is_none())
            links.insert(link_of(book_.number_of(id)));
    };
    add(transaction.document);
    for (const auto& posting : transaction.postings) add(posting.document);
    std::string text;
    for (const auto& link : links) text += " " + link;
    return text;
}

void BeancountWriter::post(const Posting& posting) {
    const auto& amount = posting.amount;
    body_ += posting_line("  ", opened(names_.of(posting)), amount, code(amount.currency()),
                          book_.currencies);
    if (posting.cost) {
        body_ += total_price(*posting.cost, code(posting.cost->currency()), book_.currencies);
        exchanges_ = true;
    }
    body_ += '\n';
    if (!posting.is_of_customer()) return;
    body_ += fmt::format("    invoice: {}\n", quoted(book_.number_of(posting.document)));
    if (posting.due) body_ += fmt::format("    due: {}\n", to_string(*posting.due));
}

void BeancountWriter::operator()(const Transaction& transaction) {
    const auto& customer = book_.customers[transaction.customer];
    auto narration = std::string{transaction.kind};
    if (const auto title = plain_text(transaction.title); !title.empty()) narration += " " + title;
    body_ += fmt::format("\n{} * {} {}{}\n", to_string(transaction.date),
                         quoted(plain_text(ledger::name_on(customer, transaction.date))),
                         quoted(narration), links_of(transaction));
    body_ += fmt::format("  customer: {}\n", quoted(customer.id));
    body_ += fmt::format("  invoice: {}\n", quoted(book_.number_of(transaction.about)));
    source(transaction.place);
    if (transaction.derived) body_ += "  derived: \"oldest-first\"\n";
    for (const auto& posting : transaction.postings) post(posting);
}

/// It asserts the start of a day, so it stands on the next one.
void BeancountWriter::operator()(const Assertion* assertion) {
    const auto& stated = assertion->stated;
    if (!names_.can_be_asserted(*assertion)) {
        body_ += fmt::format("\n; {}\n", plain_text(assertion_text(book_, *assertion)));
        return;
    }
    const auto account =
        opened(names_.receivable_of(assertion->customer, assertion->date, stated.currency()));
    const auto begin = fmt::format("{} balance ", to_string(assertion->date + Days{1}));
    body_ += fmt::format(
        "\n{}\n", posting_line(begin, account, stated, code(stated.currency()), book_.currencies));
    source(assertion->place);
}

/// Without a tolerance an exchange into a currency without decimals is out of balance by the last
/// digit of a quotient.
std::string BeancountWriter::taken_text() {
    auto head = fmt::format("option \"title\" {}\n", quoted(plain_text(book_.name)));
    if (!book_.currency.is_none())
        head += fmt::format("option \"operating_currency\" \"{}\"\n", code(book_.currency));
    if (exchanges_) head += "option \"inferred_tolerance_default\" \"*:0.00000001\"\n";
    head += '\n';
    for (const auto& account : accounts_)
        head += fmt::format("{} open {}\n", to_string(first_), account);
    body_.insert(0, head);
    return std::move(body_);
}

constexpr std::string_view roots[] = {"Assets", "Liabilities", "Equity", "Income", "Expenses"};

bool is_never_empty(const std::vector<settings::TemplatePart>& parts) {
    return std::ranges::any_of(parts, [](const settings::TemplatePart& part) {
        return part.is_text || part.placeholder == settings::Placeholder::customer ||
               part.placeholder == settings::Placeholder::currency ||
               part.placeholder == settings::Placeholder::rate;
    });
}

bool beancount_takes(std::string_view account) {
    const auto parsed = settings::parse_account(account, 0xFF);
    check(parsed.has_value());
    const auto& root = parsed->components.front();
    return root.size() == 1 && root.front().is_text &&
           std::ranges::find(roots, root.front().text) != std::end(roots) &&
           std::ranges::count_if(parsed->components, is_never_empty) > 1;
}

}  // namespace

std::string beancount_ledger(reports::Chronicle& chronicle, const Book& book,
                             const Sources& sources, AccountNames& names) {
    BeancountWriter writer{book, sources, names, chronicle.first_day()};
    writer.open_customers();
    chronicle.for_each([&](const reports::ChronicleItem& item) { std::visit(writer, item); });
    return writer.taken_text();
}

std::optional<std::string> key_beancount_refuses(const settings::Export& accounts) {
    for (std::size_t i = 0; i < settings::account_keys.size(); ++i)
        if (!beancount_takes(accounts.accounts[i]))
            return std::string{settings::account_keys[i].name};
    for (const auto& [via, account] : accounts.bank_by)
        if (!beancount_takes(account)) return "bank." + via;
    return std::nullopt;
}

}  // namespace documents
