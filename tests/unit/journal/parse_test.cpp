#include <doctest/doctest.h>

#include "journal/parse.hpp"
#include "parsed.hpp"

using namespace journal;

TEST_CASE("a line is classed by its first byte") {
    CHECK(faults("") == "");
    CHECK(faults("\n  \n\t\n") == "");
    CHECK(faults("; comment\n# comment\n  ; comment\n") == "");
    CHECK(faults("  stray  5.00\n") == "stray-body-line");
    CHECK(faults("  # not a comment\n") == "stray-body-line");
    CHECK(faults("!odd\n") == "unexpected-byte");
    CHECK(faults("==\n") == "unexpected-byte");
    CHECK(faults("<<<<<<< HEAD\n=======\n>>>>>>> b\n") == "merge-conflict");
    CHECK(faults("<<<<<<< HEAD\n||||||| base\n=======\n>>>>>>> b\n") == "merge-conflict");
}

TEST_CASE("one message for a run of stray lines, and a new one after the next blank line") {
    CHECK(faults("book\n\n  a: b\n  c: d\n") == "stray-body-line");
    CHECK(faults("book\n\n  a: b\n\n  c: d\n") == "stray-body-line stray-body-line");
}

TEST_CASE("a stray line below a head that is too long points to that head") {
    const std::string first = "customer C1\n\n";
    Diagnostics diagnostics;
    Parser{{}, diagnostics}.parse(
        first + "2026-03-01 note C1 " + std::string(65535, 'x') + "\n\n  stray  5.00\n", 0,
        [](const Entry&) {});
    REQUIRE(diagnostics.all().size() == 2);
    const auto& stray = diagnostics.all().back();
    CHECK(stray.rule.name == "stray-body-line");
    REQUIRE(stray.labels.size() == 2);
    CHECK(stray.labels[1].span.begin == first.size());
}

TEST_CASE("a head line ends the block before it, a comment does not") {
    CHECK(parsed("book\ncustomer C1\n") == "book | customer C1");
    CHECK(parsed("book\n; words\n  ; more\n  name: X\n") == "book name:X");
    CHECK(parsed("book\n\n; words\ncustomer C1\n") == "book | customer C1");
}

TEST_CASE("the text of a block ends with its last body line, whatever bytes stand in it") {
    const auto text_of = [](std::string_view text) {
        std::string found;
        Diagnostics diagnostics;
        Parser{{}, diagnostics}.parse(text, 0, [&](const Entry& entry) { found = entry.text; });
        return found;
    };
    CHECK(text_of("book\n; a\n  name: X\n; b\n") == "book\n; a\n  name: X");
    CHECK(text_of("book\n; a\n  name: 云\n; b\n") == "book\n; a\n  name: 云");
    CHECK(text_of("book\r\n  name: X\r\n; b\r\n") == "book\r\n  name: X");
}

TEST_CASE("CRLF is a line end, a lone carriage return is an error") {
    CHECK(parsed("book\r\n  name: X\r\n") == "book name:X");
    CHECK(faults("2026-03-01 note C1 \"a\rb\"\n") == "lone-cr");
    CHECK(faults("book\r\r\n") == "lone-cr");
    CHECK(faults("book\r") == "lone-cr");
    CHECK(faults("; a\rb\n") == "lone-cr");
}

TEST_CASE("a byte-order mark is dropped at the start and nowhere else") {
    CHECK(parsed("\xEF\xBB\xBF"
                 "book\n") == "book");
    CHECK(faults("book\n\n\xEF\xBB\xBF"
                 "book\n") == "unknown-directive");
}

