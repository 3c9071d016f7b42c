#include <fmt/format.h>

#include <algorithm>

#include "documents/letter_sample.hpp"
#include "documents/template_folder.hpp"

namespace documents {
namespace {

using settings::Channel;

bool sends_by(const settings::DunningStep& step, Channel channel) {
    return std::ranges::find(step.by, channel) != step.by.end();
}

std::string spoken(const settings::DunningStep& step, const std::string& policy) {
    return fmt::format("step `{}` of the policy `{}`", step.name, policy);
}

void add_step(const settings::DunningStep& step, const std::string& policy,
              std::vector<TemplateUse>& uses) {
    const auto why = spoken(step, policy);
    const bool by_email = sends_by(step, Channel::email);
    const bool by_letter = sends_by(step, Channel::letter);
    uses.push_back({step.template_name, "email", why, by_email});
    uses.push_back({step.template_name, "html", why, by_email || by_letter});
    uses.push_back({step.template_name, "letter", why, by_letter});
    uses.push_back({step.template_name, "sms", why, sends_by(step, Channel::sms)});
    if (sends_by(step, Channel::phone)) uses.push_back({"call", "letter", why, true});
}

/// Each step that sends something, with the name of its policy.
template <class Visit>
void for_each_step(const settings::Dunning& dunning, Visit visit) {
    for (const auto& policy : dunning.policies)
        for (const auto& step : policy.steps)
            if (step.is_message()) visit(step, policy.name);
}

std::string command_of(std::string_view document) {
    if (document == "activity") return "`ar statement --kind activity`";
    if (document == "compare") return "`ar compare --letter`";
    return fmt::format("`ar {}`", document);
}

}  // namespace

void check_steps(const settings::Dunning& dunning, Diagnostics& diagnostics) {
    for_each_step(dunning, [&](const settings::DunningStep& step, const std::string& policy) {
        const std::string_view name{step.template_name};
        if (std::ranges::find(document_templates, name) == std::end(document_templates)) return;
        diagnostics.report({bad_template,
                            fmt::format("{} has the template `{}`, which is that of a document",
                                        spoken(step, policy), name),
                            {},
                            {help("name another `template` in ar.toml")},
                            {}});
    });
}

std::vector<TemplateUse> template_uses(const settings::Dunning& dunning) {
    std::vector<TemplateUse> uses;
    for (const auto name : document_templates)
        for (const auto* channel : {"email", "html", "letter"})
            uses.push_back({std::string{name}, channel, command_of(name), true});
    for_each_step(dunning, [&](const settings::DunningStep& step, const std::string& policy) {
        add_step(step, policy, uses);
    });
    uses.push_back({"call", "letter", "a step by phone", false});
    const auto key = [](const TemplateUse& use) { return std::tie(use.name, use.channel); };
    std::ranges::stable_sort(uses, {}, key);
    std::vector<TemplateUse> once;
    for (auto& use : uses) {
        if (once.empty() || key(once.back()) != key(use))
            once.push_back(std::move(use));
        else if (use.is_needed && !once.back().is_needed)
            once.back() = std::move(use);
    }
    return once;
}

}  // namespace documents
