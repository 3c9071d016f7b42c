// Templates of letters, and mails.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <unistd.h>

#include "base/diagnostic_list.hpp"
#include "documents/letter.hpp"
#include "documents/letter_sample.hpp"
#include "documents/mail.hpp"
#include "documents/mail_faults.hpp"
#include "documents/template_html.hpp"
#include "shown.hpp"
#include "target.hpp"

namespace {

/// A folder of this process, gone with it.
class Folder {
public:
    Folder() : path_{std::filesystem::temp_directory_path() / ("ar-" + std::to_string(getpid()))} {
        std::filesystem::create_directories(path_ / "en");
    }
    ~Folder() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A template is refused with a reason, or fills in.
void letter(std::string_view text) {
    static const Folder folder;
    static const auto sample = documents::sample_fields("first", "en");
    std::ofstream{folder.path() / "en" / "first.letter.mustache", std::ios::binary} << text;
    Sources sources;
    Diagnostics diagnostics;
    documents::Letters letters{folder.path().string(), sources, diagnostics};
    const documents::TemplateName name{"en", "first", "letter"};
    const bool prepared = letters.prepare(name, sample);
    if (prepared) (void)letters.render(name, sample);
    expect(prepared || diagnostics.any_error());
    expect_shown(render_all(diagnostics, sources, 10, false));
}

void page(std::string_view text) { (void)documents::html_faults(text); }

/// Lines are the fields of a mail, which is refused or holds no line break more than it should.
void mail(std::string_view text) {
    documents::Mail mail;
    std::string* const fields[] = {&mail.from.name,  &mail.from.address, &mail.to.name,
                                   &mail.to.address, &mail.subject,      &mail.message_id};
    for (auto* const field : fields) {
        const auto end = std::min(text.find('\0'), text.size());
        *field = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    mail.text = text;
    const auto fault = documents::mail_fault(mail);
    if (fault) return expect(!fault->reason.empty());
    for (const auto* const field : fields)
        expect(field->find_first_of("\r\n") == std::string::npos);
}

const AddTarget letters{"letter", letter};
const AddTarget pages{"page", page};
const AddTarget mails{"mail", mail};

}  // namespace
