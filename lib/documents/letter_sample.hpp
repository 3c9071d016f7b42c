#pragma once

#include <string>
#include <string_view>

#include "documents/fields.hpp"

namespace documents {

/// The templates that are no reminders; every other name is that of a step.
inline constexpr std::string_view document_templates[] = {"statement", "activity", "invoice",
                                                          "receipt",   "confirm",  "compare"};

/// The fields of a letter of a made-up book in which everything occurs: what templates of that
/// name may use, and what they are shown with.
Fields sample_fields(std::string_view template_name, const std::string& language);

}  // namespace documents
