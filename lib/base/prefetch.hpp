#pragma once

#include <cstddef>

/// Asks the memory for some bytes that will be wanted soon. (A call that does nothing else is
/// dropped by the compiler; hence inline, always.)
[[gnu::always_inline]] inline void prefetch(const void* memory, std::size_t bytes) {
    constexpr std::size_t cache_line = 64;
    const auto* const first = static_cast<const char*>(memory);
    for (std::size_t at = 0; at < bytes; at += cache_line) __builtin_prefetch(first + at);
    __builtin_prefetch(first + bytes - 1);  // they may begin within a line
}
