#include "documents/letter.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

using documents::FieldList;
using documents::Fields;
using documents::Letters;
using documents::TemplateName;

namespace {

/// A folder of templates that is removed again.
struct Folder {
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "letters-XXXXXX").string();
        path = ::mkdtemp(name.data());
    }
    ~Folder() { std::filesystem::remove_all(path); }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    void write(const std::string& name, const std::string& text) const {
        const auto file = std::filesystem::path{path} / "xx" / (name + ".mustache");
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << text;
    }

    std::string path;
};

Fields item(const std::string& number) {
    Fields fields;
    fields.add("number", number);
    fields.add("late", number != "INV-1");
    return fields;
}

Fields sample() {
    Fields company;
    company.add("name", std::string{"M&V <Ltd>"});
    Fields fields;
    fields.add("company", company);
    fields.add("total", std::string{"1,000.00"});
    fields.add("po", std::string{});
    fields.add("items", FieldList{item("INV-1"), item("INV-2")});
    return fields;
}

struct Outcome {
    std::string text;
    std::string faults;
};

/// Fills `xx/letter.CHANNEL` in; faults are first lines without the folder.
Outcome fill(const Folder& folder, const std::string& channel = "letter") {
    Sources sources;
    Diagnostics diagnostics;
    Letters letters{folder.path, sources, diagnostics};
    const TemplateName name{"xx", "letter", channel};
    Outcome outcome;
    if (letters.prepare(name, sample())) outcome.text = letters.render(name, sample()).value_or("");
    for (const auto& diagnostic : diagnostics.in_reading_order()) {
        const auto whole = render(diagnostic, sources, false).substr(folder.path.size() + 1);
        outcome.faults += whole.substr(0, whole.find('\n') + 1);
    }
    return outcome;
}

Outcome filled(const std::string& text, const std::string& channel = "letter") {
    const Folder folder;
    folder.write("letter." + channel, text);
    return fill(folder, channel);
}

}  // namespace

TEST_CASE("fields, sections and inverted sections are filled in") {
    CHECK(
        filled("{{company.name}}: {{total}}{{#po}} PO {{po}}{{/po}}{{^po}} no PO{{/po}}\n").text ==
        "M&V <Ltd>: 1,000.00 no PO\n");
    CHECK(filled("{{#items}}{{number}}{{#late}} late{{/late}} of {{total}};{{/items}}").text ==
          "INV-1 of 1,000.00;INV-2 late of 1,000.00;");
    CHECK(filled("{{! no word of this }}x").text == "x");
}

TEST_CASE("HTML is escaped, text is not") {
    CHECK(filled("{{company.name}}").text == "M&V <Ltd>");
    CHECK(filled("<p>{{company.name}}</p>", "html").text == "<p>M&amp;V &lt;Ltd&gt;</p>");
}

TEST_CASE("a name that is no field is reported with the nearest, wherever it stands") {
    CHECK(filled("{{totl}}").faults ==
          "xx/letter.letter.mustache:1:1: error: there is no field `totl` here [unknown-field]\n");
    CHECK(filled("\n {{company.nam}}").faults ==
          "xx/letter.letter.mustache:2:2: error: there is no field `company.nam` here "
          "[unknown-field]\n");
    CHECK(filled("{{#items}}{{nombre}}{{/items}}{{number}}").faults ==
          "xx/letter.letter.mustache:1:11: error: there is no field `nombre` here "
          "[unknown-field]\n"
          "xx/letter.letter.mustache:1:31: error: there is no field `number` here "
          "[unknown-field]\n");
    CHECK(filled("{{#nothing}}x{{/nothing}}{{^void}}y{{/void}}").faults.find("`void`") !=
          std::string::npos);
}

TEST_CASE("what is no letter is refused") {
    const auto first = [](const std::string& text, const std::string& channel = "letter") {
        const auto faults = filled(text, channel).faults;
        const auto lead = faults.find("error: ");
        return faults.substr(lead + 7, faults.find(" [") - lead - 7);
    };
    CHECK(first("{{{total}}}") == "every field of a letter is escaped");
    CHECK(first("{{& total}}") == "every field of a letter is escaped");
    CHECK(first("{{=<% %>=}}") == "other delimiters than {{ }} are not for letters");
    CHECK(first("{{total") == "these braces are not closed");
    CHECK(first("{{ }}") == "no field is named here");
    CHECK(first("{{#items}}") == "`items` begins here and does not end");
    CHECK(first("{{/items}}") == "`items` ends here and does not begin");
    CHECK(first("{{#items}}{{#po}}{{/items}}{{/po}}") == "`items` ends here while `po` is open");
    CHECK(first("{{> _other}}") == "there is no template xx/_other.letter.mustache");
    CHECK(first("<SCRIPT>", "html") == "a letter loads nothing; this runs a program");
    CHECK(first("<a rel=\"attachment\" href=\"file:///etc/passwd\">", "html") ==
          "a letter loads nothing; this attaches a file");
    CHECK(first("<img src='http://x.example/y.png'>", "html") ==
          "a letter loads nothing; only data: and cid: may stand here");
    CHECK(filled("<img src=\"data:image/png;base64,AA\">", "html").faults == "");
}

