#include "documents/letter.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <kainjow/mustache.hpp>

#include "base/check.hpp"
#include "base/text.hpp"
#include "documents/built_in_templates.hpp"
#include "documents/letter_mail.hpp"
#include "documents/template_expander.hpp"
#include "documents/template_html.hpp"

namespace documents {
namespace {

namespace mustache = kainjow::mustache;

constexpr std::string_view usual_language = "en";
constexpr const char* email_form =
    "an email begins with a line as `Subject: Payment reminder, {{company.name}}` and an empty "
    "line; its text follows";

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

std::string filled_in(mustache::mustache& parsed, const TemplateName& name, const Fields& fields) {
    const auto data = data_of(fields, name.channel == "email" ? &unhidden : &visible);
    std::string out;
    parsed.render(data, [&](const std::string& part) { out += part; });
    return out;
}

/// ` to C001`: whom a letter is to, where it says so.
std::string whom(const Fields& fields) {
    const auto* customer = fields.find("customer");
    const auto* group = customer == nullptr ? nullptr : std::get_if<Fields>(customer);
    const auto* id = group == nullptr ? nullptr : group->find("id");
    const auto* text = id == nullptr ? nullptr : std::get_if<std::string>(id);
    return text == nullptr || text->empty() ? std::string{} : fmt::format(" to {}", *text);
}

/// Why what was filled in is no letter; empty when it is one.
std::string_view fault_of(const TemplateName& name, std::string_view filled) {
    if (is_blank(filled)) return "is empty";
    return name.channel == "email" ? email_fault(filled) : std::string_view{};
}

}  // namespace

struct Letters::Prepared {
    Id<Source> source;
    bool whole = false;
    mustache::mustache parsed{""};
};

Letters::Letters(std::string folder, Sources& sources, Diagnostics& diagnostics)
    : store_{std::move(folder), sources, diagnostics} {}

Letters::~Letters() = default;

bool Letters::speaks(std::string_view language) const {
    return has({std::string{language}, "reminder", "letter"});
}

std::string Letters::language_for(std::string_view wanted) const {
    if (speaks(wanted)) return std::string{wanted};
    const auto first = wanted.substr(0, wanted.find('-'));
    if (!first.empty() && speaks(first)) return std::string{first};
    for (const auto& [path, text] : built_in_templates())
        if (!first.empty() && path.starts_with(fmt::format("{}-", first)))
            return std::string{path.substr(0, path.find('/'))};
    return std::string{usual_language};
}

/// Says what is wrong with the letter, as a fault of the template; false where nothing is.
bool Letters::refuse(const TemplateName& name, const Prepared& prepared, std::string_view whom,
                     std::string_view fault) {
    if (fault.empty()) return false;
    const bool is_email = name.channel == "email";
    store_.report(bad_template, {prepared.source, 0, 0},
                  fmt::format("the {}{} {}", is_email ? "email" : "letter", whom, fault),
                  is_email ? email_form : "");
    return true;
}

/// What only shows when everything is put together.
bool Letters::is_letter(const TemplateName& name, Prepared& prepared, std::string_view text,
                        const Fields& sample) {
    if (name.channel == "email" && refuse(name, prepared, "", email_lead_fault(text))) return false;
    const auto filled = filled_in(prepared.parsed, name, sample);
    if (refuse(name, prepared, "", fault_of(name, filled))) return false;
    if (!is_html(name)) return true;
    const auto faults = html_faults(filled);
    for (const auto& fault : faults)
        store_.report(bad_template, {prepared.source, 0, 0},
                      fmt::format("filled in it holds `{}`; {}",
                                  filled.substr(fault.begin, fault.size), fault.message),
                      {});
    return faults.empty();
}

bool Letters::prepare(const TemplateName& name, const Fields& sample) {
    const auto known = prepared_.find(name);
    if (known != prepared_.end()) return known->second->whole;
    auto& prepared = prepared_[name];
    prepared = std::make_unique<Prepared>();
    if (!store_.has(name)) {
        store_.report_missing(name);
        return false;
    }
    const auto text = TemplateExpander{store_, sample, included_}.expand(name);
    if (!text) return false;
    prepared->source = store_.read(name)->source;
    prepared->parsed = mustache::mustache{*text};
    check(prepared->parsed.is_valid());
    if (!is_html(name))
        prepared->parsed.set_custom_escape([](const std::string& plain) { return plain; });
    prepared->whole = is_letter(name, *prepared, *text, sample);
    return prepared->whole;
}

std::optional<std::string> Letters::render(const TemplateName& name, const Fields& fields) {
    const auto prepared = prepared_.find(name);
    check(prepared != prepared_.end() && prepared->second->whole);
    auto filled = filled_in(prepared->second->parsed, name, fields);
    if (refuse(name, *prepared->second, whom(fields), fault_of(name, filled))) return std::nullopt;
    return filled;
}

}  // namespace documents
