#pragma once

#include "base/diagnostic.hpp"

// What is wrong with an include, in whatever language it is written.
inline constexpr Rule include_matches_nothing{"include-matches-nothing", Severity::error};
inline constexpr Rule include_cycle{"include-cycle", Severity::error};
inline constexpr Rule included_twice{"included-twice", Severity::error};
inline constexpr Rule include_outside{"include-outside", Severity::error};
inline constexpr Rule include_too_deep{"include-too-deep", Severity::error};
inline constexpr Rule too_many_files{"too-many-files", Severity::error};
inline constexpr Rule cannot_read{"cannot-read", Severity::error};
