#pragma once

#include "base/money.hpp"

/// A quotient of whole numbers, exact until it is rounded. The denominator is not negative; over
/// nought it is no number.
struct Ratio {
    i128 numerator = 0;
    i128 denominator = 0;

    bool is_number() const { return denominator > 0; }
};

/// In units of ten to the power of `-decimals`, halves away from zero. Of a number only.
inline i128 rounded(Ratio ratio, int decimals) {
    return divide_rounded(ratio.numerator * power_of_ten(decimals), ratio.denominator);
}
