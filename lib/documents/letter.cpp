#include "documents/letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <kainjow/mustache.hpp>
#include <set>

#include "base/file.hpp"
#include "base/text.hpp"
#include "documents/built_in_templates.hpp"

namespace documents {
namespace {

namespace mustache = kainjow::mustache;
using Kind = TemplateTag::Kind;

constexpr Rule unknown_field{"unknown-field", Severity::error};
constexpr std::string_view usual_language = "en";

const BuiltInTemplate* built_in(const TemplateName& name) {
    const auto all = built_in_templates();
    const auto found = std::ranges::find(all, path_of(name), &BuiltInTemplate::path);
    return found == all.end() ? nullptr : &*found;
}

bool is_html(const TemplateName& name) { return name.channel == "html"; }

/// `{{> items}}` is of the channel of the template it stands in, `{{> items.text}}` of its own.
TemplateName partial_of(const TemplateName& outer, std::string_view word) {
    const auto dot = word.find('.');
    if (dot == std::string_view::npos) return {outer.language, std::string{word}, outer.channel};
    return {outer.language, std::string{word.substr(0, dot)}, std::string{word.substr(dot + 1)}};
}

/// The name of `en/final.letter.mustache`; nothing where the path is no template's.
std::optional<TemplateName> name_of(std::string_view path) {
    constexpr std::string_view ending = ".mustache";
    const auto slash = path.find('/');
    if (slash == std::string_view::npos || !path.ends_with(ending)) return std::nullopt;
    const auto file = path.substr(slash + 1, path.size() - slash - 1 - ending.size());
    const auto dot = file.rfind('.');
    if (dot == std::string_view::npos || file.find('/') != std::string_view::npos)
        return std::nullopt;
    return TemplateName{std::string{path.substr(0, slash)}, std::string{file.substr(0, dot)},
                        std::string{file.substr(dot + 1)}};
}

/// The field a name means where `scope` is open, the innermost last. Null when there is none.
const Field* field_at(const std::vector<const Fields*>& scope, std::string_view name) {
    const auto dot = name.find('.');
    for (auto group = scope.rbegin(); group != scope.rend(); ++group) {
        const auto* field = (*group)->find(name.substr(0, dot));
        if (field == nullptr) continue;
        if (dot == std::string_view::npos) return field;
        const auto* inner = std::get_if<Fields>(field);
        if (inner == nullptr) return nullptr;
        return field_at({inner}, name.substr(dot + 1));
    }
    return nullptr;
}

std::vector<std::string_view> names_in(const std::vector<const Fields*>& scope) {
    std::vector<std::string_view> names;
    for (auto group = scope.rbegin(); group != scope.rend(); ++group)
        for (const auto& [name, field] : (*group)->named) names.push_back(name);
    return names;
}

/// The names that could stand at the last part of `name`, and the part they could replace.
std::string nearest_name(const std::vector<const Fields*>& scope, std::string_view name) {
    const auto dot = name.rfind('.');
    const auto* group =
        dot == std::string_view::npos ? nullptr : field_at(scope, name.substr(0, dot));
    if (group == nullptr || !std::holds_alternative<Fields>(*group)) {
        const auto near = nearest(name, names_in(scope));
        return near ? std::string{*near} : std::string{};
    }
    const auto near = nearest(name.substr(dot + 1), names_in({&std::get<Fields>(*group)}));
    return near ? fmt::format("{}.{}", name.substr(0, dot), *near) : std::string{};
}

/// What a section goes into: a group, or the first of a list. Null for a text or a switch.
const Fields* group_in(const Field* field) {
    if (const auto* group = std::get_if<Fields>(field)) return group;
    const auto* list = std::get_if<FieldList>(field);
    return list == nullptr || list->empty() ? nullptr : &list->front();
}

/// What a text may look like in a letter.
using Shown = std::string (*)(std::string_view);

mustache::data data_of(const Fields& fields, Shown shown);

mustache::data data_of(const Field& field, Shown shown) {
    if (const auto* text = std::get_if<std::string>(&field))
        return text->empty() ? mustache::data{false} : mustache::data{shown(*text)};
    if (const auto* flag = std::get_if<bool>(&field)) return mustache::data{*flag};
    if (const auto* group = std::get_if<Fields>(&field)) return data_of(*group, shown);
    mustache::data list{mustache::data::type::list};
    for (const auto& element : std::get<FieldList>(field)) list.push_back(data_of(element, shown));
    return list;
}

mustache::data data_of(const Fields& fields, Shown shown) {
    mustache::data object{mustache::data::type::object};
    for (const auto& [name, field] : fields.named) object.set(name, data_of(field, shown));
    return object;
}

/// The line of a tag that stands alone on it, its line end included; else the tag.
std::pair<std::size_t, std::size_t> replaced_by(std::string_view text, const TemplateTag& tag) {
    auto begin = static_cast<std::size_t>(tag.begin);
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    auto end = static_cast<std::size_t>(tag.end);
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
    const bool first = begin == 0 || text[begin - 1] == '\n';
    const bool last = end < text.size() && text[end] == '\n';
    if (first && last) return {begin, end + 1};
    return {tag.begin, tag.end};
}

}  // namespace

bool is_part(const TemplateName& name) { return name.name.starts_with('_'); }

std::string path_of(const TemplateName& name) {
    return fmt::format("{}/{}.{}.mustache", name.language, name.name, name.channel);
}

struct Letters::Prepared {
    bool whole = false;
    mutable mustache::mustache parsed{""};
};

Letters::Letters(std::string folder, Sources& sources, Diagnostics& diagnostics)
    : folder_{std::move(folder)}, sources_{sources}, diagnostics_{diagnostics} {}

Letters::~Letters() = default;

bool Letters::is_own(const TemplateName& name) const {
    return FileReader::open(fmt::format("{}/{}", folder_, path_of(name))).has_value();
}

bool Letters::has(const TemplateName& name) const {
    return built_in(name) != nullptr || is_own(name);
}

std::vector<TemplateName> Letters::names() const {
    std::set<TemplateName> all;
    for (const auto& [path, text] : built_in_templates())
        if (auto name = name_of(path)) all.insert(std::move(*name));
    namespace files = std::filesystem;
    std::error_code none;
    for (const auto& language : files::directory_iterator{folder_, none}) {
        for (const auto& file : files::directory_iterator{language.path(), none}) {
            const auto path = language.path().filename() / file.path().filename();
            if (auto name = name_of(path.string())) all.insert(std::move(*name));
        }
    }
    return {all.begin(), all.end()};
}

std::string Letters::language_for(std::string_view wanted) const {
    const auto speaks = [&](std::string_view language) {
        return has({std::string{language}, "reminder", "letter"});
    };
    if (speaks(wanted)) return std::string{wanted};
    const auto first = wanted.substr(0, wanted.find('-'));
    if (!first.empty() && speaks(first)) return std::string{first};
    for (const auto& [path, text] : built_in_templates())
        if (!first.empty() && path.starts_with(fmt::format("{}-", first)))
            return std::string{path.substr(0, path.find('/'))};
    return std::string{usual_language};
}

/// The text of a template; nothing, and a report where it cannot be read, when there is none.
std::optional<Id<Source>> Letters::find(const TemplateName& name) {
    const auto known = found_.find(name);
    if (known != found_.end()) return known->second;
    const auto path = fmt::format("{}/{}", folder_, path_of(name));
    std::optional<Id<Source>> source;
    if (auto text = read_file(path)) {
        source = sources_.add_text(path, std::move(*text));
    } else if (const auto* own = built_in(name)) {
        source = sources_.add_text(fmt::format("(built-in) {}", own->path), std::string{own->text});
    }
    if (source) found_.emplace(name, *source);
    return source;
}

/// Puts a template and all it includes into one text, and checks the names in it on the way.
class Letters::Expander {
public:
    Expander(Letters& letters, const Fields& sample) : letters_{letters}, scope_{&sample} {}

