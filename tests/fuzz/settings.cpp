// Configurations.

#include "settings/read.hpp"

#include <string>

#include "base/diagnostic_list.hpp"
#include "shown.hpp"
#include "target.hpp"

namespace {

/// What is in force of a configuration can be said.
void configuration(std::string_view text) {
    Sources sources;
    Diagnostics diagnostics;
    const auto source = sources.add_text("ar.toml", std::string{text});
    auto settings = settings::read(source, sources, {}, diagnostics);
    (void)settings::in_force(settings);
    settings::read_rules(source, sources, settings, diagnostics);
    expect_shown(render_all(diagnostics, sources, 10, false));
}

const AddTarget settings_target{"settings", configuration};

}  // namespace
