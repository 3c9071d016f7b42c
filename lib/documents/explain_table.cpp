#include "documents/explain_table.hpp"

#include <fmt/format.h>

#include "documents/book_cells.hpp"
#include "documents/said_line.hpp"
#include "ledger/open_items.hpp"

namespace documents {
namespace {

using ledger::Book;
using ledger::Document;
using reports::Explanation;
using reports::Fact;
using What = Fact::What;

/// The fact's name for programs; the contract.
std::string_view name_of(What what) {
    switch (what) {
        case What::entered:
            return "entered";
        case What::instalments:
            return "instalments";
        case What::allocated:
            return "allocated";
        case What::discounted:
            return "discounted";
        case What::taken_back:
            return "taken-back";
        case What::returned:
            return "returned";
        case What::withdrawn:
            return "withdrawn";
        case What::refunded:
            return "refunded";
        case What::refund_voided:
            return "refund-voided";
        case What::recovered:
            return "recovered";
        case What::disputed:
            return "disputed";
        case What::resolved:
            return "resolved";
        case What::voided:
            return "voided";
    }
    return {};
}

/// Says the facts of one document in sentences.
class Wording {
public:
    Wording(const Book& book, const Explanation& explanation)
        : book_{book}, id_{explanation.query.document}, document_{book.documents[id_]} {}

    std::string words(const Fact& fact) const;
    std::string rule(const Fact& fact) const;

private:
    std::string amount(Money money) const { return to_string(money, book_.currencies); }
    std::string named(Id<Document> id) const;
    std::string dated(Id<Document> id) const;
    std::string entered() const;
    std::string instalments(const Fact& fact) const;
    std::string allocated(const Fact& fact) const;
    std::string returned(const Fact& fact) const;
    std::string disputed(const Fact& fact) const;

