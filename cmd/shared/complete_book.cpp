#include "complete_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "immortal.hpp"
#include "ledger/open_items.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

using ledger::Document;

std::vector<Candidate> plain(const std::set<std::string>& words) {
    std::vector<Candidate> found;
    for (const auto& word : words) found.push_back({word, ""});
    return found;
}

}  // namespace

const Loaded* BookCandidates::book() {
    if (asked_) return loaded_;
    asked_ = true;
    Output nowhere{-1, Output::Writes::when_told};
    Console silent{nowhere, nowhere, console_.today, console_.program, {}};
    auto options = options_;
    options.allow_errors = options.allow_outside = true;
    const auto settings = find_settings(options, silent);
    if (!settings) return nullptr;
    const auto choice = choose_book(options, *settings);
    // Standard input belongs to who types.
    if (!choice || std::ranges::find(choice->files, "-") != choice->files.end()) return nullptr;
    Exit status = Exit::ok;
    auto read = read_and_post(options, silent, status);
    if (read) loaded_ = &immortal(std::move(*read));
    return loaded_;
}

std::vector<Candidate> BookCandidates::customers() {
    std::vector<Candidate> found;
    const auto* loaded = book();
    if (loaded == nullptr) return found;
    loaded->book.customers.for_each([&](Id<ledger::Customer>, const ledger::Customer& customer) {
        found.push_back({customer.id, std::string{ledger::name_on(customer, console_.today)}});
    });
    return found;
}

std::vector<Candidate> BookCandidates::documents_if(
    std::string_view customer, const std::function<bool(const Document&, std::int64_t)>& wanted) {
    std::vector<Candidate> found;
    const auto* loaded = book();
    if (loaded == nullptr) return found;
    const auto& own = loaded->book;
    const auto of = own.find_customer(customer);
    const auto open = ledger::open_amounts(own, never - Days{1});
    own.documents.for_each([&](Id<Document> id, const Document& document) {
        if (document.number.is_none() || (!of.is_none() && document.customer != of)) return;
        const auto left = open[id.index];
        if (!wanted(document, left)) return;
        const auto amount =
            left == 0
                ? std::string{}
                : ", " + to_string(Money::from_minor(left, document.currency), own.currencies) +
                      (document.is_debit() ? " open" : " left");
        found.push_back(
            {own.number_of(id),
             fmt::format("{} {} {}{}", to_string(document.date), journal::name_of(document.kind),
                         own.customers[document.customer].id, amount)});
    });
    return found;
}

std::vector<Candidate> BookCandidates::documents(std::string_view customer) {
    return documents_if(customer, [](const Document&, std::int64_t) { return true; });
}

std::vector<Candidate> BookCandidates::open_documents(std::string_view customer) {
    return documents_if(customer, [](const Document& document, std::int64_t open) {
        return document.is_debit() && open != 0;
    });
}

std::vector<Candidate> BookCandidates::sources(std::string_view customer) {
    return documents_if(customer, [](const Document& document, std::int64_t open) {
        return document.is_source() && open != 0;
    });
}

std::vector<Candidate> BookCandidates::currencies() {
    std::set<std::string> codes;
    if (const auto* loaded = book())
        loaded->book.documents.for_each([&](Id<Document>, const Document& document) {
            codes.emplace(loaded->book.currencies.code(document.currency));
        });
    return plain(codes);
}

std::vector<Candidate> BookCandidates::tags() {
    std::set<std::string> words;
    if (const auto* loaded = book()) {
        for (const auto& traits : loaded->book.traits)
            words.insert(traits.tags.begin(), traits.tags.end());
        loaded->book.customers.for_each(
            [&](Id<ledger::Customer>, const ledger::Customer& customer) {
                const auto own = ledger::tags_on(customer, console_.today);
                words.insert(own.begin(), own.end());
            });
    }
    return plain(words);
}

std::vector<Candidate> BookCandidates::values(journal::Key key) {
    std::set<std::string> words;
    if (const auto* loaded = book())
        loaded->book.customers.for_each(
            [&](Id<ledger::Customer>, const ledger::Customer& customer) {
                const auto* value = ledger::value_on(customer, key, console_.today);
                if (value != nullptr) words.insert(*value);
            });
    return plain(words);
}

}  // namespace cmd