TEST_CASE("templates include others, but neither themselves nor too many in each other") {
    const Folder folder;
    folder.write("letter.letter", "a\n  {{> _part}}\nb {{> _part.text}} c\n");
    folder.write("_part.letter", "{{#items}}{{number}} {{/items}}\n");
    folder.write("_part.text", "[{{total}}]");
    CHECK(fill(folder).text == "a\nINV-1 INV-2 \nb [1,000.00] c\n");
    folder.write("_part.letter", "x\n{{> _part}}\n");
    CHECK(fill(folder).faults ==
          "xx/_part.letter.mustache:2:1: error: `_part` includes itself [bad-template]\n");
    folder.write("letter.letter", "{{> _1}}");
    for (int i = 1; i < 12; ++i)
        folder.write("_" + std::to_string(i) + ".letter", "{{> _" + std::to_string(i + 1) + "}}");
    CHECK(fill(folder).faults.find("more than 8 templates inside each other") != std::string::npos);
}

TEST_CASE("a template of ten megabytes and ten thousand nested sections are refused") {
    CHECK(filled(std::string(10U << 20U, 'x')).faults ==
          "xx/letter.letter.mustache:1:1: error: the template is larger than 1048576 bytes "
          "[bad-template]\n");
    std::string nested;
    for (int i = 0; i < 10'000; ++i) nested += "{{#items}}";
    for (int i = 0; i < 10'000; ++i) nested += "{{/items}}";
    CHECK(filled(nested).faults.find("more than 64 sections inside each other") !=
          std::string::npos);
    const Folder folder;
    folder.write("letter.letter", "{{> _a}}{{> _a}}{{> _a}}{{> _a}}");
    folder.write("_a.letter", "{{> _b}}{{> _b}}{{> _b}}{{> _b}}");
    folder.write("_b.letter", std::string(100'000, 'x'));
    CHECK(fill(folder).faults.find("with all it includes the template is larger") !=
          std::string::npos);
}

TEST_CASE("parts that bring nothing but parts end, and so does a list in itself") {
    const Folder folder;
    for (int i = 1; i < 8; ++i) {
        std::string parts;
        for (int n = 0; n < 100; ++n) parts += "{{> _" + std::to_string(i + 1) + "}}";
        folder.write("_" + std::to_string(i) + ".letter", parts);
    }
    folder.write("_8.letter", "{{! nothing }}");
    folder.write("letter.letter", "{{> _1}}");
    CHECK(fill(folder).faults ==
          "xx/letter.letter.mustache:1:1: error: with all it includes the template is larger than "
          "1048576 bytes [bad-template]\n");
    std::string nested = "x";
    for (int i = 0; i < 60; ++i) nested = "{{#items}}" + nested + "{{/items}}";
    CHECK(filled(nested).faults ==
          "xx/letter.letter.mustache:1:11: error: the list `items` is gone through here already "
          "[bad-template]\n");
}

TEST_CASE("a fault of a part is said once, and every template with it is refused") {
    const Folder folder;
    folder.write("letter.letter", "{{> _part}}");
    folder.write("letter.sms", "{{> _part.letter}}");
    folder.write("_part.letter", "{{totl}} {{company.name}}");
    Sources sources;
    Diagnostics diagnostics;
    Letters letters{folder.path, sources, diagnostics};
    CHECK_FALSE(letters.prepare({"xx", "letter", "letter"}, sample()));
    CHECK_FALSE(letters.prepare({"xx", "letter", "sms"}, sample()));
    CHECK(diagnostics.errors() == 1);
}

TEST_CASE("no letter goes out without words") {
    const Folder folder;
    folder.write("letter.letter", "{{#po}}PO {{po}}{{/po}}{{#total}} {{/total}}");
    CHECK(fill(folder).faults ==
          "xx/letter.letter.mustache:1:1: error: the letter is empty [bad-template]\n");
    folder.write("letter.letter", "{{#total}}{{total}}{{/total}}");
    Sources sources;
    Diagnostics diagnostics;
    Letters letters{folder.path, sources, diagnostics};
    const TemplateName name{"xx", "letter", "letter"};
    REQUIRE(letters.prepare(name, sample()));
    Fields fields;
    fields.add("total", std::string{});
    CHECK_FALSE(letters.render(name, fields).has_value());
    CHECK(diagnostics.errors() == 1);
}

TEST_CASE("what a field holds is never a template") {
    const Folder folder;
    folder.write("letter.letter", "{{total}}");
    Sources sources;
    Diagnostics diagnostics;
    Letters letters{folder.path, sources, diagnostics};
    const TemplateName name{"xx", "letter", "letter"};
    REQUIRE(letters.prepare(name, sample()));
    Fields fields;
    fields.add("total", std::string{"{{company.name}} {{> _x}} {{#items}}"});
    CHECK(letters.render(name, fields) == "{{company.name}} {{> _x}} {{#items}}");
}

TEST_CASE("a language that is not spoken gives way to one of its first part, else to English") {
    Sources sources;
    Diagnostics diagnostics;
    const Folder folder;
    const Letters letters{folder.path, sources, diagnostics};
    CHECK(letters.language_for("zh-CN") == "zh-CN");
    CHECK(letters.language_for("zh-TW") == "zh-CN");
    CHECK(letters.language_for("zh") == "zh-CN");
    CHECK(letters.language_for("en-GB") == "en");
    CHECK(letters.language_for("de") == "en");
    CHECK(letters.language_for("") == "en");
    folder.write("reminder.letter", "x");
    CHECK(letters.language_for("xx") == "xx");
    CHECK(letters.language_for("xx-YY") == "xx");
}
