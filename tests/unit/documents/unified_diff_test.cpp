#include <doctest/doctest.h>

#include "documents/unified_diff.hpp"

using documents::unified_diff;

TEST_CASE("equal texts have no difference") {
    CHECK(unified_diff("", "", "a", "b") == "");
    CHECK(unified_diff("x\n", "x\n", "a", "b") == "");
}

TEST_CASE("a change is shown with three lines of context") {
    CHECK(unified_diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n", "a", "b") ==
          "--- a\n+++ b\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");
    CHECK(unified_diff("", "x\n", "a", "b") == "--- a\n+++ b\n@@ -0,0 +1 @@\n+x\n");
    CHECK(unified_diff("x\n", "", "a", "b") == "--- a\n+++ b\n@@ -1 +0,0 @@\n-x\n");
}

TEST_CASE("changes that are near share their context, others do not") {
    CHECK(unified_diff("1\na\n2\n3\n4\n5\n6\n7\nb\n", "1\n2\n3\n4\n5\n6\n7\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1,9 +1,7 @@\n 1\n-a\n 2\n 3\n 4\n 5\n 6\n 7\n-b\n");
    CHECK(unified_diff("a\n2\n3\n4\n5\n6\n7\n8\nb\n", "2\n3\n4\n5\n6\n7\n8\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1,4 +1,3 @@\n-a\n 2\n 3\n 4\n@@ -6,4 +5,3 @@\n 6\n 7\n 8\n-b\n");
}

TEST_CASE("a missing line feed at the end is said") {
    CHECK(unified_diff("x", "x\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1 +1 @@\n-x\n\\ No newline at end of file\n+x\n");
}

TEST_CASE("lines that occur once hold the others together") {
    CHECK(unified_diff("\nA\n\nB\n\nC\n\n", "A\n\n\nC\n\nB\n\n", "a", "b") ==
          "--- a\n+++ b\n@@ -1,7 +1,7 @@\n-\n A\n \n+\n+C\n+\n B\n-\n-C\n \n");
}
