#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "documents/fields.hpp"
#include "documents/template_store.hpp"

namespace documents {

/// Templates and how they are filled in. A template in the folder of the book goes before the
/// built-in one of its name.
class Letters {
public:
    /// The folder need not exist. Faults of templates are reported to `diagnostics`.
    Letters(std::string folder, Sources& sources, Diagnostics& diagnostics);
    ~Letters();
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    const std::string& folder() const { return store_.folder(); }
    bool has(const TemplateName& name) const { return store_.has(name); }
    /// Does the book's own folder have it?
    bool is_own(const TemplateName& name) const { return store_.is_own(name); }
    /// Every template, by name; those that only others include too.
    std::vector<TemplateName> names() const { return store_.names(); }
    /// What the templates that were prepared include.
    const std::set<TemplateName>& included() const { return included_; }

    /// Can a letter be written in it?
    bool speaks(std::string_view language) const;
    /// The language to write in: the one asked for, else one of the same first part (`zh` for
    /// `zh-TW`), else `en`.
    std::string language_for(std::string_view wanted) const;

    /// Reads a template, once, and fills it in. `sample` has every field that templates of its kind
    /// may name; another name is reported, with the nearest. False when there are faults.
    bool prepare(const TemplateName& name, const Fields& sample);

    /// The template with the fields put in; nothing, and a report, where that is no letter. It has
    /// been prepared without faults. Of the fields hidden characters are shown, and control
    /// characters but for mails: those are to be refused.
    std::optional<std::string> render(const TemplateName& name, const Fields& fields);

private:
    struct Prepared;

    bool is_letter(const TemplateName& name, Prepared& prepared, std::string_view text,
                   const Fields& sample);
    bool refuse(const TemplateName& name, const Prepared& prepared, std::string_view whom,
                std::string_view fault);

    TemplateStore store_;
    std::set<TemplateName> included_;
    std::map<TemplateName, std::unique_ptr<Prepared>> prepared_;
};

}  // namespace documents
