#pragma once

#include <cstdlib>
#include <string_view>
#include <vector>

/// What is fed with any bytes: it must come back, and what it promises must hold.
struct Target {
    std::string_view name;
    void (*run)(std::string_view bytes);
};

/// Every target, by name.
const std::vector<Target>& all_targets();

/// Null when there is none of that name.
const Target* find_target(std::string_view name);

/// Puts a target on the list.
struct AddTarget {
    AddTarget(std::string_view name, void (*run)(std::string_view bytes));
};

/// A promise of the program that does not hold is a finding, as a crash is.
inline void expect(bool holds) {
    if (!holds) std::abort();
}
