#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <random>

#include "journal/format.hpp"
#include "journal/read.hpp"
#include "journal/rename.hpp"
#include "ledger/currency_use.hpp"
#include "ledger/post.hpp"
#include "ledger/same_figures.hpp"
#include "sound_book.hpp"

namespace {

ledger::Book book_of(const std::string& text) {
    Sources sources;
    Diagnostics diagnostics;
    const auto read = [&](const journal::Sink& sink, const journal::Parts&) {
        journal::read_text("a.arl", text, sources, diagnostics, sink);
    };
    auto posted = ledger::post(read, ledger::Faulty::stop, sources, diagnostics);
    RC_ASSERT(!diagnostics.any_error());
    return std::move(posted.book);
}

std::string renamed(const std::string& text, const ledger::Book& book, bool of_customer,
                    const std::string& from, const std::string& to) {
    journal::Renaming renaming{of_customer, from, to, {}, {}};
    renaming.is_number = [&](std::string_view number) {
        return !book.find_document(number).is_none();
    };
    return journal::renamed(text, renaming, ledger::currency_use(book), {}).text;
}

/// How often a word stands in a text; ids end at blanks, colons, commas and quotes.
int count_of(const std::string& text, const std::string& word) {
    int count = 0;
    std::string own;
    for (const char c : text + '\n') {
        if (std::string_view{" \n\t:,\""}.find(c) == std::string_view::npos) {
            own += c;
            continue;
        }
        count += own == word ? 1 : 0;
        own.clear();
    }
    return count;
}

struct Case {
    std::string text;
    bool of_customer;
    std::string from;
};

/// A random sound book, formatted or not, and an id that it has.
Case random_case(unsigned seed) {
    std::mt19937 random{seed};
    auto text = text_of(sound_entries(seed));
    const auto book = book_of(text);
    if (random() % 2 == 0) text = journal::format(text, ledger::currency_use(book), {}).text;
    const bool of_customer = book.documents.size() == 0 || random() % 3 == 0;
    if (of_customer) {
        const auto at = static_cast<std::uint32_t>(random() % book.customers.size());
        return {text, true, book.customers[{at}].id};
    }
    const auto at = static_cast<std::uint32_t>(random() % book.documents.size());
    return {text, false, book.number_of({at})};
}

}  // namespace

TEST_CASE("law: a renamed book is the same book, and the way back leads to the same bytes") {
    rc::check([](unsigned seed) {
        const auto [text, of_customer, from] = random_case(seed);
        RC_PRE(!from.empty());
        const auto before = book_of(text);
        // A quote keeps the order of the numbers, which `oldest-first` goes by.
        for (const auto& to : {from + "'", std::string{"Ü 7;x"}, std::string{"(9"}}) {
            const auto other = renamed(text, before, of_customer, from, to);
            RC_ASSERT(other != text);
            RC_ASSERT(count_of(other, from) == 0);
            const auto after = book_of(other);
            if (to.starts_with(from) || of_customer)
                RC_ASSERT(!ledger::first_difference(before, after));
            RC_ASSERT(renamed(other, after, of_customer, to, from) == text);
        }
    });
}
