#include "foreign/camt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "foreign/day.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

struct Message {
    std::string_view body;  // of any version: the name may go on
    std::string_view statement;
    std::string_view format;
    bool advice;
};
constexpr std::array messages{Message{"BkToCstmrStmt", "Stmt", "camt.053", false},
                              Message{"BkToCstmrAcctRpt", "Rpt", "camt.052", true},
                              Message{"BkToCstmrDbtCdtNtfctn", "Ntfctn", "camt.054", true}};

/// The body of a message and what kind it is; the body may stand in an envelope.
std::pair<const Element*, const Message*> body_of(const Element& element, int depth = 0) {
    constexpr int most_envelopes = 4;
    for (const auto& message : messages)
        if (element.name.starts_with(message.body)) return {&element, &message};
    if (depth < most_envelopes)
        for (const auto& child : element.children)
            if (const auto found = body_of(child, depth + 1); found.first != nullptr) return found;
    return {};
}

/// An element as it is written, up to the end of its tag's text.
std::string_view written_at(std::string_view text, const Element& element) {
    const auto close = fmt::format("{}>", element.name);
    const auto end = text.find(close, element.begin + element.name.size() + 1);
    const auto size = end == std::string_view::npos ? end : end + close.size() - element.begin;
    return text.substr(element.begin, size);
}

std::string account_of(const Element* account) {
    if (account == nullptr) return {};
    const auto iban = account->text_at("Id/IBAN");
    const auto other = account->text_at("Id/Othr/Id");
    if (!iban.empty()) return std::string{iban};
    return std::string{other.empty() ? account->text_at("Id/PrtryAcct/Id") : other};
}

/// Version 8 puts the party, or a bank, one level deeper.
std::string name_of_party(const Element* party) {
    if (party == nullptr) return {};
    for (const auto path : {"Nm", "Pty/Nm", "Agt/FinInstnId/Nm", "FinInstnId/Nm"})
        if (const auto name = party->text_at(path); !name.empty()) return std::string{name};
    return {};
}

std::string first_name(const Element& details, std::initializer_list<std::string_view> parties) {
    for (const auto party : parties)
        if (auto name = name_of_party(details.at(fmt::format("RltdPties/{}", party)));
            !name.empty())
            return name;
    return {};
}

std::string structured_reference(const Element& details) {
    std::vector<std::string> references;
    const auto* remittance = details.child("RmtInf");
    if (remittance == nullptr) return {};
    for (const auto& one : remittance->children) {
        if (one.name != "Strd") continue;
        const auto reference = one.text_at("CdtrRefInf/Ref");
        references.emplace_back(reference.empty() ? one.text_at("CdtrRefInf/CdtrRef") : reference);
    }
    return joined(references);
}

std::string reference_of(const Element& details) {
    if (auto reference = structured_reference(details); !reference.empty()) return reference;
    const auto end_to_end = details.text_at("Refs/EndToEndId");
    return end_to_end == "NOTPROVIDED" ? std::string{} : std::string{end_to_end};
}

void add_texts(const Element& details, std::vector<std::string>& texts) {
    if (const auto* remittance = details.child("RmtInf"))
        for (const auto& one : remittance->children)
            if (one.name == "Ustrd") texts.push_back(one.text);
    texts.emplace_back(details.text_at("AddtlTxInf"));
}

class Reader {
public:
    Reader(Collector& collector, const Message& message)
        : collector_{collector}, message_{message} {}

    void read_statement(const Element& statement) {
        auto& made = collector_.begin_statement(statement.begin);
        made.account = account_of(statement.child("Acct"));
        made.advice = message_.advice;
        made.currency = currency_of_statement(statement);
        read_balances(statement);
        for (const auto& entry : statement.children)
            if (entry.name == "Ntry") read_entry(entry);
    }

private:
    Currency currency_of_statement(const Element& statement) const {
        const auto& currencies = collector_.terms().currencies;
        if (const auto code = statement.text_at("Acct/Ccy"); !code.empty())
            return currency_named(code, currencies);
        for (const std::string_view kind : {"Bal", "Ntry"})
            for (const auto& child : statement.children)
                if (const auto* amount = child.child("Amt");
                    child.name == kind && amount != nullptr)
                    return currency_named(amount->attribute("Ccy"), currencies);
        return Currency::none();
    }

