#include "journal/spelled.hpp"

#include <doctest/doctest.h>

using journal::quoted;
using journal::spelled_id;
using journal::spelled_value;

TEST_CASE("ids and values stand in quotes where they need them") {
    CHECK(spelled_id("INV-2026/17") == "INV-2026/17");
    CHECK(spelled_id("启明") == "启明");
    CHECK(spelled_id("PO 17/4") == "\"PO 17/4\"");
    CHECK(spelled_id("no:1") == "\"no:1\"");
    CHECK(spelled_id("") == "\"\"");
    CHECK(spelled_value("INV-1") == "INV-1");
    CHECK(spelled_value("no:1") == "no:1");
    CHECK(spelled_value("INV-1,INV-2") == "\"INV-1,INV-2\"");
    CHECK(spelled_value("a b") == "\"a b\"");
    CHECK(quoted("5\" \\") == "\"5\\\" \\\\\"");
}
