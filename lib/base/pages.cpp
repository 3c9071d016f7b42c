#include "base/pages.hpp"

#include <sys/mman.h>
#include <unistd.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <new>
#include <vector>

namespace pages {
namespace {

constexpr std::size_t most_kept = 1;  // the rest goes to the system: it would only be held

std::mutex mutex;
std::vector<Region> free_regions;  // of the whole process, like the heap

void* checked(void* memory) {
    if (memory == MAP_FAILED) throw std::bad_alloc{};
    return memory;
}

std::size_t to_next_huge_page(const void* memory) {
    return (huge_page - reinterpret_cast<std::uintptr_t>(memory) % huge_page) % huge_page;
}

/// Address space that begins where a huge page may: elsewhere the system has to make do with
/// small ones.
void* aligned_space(std::size_t bytes, int protection) {
    auto* const space =
        static_cast<char*>(checked(::mmap(nullptr, bytes + huge_page, protection,
                                          MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0)));
    const auto before = to_next_huge_page(space);
    if (before > 0) ::munmap(space, before);
    ::munmap(space + before + bytes, huge_page - before);
#if defined(MADV_HUGEPAGE)
    ::madvise(space + before, bytes, MADV_HUGEPAGE);  // a hint: small pages do as well
#endif
    return space + before;
}

Region take_largest_free() {
    const std::scoped_lock lock{mutex};
    const auto largest = std::ranges::max_element(free_regions, {}, &Region::bytes);
    if (largest == free_regions.end()) return {nullptr, 0};
    const auto taken = *largest;
    free_regions.erase(largest);
    return taken;
}

}  // namespace

Region take(std::size_t bytes) {
    const auto region = take_largest_free();
    if (region.bytes >= bytes) return region;
    if (region.memory != nullptr) return {enlarge(region.memory, region.bytes, bytes), bytes};
    return {aligned_space(bytes, PROT_READ | PROT_WRITE), bytes};
}

void* enlarge(void* memory, std::size_t bytes, std::size_t more_bytes) {
#if defined(__linux__)
    void* const same = ::mremap(memory, bytes, more_bytes, 0);
    if (same != MAP_FAILED) return same;
    void* const space = aligned_space(more_bytes, PROT_NONE);
    return checked(::mremap(memory, bytes, more_bytes, MREMAP_MAYMOVE | MREMAP_FIXED, space));
#else
    void* const larger = aligned_space(more_bytes, PROT_READ | PROT_WRITE);
    std::memcpy(larger, memory, bytes);
    ::munmap(memory, bytes);
    return larger;
#endif
}

void give_back(void* memory, std::size_t bytes) {
    const std::scoped_lock lock{mutex};
    free_regions.push_back({memory, bytes});
    if (free_regions.size() <= most_kept) return;
    const auto smallest = std::ranges::min_element(free_regions, {}, &Region::bytes);
    ::munmap(smallest->memory, smallest->bytes);
    free_regions.erase(smallest);
}

std::string text_with_room(std::size_t bytes) {
    std::string text;
    text.reserve(bytes);
#if defined(MADV_HUGEPAGE)
    const auto before = to_next_huge_page(text.data());
    if (bytes >= before + huge_page)
        ::madvise(text.data() + before, (bytes - before) / huge_page * huge_page, MADV_HUGEPAGE);
#endif
    return text;
}

void use_for_heap() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    constexpr std::size_t ahead = std::size_t{64} << 20;  // address space, not memory
    ::mallopt(M_TOP_PAD, ahead);
    ::mallopt(M_TRIM_THRESHOLD, 2 * ahead);
    ::mallopt(M_MMAP_THRESHOLD, ahead / 2);
    ::mallopt(M_ARENA_MAX, 2);                   // this thread's, and one for a second one
    void* const block = std::malloc(huge_page);  // makes the heap grow
    const auto* const end = static_cast<char*>(::sbrk(0));
    auto* const begin = static_cast<char*>(block) + to_next_huge_page(block);
    if (begin < end) ::madvise(begin, static_cast<std::size_t>(end - begin), MADV_HUGEPAGE);
    std::free(block);
#endif
}

void use_for_heap_of_thread() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
    constexpr std::size_t ahead = std::size_t{30} << 20;
    void* const block = std::malloc(ahead);  // a thread's heap grows by what is asked for
    if (block == nullptr) return;
    auto* const begin = static_cast<char*>(block) + to_next_huge_page(block);
    ::madvise(begin, ahead - 2 * huge_page, MADV_HUGEPAGE);
    std::free(block);
#endif
}

}  // namespace pages
