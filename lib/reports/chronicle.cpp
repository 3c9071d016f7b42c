#include "reports/chronicle.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "ledger/open_items.hpp"
#include "ledger/tie_out.hpp"

namespace reports {
namespace {

using journal::Kind;
using ledger::Allocation;
using ledger::Book;
using ledger::Document;
using ledger::Key;

/// The day a declaration holds from, if it says one.
std::optional<Date> day_of(const std::vector<ledger::Attribute>& attributes) {
    const auto* from = ledger::find_attribute(attributes, Key::from);
    const auto day = from == nullptr ? no_day : day_number(from->value);
    return day == no_day ? std::nullopt : std::optional{Date{Days{day}}};
}

bool moves_something(Kind kind) {
    return journal::is_debit_document(kind) || kind == Kind::receipt || kind == Kind::credit ||
           kind == Kind::open_credit || kind == Kind::writeoff || kind == Kind::refund ||
           kind == Kind::recover;
}

}  // namespace

Chronicle::Chronicle(const Book& book, const Sources& sources, Date as_of)
    : book_{book},
      sources_{sources},
      as_of_{as_of},
      first_{std::min(as_of, Date{})},
      words_{sources},
      poster_{book, sources},
      posted_(book.documents.size()) {
    add_declarations();
    add_documents();
    add_allocations();
    add_remarks();
    sort_steps();
}

void Chronicle::add(Date date, What what, Place place, std::size_t index, bool derived) {
    if (date <= as_of_)
        steps_.push_back({date, what, derived, place, static_cast<std::uint32_t>(index)});
}

/// Where the line begins that declares something.
Place Chronicle::block_of(Span declared) const {
    return {declared.source, sources_.line_at(declared.source, declared.begin).begin};
}

void Chronicle::add_declarations() {
    book_.contracts.for_each([&](Id<ledger::Contract> id, const ledger::Contract& contract) {
        add(day_of(contract.attributes).value_or(always), What::contract,
            block_of(contract.declared), id.index);
    });
    book_.recurrings.for_each([&](Id<ledger::Recurring> id, const ledger::Recurring& recurring) {
        add(day_of(recurring.attributes).value_or(always), What::recurring, recurring.place,
            id.index);
    });
}

void Chronicle::add_documents() {
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        if (moves_something(document.kind))
            add(document.date, What::document, document.place, id.index);
        if (document.until != never)
            add(document.until, What::voiding, void_place(book_, id), id.index);
    });
}

void Chronicle::add_allocations() {
    for (std::size_t i = 0; i < book_.allocations.size(); ++i) {
        const auto& allocation = book_.allocations[i];
        if (allocation.from >= allocation.until) continue;
        const auto detail = detail_of(book_, allocation);
        if (!poster_.is_with_source(allocation))
            add(allocation.from, What::allocation, detail.place, i, detail.derived);
        const bool ends_with_document =
            book_.documents[allocation.source].until == allocation.until ||
            book_.documents[allocation.target].until == allocation.until;
        if (allocation.until != never && !ends_with_document)
            add(allocation.until, What::withdrawal, detail.place, i, detail.derived);
    }
}

void Chronicle::add_remarks() {
    for (std::size_t i = 0; i < book_.rates.size(); ++i)
        add(book_.rates[i].date, What::rate, book_.rates[i].place, i);
    for (std::size_t i = 0; i < book_.events.size(); ++i)
        add(book_.events[i].date, What::event, book_.events[i].place, i);
    for (std::size_t i = 0; i < book_.schedules.size(); ++i) {
        const auto& schedule = book_.schedules[i];
        const bool is_plan = schedule.place != book_.documents[schedule.document].place;
        if (is_plan) add(schedule.from, What::plan, schedule.place, i);
    }
    std::set<Place> known;  // one entry changes several keys
    book_.customers.for_each([&](Id<ledger::Customer> id, const ledger::Customer& customer) {
        for (const auto& change : customer.changes) {
            if (!known.insert(change.place).second) continue;
            add(change.from, What::change, change.place, changed_.size());
            changed_.push_back(id);
        }
    });
    for (std::size_t i = 0; i < book_.assertions.size(); ++i)
        add(book_.assertions[i].date, What::assertion, book_.assertions[i].place, i);
}

