#include "documents/template_folder.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"

namespace documents {
namespace {

namespace files = std::filesystem;

constexpr Rule idle_template{"idle-template", Severity::warning};
constexpr Rule missing_template{"missing-template", Severity::warning};
constexpr std::string_view usual_folder = "templates";
constexpr std::size_t most_named = 4;  // of what is missing

/// Goes through the folder and says what has no effect.
class FolderCheck {
public:
    FolderCheck(const Letters& letters, const std::vector<TemplateUse>& uses, Sources& sources,
                Diagnostics& diagnostics);

    void check_files();
    void check_needed();

private:
    void check_language(const files::path& folder);
    void check_file(const std::string& language, const files::path& file);
    void check_name(const TemplateName& name, const files::path& file);
    void report_missing(const std::string& language,
                        const std::vector<const TemplateUse*>& missing);
    std::string likely_name(const std::string& file) const;
    std::vector<files::path> entries_of(const files::path& folder);
    void report(Rule rule, const files::path& path, std::string message, std::string advice);

    const Letters& letters_;
    const std::vector<TemplateUse>& uses_;
    Sources& sources_;
    Diagnostics& diagnostics_;
    std::set<std::string> languages_;  // that letters are written in
};

/// What messages quote of a file; nothing of a folder.
std::string quoted(const files::path& path) {
    const auto file = FileReader::open(path.string());
    if (!file || file->stamp().size > most_template_bytes) return {};
    return read_file(path.string()).value_or("");
}

/// What editors and systems leave beside the files of a person.
bool is_hidden(const files::path& path) {
    const auto name = path.filename().string();
    return name.starts_with('.') || name.ends_with('~');
}

std::string did_you_mean(std::optional<std::string_view> near, std::string otherwise = {}) {
    return near ? fmt::format("did you mean `{}`?", *near) : std::move(otherwise);
}

/// The nearest of some names, or the one that differs in case alone.
std::optional<std::string_view> near_one(std::string_view word,
                                         const std::vector<std::string_view>& names) {
    for (const auto name : names)
        if (same_but_for_case(name, word)) return name;
    return nearest(word, names);
}

FolderCheck::FolderCheck(const Letters& letters, const std::vector<TemplateUse>& uses,
                         Sources& sources, Diagnostics& diagnostics)
    : letters_{letters}, uses_{uses}, sources_{sources}, diagnostics_{diagnostics} {
    for (const auto& name : letters.names())
        if (letters.speaks(name.language)) languages_.insert(name.language);
}

void FolderCheck::report(Rule rule, const files::path& path, std::string message,
                         std::string advice) {
    std::vector<Hint> hints;
    if (!advice.empty()) hints.push_back(help(std::move(advice)));
    const auto source = sources_.add_text(path.string(), quoted(path));
    diagnostics_.report({rule, std::move(message), {{{source, 0, 0}, ""}}, std::move(hints), {}});
}

/// By name, without hidden ones. A folder that cannot be listed is reported.
std::vector<files::path> FolderCheck::entries_of(const files::path& folder) {
    std::vector<files::path> entries;
    std::error_code fault;
    auto entry = files::directory_iterator{folder, fault};
    for (; !fault && entry != files::directory_iterator{}; entry.increment(fault))
        if (!is_hidden(entry->path())) entries.push_back(entry->path());
    if (fault)
        report(bad_template, folder, fmt::format("cannot list this folder: {}", fault.message()),
               "mend its permissions");
    std::ranges::sort(entries);
    return entries;
}

void FolderCheck::check_files() {
    const files::path folder{letters_.folder()};
    std::error_code none;
    const auto kind = files::status(folder, none).type();
    if (kind == files::file_type::not_found && folder.filename() == usual_folder) return;
    if (kind != files::file_type::directory)
        return report(idle_template, folder,
                      kind == files::file_type::not_found ? "there is no such folder"
                                                          : "templates stand in a folder",
                      "`ar templates --export` writes one with the built-in templates");
    for (const auto& language : entries_of(folder)) check_language(language);
}

void FolderCheck::check_language(const files::path& folder) {
    const auto language = folder.filename().string();
    std::error_code none;
    if (!files::is_directory(folder, none))
        return report(idle_template, folder, "a template stands in the folder of its language",
                      fmt::format("move it to one of these: {}", fmt::join(languages_, ", ")));
    if (languages_.contains(language)) {
        for (const auto& file : entries_of(folder)) check_file(language, file);
        return;
    }
    const std::vector<std::string_view> known{languages_.begin(), languages_.end()};
    report(idle_template, folder,
           fmt::format("`{}` is no language of letters: there are {}", language,
                       fmt::join(languages_, ", ")),
           did_you_mean(near_one(language, known),
                        "a language of one's own has all templates, and reminder.letter.mustache "
                        "first"));
}

/// `final.letter.mustache` for what nearly is that.
std::string FolderCheck::likely_name(const std::string& file) const {
    std::vector<std::string> all;
    for (const auto& use : uses_)
        all.push_back(fmt::format("{}.{}.mustache", use.name, use.channel));
    const std::vector<std::string_view> names{all.begin(), all.end()};
    const auto whole = near_one(file, names);
    return std::string{(whole ? whole : near_one(file + ".mustache", names)).value_or("")};
}

void FolderCheck::check_file(const std::string& language, const files::path& file) {
    const auto leaf = file.filename().string();
    const auto name = name_of(fmt::format("{}/{}", language, leaf));
    if (name && letters_.included().contains(*name)) return;
    if (name) return check_name(*name, file);
    const auto likely = likely_name(leaf);
    report(idle_template, file, "the name of a template is NAME.CHANNEL.mustache",
           likely.empty() ? fmt::format("the channels are {}", fmt::join(letter_channels, ", "))
                          : did_you_mean(likely));
}

/// The name of a file that is no part of another.
void FolderCheck::check_name(const TemplateName& name, const files::path& file) {
    const std::vector<std::string_view> channels{letter_channels.begin(), letter_channels.end()};
    std::vector<std::string_view> names;
    for (const auto& use : uses_) names.push_back(use.name);
    if (is_part(name)) {
        std::vector<std::string_view> parts;
        for (const auto& part : letters_.included()) parts.push_back(part.name);
        return report(idle_template, file, fmt::format("no template includes `{}`", name.name),
                      did_you_mean(near_one(name.name, parts)));
    }
    if (std::ranges::find(channels, name.channel) == channels.end())
        return report(idle_template, file,
                      fmt::format("`{}` is no channel of letters", name.channel),
                      did_you_mean(near_one(name.channel, channels),
                                   fmt::format("the channels are {}", fmt::join(channels, ", "))));
    if (std::ranges::find(names, name.name) == names.end())
        return report(idle_template, file,
                      fmt::format("no step and no document has a template `{}`", name.name),
                      did_you_mean(near_one(name.name, names),
                                   "name it by the `template` of a step in ar.toml"));
    const auto same = [&](const TemplateUse& use) {
        return use.name == name.name && use.channel == name.channel;
    };
    if (std::ranges::find_if(uses_, same) == uses_.end())
        report(idle_template, file,
               fmt::format("`{}` is never made as `{}`", name.name, name.channel), {});
}

/// A language that lacks something, with the first few.
void FolderCheck::report_missing(const std::string& language,
                                 const std::vector<const TemplateUse*>& missing) {
    std::vector<std::string> names;
    for (const auto* use : missing)
        names.push_back(names.size() < most_named ? fmt::format("{}.{}", use->name, use->channel)
                                                  : "…");
    names.resize(std::min(names.size(), most_named + 1));
    const auto count =
        missing.size() == 1 ? "1 template is" : fmt::format("{} templates are", missing.size());
    diagnostics_.report(
        {missing_template,
         fmt::format("{} missing in {}/{}: {}", count, letters_.folder(), language,
                     fmt::join(names, ", ")),
         {},
         {help(fmt::format("{} makes letters with the first", missing.front()->why))},
         {}});
}

void FolderCheck::check_needed() {
    for (const auto& language : languages_) {
        std::vector<const TemplateUse*> missing;
        for (const auto& use : uses_)
            if (use.is_needed && !letters_.has({language, use.name, use.channel}))
                missing.push_back(&use);
        if (!missing.empty()) report_missing(language, missing);
    }
}

}  // namespace

void check_folder(const Letters& letters, const std::vector<TemplateUse>& uses, Sources& sources,
                  Diagnostics& diagnostics) {
    FolderCheck check{letters, uses, sources, diagnostics};
    check.check_files();
    check.check_needed();
}

std::vector<std::string_view> folder_rules() { return {idle_template.name, missing_template.name}; }

}  // namespace documents
