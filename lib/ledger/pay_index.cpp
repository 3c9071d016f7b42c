#include "ledger/pay_index.hpp"

namespace ledger {
namespace {

/// The documents of the mean that every customer is thought to have beside its own.
constexpr std::int64_t documents_of_mean = 5;

std::int64_t documents_of(std::span<const Paying> sums) {
    std::int64_t documents = 0;
    for (const auto& own : sums) documents += own.documents;
    return documents;
}

std::optional<Points> mean_of(const std::vector<PayIndex>& customers) {
    i128 sum = 0;
    std::int64_t documents = 0;
    for (const auto& one : customers) {
        if (!one.own) continue;
        sum += i128{*one.own} * one.documents;
        documents += one.documents;
    }
    if (documents == 0) return std::nullopt;
    return static_cast<Points>(divide_rounded(sum, documents));
}

}  // namespace

std::optional<Points> own_points(std::span<const Paying> sums) {
    std::vector<CurrencyFigure> figures;
    for (const auto& own : sums)
        figures.push_back({own.documents, quotient(own.points, own.amount)});
    const auto average = averaged(figures);  // in ten thousandths already
    if (!average.is_number()) return std::nullopt;
    return static_cast<Points>(rounded(average, 0));
}

Points index_of(std::int64_t documents, Points own, Points mean) {
    const auto sum = i128{own} * documents + i128{mean} * documents_of_mean;
    return static_cast<Points>(divide_rounded(sum, documents + documents_of_mean));
}

PayIndices pay_indices(const std::vector<std::vector<Paying>>& paying) {
    PayIndices result;
    result.of_customers.reserve(paying.size());
    for (const auto& sums : paying)
        result.of_customers.push_back({documents_of(sums), own_points(sums), {}});
    result.mean = mean_of(result.of_customers);
    for (auto& one : result.of_customers)
        if (one.own) one.index = index_of(one.documents, *one.own, *result.mean);
    return result;
}

}  // namespace ledger
