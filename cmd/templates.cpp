#include <fmt/format.h>

#include <filesystem>
#include <memory>

#include "arguments.hpp"
#include "base/publish.hpp"
#include "base/text.hpp"
#include "documents/built_in_templates.hpp"
#include "documents/letter_sample.hpp"
#include "letters.hpp"
#include "which_book.hpp"

namespace cmd {

namespace {

struct TemplatesOptions {
    BookOptions book;
    std::string folder;  // to write to
    std::string fields_of;
    bool check = false;
};

std::string list_of(const documents::Letters& templates) {
    std::string text;
    for (const auto& name : templates.names())
        text +=
            fmt::format("{}{}\n", path_of(name), templates.is_own(name) ? "  (of this book)" : "");
    return text;
}

/// `items` and what is inside, each on its line, deeper ones further to the right.
void add_fields(const documents::Fields& fields, int depth, std::string& text) {
    for (const auto& [name, field] : fields.named) {
        const auto* group = std::get_if<documents::Fields>(&field);
        const auto* list = std::get_if<documents::FieldList>(&field);
        const auto* sign = list != nullptr                       ? " (each)"
                           : std::holds_alternative<bool>(field) ? " (yes or no)"
                                                                 : "";
        text += fmt::format("{:{}}{}{}\n", "", 2 * depth, name, sign);
        if (group != nullptr) add_fields(*group, depth + 1, text);
        if (list != nullptr && !list->empty()) add_fields(list->front(), depth + 1, text);
    }
}

/// Writes the built-in templates below a folder; what stands there already is left alone.
Exit write_out(const std::string& folder, Console& console) {
    Exit status = Exit::ok;
    for (const auto& [path, text] : documents::built_in_templates()) {
        const auto target = std::filesystem::path{folder} / path;
        if (std::filesystem::exists(target)) {
            complain(console, fmt::format("{} is there already and was left alone",
                                          visible(target.string())));
            status = Exit::findings;
            continue;
        }
        const auto written = replace_in_folder(target.string(), text);
        if (written) continue;
        complain(console, fmt::format("cannot write {}: {}", visible(target.string()),
                                      written.error().reason));
        return Exit::failure;
    }
    return status;
}

}  // namespace

Action templates(CLI::App& app) {
    const auto options = std::make_shared<TemplatesOptions>();
    app.add_option("--export", options->folder, "write the built-in templates below a folder")
        ->type_name("DIR");
    app.add_flag("--check", options->check, "fill each in with a sample, and say what is wrong");
    app.add_option("--fields", options->fields_of, "list what a template may name")
        ->type_name("NAME");
    file_options(app, options->book);
    examples(app, "--export templates", "--check");

    return [options](Console& console) {
        if (!options->folder.empty()) return write_out(options->folder, console);
        if (!options->fields_of.empty()) {
            std::string text;
            add_fields(documents::sample_fields(options->fields_of, "en"), 0, text);
            console.out.write(text);
            return Exit::ok;
        }
        const auto settings = find_settings(options->book, console);
        if (!settings) return settings.error();
        LetterShop shop{*settings};
        if (options->check) return shop.check_all(settings->dunning, console);
        console.out.write(list_of(shop.templates()));
        return Exit::ok;
    };
}

}  // namespace cmd
