#include "delivery/leftovers.hpp"

#include <fmt/format.h>

#include "base/file.hpp"
#include "base/settled.hpp"
#include "delivery/outbox.hpp"

namespace delivery {
namespace {

constexpr Rule orphan_intent{"orphan-intent", Severity::warning};
constexpr Rule unresolved_message{"unresolved-message", Severity::warning};

void check_file(Id<Source> id, const Sources& sources, Diagnostics& diagnostics) {
    const auto& path = sources.name(id);
    if (tail_beside_intent(path) != Tail::other) return;
    const auto name = file_name_of(path);
    const auto intent =
        path.substr(0, path.size() - name.size()) + intent_name(file_name_of(resolved(path)));
    diagnostics.report(
        {orphan_intent,
         fmt::format("an entry was not written to the end, and {} was changed since", path),
         {{{id, 0, 0}, ""}},
         {help(fmt::format("{} holds it below its first line: see whether it is missing, then "
                           "remove that file",
                           intent))},
         {}});
}

/// The last line of the record about each message that nobody knows the fate of.
void check_record(const std::string& outbox, Sources& sources, Diagnostics& diagnostics) {
    const auto messages = read_outbox(outbox);
    const auto path = record_of(outbox);
    if (!messages) {
        diagnostics.report({unresolved_message, messages.error().words, {}, {}, {}});
        return;
    }
    std::optional<Id<Source>> source;
    for (const auto& [key, message] : *messages) {
        if (!is_unknown(message.state)) continue;
        if (!source) source = sources.add_text(path, read_file(path).value_or(""));
        const auto text = sources.text(*source);
        const auto line = text.rfind(fmt::format(" {} {}", name_of(message.state), key));
        const auto at = line == std::string_view::npos ? 0 : line + 1;
        const auto begin = static_cast<std::uint32_t>(text.find(key, at));
        diagnostics.report(
            {unresolved_message,
             fmt::format("nobody knows whether this message was sent on {}",
                         to_string(message.day)),
             {{{*source, begin, begin + static_cast<std::uint32_t>(key.size())}, message.words}},
             {help(fmt::format("find out; then `ar remind --resolve {} sent` or `resend`", key))},
             {}});
    }
}

}  // namespace

void check_leftovers(const std::string& outbox, Sources& sources, Diagnostics& diagnostics) {
    const auto files = static_cast<std::uint32_t>(sources.size());
    for (std::uint32_t i = 0; i < files; ++i) check_file({i}, sources, diagnostics);
    check_record(outbox, sources, diagnostics);
}

std::vector<std::string_view> leftover_rules() {
    return {orphan_intent.name, unresolved_message.name};
}

}  // namespace delivery
