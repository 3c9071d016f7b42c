#include "documents/template_store.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/file.hpp"
#include "documents/built_in_templates.hpp"
#include "documents/template_html.hpp"

namespace documents {
namespace {

namespace files = std::filesystem;

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

const BuiltInTemplate* built_in(const TemplateName& name) {
    const auto all = built_in_templates();
    const auto found = std::ranges::find(all, path_of(name), &BuiltInTemplate::path);
    return found == all.end() ? nullptr : &*found;
}

/// The text of a file as letters hold it: lines end in LF, and no mark begins it. Of a file that is
/// too large only as much as shows that.
tl::expected<std::string, FileError> text_of(const std::string& path) {
    const auto file = FileReader::open(path);
    if (!file) return tl::unexpected{file.error()};
    if (file->stamp().size > most_template_bytes) return std::string(most_template_bytes + 1, ' ');
    auto text = read_file(path);
    if (!text) return text;
    if (text->starts_with(byte_order_mark)) text->erase(0, byte_order_mark.size());
    std::size_t kept = 0;
    for (std::size_t at = 0; at < text->size(); ++at)
        if ((*text)[at] != '\r' || at + 1 == text->size() || (*text)[at + 1] != '\n')
            (*text)[kept++] = (*text)[at];
    text->resize(kept);
    return text;
}

}  // namespace

TemplateStore::TemplateStore(std::string folder, Sources& sources, Diagnostics& diagnostics)
    : folder_{std::move(folder)}, sources_{sources}, diagnostics_{diagnostics} {}

std::string TemplateStore::path_to(const TemplateName& name) const {
    return fmt::format("{}/{}", folder_, path_of(name));
}

bool TemplateStore::is_own(const TemplateName& name) const {
    std::error_code unknown;
    return is_possible(name) &&
           files::symlink_status(path_to(name), unknown).type() != files::file_type::not_found;
}

bool TemplateStore::has(const TemplateName& name) const {
    return built_in(name) != nullptr || is_own(name);
}

std::vector<TemplateName> TemplateStore::names() const {
    std::set<TemplateName> all;
    for (const auto& [path, text] : built_in_templates())
        if (auto name = name_of(path)) all.insert(std::move(*name));
    std::error_code none;
    for (const auto& language : files::directory_iterator{folder_, none}) {
        for (const auto& file : files::directory_iterator{language.path(), none}) {
            const auto path = language.path().filename() / file.path().filename();
            if (auto name = name_of(path.string())) all.insert(std::move(*name));
        }
    }
    return {all.begin(), all.end()};
}

/// A folder that cannot be read has one cause for all that is in it.
void TemplateStore::report_unreadable(const TemplateName& name, Id<Source> source,
                                      const std::string& reason) {
    diagnostics_.report({bad_template,
                         fmt::format("cannot read it: {}", reason),
                         {{{source, 0, 0}, ""}},
                         {help("mend it, or take it away")},
                         fmt::format("{}: {}", name.language, reason)});
}

void TemplateStore::check_page(Id<Source> source) {
    for (const auto& fault : html_faults(sources_.text(source))) {
        const auto begin = static_cast<std::uint32_t>(fault.begin);
        report(bad_template, {source, begin, begin + static_cast<std::uint32_t>(fault.size)},
               fault.message, {});
    }
}

std::unique_ptr<ReadTemplate> TemplateStore::read_anew(const TemplateName& name) {
    const auto faults = diagnostics_.errors();
    ReadTemplate found;
    if (is_own(name)) {
        auto text = text_of(path_to(name));
        found.source = sources_.add_text(path_to(name), text.value_or(""));
        if (!text) report_unreadable(name, found.source, text.error().reason);
    } else if (const auto* own = built_in(name)) {
        found.source =
            sources_.add_text(fmt::format("(built-in) {}", own->path), std::string{own->text});
    } else {
        return nullptr;
    }
    if (diagnostics_.errors() == faults) check_text(found.source, sources_, diagnostics_);
    if (diagnostics_.errors() == faults)
        found.tags = read_tags(found.source, sources_, diagnostics_);
    if (diagnostics_.errors() == faults && is_html(name)) check_page(found.source);
    if (diagnostics_.errors() > faults) return nullptr;
    return std::make_unique<ReadTemplate>(std::move(found));
}

const ReadTemplate* TemplateStore::read(const TemplateName& name) {
    const auto known = read_.find(name);
    if (known != read_.end()) return known->second.get();
    return read_.emplace(name, read_anew(name)).first->second.get();
}

void TemplateStore::report(Rule rule, Span place, std::string message, std::string advice) {
    if (!said_.emplace(place, message).second) return;
    std::vector<Hint> hints;
    if (!advice.empty()) hints.push_back(help(std::move(advice)));
    diagnostics_.report({rule, std::move(message), {{place, ""}}, std::move(hints), {}});
}

void TemplateStore::report_missing(const TemplateName& name) {
    diagnostics_.report(
        {bad_template, fmt::format("there is no template {}", path_of(name)), {}, {}, {}});
}

}  // namespace documents
