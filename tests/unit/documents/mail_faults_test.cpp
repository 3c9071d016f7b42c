#include <doctest/doctest.h>

#include "documents/mail_faults.hpp"

using documents::address_fault;
using documents::Mail;
using documents::mail_fault;

namespace {

std::string fault(std::string_view address) { return address_fault(address).value_or("none"); }

Mail sound() {
    Mail mail;
    mail.from = {"from", "from@example.com"};
    mail.reply_to = {"reply", "reply@example.com"};
    mail.to = {"to", "to@example.com"};
    mail.attachments = {{"a.pdf", "application/pdf", ""}, {"b.pdf", "application/pdf", ""}};
    mail.message_id = "id@example.com";
    mail.references = {"first@example.com"};
    return mail;
}

std::string fault(const Mail& mail) {
    const auto error = mail_fault(mail);
    return error ? error->field + ": " + error->reason : "none";
}

/// What is said of a sound mail after a change.
template <class Change>
std::string fault_after(Change change) {
    auto mail = sound();
    change(mail);
    return fault(mail);
}

std::string file_fault(const std::string& name) {
    return fault_after([&](Mail& mail) { mail.attachments.back().file_name = name; });
}

std::string type_fault(const std::string& type) {
    return fault_after([&](Mail& mail) { mail.attachments.back().type = type; });
}

std::string id_fault(const std::string& id) {
    return fault_after([&](Mail& mail) { mail.message_id = id; });
}

}  // namespace

TEST_CASE("ordinary addresses are taken") {
    for (const char* address :
         {"a@b", "a.b+c@example.com", "o'neill@x-y.example", "1&1=!#$%*/?^_`{|}~-@EXAMPLE.de",
          "a@1and1.example", "a@müller.example", "a@例え.テスト"})
        CHECK_MESSAGE(fault(address) == "none", address);
    CHECK(fault(std::string(64, 'x') + "@" + std::string(63, 'y') + ".example") == "none");
}

TEST_CASE("an address is one local part, one @ and one domain") {
    CHECK(fault("") == "it is empty");
    CHECK(fault("a") == "it has no @");
    CHECK(fault("a@b@c") == "it has 2 @; one message goes to one address");
    CHECK(fault("a@b.example,c@d.example") == "it has 2 @; one message goes to one address");
    CHECK(fault("@b") == "there is nothing before the @");
    CHECK(fault("a@") == "there is nothing after the @");
    CHECK(fault("-a@b") == "it begins with -");
    CHECK(fault("-X/tmp/log@b") == "it begins with -");
}

TEST_CASE("of an address nothing is quoted, commented or in brackets") {
    CHECK(fault("<a@b>") == "< cannot stand before the @");
    CHECK(fault("a@<b>") == "< cannot stand after the @");
    CHECK(fault("a b@c") == "a blank cannot stand before the @");
    CHECK(fault("a@b c") == "a blank cannot stand after the @");
    CHECK(fault("a,b@c") == ", cannot stand before the @");
    CHECK(fault("a@b,c") == ", cannot stand after the @");
    CHECK(fault("a:b;@c") == ": cannot stand before the @");
    CHECK(fault("a(x)@b") == "( cannot stand before the @");
    CHECK(fault("\"a\"@b") == "\" cannot stand before the @");
    CHECK(fault("a\\@b") == "\\ cannot stand before the @");
    CHECK(fault("é@b") == "U+00E9 cannot stand before the @");
    CHECK(fault("a@[192.0.2.1]") == "[ cannot stand after the @");
    CHECK(fault("a@b_c") == "_ cannot stand after the @");
}

TEST_CASE("dots of an address stand between something") {
    for (const char* address : {".a@b", "a.@b", "a..b@c"})
        CHECK(fault(address) == "a dot before the @ needs something on both sides");
    for (const char* address : {"a@.b", "a@b.", "a@b..c"})
        CHECK(fault(address) == "a dot after the @ needs something on both sides");
}

TEST_CASE("a domain is the name of a host") {
    CHECK(fault("a@192.0.2.1") == "its domain ends in a number");
    for (const char* address : {"a@-b", "a@b-", "a@b.-c.d"})
        CHECK(fault(address) == "a part of its domain begins or ends with -");
    CHECK(fault("a@x\u202Ey.example") == "U+202E cannot stand after the @");
    CHECK(fault("a@" + std::string(64, 'x')) == "a part of its domain is longer than 63 bytes");
    CHECK(fault("a@" + std::string(253, 'x') + ".a") == "its domain is longer than 253 bytes");
    CHECK(fault(std::string(65, 'x') + "@b") == "more than 64 bytes stand before the @");
}

TEST_CASE("control characters of an address are named") {
    CHECK(fault("a@b\nBcc: c@d") == "it holds a line break (U+000A)");
    CHECK(fault("a@b\r") == "it holds a line break (U+000D)");
    CHECK(fault({"a@b\0c", 5}) == "it holds the control character U+0000");
    CHECK(fault("a\t@b") == "it holds the control character U+0009");
    CHECK(fault("a@b\xFF") == "it is not valid UTF-8");
}

TEST_CASE("a sound mail has no fault") {
    CHECK(fault(sound()) == "none");
    CHECK(fault_after([](Mail& mail) { mail.to.name = "\u202Eשלום 😀 =?utf-8?q?x?="; }) == "none");
    CHECK(fault_after([](Mail& mail) { mail.text = mail.html = "\r\n.\n\x1b\tFrom "; }) == "none");
}

