#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <future>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>

/// Is there another core to work on at the same time?
inline bool has_second_core() { return std::thread::hardware_concurrency() > 1; }

/// The work, being done by a thread of its own; not valid when there is none to be had.
template <class Work>
std::future<void> start_thread(Work work) {
    try {
        return std::async(std::launch::async, std::move(work));
    } catch (const std::system_error&) {
        return {};
    }
}

/// Two works that each leave alone what the other writes. They are done at the same time, where
/// there is a second core and `records` are enough to make it worth while; else in turn.
template <class First, class Second>
void at_once(std::size_t records, First first, Second second) {
    constexpr std::size_t enough = 8192;
    std::future<void> other;
    if (records >= enough && has_second_core()) other = start_thread([&] { second(); });
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
        std::array<Result, 2> results{};  // in a vector two bools would share a word
        at_once(
            count, [&] { results[0] = work(0U, middle); },
            [&] { results[1] = work(middle, count); });
        return results;
    }
}