TEST_CASE("bytes that are no text are errors, in comments too") {
    CHECK(faults("2026-03-01 note C1 \"\xC6\xF4\"\n") == "not-utf8");
    CHECK(faults("; \xFF\n") == "not-utf8");
    CHECK(faults(std::string_view{"2026-03-01 note C1 a:\0b\n", 24}) == "nul-byte");
    CHECK(faults("book\n  name: " + std::string(65528, 'x') + "\n") == "line-too-long");
    CHECK(faults("book\n  name: " + std::string(65527, 'x') + "\n") == "");
    CHECK(faults("2026-03-01 note C1 " + std::string(65535, 'x') + "\n  a: b\n") ==
          "line-too-long");
}

TEST_CASE("a comment starts at a semicolon after a blank, outside quotes") {
    CHECK(parsed("2026-03-01 note C1 who:a;b ; c\n") == "2026-03-01 note C1 who:a;b");
    CHECK(parsed("2026-03-01 note C1 \"a ; b\" ;c\n") == "2026-03-01 note C1 \"a ; b\"");
    CHECK(parsed("2026-03-01 note C1 who:\"a ; b\"\n") == "2026-03-01 note C1 who:\"a ; b\"");
    CHECK(parsed("2026-03-01 note C1 who:;b\n") == "2026-03-01 note C1 who:;b");
    CHECK(faults("2026-03-01 note C1 \"a\";b\n") == "unexpected-word");
    CHECK(parsed("2026-03-01 sale C1 I1\n  Pipe 5\" x  3 @ 1.00 ; note\n") ==
          "2026-03-01 sale C1 I1 [item Pipe 5\" x = 3 @ 1.00]");
    CHECK(parsed("book\n  name: a;b ; c\n") == "book name:a;b");
    CHECK(parsed("book\n  name: \"a ; b\" ; c\n") == "book name:\"a ; b\"");
    CHECK(parsed("book\n  name: O \"a ; b\" x ; c\n") == "book name:O \"a ; b\" x");
}

TEST_CASE("strings know two escapes and end on their line") {
    CHECK(parsed("2026-03-01 note C1 \"a \\\"b\\\" \\\\\"\n") ==
          "2026-03-01 note C1 \"a \"b\" \\\"");
    CHECK(faults("2026-03-01 note C1 \"a\\n\"\n") == "unknown-escape");
    CHECK(faults("2026-03-01 note C1 \"a\n") == "unclosed-string");
    CHECK(faults("2026-03-01 note C1 \"a\\\"\n") == "unclosed-string");
    CHECK(faults("book\n  name: \"a\n") == "unclosed-string");
    CHECK(faults("book\n  name: \"a\" b\n") == "unexpected-word");
    CHECK(faults("2026-03-01 sale C1 \"\" 5.00\n") == "unexpected-byte");
}

TEST_CASE("look-alikes outside quotes and comments are errors") {
    CHECK(faults("2026-03-01 note C1　x-a:b\n") == "unicode-space");
    CHECK(faults("2026-03-01 note C1\xC2\xA0x-a:b\n") == "unicode-space");
    CHECK(faults("book\n  name：X\n") == "fullwidth-punctuation");
    CHECK(faults("book\n  name: X（Y）\n") == "fullwidth-punctuation");
    CHECK(faults("2026-03-01 note C1 “x”\n") == "curly-quotes");
    CHECK(faults("2026-03-01 note C1 \"x：“y”　z\" ; ：“\n") == "");
    CHECK(faults("book\n  name: \"x：y\"\n  note: O’Neill\n") == "");
    CHECK(faults("2026-03-01 sale C1 I1 １，２００.00\n") == "fullwidth-digits");
    CHECK(faults("2026-03-01 sale C1 I1 １２００.00\n") == "fullwidth-digits");
}

TEST_CASE("ids are letters, digits and a few signs, or strings") {
    CHECK(parsed("2026-03-01 note (A)_b.c/d&e+f'g-1\n") == "2026-03-01 note (A)_b.c/d&e+f'g-1");
    CHECK(parsed("2026-03-01 note 云南\n") == "2026-03-01 note 云南");
    CHECK(parsed("2026-03-01 void \"PO 17/4\"\n") == "2026-03-01 void \"PO 17/4\"");
    CHECK(faults("2026-03-01 note -A\n") == "unexpected-byte");
    CHECK(faults("2026-03-01 note A*\n") == "unexpected-byte");
    CHECK(faults("2026-03-01 sale C1 a:b 5.00\n") == "missing-number");
    CHECK(parsed("2026-03-01 sale C1 \"a:b\" 5.00\n") == "2026-03-01 sale C1 \"a:b\" 5.00");
}

