#include "settings/two_columns.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"
#include "settings/shared_rules.hpp"

namespace settings {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string_view without_quotes(std::string_view field) {
    const bool quoted = field.size() >= 2 && field.front() == '"' && field.back() == '"';
    return quoted ? trimmed(field.substr(1, field.size() - 2)) : field;
}

/// Bytes up to the comma that ends the field `line` begins with, or to the end.
std::size_t field_length(std::string_view line) {
    const auto begin = std::min(line.find_first_not_of(" \t"), line.size());
    const bool quoted = begin < line.size() && line[begin] == '"';
    const auto end = quoted ? std::min(line.find('"', begin + 1), line.size()) : begin;
    return std::min(line.find(',', end), line.size());
}

/// Reads one text line by line.
class Reader {
public:
    Reader(Id<Source> source, const Sources& sources, const TwoColumns& columns,
           Diagnostics& diagnostics)
        : source_{source},
          text_{sources.text(source)},
          columns_{columns},
          diagnostics_{diagnostics} {}

    std::vector<TwoFields> rows();

private:
    void take(std::string_view line);
    std::vector<Field> fields_of(std::string_view line) const;
    Span span_of(std::string_view part) const;
    void complain(Span span, std::string message);

    Id<Source> source_;
    std::string_view text_;
    const TwoColumns& columns_;
    Diagnostics& diagnostics_;
    std::vector<TwoFields> rows_;
    bool begun_ = false;  // is some row above, right or wrong?
};

Span Reader::span_of(std::string_view part) const {
    const auto begin = static_cast<std::uint32_t>(part.data() - text_.data());
    return {source_, begin, begin + static_cast<std::uint32_t>(part.size())};
}

std::vector<Field> Reader::fields_of(std::string_view line) const {
    std::vector<Field> fields;
    while (true) {
        const auto length = field_length(line);
        const auto written = trimmed(line.substr(0, length));
        fields.push_back({without_quotes(written), span_of(written)});
        if (length == line.size()) return fields;
        line.remove_prefix(length + 1);
    }
}

void Reader::complain(Span span, std::string message) {
    diagnostics_.report(
        {bad_setting,
         std::move(message),
         {{span, ""}},
         {help(fmt::format("rows are `{}`: `{}`", columns_.heading, columns_.example))},
         {}});
}

void Reader::take(std::string_view line) {
    line = trimmed(line);
    if (line.empty() || line.front() == '#') return;
    const bool first = !begun_;
    begun_ = true;
    const auto fields = fields_of(line);
    if (fields.size() != 2)
        return complain(span_of(line),
                        fmt::format("a row has two fields, this has {}", fields.size()));
    if (first && fmt::format("{},{}", fields[0].text, fields[1].text) == columns_.heading) return;
    rows_.push_back({fields[0], fields[1]});
}

std::vector<TwoFields> Reader::rows() {
    auto rest = text_;
    if (rest.starts_with(byte_order_mark)) rest.remove_prefix(byte_order_mark.size());
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto line = rest.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        take(line);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (rows_.empty() && !diagnostics_.any_error())
        complain(span_of(text_.substr(0, 0)), "the table has no rows");
    return std::move(rows_);
}

}  // namespace

std::vector<TwoFields> read_two_columns(Id<Source> source, const Sources& sources,
                                        const TwoColumns& columns, Diagnostics& diagnostics) {
    return Reader{source, sources, columns, diagnostics}.rows();
}

}  // namespace settings
