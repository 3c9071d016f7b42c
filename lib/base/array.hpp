#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

#if defined(__linux__) && !defined(__SANITIZE_ADDRESS__)
#include <sys/mman.h>
#define AR_MAPS_ARRAYS 1
#endif

/// A vector of plain data for the few tables that grow with the book. It grows
/// without a copy: a big one is pages of its own that the kernel moves, and asks
/// for huge ones, so that a table costs the memory it holds and few faults.
template <class T>
class Array {
    static_assert(std::is_trivially_copyable_v<T> && std::is_trivially_destructible_v<T>);

public:
    Array() = default;
    Array(Array&& other) noexcept { swap(other); }
    Array& operator=(Array&& other) noexcept {
        swap(other);
        return *this;
    }
    Array(const Array&) = delete;
    Array& operator=(const Array&) = delete;
    ~Array() { release(); }

    T* begin() { return data_; }
    T* end() { return data_ + size_; }
    const T* begin() const { return data_; }
    const T* end() const { return data_ + size_; }
    T* data() { return data_; }
    const T* data() const { return data_; }
    T& operator[](std::size_t index) { return data_[index]; }
    const T& operator[](std::size_t index) const { return data_[index]; }
    T& front() { return data_[0]; }
    const T& front() const { return data_[0]; }
    T& back() { return data_[size_ - 1]; }
    const T& back() const { return data_[size_ - 1]; }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    void push_back(const T& value) {
        if (size_ == capacity_) {
            const T kept = value;  // it may stand in this array
            grow(size_ + 1);
            data_[size_++] = kept;
            return;
        }
        data_[size_++] = value;
    }
    T& emplace_back(const T& value) {
        push_back(value);
        return back();
    }
    /// New elements are `value`.
    void resize(std::size_t size, const T& value = T{}) {
        if (size > capacity_) grow(size);
        for (auto i = size_; i < size; ++i) data_[i] = value;
        size_ = size;
    }
    void assign(std::size_t size, const T& value) {
        size_ = 0;
        resize(size, value);
    }
    /// Gives the memory back as well.
    void clear() { Array{}.swap(*this); }

    void swap(Array& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
    }

private:
    static constexpr std::size_t huge_page = std::size_t{2} << 20;

    static bool is_mapped(std::size_t capacity) { return capacity * sizeof(T) >= huge_page; }

    void grow(std::size_t least) {
        auto capacity = capacity_ + capacity_ / 2 + 64;
        if (capacity < least) capacity = least;
        if (is_mapped(capacity)) {
            const auto pages = (capacity * sizeof(T) + huge_page - 1) / huge_page;
            capacity = pages * huge_page / sizeof(T);
        }
        data_ = static_cast<T*>(enlarged(capacity));
        capacity_ = capacity;
    }

#if defined(AR_MAPS_ARRAYS)
    static std::size_t mapped_bytes(std::size_t capacity) {
        return (capacity * sizeof(T) + huge_page - 1) / huge_page * huge_page;
    }
    void* enlarged(std::size_t capacity) {
        if (!is_mapped(capacity)) return checked(std::realloc(data_, capacity * sizeof(T)));
        const auto bytes = mapped_bytes(capacity);
        void* pages = is_mapped(capacity_)
                          ? ::mremap(data_, mapped_bytes(capacity_), bytes, MREMAP_MAYMOVE)
                          : ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                                   MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (pages == MAP_FAILED) throw std::bad_alloc{};
        if (!is_mapped(capacity_)) {
            for (std::size_t i = 0; i < size_; ++i) new (static_cast<T*>(pages) + i) T(data_[i]);
            std::free(data_);
        }
        ::madvise(pages, bytes, MADV_HUGEPAGE);  // a hint: small pages do as well
        return pages;
    }
    void release() {
        if (is_mapped(capacity_)) {
            ::munmap(data_, mapped_bytes(capacity_));
        } else {
            std::free(data_);
        }
    }
#else
    void* enlarged(std::size_t capacity) {
        return checked(std::realloc(data_, capacity * sizeof(T)));
    }
    void release() { std::free(data_); }
#endif
    static void* checked(void* memory) {
        if (memory == nullptr) throw std::bad_alloc{};
        return memory;
    }

    T* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};
