#pragma once

#include <utility>

namespace cmd {

/// The value for as long as the process lives: giving a large one back piece by piece takes time
/// that nobody needs. All of a type hold on to each other, so that none counts as lost.
template <class T>
T& immortal(T value) {
    struct Kept {
        T value;
        Kept* before;
    };
    static Kept* last = nullptr;
    last = new Kept{std::move(value), last};
    return last->value;
}

}  // namespace cmd
