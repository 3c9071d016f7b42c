#include <doctest/doctest.h>

#include "settings/settings.hpp"

using settings::Bounds;
using settings::BoundsError;
using settings::parse_bounds;

TEST_CASE("bounds are rising days, or months") {
    CHECK(parse_bounds("30,60,90") == Bounds{{Days{30}, Days{60}, Days{90}}});
    CHECK(parse_bounds("1") == Bounds{{Days{1}}});
    CHECK(parse_bounds("month") == Bounds{{}, true});
}

TEST_CASE("what are no bounds") {
    CHECK(parse_bounds("").error() == BoundsError::empty);
    CHECK(parse_bounds("30,,60").error() == BoundsError::gap);
    CHECK(parse_bounds("30,60,").error() == BoundsError::gap);
    CHECK(parse_bounds("30,x").error() == BoundsError::not_a_number);
    CHECK(parse_bounds("30.5").error() == BoundsError::not_a_number);
    CHECK(parse_bounds("0,30").error() == BoundsError::out_of_range);
    CHECK(parse_bounds("36501").error() == BoundsError::out_of_range);
    CHECK(parse_bounds("99999999999999999999").error() == BoundsError::out_of_range);
    CHECK(parse_bounds("30,30").error() == BoundsError::not_rising);
}
