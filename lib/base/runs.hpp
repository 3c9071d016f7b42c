#pragma once

#include <algorithm>
#include <span>

/// Hands out what stands together: a span for each run of neighbours that have equal keys.
template <class Records, class KeyOf, class Visit>
void for_each_run(Records& records, KeyOf key_of, Visit visit) {
    std::span rest{records};
    while (!rest.empty()) {
        const auto end = std::ranges::find_if(
            rest, [&](const auto& record) { return key_of(record) != key_of(rest.front()); });
        const auto count = static_cast<std::size_t>(end - rest.begin());
        visit(rest.first(count));
        rest = rest.subspan(count);
    }
}
