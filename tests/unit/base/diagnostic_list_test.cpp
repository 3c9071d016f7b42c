#include "base/diagnostic_list.hpp"

#include <doctest/doctest.h>

namespace {

constexpr Rule unknown_customer{"unknown-customer", Severity::error};
constexpr Rule unknown_key{"unknown-key", Severity::warning};

struct Journal {
    Sources sources;
    Diagnostics diagnostics;
    Id<Source> file = sources.add_text("a.arl", "C0O1\nC0O1\nC0O2\nlimt\n");

    void report(const Rule& rule, std::uint32_t line, std::string cause) {
        const auto begin = line * 5;
        diagnostics.report({rule, "unknown " + cause, {{{file, begin, begin + 4}, ""}}, {}, cause});
    }
};

}  // namespace

TEST_CASE("a cause that repeats is shown once and counted, in reading order") {
    Journal journal;
    journal.report(unknown_key, 3, "limt");
    journal.report(unknown_customer, 1, "C0O1");
    journal.report(unknown_customer, 2, "C0O2");
    journal.report(unknown_customer, 0, "C0O1");
    CHECK(render_all(journal.diagnostics, journal.sources, 20, false) ==
          "a.arl:1:1: error: unknown C0O1 [unknown-customer]\n"
          "    1 | C0O1\n"
          "      | ^^^^\n"
          "and 1 more: unknown C0O1\n"
          "a.arl:3:1: error: unknown C0O2 [unknown-customer]\n"
          "    3 | C0O2\n"
          "      | ^^^^\n"
          "a.arl:4:1: warning: unknown limt [unknown-key]\n"
          "    4 | limt\n"
          "      | ^^^^\n");
}

TEST_CASE("of one rule no more is shown than was asked for, and the rest is counted") {
    Journal journal;
    for (std::uint32_t line = 0; line < 3; ++line) journal.report(unknown_customer, line, "");
    CHECK(render_all(journal.diagnostics, journal.sources, 1, false) ==
          "a.arl:1:1: error: unknown  [unknown-customer]\n"
          "    1 | C0O1\n"
          "      | ^^^^\n"
          "and 2 more [unknown-customer]\n");
}
