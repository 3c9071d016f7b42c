#include "journal/merge.hpp"

#include <doctest/doctest.h>

#include "journal/merge_lines.hpp"

using journal::merge;
using journal::merge_lines;

namespace {

const std::string sale = "2026-01-10 sale C001 INV-1 100.00\n";
const std::string receipt = "2026-01-20 receipt C001 R-1 100.00 to:INV-1\n";
const std::string note = "2026-01-21 note C001 \"called\"\n";

std::string conflict(const std::string& ours, const std::string& theirs) {
    return "<<<<<<< ours\n" + ours + "=======\n" + theirs + ">>>>>>> theirs\n";
}

std::string merged(const std::string& base, const std::string& ours, const std::string& theirs) {
    return merge(base, ours, theirs).text;
}

}  // namespace

TEST_CASE("lines that one side changed are merged, others are not") {
    CHECK(merge_lines("a\nb\nc\n", "a\nB\nc\n", "a\nb\nc\nd\n") == "a\nB\nc\nd\n");
    CHECK(merge_lines("a\nb\n", "A\nb\n", "a\nB\n") == "A\nB\n");
    CHECK(merge_lines("a\nb\nc\n", "b\nc\n", "a\nb\nd\nc\n") == "b\nd\nc\n");
    CHECK(merge_lines("a\n", "a\nx\n", "a\nx\n") == "a\nx\n");
    CHECK(merge_lines("a\nb\n", "X\nb\n", "X\nb\n") == "X\nb\n");
    CHECK_FALSE(merge_lines("a\n", "a\nx\n", "a\ny\n"));
    CHECK_FALSE(merge_lines("a\nb\n", "X\nb\n", "Y\nb\n"));
    CHECK_FALSE(merge_lines("a\nb\nc\n", "c\n", "a\nB\nc\n"));
}

TEST_CASE("an unchanged side makes the merge the other side, byte for byte") {
    const auto odd = "; no end of line\r\n" + sale + "\n\n\n" + note + "  ; below";
    CHECK(merged(sale, sale, odd) == odd);
    CHECK(merged(sale, odd, sale) == odd);
}

TEST_CASE("what both sides add at one place stands there, ours first") {
    CHECK(merged(sale, sale + "\n" + receipt, sale + "\n; theirs\n" + note) ==
          sale + "\n" + receipt + "\n; theirs\n" + note);
    CHECK(merged(sale, receipt + sale, note + sale) == receipt + note + sale);
    CHECK(merge("", sale, receipt).conflicts == 0);
}

TEST_CASE("the same addition stands once if it has a number or `bank:`") {
    CHECK(merged("", sale, sale) == sale);
    const std::string bank = "2026-01-20 receipt C001 - 5.00 bank:A/1 to:INV-1\n";
    CHECK(merged("", bank, bank) == bank);
    const std::string declared = "customer C001 \"Qiming\"\n";
    CHECK(merged("", declared, declared) == declared);
    CHECK(merged("", note, note) == conflict(note, note));
    const std::string said = "2026-01-21 note C001 \"called\" id:a1\n";
    CHECK(merged("", said, said) == said);
}

TEST_CASE("one fact in two layouts is one, and no comment is lost") {
    const std::string spaced = "2026-01-10  sale C001 INV-1   100.00\n";
    CHECK(merged("", sale, spaced) == sale);
    CHECK(merged("", sale, "; why\n" + sale) == "; why\n" + sale);
    CHECK(merged("", "; why\n" + sale, sale) == "; why\n" + sale);
    CHECK(merge("", "; why\n" + sale, "; how\n" + sale).conflicts == 1);
}

TEST_CASE("one number with two contents is a conflict") {
    const std::string other = "2026-01-10 sale C001 INV-1 101.00\n";
    CHECK(merged("", sale, other) == conflict(sale, other));
    CHECK(merged(sale, other, "2026-01-10 sale C001 INV-1 102.00\n") ==
          conflict(other, "2026-01-10 sale C001 INV-1 102.00\n"));
}

TEST_CASE("a block that both changed is merged by line inside") {
    const std::string base = "2026-01-10 sale C001 INV-1 100.00\n  note: a\n  Steel  100.00\n";
    const std::string ours = "2026-01-10 sale C001 INV-1 100.00 #x\n  note: a\n  Steel  100.00\n";
    const std::string theirs = "2026-01-10 sale C001 INV-1 100.00\n  note: b\n  Steel  100.00\n";
    CHECK(merged(base, ours, theirs) ==
          "2026-01-10 sale C001 INV-1 100.00 #x\n  note: b\n  Steel  100.00\n");
}

