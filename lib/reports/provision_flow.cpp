#include "reports/provision_flow.hpp"

#include <algorithm>

namespace reports {
namespace {

constexpr std::int64_t whole = 1'000'000'000;

std::int64_t fixed(Ratio ratio) { return static_cast<std::int64_t>(rounded(ratio, rate_decimals)); }

/// A part of a rate in billionths, itself in billionths.
std::int64_t part_of(std::int64_t rate, Ratio part) {
    return static_cast<std::int64_t>(divide_rounded(rate * part.numerator, part.denominator));
}

std::int64_t last_rate(const LossTerms& terms) {
    const auto& recovery = terms.recovery;
    return fixed({terms.last.numerator * (recovery.denominator - recovery.numerator),
                  terms.last.denominator * recovery.denominator});
}

void apply_factor(Ratio factor, std::vector<LossRate>& rates) {
    for (auto& rate : rates)
        if (rate) rate = std::min(whole, part_of(*rate, factor));
}

/// The run that a point lies in; runs before it are passed for good.
template <class Value>
std::size_t run_at(i128 point, const std::vector<Run<Value>>& runs, std::size_t from) {
    while (from < runs.size() && runs[from].end <= point) ++from;
    return from;
}

}  // namespace

std::vector<FlowPart> flow_parts(i128 begin, const std::vector<Run<std::size_t>>& buckets,
                                 const std::vector<Run<Fate>>& fates,
                                 const std::vector<Run<std::size_t>>& next) {
    std::vector<FlowPart> parts;
    std::size_t bucket = 0;
    std::size_t fate = 0;
    std::size_t then = 0;
    for (i128 point = begin;;) {
        bucket = run_at(point, buckets, bucket);
        fate = run_at(point, fates, fate);
        then = run_at(point, next, then);
        if (bucket == buckets.size() || then == next.size()) return parts;
        i128 end = std::min(buckets[bucket].end, next[then].end);
        FlowPart part{buckets[bucket].value, 0, Fate::still_open, next[then].value};
        if (fate < fates.size()) {
            end = std::min(end, fates[fate].end);
            part.fate = fates[fate].value;
        }
        if (part.fate != Fate::still_open) part.next = 0;
        part.amount = end - point;
        parts.push_back(part);
        point = end;
    }
}

void add(const FlowPart& part, std::vector<Flow>& flows) {
    const bool open = part.fate == Fate::still_open;
    if (open && part.next == part.bucket) return;
    auto& flow = flows[part.bucket];
    flow.left += part.amount;
    const bool onwards = open ? part.next > part.bucket : part.fate == Fate::written_off;
    if (onwards) flow.onwards += part.amount;
}

std::vector<LossRate> flow_rates(const std::vector<Flow>& flows, const LossTerms& terms,
                                 const std::vector<Ratio>& given) {
    std::vector<LossRate> rates(flows.size());
    rates.back() = last_rate(terms);
    for (auto k = flows.size() - 1; k-- > 0;) {
        const auto flow = flows[k].rate();
        const bool known = flow.is_number() && (flow.numerator == 0 || rates[k + 1]);
        if (known) {
            rates[k] = part_of(rates[k + 1].value_or(0), flow);
        } else if (!given.empty()) {
            rates[k] = fixed(given[k]);
        }
    }
    apply_factor(terms.factor, rates);
    return rates;
}

std::vector<LossRate> given_rates(const std::vector<Ratio>& given, const LossTerms& terms) {
    std::vector<LossRate> rates;
    for (const auto& rate : given) rates.emplace_back(fixed(rate));
    apply_factor(terms.factor, rates);
    return rates;
}

}  // namespace reports