    /// Nothing where there are faults.
    std::optional<std::string> expand(const TemplateName& name);

private:
    void take(const TemplateTag& tag, Id<Source> source);
    std::string include(const TemplateName& outer, const TemplateTag& tag, Id<Source> source);
    void complain(Rule rule, const TemplateTag& tag, Id<Source> source, std::string message,
                  std::string advice = {});

    Letters& letters_;
    std::vector<const Fields*> scope_;  // open groups, the innermost last
    std::vector<std::size_t> depths_;   // of the scope, before each open section
    std::vector<TemplateName> open_;    // templates that include each other
    std::size_t bytes_ = 0;             // of all that was put together
};

void Letters::Expander::complain(Rule rule, const TemplateTag& tag, Id<Source> source,
                                 std::string message, std::string advice) {
    std::vector<Hint> hints;
    if (!advice.empty()) hints.push_back(help(std::move(advice)));
    letters_.diagnostics_.report(
        {rule, std::move(message), {{{source, tag.begin, tag.end}, ""}}, std::move(hints), {}});
}

/// A field, or a section that begins or ends.
void Letters::Expander::take(const TemplateTag& tag, Id<Source> source) {
    if (tag.kind == Kind::end) {
        scope_.resize(depths_.back());
        depths_.pop_back();
        return;
    }
    const auto* field = field_at(scope_, tag.name);
    if (field == nullptr) {
        const auto near = nearest_name(scope_, tag.name);
        complain(unknown_field, tag, source, fmt::format("there is no field `{}` here", tag.name),
                 near.empty() ? std::string{"`ar templates --fields` lists them"}
                              : fmt::format("did you mean `{}`?", near));
    }
    if (tag.kind == Kind::field) return;
    depths_.push_back(scope_.size());
    const auto* group = field == nullptr ? nullptr : group_in(field);
    if (tag.kind == Kind::section && group != nullptr) scope_.push_back(group);
}

std::string Letters::Expander::include(const TemplateName& outer, const TemplateTag& tag,
                                       Id<Source> source) {
    const auto name = partial_of(outer, tag.name);
    if (std::ranges::find(open_, name) != open_.end()) {
        complain(bad_template, tag, source, fmt::format("`{}` includes itself", tag.name));
    } else if (open_.size() > most_nested_partials) {
        complain(bad_template, tag, source,
                 fmt::format("more than {} templates inside each other", most_nested_partials));
    } else if (!letters_.find(name)) {
        complain(bad_template, tag, source, fmt::format("there is no template {}", path_of(name)));
    } else if (auto text = expand(name)) {
        return std::move(*text);
    }
    return {};
}

std::optional<std::string> Letters::Expander::expand(const TemplateName& name) {
    auto& diagnostics = letters_.diagnostics_;
    const auto source = letters_.find(name);
    if (!source) {
        diagnostics.report(
            {bad_template, fmt::format("there is no template {}", path_of(name)), {}, {}, {}});
        return std::nullopt;
    }
    const auto faults = diagnostics.errors();
    const auto tags = read_tags(*source, letters_.sources_, diagnostics);
    if (is_html(name)) check_html(*source, letters_.sources_, diagnostics);
    if (diagnostics.errors() > faults) return std::nullopt;
    const auto text = letters_.sources_.text(*source);
    std::string whole;
    std::size_t copied = 0;
    open_.push_back(name);
    for (const auto& tag : tags) {
        if (tag.kind != Kind::partial) {
            take(tag, *source);
            continue;
        }
        const auto [begin, end] = replaced_by(text, tag);
        whole += text.substr(copied, begin - copied);
        whole += include(name, tag, *source);
        copied = end;
    }
    open_.pop_back();
    whole += text.substr(copied);
    bytes_ += whole.size();
    if (bytes_ > most_template_bytes) {
        const Span all{*source, 0, 0};
        diagnostics.report({bad_template,
                            fmt::format("with all it includes the template is larger than {} bytes",
                                        most_template_bytes),
                            {{all, ""}},
                            {},
                            {}});
    }
    if (diagnostics.errors() > faults) return std::nullopt;
    return whole;
}

bool Letters::prepare(const TemplateName& name, const Fields& sample) {
    const auto known = prepared_.find(name);
    if (known != prepared_.end()) return known->second->whole;
    auto& prepared = prepared_[name];
    prepared = std::make_unique<Prepared>();
    const auto text = Expander{*this, sample}.expand(name);
    if (!text) return false;
    prepared->parsed = mustache::mustache{*text};
    check(prepared->parsed.is_valid());
    if (!is_html(name))
        prepared->parsed.set_custom_escape([](const std::string& plain) { return plain; });
    prepared->whole = true;
    return true;
}

std::string Letters::render(const TemplateName& name, const Fields& fields) const {
    const auto prepared = prepared_.find(name);
    check(prepared != prepared_.end() && prepared->second->whole);
    const auto data = data_of(fields, name.channel == "email" ? &unhidden : &visible);
    std::string out;
    prepared->second->parsed.render(data, [&](const std::string& part) { out += part; });
    return out;
}

}  // namespace documents
