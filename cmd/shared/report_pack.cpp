#include "report_pack.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/descriptor.hpp"
#include "base/file.hpp"
#include "base/sha256.hpp"
#include "command_line.hpp"

namespace cmd {

namespace {

namespace files = std::filesystem;

constexpr std::string_view manifest_name = "SHA256SUMS";

/// A table of the pack, and the words that its command is given.
struct PackTable {
    std::string name;
    Words words;
};

std::vector<PackTable> tables_of(const Period& period, const Loaded& loaded) {
    const auto last = to_string(period.to);
    const auto on = [&](Words words) {
        words.insert(words.end(), {"--as-of", last});
        return words;
    };
    const auto over = [&](Words words) {
        words.insert(words.end(), {"--from", to_string(period.from), "--to", last});
        return words;
    };
    std::vector<PackTable> tables{
        {"balance", on({"balance"})},
        {"roll-forward", over({"balance"})},
        {"aging", on({"aging"})},
        {"aging-detail", on({"aging", "--detail"})},
        {"open", on({"open"})},
        {"overdue", on({"overdue"})},
        {"register", over({"register"})},
        {"allocations", over({"register", "--allocations"})},
        {"kpi", on({"kpi", "--trend", "12m"})},
        {"habit", on({"habit"})},
        {"credit", on({"credit"})},
        {"score", on({"score"})},
        {"risk", on({"risk"})},
        {"forecast", on({"forecast"})},
        {"sales", over({"sales", "--by", "customer"})},
        {"collections", over({"collections", "--by", "customer"})},
        {"staff", over({"staff"})},
    };
    if (!loaded.settings.provision.rates.empty())
        tables.push_back({"provision", on({"provision"})});
    return tables;
}

void add(Words& words, const std::string& option, const std::vector<std::string>& values) {
    for (const auto& value : values) words.insert(words.end(), {option, value});
}

void add(Words& words, const std::string& option, const std::string& value) {
    if (!value.empty()) words.insert(words.end(), {option, value});
}

/// What was said of the book and of the selection, for another command.
Words passed_on(const ReportOptions& options) {
    Words words;
    add(words, "--file", options.book.files);
    add(words, "--config", options.book.config);
    if (options.book.allow_errors) words.emplace_back("--allow-errors");
    if (options.book.allow_outside) words.emplace_back("--allow-outside");
    if (options.book.strict) words.emplace_back("--strict");
    words.insert(words.end(), {"--max-errors", fmt::format("{}", options.book.max_errors)});
    const auto& selection = options.selection;
    add(words, "--where", selection.where);
    add(words, "--tag", selection.tags);
    add(words, "--not-tag", selection.not_tags);
    add(words, "--salesperson", selection.salesperson);
    add(words, "--currency", selection.currency);
    if (options.output.raw_csv) words.emplace_back("--raw-csv");
    if (options.output.byte_order_mark) words.emplace_back("--bom");
    if (!selection.customers.empty()) words.emplace_back("--");
    words.insert(words.end(), selection.customers.begin(), selection.customers.end());
    return words;
}

/// Puts files into the folder and keeps their sums.
class Pack {
public:
    Pack(const ReportOptions& options, std::string folder, Console& console)
        : passed_on_{passed_on(options)}, folder_{std::move(folder)}, console_{console} {}

    bool begin();
    Exit add(const PackTable& table, std::string_view format, const std::string& name);
    Exit finish();

private:
    std::string path_of(std::string_view name) const { return fmt::format("{}/{}", folder_, name); }
    Exit failed(std::string_view name, std::string_view reason) {
        complain(console_, fmt::format("cannot write {}: {}", path_of(name), reason));
        return Exit::failure;
    }

    Words passed_on_;
    std::string folder_;
    Console& console_;
    std::vector<std::string> sums_;  // as sha256sum writes them
};

/// A list without a sum says that the folder is a pack, and not yet all of one.
bool Pack::begin() {
    if (const auto made = open_or_make_folder(folder_); !made) {
        complain(console_, fmt::format("cannot write {}: {}", folder_, made.error().reason));
        return false;
    }
    const auto written = replace_file(path_of(manifest_name), "");
    if (!written) failed(manifest_name, written.error().reason);
    return written.has_value();
}

Exit Pack::add(const PackTable& table, std::string_view format, const std::string& name) {
    auto words = table.words;
    words.insert(words.end(), {"--format", std::string{format}, "--output", path_of(name)});
    words.insert(words.end(), passed_on_.begin(), passed_on_.end());
    const auto request = read_command_line(words, console_);
    if (!request) return request.error();
    const auto status = request->action(console_);
    if (status != Exit::ok) return status;
    const auto content = read_file(path_of(name));
    if (!content) return failed(name, content.error().reason);
    sums_.push_back(fmt::format("{}  {}\n", sha256_hex(*content), name));
    return Exit::ok;
}

Exit Pack::finish() {
    std::ranges::sort(sums_, {}, [](const std::string& line) { return line.substr(66); });
    std::string manifest;
    for (const auto& line : sums_) manifest += line;
    const auto written = replace_file(path_of(manifest_name), manifest);
    if (!written) return failed(manifest_name, written.error().reason);
    console_.out.write(
        fmt::format("{}: {} files, and their sums in {}\n", folder_, sums_.size(), manifest_name));
    return Exit::ok;
}

/// A folder that holds other things may be one that somebody named by mistake.
bool is_free_for_pack(const std::string& folder) {
    std::error_code error;
    const files::path path{folder};
    if (!files::exists(path, error) || files::exists(path / manifest_name, error)) return true;
    // What stands there of a pack that was begun and cut short is a list on its way.
    for (const auto& entry : files::directory_iterator{path, error})
        if (!entry.path().filename().string().starts_with(manifest_name)) return false;
    return !error;
}

}  // namespace

Exit write_pack(const ReportOptions& options, const Period& period, const std::string& folder,
                const Loaded& loaded, Console& console) {
    if (!is_free_for_pack(folder)) {
        complain(console, fmt::format("{} holds other files, and is no pack", folder));
        advise(console, "name a folder that is empty, or not there yet");
        return Exit::usage;
    }
    Pack pack{options, folder, console};
    if (!pack.begin()) return Exit::failure;
    const PackTable page{"index", {"report", "--as-of", to_string(period.to)}};
    if (const auto status = pack.add(page, "html", "index.html"); status != Exit::ok) return status;
    for (const auto& table : tables_of(period, loaded)) {
        for (const std::string format : {"csv", "html"}) {
            const auto status = pack.add(table, format, fmt::format("{}.{}", table.name, format));
            if (status != Exit::ok) return status;
        }
    }
    return pack.finish();
}

}  // namespace cmd