TEST_CASE("no control character is let into the head of a mail") {
    for (const std::string bad : {"\n", "\r", "\r\nBcc: x@y", "\x1b", "\t", "\x7f", "\u0085",
                                  "\u2028", "\u2029", "\u009b"}) {
        CHECK(fault_after([&](Mail& mail) { mail.subject = "a" + bad; }).starts_with("subject: "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.from.name = bad + "a";
              }).starts_with("sender name: it holds "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.from.address += bad;
              }).starts_with("sender address: it holds "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.reply_to->name = bad;
              }).starts_with("reply-to name: it holds "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.reply_to->address += bad;
              }).starts_with("reply-to address: it holds "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.to.name = bad;
              }).starts_with("recipient name: it holds "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.to.address += bad;
              }).starts_with("recipient address: it holds "));
        CHECK(id_fault("a" + bad + "@b").starts_with("message id: it holds "));
        CHECK(fault_after([&](Mail& mail) {
                  mail.references.push_back("a@b" + bad);
              }).starts_with("reference: it holds "));
        CHECK(file_fault("a" + bad + ".pdf").starts_with("attachment 2 file name: it holds "));
        CHECK(type_fault("text/plain" + bad).starts_with("attachment 2 type: it holds "));
    }
    CHECK(fault_after([](Mail& mail) { mail.subject = std::string(1, '\0'); }) ==
          "subject: it holds the control character U+0000");
}

TEST_CASE("all text of a mail is UTF-8") {
    CHECK(fault_after([](Mail& mail) { mail.text = "\xFF"; }) == "text: it is not valid UTF-8");
    CHECK(fault_after([](Mail& mail) { mail.html = "\xC3"; }) == "html: it is not valid UTF-8");
    CHECK(fault_after([](Mail& mail) { mail.subject = "\xED\xA0\x80"; }) ==
          "subject: it is not valid UTF-8");
}

TEST_CASE("a file name has letters, digits, blanks and - _ .") {
    for (const char* name : {"a", "对账单 2026-06.pdf", "Größe_1.tar.gz", "ÀÉ", "a..b", "שלום"})
        CHECK_MESSAGE(file_fault(name) == "none", name);
    CHECK(file_fault("") == "attachment 2 file name: it is empty");
    CHECK(file_fault(".profile") == "attachment 2 file name: it begins with a dot");
    for (const char* name : {" a", "a "})
        CHECK(file_fault(name) == "attachment 2 file name: it begins or ends with a blank");
    CHECK(file_fault("../a") == "attachment 2 file name: it begins with a dot");
    constexpr auto allowed = "; letters, digits, blanks and - _ . are allowed";
    for (const char* bad : {"/", "\\", "\"", ";", ":", "*", "%", "'", "<", "="})
        CHECK(file_fault(std::string{"a"} + bad + "b") ==
              std::string{"attachment 2 file name: it holds "} + bad + allowed);
    CHECK(file_fault("a\u202Efdp.exe") ==
          std::string{"attachment 2 file name: it holds U+202E"} + allowed);
    CHECK(file_fault(std::string(201, 'x')) ==
          "attachment 2 file name: it is longer than 200 bytes");
}

TEST_CASE("the type of a file is a pair of words") {
    for (const char* type :
         {"application/pdf", "text/csv", "application/vnd.ms-excel", "image/svg+xml"})
        CHECK(type_fault(type) == "none");
    for (const char* type : {"", "pdf", "/pdf", "application/", "a/b/c", "a b/c",
                             "text/csv; charset=utf-8", "tëxt/plain"})
        CHECK(type_fault(type) == "attachment 2 type: it is not of the form type/subtype");
    for (const char* type : {"message/rfc822", "Multipart/mixed"})
        CHECK(type_fault(type) == "attachment 2 type: it is of messages, not of a file");
}

TEST_CASE("a message id is as the standard has it") {
    CHECK(id_fault("") == "message id: it is empty");
    CHECK(id_fault("a") == "message id: it has no @");
    CHECK(id_fault("<a@b>") == "message id: < cannot stand before the @");
    CHECK(id_fault("a@b c") == "message id: a blank cannot stand after the @");
    CHECK(id_fault("a@b@c") == "message id: @ cannot stand after the @");
    CHECK(id_fault("é@b") == "message id: U+00E9 cannot stand before the @");
    CHECK(id_fault("a@b.") == "message id: a dot after the @ needs something on both sides");
    CHECK(id_fault(std::string(250, 'x') + "@b") == "message id: it is longer than 250 bytes");
}

TEST_CASE("a date has a year of four digits and a zone of less than a day") {
    CHECK(fault_after([](Mail& mail) { mail.seconds = 253'402'214'399; }) == "none");
    for (const std::int64_t seconds : {std::int64_t{-1}, std::int64_t{253'402'214'400}})
        CHECK(fault_after([&](Mail& mail) { mail.seconds = seconds; }) ==
              "date: it is not of the years 1970 to 9999");
    for (const int minutes : {1439, -1439})
        CHECK(fault_after([&](Mail& mail) { mail.zone_minutes = minutes; }) == "none");
    for (const int minutes : {1440, -1440})
        CHECK(fault_after([&](Mail& mail) { mail.zone_minutes = minutes; }) ==
              "zone: it is a day or more");
}
