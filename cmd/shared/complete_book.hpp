#pragma once

#include "book_options.hpp"
#include "complete.hpp"
#include "load.hpp"

namespace cmd {

/// What a book has to offer to somebody who types. A faulty book offers what is
/// sound of it, a missing one nothing. Says nothing to anybody.
class BookCandidates {
public:
    BookCandidates(const BookOptions& options, const Console& console)
        : options_{options}, console_{console} {}

    std::vector<Candidate> customers();
    /// Of one customer, or of all when it is none of the book's.
    std::vector<Candidate> documents(std::string_view customer);
    /// Those that something can be set against.
    std::vector<Candidate> open_documents(std::string_view customer);
    /// Those that have money to give.
    std::vector<Candidate> sources(std::string_view customer);
    std::vector<Candidate> currencies();
    std::vector<Candidate> tags();
    /// The values that customers have of a key.
    std::vector<Candidate> values(journal::Key key);

private:
    const Loaded* book();
    std::vector<Candidate> documents_if(
        std::string_view customer,
        const std::function<bool(const ledger::Document&, std::int64_t open)>& wanted);

    const BookOptions& options_;
    const Console& console_;
    bool asked_ = false;
    const Loaded* loaded_ = nullptr;
};

}  // namespace cmd
