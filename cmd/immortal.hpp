#pragma once

#include <cstddef>
#include <new>
#include <utility>

namespace cmd {

/// The value for as long as the process lives: giving a large one back piece by piece takes time
/// that nobody needs. Once for each type.
template <class T>
T& immortal(T value) {
    alignas(T) static std::byte place[sizeof(T)];
    return *new (place) T{std::move(value)};
}

}  // namespace cmd
