#pragma once

#include <cstddef>
#include <new>
#include <utility>

#include "base/check.hpp"

namespace cmd {

/// The value for as long as the process lives: giving a large one back piece by piece takes time
/// that nobody needs. There is one of each type; a second is a fault of ours.
template <class T>
T& immortal(T value) {
    alignas(T) static std::byte place[sizeof(T)];
    static bool taken = false;
    ::check(!std::exchange(taken, true));
    return *new (place) T{std::move(value)};
}

}  // namespace cmd
