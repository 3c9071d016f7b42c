#include "reports/matching_similar.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using reports::are_similar;
using reports::SimilarNames;

TEST_CASE("matching: two changes at most, or one in the other") {
    CHECK(are_similar("abcd", "abcd"));
    CHECK(are_similar("abcd", "badc"));  // two swaps, no pair in common
    CHECK(are_similar("abcd", "abxy"));
    CHECK_FALSE(are_similar("abcd", "axyz"));
    CHECK(are_similar("annagmbh", "annagmbhcokg"));
    CHECK_FALSE(are_similar("abc", "abcd"));
    CHECK(are_similar("上海启明", "上海启明贸易有限公司"));
    CHECK(are_similar("上海启明", "上启海朋"));
}

TEST_CASE("matching: names are found without a look at each") {
    const SimilarNames names{{"aaaaaaaa", "abcd", "badc", "annagmbh", "bertgmbh", "上海启明"}};
    CHECK(names.like("abcd") == std::vector<std::string_view>{"abcd", "badc"});
    CHECK(names.like("annagmbhcokg") == std::vector<std::string_view>{"annagmbh"});
    CHECK(names.like("aaaa") == std::vector<std::string_view>{"aaaaaaaa"});
    CHECK(names.like("aaaaaaaaaaaaaaaa") == std::vector<std::string_view>{"aaaaaaaa"});
    CHECK(names.like("上海启明贸易有限公司") == std::vector<std::string_view>{"上海启明"});
    CHECK(names.like("abc").empty());
    CHECK(names.like("").empty());
    CHECK(SimilarNames{{}}.like("abcd").empty());
}
