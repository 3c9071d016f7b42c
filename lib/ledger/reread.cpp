#include "ledger/reread.hpp"

#include "journal/words.hpp"
#include "journal/written.hpp"

namespace ledger {

const journal::Entry& Rereader::entry(Place place) {
    if (read_ == place) return entry_;
    entry_ = journal::written_at(sources_, place);
    read_ = place;
    return entry_;
}

Span Rereader::head_of(Place place) {
    const auto& read = entry(place);
    const auto line = read.text.substr(0, read.text.find_first_of("\r\n"));
    return read.span(journal::without_comment(line));
}

Span Rereader::number_of(Place place) {
    const auto& read = entry(place);
    return read.number.is_empty() ? read.span(read.kind_word) : read.span(read.number);
}

Span Rereader::amount_of(Place place) {
    const auto& read = entry(place);
    return read.amount.is_given() ? read.span(read.amount.text) : read.span(read.kind_word);
}

std::string Rereader::value_of(Place place, journal::Key key) {
    const auto* attribute = entry(place).find(key);
    return attribute == nullptr ? std::string{} : attribute->value.str();
}

}  // namespace ledger
