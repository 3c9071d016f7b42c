#include "reports/matching_bank_learn.hpp"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "../ledger/posted_book.hpp"
#include "reports/matching_bank_numbers.hpp"

namespace {

using foreign::BankLine;
using foreign::LineKind;

const std::string start =
    "book \"B\"\n  currency: EUR\n  terms: net 30\n\n"
    "customer A \"Anna\"\ncustomer B \"Bert\"\n  aka: DE99\n"
    "customer T \"Tom\"\n  allocate: oldest-first\n\n"
    "2026-02-01 sale A INV-26001 100.00\n2026-02-02 sale A INV-26002 200.00\n"
    "2026-02-03 sale B INV-26003 70.00\n2026-02-03 sale T INV-26004 30.00\n";

/// A file of one statement, its lines of 1 March.
class File {
public:
    explicit File(std::string format = "camt.053") {
        file_.format = std::move(format);
        file_.statements.emplace_back();
        file_.statements.back().account = "DE1";
        file_.statements.back().currency = eur_;
        file_.statements.back().movements = Money::zero(eur_);
    }

    BankLine& add(std::int64_t minor, std::string id, std::string payer, std::string text = "") {
        BankLine line;
        line.statement = 1;
        line.entry = line.line = static_cast<std::uint32_t>(file_.lines.size() + 1);
        line.account = "DE1";
        line.booked = *parse_date("2026-03-01");
        line.value = *parse_date("2026-03-02");
        line.amount = Money::from_minor(minor, eur_);
        line.kind = minor < 0 ? LineKind::debit : LineKind::credit;
        line.id = std::move(id);
        line.payer = std::move(payer);
        line.text = std::move(text);
        file_.lines.push_back(std::move(line));
        return file_.lines.back();
    }
    foreign::BankStatement& statement() { return file_.statements.front(); }
    const foreign::BankFile& read() const { return file_; }

private:
    Currency eur_ = Currencies{}.find("EUR");
    foreign::BankFile file_;
};

struct Asked {
    settings::Import import{};
    const char* unknown = "";
    bool advice = false;
    bool untied = false;
};

std::string words_of(const reports::BankReceipt& receipt, const ledger::Book& book) {
    const auto& proposal = receipt.matched.proposal;
    auto text = receipt.customer.is_none() ? "?" : book.customers[receipt.customer].id;
    if (receipt.same) text += " double of " + receipt.same->number;
    if (receipt.matched.accepted)
        for (const auto& part : proposal.parts) text += " " + book.number_of(part.document);
    else
        text += receipt.is_unsaid ? " unsaid" : " *";
    if (receipt.has_draft()) text += " draft";
    return text;
}

/// What becomes of files: one word a line, then what is counted.
std::string said(std::initializer_list<File> files, const std::string& entries = "",
                 const Asked& asked = {}) {
    Sources sources;
    const auto book = posted_book(start + entries, sources);
    std::vector<reports::BankSource> read;
    for (const auto& file : files) read.push_back({"f", &file.read()});
    const auto unknown =
        *asked.unknown == 0 ? Id<ledger::Customer>::none() : book.find_customer(asked.unknown);
    const auto made = reports::import_bank(book, sources, read,
                                           {{}, asked.import, unknown, asked.advice, asked.untied});
    std::string text;
    for (const auto& entry : made.entries) {
        if (const auto* receipt = std::get_if<reports::BankReceipt>(&entry))
            text += words_of(*receipt, book);
        if (const auto* reversal = std::get_if<reports::BankReversal>(&entry))
            text += "void " + reversal->number;
        if (const auto* refund = std::get_if<reports::BankRefund>(&entry)) {
            text += "refund " + book.customers[refund->customer].id;
            for (const auto& [source, used] : refund->sources)
                text += fmt::format(" {}={}", source, plain_digits(used, 2));
            text += fmt::format(" short {}", plain_digits(refund->short_of.minor(), 2));
        }
        text += "; ";
    }
    return text + fmt::format("{} {} {}", made.here, made.others, made.rejects.size());
}

File one(std::int64_t minor, std::string id, std::string payer, std::string text = "",
         std::string format = "camt.053") {
    File file{std::move(format)};
    file.add(minor, std::move(id), std::move(payer), std::move(text));
    return file;
}

}  // namespace