void Chronicle::sort_steps() {
    const auto key = [](const Step& step) {
        const bool is_allocation = step.what == What::allocation || step.what == What::withdrawal;
        return std::tuple{step.date,     step.what == What::assertion,
                          is_allocation, step.derived,
                          step.place,    step.index};
    };
    std::ranges::sort(steps_, [&](const Step& a, const Step& b) { return key(a) < key(b); });
    const auto dated = std::ranges::find_if(steps_, [](const Step& s) { return s.date != always; });
    if (dated != steps_.end()) first_ = dated->date;
}

Remark Chronicle::remark(const Step& step, Id<ledger::Customer> customer) {
    const auto date = step.date == always ? std::nullopt : std::optional{step.date};
    return {date, customer, std::string{words_.entry(step.place).text}};
}

/// A contract, or what is billed again and again: of the customer it names.
Remark Chronicle::declaration(const Step& step, const std::vector<ledger::Attribute>& attributes) {
    const auto* customer = ledger::find_attribute(attributes, Key::customer);
    return remark(step, customer == nullptr ? Id<ledger::Customer>::none()
                                            : book_.find_customer(customer->value));
}

Transaction Chronicle::document_transaction(Id<Document> id) {
    const auto& document = book_.documents[id];
    return {document.date,
            journal::name_of(document.kind),
            id,
            id,
            document.customer,
            document.place,
            words_.entry(document.place).title.str(),
            false,
            poster_.of_document(id)};
}

Transaction Chronicle::void_transaction(Id<Document> id, const Step& step) {
    return {step.date,
            journal::name_of(Kind::void_),
            id,
            id,
            book_.documents[id].customer,
            step.place,
            words_.entry(step.place).title.str(),
            false,
            poster_.of_void(id)};
}

/// An `apply` or `unapply`, what takes effect after its entry, or what a policy does by itself.
Transaction Chronicle::allocation_transaction(const Allocation& allocation, const Step& step) {
    const auto& source = book_.documents[allocation.source];
    const bool back = (step.what == What::withdrawal) != (allocation.amount < 0);
    const bool is_early = !step.derived && step.place == source.place;
    auto title = step.derived ? std::string{} : words_.entry(step.place).title.str();
    return {step.date,
            journal::name_of(back ? Kind::unapply : Kind::apply),
            is_early ? allocation.source : Id<Document>::none(),
            allocation.target,
            source.customer,
            step.place,
            std::move(title),
            step.derived,
            step.what == What::withdrawal ? poster_.of_withdrawal(allocation)
                                          : poster_.of_allocation(allocation)};
}

ChronicleItem Chronicle::posted(Transaction transaction) {
    if (transaction.postings.empty())
        return Remark{transaction.date, transaction.customer,
                      std::string{words_.entry(transaction.place).text}};
    for (const auto& posting : transaction.postings)
        if (posting.is_of_customer()) posted_[posting.document.index] += posting.amount.minor();
    return transaction;
}

ChronicleItem Chronicle::item_of(const Step& step) {
    switch (step.what) {
        case What::contract:
            return declaration(step, book_.contracts[{step.index}].attributes);
        case What::recurring:
            return declaration(step, book_.recurrings[{step.index}].attributes);
        case What::rate:
            return &book_.rates[step.index];
        case What::document:
            return posted(document_transaction({step.index}));
        case What::voiding:
            return posted(void_transaction({step.index}, step));
        case What::allocation:
        case What::withdrawal:
            return posted(allocation_transaction(book_.allocations[step.index], step));
        case What::event:
            return remark(step, book_.events[step.index].customer);
        case What::plan:
            return remark(step, book_.documents[book_.schedules[step.index].document].customer);
        case What::change:
            return remark(step, changed_[step.index]);
        case What::assertion:
            break;
    }
    return &book_.assertions[step.index];
}

void Chronicle::tie_out() const {
    const auto open = ledger::open_amounts(book_, as_of_);
    book_.documents.for_each([&](Id<Document> id, const Document& document) {
        const i128 owed = document.is_source() ? -i128{open[id.index]} : i128{open[id.index]};
        if (posted_[id.index] == owed) return;
        throw ledger::Untied{fmt::format(
            "on {} the postings of {} come to {}, the books say {}", to_string(as_of_),
            book_.number_of(id),
            to_string(Money::from_minor(posted_[id.index], document.currency), book_.currencies),
            to_string(Money::from_minor(owed, document.currency), book_.currencies))};
    });
}

}  // namespace reports
