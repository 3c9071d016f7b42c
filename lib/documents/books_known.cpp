#include "documents/books_known.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>

namespace documents {

namespace {

using journal::Entry;
using journal::Key;

/// What is compared of an entry.
struct Fact {
    std::string source;    // `x-source`; empty: none
    std::string number;    // of a document; empty: none
    std::string identity;  // within a source
    std::string content;   // but for the number
    std::string slot;      // what cannot be told apart but by the amount; empty without a source
};

constexpr char separator = '\x1F';

std::string value_of(const Entry& entry, std::string_view name) {
    for (const auto& attribute : entry.attributes)
        if (attribute.of_entry() && attribute.name.text == name) return attribute.value.str();
    return {};
}

std::string plain(Decimal number) {
    while (number.decimals > 0 && number.mantissa % 10 == 0) {
        number.mantissa /= 10;
        --number.decimals;
    }
    return plain_digits(number.mantissa, number.decimals);
}

std::string joined(std::initializer_list<std::string_view> parts) {
    std::string text;
    for (const auto part : parts) (text += part) += separator;
    return text;
}

bool has_number(const Entry& entry) {
    return journal::shape_of(entry.kind).dated && journal::is_numbered(entry.kind) &&
           !entry.unnumbered;
}

Fact fact_of(const Entry& entry, const journal::CurrencyUse& use) {
    Fact fact;
    fact.source = value_of(entry, "x-source");
    if (has_number(entry)) fact.number = entry.number.str();
    const auto currency = use.of_head(entry);
    const auto rate = joined({entry.rate_one, entry.rate_other});
    const bool is_document = !fact.number.empty();
    // A `void` says a number that is not its own.
    const auto about = is_document ? std::string{} : entry.number.str();
    const auto ends = joined({value_of(entry, "from"), value_of(entry, "to"), about});
    fact.identity = joined(
        {entry.kind_word, fact.number, is_document ? "" : currency, is_document ? "" : ends, rate});
    const auto amount =
        entry.amount.is_given() ? plain(entry.amount.number) : plain(entry.rate_number);
    fact.content = joined({entry.kind_word, to_string(entry.date), entry.customer.str(), amount,
                           currency, is_document ? "" : ends, rate});
    const auto file = fact.source.substr(0, fact.source.rfind(':'));
    if (!file.empty())
        fact.slot = joined({entry.kind_word, to_string(entry.date), entry.customer.str(),
                            is_document ? "" : ends, rate, file});
    return fact;
}

std::string declared(const Entry& entry) {
    return joined({journal::name_of(entry.kind), entry.number.str()});
}

/// The places of our entries by a text of theirs, each to be given away once.
class Places {
public:
    void add(const std::string& text, std::size_t place) { lists_[text].places.push_back(place); }

    /// Is there one that is free?
    bool has(const std::string& text, const std::vector<bool>& taken) {
        const auto found = lists_.find(text);
        if (found == lists_.end()) return false;
        skip_taken(found->second, taken);
        return found->second.free < found->second.places.size();
    }

    /// Takes the first that is free and passes.
    template <class Passes>
    std::optional<std::size_t> take(const std::string& text, std::vector<bool>& taken,
                                    Passes passes) {
        const auto found = lists_.find(text);
        if (found == lists_.end()) return std::nullopt;
        skip_taken(found->second, taken);
        const auto& [places, free] = found->second;
        for (auto i = free; i < places.size(); ++i) {
            if (taken[places[i]] || !passes(places[i])) continue;
            taken[places[i]] = true;
            return places[i];
        }
        return std::nullopt;
    }

private:
    struct List {
        std::vector<std::size_t> places;
        std::size_t free = 0;  // those before are taken
    };

    static void skip_taken(List& list, const std::vector<bool>& taken) {
        while (list.free < list.places.size() && taken[list.places[list.free]]) ++list.free;
    }

    std::unordered_map<std::string, List> lists_;
};

class Ours {
public:
    Ours(const journal::CurrencyUse& use, const EachEntry& each) {
        each([&](const Entry& entry) { take(entry, use); });
        taken_.resize(facts_.size());
    }

    bool has_declared(const Entry& entry) const { return declared_.contains(declared(entry)); }

