#pragma once

#include <string>
#include <vector>

/// One entry as it is written, head line and body.
struct Written {
    int day;  // of January 2026
    std::string text;
};

/// What every random book begins with: customers alone, in a group, under a
/// parent, with an explicit policy and with `oldest-first`, and two currencies.
std::string heading();

/// Entries of nearly every kind that moves money or says something about it.
/// Many of them fit the others; those that do not are faults.
std::vector<Written> random_entries(unsigned seed);
