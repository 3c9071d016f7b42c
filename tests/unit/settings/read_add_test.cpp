#include <doctest/doctest.h>

#include "settings/read.hpp"

namespace {

settings::Add read(std::string name, std::string text, std::string& complaints) {
    Sources sources;
    const auto source = sources.add_text(std::move(name), std::move(text));
    Diagnostics diagnostics;
    const auto settings = settings::read(source, sources, {}, diagnostics);
    for (const auto& diagnostic : diagnostics.all())
        complaints += render(diagnostic, sources, false);
    return settings.add;
}

}  // namespace

TEST_CASE("[add] says which journals entries go to, from the configuration on") {
    std::string complaints;
    const auto add =
        read("books/ar.toml", "[add]\nfile = \"{yyyy}/{mm}.arl\"\ndeclarations = \"who.arl\"\n",
             complaints);
    CHECK(add.file == "books/{yyyy}/{mm}.arl");
    CHECK(add.declarations == "books/who.arl");
    CHECK(complaints.empty());
    CHECK(read("ar.toml", "", complaints).file.empty());
    read("ar.toml", "[add]\nfiles = \"x\"\nfile = 3\n", complaints);
    CHECK(complaints.find("did you mean `file`?") != std::string::npos);
    CHECK(complaints.find("ar.toml:3:8") != std::string::npos);
}
