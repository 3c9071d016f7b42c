#pragma once

#include <array>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <future>
#include <mutex>
#include <optional>
#include <system_error>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/pages.hpp"

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

/// Works on [0, count) in turn while a second thread makes some of it ready. Whoever is free goes
/// on with the next: a core that is slow, or taken away for a while, holds nobody up for long.
template <class Ready>
class WorkInTurn {
public:
    explicit WorkInTurn(std::size_t count) : ready_(count) {}

    /// For every i in turn, by this thread: `work(i)`, or `take(ready, i)` with what
    /// `make_ready(i)` returned, which throws nothing and is called by both threads.
    template <class Work, class MakeReady, class Take>
    void run(Work work, MakeReady make_ready, Take take) {
        static_assert(noexcept(make_ready(std::size_t{})));
        const Helper helper{*this, start_thread([&] {
                                pages::use_for_heap_of_thread();
                                help(make_ready);
                            })};
        for (std::unique_lock lock{mutex_}; turn_ < ready_.size();) {
            const auto turn = turn_;
            if (turn == own_) {
                own_ = next_++;
                lock.unlock();
                work(turn);
            } else if (ready_[turn]) {
                auto ready = std::move(*ready_[turn]);
                lock.unlock();
                take(std::move(ready), turn);
            } else {
                if (is_near(own_))
                    make(std::exchange(own_, next_++), make_ready, lock);
                else
                    changed_.wait(lock, [&] { return ready_[turn].has_value(); });
                continue;
            }
            lock.lock();
            ++turn_;
            changed_.notify_one();
        }
    }

private:
    static constexpr std::size_t most_ahead = 16;  // so that few wait in memory

    /// The second thread; it ends before what it works on does, whatever is thrown.
    struct Helper {
        WorkInTurn& work;
        std::future<void> thread;
        ~Helper() {
            {
                const std::scoped_lock lock{work.mutex_};
                work.next_ = work.ready_.size();
            }
            work.changed_.notify_one();
            if (thread.valid()) thread.wait();
        }
    };

    bool is_near(std::size_t place) const {
        return place < ready_.size() && place < turn_ + most_ahead;
    }

    template <class MakeReady>
    void make(std::size_t place, MakeReady& make_ready, std::unique_lock<std::mutex>& lock) {
        lock.unlock();
        auto ready = make_ready(place);
        lock.lock();
        ready_[place] = std::move(ready);
    }

    template <class MakeReady>
    void help(MakeReady& make_ready) {
        for (std::unique_lock lock{mutex_}; next_ < ready_.size();) {
            if (is_near(next_)) {
                make(next_++, make_ready, lock);
                changed_.notify_one();
            } else {
                changed_.wait(lock);
            }
        }
    }

    std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<std::optional<Ready>> ready_;
    std::size_t turn_ = 0;
    std::size_t own_ = 0;   // left to this thread by the other one
    std::size_t next_ = 1;  // and after it
};
