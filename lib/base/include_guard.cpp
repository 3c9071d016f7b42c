#include "base/include_guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/include_paths.hpp"
#include "base/include_rules.hpp"

namespace {

constexpr std::size_t deepest_include = 32;
constexpr std::size_t most_files = 10'000;

}  // namespace

void IncludeGuard::refuse(Rule rule, std::string message, std::vector<Label> labels,
                          std::vector<Hint> hints) {
    complete_ = false;
    diagnostics_.report({rule, std::move(message), std::move(labels), std::move(hints), {}});
}

bool IncludeGuard::take_root(const FileStamp& stamp, const std::string& path) {
    const bool repeated = std::ranges::any_of(taken_, [&](const Taken& taken) {
        return taken.device == stamp.device && taken.inode == stamp.inode;
    });
    if (repeated) {
        refuse(included_twice, fmt::format("{} is read twice", path), {},
               {help("name it once; another file may include it already")});
        return false;
    }
    root_folder_ = real_path(path).parent_path();
    return true;
}

void IncludeGuard::take_root_text() { root_folder_ = real_path("."); }

std::size_t IncludeGuard::begin(const FileStamp& stamp, Span by) {
    taken_.push_back({stamp.device, stamp.inode, by, true});
    return taken_.size() - 1;
}

std::optional<std::string> IncludeGuard::pattern_of(const IncludeRequest& request,
                                                    const std::string& folder) {
    if (!request.pattern.starts_with('/')) return folder + request.pattern;
    if (!allow_outside_ && refuse_outside(request.pattern, request)) return std::nullopt;
    return request.pattern;
}

void IncludeGuard::refuse_no_match(const IncludeRequest& request, const std::string& pattern,
                                   std::vector<Hint> more) {
    const bool can_be_a_path = !real_path(pattern).empty();
    if (can_be_a_path && refuse_outside(pattern, request)) return;
    std::vector<Hint> hints{
        help(fmt::format("patterns are relative to {}", sources_.name(request.span.source)))};
    hints.insert(hints.end(), more.begin(), more.end());
    refuse(include_matches_nothing, fmt::format("no file matches `{}`", request.pattern),
           {{request.span, ""}}, std::move(hints));
}

std::vector<std::string> IncludeGuard::paths_of(const IncludeRequest& request,
                                                const std::string& folder) {
    const auto pattern = pattern_of(request, folder);
    if (!pattern) return {};
    auto paths = matches_of(request, *pattern);
    if (!paths) return {};
    if (paths->empty()) refuse_no_match(request, *pattern);
    return std::move(*paths);
}

std::optional<std::vector<std::string>> IncludeGuard::matches_of(const IncludeRequest& request,
                                                                 const std::string& pattern) {
    auto paths = ::matches_of(pattern);
    if (paths) return std::move(*paths);
    if (!refuse_outside(pattern, request)) refuse_unreadable(request, paths.error().reason);
    return std::nullopt;
}

void IncludeGuard::refuse_unreadable(const IncludeRequest& request, const std::string& what) {
    refuse(cannot_read, fmt::format("cannot read {}", what), {{request.span, ""}},
           {help("mend the file or its permissions; no figures are printed from part of a book")});
}

bool IncludeGuard::admits(const std::string& path, const IncludeRequest& request) {
    if (taken_.size() < most_files) return !refuse_outside(path, request);
    if (!std::exchange(full_, true))
        refuse(too_many_files, "a book has at most 10,000 files", {{request.span, ""}},
               {help("does the pattern take more than was meant?")});
    return false;
}

std::optional<SettledFile> IncludeGuard::open(const std::string& path,
                                              const IncludeRequest& request, std::size_t depth) {
    if (!admits(path, request)) return std::nullopt;
    auto file = open_settled(path);
    if (!file) {
        refuse_unreadable(request, fmt::format("{}: {}", path, file.error().reason));
        return std::nullopt;
    }
    if (refuse_taken(file->reader.stamp(), path, request)) return std::nullopt;
    if (depth <= deepest_include) return std::move(*file);
    refuse(include_too_deep, fmt::format("includes are nested more than {} deep", deepest_include),
           {{request.span, ""}}, {help("include the files from one journal instead")});
    return std::nullopt;
}

bool IncludeGuard::refuse_outside(const std::string& path, const IncludeRequest& request) {
    if (allow_outside_ || lies_in(path, root_folder_)) return false;
    auto place = request.span;
    const auto up = request.pattern.find("../");
    if (up != std::string::npos && place.end - place.begin == request.pattern.size() + 2) {
        auto length = up;
        while (request.pattern.compare(length, 3, "../") == 0) length += 3;
        place = {place.source, place.begin + 1 + static_cast<std::uint32_t>(up),
                 place.begin + 1 + static_cast<std::uint32_t>(length)};
    }
    refuse(include_outside, "include leaves the book’s folder", {{place, ""}},
           {help("allow it with `--allow-outside`; a cron job reading shared books should not")});
    return true;
}

bool IncludeGuard::refuse_taken(const FileStamp& stamp, const std::string& path,
                                const IncludeRequest& request) {
    const auto found = std::ranges::find_if(taken_, [&](const Taken& taken) {
        return taken.device == stamp.device && taken.inode == stamp.inode;
    });
    if (found == taken_.end()) return false;
    std::vector<Label> labels{{request.span, ""}};
    if (found->active) {
        const auto chain = std::ranges::find_if(taken_, [&](const Taken& taken) {
            return taken.active && &taken > &*found && taken.by.end > 0;
        });
        if (chain != taken_.end()) labels.push_back({chain->by, "included from here"});
        refuse(include_cycle, fmt::format("{} includes itself", shortest(path)), std::move(labels),
               {help("delete one of the two includes")});
        return true;
    }
    const bool has_place = found->by.end > 0;
    if (has_place) labels.push_back({found->by, "first taken here"});
    const auto first_line = has_place ? sources_.locate(found->by.source, found->by.begin).line : 0;
    refuse(included_twice, fmt::format("{} is included twice", shortest(path)), std::move(labels),
           {help(has_place ? fmt::format("the pattern on line {} already takes it", first_line)
                           : std::string{"it was named on the command line already"})});
    return true;
}
