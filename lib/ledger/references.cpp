#include "ledger/references.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace ledger {
namespace {

constexpr Rule unknown_document{"unknown-document", Severity::error};
constexpr Rule wrong_target{"wrong-target", Severity::error};
constexpr Rule other_customer{"other-customer", Severity::error};
constexpr Rule voided_document{"voided-document", Severity::error};
constexpr Rule case_differs{"case-differs", Severity::error};
constexpr Rule lookalike{"lookalike", Severity::error};

bool is_wanted(const Document& document, Wanted wanted) {
    switch (wanted) {
        case Wanted::debit: return document.is_debit();
        case Wanted::source: return document.is_source();
        case Wanted::writeoff: return document.kind == Kind::writeoff;
        case Wanted::any: return true;
    }
    return false;
}

std::string_view takes(Wanted wanted) {
    switch (wanted) {
        case Wanted::debit: return "an invoice, a debit note or an opening item belongs here";
        case Wanted::source: return "a receipt, a credit note or an opening credit belongs here";
        case Wanted::writeoff: return "a write-off belongs here";
        case Wanted::any: return "";
    }
    return "";
}

std::string_view received_words(Kind kind) {
    switch (kind) {
        case Kind::receipt: return "received here";
        case Kind::sale: return "invoiced here";
        default: return "entered here";
    }
}

/// Document numbers worth comparing with a misspelt one: the customer's, else all.
std::vector<Id<Document>> known_documents(const Draft& draft, const Reference& reference) {
    std::vector<Id<Document>> own;
    std::vector<Id<Document>> others;
    draft.book.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.number.is_none() || draft.facts.documents[id.index].faulty) return;
        (document.customer == reference.customer ? own : others).push_back(id);
    });
    own.insert(own.end(), others.begin(), others.end());
    return own;
}

bool complain_look(Draft& draft, const Reference& reference, const std::string& known) {
    const bool width = fold_width(reference.number) == known;
    if (!width && fold_case(reference.number) != fold_case(known)) return false;
    const auto first = decode_utf8(reference.number);
    draft.complain(reference.place, width ? lookalike : case_differs,
                   width ? fmt::format("`{}` looks like {} but has full-width letters", reference.number, known)
                         : fmt::format("`{}` differs from {} only in case", reference.number, known),
                   {{reference.span, width ? fmt::format("U+{:04X} …", static_cast<std::uint32_t>(first.value)) : ""}},
                   {width ? fix("`ar fmt --fix`")
                          : help(fmt::format("document numbers are case-sensitive; write {}", known))},
                   reference.number);
    return true;
}

std::string open_invoices(const Draft& draft, const Reference& reference) {
    std::vector<std::string> numbers;
    draft.book.documents.for_each([&](Id<Document> id, const Document& document) {
        const bool fits = document.customer == reference.customer && is_wanted(document, reference.wanted);
        if (fits && !document.number.is_none() && numbers.size() < 5) numbers.push_back(draft.number_text(id));
    });
    std::string text;
    for (const auto& number : numbers) text += text.empty() ? number : ", " + number;
    return text;
}

void complain_unknown(Draft& draft, const Reference& reference) {
    std::vector<Hint> hints;
    if (draft.may_search()) {
        const auto known = known_documents(draft, reference);
        std::vector<std::string> texts;
        texts.reserve(known.size());
        for (const auto id : known) texts.push_back(draft.number_text(id));
        for (const auto& text : texts)
            if (text.size() <= 3 * reference.number.size() && complain_look(draft, reference, text)) return;
        if (const auto near = nearest(reference.number, {texts.begin(), texts.end()})) {
            const auto& document = draft.book.documents[draft.book.find_document(*near)];
            hints.push_back(help(fmt::format("did you mean `{}` ({}, {})?", *near,
                                             draft.book.customers[document.customer].id,
                                             spoken_money(draft.book, document.amount, document.currency))));
        }
        if (!reference.customer.is_none())
            if (const auto list = open_invoices(draft, reference); !list.empty())
                hints.push_back(help(fmt::format("documents of {}: {}", draft.book.customers[reference.customer].id, list)));
    }
    if (hints.empty()) hints.push_back(help("enter the document, or correct the number"));
    draft.complain(reference.place, unknown_document, fmt::format("unknown document `{}`", reference.number),
                   {{reference.span, ""}}, std::move(hints), reference.number);
}

