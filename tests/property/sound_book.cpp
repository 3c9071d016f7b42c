#include "sound_book.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <set>

#include "journal/read.hpp"

namespace {

ledger::Posted post_text(const std::string& text, ledger::Faulty faulty, Diagnostics& diagnostics) {
    Sources sources;
    return ledger::post(
        [&](const journal::Sink& sink, const journal::Parts&) {
            journal::read_text("law.arl", text, sources, diagnostics, sink);
        },
        faulty, sources, diagnostics);
}

/// Takes out the entries that have errors; what only they held up is not judged yet.
bool take_out_faulty(std::vector<Written>& entries) {
    Diagnostics diagnostics;
    const auto result = post_text(text_of(entries), ledger::Faulty::leave_out, diagnostics);
    std::set<std::size_t> left_out;
    for (const auto& place : result.left_out) left_out.insert(place.offset);
    auto offset = heading().size();
    std::erase_if(entries, [&](const Written& entry) {
        const auto begin = offset;
        offset += entry.text.size();
        return left_out.contains(begin);
    });
    return !left_out.empty();
}

bool is_number(std::string_view word) {
    return word.size() > 2 && word[1] == '-' && word[0] >= 'A' && word[0] <= 'Z';
}

/// Every document number that an entry says, its own or another's.
std::set<std::string> numbers_in(const std::string& text) {
    std::set<std::string> numbers;
    std::string word;
    for (const char c : text) {
        if (c != ' ' && c != '\n' && c != ':') {
            word += c;
            continue;
        }
        if (is_number(word)) numbers.insert(word);
        word.clear();
    }
    return numbers;
}

}  // namespace

std::string text_of(const std::vector<Written>& entries) {
    auto text = heading();
    for (const auto& entry : entries) text += entry.text;
    return text;
}

ledger::Book posted(const std::string& text) {
    Diagnostics diagnostics;
    auto result = post_text(text, ledger::Faulty::stop, diagnostics);
    if (diagnostics.any_error())
        RC_FAIL(diagnostics.in_reading_order().front().message + "\n" + text);
    return std::move(result.book);
}

std::vector<Written> sound_entries(unsigned seed) {
    auto entries = random_entries(seed);
    while (take_out_faulty(entries)) {
    }
    return entries;
}

bool survives(const std::vector<Written>& whole, const std::vector<Written>& cut) {
    const auto names = [](const std::vector<Written>& entries, const std::string& number) {
        return std::ranges::any_of(entries, [&](const Written& entry) {
            const auto& text = entry.text;
            const auto at = text.find(" " + number + " ");
            return at != std::string::npos && at < text.find(':') && at < text.find('\n') &&
                   text.find(" void ") == std::string::npos;
        });
    };
    for (const auto& entry : cut)
        for (const auto& number : numbers_in(entry.text))
            if (names(whole, number) && !names(cut, number)) return false;
    return true;
}

std::vector<Written> cut_at(std::vector<Written> entries, int last) {
    std::erase_if(entries, [&](const Written& entry) { return entry.day > last; });
    return entries;
}

Date january(int day) { return date::year{2026} / date::January / day; }
