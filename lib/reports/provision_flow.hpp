#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/ratio.hpp"

namespace reports {

/// What became of money from one month end to the next.
enum class Fate : std::uint8_t { settled, written_off, still_open };

/// Money that was open in a bucket at a month end. Buckets are counted from what is not due on.
struct FlowPart {
    std::size_t bucket = 0;
    i128 amount = 0;
    Fate fate = Fate::settled;
    std::size_t next = 0;  // the bucket it is in at the next month end, where still open

    friend bool operator==(const FlowPart&, const FlowPart&) = default;
};

/// Of the amounts from one point of a document on up to `end`, something holds.
template <class Value>
struct Run {
    i128 end;
    Value value;
};

/// Cuts what is open of a document, from `begin` on, where its bucket, its fate or its next bucket
/// changes. The runs lie one behind the other; `buckets` and `next` reach as far as each other,
/// what is behind the last of `fates` is still open.
std::vector<FlowPart> flow_parts(i128 begin, const std::vector<Run<std::size_t>>& buckets,
                                 const std::vector<Run<Fate>>& fates,
                                 const std::vector<Run<std::size_t>>& next);

/// A bucket over all months: what left it, and of that what went on to a later bucket or was
/// written off.
struct Flow {
    i128 onwards = 0;
    i128 left = 0;

    Ratio rate() const { return {onwards, left}; }
};

/// Adds a part to the flow of its bucket.
void add(const FlowPart& part, std::vector<Flow>& flows);

/// Nine decimals: what is *fixed* is rounded there.
inline constexpr int rate_decimals = 9;
/// A share of loss in billionths, from 0 to one whole; nothing where it is not known.
using LossRate = std::optional<std::int64_t>;

/// What turns flows into losses.
struct LossTerms {
    Ratio recovery{0, 1};  // of what the last bucket loses
    Ratio factor{1, 1};    // on every rate
    Ratio last{1, 1};      // lost of the last bucket
};

/// L_k = r_k × L_(k+1), L_last = last × (1 − recovery), each rounded to nine decimals, then times
/// the factor, at most one (credit.md 4). Where nothing left a bucket its rate is the `given` one,
/// if there are any. The flow of the last bucket is not used.
std::vector<LossRate> flow_rates(const std::vector<Flow>& flows, const LossTerms& terms,
                                 const std::vector<Ratio>& given);
/// The same of rates that are given.
std::vector<LossRate> given_rates(const std::vector<Ratio>& given, const LossTerms& terms);

}  // namespace reports
