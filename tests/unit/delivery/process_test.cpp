#include "delivery/process.hpp"

#include <doctest/doctest.h>

#include <csignal>

#include "delivery/mailer.hpp"
#include "delivery/pdf.hpp"

using delivery::Handed;
using delivery::ProcessEnd;
using delivery::run_process;

namespace {

ProcessEnd run(const std::string& script, const std::string& input = {}, int seconds = 20) {
    std::signal(SIGPIPE, SIG_IGN);
    return run_process({"sh", "-c", script}, input, seconds);
}

Handed handed(const std::string& script) {
    std::signal(SIGPIPE, SIG_IGN);
    settings::Mail mail;
    mail.command = {"sh", "-c", script};
    mail.timeout = 1;
    return delivery::hand_over("/dev/null", mail).how;
}

}  // namespace

TEST_CASE("a program gets its input and its output is taken, however long both are") {
    const std::string long_text(3'000'000, 'x');
    const auto end = run("cat", long_text);
    CHECK(end.is_success());
    CHECK(end.output == long_text);
    CHECK(run("cat >&2; exit 3", "words").errors == "words");
    CHECK(run("cat >&2; exit 3", "words").status == 3);
}

TEST_CASE("a program that reads nothing, dies or is missing ends well for us") {
    CHECK(run("exit 0", std::string(1'000'000, 'x')).is_success());
    const auto killed = run("kill -9 $$");
    CHECK(killed.how == ProcessEnd::How::signalled);
    CHECK(words_of(killed) == "signal 9");
    CHECK(run_process({"/nowhere/mailer"}, "", 5).how == ProcessEnd::How::cannot_start);
}

TEST_CASE("a program that stalls is stopped") {
    const auto end = run("sleep 30", "x", 1);
    CHECK(end.how == ProcessEnd::How::timed_out);
    CHECK(words_of(end) == "no end after 1 s");
}

TEST_CASE("a file is a program's input as it is") {
    std::signal(SIGPIPE, SIG_IGN);
    CHECK(delivery::run_process_on({"sh", "-c", "wc -c"}, "/dev/null", 5).output == "0\n");
}

TEST_CASE("what a program left behind is not waited for") {
    CHECK(run("sleep 30 & exit 7").status == 7);
}

TEST_CASE("only what proves a mail unsent is failed") {
    CHECK(handed("cat > /dev/null") == Handed::sent);
    for (const auto* status : {"64", "65", "67", "78"})
        CHECK(handed(std::string{"exit "} + status) == Handed::failed);
    for (const auto* status : {"1", "69", "75", "76", "127"})
        CHECK(handed(std::string{"exit "} + status) == Handed::unknown);
    CHECK(handed("kill -9 $$") == Handed::unknown);
    CHECK(handed("sleep 30") == Handed::unknown);
    settings::Mail missing;
    missing.command = {"/nowhere/mailer"};
    CHECK(delivery::hand_over("/dev/null", missing).how == Handed::no_program);
}

TEST_CASE("a program that makes no PDF, or is missing, is an error in words") {
    std::signal(SIGPIPE, SIG_IGN);
    CHECK(delivery::pdf_of("<p>", {"sh", "-c", "cat > /dev/null; printf '%%PDF-1.7'"}) ==
          "%PDF-1.7");
    CHECK(delivery::pdf_of("<p>", {"cat"}).error() == "cat made no PDF (exit status 0) ");
    CHECK(delivery::pdf_of("<p>", {"/nowhere/pdf"}).error().find("weasyprint") !=
          std::string::npos);
}
