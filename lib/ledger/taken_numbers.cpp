#include "ledger/taken_numbers.hpp"

#include <fmt/format.h>

#include <string>

#include "base/shell.hpp"

namespace ledger {
namespace {

constexpr Rule number_used_twice{"number-used-twice", Severity::error};

/// How to give the second of two documents another number.
std::string renumber_words(const Draft& draft, std::string_view number, Place place) {
    const auto line = draft.sources().locate(place.source, place.offset).line;
    const auto word = fmt::format("{}@{}:{}", number, draft.sources().name(place.source), line);
    return fmt::format("after a merge of two branches, renumber one: `ar rename document {} NEW`",
                       typed_word(word));
}

}  // namespace

void index_documents(Book& book, std::uint32_t first, std::vector<std::uint32_t>& taken) {
    for (auto i = first; i < book.documents.size(); ++i) {
        const auto& document = book.documents[{i}];
        if (document.number.is_none()) continue;
        auto& owner = book.by_number.at(document.number);
        if (owner.is_none()) {
            owner = {i};
        } else {
            taken.push_back(i);
        }
    }
}

void refuse_taken_numbers(Draft& draft, const std::vector<std::uint32_t>& taken) {
    auto& book = draft.book;
    for (const auto i : taken) {
        const auto& document = book.documents[{i}];
        const auto owner = book.by_number[document.number];
        const auto number = book.numbers.text(document.number);
        const auto place = draft.number_of(document.place);
        draft.facts.leave_out({i});
        draft.complain(
            document.place, number_used_twice,
            fmt::format("document number {} is used twice", number),
            {{place, "second use"}, {draft.number_of(book.documents[owner].place), "first use"}},
            {help(renumber_words(draft, number, document.place))});
    }
}

}  // namespace ledger
