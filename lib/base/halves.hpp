#pragma once

#include <cstdint>
#include <future>
#include <system_error>
#include <thread>
#include <vector>

/// What `work(begin, end)` finds in the halves of [0, count), in order. They are worked on at the
/// same time, where there is a second core and enough to do for it, so that each leaves alone what
/// the other writes; else the whole is one.
template <class Work>
auto in_halves(std::uint32_t count, Work work) {
    constexpr std::uint32_t enough = 8192;
    using Result = decltype(work(0U, count));
    std::vector<Result> results;
    std::future<Result> later;
    const auto middle = count / 2;
    if (count >= enough && std::thread::hardware_concurrency() > 1) {
        try {
            later = std::async(std::launch::async, [&] { return work(middle, count); });
        } catch (const std::system_error&) {
            // No more threads for us: it is done in turn.
        }
    }
    results.push_back(work(0U, later.valid() ? middle : count));
    if (later.valid()) results.push_back(later.get());
    return results;
}
