#include "documents/rate_words.hpp"

#include <fmt/format.h>

namespace documents {

std::string rate_words(const ledger::ExchangeRate& rate, const ledger::Book& book) {
    const auto source = rate.source.empty() ? "" : ", " + rate.source;
    return fmt::format("1 {} = {} {} of {}{}", book.currencies.code(rate.one),
                       plain_digits(rate.number.mantissa, rate.number.decimals),
                       book.currencies.code(rate.other), to_string(rate.date), source);
}

}  // namespace documents
