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

/// One number over another; no number when the other is not above nought.
inline Ratio quotient(i128 numerator, i128 denominator) {
    return denominator > 0 ? Ratio{numerator, denominator} : Ratio{};
}

/// 100 * part / whole; no number when the whole is not above nought.
inline Ratio percentage(i128 part, i128 whole) { return quotient(100 * part, whole); }
