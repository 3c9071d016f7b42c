#pragma once

#include <string>

#include "settings/read.hpp"

/// What a configuration says, and what is complained of it.
struct ReadSettings {
    settings::Settings settings;
    std::string complaints;  // first lines only
};

inline ReadSettings read_settings(std::string text, std::string name = "ar.toml") {
    Sources sources;
    const auto source = sources.add_text(std::move(name), std::move(text));
    Diagnostics diagnostics;
    ReadSettings outcome{settings::read(source, sources, {}, diagnostics), {}};
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        const auto whole = render(diagnostic, sources, false);
        outcome.complaints += whole.substr(0, whole.find('\n') + 1);
    }
    return outcome;
}
