#include "documents/mail_faults.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace documents {

namespace {

using Reason = std::optional<std::string>;

constexpr std::size_t most_local_bytes = 64;  // these three by RFC 5321
constexpr std::size_t most_domain_bytes = 253;
constexpr std::size_t most_label_bytes = 63;
constexpr std::size_t most_id_bytes = 250;
constexpr std::size_t most_file_name_bytes = 200;
constexpr std::size_t most_type_bytes = 100;
constexpr std::int64_t last_second = 253'402'214'400;  // 9999-12-31; a day is left for zones
constexpr int minutes_of_a_day = 24 * 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_letter_or_digit(char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// What an address or a message id is made of, besides dots.
bool is_atom(char c) {
    return is_letter_or_digit(c) ||
           std::string_view{"!#$%&'*+-/=?^_`{|}~"}.find(c) != std::string_view::npos;
}

std::string code_point(char32_t value) {
    return fmt::format("U+{:04X}", static_cast<std::uint32_t>(value));
}

/// A character as a message about it shows it.
std::string shown(char32_t value) {
    if (value == U' ') return "a blank";
    return value > U' ' && value < 0x7F ? encode_utf8(value) : code_point(value);
}

bool breaks_line(char32_t value) {
    return value == U'\n' || value == U'\r' || value == 0x85 || value == 0x2028 || value == 0x2029;
}

bool is_control(char32_t value) { return value < 0x20 || (value >= 0x7F && value < 0xA0); }

Reason encoding_fault(std::string_view text) {
    if (first_invalid_utf8(text)) return "it is not valid UTF-8";
    return std::nullopt;
}

/// Of what becomes part of one line of the head.
Reason line_fault(std::string_view text) {
    if (auto reason = encoding_fault(text)) return reason;
    while (!text.empty()) {
        const auto point = decode_utf8(text);
        if (breaks_line(point.value))
            return fmt::format("it holds a line break ({})", code_point(point.value));
        if (is_control(point.value))
            return fmt::format("it holds the control character {}", code_point(point.value));
        text.remove_prefix(point.length);
    }
    return std::nullopt;
}

/// Of atoms with single dots between them; `where` says where they stand.
Reason dotted_fault(std::string_view text, std::string_view where) {
    if (text.empty()) return fmt::format("there is nothing {}", where);
    const auto bad = std::ranges::find_if(text, [](char c) { return c != '.' && !is_atom(c); });
    if (bad != text.end()) {
        const auto at = static_cast<std::size_t>(bad - text.begin());
        return fmt::format("{} cannot stand {}", shown(decode_utf8(text.substr(at)).value), where);
    }
    if (text.front() == '.' || text.back() == '.' || text.find("..") != std::string_view::npos)
        return fmt::format("a dot {} needs something on both sides", where);
    return std::nullopt;
}

Reason label_fault(std::string_view label) {
    if (label.empty()) return "a dot after the @ needs something on both sides";
    if (label.size() > most_label_bytes)
        return fmt::format("a part of its domain is longer than {} bytes", most_label_bytes);
    if (label.front() == '-' || label.back() == '-')
        return "a part of its domain begins or ends with -";
    for (auto rest = label; !rest.empty(); rest.remove_prefix(decode_utf8(rest).length))
        if (is_hidden(decode_utf8(rest).value))
            return fmt::format("{} cannot stand after the @", shown(decode_utf8(rest).value));
    for (std::size_t i = 0; i < label.size(); ++i) {
        const bool beyond_ascii = static_cast<unsigned char>(label[i]) >= 0x80;
        if (!beyond_ascii && !is_letter_or_digit(label[i]) && label[i] != '-')
            return fmt::format("{} cannot stand after the @",
                               shown(decode_utf8(label.substr(i)).value));
    }
    return std::nullopt;
}

Reason domain_fault(std::string_view domain) {
    if (domain.empty()) return "there is nothing after the @";
    if (domain.size() > most_domain_bytes)
        return fmt::format("its domain is longer than {} bytes", most_domain_bytes);
    while (true) {
        const auto dot = domain.find('.');
        const auto label = domain.substr(0, dot);
        if (auto reason = label_fault(label)) return reason;
        if (dot == std::string_view::npos)
            return std::ranges::all_of(label, is_digit) ? Reason{"its domain ends in a number"}
                                                        : std::nullopt;
        domain.remove_prefix(dot + 1);
    }
}

Reason at_sign_fault(std::string_view text) {
    const auto count = std::ranges::count(text, '@');
    if (count == 0) return "it has no @";
    if (count > 1) return fmt::format("it has {} @; one message goes to one address", count);
    return std::nullopt;
}

Reason message_id_fault(std::string_view id) {
    if (id.empty()) return "it is empty";
    if (auto reason = line_fault(id)) return reason;
    if (id.size() > most_id_bytes) return fmt::format("it is longer than {} bytes", most_id_bytes);
    const auto at = id.find('@');
    if (at == std::string_view::npos) return "it has no @";
    if (auto reason = dotted_fault(id.substr(0, at), "before the @")) return reason;
    return dotted_fault(id.substr(at + 1), "after the @");
}

bool may_name_file(char32_t value) {
    return is_letter(value) || (value >= U'0' && value <= U'9') || value == U'-' || value == U'_' ||
           value == U'.' || value == U' ';
}

Reason file_name_fault(std::string_view name) {
    if (name.empty()) return "it is empty";
    if (auto reason = line_fault(name)) return reason;
    if (name.size() > most_file_name_bytes)
        return fmt::format("it is longer than {} bytes", most_file_name_bytes);
    if (name.front() == '.') return "it begins with a dot";
    if (name != trimmed(name)) return "it begins or ends with a blank";
    while (!name.empty()) {
        const auto point = decode_utf8(name);
        if (!may_name_file(point.value))
            return fmt::format("it holds {}; letters, digits, blanks and - _ . are allowed",
                               shown(point.value));
        name.remove_prefix(point.length);
    }
    return std::nullopt;
}

bool may_name_type(char c) { return is_letter_or_digit(c) || c == '-' || c == '+' || c == '.'; }

Reason type_fault(std::string_view type) {
    if (auto reason = line_fault(type)) return reason;
    const auto slash = type.find('/');
    const auto main = type.substr(0, slash);
    const auto sub = slash == std::string_view::npos ? "" : type.substr(slash + 1);
    const bool is_pair = !main.empty() && !sub.empty() && type.size() <= most_type_bytes &&
                         std::ranges::all_of(main, may_name_type) &&
                         std::ranges::all_of(sub, may_name_type);
    if (!is_pair) return "it is not of the form type/subtype";
    if (same_but_for_case(main, "multipart") || same_but_for_case(main, "message"))
        return "it is of messages, not of a file";
    return std::nullopt;
}

Reason date_fault(std::int64_t seconds) {
    if (seconds < 0 || seconds >= last_second) return "it is not of the years 1970 to 9999";
    return std::nullopt;
}

Reason zone_fault(int minutes) {
    if (minutes <= -minutes_of_a_day || minutes >= minutes_of_a_day) return "it is a day or more";
    return std::nullopt;
}

/// Keeps the first fault it is told of.
struct Finding {
    std::optional<MailError> first;

    void add(std::string_view field, Reason reason) {
        if (reason && !first) first = MailError{std::string{field}, std::move(*reason)};
    }
    void add(std::string_view whose, const Mailbox& mailbox) {
        add(fmt::format("{} name", whose), line_fault(mailbox.name));
        add(fmt::format("{} address", whose), address_fault(mailbox.address));
    }
};

}  // namespace

std::optional<std::string> address_fault(std::string_view address) {
    if (address.empty()) return "it is empty";
    if (auto reason = line_fault(address)) return reason;
    if (address.front() == '-') return "it begins with -";
    if (auto reason = at_sign_fault(address)) return reason;
    const auto at = address.find('@');
    if (at > most_local_bytes)
        return fmt::format("more than {} bytes stand before the @", most_local_bytes);
    if (auto reason = dotted_fault(address.substr(0, at), "before the @")) return reason;
    return domain_fault(address.substr(at + 1));
}

std::optional<MailError> mail_fault(const Mail& mail) {
    Finding finding;
    finding.add("sender", mail.from);
    if (mail.reply_to) finding.add("reply-to", *mail.reply_to);
    finding.add("recipient", mail.to);
    finding.add("subject", line_fault(mail.subject));
    finding.add("text", encoding_fault(mail.text));
    finding.add("html", encoding_fault(mail.html));
    for (std::size_t i = 0; i < mail.attachments.size(); ++i) {
        finding.add(fmt::format("attachment {} file name", i + 1),
                    file_name_fault(mail.attachments[i].file_name));
        finding.add(fmt::format("attachment {} type", i + 1), type_fault(mail.attachments[i].type));
    }
    finding.add("message id", message_id_fault(mail.message_id));
    for (const auto& id : mail.references) finding.add("reference", message_id_fault(id));
    finding.add("date", date_fault(mail.seconds));
    finding.add("zone", zone_fault(mail.zone_minutes));
    return std::move(finding.first);
}

}  // namespace documents
