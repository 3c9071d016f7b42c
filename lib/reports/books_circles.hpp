#pragma once

#include <cstdint>
#include <unordered_map>

namespace reports {

/// Customers who are joined, by twos, to circles.
class Circles {
public:
    void join(std::uint32_t a, std::uint32_t b) { parent_[of(a)] = of(b); }

    /// One of the circle, the same for all who are in it.
    std::uint32_t of(std::uint32_t customer) {
        auto top = customer;
        while (true) {
            auto& parent = parent_.try_emplace(top, top).first->second;
            if (parent == top) break;
            parent = parent_[parent];  // so that ways stay short
            top = parent;
        }
        return top;
    }

private:
    std::unordered_map<std::uint32_t, std::uint32_t> parent_;
};

}  // namespace reports
