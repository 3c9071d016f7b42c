#include "documents/table_json.hpp"

#include <fmt/format.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <new>
#include <string_view>

#include "base/text.hpp"
#include "documents/json.hpp"
#include "documents/table_cell.hpp"

namespace documents {

namespace {

using BufferWriter = rapidjson::Writer<rapidjson::StringBuffer>;

class Writer : public BufferWriter {
public:
    explicit Writer(rapidjson::StringBuffer& buffer) : BufferWriter{buffer} {}

    void text(std::string_view value) {
        String(value.data(), static_cast<rapidjson::SizeType>(value.size()));
    }
    void key(std::string_view name) {
        Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
    }

    /// As StartObject, on a line of its own: the comma has to come before the line end.
    void start_row() {
        Prefix(rapidjson::kObjectType);
        os_->Put('\n');
        new (level_stack_.template Push<Level>()) Level(false);
        WriteStartObject();
    }
    void end_rows(bool any) {
        if (any) os_->Put('\n');
        EndArray();
    }
};

/// A bad byte would make the whole output unreadable to a strict reader.
std::string well_formed(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        repaired += encode_utf8(point.value);
        text.remove_prefix(point.length);
    }
    return repaired;
}

void write_text(Writer& writer, std::string_view text) {
    if (first_invalid_utf8(text))
        writer.text(well_formed(text));
    else
        writer.text(text);
}

void write_key(Writer& writer, std::string_view name) {
    if (first_invalid_utf8(name))
        writer.key(well_formed(name));
    else
        writer.key(name);
}

void write_member(Writer& writer, std::string_view name, std::string_view text) {
    writer.key(name);
    write_text(writer, text);
}

void write_cell(Writer& writer, const Cell& cell) {
    if (std::holds_alternative<std::monostate>(cell))
        writer.Null();
    else if (const auto* count = std::get_if<std::int64_t>(&cell))
        writer.Int64(*count);
    else {
        std::string text;
        append_machine_text(text, cell);
        write_text(writer, text);
    }
}

void write_row(Writer& writer, const Row& row, const std::vector<Column>& columns) {
    writer.start_row();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        write_key(writer, columns[i].name);
        write_cell(writer, row.cells[i]);
    }
    writer.EndObject();
}

void write_table(Writer& writer, std::string_view name, const Table& table) {
    writer.key(name);
    writer.StartArray();
    for (const auto& row : table.rows) write_row(writer, row, table.columns);
    writer.end_rows(!table.rows.empty());
}

void write_list(Writer& writer, std::string_view name, const std::vector<std::string>& texts) {
    writer.key(name);
    writer.StartArray();
    for (const auto& text : texts) write_text(writer, text);
    writer.EndArray();
}

void write_end(Writer& writer, std::string_view name, Date day) {
    writer.key(name);
    if (day == always || day == never)
        writer.Null();
    else
        writer.text(to_string(day));
}

void write_period(Writer& writer, Period period) {
    writer.key("period");
    writer.StartObject();
    write_end(writer, "from", period.from);
    write_end(writer, "to", period.to);
    writer.EndObject();
}

void write_head(Writer& writer, const Paper& paper) {
    write_member(writer, "report", paper.report);
    writer.key("version");
    writer.Int(paper.version);
    write_member(writer, "book", paper.book);
    if (paper.as_of) write_member(writer, "as_of", to_string(*paper.as_of));
    if (paper.period) write_period(writer, *paper.period);
    write_list(writer, "filters", paper.filters);
    if (!paper.left_out.empty()) write_list(writer, "left_out", paper.left_out);
}

/// DEL and the C1 controls, which UTF-8 writes as C2 80 to C2 9F.
bool commands_terminal(std::string_view rest) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(rest[i]); };
    if (byte(0) == 0x7F) return true;
    return byte(0) == 0xC2 && rest.size() > 1 && byte(1) >= 0x80 && byte(1) < 0xA0;
}

/// JSON only demands that C0 controls be escaped; the others would reach a terminal raw.
std::string terminal_safe(std::string_view json) {
    std::string safe;
    safe.reserve(json.size());
    for (std::size_t i = 0; i < json.size(); ++i) {
        if (commands_terminal(json.substr(i))) {
            const auto point = decode_utf8(json.substr(i));
            safe += fmt::format("\\u{:04X}", static_cast<std::uint32_t>(point.value));
            i += point.length - 1;
        } else {
            safe += json[i];
        }
    }
    return safe;
}

void write_members(Writer& writer, const Json& object);
void write_value(Writer& writer, const Json& value);

void write_elements(Writer& writer, const std::vector<Json>& elements) {
    writer.StartArray();
    bool any_rows = false;
    for (const auto& element : elements) {
        if (element.kind != Json::Kind::object) {
            write_value(writer, element);
            continue;
        }
        any_rows = true;
        writer.start_row();
        write_members(writer, element);
    }
    writer.end_rows(any_rows);
}

void write_value(Writer& writer, const Json& value) {
    switch (value.kind) {
        case Json::Kind::cell:
            return write_cell(writer, value.cell);
        case Json::Kind::list:
            return write_elements(writer, value.elements);
        case Json::Kind::object:
            writer.StartObject();
            return write_members(writer, value);
    }
}

/// Closes the object that was started.
void write_members(Writer& writer, const Json& object) {
    for (const auto& member : object.members) {
        write_key(writer, member.name);
        write_value(writer, member.value);
    }
    writer.EndObject();
}

}  // namespace

Json json_cell(Cell cell) { return {Json::Kind::cell, std::move(cell), {}, {}}; }

Json json_list(std::vector<Json> elements) {
    return {Json::Kind::list, {}, std::move(elements), {}};
}

Json json_object(std::vector<JsonMember> members) {
    return {Json::Kind::object, {}, {}, std::move(members)};
}

std::string render_json(const Json& value) {
    rapidjson::StringBuffer buffer;
    Writer writer{buffer};
    write_value(writer, value);
    buffer.Put('\n');
    return terminal_safe({buffer.GetString(), buffer.GetSize()});
}

std::string render_json(const Paper& paper) {
    rapidjson::StringBuffer buffer;
    Writer writer{buffer};
    writer.StartObject();
    write_head(writer, paper);
    write_table(writer, "rows", paper.data);
    write_table(writer, "totals", paper.totals);
    writer.EndObject();
    buffer.Put('\n');
    return terminal_safe({buffer.GetString(), buffer.GetSize()});
}

}  // namespace documents
