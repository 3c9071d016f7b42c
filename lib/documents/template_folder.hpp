#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "documents/letter.hpp"
#include "settings/dunning.hpp"

namespace documents {

/// What letters are made with.
struct TemplateUse {
    std::string name;
    std::string channel;
    std::string why;         // `step final of the policy standard`
    bool is_needed = false;  // or only where somebody asks for that form
};

/// All that the documents and the steps of these policies are made with, by name.
std::vector<TemplateUse> template_uses(const settings::Dunning& dunning);

/// Refuses steps whose template is that of a document: a reminder has not what it names.
void check_steps(const settings::Dunning& dunning, Diagnostics& diagnostics);

/// Warns of what has no effect in the folder of templates, of what letters would be made with and
/// is not there, and refuses a folder that cannot be read. The templates have been prepared: what
/// they include is known.
void check_folder(const Letters& letters, const std::vector<TemplateUse>& uses, Sources& sources,
                  Diagnostics& diagnostics);

/// Its warnings, by name.
std::vector<std::string_view> folder_rules();

}  // namespace documents