    /// The place of ours that it is; nothing when there is none.
    std::optional<std::size_t> take_by_source(const Fact& fact) {
        return by_source_.take(fact.source + fact.identity, taken_, same_as(fact));
    }
    std::optional<std::size_t> take_by_number(const Fact& fact) {
        if (fact.number.empty()) return std::nullopt;
        return by_number_.take(fact.number, taken_, same_as(fact));
    }
    std::optional<std::size_t> take_by_content(const Fact& fact) {
        return by_content_.take(fact.content, taken_, same_as(fact));
    }
    /// Does an entry stand in its place that is no other one of theirs? What may move has its place
    /// among those of its day: an amount that was changed is not to be added beside the old one.
    bool is_in_place(const Fact& fact, bool may_move) {
        return by_source_.has(fact.source + fact.identity, taken_) ||
               (!fact.number.empty() && by_number_.has(fact.number, taken_)) ||
               (may_move && by_slot_.has(fact.slot, taken_));
    }
    const std::string& number_at(std::size_t place) const { return numbers_[place]; }

private:
    void take(const Entry& entry, const journal::CurrencyUse& use) {
        if (entry.faulty) return;
        if (!journal::shape_of(entry.kind).dated) return void(declared_.insert(declared(entry)));
        auto fact = fact_of(entry, use);
        // A rate is one fact, whoever says it; of all else without either nothing is known.
        const bool is_rate = entry.kind == journal::Kind::rate;
        if (fact.source.empty() && fact.number.empty() && !is_rate) return;
        const auto place = facts_.size();
        if (!fact.number.empty()) by_number_.add(fact.number, place);
        if (!fact.source.empty()) by_source_.add(fact.source + fact.identity, place);
        if (!fact.slot.empty()) by_slot_.add(fact.slot, place);
        if (!fact.source.empty() || is_rate) by_content_.add(fact.content, place);
        facts_.push_back(std::move(fact.content));
        numbers_.push_back(std::move(fact.number));
    }

    std::function<bool(std::size_t)> same_as(const Fact& fact) const {
        return [this, &fact](std::size_t place) { return facts_[place] == fact.content; };
    }

    std::vector<std::string> facts_;    // the contents
    std::vector<std::string> numbers_;  // the same entries
    std::vector<bool> taken_;
    std::unordered_set<std::string> declared_;
    Places by_source_;
    Places by_number_;
    Places by_content_;
    Places by_slot_;
};

/// What an entry's own text says; of a declaration whether it is known at once.
struct Asked {
    Fact fact;
    bool is_declared = false;
    bool is_declaration = false;
};

Asked asked(const BooksEntry& entry, const journal::CurrencyUse& use, const Ours& ours) {
    Asked what;
    Diagnostics unheard;
    journal::Parser parser{{}, unheard};
    parser.parse(entry.text, 0, [&](const Entry& read) {
        what.is_declaration = !journal::shape_of(read.kind).dated;
        if (what.is_declaration)
            what.is_declared = ours.has_declared(read);
        else
            what.fact = fact_of(read, use);
    });
    parser.finish();
    return what;
}

}  // namespace

std::vector<BooksMatch> known_entries(const std::vector<BooksEntry>& entries,
                                      const journal::CurrencyUse& use, const EachEntry& each) {
    Ours ours{use, each};
    std::vector<Asked> all;
    all.reserve(entries.size());
    for (const auto& entry : entries) all.push_back(asked(entry, use, ours));
    std::vector<BooksMatch> known(entries.size());
    const auto pass = [&](auto place_of) {
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (known[i].known != BooksKnown::fresh || all[i].is_declaration) continue;
            if (const auto place = place_of(i))
                known[i] = {BooksKnown::here, all[i].fact.number, ours.number_at(*place)};
        }
    };
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (all[i].is_declared) known[i].known = BooksKnown::here;
    // What says most of an entry is asked of all of them first: a line that moved is not to take
    // the place of another.
    pass([&](std::size_t i) { return ours.take_by_source(all[i].fact); });
    pass([&](std::size_t i) { return ours.take_by_number(all[i].fact); });
    const auto may_move = [&](std::size_t i) {
        return entries[i].is_unnamed || all[i].fact.number.empty();
    };
    pass([&](std::size_t i) {
        return may_move(i) ? ours.take_by_content(all[i].fact) : std::nullopt;
    });
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (known[i].known == BooksKnown::fresh && !all[i].is_declaration) {
            const bool differs = ours.is_in_place(all[i].fact, may_move(i));
            known[i] = {differs ? BooksKnown::differs : BooksKnown::fresh, all[i].fact.number, {}};
        }
    return known;
}

}  // namespace documents
