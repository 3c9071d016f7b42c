#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "reports/chronicle_postings.hpp"

namespace reports {

/// What an entry moved, or what took effect by itself on a day.
struct Transaction {
    Date date;
    std::string_view kind;
    Id<ledger::Document> document;  // whose number it shows; none for what has no number
    Id<ledger::Document> about;     // the document it is filed under
    Id<ledger::Customer> customer;
    Place place;
    std::string title;
    bool derived = false;  // by `allocate: oldest-first`
    Postings postings;     // there are some
};

/// An entry or declaration that moves nothing, as it was written.
struct Remark {
    std::optional<Date> date;       // a declaration may have none
    Id<ledger::Customer> customer;  // may be none
    std::string text;
};

using ChronicleItem =
    std::variant<Remark, const ledger::ExchangeRate*, Transaction, const ledger::Assertion*>;

/// The whole book through a day as dated transactions. On every day the postings to receivables
/// and to money on account add up, for every document, to what is open of it or left of it.
class Chronicle {
public:
    /// Keeps references to the book and its sources.
    Chronicle(const ledger::Book& book, const Sources& sources, Date as_of);

    /// By day; on a day in reading order, then allocations, then assertions. Throws
    /// `ledger::Untied` at the end when the postings are not what is open.
    template <class Take>
    void for_each(Take take) {
        posted_.assign(posted_.size(), 0);
        for (const auto& step : steps_) take(item_of(step));
        tie_out();
    }

    /// Of the first item that has a day; when none has, some day.
    Date first_day() const { return first_; }

private:
    enum class What : std::uint8_t {
        contract,
        recurring,
        rate,
        document,
        voiding,
        allocation,
        withdrawal,
        event,
        plan,
        change,
        assertion,
    };
    struct Step {
        Date date;
        What what;
        bool derived;
        Place place;
        std::uint32_t index;
    };

    void add(Date date, What what, Place place, std::size_t index, bool derived = false);
    void add_declarations();
    void add_documents();
    void add_allocations();
    void add_remarks();
    void sort_steps();
    Place block_of(Span declared) const;

    ChronicleItem item_of(const Step& step);
    Transaction document_transaction(Id<ledger::Document> id);
    Transaction void_transaction(Id<ledger::Document> id, const Step& step);
    Transaction allocation_transaction(const ledger::Allocation& allocation, const Step& step);
    ChronicleItem posted(Transaction transaction);
    Remark remark(const Step& step, Id<ledger::Customer> customer);
    Remark declaration(const Step& step, const std::vector<ledger::Attribute>& attributes);
    void tie_out() const;

    const ledger::Book& book_;
    const Sources& sources_;
    Date as_of_;
    Date first_;
    ledger::Rereader words_;
    Poster poster_;
    std::vector<Id<ledger::Customer>> changed_;  // of the steps that are changes
    std::vector<Step> steps_;
    std::vector<i128> posted_;  // by document
};

}  // namespace reports
