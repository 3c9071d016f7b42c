#pragma once

#include <cstddef>
#include <string>

/// Memory for big tables: whole huge pages, which cost one fault each where the
/// system has them. What one table gives back the next one takes, since memory
/// that was touched before is much cheaper than new. Sizes are multiples of
/// `huge_page`; contents are undefined. Threads may share it. Throws std::bad_alloc.
namespace pages {

inline constexpr std::size_t huge_page = std::size_t{2} << 20;

struct Region {
    void* memory;
    std::size_t bytes;
};

/// At least so many bytes: all of the largest region that was given back, for what needs
/// pages at all mostly grows.
Region take(std::size_t bytes);
/// The same memory, its contents kept, perhaps in another place.
void* enlarge(void* memory, std::size_t bytes, std::size_t more_bytes);
void give_back(void* memory, std::size_t bytes);

/// An empty text with room for so many bytes: for texts of whole books.
std::string text_with_room(std::size_t bytes);

/// Lets the heap grow in huge pages as well, and keep what it has. Called before there is much
/// on it. A hint: where the system or its library cannot, nothing happens.
void use_for_heap();
/// The same, for what the thread that calls it takes from the heap.
void use_for_heap_of_thread();

}  // namespace pages
