#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "documents/template_name.hpp"
#include "documents/template_text.hpp"

namespace documents {

/// A template as it was read: its text is that of the source.
struct ReadTemplate {
    Id<Source> source;
    std::vector<TemplateTag> tags;
};

/// The templates of a folder and the built-in ones. What stands in the folder goes first, also
/// where it cannot be read: what somebody changed is never left out in silence.
class TemplateStore {
public:
    TemplateStore(std::string folder, Sources& sources, Diagnostics& diagnostics);

    bool has(const TemplateName& name) const;
    /// Does the folder have it?
    bool is_own(const TemplateName& name) const;
    std::vector<TemplateName> names() const;

    /// Reads a template that is there, once. Null where it has faults, which were reported.
    const ReadTemplate* read(const TemplateName& name);

    /// Reports a fault at a place of a template, unless that was said before: templates share what
    /// they include.
    void report(Rule rule, Span place, std::string message, std::string advice);

    /// Reports a template that is not there.
    void report_missing(const TemplateName& name);

    const std::string& folder() const { return folder_; }
    std::string_view text(const ReadTemplate& found) const { return sources_.text(found.source); }

private:
    std::string path_to(const TemplateName& name) const;
    void check_page(Id<Source> source);
    void report_unreadable(const TemplateName& name, Id<Source> source, const std::string& reason);
    std::unique_ptr<ReadTemplate> read_anew(const TemplateName& name);

    std::string folder_;
    Sources& sources_;
    Diagnostics& diagnostics_;
    std::map<TemplateName, std::unique_ptr<ReadTemplate>> read_;
    std::set<std::pair<Span, std::string>> said_;
};

}  // namespace documents
