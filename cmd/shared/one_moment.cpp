#include "one_moment.hpp"

#include <utility>

#include "base/settled.hpp"

namespace cmd {

namespace {

constexpr int most_readings = 5;

/// Is a file not the one that was opened?
bool was_changed(const Sources& sources) {
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
        const auto& stamp = sources.stamp({i});
        if (stamp == FileStamp{}) continue;  // of no file
        const auto now = FileReader::open(sources.name({i}));
        if (!now || now->stamp() != stamp) return true;
    }
    return false;
}

/// The end of a file does not count while it is being appended. Does one count now that did not?
bool was_completed(const Reading& reading) {
    std::uint64_t all = 0;
    for (std::uint32_t i = 0; i < reading.sources.size(); ++i)
        all += reading.sources.stamp({i}).size;
    if (all <= reading.bytes) return false;
    std::uint64_t counting = 0;
    for (std::uint32_t i = 0; i < reading.sources.size(); ++i)
        if (const auto file = open_settled(reading.sources.name({i}))) counting += file->size;
    return counting > reading.bytes;
}

}  // namespace

std::optional<Exit> read_in_one_moment(bool can_read_again,
                                       const std::function<std::optional<Exit>()>& read,
                                       const std::function<Reading()>& reading) {
    std::uint64_t bytes_before = 0;
    for (int left = can_read_again ? most_readings : 1; left > 0; --left) {
        try {
            if (const auto fault = read()) return fault;
        } catch (const FileChanged&) {
            if (left == 1) throw;
            continue;
        }
        const auto made = reading();
        if (made.sources.size() < 2) return std::nullopt;
        // What is read no further a second time is not being written.
        const bool is_stuck = std::exchange(bytes_before, made.bytes) == made.bytes;
        if (!was_changed(made.sources) && (is_stuck || !was_completed(made))) return std::nullopt;
    }
    throw FileChanged{"the book changed while it was read; run the command again"};
}

}  // namespace cmd
