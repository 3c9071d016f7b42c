#include "documents/template_expander.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace documents {
namespace {

using Kind = TemplateTag::Kind;

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

/// The line of a tag that stands alone on it, its line end included; else the tag.
std::pair<std::size_t, std::size_t> replaced_by(std::string_view text, const TemplateTag& tag) {
    auto begin = static_cast<std::size_t>(tag.begin);
    while (begin > 0 && (text[begin - 1] == ' ' || text[begin - 1] == '\t')) --begin;
    auto end = static_cast<std::size_t>(tag.end);
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
    const bool first = begin == 0 || text[begin - 1] == '\n';
    const bool last = end < text.size() && text[end] == '\n';
    if (first && last) return {begin, end + 1};
    return {tag.begin, tag.end};
}

}  // namespace

void TemplateExpander::complain(Rule rule, const TemplateTag& tag, Id<Source> source,
                                std::string message, std::string advice) {
    is_faulty_ = true;
    store_.report(rule, {source, tag.begin, tag.end}, std::move(message), std::move(advice));
}

/// A field is a text; a section may be of anything, but no list goes through itself again: forty
/// of that are more than any machine can print.
void TemplateExpander::check_kind(const TemplateTag& tag, const Field& field, Id<Source> source) {
    const bool is_list = std::holds_alternative<FieldList>(field);
    if (tag.kind == Kind::section && is_list &&
        std::ranges::count(sections_, &field, &Open::field) == 1)
        complain(bad_template, tag, source,
                 fmt::format("the list `{}` is gone through here already", tag.name),
                 "end that section before this one begins");
    if (tag.kind != Kind::field || std::holds_alternative<std::string>(field)) return;
    const auto* what = is_list                               ? "a list"
                       : std::holds_alternative<bool>(field) ? "yes or no"
                                                             : "a group";
    complain(bad_template, tag, source, fmt::format("`{}` is {}, not a text", tag.name, what),
             fmt::format("write what it is about between {{{{#{0}}}}} and {{{{/{0}}}}}", tag.name));
}

/// A field, or a section that begins or ends.
void TemplateExpander::take(const TemplateTag& tag, Id<Source> source) {
    if (tag.kind == Kind::end) {
        scope_.resize(sections_.back().depth);
        sections_.pop_back();
        return;
    }
    const auto* field = field_at(scope_, tag.name);
    if (field == nullptr) {
        const auto near = nearest_name(scope_, tag.name);
        complain(unknown_field, tag, source, fmt::format("there is no field `{}` here", tag.name),
                 near.empty() ? std::string{"`ar templates --fields` lists them"}
                              : fmt::format("did you mean `{}`?", near));
    } else {
        check_kind(tag, *field, source);
    }
    if (tag.kind == Kind::field) return;
    const auto* group = field == nullptr ? nullptr : group_in(field);
    sections_.push_back({scope_.size(), tag.kind == Kind::section ? field : nullptr});
    if (tag.kind == Kind::section && group != nullptr) scope_.push_back(group);
}

std::string TemplateExpander::include(const TemplateName& outer, const TemplateTag& tag,
                                      Id<Source> source) {
    const auto name = partial_of(outer, tag.name);
    included_.insert(name);
    if (bytes_ > most_template_bytes) return {};
    if (std::ranges::find(templates_, name) != templates_.end()) {
        complain(bad_template, tag, source, fmt::format("`{}` includes itself", tag.name));
    } else if (templates_.size() > most_nested_partials) {
        complain(bad_template, tag, source,
                 fmt::format("more than {} templates inside each other", most_nested_partials));
    } else if (!store_.has(name)) {
        complain(bad_template, tag, source, fmt::format("there is no template {}", path_of(name)));
    } else {
        return text_of(name);
    }
    return {};
}

/// Braces of two templates that meet would be a tag that nobody read.
void TemplateExpander::join(std::string& whole, std::string_view text, const TemplateTag* tag,
                            Id<Source> source) {
    if (tag != nullptr && whole.ends_with('{') && text.starts_with('{'))
        complain(bad_template, *tag, source, "two braces meet where this is included",
                 "put a blank between them");
    whole += text;
}

std::string TemplateExpander::text_of(const TemplateName& name) {
    const auto* found = store_.read(name);
    if (found == nullptr) {
        is_faulty_ = true;
        return {};
    }
    const auto text = store_.text(*found);
    bytes_ += text.size();
    if (bytes_ > most_template_bytes) {
        is_faulty_ = true;
        const auto* outermost = templates_.empty() ? found : store_.read(templates_.front());
        store_.report(bad_template, {outermost->source, 0, 0},
                      fmt::format("with all it includes the template is larger than {} bytes",
                                  most_template_bytes),
                      {});
    }
    std::string whole;
    std::size_t copied = 0;
    const TemplateTag* last = nullptr;
    templates_.push_back(name);
    for (const auto& tag : found->tags) {
        if (tag.kind != Kind::partial) {
            take(tag, found->source);
            continue;
        }
        const auto [begin, end] = replaced_by(text, tag);
        join(whole, text.substr(copied, begin - copied), last, found->source);
        join(whole, include(name, tag, found->source), &tag, found->source);
        copied = end;
        last = &tag;
    }
    templates_.pop_back();
    join(whole, text.substr(copied), last, found->source);
    return whole;
}

std::optional<std::string> TemplateExpander::expand(const TemplateName& name) {
    auto text = text_of(name);
    if (is_faulty_) return std::nullopt;
    return text;
}

}  // namespace documents
