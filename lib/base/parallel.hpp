#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <future>
#include <system_error>
#include <thread>
#include <type_traits>

/// Two works that each leave alone what the other writes. They are done at the same time, where
/// there is a second core and `records` are enough to make it worth while; else in turn.
template <class First, class Second>
void at_once(std::size_t records, First first, Second second) {
    constexpr std::size_t enough = 8192;
    std::future<void> other;
    if (records >= enough && std::thread::hardware_concurrency() > 1) {
        try {
            other = std::async(std::launch::async, [&] { second(); });
        } catch (const std::system_error&) {
            // There are no more threads for us: it is done in turn.
        }
    }
    first();
    if (other.valid()) {
        other.get();
    } else {
        second();
    }
}

/// Does `work(begin, end)` for the halves of [0, count) `at_once`. What it finds there, in order.
template <class Work>
auto in_halves(std::uint32_t count, Work work) {
    using Result = decltype(work(0U, count));
    const auto middle = count / 2;
    if constexpr (std::is_void_v<Result>) {
        at_once(count, [&] { work(0U, middle); }, [&] { work(middle, count); });
    } else {
        std::array<Result, 2> results{};
        at_once(
            count, [&] { results[0] = work(0U, middle); },
            [&] { results[1] = work(middle, count); });
        return results;
    }
}
