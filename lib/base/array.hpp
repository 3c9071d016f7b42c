#pragma once

#include <cstddef>
#include <cstdlib>
#include <new>
#include <type_traits>
#include <utility>

#include "base/pages.hpp"
#include "base/prefetch.hpp"

/// A vector of plain data for the few tables that grow with the book. It grows
/// without a copy: a big one is pages of its own that the kernel moves.
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
    T& back() { return data_[size_ - 1]; }
    const T& back() const { return data_[size_ - 1]; }
    /// Of an element, if there is one.
    [[gnu::always_inline]] void prefetch(std::size_t index) const {
        if (index < size_) ::prefetch(&data_[index], sizeof(T));
    }
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }

    /// A new element, to be filled in place: what is copied right after it was written in parts
    /// has to be waited for.
    T& emplace_back() {
        if (size_ == capacity_) grow(size_ + 1);
        return *new (data_ + size_++) T{};
    }
    void push_back(const T& value) {
        if (size_ == capacity_) {
            const T kept = value;  // it may stand in this array
            grow(size_ + 1);
            data_[size_++] = kept;
            return;
        }
        data_[size_++] = value;
    }
    void reserve(std::size_t size) {
        if (size > capacity_) grow(size);
    }
    /// New elements are `value`.
    void resize(std::size_t size, T value = T{}) {
        if (size > capacity_) grow(size);
        for (auto i = size_; i < size; ++i) data_[i] = value;
        size_ = size;
    }
    /// Gives the memory back as well.
    void clear() { Array{}.swap(*this); }
    /// New elements are to be written before anything is read of them.
    void resize_for_overwrite(std::size_t size) {
        if (size > capacity_) grow(size);
        size_ = size;
    }

    void swap(Array& other) noexcept {
        std::swap(data_, other.data_);
        std::swap(size_, other.size_);
        std::swap(capacity_, other.capacity_);
    }

private:
#if defined(__SANITIZE_ADDRESS__)
    static bool is_mapped(std::size_t) { return false; }  // so that a step too far is seen
#else
    /// Is it pages of its own? A capacity that leaves less than one element of its last page is.
    static bool is_mapped(std::size_t capacity) {
        return (capacity + 1) * sizeof(T) > pages::huge_page;
    }
#endif
    static std::size_t mapped_bytes(std::size_t capacity) {
        return (capacity * sizeof(T) + pages::huge_page - 1) / pages::huge_page * pages::huge_page;
    }

    void grow(std::size_t least) {
        auto capacity = capacity_ + capacity_ / 2 + 64;
        if (capacity < least) capacity = least;
        if (!is_mapped(capacity)) {
            auto* const memory = static_cast<T*>(std::realloc(data_, capacity * sizeof(T)));
            if (memory == nullptr) throw std::bad_alloc{};
            data_ = memory;
            capacity_ = capacity;
            return;
        }
        auto bytes = mapped_bytes(capacity);
        if (is_mapped(capacity_)) {
            data_ = static_cast<T*>(pages::enlarge(data_, mapped_bytes(capacity_), bytes));
        } else {
            const auto region = pages::take(bytes);
            auto* const memory = static_cast<T*>(region.memory);
            for (std::size_t i = 0; i < size_; ++i) new (memory + i) T(data_[i]);
            std::free(data_);
            data_ = memory;
            bytes = region.bytes;
        }
        capacity_ = bytes / sizeof(T);
    }

    void release() {
        if (is_mapped(capacity_)) {
            pages::give_back(data_, mapped_bytes(capacity_));
        } else {
            std::free(data_);
        }
    }
    T* data_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};