TEST_CASE("lines that do not make a block together are a conflict") {
    const std::string base = "2026-01-10 sale C001 INV-1 100.00\n  Steel  100.00\n";
    const auto ours = "2026-01-10 sale C001 INV-1 100.00 note:x\n  Steel  100.00\n";
    const auto theirs = base + "  note: y\n";
    CHECK(merge(base, ours, theirs).conflicts == 1);
}

TEST_CASE("deleted on one side: gone if the other left it, else a conflict") {
    CHECK(merged(sale + receipt, sale, sale + receipt + note) == sale + note);
    const std::string changed = "2026-01-20 receipt C001 R-1 99.00 to:INV-1\n";
    CHECK(merged(sale + receipt, sale, sale + changed) == sale + conflict("", changed));
    CHECK(merged(sale + receipt, sale + changed, sale) == sale + conflict(changed, ""));
}

TEST_CASE("an unnumbered entry that both changed is a conflict, not two entries") {
    const std::string one = "2026-01-21 note C001 \"called, no answer\"\n";
    const std::string two = "2026-01-21 note C001 \"called twice\"\n";
    CHECK(merged(sale + note, sale + one, sale + two) == sale + conflict(one, two));
    CHECK(merged(sale + note, sale + one, sale + note + receipt) == sale + one + receipt);
}

TEST_CASE("of equal entries that both changed one, three are never left") {
    const auto paid = [](const std::string& amount) {
        return "2026-01-05 receipt C001 - " + amount + " via:cash to:INV-1\n";
    };
    const auto result =
        merge(sale + paid("100.00") + paid("100.00"), sale + paid("110.00") + paid("100.00"),
              sale + paid("120.00") + paid("100.00"));
    CHECK(result.conflicts == 1);
    CHECK(result.text == sale + conflict(paid("110.00"), paid("120.00")) + paid("100.00"));
}

TEST_CASE("what both changed is known though what stood before it is gone, or it was moved") {
    const std::string paid = "2026-01-05 receipt C001 - 100.00\n";
    const std::string more = "2026-01-05 receipt C001 - 110.00\n";
    const std::string most = "2026-01-05 receipt C001 - 120.00\n";
    CHECK(merged(sale + receipt + paid, sale + more, sale + most) == sale + conflict(more, most));
    CHECK(merged(paid + sale + receipt, sale + more + receipt, sale + receipt + most) ==
          sale + conflict(more, most) + receipt);
    CHECK(merged(sale + receipt + paid, sale + receipt, sale + more) == sale + conflict("", more));
}

TEST_CASE("what is said of one customer never becomes another's") {
    const auto set = [](const std::string& customer, const std::string& limit,
                        const std::string& day) {
        return day + " set " + customer + "\n  limit: " + limit + "\n  terms: net 30\n";
    };
    const auto base = set("C001", "1000.00", "2026-02-01");
    const auto other = set("C002", "1000.00", "2026-02-01");
    const auto later = set("C001", "1000.00", "2026-02-02");
    const auto more = set("C001", "9000.00", "2026-02-01");
    CHECK(merged(base, other, more) == conflict(other, more));
    CHECK(merged(base, later, more) == conflict(later, more));
    CHECK(merged(base, later, base) == later);
}

TEST_CASE("other orders and a missing line feed lose nothing") {
    CHECK(merged(sale + receipt, receipt + sale, sale + receipt + note) == receipt + note + sale);
    const auto open = receipt.substr(0, receipt.size() - 1);
    CHECK(merged(sale, sale + open, sale + note) == sale + receipt + note);
}

TEST_CASE("what holds markers already is one conflict: nothing lands on a side of it") {
    const auto torn = sale + conflict(note, receipt);
    const auto added = note + sale + receipt;
    const std::string& base = sale;
    CHECK(merged(base, torn, added) == conflict(torn, added));
    CHECK(merged(base, added, torn) == conflict(added, torn));
    CHECK(merged(torn, added, sale) == conflict(added, sale));
    CHECK(merged(base, torn, base) == torn);
}

TEST_CASE("a byte-order mark stays at the beginning, or goes") {
    const std::string mark = "\xEF\xBB\xBF";
    CHECK(merged(sale, note + sale, mark + sale + receipt) == note + sale + receipt);
    CHECK(merged(sale, mark + sale + receipt, note + sale) == mark + note + sale + receipt);
    CHECK(merged(mark + sale, mark + note + sale, mark + sale + receipt) ==
          mark + note + sale + receipt);
}
