#pragma once

#include <string>
#include <vector>

#include "ledger/cash.hpp"
#include "ledger/survival.hpp"
#include "settings/forecast.hpp"

namespace ledger {

/// How the customers of a book pay, as known on a day: a survival curve of each (credit.md 4). Its
/// units are the instalments of the documents dated in the window, whatever their currency and
/// amount. Cash is an event of its share of the instalment; credit notes and opening credits leave
/// on their day; what is left on the day, or was written off or taken as discount, leaves then.
class PaymentCurves {
public:
    PaymentCurves(const Book& book, const std::vector<CashPart>& settled, Date as_of,
                  const settings::Forecast& settings);

    /// The curve of a customer; it refers to this object.
    SharedCurve of(Id<Customer> customer) const {
        const auto& curves = customers_[customer.index];
        return {curves.own, groups_[curves.group], curves.units, k_};
    }

    /// Of the whole book.
    std::int64_t units() const { return units_; }

private:
    struct OfCustomer {
        SurvivalCurve own;
        std::int64_t units = 0;
        std::uint32_t group = 0;  // in groups_; 0 is the whole book
    };

    std::int64_t k_;
    std::int64_t units_ = 0;
    std::vector<SurvivalCurve> groups_;
    std::vector<OfCustomer> customers_;
};

}  // namespace ledger
