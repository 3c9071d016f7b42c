#include "base/changes.hpp"

#include <doctest/doctest.h>

#include <string>

namespace {

struct Thing {
    int name;
    int value;
};

/// `1:5>6` changed, `1:5>` is gone, `1:>6` is new.
std::string changes(std::vector<Thing> before, std::vector<Thing> now) {
    const auto content = [](const Thing& thing) { return std::pair{thing.name, thing.value}; };
    std::string words;
    const auto value = [](const std::optional<Thing>& thing) {
        return thing ? std::to_string(thing->value) : std::string{};
    };
    for (const auto& [old, fresh] :
         changes_between(std::move(before), std::move(now), content, &Thing::name, content))
        words += (words.empty() ? "" : " ") + std::to_string((old ? old : fresh)->name) + ":" +
                 value(old) + ">" + value(fresh);
    return words;
}

}  // namespace

TEST_CASE("what is in both lists did not change, wherever it stands") {
    CHECK(changes({}, {}).empty());
    CHECK(changes({{1, 5}, {2, 6}}, {{2, 6}, {1, 5}}).empty());
}

TEST_CASE("one name is one thing that changed, was added or is gone") {
    CHECK(changes({{1, 5}}, {{1, 6}}) == "1:5>6");
    CHECK(changes({{1, 5}, {3, 1}}, {{2, 5}, {3, 1}}) == "1:5> 2:>5");
    CHECK(changes({{3, 1}}, {}) == "3:1>");
}

TEST_CASE("of several with one name those that are alike are left out, the others meet in order") {
    CHECK(changes({{1, 5}, {1, 5}}, {{1, 5}}) == "1:5>");
    CHECK(changes({{1, 5}, {1, 6}, {1, 7}}, {{1, 6}, {1, 8}}) == "1:5>8 1:7>");
}
