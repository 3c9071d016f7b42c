#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "documents/fields.hpp"
#include "documents/template_text.hpp"

namespace documents {

/// `en`, `final` and `letter` name the template en/final.letter.mustache. Channels are `email`,
/// `letter`, `html` and `sms`; templates that only others include may have any.
struct TemplateName {
    std::string language;
    std::string name;
    std::string channel;

    friend auto operator<=>(const TemplateName&, const TemplateName&) = default;
};

/// Is it one that only others include? Such names begin with `_`.
bool is_part(const TemplateName& name);

/// `en/final.letter.mustache`.
std::string path_of(const TemplateName& name);

/// Templates and how they are filled in. A template in the folder of the book goes before the
/// built-in one of its name.
class Letters {
public:
    /// The folder need not exist. Faults of templates are reported to `diagnostics`.
    Letters(std::string folder, Sources& sources, Diagnostics& diagnostics);
    ~Letters();
    Letters(const Letters&) = delete;
    Letters& operator=(const Letters&) = delete;

    bool has(const TemplateName& name) const;
    /// Does the book's own folder have it?
    bool is_own(const TemplateName& name) const;
    /// Every template, by name; those that only others include too.
    std::vector<TemplateName> names() const;

    /// The language to write in: the one asked for, else one of the same first part (`zh` for
    /// `zh-TW`), else `en`.
    std::string language_for(std::string_view wanted) const;

    /// Reads a template, once. `sample` has every field that templates of its kind may name;
    /// another name is reported, with the nearest. False when there are faults.
    bool prepare(const TemplateName& name, const Fields& sample);

    /// The template with the fields put in. It has been prepared without faults. Of the fields
    /// hidden characters are shown, and control characters but for mails: those are to be refused.
    std::string render(const TemplateName& name, const Fields& fields) const;

private:
    struct Prepared;
    class Expander;

    std::optional<Id<Source>> find(const TemplateName& name);

    std::string folder_;
    Sources& sources_;
    Diagnostics& diagnostics_;
    std::map<TemplateName, Id<Source>> found_;
    std::map<TemplateName, std::unique_ptr<Prepared>> prepared_;
};

}  // namespace documents
