#include "documents/chart_text.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "documents/table_cell.hpp"

namespace documents {
namespace {

constexpr i128 bar_cells = 40;

/// Bars in eighths of a cell, up and down from nought.
class Bars {
public:
    Bars(const Chart& chart, bool plain) : plain_{plain} {
        for (const auto& series : chart.series) {
            for (const auto& value : series.values) {
                below_ = std::max(below_, -value.value_or(0));
                above_ = std::max(above_, value.value_or(0));
            }
        }
        if (below_ > 0) left_ = std::max<i128>(1, bar_cells * below_ / (below_ + above_));
    }

    /// Padded to the same width whatever the value.
    std::string of(i128 value) const {
        const auto left = value < 0 ? std::max<i128>(1, left_ * -value / below_) : 0;
        std::string bar(static_cast<std::size_t>(left_ - left), ' ');
        append_cells(bar, left, 0);
        const auto eighths =
            value > 0 ? std::max<i128>(plain_ ? 8 : 1, 8 * right() * value / above_) : 0;
        append_cells(bar, eighths / 8, plain_ ? 0 : eighths % 8);
        const auto filled = eighths / 8 + (!plain_ && eighths % 8 > 0 ? 1 : 0);
        return bar.append(static_cast<std::size_t>(right() - filled), ' ');
    }

private:
    i128 right() const { return bar_cells - left_; }

    void append_cells(std::string& bar, i128 cells, i128 eighths) const {
        constexpr std::string_view parts[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
        for (i128 i = 0; i < cells; ++i) bar += plain_ ? "#" : "█";
        bar += parts[static_cast<std::size_t>(eighths)];
    }

    bool plain_;
    i128 below_ = 0;
    i128 above_ = 0;
    i128 left_ = 0;  // cells before nought
};

std::size_t widest(const std::vector<std::string>& texts, bool ambiguous_wide) {
    std::size_t width = 0;
    for (const auto& text : texts) width = std::max(width, display_width(text, ambiguous_wide));
    return width;
}

std::string without_end_blanks(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line += '\n';
}

}  // namespace

std::string chart_text(const Chart& chart, bool ambiguous_wide) {
    const Bars bars{chart, ambiguous_wide};
    std::vector<std::string> names;
    std::vector<std::string> figures;  // label by label, series by series
    for (const auto& series : chart.series) names.push_back(visible(series.name));
    for (std::size_t i = 0; i < chart.labels.size(); ++i)
        for (const auto& [name, mark, values] : chart.series)
            figures.push_back(values[i] ? grouped_digits(*values[i], chart.decimals) : "");
    const auto labels = visible_lines(chart.labels);
    const auto label_width = widest(labels, ambiguous_wide);
    const auto name_width = widest(names, ambiguous_wide);
    const auto figure_width = widest(figures, ambiguous_wide);
    const auto in = [&](const std::string& text, std::size_t width, Align align) {
        return padded(text, display_width(text, ambiguous_wide), width, align);
    };

    auto text = visible(chart.title) + '\n';
    for (std::size_t i = 0; i < figures.size(); ++i) {
        const auto label = i / names.size();
        const auto series = i % names.size();
        auto line = in(series == 0 ? labels[label] : "", label_width, Align::left);
        if (names.size() > 1) line += "  " + in(names[series], name_width, Align::left);
        const auto value = chart.series[series].values[label].value_or(0);
        line += "  " + bars.of(value) + "  " + in(figures[i], figure_width, Align::right);
        text += without_end_blanks(std::move(line));
    }
    return text;
}

}  // namespace documents