    const Book& book_;
    Id<Document> id_;
    const Document& document_;
};

std::string Wording::named(Id<Document> id) const {
    return fmt::format("{} {}", journal::name_of(book_.documents[id].kind), book_.number_of(id));
}

/// A debit document by the two days it is ranked by.
std::string Wording::dated(Id<Document> id) const {
    const auto& document = book_.documents[id];
    return fmt::format("{} (due {}, dated {})", book_.number_of(id), to_string(document.due),
                       to_string(document.dated));
}

std::string Wording::entered() const {
    const auto kind = journal::name_of(document_.kind);
    if (!document_.is_debit()) return std::string{kind};
    const auto invoiced = document_.dated == document_.date
                              ? std::string{kind}
                              : fmt::format("{} dated {}", kind, to_string(document_.dated));
    const bool is_divided = ledger::schedule_on(book_, id_, document_.date) != nullptr;
    return is_divided ? invoiced : fmt::format("{}, due {}", invoiced, to_string(document_.due));
}

std::string Wording::instalments(const Fact& fact) const {
    std::string text;
    for (const auto& part : ledger::instalments_on(book_, id_, fact.date)) {
        const auto money = Money::from_minor(part.amount, document_.currency);
        text += fmt::format("{}{} due {}", text.empty() ? "" : ", ", amount(money),
                            to_string(part.due));
    }
    return text;
}

std::string Wording::allocated(const Fact& fact) const {
    auto words = fmt::format("{} {}", document_.is_debit() ? "by" : "to", named(fact.other));
    if (!fact.amount) return words;
    return fmt::format("{}, there {}", words, amount(*fact.amount));
}

std::string Wording::returned(const Fact& fact) const {
    const auto culprit = document_.until <= fact.date ? id_ : fact.other;
    return fmt::format("{} again: {} was voided", document_.is_debit() ? "open" : "on account",
                       named(culprit));
}

std::string Wording::disputed(const Fact& fact) const {
    return fact.amount ? fmt::format("{} disputed", amount(*fact.amount)) : "all of it disputed";
}

std::string Wording::words(const Fact& fact) const {
    switch (fact.what) {
        case What::entered:
            return entered();
        case What::instalments:
            return instalments(fact);
        case What::allocated:
            return allocated(fact);
        case What::discounted:
            return fmt::format("discount with {}", named(fact.other));
        case What::taken_back:
            return fmt::format("taken back: {}", named(fact.other));
        case What::returned:
            return returned(fact);
        case What::withdrawn:
            return fmt::format("withdrawn: {}, for which the journal leaves no room",
                               named(fact.other));
        case What::refunded:
            return document_.is_source() ? fmt::format("paid back by {}", named(fact.other))
                                         : fmt::format("out of {}", named(fact.other));
        case What::refund_voided:
            return document_.is_source() ? fmt::format("{} was voided", named(fact.other))
                                         : fmt::format("back to {}", named(fact.other));
        case What::recovered:
            return document_.kind == journal::Kind::writeoff
                       ? fmt::format("recovered by {}", named(fact.other))
                       : fmt::format("written off by {}", named(fact.other));
        case What::disputed:
            return disputed(fact);
        case What::resolved:
            return "dispute resolved";
        case What::voided:
            return "voided";
    }
    return {};
}

std::string Wording::rule(const Fact& fact) const {
    if (!fact.derived || fact.what != What::allocated) return {};
    const auto source = document_.is_debit() ? fact.other : id_;
    const auto target = document_.is_debit() ? id_ : fact.other;
    const auto words =
        fmt::format("oldest-first: unsaid money of {} of {} goes to {}", book_.number_of(source),
                    to_string(book_.documents[source].date), dated(target));
    return fact.runner_up ? fmt::format("{} before {}", words, dated(*fact.runner_up)) : words;
}

Table machine_table(const Explanation& explanation, const Book& book, const Sources& sources) {
    Table table{{{"date", ""},
                 {"document", ""},
                 {"fact", ""},
                 {"other", ""},
                 {"currency", ""},
                 {"change", ""},
                 {"remainder", ""},
                 {"derived", ""},
                 {"rule", ""},
                 {"file", ""},
                 {"line", ""}},
                {}};
    const Wording wording{book, explanation};
    const auto number = book.number_of(explanation.query.document);
    const std::string currency{book.currencies.code(explanation.remainder.currency())};
    for (const auto& fact : explanation.facts) {
        const auto place = said_line(explanation, fact, book, sources);
        const auto at = sources.locate(place.source, place.offset);
        table.rows.push_back({{fact.date, number, std::string{name_of(fact.what)},
                               fact.other.is_none() ? Cell{} : Cell{book.number_of(fact.other)},
                               currency, amount_cell(fact.change, book.currencies),
                               amount_cell(fact.remainder, book.currencies),
                               std::string{fact.derived ? "yes" : "no"}, wording.rule(fact),
                               sources.name(place.source), static_cast<std::int64_t>(at.line)}});
    }
    return table;
}

Section section_of(const Explanation& explanation, const Book& book, const Sources& sources) {
    const auto* remainder = book.documents[explanation.query.document].is_debit() ? "Open" : "Left";
    Section section{"",
                    {{{"date", "Date"},
                      {"what", "What"},
                      {"change", "Change", Align::right},
                      {"remainder", remainder, Align::right},
                      {"place", "Said in"}},
                     {}},
                    {}};
    const Wording wording{book, explanation};
    for (const auto& fact : explanation.facts) {
        section.table.rows.push_back(
            {{fact.date, wording.words(fact), amount_cell(fact.change, book.currencies),
              balance_cell(fact.remainder, book.currencies),
              place_words(sources, said_line(explanation, fact, book, sources))}});
        if (const auto rule = wording.rule(fact); !rule.empty())
            section.notes.push_back(to_string(fact.date) + " " + rule);
    }
    return section;
}

}  // namespace

Paper explain_table(const Explanation& explanation, const Book& book, const Sources& sources) {
    const auto id = explanation.query.document;
    const auto& document = book.documents[id];
    Paper paper;
    paper.report = "explain";
    paper.as_of = explanation.query.as_of;
    paper.title = fmt::format("{} {}: {}, {}", journal::name_of(document.kind), book.number_of(id),
                              customer_heading(book, document.customer, explanation.query.as_of),
                              to_string(explanation.remainder, book.currencies) +
                                  (document.is_debit() ? " open" : " left"));
    paper.data = machine_table(explanation, book, sources);
    if (explanation.facts.empty())
        paper.notes.emplace_back("nothing had happened by then");
    else
        paper.sections.push_back(section_of(explanation, book, sources));
    return paper;
}

}  // namespace documents