void complain_target(Draft& draft, const Reference& reference, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    std::vector<Hint> hints;
    if (reference.wanted == Wanted::debit && document.is_source())
        hints.push_back(help("to draw money from it use `apply … from:… to:…`"));
    hints.push_back(help(std::string{takes(reference.wanted)}));
    draft.complain(reference.place, wrong_target,
                   fmt::format("{} is {}", reference.number, spoken_kind(document.kind)),
                   {{reference.span, std::string{spoken_kind(document.kind)}},
                    {draft.number_of(document.place), std::string{received_words(document.kind)}}},
                   std::move(hints));
}

void complain_customer(Draft& draft, const Reference& reference, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    const auto& owner = draft.book.customers[document.customer].id;
    const auto& payer = draft.book.customers[reference.customer].id;
    const auto kind = std::string{name_of(draft.reread(reference.place).kind)};
    const auto advice = reference.within_group
                            ? fmt::format("if {} pays for {}, give both the same `group:`, or record the money "
                                          "under {} with `payer:{}`",
                                          payer, owner, owner, payer)
                            : fmt::format("write the {} under {}", kind, owner);
    draft.complain(reference.place, other_customer,
                   fmt::format("{} belongs to {}, this {} is of {}", reference.number, owner, kind, payer),
                   {{reference.span, ""}, {draft.number_of(document.place), fmt::format("{} {}", owner, received_words(document.kind))}},
                   {help(advice)});
}

void complain_voided(Draft& draft, const Reference& reference, Id<Document> id) {
    const auto& document = draft.book.documents[id];
    std::vector<Label> labels{{reference.span, ""}};
    const auto voiding = std::ranges::find_if(draft.facts.remembered, [&](const Remembered& entry) {
        return entry.kind == Kind::void_ && entry.number == reference.number;
    });
    if (voiding != draft.facts.remembered.end()) labels.push_back({voiding->number_span, "voided here"});
    draft.complain(reference.place, voided_document,
                   fmt::format("{} was voided on {}", reference.number, to_string(document.until)),
                   std::move(labels), {help("name another document, or date the entry before the void")});
}

}  // namespace

std::string_view spoken_kind(Kind kind) {
    switch (kind) {
        case Kind::sale: return "an invoice";
        case Kind::debit: return "a debit note";
        case Kind::open: return "an opening item";
        case Kind::open_credit: return "an opening credit";
        case Kind::receipt: return "a receipt";
        case Kind::credit: return "a credit note";
        case Kind::refund: return "a refund";
        case Kind::writeoff: return "a write-off";
        case Kind::recover: return "a recovery";
        case Kind::order: return "an order";
        default: return "an entry";
    }
}

bool same_group(const Book& book, Id<Customer> a, Id<Customer> b, Date day) {
    if (a == b) return true;
    const auto* left = value_on(book.customers[a], Key::group, day);
    const auto* right = value_on(book.customers[b], Key::group, day);
    return left != nullptr && right != nullptr && *left == *right;
}

Id<Document> resolve_reference(Draft& draft, const Reference& reference) {
    const auto none = Id<Document>::none();
    const auto symbol = draft.book.numbers.find(reference.number);
    const auto id = draft.book.find_document(reference.number);
    if (id.is_none()) {
        if (!symbol.is_none() && draft.is_left_out(symbol)) return none;
        complain_unknown(draft, reference);
        return none;
    }
    const auto& document = draft.book.documents[id];
    if (draft.facts.documents[id.index].faulty) return none;
    if (!is_wanted(document, reference.wanted)) {
        complain_target(draft, reference, id);
        return none;
    }
    const bool own = reference.customer.is_none() || reference.customer == document.customer ||
                     (reference.within_group &&
                      same_group(draft.book, reference.customer, document.customer, reference.date));
    if (!own) {
        complain_customer(draft, reference, id);
        return none;
    }
    if (reference.date > document.until) {
        complain_voided(draft, reference, id);
        return none;
    }
    return id;
}

}  // namespace ledger