TEST_CASE("numbers have one spelling") {
    CHECK(faults("2026-03-01 sale C1 I1 1,234,567.89\n") == "");
    CHECK(faults("2026-03-01 sale C1 I1 1,20\n") == "bad-grouping");
    CHECK(faults("2026-03-01 sale C1 I1 1234,567\n") == "bad-grouping");
    CHECK(faults("2026-03-01 sale C1 I1 1.200,00\n") == "decimal-comma");
    CHECK(faults("2026-03-01 sale C1 I1 1200.\n") == "not-a-number");
    CHECK(faults("2026-03-01 sale C1 I1 1.2万\n") == "not-a-number");
    CHECK(faults("2026-03-01 sale C1 I1 ¥5.00\n") == "currency-sign");
    CHECK(faults("2026-03-01 sale C1 I1 USD 5.00\n") == "currency-first");
    CHECK(faults("2026-03-01 receipt C1 R1 USD\n") == "not-a-number");
    CHECK(faults("2026-03-01 receipt C1 R1 USD x\n") == "not-a-number unexpected-word");
    CHECK(faults("2026-03-01 receipt C1 R1 5.00\n  fee USD\n  to I1 USD\n") ==
          "missing-gap not-a-number");
    CHECK(faults("2026-03-01 sale C1 I1 -5.00\n") == "negative-total");
    CHECK(faults("2026-03-01 receipt C1 R1 -5.00\n") == "negative-amount");
    CHECK(faults("2026-03-01 balance C1 -5.00\n") == "");
    CHECK(faults("2026-03-01 sale C1 I1 99999999999999999999\n") == "amount-too-large");
}

TEST_CASE("dates have one form and are real days") {
    CHECK(faults("2026-02-30 close\n") == "no-such-day");
    CHECK(faults("2026/3/1 close\n") == "date-form");
    CHECK(faults("2026.03.01 close\n") == "date-form");
    CHECK(faults("2026年3月1日 close\n") == "date-form");
    CHECK(faults("03/01/2026 close\n") == "ambiguous-date");
    CHECK(faults("31/01/2026 close\n") == "date-form");
    CHECK(faults("1899-12-31 close\n") == "date-out-of-range");
    CHECK(faults("2200-01-01 close\n") == "date-out-of-range");
    CHECK(faults("2026-03-01\n") == "unknown-kind");
}

