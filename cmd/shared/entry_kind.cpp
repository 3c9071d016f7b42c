#include "entry_kind.hpp"

#include <fmt/format.h>

#include <vector>

#include "base/text.hpp"

namespace cmd {

using journal::Kind;

std::optional<journal::Kind> kind_named(std::string_view word) {
    auto kind = journal::find_kind(word, true);
    if (!kind || *kind == Kind::extension) {
        const auto declared = journal::find_kind(word, false);
        if (!kind && declared && *declared != Kind::extension_declaration) kind = declared;
    }
    if (kind == Kind::include) return std::nullopt;
    return kind;
}

Exit refuse_kind(const std::string& word, Console& console) {
    if (word == "include") {
        complain(console, "an include is written in the journal itself");
        return Exit::usage;
    }
    std::vector<std::string_view> names;
    for (const auto& shape : journal::all_shapes())
        if (shape.kind != Kind::include && !shape.name.ends_with('-')) names.push_back(shape.name);
    const auto near = nearest(word, names);
    complain(console, fmt::format("`{}` is no kind of entry", visible(word)));
    advise(console, near ? fmt::format("did you mean {}?", *near)
                         : fmt::format("kinds are sale, receipt, note, customer, …; see "
                                       "arl-journal(5)"));
    return Exit::usage;
}

}  // namespace cmd
