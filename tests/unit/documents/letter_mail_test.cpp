#include "documents/letter_mail.hpp"

#include <doctest/doctest.h>

using documents::email_fault;
using documents::joined_pages;
using documents::parse_mailbox;
using documents::split_email;

TEST_CASE("a sender is an address, with or without a name") {
    CHECK(parse_mailbox("ar@x.example").address == "ar@x.example");
    CHECK(parse_mailbox("ar@x.example").name == "");
    CHECK(parse_mailbox("Marsh & Vale <ar@x.example>").name == "Marsh & Vale");
    CHECK(parse_mailbox("\"Marsh, Vale\" <ar@x.example>").name == "Marsh, Vale");
    CHECK(parse_mailbox("\"Marsh, Vale\" <ar@x.example>").address == "ar@x.example");
}

TEST_CASE("the first line of a mail is its subject") {
    CHECK(split_email("Subject: Pay  \n\nDear\n").subject == "Pay");
    CHECK(split_email("Subject: Pay\n\nDear\n").text == "Dear\n");
    CHECK(split_email("Subject: Pay").text == "");
    CHECK(split_email("Dear\n").subject == "");
    CHECK(split_email("Dear\n").text == "Dear\n");
}

TEST_CASE("several pages become one, each on a sheet of its own") {
    CHECK(joined_pages({"<html><body class=\"x\">a</body></html>"}) ==
          "<html><body class=\"x\">a</body></html>");
    CHECK(joined_pages({"<html><body>a</body></html>", "<html><body>b</body></html>"}) ==
          "<html><body>a<div style=\"break-before: page\">b</div>\n</body></html>");
    CHECK(joined_pages({"a", "b"}) == "a<div style=\"break-before: page\">b</div>\n");
    CHECK(joined_pages({}) == "");
}

TEST_CASE("an email has a subject, an empty line and a text") {
    CHECK(email_fault("Subject: Pay\n\nDear\n") == "");
    CHECK(email_fault("Subject:Pay\n\nDear") == "");
    CHECK(email_fault("Dear\n\nSubject: Pay\n") == "does not begin with its subject");
    CHECK(email_fault(" Subject: Pay\n\nDear\n") == "does not begin with its subject");
    CHECK(email_fault("Subject: \n\nDear\n") == "has an empty subject");
    CHECK(email_fault("Subject: Pay\nDear\n") == "has no empty line after its subject");
    CHECK(email_fault("Subject: Pay\n \nDear\n") == "has no empty line after its subject");
    CHECK(email_fault("Subject: Pay\n\n \n\n") == "has no text after its subject");
    CHECK(email_fault("Subject: Pay") == "has no text after its subject");
}
