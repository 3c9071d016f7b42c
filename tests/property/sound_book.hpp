#pragma once

#include <string>
#include <vector>

#include "ledger/book.hpp"
#include "ledger/post.hpp"
#include "random_book.hpp"

/// The heading and the entries, as a journal.
std::string text_of(const std::vector<Written>& entries);

/// The book of a text without errors; with some the law fails.
ledger::Book posted(const std::string& text);

/// Random entries without those that have errors.
std::vector<Written> sound_entries(unsigned seed);

/// The law of the cut book is stated for books whose references survive the cut.
bool survives(const std::vector<Written>& whole, const std::vector<Written>& cut);

/// The entries up to a day of January.
std::vector<Written> cut_at(std::vector<Written> entries, int last);

Date january(int day);