TEST_CASE("every kind has its own head") {
    CHECK(faults("2026-03-01 sale C1 I1\n2026-03-01 debit C1 I2\n2026-03-01 credit C1 N1\n") == "");
    for (const auto* kind :
         {"open", "open-credit", "receipt", "refund", "writeoff", "recover", "order"}) {
        const auto head = std::string{"2026-03-01 "} + kind;
        CAPTURE(kind);
        CHECK(faults(head + "\n") == "missing-customer");
        CHECK(faults(head + " C1\n") == "missing-number");
        CHECK(faults(head + " C1 N1\n") == "no-amount");
        CHECK(faults(head + " C1 N1 5.00\n") == "");
        CHECK(faults(head + " C1 N1 5.00 6.00\n") == "unexpected-word");
    }
    for (const auto* kind : {"apply", "unapply", "promise", "balance", "guarantee", "impair"}) {
        const auto head = std::string{"2026-03-01 "} + kind;
        CAPTURE(kind);
        CHECK(faults(head + " C1\n") == "no-amount");
        CHECK(faults(head + " C1 5.00 USD\n") == "");
    }
    for (const auto* kind : {"set", "note", "remind", "resolve", "hold", "release", "insure",
                             "credit-report", "financials", "assign", "dispute"}) {
        const auto head = std::string{"2026-03-01 "} + kind;
        CAPTURE(kind);
        CHECK(faults(head + "\n") == "missing-customer");
        CHECK(faults(head + " C1 \"title\" #tag x-key:value\n") == "");
    }
    CHECK(parsed("2026-03-01 dispute C1 5.00 on:I1\n") == "2026-03-01 dispute C1 5.00 on:I1");
    CHECK(parsed("2026-03-01 receipt C1 - 5.00\n") == "2026-03-01 receipt C1 - 5.00");
    CHECK(faults("2026-03-01 sale C1 - 5.00\n") == "unexpected-byte");
    CHECK(parsed("2026-03-01 void I1\n2026-03-01 plan I1\n") ==
          "2026-03-01 void I1 | 2026-03-01 plan I1");
    CHECK(parsed("2026-03-01 rate USD 7.2 CNY\n") == "2026-03-01 rate USD 7.2 CNY");
    CHECK(faults("2026-03-01 rate USD CNY\n") == "not-a-number");
    CHECK(faults("2026-03-01 rate usd 7.2 CNY\n") == "unexpected-word");
    CHECK(faults("2026-03-01 rate USD 0 CNY\n") == "unexpected-word");
    CHECK(faults("2026-03-01 close entries:3\n") == "");
    CHECK(parsed("2026-03-01 x-visit a \"b c\" d:e\n  f: g\n") ==
          "2026-03-01 x-visit a \"b c\" d:e f:g");
    CHECK(parsed("x-visit a\n  to I1 what ever  3\n  f: g\n") ==
          "x-visit a f:g [item to I1 what ever  3]");
}

TEST_CASE("declarations have no date, entries have one") {
    CHECK(parsed("include \"a/*.arl\"\ninclude? \"b.arl\"\n") ==
          "include \"a/*.arl\" | include? \"b.arl\"");
    CHECK(parsed("customer C1 \"Name\" x-a:b\n") == "customer C1 \"Name\" x-a:b");
    CHECK(parsed("currency POINTS\n  decimals: 0\n") == "currency POINTS decimals:0");
    CHECK(faults("sale C1 I1 5.00\n") == "unknown-directive");
    CHECK(faults("2026-03-01 customer C1\n") == "unknown-kind");
    CHECK(faults("custmer C1\n") == "unknown-directive");
    CHECK(faults("2026-03-01 sael C1 I1 5.00\n") == "unknown-kind");
    CHECK(faults("customer\n") == "missing-number");
}

TEST_CASE("keys are said once, where they belong, with a value") {
    CHECK(faults("2026-03-01 note C1 via:a via:b\n") == "repeated-key");
    CHECK(faults("2026-03-01 note C1 via:a\n  via: b\n") == "repeated-key");
    CHECK(faults("2026-03-01 sale C1 I1 5.00 limit:5\n") == "misplaced-key");
    CHECK(faults("2026-03-01 sale C1 I1 5.00 saleperson:A\n") == "unknown-key");
    CHECK(faults("2026-03-01 note C1 https://crm.example/42\n") == "word-reads-as-key");
    CHECK(faults("2026-03-01 note C1 via:\n") == "missing-value");
    CHECK(faults("2026-03-01 note C1 via: bank\n") == "missing-value unexpected-word");
    CHECK(faults("book\n  name:\n") == "missing-value");
    CHECK(faults("book\n  Name: X\n") == "not-a-key");
    CHECK(faults("2026-03-01 note C1 \"a\" \"b\"\n") == "unexpected-word");
    CHECK(faults("2026-03-01 note C1 #\n") == "unexpected-word");
    CHECK(faults("2026-03-01 note C1 #a/b-c_1 #云\n") == "");
}

