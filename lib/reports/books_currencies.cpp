#include <algorithm>

#include "reports/books_claims.hpp"

namespace reports {

namespace {

/// May our journals declare it?
bool is_declarable(std::string_view code) {
    const auto upper = [](char c) { return c >= 'A' && c <= 'Z'; };
    return code.size() >= 3 && code.size() <= 24 && std::ranges::all_of(code.substr(0, 3), upper) &&
           std::ranges::all_of(code.substr(3),
                               [&](char c) { return upper(c) || (c >= '0' && c <= '9'); });
}

/// Signs that stand for one currency, wherever they are used.
std::string_view code_of_sign(std::string_view symbol) {
    if (symbol == "€") return "EUR";
    return symbol == "£" ? "GBP" : symbol;
}

}  // namespace

BookCurrencies::BookCurrencies(const foreign::Journal& journal, const settings::Books& rules,
                               Currencies& currencies, std::vector<Currency>& declared)
    : currencies_{currencies} {
    std::vector<int> decimals(journal.commodities.size(), 0);
    for (const auto& posting : journal.postings) {
        if (posting.amount.digits == 0) continue;  // perhaps of nothing
        auto& most = decimals[posting.amount.commodity];
        most = std::max(most, std::min(posting.amount.decimals, most_decimals));
    }
    for (std::uint32_t i = 0; i < journal.commodities.size(); ++i) {
        const auto& symbol = journal.commodities.name(i);
        const auto said = std::ranges::find(rules.currencies, symbol,
                                            &std::pair<std::string, std::string>::first);
        const auto code =
            said == rules.currencies.end() ? code_of_sign(symbol) : std::string_view{said->second};
        auto currency = currencies.find(code);
        if (currency.is_none() && is_declarable(code)) {
            currency = currencies.declare(code, decimals[i]);
            declared.push_back(currency);
        }
        by_commodity_.push_back(currency);
    }
}

std::optional<MinorAmount> BookCurrencies::minor(const foreign::Amount& amount) const {
    const auto currency = of(amount.commodity);
    auto digits = amount.digits;
    int decimals = amount.decimals;
    for (; decimals > currencies_.decimals(currency); --decimals) {
        if (digits % 10 != 0) return std::nullopt;
        digits /= 10;
    }
    constexpr i128 most = INT64_MAX;
    for (; decimals < currencies_.decimals(currency); ++decimals) {
        if (digits > most || digits < -most) return std::nullopt;
        digits *= 10;
    }
    if (digits > most || digits < -most) return std::nullopt;
    return MinorAmount{currency, digits};
}

}  // namespace reports
