#include "documents/chart_svg.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "documents/html_text.hpp"

namespace documents {

const std::string_view chart_style = R"css(
:root { --s1: #2f6fab; --s2: #d9822b; --s3: #5f9e6e; --grid: #e3e8ed; }
@media (prefers-color-scheme: dark) {
  :root { --s1: #6aa8e0; --s2: #f0a860; --s3: #8cc79a; --grid: #2b343e; }
}
.charts { display: grid; gap: 1.4rem 2rem; margin: 1.4rem 0 1rem;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 23rem), 1fr)); }
.chart { margin: 0; min-width: 0; max-width: 44rem; break-inside: avoid; }
.chart figcaption { font-weight: 600; font-size: .93em; }
.chart svg { display: block; width: 100%; height: auto; margin-top: .35rem; overflow: visible; }
.chart text { font-size: 12px; fill: var(--soft); font-variant-numeric: tabular-nums; }
.chart .value { fill: var(--ink); }
.chart .grid { stroke: var(--grid); stroke-width: 1; }
.chart .nought { stroke: var(--soft); stroke-width: 1; }
.chart rect.s1 { fill: var(--s1); } .chart rect.s2 { fill: var(--s2); }
.chart rect.s3 { fill: var(--s3); } .chart rect.below { fill: var(--negative); }
.chart path { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
.chart path.s1, .chart circle.s1 { stroke: var(--s1); }
.chart path.s2, .chart circle.s2 { stroke: var(--s2); }
.chart path.s3, .chart circle.s3 { stroke: var(--s3); }
.chart circle { fill: var(--page); stroke-width: 2; }
.legend { display: flex; flex-wrap: wrap; gap: .1rem 1.1rem; margin: .2rem 0 0; padding: 0;
  list-style: none; color: var(--soft); font-size: .85em; }
.legend li::before { content: ""; display: inline-block; width: .75em; height: .75em;
  margin-right: .45em; border-radius: 2px; background: var(--s1); }
.legend .line::before { height: .2em; vertical-align: .25em; }
.legend .s2::before { background: var(--s2); } .legend .s3::before { background: var(--s3); }
@media print {
  :root { --s1: #444; --s2: #999; --s3: #bbb; --grid: #ccc; }
  .charts { grid-template-columns: repeat(2, 1fr); gap: 10pt 18pt; }
  .chart rect, .legend li::before { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
)css";

namespace {

constexpr int width = 480;
constexpr int height = 232;
constexpr int top = 20;     // room for figures above bars
constexpr int bottom = 24;  // for labels
constexpr int letter = 7;   // about the width of a digit
constexpr int widest_bar = 44;

/// Where things stand on the drawing.
class Ground {
public:
    explicit Ground(const Chart& chart)
        : axis_{axis_of(chart)}, labels_{static_cast<int>(chart.labels.size())} {
        for (auto tick = axis_.low; tick <= axis_.high; tick += axis_.step) {
            const auto label = axis_label(tick, axis_.high, chart.decimals);
            left_ = std::max(left_, (letter + 1) * static_cast<int>(label.size()) + 8);
        }
    }

    const Axis& axis() const { return axis_; }
    int left() const { return left_; }
    int slot() const { return labels_ == 0 ? 0 : (width - left_) / labels_; }
    int middle(int label) const {
        return left_ + (width - left_) * (2 * label + 1) / (2 * labels_);
    }
    int y(i128 value) const {
        constexpr int room = height - top - bottom;
        return height - bottom -
               static_cast<int>(divide_rounded((value - axis_.low) * room, axis_.high - axis_.low));
    }

private:
    Axis axis_;
    int labels_;
    int left_ = 0;
};

std::string grid(const Ground& ground, int decimals) {
    std::string svg;
    const auto& axis = ground.axis();
    for (auto tick = axis.low; tick <= axis.high; tick += axis.step) {
        const auto y = ground.y(tick);
        svg += fmt::format("<line class=\"{}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                           tick == 0 ? "nought" : "grid", ground.left(), y, width, y);
        svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
                           ground.left() - 6, y + 4, axis_label(tick, axis.high, decimals));
    }
    return svg;
}

int width_of(const std::string& text) { return letter * static_cast<int>(display_width(text)); }

/// Where there is no room for all labels, every second one is written, or every third.
std::string labels(const Chart& chart, const Ground& ground) {
    int widest = 0;
    for (const auto& label : chart.labels) widest = std::max(widest, width_of(label));
    const int every =
        std::max(1, (widest + letter + ground.slot() - 1) / std::max(1, ground.slot()));
    std::string svg;
    for (int i = 0; i < static_cast<int>(chart.labels.size()); i += every)
        svg += fmt::format("<text x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
                           ground.middle(i), height - 6,
                           html_text(visible(chart.labels[static_cast<std::size_t>(i)])));
    return svg;
}

/// Shown by browsers when the pointer rests on a figure.
std::string hint(const Chart& chart, const Series& series, std::size_t i) {
    const auto name = chart.series.size() > 1 ? series.name + ", " : "";
    return fmt::format(
        "<title>{}</title>",
        html_text(visible(fmt::format("{}{}: {}", name, chart.labels[i],
                                      grouped_digits(*series.values[i], chart.decimals)))));
}

/// The bars of one label stand side by side.
struct Place {
    int number;  // of the series among those with bars
    int count;
};

std::string bars(const Chart& chart, const Series& series, Place place, const Ground& ground,
                 std::string_view colour) {
    const int bar = std::max(2, std::min(widest_bar, ground.slot() * 7 / 10 / place.count));
    std::string svg;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (!series.values[i] || *series.values[i] == 0) continue;
        const auto value = *series.values[i];
        const int x =
            ground.middle(static_cast<int>(i)) - bar * place.count / 2 + bar * place.number;
        const int from = ground.y(std::max<i128>(value, 0));
        const int to = ground.y(std::min<i128>(value, 0));
        svg += fmt::format(
            "<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"1\">{}</rect>\n",
            value < 0 ? "below" : colour, x, from == to ? to - 1 : from, bar - 1,
            std::max(1, to - from), hint(chart, series, i));
    }
    return svg;
}

/// Without a figure the line has a gap.
std::string line(const Chart& chart, const Series& series, const Ground& ground,
                 std::string_view colour) {
    std::string path;
    std::string points;
    bool is_drawing = false;
    for (std::size_t i = 0; i < series.values.size(); ++i) {
        if (series.values[i]) {
            const int x = ground.middle(static_cast<int>(i));
            const int y = ground.y(*series.values[i]);
            path += fmt::format("{}{} {}", is_drawing ? "L" : "M", x, y);
            points += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"3\">{}</circle>\n",
                                  colour, x, y, hint(chart, series, i));
        }
        is_drawing = series.values[i].has_value();
    }
    return fmt::format("<path class=\"{}\" d=\"{}\"/>\n{}", colour, path, points);
}

/// Figures above the bars, where one series has room for all of them.
std::string values(const Chart& chart, const Ground& ground) {
    if (chart.series.size() != 1 || chart.series.front().mark != Mark::bar) return {};
    std::string svg;
    const auto& figures = chart.series.front().values;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        if (!figures[i] || *figures[i] == 0) continue;
        const auto text = grouped_digits(*figures[i], chart.decimals);
        if (width_of(text) > ground.slot()) return {};
        svg += fmt::format(
            "<text class=\"value\" x=\"{}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            ground.middle(static_cast<int>(i)), ground.y(std::max<i128>(*figures[i], 0)) - 5, text);
    }
    return svg;
}

std::string legend(const Chart& chart) {
    if (chart.series.size() < 2) return {};
    std::string html;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto& series = chart.series[i];
        html +=
            fmt::format("<li class=\"{}s{}\">{}</li>\n", series.mark == Mark::line ? "line " : "",
                        i + 1, html_text(visible(series.name)));
    }
    return "<ul class=\"legend\">\n" + html + "</ul>\n";
}

std::string drawing(const Chart& chart) {
    const Ground ground{chart};
    const auto is_bar = [](const Series& series) { return series.mark == Mark::bar; };
    Place place{0, static_cast<int>(std::ranges::count_if(chart.series, is_bar))};
    std::string behind;
    std::string before;
    for (std::size_t i = 0; i < chart.series.size(); ++i) {
        const auto& series = chart.series[i];
        const auto colour = fmt::format("s{}", i + 1);
        if (series.mark == Mark::line) {
            before += line(chart, series, ground, colour);
        } else if (series.mark == Mark::part) {
            behind += bars(chart, series, {0, place.count}, ground, colour);
        } else {
            behind += bars(chart, series, place, ground, colour);
            ++place.number;
        }
    }
    return grid(ground, chart.decimals) + behind + before + values(chart, ground) +
           labels(chart, ground);
}

}  // namespace

std::string chart_html(const Chart& chart) {
    const auto title = html_text(visible(chart.title));
    return fmt::format(
        "<figure class=\"chart\">\n<figcaption>{0}</figcaption>\n{1}"
        "<svg viewBox=\"0 0 {2} {3}\" role=\"img\" aria-label=\"{0}\">\n{4}</svg>\n</figure>\n",
        title, legend(chart), width, height, drawing(chart));
}

}  // namespace documents