TEST_CASE("the first word of a body line says its kind, when the token after it agrees") {
    const auto line_of = [](std::string line) {
        const auto all = parsed("2026-03-01 credit C1 N1\n  " + line + "\n");
        return all.substr(std::string_view{"2026-03-01 credit C1 N1 "}.size());
    };
    CHECK(line_of("to I1 5.00") == "[to I1 5.00]");
    CHECK(line_of("to I1\t1,005.00 USD") == "[to I1 1,005.00 USD]");
    CHECK(line_of("to \"I 1\"   5.00") == "[to \"I 1\" 5.00]");
    CHECK(line_of("to E1 5.00 USD @@ 35.50 CNY") == "[to E1 5.00 USD @@ 35.50 CNY]");
    CHECK(line_of("to E1 5.00 USD @ 7.1") == "[to E1 5.00 USD @ 7.1]");
    CHECK(line_of("to E1 5.00 USD @ 7.1 discount 0.50 ref:x #t") ==
          "[to E1 5.00 USD @ 7.1 discount 0.50 ref:x #t]");
    CHECK(line_of("to I1 5.00 \"in part\"") == "[to I1 5.00 \"in part\"]");
    CHECK(line_of("*") == "[*]");
    CHECK(line_of("* 5.00") == "[* 5.00]");
    CHECK(line_of("* ref:x") == "[* ref:x]");
    CHECK(line_of("* #later") == "[* #later]");
    CHECK(line_of("* \"kept\"") == "[* \"kept\"]");
    CHECK(line_of("tax 13% 5.00") == "[tax 13% 5.00]");
    CHECK(line_of("tax advice  5.00") == "[item tax advice = 5.00]");
    CHECK(line_of("due diligence  3 @ 800.00") == "[item due diligence = 3 @ 800.00]");
    CHECK(line_of("\"due 2026-03-01\"  3 @ 800.00") == "[item \"due 2026-03-01\" = 3 @ 800.00]");
    CHECK(line_of("fee schedule  5.00") == "[item fee schedule = 5.00]");
    CHECK(line_of("total  5.00") == "[item total = 5.00]");
    CHECK(line_of("note: to I1 5.00") == "note:to I1 5.00");
}

TEST_CASE("an item is a description, a gap, and a price or a net") {
    const auto line_of = [](std::string line) {
        const auto all = parsed("2026-03-01 sale C1 I1\n  " + line + "\n");
        return all.substr(std::string_view{"2026-03-01 sale C1 I1 "}.size());
    };
    CHECK(line_of("Bolts M8\t300 箱 @ 120.00") == "[item Bolts M8 = 300 箱 @ 120.00]");
    CHECK(line_of("Bolts  300 @ 120.00 USD tax:9%") == "[item Bolts = 300 @ 120.00 USD tax:9%]");
    CHECK(line_of("Rebate   -5.00") == "[item Rebate = -5.00]");
    CHECK(line_of("Bolts  -1.5 kg @ 2.123456") == "[item Bolts = -1.5 kg @ 2.123456]");
    CHECK(line_of("\"a  b\"  5.00") == "[item \"a  b\" = 5.00]");
    CHECK(line_of("Carriage  5.00 \"by rail\"") == "[item Carriage = 5.00 \"by rail\"]");
    const auto faults_of = [](const std::string& line) {
        return faults("2026-03-01 sale C1 I1\n  " + line + "\n");
    };
    CHECK(faults_of("Widgets 10 @ 1,200.00") == "missing-gap");
    CHECK(faults_of("Widgets") == "missing-gap");
    CHECK(faults_of("\"Widgets\" 10 @ 1.00") == "missing-gap");
    CHECK(faults_of("\"Widgets\" blue  10 @ 1.00") == "missing-gap");
    CHECK(faults_of("\"Widgets\"blue  10 @ 1.00") == "missing-gap");
    CHECK(faults_of("Widgets  10 blue pcs @ 1.00") == "unexpected-word");
    CHECK(faults_of("Widgets  10 @") == "no-amount");
    CHECK(faults_of("Widgets  1.1234567 @ 5.00") == "too-many-decimals");
    CHECK(faults_of("Terms: net 30") == "not-a-key");
}