TEST_CASE("bank: the customer is whose documents are named, or whose name the payer has") {
    CHECK(said({one(10'000, "1", "Nobody", "INV-26001")}) == "A INV-26001; 0 0 0");
    CHECK(said({one(20'000, "1", "anna")}) == "A INV-26002; 0 0 0");
    CHECK(said({one(7'000, "1", "", "thanks")}) == "? * draft; 0 0 0");  // of all, only B owes it
    CHECK(said({one(5'500, "1", "Nobody")}) == "? *; 0 0 0");
    CHECK(said({one(5'500, "1", "Anna")}) == "A *; 0 0 0");
    CHECK(said({one(4'000, "1", "Anna", "INV-26001")}) == "A INV-26001 draft; 0 0 0");  // a gap
    CHECK(said({one(4'000, "1", "Nobody", "INV-26001")}) == "? * draft; 0 0 0");
    CHECK(said({one(1'500, "1", "Tom")}) == "T unsaid; 0 0 0");
    // Bert pays what Anna owes, to the cent; else it is his own money.
    CHECK(said({one(10'000, "1", "Bert", "INV-26001")}) == "A INV-26001; 0 0 0");
    CHECK(said({one(9'000, "1", "Bert", "INV-26001")}) == "B * draft; 0 0 0");
}

TEST_CASE("bank: unknown payers make receipts of a customer that is named") {
    const Asked asked{{}, "B", false, false};
    CHECK(said({one(5'500, "1", "Nobody")}, "", asked) == "B *; 0 0 0");
    CHECK(said({one(20'000, "1", "Nobody")}, "", asked) == "B * draft; 0 0 0");
    CHECK(said({one(20'000, "1", "Anna")}, "", asked) == "A INV-26002; 0 0 0");
}

TEST_CASE("bank: what one receipt is certain of counts for the next") {
    File file;
    file.add(10'000, "1", "Anna", "INV-26001");
    file.add(10'000, "2", "Anna", "INV-26001");
    CHECK(said({file}) == "A INV-26001; A *; 0 0 0");
}

TEST_CASE("bank: what oldest-first makes of one receipt counts for the next") {
    const auto run = [](std::initializer_list<std::int64_t> amounts, const std::string& entries) {
        File file;
        int id = 0;
        for (const auto minor : amounts) file.add(minor, std::to_string(++id), "Tom");
        file.add(1'000, "9", "Tom", "INV-26004");
        return said({file}, entries);
    };
    CHECK(run({2'000}, "") == "T unsaid; T INV-26004; 0 0 0");
    CHECK(run({1'500}, "") == "T unsaid; T INV-26004 draft; 0 0 0");  // 5.00 stays open
    CHECK(run({1'500, 1'500}, "") == "T unsaid; T INV-26004; T unsaid; 0 0 0");
    CHECK(run({4'000}, "") == "T unsaid; T unsaid; 0 0 0");  // nothing is left of it
    // What is due earlier takes the money first, what is disputed last.
    const std::string older = "2026-01-05 sale T INV-26009 20.00\n";
    CHECK(run({2'000}, older) == "T INV-26009; T INV-26004 draft; 0 0 0");
    CHECK(run({1'900}, older) == "T unsaid; T INV-26004 draft; 0 0 0");
    CHECK(run({3'900}, older) == "T unsaid; T INV-26004 draft; 0 0 0");  // 11.00 is open
    CHECK(run({4'000}, older) == "T unsaid; T INV-26004; 0 0 0");
    CHECK(run({2'500}, older) == "T unsaid; T INV-26004 draft; 0 0 0");
    CHECK(run({2'500}, older + "2026-01-06 dispute T on:INV-26009\n") ==
          "T unsaid; T INV-26004; 0 0 0");
    CHECK(run({2'500}, older + "2026-01-06 dispute T 15.00 on:INV-26009\n") ==
          "T unsaid; T INV-26004; 0 0 0");
    // What nothing takes yet is for what comes later.
    CHECK(run({3'500}, "2026-03-20 sale T INV-26010 7.00\n") == "T unsaid; T unsaid; 0 0 0");
    // From a day on the policy no longer speaks.
    CHECK(run({1'000}, "2026-02-20 set T allocate:explicit\n") == "T *; T INV-26004 draft; 0 0 0");
}

TEST_CASE("bank: what a run has put on account may be what it paid back") {
    File file;
    file.add(500, "1", "Bert");
    file.add(-500, "2", "Bert");
    CHECK(said({file}) == "B *; refund B BK-260301-568e41=5.00 short 0.00; 0 0 0");
    const auto known = "2026-03-01 receipt B BK-260301-568e41 5.00 to:* bank:DE1/1\n";
    CHECK(said({file}, known) == "refund B BK-260301-568e41=5.00 short 0.00; 1 0 0");
    CHECK(said({file}, "2026-02-10 receipt B R-1 2.00 to:*\n") ==
          "B *; refund B R-1=2.00 BK-260301-568e41=3.00 short 0.00; 0 0 0");
    // The rest of what is certain is on account, too; what a policy places is not.
    File more;
    more.add(21'000, "1", "Anna", "INV-26002");
    more.add(-1'200, "2", "Anna");
    CHECK(said({more}) == "A INV-26002; refund A BK-260301-568e41=10.00 short 2.00; 0 0 0");
    File tab;
    tab.add(3'200, "1", "Tom");
    tab.add(-500, "2", "Tom");
    CHECK(said({tab}) == "T unsaid; refund T BK-260301-568e41=2.00 short 3.00; 0 0 0");
    // Not what came in later.
    File later;
    later.add(500, "1", "Bert").booked = *parse_date("2026-03-02");
    later.add(-500, "2", "Bert");
    CHECK(said({later}) == "B *; 0 1 0");
}

TEST_CASE("bank: lines of a period that was closed are rejected, unless the book has them") {
    File file;
    file.add(20'000, "1", "Anna");
    file.add(500, "2", "Bert").booked = *parse_date("2026-02-28");
    file.add(20'000, "3", "Anna").booked = *parse_date("2026-02-28");
    file.add(-100, "4", "Carl").booked = *parse_date("2026-02-28");
    const std::string closed = "2026-02-28 close\n";
    CHECK(said({file}, closed) == "A INV-26002; 0 1 2");
    CHECK(said({file}, closed + "2026-02-28 receipt B R-1 5.00 to:* bank:DE1/2\n") ==
          "A INV-26002; 1 1 1");
    CHECK(said({file}, "2026-03-01 close\n") == "0 1 3");
    // What would be drafted there as well.
    const auto paid = "2026-02-10 receipt B R-1 10.00 to:*\n2026-03-01 close\n";
    CHECK(said({one(-500, "9", "Bert")}, paid) == "0 0 1");
}

TEST_CASE("bank: pending, neutral, nought, skipped and outgoing lines are no receipts") {
    File file;
    file.add(10'000, "1", "Anna").status = foreign::LineStatus::pending;
    file.add(10'000, "2", "Anna").status = foreign::LineStatus::info;
    file.add(10'000, "3", "Anna").kind = LineKind::neutral;
    file.add(0, "4", "Anna");
    file.add(-500, "5", "Shop");
    file.add(500, "6", "Shop").kind = LineKind::reversal;
    file.add(10'000, "7", "Anna", "ZINS 2026");
    Asked asked;
    asked.import.banks.push_back({"main", "DE1", "", "", false, "", {"zins"}});
    CHECK(said({file}, "", asked) == "0 7 0");
}

TEST_CASE(
    "bank: a line whose identity the book has is here, even voided, and so is a repeated one") {
    const auto known = "2026-03-01 receipt A R-1 100.00 to:INV-26001 bank:\"DE1 /1\"\n";
    CHECK(said({one(10'000, "1", "Anna")}, known) == "1 0 0");
    CHECK(said({one(10'000, "1", "Anna")}, known + std::string{"2026-03-05 void R-1\n"}) ==
          "1 0 0");
    CHECK(said({one(20'000, "1", "Anna"), one(20'000, "1", "Anna")}) == "A INV-26002; 1 0 0");
    CHECK(said({one(-500, "9", "Bert")}, "2026-03-01 note A bank:DE1/9 \"paid back\"\n") ==
          "1 0 0");
}

TEST_CASE("bank: the same money from another format is for a person to judge") {
    const auto here = [](const char* rest) {
        return fmt::format("2026-03-01 receipt A R-1 200.00 to:INV-26002 {}\n", rest);
    };
    const auto again = one(20'000, "2", "Anna");
    CHECK(said({again}, here("bank:DE1/#0 payer:Anna")) == "A double of R-1 *; 0 0 0");
    CHECK(said({again}, here("bank:DE1/#0")) == "A double of R-1 *; 0 0 0");
    CHECK(said({again}, here("bank:DE1/#0 payer:Bert")) == "A double of R-1 *; 0 0 0");
    CHECK(said({again}, "2026-03-01 receipt B R-1 200.00 to:* bank:DE1/#0 payer:Bert\n") ==
          "A INV-26002; 0 0 0");
    CHECK(said({again}, here("bank:DE2/#0 payer:Anna")) == "A *; 0 0 0");
    // Entered by hand, without what the bank calls it.
    CHECK(said({again}, here("via:bank")) == "A double of R-1 *; 0 0 0");
    CHECK(said({again}, here("via:cash")) == "A *; 0 0 0");
    // This file tells the two apart.
    File both;
    both.add(20'000, "1", "Anna");
    both.add(20'000, "2", "Anna");
    CHECK(said({both}, here("bank:DE1/1 payer:Anna")) == "A *; 1 0 0");
    // In one run.
    CHECK(said({one(20'000, "1", "Anna"), one(20'000, "", "Anna", "", "MT940")}) ==
          "A INV-26002; A double of BK-260301-" + std::string{"568e41 *; 0 0 0"});
    CHECK(said({one(20'000, "1", "Anna"), one(20'000, "2", "Anna")}) == "A INV-26002; A *; 0 0 0");
}

TEST_CASE("bank: a reversal takes one receipt back, if there is just one") {
    const auto receipts =
        "2026-02-10 receipt A R-1 100.00 to:INV-26001 bank:DE1/8 payer:Anna ref:E1\n"
        "2026-02-10 receipt B R-2 100.00 to:* bank:DE1/7 payer:Bert ref:E2\n";
    const auto reversal = [](const char* payer, const char* reference, std::int64_t minor) {
        File file;
        auto& line = file.add(minor, "9", payer);
        line.kind = LineKind::reversal;
        line.reference = reference;
        return file;
    };
    CHECK(said({reversal("Anna", "", -10'000)}, receipts) == "void R-1; 0 0 0");
    CHECK(said({reversal("", "E2", -10'000)}, receipts) == "void R-2; 0 0 0");
    CHECK(said({reversal("Anna", "E2", -10'000)}, receipts) == "0 1 0");
    CHECK(said({reversal("Carl", "E3", -10'000)}, receipts) == "0 1 0");
    CHECK(said({reversal("", "", -10'000)}, receipts) == "0 1 0");
    CHECK(said({reversal("Anna", "", -9'900)}, receipts) == "0 1 0");
    CHECK(said({reversal("Anna", "", -10'000)}, receipts + std::string{"2026-02-20 void R-1\n"}) ==
          "0 1 0");
    // Not every bank says that it is one: a debit is, unless the money may be a refund.
    CHECK(said({one(-10'000, "9", "Anna")}, receipts) == "void R-1; 0 0 0");
    CHECK(said({one(-10'000, "9", "Bert")}, receipts) == "refund B R-2=100.00 short 0.00; 0 0 0");
    CHECK(said({one(-10'000, "9", "Carl")}, receipts) == "0 1 0");
    CHECK(said({one(20'000, "1", "Anna"), one(-20'000, "2", "Anna")}) ==
          "A INV-26002; void BK-260301-568e41; 0 0 0");
}

TEST_CASE("bank: money that went to a customer who has money on account may be a refund") {
    const auto paid = "2026-02-10 receipt B R-1 10.00 to:*\n2026-02-11 receipt B R-2 5.00 to:*\n";
    CHECK(said({one(-1'200, "9", "Bert")}, paid) ==
          "refund B R-1=10.00 R-2=2.00 short 0.00; 0 0 0");
    CHECK(said({one(-1'600, "9", "Bert")}, paid) ==
          "refund B R-1=10.00 R-2=5.00 short 1.00; 0 0 0");
    CHECK(said({one(-1'200, "9", "Anna")}, paid) == "0 1 0");
    File named;
    auto& line = named.add(-1'200, "9", "Ourselves");
    line.payee = "Bert";
    CHECK(said({named}, paid) == "refund B R-1=10.00 R-2=2.00 short 0.00; 0 0 0");
}

TEST_CASE("bank: advices and statements that do not tie are taken only when asked for") {
    auto advice = one(20'000, "1", "Anna");
    advice.statement().advice = true;
    CHECK(said({advice}) == "0 1 0");
    CHECK(said({advice}, "", {{}, "", true, false}) == "A INV-26002; 0 0 0");
    auto untied = one(20'000, "1", "Anna");
    const auto eur = Currencies{}.find("EUR");
    untied.statement().opening = Money::from_minor(1, eur);
    untied.statement().closing = Money::from_minor(2, eur);
    CHECK(said({untied}) == "0 0 1");
    CHECK(said({untied}, "", {{}, "", false, true}) == "A INV-26002; 0 0 0");
}

TEST_CASE("bank: a number that something else has gets more digits, whoever came first") {
    // SHA-256 of DE1/1 begins with 568e41.
    const auto taken = posted_book(start + "2026-02-01 sale A BK-260301-568e41 1.00\n");
    reports::BankNumbers numbers{taken};
    const auto day = *parse_date("2026-03-01");
    CHECK(numbers.next(nullptr, day, "DE1/1").substr(0, 16) == "BK-260301-568e41");
    CHECK(numbers.next(nullptr, day, "DE1/1").size() == 18);
    CHECK(reports::BankNumbers{taken}.next(nullptr, day, "DE1/1").size() == 17);
    settings::BankAccount bank;
    bank.number = "{h4}";
    CHECK(reports::BankNumbers{taken}.next(&bank, day, "DE1/1") == "568e");
}

TEST_CASE("bank: a line without any day, or with an endless id, is rejected") {
    File file;
    file.add(10'000, "1", "Anna").booked.reset();  // the value day is left
    auto& dayless = file.add(20'000, "2", "Anna");
    dayless.booked.reset();
    dayless.value.reset();
    file.add(20'000, std::string(600, '7'), "Anna");
    CHECK(said({file}) == "A INV-26001; 0 0 2");
}

TEST_CASE("bank: the name of an unknown payer is learnt from what it names and pays to the cent") {
    const auto learnt = [](std::initializer_list<File> files, const std::string& entries = "") {
        Sources sources;
        const auto book = posted_book(start + entries, sources);
        std::vector<reports::BankSource> read;
        for (const auto& file : files) read.push_back({"f", &file.read()});
        const settings::Import import;
        const auto made = reports::import_bank(book, sources, read, {{}, import, {}, false, false});
        std::string text;
        for (const auto& one : reports::learnt_names(book, made))
            text += fmt::format("{} {} {}; ", to_string(one.day), book.customers[one.customer].id,
                                one.aka);
        return text;
    };
    const auto named = one(10'000, "1", "Halm,  Co", "INV-26001");
    CHECK(learnt({named}) == "2026-03-01 A Halm Co; ");
    CHECK(learnt({one(20'000, "1", "Anna", "INV-26002")}).empty());  // known
    CHECK(learnt({one(20'000, "1", "Halm")}).empty());               // names nothing
    CHECK(learnt({one(7'000, "1", "Halm", "INV-26001")}).empty());   // in part: uncertain
    CHECK(learnt({one(10'000, "1", "", "INV-26001")}).empty());      // has no name
    File both;
    both.add(10'000, "1", "Halm", "INV-26001");
    both.add(20'000, "2", "HALM", "INV-26002");
    both.add(7'000, "3", "Kurz", "INV-26003");
    CHECK(learnt({both}) == "2026-03-01 A Halm; 2026-03-01 B DE99, Kurz; ");
    both.add(3'000, "4", "halm.", "INV-26004");  // of Tom
    CHECK(learnt({both}) == "2026-03-01 B DE99, Kurz; ");
    // Behind what was said for the same day and later.
    CHECK(learnt({named}, "2026-03-01 set A aka:Ann\n2026-04-01 set A aka:Anne\n") ==
          "2026-04-02 A Anne, Halm Co; ");
    // A name that two have says nothing, and goes on to say nothing.
    CHECK(learnt({named}, "2026-01-01 set B aka:\"Halm Co\"\n2026-01-01 set T aka:\"Halm Co\"\n")
              .empty());
}
