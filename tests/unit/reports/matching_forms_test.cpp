#include "reports/matching_forms.hpp"

#include <doctest/doctest.h>

#include "../ledger/posted_book.hpp"

namespace {

/// The numbers of a book that a reference and a text name; `!` after those of ISO 11649, `?` after
/// those that several documents have, `~` after those that may be part of a longer one.
std::string named(const std::string& numbers, const std::string& reference,
                  const std::string& text = "") {
    std::string entries = "book \"B\"\n  currency: EUR\n  terms: net 30\n\ncustomer A\n";
    for (std::size_t at = 0; at < numbers.size();) {
        const auto end = std::min(numbers.find(' ', at), numbers.size());
        entries += "2026-01-01 sale A \"" + numbers.substr(at, end - at) + "\" 10.00\n";
        at = end + 1;
    }
    const auto book = posted_book(entries);
    const std::vector<reports::PaymentWords> words{{reference, text}};
    std::string found;
    for (const auto& number : reports::NamedNumbers{book, words}.of(0)) {
        if (!found.empty()) found += ' ';
        found += book.number_of(number.documents.front());
        if (number.structured) found += '!';
        if (number.documents.size() > 1) found += '?';
        if (number.may_be_part) found += '~';
    }
    return found;
}

}  // namespace

TEST_CASE("matching: a number is found however it is spelled") {
    CHECK(named("INV-26001", "INV-26001") == "INV-26001");
    CHECK(named("INV-26001", "", "payment inv 26001, thanks") == "INV-26001");
    CHECK(named("INV-26001", "", "INV/0026001") == "INV-26001");
    CHECK(named("INV-26001", "", "支付货款ＩＮＶ２６００１尾款") == "INV-26001");
    CHECK(named("INV-26001 INV-26002", "INV-26001/INV-26002") == "INV-26001 INV-26002");
    CHECK(named("INV-26001 INV-26002", "26001", "INV 26002 inv26002") == "INV-26002");
    CHECK(named("INV-0001", "INV-0001") == "INV-0001");
    CHECK(named("销售-26001", "", "销售26001") == "销售-26001");
}

TEST_CASE("matching: a number inside a longer run is another one") {
    CHECK(named("INV-100 INV-1001", "INV-1001") == "INV-1001");
    CHECK(named("INV-100", "INV-1001").empty());
    CHECK(named("26001", "1260015").empty());
    CHECK(named("26001", "X26001").empty());
    CHECK(named("26001", "26001A").empty());
    CHECK(named("2026-001", "2026-001-7") == "2026-001~");
    CHECK(named("001-7", "2026-001-7") == "001-7~");
    CHECK(named("2026-001", "2026-001-7", "2026-001") == "2026-001");
    CHECK(named("2026-001 2026-002", "2026-001/2026-002") == "2026-001 2026-002");
    CHECK(named("2026-001", "2026-001/2026-002") == "2026-001~");
    CHECK(named("2026-001", "2026-001 / 2026-002") == "2026-001");
    CHECK(named("2026-001", "RE-2026-001.") == "2026-001");
    CHECK(named("26001 INV-26001", "INV-26001") == "INV-26001");
    CHECK(named("26001 INV-26001", "INV-26001 and 26001") == "INV-26001 26001");
}

TEST_CASE("matching: a number may have any length and any number of parts") {
    const std::string invoice = "上海启明贸易有限公司发票-2026001";
    CHECK(named(invoice + " 启明-2026002", invoice) == invoice);
    CHECK(named(invoice, "", "付" + invoice + "款") == invoice);
    CHECK(named(invoice + " 2026001", invoice + " 2026001") == invoice + " 2026001");
    const std::string parts = "A/1/2/3/4/5/6/7/8/9/0/1/2";
    CHECK(named(parts, parts) == parts);
    CHECK(named(parts, "", "a123 4567 89012") == parts);
    CHECK(named("A123-456789012", parts) == "A123-456789012");
    CHECK(named(parts, "A/1/2/3/4/5/6/7/8/9/0/1").empty());
    CHECK(named(parts, parts + "3").empty());
    CHECK(named("N-0-0-5 1-00 100", "N005 1/0") == "N-0-0-5");
    const std::string digits(300, '7');
    CHECK(named(digits, digits) == digits);
    CHECK(named(digits, digits + "7").empty());
    std::string many = "X";
    for (int i = 0; i < 500; ++i) many += "-10";
    CHECK(named(many, many) == many);
    CHECK(named(many, many + "-10") == many + "~");
}

TEST_CASE("matching: short numbers are not looked for") {
    CHECK(named("INV-1 INV-10", "INV-1 INV-10").empty());
    CHECK(named("123", "123").empty());
    CHECK(named("A123", "A123") == "A123");
    CHECK(named("ABC12", "ABC12").empty());
}

TEST_CASE("matching: two documents of one form are both meant") {
    CHECK(named("INV-001 INV-0001", "INV-001") == "INV-001?");
    CHECK(named("INV-26001 inv26001", "INV-26001") == "INV-26001?");
}

TEST_CASE("matching: structured references are proved by their check digits") {
    CHECK(reports::is_structured_reference("RF18539007547034"));
    CHECK_FALSE(reports::is_structured_reference("RF19539007547034"));
    CHECK_FALSE(reports::is_structured_reference("RF18"));
    CHECK_FALSE(reports::is_structured_reference("RF18539007547034999999999999"));
    CHECK(named("539007547034", "RF18 5390 0754 7034") == "539007547034!");
    CHECK(named("INV-26001", "rf14inv26001") == "INV-26001!");
    CHECK(named("26001", "", "ref RF63 0026 001 ok") == "26001!");
    CHECK(named("26001", "RF64 0026 001") == "26001");  // wrong digits: no more than its number
    CHECK(named("26001", "RF6326001") == "26001!");
}
