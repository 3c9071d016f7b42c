#include "reports/provision_loss.hpp"

#include "ledger/buckets.hpp"
#include "ledger/payment_curves.hpp"

namespace reports {
namespace {

constexpr int days_ahead = 365;

/// In minor units over `ledger::fixed_one`.
i128 unpaid(const ledger::OpenItem& item, const ledger::SharedCurve& curve, Date as_of) {
    const auto age = ledger::days_late(item.due, as_of);
    return i128{item.open} * (ledger::fixed_one - curve.paid_within(age, days_ahead));
}

}  // namespace

std::map<std::uint32_t, i128> expected_losses(const ledger::Book& book, Date as_of,
                                              const std::vector<ledger::OpenItem>& items,
                                              const CoverShares& shares, ledger::Groups& groups,
                                              const settings::Forecast& settings) {
    const ledger::PaymentCurves curves{book, ledger::settled_parts(book, as_of), as_of, settings};
    std::map<std::uint32_t, i128> losses;
    for (const auto& item : items) {
        const auto group = groups.of(item.document);
        if (group == ledger::Groups::none) continue;
        losses[group] += unpaid(item, curves.of(groups[group].customer), as_of);
    }
    for (auto& [group, loss] : losses) {
        const auto share = shares.find(groups[group].customer);
        const auto secured = share == shares.end() ? Ratio{0, 1} : share->second;
        loss = divide_rounded(loss * (secured.denominator - secured.numerator),
                              secured.denominator * ledger::fixed_one);
    }
    return losses;
}

}  // namespace reports