    std::optional<Money> signed_amount(const Element& holder, const Element& amount,
                                       std::string_view indicator) {
        const auto written = written_at(collector_.text(), amount);
        const auto currency =
            collector_.currency_of(amount.attribute("Ccy"), amount.begin, written);
        const auto money = collector_.money_of(read_plain_number(amount.text), amount.text,
                                               currency, amount.begin, written);
        if (!money) return std::nullopt;
        if (money->minor() < 0) {
            collector_.reject(holder.begin, "<Amt> is negative; <CdtDbtInd> gives the direction",
                              written);
            return std::nullopt;
        }
        if (indicator == "DBIT") return -*money;
        if (indicator == "CRDT") return money;
        collector_.reject(holder.begin,
                          fmt::format("<CdtDbtInd> of <{}> is neither CRDT nor DBIT", holder.name),
                          written);
        return std::nullopt;
    }

    void read_balances(const Element& statement) {
        for (const std::string_view wanted : {"PRCD", "OPBD", "CLBD"}) {
            for (const auto& balance : statement.children) {
                const auto* amount = balance.child("Amt");
                if (balance.name != "Bal" || amount == nullptr || code_of(balance) != wanted)
                    continue;
                const auto money = signed_amount(balance, *amount, balance.text_at("CdtDbtInd"));
                if (!money) continue;
                auto& made = collector_.statement();
                (wanted == "CLBD" ? made.closing : made.opening) = *money;
                if (wanted == "CLBD") made.closed_at = balance.begin;
            }
        }
    }

    static std::string_view code_of(const Element& balance) {
        const auto code = balance.text_at("Tp/CdOrPrtry/Cd");
        return code.empty() ? balance.text_at("Tp/Cd") : code;
    }

    /// The day of an element, or nothing; false when there is one that is no day.
    bool take_day(const Element& entry, std::string_view name, std::optional<Date>& day) {
        const auto* element = entry.child(name);
        if (element == nullptr) return true;
        auto written = element->text_at("Dt");
        if (written.empty()) written = element->text_at("DtTm");
        if (written.empty()) written = element->text;
        if (const auto read = parse_date(written.substr(0, 10))) {
            day = *read;
            return true;
        }
        collector_.reject(element->begin,
                          fmt::format("<{}> {} is no day", name,
                                      written.empty() ? std::string_view{"(empty)"} : written),
                          written_at(collector_.text(), *element));
        return false;
    }

    LineStatus status_of(const Element& entry) const {
        auto code = entry.text_at("Sts/Cd");
        if (code.empty()) code = entry.text_at("Sts");
        if (code == "BOOK" || (code.empty() && !message_.advice)) return LineStatus::booked;
        return code == "INFO" ? LineStatus::info : LineStatus::pending;
    }

    static std::vector<const Element*> details_of(const Element& entry) {
        std::vector<const Element*> all;
        for (const auto& group : entry.children) {
            if (group.name == "TxDtls") all.push_back(&group);
            if (group.name != "NtryDtls") continue;
            for (const auto& details : group.children)
                if (details.name == "TxDtls") all.push_back(&details);
        }
        return all;
    }

    /// The amount of a part, signed as the part says, else as its entry; nothing where it has none.
    std::optional<Money> amount_of_part(const Element& details, std::string_view otherwise) const {
        for (const auto path : {"Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"}) {
            const auto* amount = details.at(path);
            if (amount == nullptr) continue;
            const auto& currencies = collector_.terms().currencies;
            const auto currency = currency_named(amount->attribute("Ccy"), currencies);
            const auto number = read_plain_number(amount->text);
            if (currency.is_none() || !number) return std::nullopt;
            const auto money = amount_of(*number, currency, currencies);
            if (!money) return std::nullopt;
            const auto own = details.text_at("CdtDbtInd");
            return (own.empty() ? otherwise : own) == "DBIT" ? -*money : *money;
        }
        return std::nullopt;
    }

    /// The amounts of the parts, if they add up to the entry.
    std::vector<Money> amounts_of_parts(const std::vector<const Element*>& parts, Money whole,
                                        std::string_view indicator) const {
        std::vector<Money> amounts;
        auto sum = Money::zero(whole.currency());
        for (const auto* part : parts) {
            const auto amount = amount_of_part(*part, indicator);
            if (!amount || amount->currency() != whole.currency()) return {};
            amounts.push_back(*amount);
            sum = sum + *amount;
        }
        return sum == whole ? amounts : std::vector<Money>{};
    }

