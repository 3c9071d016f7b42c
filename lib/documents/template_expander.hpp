#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "documents/fields.hpp"
#include "documents/template_store.hpp"

namespace documents {

inline constexpr Rule unknown_field{"unknown-field", Severity::error};

/// Puts a template and all it includes into one text, and checks the names in it on the way.
class TemplateExpander {
public:
    /// `sample` has every field that may be named. What is included is added to `included`.
    TemplateExpander(TemplateStore& store, const Fields& sample, std::set<TemplateName>& included)
        : store_{store}, included_{included}, scope_{&sample} {}

    /// Nothing where there are faults.
    std::optional<std::string> expand(const TemplateName& name);

private:
    struct Open {
        std::size_t depth;   // of the scope, before the section
        const Field* field;  // what it is of; null where there is none
    };

    std::string text_of(const TemplateName& name);
    void take(const TemplateTag& tag, Id<Source> source);
    void check_kind(const TemplateTag& tag, const Field& field, Id<Source> source);
    std::string include(const TemplateName& outer, const TemplateTag& tag, Id<Source> source);
    void join(std::string& whole, std::string_view text, const TemplateTag* tag, Id<Source> source);
    void complain(Rule rule, const TemplateTag& tag, Id<Source> source, std::string message,
                  std::string advice = {});

    TemplateStore& store_;
    std::set<TemplateName>& included_;
    std::vector<const Fields*> scope_;     // open groups, the innermost last
    std::vector<Open> sections_;           // that are open
    std::vector<TemplateName> templates_;  // that include each other
    std::size_t bytes_ = 0;                // of all that was put together
    bool is_faulty_ = false;
};

}  // namespace documents
