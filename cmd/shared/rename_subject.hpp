#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <tl/expected.hpp>

#include "journal/rename.hpp"
#include "load.hpp"
#include "rename_run.hpp"

namespace cmd {

/// `NUMBER@FILE:LINE`.
struct At {
    std::string number;
    std::string file;
    std::size_t line = 0;
};

/// Nothing for a word that is not of that form.
std::optional<At> at_of(const std::string& word);

/// A document as its own entry has it.
struct Numbered {
    Place place;
    journal::Kind kind;
    std::string customer;
};

/// What is renamed.
struct Subject {
    std::string from;
    std::vector<Numbered> same;  // named by its place: all with this number, the meant one first
};

/// Complains itself when there is nothing of that id.
tl::expected<Subject, Exit> subject_of(const RenameOptions& options, const std::optional<At>& at,
                                       const Loaded& loaded, Console& console);

/// Is the new id one that nothing has yet? Complains itself.
bool is_free(const RenameOptions& options, const Subject& subject, const Loaded& loaded,
             Console& console);

/// Which document the places of a source mean, when one is named by its place: that which alone
/// they can mean.
std::function<journal::Meant(const journal::Entry&, journal::NamedAs)> meant_in(
    const Subject& subject, Id<Source> source);

/// `main.arl:9, 2026/01.arl:3`.
std::string spoken(const Loaded& loaded, const std::vector<Place>& places);

}  // namespace cmd
