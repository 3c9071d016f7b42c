#include "foreign/ofx.hpp"

#include <fmt/format.h>

#include "foreign/day.hpp"
#include "foreign/sgml.hpp"
#include "foreign/text.hpp"

namespace foreign {

namespace {

/// What was found on the way down.
struct Found {
    std::vector<const Element*> statements;
    const Element* investments = nullptr;
    const Element* complaint = nullptr;  // a status of the bank that is an error
};

void find_in(const Element& element, Found& found) {
    if (element.name == "STMTRS" || element.name == "CCSTMTRS")
        return found.statements.push_back(&element);
    if (element.name == "INVSTMTRS" && found.investments == nullptr) found.investments = &element;
    if (element.name == "STATUS" && element.text_at("SEVERITY") == "ERROR")
        found.complaint = &element;
    for (const auto& child : element.children) find_in(child, found);
}

class Reader {
public:
    explicit Reader(Collector& collector) : collector_{collector} {}

    void read_statement(const Element& statement) {
        auto& made = collector_.begin_statement(statement.begin);
        made.card = statement.name == "CCSTMTRS";
        made.account = statement.text_at(made.card ? "CCACCTFROM/ACCTID" : "BANKACCTFROM/ACCTID");
        collector_.name_currency(statement.text_at("CURDEF"));
        if (const auto* list = statement.child("BANKTRANLIST"))
            for (const auto& entry : list->children)
                if (entry.name == "STMTTRN") read_entry(entry);
        read_balance(statement);
    }

private:
    std::string_view written_at(const Element& element) const {
        const auto rest = collector_.text().substr(element.begin);
        return rest.substr(0, rest.find('\n'));
    }

    void read_balance(const Element& statement) {
        const auto* balance = statement.at("LEDGERBAL/BALAMT");
        if (balance == nullptr || balance->text.empty()) return;
        auto& made = collector_.statement();
        made.closed_at = balance->begin;
        if (made.currency.is_none()) return;
        const auto money = collector_.money_of(read_plain_number(balance->text), balance->text,
                                               made.currency, balance->begin, written_at(*balance));
        if (money) made.closing = *money;
    }

    /// DTPOSTED as it is written: `20090401122017.000[-5:EST]` is the first of April.
    std::optional<Date> day_of(const Element& entry) {
        const auto* posted = entry.child("DTPOSTED");
        const auto written = posted == nullptr ? std::string_view{} : posted->text;
        if (const auto day = read_day(written.substr(0, 8), DayOrder::unsettled);
            day && written.size() >= 8)
            return *day;
        const auto& at = posted == nullptr ? entry : *posted;
        collector_.reject(at.begin,
                          written.empty() ? "<STMTTRN> has no <DTPOSTED>"
                                          : fmt::format("<DTPOSTED> {} is no day", written),
                          written_at(at));
        return std::nullopt;
    }

    std::optional<Money> amount_of(const Element& entry) {
        const auto* amount = entry.child("TRNAMT");
        const auto& at = amount == nullptr ? entry : *amount;
        const auto written = amount == nullptr ? std::string_view{} : amount->text;
        const auto currency =
            collector_.currency_of(entry.text_at("CURRENCY/CURSYM"), at.begin, written_at(at));
        return collector_.money_of(written.empty() ? std::nullopt : read_plain_number(written),
                                   written, currency, at.begin, written_at(at));
    }

    void read_entry(const Element& entry) {
        collector_.begin_entry();
        const auto day = day_of(entry);
        if (!day) return;
        const auto amount = amount_of(entry);
        if (!amount) return;
        auto& statement = collector_.statement();
        if (statement.currency.is_none()) statement.currency = amount->currency();
        auto line = collector_.new_line(entry.begin);
        line.booked = *day;
        line.value = *day;
        line.amount = *amount;
        line.kind = amount->minor() < 0 ? LineKind::debit : LineKind::credit;
        line.id = entry.text_at("FITID");
        line.payer = first_of(entry, {"NAME", "PAYEE/NAME"});
        line.reference = first_of(entry, {"REFNUM", "CHECKNUM"});
        line.text = entry.text_at("MEMO");
        collector_.add(std::move(line));
    }

    static std::string first_of(const Element& entry,
                                std::initializer_list<std::string_view> paths) {
        for (const auto path : paths)
            if (const auto text = entry.text_at(path); !text.empty()) return std::string{text};
        return {};
    }

    Collector& collector_;
};

Refusal refusal_of(const Element& root, const Found& found) {
    if (found.investments != nullptr)
        return {"<INVSTMTRS> is a statement of investments", found.investments->begin,
                "no customer pays there; import the statement of a bank account"};
    if (found.complaint != nullptr)
        return {fmt::format("the bank did not answer with a statement: {} (<CODE> {})",
                            found.complaint->text_at("MESSAGE"), found.complaint->text_at("CODE")),
                found.complaint->begin, "fetch the file again"};
    return {"<OFX> holds no statement", root.begin, {}};
}

}  // namespace

tl::expected<void, Refusal> read_ofx(std::string_view text, const BankTerms& terms,
                                     BankFile& file) {
    file.format = "OFX";
    const auto root = read_sgml(text);
    if (!root) return tl::unexpected{Refusal{root.error().words, root.error().offset, {}}};
    Found found;
    find_in(*root, found);
    if (found.statements.empty()) return tl::unexpected{refusal_of(*root, found)};
    Collector collector{text, terms, file};
    Reader reader{collector};
    for (const auto* statement : found.statements) reader.read_statement(*statement);
    return {};
}

}  // namespace foreign
