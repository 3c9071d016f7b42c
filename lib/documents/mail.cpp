#include "documents/mail.hpp"

#include <dlfcn.h>
#include <fmt/format.h>
#include <gmime/gmime.h>

#include <memory>
#include <string_view>

#include "base/text.hpp"
#include "documents/mail_encoding.hpp"
#include "documents/mail_faults.hpp"

namespace documents {

namespace {

constexpr const char* library_file = "libgmime-3.0.so.0";
constexpr std::string_view package = "the Debian package libgmime-3.0-0 (GMime 3.2 or newer)";

/// What is called of GMime, looked up when the first mail is made: linking it would cost every
/// command the start of glib.
struct GMime {
    void* library;
    const char* missing = nullptr;  // the first function that was not found

// NOLINTNEXTLINE(bugprone-macro-parentheses): it is a declaration
#define AR_FUNCTION(name, symbol) decltype(&::symbol) name = found<decltype(name)>(#symbol)
    AR_FUNCTION(init, g_mime_init);
    AR_FUNCTION(unref, g_object_unref);
    AR_FUNCTION(new_mailbox, internet_address_mailbox_new);
    AR_FUNCTION(ascii_address, internet_address_mailbox_get_idn_addr);
    AR_FUNCTION(new_message, g_mime_message_new);
    AR_FUNCTION(add_mailbox, g_mime_message_add_mailbox);
    AR_FUNCTION(set_body, g_mime_message_set_mime_part);
    AR_FUNCTION(set_header, g_mime_object_set_header);
    AR_FUNCTION(set_type_parameter, g_mime_object_set_content_type_parameter);
    AR_FUNCTION(new_multipart, g_mime_multipart_new_with_subtype);
    AR_FUNCTION(set_boundary, g_mime_multipart_set_boundary);
    AR_FUNCTION(add_part, g_mime_multipart_add);
    AR_FUNCTION(new_part, g_mime_part_new_with_type);
    AR_FUNCTION(set_encoding, g_mime_part_set_content_encoding);
    AR_FUNCTION(set_content, g_mime_part_set_content);
    AR_FUNCTION(set_file_name, g_mime_part_set_filename);
    AR_FUNCTION(new_content, g_mime_data_wrapper_new_with_stream);
    AR_FUNCTION(new_stream, g_mime_stream_mem_new);
    AR_FUNCTION(new_stream_of, g_mime_stream_mem_new_with_buffer);
    AR_FUNCTION(bytes_of, g_mime_stream_mem_get_byte_array);
    AR_FUNCTION(write, g_mime_object_write_to_stream);
#undef AR_FUNCTION

private:
    template <class Function>
    Function found(const char* symbol) {
        void* const address = dlsym(library, symbol);
        if (address == nullptr && missing == nullptr) missing = symbol;
        return reinterpret_cast<Function>(address);
    }
};

using Loaded = tl::expected<GMime, std::string>;

Loaded load() {
    void* const library = dlopen(library_file, RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr)
        return tl::unexpected{
            fmt::format("{} cannot be loaded; install {}", library_file, package)};
    const GMime gmime{library};
    if (gmime.missing != nullptr)
        return tl::unexpected{
            fmt::format("{} lacks {}; install {}", library_file, gmime.missing, package)};
    gmime.init();
    return gmime;
}

/// It stays loaded: glib cannot be unloaded.
const Loaded& loaded() {
    static const Loaded gmime = load();
    return gmime;
}

struct Unref {
    decltype(GMime::unref) unref;
    void operator()(void* object) const { unref(object); }
};

template <class Object>
using Owned = std::unique_ptr<Object, Unref>;
using Entity = Owned<GMimeObject>;  // of a message: a part or several

/// Takes over what a function of GMime made, as the kind of object it also is.
template <class Kind, class Object>
Owned<Kind> owned(const GMime& gmime, Object* made) {
    return {reinterpret_cast<Kind*>(made), Unref{gmime.unref}};
}

/// A part without parts. Its content is encoded on the way out unless it already is.
Entity leaf(const GMime& gmime, std::string_view type, const std::string& content,
            GMimeContentEncoding present, GMimeContentEncoding wanted) {
    const auto slash = type.find('/');
    GMimePart* const part = gmime.new_part(std::string{type.substr(0, slash)}.c_str(),
                                           std::string{type.substr(slash + 1)}.c_str());
    auto entity = owned<GMimeObject>(gmime, part);
    const auto stream =
        owned<GMimeStream>(gmime, gmime.new_stream_of(content.data(), content.size()));
    const auto wrapper = owned<GMimeDataWrapper>(gmime, gmime.new_content(stream.get(), present));
    gmime.set_encoding(part, wanted);
    gmime.set_content(part, wrapper.get());
    return entity;
}

/// Encoded by us: GMime would drop a CR before a line end and add the last line end.
Entity text_part(const GMime& gmime, std::string_view type, std::string_view text) {
    constexpr auto encoding = GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE;
    auto part = leaf(gmime, type, quoted_printable(text), encoding, encoding);
    gmime.set_type_parameter(part.get(), "charset", "utf-8");
    return part;
}

Entity attachment_part(const GMime& gmime, const Attachment& attachment) {
    auto part = leaf(gmime, attachment.type, attachment.content, GMIME_CONTENT_ENCODING_DEFAULT,
                     GMIME_CONTENT_ENCODING_BASE64);
    gmime.set_file_name(reinterpret_cast<GMimePart*>(part.get()), attachment.file_name.c_str());
    return part;
}

Entity multipart(const GMime& gmime, const char* kind, const std::string& message_id,
                 const std::vector<Entity>& parts) {
    GMimeMultipart* const whole = gmime.new_multipart(kind);
    auto entity = owned<GMimeObject>(gmime, whole);
    gmime.set_boundary(whole, boundary(kind, message_id).c_str());
    for (const auto& part : parts) gmime.add_part(whole, part.get());
    return entity;
}

Entity letter(const GMime& gmime, const Mail& mail) {
    auto text = text_part(gmime, "text/plain", mail.text);
    if (mail.html.empty()) return text;
    std::vector<Entity> parts;
    parts.push_back(std::move(text));
    parts.push_back(text_part(gmime, "text/html", mail.html));
    return multipart(gmime, "alternative", mail.message_id, parts);
}

Entity body(const GMime& gmime, const Mail& mail) {
    auto first = letter(gmime, mail);
    if (mail.attachments.empty()) return first;
    std::vector<Entity> parts;
    parts.push_back(std::move(first));
    for (const auto& attachment : mail.attachments)
        parts.push_back(attachment_part(gmime, attachment));
    return multipart(gmime, "mixed", mail.message_id, parts);
}

/// With a domain in ASCII. What the library makes of one is looked at again: a character may
/// stand for others that are none of a domain.
tl::expected<std::string, MailError> ascii_address(const GMime& gmime, std::string_view whose,
                                                   const std::string& address) {
    if (is_ascii(address)) return address;
    const auto mailbox =
        owned<InternetAddressMailbox>(gmime, gmime.new_mailbox(nullptr, address.c_str()));
    const char* const made = gmime.ascii_address(mailbox.get());
    std::string ascii{made == nullptr ? "" : made};
    if (!is_ascii(ascii) || address_fault(ascii))
        return tl::unexpected{MailError{fmt::format("{} address", whose),
                                        "its domain cannot be written in ASCII (punycode)"}};
    return ascii;
}

std::string in_brackets(const std::vector<std::string>& ids) {
    return fmt::format("<{}>", fmt::join(ids, "> <"));
}

using Headers = std::vector<std::pair<const char*, std::string>>;

/// All of the head but mailboxes and what describes the content.
Headers headers(const Mail& mail) {
    Headers list{{"Subject", encoded_subject(mail.subject)},
                 {"Date", mail_date(mail.seconds, mail.zone_minutes)},
                 {"Message-ID", in_brackets({mail.message_id})}};
    if (!mail.references.empty()) {
        list.emplace_back("In-Reply-To", in_brackets({mail.references.back()}));
        list.emplace_back("References", in_brackets(mail.references));
    }
    list.emplace_back("Auto-Submitted", "auto-generated");
    return list;
}

std::string bytes_of(const GMime& gmime, GMimeObject* message) {
    const auto stream = owned<GMimeStream>(gmime, gmime.new_stream());
    gmime.write(message, nullptr, stream.get());
    const auto* const bytes = gmime.bytes_of(reinterpret_cast<GMimeStreamMem*>(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

struct Role {
    GMimeAddressType type;
    std::string_view whose;
    const Mailbox& mailbox;
};

std::vector<Role> roles(const Mail& mail) {
    std::vector<Role> list{{GMIME_ADDRESS_TYPE_FROM, "sender", mail.from}};
    if (mail.reply_to) list.push_back({GMIME_ADDRESS_TYPE_REPLY_TO, "reply-to", *mail.reply_to});
    list.push_back({GMIME_ADDRESS_TYPE_TO, "recipient", mail.to});
    return list;
}

tl::expected<std::string, MailError> composed(const GMime& gmime, const Mail& mail) {
    GMimeMessage* const message = gmime.new_message(FALSE);
    const auto whole = owned<GMimeObject>(gmime, message);
    for (const auto& role : roles(mail)) {
        const auto address = ascii_address(gmime, role.whose, role.mailbox.address);
        if (!address) return tl::unexpected{address.error()};
        gmime.add_mailbox(message, role.type, encoded_name(role.mailbox.name).c_str(),
                          address->c_str());
    }
    for (const auto& [name, value] : headers(mail))
        gmime.set_header(whole.get(), name, value.c_str(), nullptr);
    gmime.set_body(message, body(gmime, mail).get());
    return bytes_of(gmime, whole.get());
}

}  // namespace

tl::expected<std::string, MailError> compose(const Mail& mail) {
    if (auto fault = mail_fault(mail)) return tl::unexpected{std::move(*fault)};
    const auto& gmime = loaded();
    if (!gmime) return tl::unexpected{MailError{"", gmime.error()}};
    return composed(*gmime, mail);
}

}  // namespace documents
