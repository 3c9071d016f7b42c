#include "documents/chart.hpp"

#include <doctest/doctest.h>

#include "documents/chart_svg.hpp"
#include "documents/chart_text.hpp"

using documents::Chart;
using documents::Mark;

namespace {

Chart one_series(std::vector<std::optional<i128>> values, int decimals = 0) {
    Chart chart{"Title", decimals, {}, {{"Series", Mark::bar, values}}};
    for (std::size_t i = 0; i < values.size(); ++i)
        chart.labels.push_back(std::string{static_cast<char>('a' + i)});
    return chart;
}

/// `low high step`.
std::string axis(std::vector<std::optional<i128>> values) {
    const auto [low, high, step] = documents::axis_of(one_series(std::move(values)));
    return plain_digits(low, 0) + " " + plain_digits(high, 0) + " " + plain_digits(step, 0);
}

std::size_t count(const std::string& text, std::string_view part) {
    std::size_t number = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++number;
    return number;
}

}  // namespace

TEST_CASE("the axis of a chart has at most five steps of 1, 2 or 5, and holds nought") {
    CHECK(axis({5}) == "0 5 1");
    CHECK(axis({6}) == "0 6 2");
    CHECK(axis({11, 3}) == "0 15 5");
    CHECK(axis({21}) == "0 25 5");
    CHECK(axis({26}) == "0 30 10");
    CHECK(axis({101}) == "0 150 50");
    CHECK(axis({52'209'268}) == "0 60000000 20000000");
    CHECK(axis({-3, 9}) == "-5 10 5");
    CHECK(axis({-7}) == "-8 0 2");
    CHECK(axis({0, std::nullopt}) == "0 1 1");
    CHECK(axis({}) == "0 1 1");
}

TEST_CASE("figures on an axis are short and exact") {
    CHECK(documents::axis_label(0, 600, 2) == "0");
    CHECK(documents::axis_label(250, 1000, 2) == "2.5");
    CHECK(documents::axis_label(999'900, 999'900, 2) == "9999");
    CHECK(documents::axis_label(2'000'000, 6'000'000, 2) == "20k");
    CHECK(documents::axis_label(50'000'000, 150'000'000, 2) == "0.5M");
    CHECK(documents::axis_label(-2'000'000, 6'000'000, 2) == "-20k");
    CHECK(documents::axis_label(20'000, 60'000, 0) == "20k");
    CHECK(documents::axis_label(2'500'000'000, 5'000'000'000, 0) == "2.5bn");
    CHECK(documents::axis_label(100'000'000'000'000, 300'000'000'000'000, 2) == "1tn");
}

TEST_CASE("bars of text are as long as the figures, the smallest still seen") {
    CHECK(documents::chart_text(one_series({4000, 2000, 125, 1, 0, std::nullopt}, 2)) ==
          "Title\n"
          "a  ████████████████████████████████████████  40.00\n"
          "b  ████████████████████                      20.00\n"
          "c  █▎                                         1.25\n"
          "d  ▏                                          0.01\n"
          "e                                             0.00\n"
          "f\n");
}

TEST_CASE("bars below nought stand left of it") {
    CHECK(documents::chart_text(one_series({-10, 30, -1})) ==
          "Title\n"
          "a  ██████████                                -10\n"
          "b            ██████████████████████████████   30\n"
          "c           █                                 -1\n");
}

TEST_CASE("where block elements are two cells wide, bars are of ASCII") {
    CHECK(documents::chart_text(one_series({4, 1, 0}), true) ==
          "Title\n"
          "a  ########################################  4\n"
          "b  ##########                                1\n"
          "c                                            0\n");
}

TEST_CASE("several series of a label stand below each other") {
    Chart chart{"T", 0, {"x", "yy"}, {{"one", Mark::bar, {1, 2}}, {"two", Mark::line, {2, {}}}}};
    CHECK(documents::chart_text(chart) ==
          "T\n"
          "x   one  ████████████████████                      1\n"
          "    two  ████████████████████████████████████████  2\n"
          "yy  one  ████████████████████████████████████████  2\n"
          "    two\n");
}

TEST_CASE("a drawing has a bar for every figure, above its label, and says it") {
    const auto html = documents::chart_html(one_series({100, 50, 0, std::nullopt, -25}));
    CHECK(count(html, "<rect ") == 3);
    CHECK(count(html, "<rect class=\"below\"") == 1);
    CHECK(html.find("<title>b: 50</title>") != std::string::npos);
    CHECK(count(html, "class=\"nought\"") == 1);
    CHECK(count(html, "class=\"value\"") == 3);
    CHECK(html.find("legend") == std::string::npos);
    CHECK(html.find('.') == std::string::npos);  // whole coordinates
}

TEST_CASE("a drawn line breaks where there is no figure") {
    Chart chart{"T", 0, {"a", "b", "c", "d"}, {{"s", Mark::line, {1, 2, {}, 4}}}};
    const auto html = documents::chart_html(chart);
    CHECK(count(html, "<circle ") == 3);
    const auto path = html.substr(html.find(" d=\""));
    CHECK(count(path.substr(0, path.find("/>")), "M") == 2);
    CHECK(count(path.substr(0, path.find("/>")), "L") == 1);
}

TEST_CASE("a part stands in front of its bar, other bars beside each other") {
    const auto x_of = [](Mark mark) {
        Chart chart{"T", 0, {"a"}, {{"s", Mark::bar, {2}}, {"t", mark, {1}}}};
        const auto html = documents::chart_html(chart);
        const auto first = html.substr(html.find("<rect class=\"s1\" x="), 30);
        const auto second = html.substr(html.find("<rect class=\"s2\" x="), 30);
        return std::pair{first.substr(16, 8), second.substr(16, 8)};
    };
    const auto part = x_of(Mark::part);
    CHECK(part.first == part.second);
    const auto bar = x_of(Mark::bar);
    CHECK(bar.first != bar.second);
}

TEST_CASE("names in a drawing are text, whatever they hold") {
    Chart chart{"<T>", 0, {"\"&"}, {{"<s>", Mark::bar, {1}}, {"t", Mark::bar, {1}}}};
    const auto html = documents::chart_html(chart);
    CHECK(html.find("<T>") == std::string::npos);
    CHECK(html.find("<s>") == std::string::npos);
    CHECK(html.find("&lt;s&gt;, &quot;&amp;: 1") != std::string::npos);
}

TEST_CASE("labels that have no room are left out evenly") {
    Chart chart{"T", 0, {}, {{"s", Mark::bar, {}}}};
    for (int i = 10; i < 36; ++i) {
        chart.labels.push_back("2026-" + std::to_string(i));
        chart.series.front().values.emplace_back(i);
    }
    const auto html = documents::chart_html(chart);
    CHECK(count(html, "middle\">2026-") == 7);  // every fourth of 26
}