TEST_CASE("each kind has its body lines") {
    CHECK(faults("2026-03-01 sale C1 I1 5.00\n  to R1  5.00\n") == "misplaced-line");
    CHECK(faults("2026-03-01 sale C1 I1 5.00\n  due 2026-04-01  5.00\n") == "");
    CHECK(faults("2026-03-01 plan I1\n  due 2026-04-01  5.00\n  due 2026-05-01  5.00\n") == "");
    CHECK(faults("2026-03-01 receipt C1 R1 5.00\n  fee 1.00\n  withheld 1.00\n  to I1 7.00\n") ==
          "");
    CHECK(faults("2026-03-01 receipt C1 R1 5.00\n  Widgets  5.00\n") == "misplaced-line");
    CHECK(faults("2026-03-01 refund C1 F1 5.00\n  from R1  5.00\n") == "");
    CHECK(faults("2026-03-01 set C1\n  limit: 5.00\n  terms: net 30\n") == "");
    CHECK(faults("2026-03-01 receipt C1 R1 5.00 to:I1\n  to I2  5.00\n") ==
          "allocated-in-both-places");
    CHECK(faults("2026-03-01 sale C1 I1 5.00 due:2026-04-01\n  due 2026-04-01  5.00\n") ==
          "due-in-both-places");
    CHECK(faults("2026-03-01 plan I1\n  due 2026.4.1  5.00\n") == "date-form");
    CHECK(faults("2026-03-01 sale C1 I1\n  tax 13%\n") == "no-amount");
}

TEST_CASE("a fault stays in its own block") {
    CHECK(parsed("2026-03-01 sael C1 I1 5.00\n  due 2026-04-01  5.00\n2026-03-01 void I1\n")
              .ends_with("| 2026-03-01 void I1"));
    CHECK(faults("2026-03-01 close\n2026-03-02\n  Widgets  5.00\n") == "unknown-kind");
    CHECK(faults("2026-03-01 sale C1 I1\n2026-03-02\n  Widgets  5.00\n") == "unknown-kind");
}

TEST_CASE("a text read in pieces is the text read whole") {
    const std::string text =
        "\xEF\xBB\xBF; head\nbook\n  name: 云\n\n  stray: x\n  stray: y\n"
        "customer C1\n; in it\n  terms: net 30\n; after\n2026-03-01 sale C1 I1 5.00\n"
        "2026-03-02 sale C1 I2 5,0.00\n<<<<<<< a\n2026-03-03 void I1\n=======\n"
        "2026-03-04 void I2\n>>>>>>> b\n2026-03-05 note C1 \"“\xFF”\"\n; \xFF\n"
        "2026-03-06\n  Widgets  5.00\n" +
        std::string(65536, 'x') +
        "\n  body: a\n\n  stray: z\n"
        "!odd\n  stray: a\n2026-03-07 note C1　a:b\n  Name: x\n2026-03-08 close\n";
    const auto whole = in_pieces(text, {});
    std::vector<std::size_t> cuts;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const bool legal = text[at - 1] == '\n' &&
                           std::string_view{" \t\n\r;#"}.find(text[at]) == std::string_view::npos;
        if (!legal) continue;
        CHECK(in_pieces(text, {at}) == whole);
        cuts.push_back(at);
    }
    CHECK(cuts.size() == 15);
    CHECK(in_pieces(text, cuts) == whole);
}

TEST_CASE("a text is cut before its last head line") {
    CHECK(last_cut("a\nb\n c") == 2);
    CHECK(last_cut("a\nb\n\n; c\n") == 2);
    CHECK(last_cut("a\n") == 0);
    CHECK(last_cut("") == 0);
}
