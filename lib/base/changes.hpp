#pragma once

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

/// What a thing was in one list, and what it is in a later one; one of them may be missing.
template <class T>
struct Changed {
    std::optional<T> before;
    std::optional<T> now;
};

namespace detail {
/// What is in `from` and not in `other`, as often as it is there more often; both are sorted.
template <class T, class Content>
std::vector<T> without(const std::vector<T>& from, const std::vector<T>& other, Content content) {
    std::vector<T> rest;
    std::ranges::set_difference(from, other, std::back_inserter(rest), {}, content, content);
    return rest;
}
}  // namespace detail

/// What became of the things of two lists. Those of one content are the same thing, as often as
/// both lists have it, and are left out; of the others those of one identity are one thing that
/// changed, the first the first and so on in the given order. By identity.
template <class T, class Content, class Identity, class Order>
std::vector<Changed<T>> changes_between(std::vector<T> before, std::vector<T> now, Content content,
                                        Identity identity, Order order) {
    std::ranges::sort(before, {}, content);
    std::ranges::sort(now, {}, content);
    auto gone = detail::without(before, now, content);
    auto fresh = detail::without(now, before, content);
    for (auto* list : {&gone, &fresh}) {
        std::ranges::sort(*list, {}, order);
        std::ranges::stable_sort(*list, {}, identity);
    }
    std::vector<Changed<T>> changes;
    auto old = gone.begin();
    for (auto& one : fresh) {
        const auto& own = std::invoke(identity, one);
        while (old != gone.end() && std::invoke(identity, *old) < own)
            changes.push_back({std::move(*old++), std::nullopt});
        std::optional<T> was;
        if (old != gone.end() && std::invoke(identity, *old) == own) was = std::move(*old++);
        changes.push_back({std::move(was), std::move(one)});
    }
    while (old != gone.end()) changes.push_back({std::move(*old++), std::nullopt});
    return changes;
}
