#include "documents/letter_mail.hpp"

#include "base/text.hpp"
#include "documents/template_text.hpp"

namespace documents {
namespace {

constexpr std::string_view subject_lead = "Subject:";
constexpr std::string_view body_end = "</body>";

/// Where the content of the body begins; the start of a page without one.
std::size_t body_begin(std::string_view page) {
    const auto tag = page.find("<body");
    if (tag == std::string_view::npos) return 0;
    const auto end = page.find('>', tag);
    return end == std::string_view::npos ? 0 : end + 1;
}

std::size_t end_of_body(std::string_view page) {
    const auto end = page.rfind(body_end);
    return end == std::string_view::npos ? page.size() : end;
}

}  // namespace

Mailbox parse_mailbox(std::string_view text) {
    const auto open = text.rfind('<');
    if (open == std::string_view::npos || !text.ends_with('>'))
        return {"", std::string{trimmed(text)}};
    auto name = trimmed(text.substr(0, open));
    if (name.size() >= 2 && name.front() == '"' && name.back() == '"')
        name = name.substr(1, name.size() - 2);
    return {std::string{name}, std::string{text.substr(open + 1, text.size() - open - 2)}};
}

EmailText split_email(std::string_view filled) {
    if (!filled.starts_with(subject_lead)) return {"", std::string{filled}};
    const auto line = std::min(filled.find('\n'), filled.size());
    EmailText email{
        std::string{trimmed(filled.substr(subject_lead.size(), line - subject_lead.size()))}, {}};
    auto text = filled.substr(std::min(line + 1, filled.size()));
    if (text.starts_with('\n')) text.remove_prefix(1);
    email.text = text;
    return email;
}

std::string_view email_lead_fault(std::string_view text) {
    return text.starts_with(subject_lead) ? "" : "does not begin with its subject";
}

std::string_view email_fault(std::string_view filled) {
    if (const auto fault = email_lead_fault(filled); !fault.empty()) return fault;
    if (split_email(filled).subject.empty()) return "has an empty subject";
    const auto line = filled.find('\n');
    if (line != std::string_view::npos && !filled.substr(line).starts_with("\n\n"))
        return "has no empty line after its subject";
    if (is_blank(split_email(filled).text)) return "has no text after its subject";
    return {};
}

std::string joined_pages(const std::vector<std::string>& pages) {
    if (pages.empty()) return {};
    if (pages.size() == 1) return pages.front();
    const auto& first = pages.front();
    auto whole = first.substr(0, end_of_body(first));
    for (std::size_t i = 1; i < pages.size(); ++i) {
        const auto begin = body_begin(pages[i]);
        whole += "<div style=\"break-before: page\">";
        whole += pages[i].substr(begin, end_of_body(pages[i]) - begin);
        whole += "</div>\n";
    }
    return whole + first.substr(end_of_body(first));
}

}  // namespace documents
