#include "ledger/seals.hpp"

#include <algorithm>

#include "base/sha256.hpp"
#include "journal/canonical_text.hpp"
#include "journal/read.hpp"
#include "ledger/open_items.hpp"

namespace ledger {
namespace {

/// The amounts of a plan are those of its document, all others without a currency the book's.
std::string_view bare_code(const Book& book, const journal::Entry& entry) {
    auto currency = book.currency;
    if (entry.kind == Kind::plan) {
        const auto id = book.find_document(entry.number.str());
        if (!id.is_none()) currency = book.documents[id].currency;
    }
    return currency.is_none() ? std::string_view{} : book.currencies.code(currency);
}

void put_amount(const Book& book, Id<Document> id, std::int64_t minor, std::string& into) {
    journal::append_amount_field(minor, book.documents[id].currency, book.currencies, into);
}

/// What follows the `=` of a document on every day: number, customer and gross.
void append_lasting(const Book& book, Id<Document> id, std::string& into) {
    const auto& document = book.documents[id];
    into += "\n=\t";
    journal::append_field(document.number.is_none() ? "-" : book.number_of(id), into);
    into += '\t';
    journal::append_field(book.customers[document.customer].id, into);
    into += '\t';
    put_amount(book, id, document.amount, into);
    into += '\t';
}

/// The due lines of a day.
void append_dues(const Book& book, Id<Document> id, Date day, std::string& into) {
    for (const auto& instalment : instalments_on(book, id, day)) {
        into += '\t' + to_string(instalment.due) + ' ';
        put_amount(book, id, instalment.amount, into);
    }
}

}  // namespace

bool is_seal(std::string_view text) {
    const auto is_hex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return text.size() >= least_seal_digits && text.size() <= 64 &&
           std::ranges::all_of(text, is_hex);
}

SealedTexts::SealedTexts(const Book& book, const Sources& sources, Date last) : book_{book} {
    Diagnostics reported_before;
    journal::read_again(sources, reported_before, [&](const journal::Entry& entry) {
        const bool counts = journal::shape_of(entry.kind).dated && entry.kind != Kind::close;
        if (counts && !entry.faulty && entry.date <= last) take(entry);
    });
    std::ranges::sort(texts_, {}, [this](const Text& text) { return view(text); });
    for (std::size_t i = 0; i + 1 < texts_.size(); ++i)
        texts_[i].same_as_next = view(texts_[i]) == view(texts_[i + 1]);
}

void SealedTexts::take(const journal::Entry& entry) {
    Text text;
    text.begin = bytes_.size();
    text.document = book_.document_at(entry.place);
    text.date = entry.date;
    text.place = entry.place;
    const bool stands = !text.document.is_none() && (book_.documents[text.document].is_debit() ||
                                                     book_.documents[text.document].is_source());
    if (!stands) text.document = Id<Document>::none();
    journal::append_canonical_text(entry, {book_.currencies, bare_code(book_, entry)}, bytes_);
    if (stands) append_lasting(book_, text.document, bytes_);
    text.size = static_cast<std::uint32_t>(bytes_.size() - text.begin);
    if (stands && book_.documents[text.document].is_debit()) {
        text.planned = book_.documents[text.document].has_schedule;
        if (!text.planned) append_dues(book_, text.document, entry.date, bytes_);
    }
    text.dues = static_cast<std::uint32_t>(bytes_.size() - text.begin) - text.size;
    texts_.push_back(text);
}

std::string_view SealedTexts::view(const Text& text) const {
    return std::string_view{bytes_}.substr(text.begin, text.size);
}

/// Behind the entries that are the same as one.
std::size_t SealedTexts::end_of_same(std::size_t begin) const {
    while (texts_[begin].same_as_next) ++begin;
    return begin + 1;
}

/// The date begins a text: those up to a day come first.
std::size_t SealedTexts::count_up_to(Date day) const {
    const auto end = std::ranges::upper_bound(texts_, day, {}, &Text::date);
    return static_cast<std::size_t>(end - texts_.begin());
}

/// What a day adds to the text of a document: what is open or left, and the due lines.
void SealedTexts::append_standing(const Text& text, Date day, std::int64_t open,
                                  std::string& into) const {
    put_amount(book_, text.document, open, into);
    into += std::string_view{bytes_}.substr(text.begin + text.size, text.dues);
    if (text.planned) append_dues(book_, text.document, day, into);
}

/// Hands out the texts up to a day: the entry, its text, and what the day adds to that. Where
/// entries are the same (unnumbered receipts may be), what the day adds puts them in order.
template <class Visit>
void SealedTexts::for_each(Date day, Visit visit) const {
    const auto amounts = open_amounts(book_, day);
    const auto count = count_up_to(day);
    const auto stand = [&](const Text& text, std::string& into) {
        into.clear();
        if (!text.document.is_none())
            append_standing(text, day, amounts[text.document.index], into);
    };
    std::string standing;
    for (std::size_t begin = 0; begin < count;) {
        const auto end = std::min(end_of_same(begin), count);
        if (end == begin + 1) {
            stand(texts_[begin], standing);
            visit(texts_[begin], view(texts_[begin]), standing);
        } else {
            std::vector<std::pair<std::string, const Text*>> same;
            for (auto i = begin; i < end; ++i) {
                stand(texts_[i], standing);
                same.emplace_back(standing, &texts_[i]);
            }
            std::ranges::stable_sort(same, {}, [](const auto& one) { return one.first; });
            for (const auto& [added, text] : same) visit(*text, view(*text), added);
        }
        begin = end;
    }
}

Seal SealedTexts::seal_of(Date day) const {
    Sha256 hash;
    Seal seal;
    for_each(day, [&](const Text&, std::string_view text, std::string_view standing) {
        hash.add(text);
        hash.add(standing);
        hash.add("\n");
        ++seal.entries;
    });
    seal.hash = hash.hex();
    return seal;
}

std::vector<SealedEntry> SealedTexts::entries_of(Date day) const {
    std::vector<SealedEntry> entries;
    for_each(day, [&](const Text& entry, std::string_view text, std::string_view standing) {
        Sha256 hash;
        hash.add(text);
        hash.add(standing);
        const auto head = journal::head_of_text(text);
        entries.push_back({hash.hex().substr(0, seal_digits), entry.date, std::string{head.kind},
                           std::string{head.customer}, std::string{head.number}, entry.place});
    });
    return entries;
}

}  // namespace ledger
