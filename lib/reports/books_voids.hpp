#pragma once

#include <map>

#include "reports/books_kinds.hpp"

namespace reports {

/// A transaction whose document may be taken back.
struct BookVoided {
    std::uint32_t transaction = 0;
    Date date{};
};

/// By transaction, what it takes back: that goes by the same name, and it has the reverse amounts
/// on all accounts that are not the customer's. Whether it takes back all that is in force of the
/// document is still to be seen.
using BookVoids = std::map<std::uint32_t, BookVoided>;

BookVoids find_voids(const BookClaims& claims, const BookKinds& kinds);

}  // namespace reports
