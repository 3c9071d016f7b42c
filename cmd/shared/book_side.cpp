#include "book_side.hpp"

#include <fmt/format.h>

#include <filesystem>

#include "base/text.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

tl::expected<Loaded, Exit> read_file_book(const std::string& file, BookOptions options,
                                          Console& console) {
    options.files = {file};
    auto status = Exit::ok;
    auto loaded = read_and_post(options, console, status);
    if (!loaded) return tl::unexpected{status};
    if (refuse_errors(*loaded, options, {}, "", "", console)) return tl::unexpected{Exit::bad_data};
    return std::move(*loaded);
}

/// Does git know it where the book is?
bool is_revision(const std::string& word, const std::string& book) {
    const auto folder = std::filesystem::path{book}.parent_path().string();
    return find_commit(folder, word.substr(0, word.find(':'))).has_value();
}

tl::expected<BookVersion, Exit> read_revision(const std::string& word, const BookOptions& options,
                                              Console& console) {
    const auto settings = find_settings(options, console);
    if (!settings) return tl::unexpected{settings.error()};
    const auto choice = which_book(options, *settings, console);
    if (!choice) return tl::unexpected{choice.error()};
    auto version = read_version(word, choice->files, options, console);
    if (!version && version.error() == Exit::failure && !is_revision(word, choice->files.front()))
        advise(console, fmt::format("{} is no file either", visible(word)));
    return version;
}

}  // namespace

tl::expected<BookSide, Exit> BookSide::read(const std::string& word, const BookOptions& options,
                                            Console& console) {
    BookSide side;
    side.name_ = word;
    std::error_code fault;
    const auto file = std::filesystem::status(word, fault);
    if (word == "-" || (exists(file) && !is_directory(file))) {
        auto loaded = read_file_book(word, options, console);
        if (!loaded) return tl::unexpected{loaded.error()};
        side.own_ = std::make_shared<const Loaded>(std::move(*loaded));
        return side;
    }
    auto version = read_revision(word, options, console);
    if (!version) return tl::unexpected{version.error()};
    side.version_ = std::make_shared<const BookVersion>(std::move(*version));
    const auto& commit = side.version_->revision.name();
    if (!commit.starts_with(word) && !word.starts_with(commit))
        side.name_ = fmt::format("{} ({})", word, commit);
    return side;
}

documents::SpokenPlace BookSide::spoken(Place place) const {
    const auto& sources = loaded().sources;
    const auto line = sources.locate(place.source, place.offset).line;
    return {version_ ? version_->file_of(place) : sources.name(place.source),
            static_cast<std::int64_t>(line)};
}

std::vector<std::string> BookSide::left_out() const {
    auto places = loaded().left_out;
    if (version_)
        for (auto& place : places) place = version_->named(std::move(place));
    return places;
}

}  // namespace cmd
