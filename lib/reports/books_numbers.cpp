#include "reports/books_numbers.hpp"

#include <fmt/format.h>

namespace reports {

namespace {

void replace(std::string& text, std::string_view name, std::string_view value) {
    for (auto at = text.find(name); at != std::string::npos;
         at = text.find(name, at + value.size()))
        text.replace(at, name.size(), value);
}

}  // namespace

std::string BookNumbers::named(const std::string& name, const BookDocument& document) {
    if (used_.insert(name).second) return name;
    const auto& customer = books_.customers[document.customer].id;
    const auto base = fmt::format("{}-{}", name, customer);
    auto& last = repeated_[base];
    std::string number;
    do number = ++last == 1 ? base : fmt::format("{}-{}", base, last);
    while (!used_.insert(number).second);
    return number;
}

std::string BookNumbers::unnamed(const BookDocument& document) {
    const auto day = to_string(document.date);
    auto& count = unnamed_[{document.customer, document.date}];
    std::string number;
    do {
        number = pattern_;
        // The customer last: an id may hold braces of its own.
        replace(number, "{yyyymmdd}", day.substr(0, 4) + day.substr(5, 2) + day.substr(8));
        replace(number, "{yyyy}", day.substr(0, 4));
        replace(number, "{mm}", day.substr(5, 2));
        replace(number, "{dd}", day.substr(8));
        replace(number, "{n}", fmt::to_string(++count));
        replace(number, "{customer}", books_.customers[document.customer].id);
    } while (!used_.insert(number).second);
    return number;
}

namespace {

/// A refund as the pattern sees it.
BookDocument as_document(const BookMove& refund, const Books& books) {
    BookDocument document;
    document.customer = books.documents[refund.source].customer;
    document.date = refund.date;
    return document;
}

}  // namespace

void renumber(BookRenumbering numbers, const std::set<std::string, std::less<>>& taken,
              const std::string& pattern, Books& books) {
    BookNumbers fresh{pattern, books};
    for (const auto& number : taken) fresh.take(number);
    for (const auto& document : books.documents)
        if (!numbers.contains(document.number)) fresh.take(document.number);
    const auto change = [&](std::string& number, const auto& document) {
        const auto found = numbers.find(number);
        if (found == numbers.end()) return;
        if (found->second.empty()) found->second = fresh.unnamed(document());
        number = found->second;
    };
    for (auto& document : books.documents)
        if (document.is_unnamed) change(document.number, [&] { return document; });
    for (auto& move : books.moves)
        if (move.is_unnamed) change(move.number, [&] { return as_document(move, books); });
}

}  // namespace reports
