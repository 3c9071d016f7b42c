#include "ledger/payment_curves.hpp"

#include <map>

#include "ledger/selection.hpp"
#include "ledger/standing.hpp"
#include "ledger/unit_events.hpp"

namespace ledger {
namespace {

using Parts = std::span<const CashPart>;

constexpr std::int64_t fewest_in_group = 30;

/// The events of every unit, by document.
class Units {
public:
    struct OfDocument {
        Id<Customer> customer;
        std::uint32_t end;  // in `events`, which begin where those before end
    };

    Units(const Book& book, Parts settled, Date as_of, Days window);

    std::vector<OfDocument> documents;
    std::vector<UnitEvent> events;

private:
    void add(Id<Document> id, Parts settled);

    const Book& book_;
    Date as_of_;
    DueLines due_;
};

/// The first parts, which are those of a document: they are taken away.
Parts take_parts(Id<Document> id, Parts& rest) {
    std::size_t count = 0;
    while (count < rest.size() && rest[count].document == id) ++count;
    const auto parts = rest.first(count);
    rest = rest.subspan(count);
    return parts;
}

Units::Units(const Book& book, Parts settled, Date as_of, Days window)
    : book_{book}, as_of_{as_of}, due_{book, as_of} {
    for (std::uint32_t i = 0; i < book.documents.size(); ++i) {
        const Id<Document> id{i};
        const auto parts = take_parts(id, settled);
        const auto& document = book.documents[id];
        if (!document.is_debit() || !document.exists_on(as_of)) continue;
        if (document.dated > as_of - window) add(id, parts);
    }
}

void Units::add(Id<Document> id, Parts settled) {
    append_unit_events(book_, due_, id, settled, as_of_, events);
    documents.push_back({book_.documents[id].customer, static_cast<std::uint32_t>(events.size())});
}

/// Calls `visit(customer, events)` for every document of the units.
template <class Visit>
void for_each_document(const Units& units, Visit visit) {
    std::uint32_t begin = 0;
    for (const auto& document : units.documents) {
        visit(document.customer, std::span{units.events}.subspan(begin, document.end - begin));
        begin = document.end;
    }
}

/// The same events by customer: those of customer c are [begins[c], begins[c + 1]).
struct ByCustomer {
    std::vector<std::uint32_t> begins;
    std::vector<UnitEvent> events;

    std::span<const UnitEvent> of(std::size_t customer) const {
        return std::span{events}.subspan(begins[customer], begins[customer + 1] - begins[customer]);
    }
};

ByCustomer by_customer(const Units& units, std::size_t customers) {
    ByCustomer sorted{std::vector<std::uint32_t>(customers + 1), {}};
    for_each_document(units, [&](Id<Customer> customer, const auto& events) {
        sorted.begins[customer.index + 1] += static_cast<std::uint32_t>(events.size());
    });
    for (std::size_t i = 1; i <= customers; ++i) sorted.begins[i] += sorted.begins[i - 1];
    sorted.events.resize(units.events.size());
    auto next = sorted.begins;
    for_each_document(units, [&](Id<Customer> customer, const auto& events) {
        for (const auto& event : events) sorted.events[next[customer.index]++] = event;
    });
    return sorted;
}

/// The customers of every value of a key. Those without one share nothing.
std::vector<std::vector<Id<Customer>>> groups_of(const Book& book, const std::string& key,
                                                 Date as_of) {
    if (key.empty()) return {};
    std::map<std::string, std::vector<Id<Customer>>> known;
    book.customers.for_each([&](Id<Customer> id, const Customer&) {
        const auto currency = currency_on(book, id, as_of);
        if (currency.is_none()) return;
        auto value = group_value(book, key, id, currency, as_of);
        if (!value.empty()) known[std::move(value)].push_back(id);
    });
    std::vector<std::vector<Id<Customer>>> groups;
    for (auto& [value, members] : known) groups.push_back(std::move(members));
    return groups;
}

}  // namespace

PaymentCurves::PaymentCurves(const Book& book, const std::vector<CashPart>& settled, Date as_of,
                             const settings::Forecast& settings)
    : k_{settings.k}, customers_(book.customers.size()) {
    const auto events =
        by_customer(Units{book, settled, as_of, settings.window}, customers_.size());
    UnitsAtRisk whole;
    UnitsAtRisk own;
    for (std::size_t i = 0; i < customers_.size(); ++i) {
        if (events.of(i).empty()) continue;
        own.clear();
        own.add(events.of(i));
        whole.add(events.of(i));
        customers_[i].own = own.curve();
        customers_[i].units = own.units();
    }
    units_ = whole.units();
    groups_.push_back(whole.curve());
    for (const auto& members : groups_of(book, settings.group, as_of)) {
        own.clear();
        for (const auto member : members) own.add(events.of(member.index));
        if (own.units() < fewest_in_group) continue;
        for (const auto member : members)
            customers_[member.index].group = static_cast<std::uint32_t>(groups_.size());
        groups_.push_back(own.curve());
    }
    for (auto& curve : groups_) curve.tabulate();
}

}  // namespace ledger
