#pragma once

#include <string>
#include <vector>

#include "command.hpp"

namespace CLI {
class App;
}

namespace cmd {

/// A word that may stand where somebody is typing, and what it is.
struct Candidate {
    std::string value;
    std::string description;
};

/// Stands alone: the shell knows the names of files better.
inline constexpr std::string_view file_candidate = ":file";

/// The candidates for the word at `position` of a line, whose first word is the
/// command: sorted, at most 500, and only such as begin with what is typed.
std::vector<Candidate> candidates_for(std::size_t position, std::vector<std::string> line,
                                      const Console& console);

class BookCandidates;

/// The same for a word of an entry, whose kind and words before it are `words`.
std::vector<Candidate> entry_candidates(const std::vector<std::string>& words,
                                        const std::string& current, BookCandidates& book);

/// What to do for `__complete POSITION WORD…`: prints the candidates and never
/// fails.
Exit complete(const std::vector<std::string>& words, Console& console);

}  // namespace cmd