    void read_entry(const Element& entry) {
        collector_.begin_entry();
        const auto* amount = entry.child("Amt");
        if (amount == nullptr)
            return collector_.reject(entry.begin, "<Ntry> has no <Amt>",
                                     written_at(collector_.text(), entry));
        const auto indicator = entry.text_at("CdtDbtInd");
        const auto money = signed_amount(entry, *amount, indicator);
        if (!money) return;
        auto line = collector_.new_line(entry.begin);
        line.amount = *money;
        line.status = status_of(entry);
        const auto reversal = entry.text_at("RvslInd");
        line.kind = reversal == "true" || reversal == "1" ? LineKind::reversal
                    : indicator == "DBIT"                 ? LineKind::debit
                                                          : LineKind::credit;
        if (!take_day(entry, "BookgDt", line.booked) || !take_day(entry, "ValDt", line.value))
            return;
        line.id = entry.text_at("AcctSvcrRef");
        add_lines(entry, details_of(entry), std::move(line), indicator);
    }

    void add_lines(const Element& entry, const std::vector<const Element*>& parts, BankLine line,
                   std::string_view indicator) {
        const auto amounts =
            parts.empty() ? std::vector<Money>{} : amounts_of_parts(parts, line.amount, indicator);
        if (amounts.empty()) return collector_.add(whole(entry, parts, std::move(line)));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto part = line;
            part.part = static_cast<std::uint32_t>(i + 1);
            part.amount = amounts[i];
            part.line = collector_.line_of(parts[i]->begin);
            if (part.kind != LineKind::reversal)
                part.kind = part.amount.minor() < 0 ? LineKind::debit : part.kind;
            std::vector<std::string> texts;
            describe(*parts[i], part, texts);
            texts.emplace_back(entry.text_at("AddtlNtryInf"));
            part.text = joined(texts);
            collector_.add(std::move(part));
        }
    }

    static void describe(const Element& details, BankLine& line, std::vector<std::string>& texts) {
        line.payer = first_name(details, {"UltmtDbtr", "Dbtr"});
        line.payer_account = account_of(details.at("RltdPties/DbtrAcct"));
        if (line.amount.minor() < 0) {
            line.payee = first_name(details, {"UltmtCdtr", "Cdtr"});
            line.payee_account = account_of(details.at("RltdPties/CdtrAcct"));
        }
        line.reference = reference_of(details);
        if (const auto id = details.text_at("Refs/AcctSvcrRef"); !id.empty()) line.id = id;
        add_texts(details, texts);
    }

    /// An entry that is not taken apart. What its several details say of different payers is not
    /// said of the whole.
    static BankLine whole(const Element& entry, const std::vector<const Element*>& parts,
                          BankLine line) {
        std::vector<std::string> texts;
        auto described = line;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            auto next = line;
            describe(*parts[i], next, texts);
            if (i == 0) {
                described = std::move(next);
                continue;
            }
            const auto keep_same = [](std::string& one, const std::string& other) {
                if (one != other) one.clear();
            };
            keep_same(described.payer, next.payer);
            keep_same(described.payer_account, next.payer_account);
            keep_same(described.payee, next.payee);
            keep_same(described.payee_account, next.payee_account);
            keep_same(described.reference, next.reference);
            described.id = line.id;
        }
        texts.emplace_back(entry.text_at("AddtlNtryInf"));
        described.text = joined(texts);
        return described;
    }

    Collector& collector_;
    const Message& message_;
};

}  // namespace

tl::expected<void, Refusal> read_camt(std::string_view text, const Element& root,
                                      const BankTerms& terms, BankFile& file) {
    const auto [body, message] = body_of(root);
    if (body == nullptr)
        return tl::unexpected{
            Refusal{fmt::format("<{}> holds no camt.052, camt.053 or camt.054", root.name),
                    root.begin, "ask the bank for an account statement in one of these"}};
    file.format = message->format;
    Collector collector{text, terms, file};
    Reader reader{collector, *message};
    for (const auto& child : body->children)
        if (child.name == message->statement) reader.read_statement(child);
    if (!file.statements.empty()) return {};
    return tl::unexpected{
        Refusal{fmt::format("<{}> has no <{}>", body->name, message->statement), body->begin, {}}};
}

}  // namespace foreign
