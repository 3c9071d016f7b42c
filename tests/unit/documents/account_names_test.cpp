#include "documents/account_names.hpp"

#include <doctest/doctest.h>

using documents::account_component;
using documents::account_components;
using documents::AccountSpelling;

TEST_CASE("ids lose what no component of an account can have") {
    CHECK(account_component("C003", AccountSpelling::plain) == "C003");
    CHECK(account_component("a:b;c d\te", AccountSpelling::plain) == "a-b-c-d-e");
    CHECK(account_component("甲\u3000公\u00A0司", AccountSpelling::plain) == "甲-公-司");
    CHECK(account_component("(x)'&+/.", AccountSpelling::plain) == "(x)'&+/.");
}

TEST_CASE("beancount takes letters, digits and hyphens behind a capital") {
    const auto component = [](std::string_view id) {
        return account_component(id, AccountSpelling::beancount);
    };
    CHECK(component("c003") == "C003");
    CHECK(component("合肥/1_a") == "合肥-1-a");
    CHECK(component("(x)") == "X-x-");
    CHECK(component("6.5") == "6-5");
    CHECK(component("éa") == "éa");
    CHECK(component("①") == "X-");
}

TEST_CASE("where two ids meet all but the bytewise first get a part of their hash") {
    // printf 'A-B' | sha256sum; printf 'c1' | sha256sum
    const auto plain = account_components({"A-B", "A B", "A:B", "A-B"}, AccountSpelling::plain);
    REQUIRE(plain.size() == 3);
    CHECK(plain.at("A B") == "A-B");
    CHECK(plain.at("A-B") == "A-B-7710");
    CHECK(plain.at("A:B") == "A-B-5a33");
    const auto capital = account_components({"c1", "C1"}, AccountSpelling::beancount);
    CHECK(capital.at("C1") == "C1");
    CHECK(capital.at("c1") == "C1-d0f6");
}

TEST_CASE("a name made of a hash does not meet an id") {
    const auto names = account_components({"A B", "A-B", "A-B-7710"}, AccountSpelling::plain);
    CHECK(names.at("A B") == "A-B");
    CHECK(names.at("A-B-7710") == "A-B-7710");
    CHECK(names.at("A-B") == "A-B-77101");
}
