#include "base/source.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "base/text.hpp"

namespace {

/// Lines of all lengths, some longer than what is read at a time, some beyond ASCII.
std::string lines_of_all_lengths() {
    std::string text;
    for (std::size_t i = 0; text.size() < 60'000; ++i) {
        const auto size = i % 40 == 39 ? 9'000 : i * 37 % 300;
        text += i % 3 == 0 ? "云" : "";
        text += std::string(size, static_cast<char>('a' + i % 26)) + (i % 5 == 0 ? "\r\n" : "\n");
    }
    return text + "the end has no line feed";
}

struct File {
    explicit File(const std::string& content)
        : path{std::filesystem::temp_directory_path() /
               ("source-" + std::to_string(::getpid()) + ".arl")} {
        std::ofstream{path} << content;
    }
    ~File() { std::filesystem::remove(path); }
    std::string path;
};

std::size_t wrong_places(const Sources& sources, Id<Source> id, const std::string& text) {
    std::size_t wrong = 0;
    for (std::size_t at = 0; at <= text.size(); at += 131) {
        const auto before = std::string_view{text}.substr(0, at);
        const auto begin =
            before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
        auto line = std::string_view{text}.substr(begin);
        line = line.substr(0, line.find('\n'));
        if (line.ends_with('\r')) line.remove_suffix(1);
        const auto found = sources.locate(id, static_cast<std::uint32_t>(at));
        wrong += found.line != 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
        wrong += found.column != 1 + code_point_count(before.substr(begin));
        const auto quoted = sources.line_at(id, static_cast<std::uint32_t>(at));
        wrong += quoted.begin != begin || quoted.text != line;
    }
    return wrong;
}

Id<Source> add_whole(Sources& sources, const std::string& path) {
    const auto stamp = FileReader::open(path)->stamp();
    return sources.add_file(path, stamp, stamp.size);
}

}  // namespace

TEST_CASE("places are found and lines are quoted, whether a text is in memory or in a file") {
    const auto text = lines_of_all_lengths();
    const File file{text};
    Sources sources;
    const auto in_memory = sources.add_text("memory", text);
    const auto in_file = add_whole(sources, file.path);
    CHECK(wrong_places(sources, in_memory, text) == 0);
    CHECK(wrong_places(sources, in_file, text) == 0);
    CHECK(sources.text(in_file) == text);
}

TEST_CASE("parts of a file are read as they are asked for, and stay where they are") {
    const auto text = lines_of_all_lengths();
    const File file{text};
    Sources sources;
    const auto id = add_whole(sources, file.path);
    const auto middle = sources.part(id, 10'000, 20'000);
    CHECK(middle == text.substr(10'000, 20'000));
    CHECK(sources.part(id, 4096, 4096) == text.substr(4096, 4096));
    CHECK(sources.part(id, text.size() - 5, 100) == text.substr(text.size() - 5));
    CHECK(sources.part(id, text.size() + 5, 100).empty());
    CHECK(sources.text(id) == text);
    CHECK(sources.part(id, 10'000, 20'000).data() == middle.data());
}

TEST_CASE("a file that is another one by now is not quoted") {
    const File file{"a\nb\n"};
    Sources sources;
    const auto id = add_whole(sources, file.path);
    std::ofstream{file.path, std::ios::app} << "c\n";
    CHECK_THROWS_AS(sources.locate(id, 2), FileChanged);
    CHECK_THROWS_AS(sources.line_at(id, 2), FileChanged);
    CHECK_THROWS_AS(sources.text(id), FileChanged);
}

TEST_CASE("an empty text has a first line") {
    const File file{""};
    Sources sources;
    for (const auto id : {sources.add_text("", ""), add_whole(sources, file.path)}) {
        CHECK(sources.locate(id, 0).line == 1);
        CHECK(sources.line_at(id, 0).text.empty());
        CHECK(sources.text(id).empty());
    }
}
