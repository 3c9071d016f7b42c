#include "foreign/csv.hpp"

#include <csv.h>

#include <algorithm>
#include <new>

#include "foreign/text.hpp"

namespace foreign {

namespace {

/// A parser that is fed line by line, so that it is known where each record begins.
class Parser {
public:
    Parser(char delimiter, const CsvSink& sink) : sink_{sink} {
        if (::csv_init(&parser_, 0) != 0) throw std::bad_alloc{};
        ::csv_set_delim(&parser_, static_cast<unsigned char>(delimiter));
        // A tab at the ends of a cell is padding, unless it parts the cells.
        if (delimiter == '\t')
            ::csv_set_space_func(&parser_, [](unsigned char byte) { return byte == ' ' ? 1 : 0; });
    }
    ~Parser() { ::csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;

    /// Feeds a line with its line end.
    void take(std::string_view line, std::uint32_t number) {
        if (!inside_) {
            record_.line = number;
            record_.text = line;
        } else {
            record_.text = {record_.text.data(), record_.text.size() + line.size()};
        }
        feed(line);
    }

    /// Of the last record, whose line may have no end. False: a quote was never closed.
    bool finish() {
        if (inside_) feed("\n");
        return !inside_;
    }

    std::uint32_t line() const { return record_.line; }

private:
    void feed(std::string_view line) {
        ended_ = false;
        if (::csv_parse(&parser_, line.data(), line.size(), add_cell, end_record, this) !=
            line.size())
            throw std::bad_alloc{};
        inside_ = !ended_ && (inside_ || has_more(line));
    }

    static bool has_more(std::string_view line) {
        return line.find_first_not_of(" \t\n") != std::string_view::npos;
    }

    static void add_cell(void* bytes, std::size_t size, void* self) {
        static_cast<Parser*>(self)->record_.cells.push_back(
            cleaned({static_cast<const char*>(bytes), size}));
    }

    static void end_record(int, void* self) { static_cast<Parser*>(self)->hand_over(); }

    void hand_over() {
        ended_ = true;
        if (record_.text.ends_with('\n')) record_.text.remove_suffix(1);
        const bool blank = std::ranges::all_of(record_.cells, &std::string::empty);
        if (!blank) sink_(record_);
        record_.cells.clear();
    }

    ::csv_parser parser_{};
    const CsvSink& sink_;
    CsvRecord record_;
    bool inside_ = false;  // a quote goes on over the end of the line
    bool ended_ = false;
};

}  // namespace

std::optional<std::uint32_t> read_csv(std::string_view text, char delimiter, const CsvSink& sink,
                                      std::uint32_t lines_before) {
    Parser parser{delimiter, sink};
    auto number = lines_before;
    while (!text.empty()) {
        const auto line = text.substr(0, std::min(text.find('\n'), text.size() - 1) + 1);
        parser.take(line, ++number);
        text.remove_prefix(line.size());
    }
    if (parser.finish()) return std::nullopt;
    return parser.line();
}

std::vector<std::string> cells_of(std::string_view line, char delimiter) {
    std::vector<std::string> cells;
    read_csv(line, delimiter, [&](const CsvRecord& record) { cells = record.cells; });
    return cells;
}

}  // namespace foreign
