#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>

#include "base/diagnostic_list.hpp"
#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

int below(int end) { return *rc::gen::inRange(0, end); }

const std::string heading =
    "book\n  currency: CNY\n  terms: net 30\n\ntax VAT\n  rate: 13%\n\ntax LOW\n  rate: 3%\n\n"
    "item GEAR \"Gear\"\n  tax: 9%\n\ncustomer C01 \"One\"\n\ncustomer ACME\n  tax: VAT\n\n"
    "customer 北京\n\ncustomer 云南 \"Yunnan\"\n  terms: net 60\n\n";

std::string number(const char* prefix, int i) {
    switch (i % 4) {
        case 0:
            return fmt::format("{}-{:04}", prefix, i);
        case 1:
            return fmt::format("{}-{:06}", prefix,
                               i * 7919);  // too far off to be numbered at first
        case 2:
            return fmt::format("{}x{}y", prefix, i);
        default:
            return fmt::format("{}{}-1", prefix, i);
    }
}

/// What the i-th document says of itself, so that others can name it rightly.
std::string_view customer_of(int i) {
    static constexpr std::array<std::string_view, 4> customers = {"C01", "ACME", "北京", "云南"};
    return customers[static_cast<std::size_t>(i / 2 * 7 % 5 % 4)];
}
std::string_view code_of(int i) {
    static constexpr std::array<std::string_view, 4> codes = {" USD", "", " EUR", " GBP"};
    return codes[static_cast<std::size_t>(i / 2 * 5 % 7 % 4)];
}

std::string day(int i) { return to_string(Date{date::year{2026} / 1 / 1} + Days{i + below(2)}); }

/// The i-th entry, a sale: with lines, taxes, instalments, or products beyond 64 bits.
std::string any_sale(int i) {
    static constexpr std::array<std::string_view, 4> taxes = {"VAT", "LOW", "5%", "7%"};
    const auto head = fmt::format("{} sale {} {}", day(i), customer_of(i), number("S", i));
    const auto code = code_of(i);
    switch (below(7)) {
        case 0:
            return fmt::format("{}\n  GEAR  3 @ 33.335\n  Work  100.00  tax:{}\n", head,
                               taxes[static_cast<std::size_t>(below(4))]);
        case 1:
            return fmt::format(
                "{} 113.00{} tax:13% #big\n  Bolts  20 pcs @ 5.00\n  tax 13%  13.00{}\n", head,
                code, code);
        case 2:
            return fmt::format(
                "{} 900.00{}\n  due 2027-09-01  300.00{}\n  due 2027-10-01  600.00{}\n", head, code,
                code, code);
        case 3:
            return fmt::format("{} 500.00{} due:2026-12-01\n", head, code);
        case 4:
            return fmt::format("{}\n  Big  {}.891234 @ 80,000,000.123456\n", head, 10'000 + i);
        case 5:
            return fmt::format("{} 100.00{}\n  Bolts  100.00{}\n", head, code, code);
        default:
            return fmt::format("{} 70.00{}\n  Bolts  10 @ 10.00{}  discount:30%\n", head, code,
                               code);
    }
}

/// The i-th entry, about an earlier sale: what is kept of it in tables of its own.
std::string any_other(int i) {
    const int of = below(i / 2 + 1) * 2;
    const auto sale = number("S", of);
    const auto customer = customer_of(of);
    const auto code = code_of(of);
    const auto head = [&](std::string_view kind, const std::string& numbered = "") {
        return fmt::format("{} {} {} {}", day(i), kind, customer, numbered);
    };
    switch (below(11)) {
        case 0:
            return fmt::format("{} 50.00{}\n  to {}  5.00{}\n  *  45.00{}\n",
                               head("receipt", number("R", i)), code, sale, code, code);
        case 1:
            return fmt::format("{} {}.00\n  fee  1.00 CNY\n  to {}  10.00{} @@ {}.00 CNY\n",
                               head("receipt", number("R", i)), 60 + i, sale, code, 61 + i);
        case 2:
            return fmt::format("{} 9.00{}\n  fee  1.00{}\n  to {}  10.00{} discount {}.00{}\n",
                               head("receipt", number("R", i)), code, code, sale, code, 1 + i % 9,
                               code);
        case 3:
            return fmt::format("{}10.00{} by:2026-12-24\n", head("promise"), code);
        case 4:
            return fmt::format("{} 1.00{} to:{}\n", head("credit", number("K", i)), code, sale);
        case 5:
            return fmt::format(
                "{} plan {}\n  due 2027-01-01  300.00{}\n  due 2027-02-01  200.00{}\n", day(i),
                sale, code, code);
        case 6:
            return fmt::format("{} 8.00{} to:*\n", head("receipt", number("R", i)), code) +
                   fmt::format("\n{} 8.00{}\n  from {}  8.00{}\n", head("refund", number("F", i)),
                               code, number("R", i), code);
        case 7:
            return fmt::format("{}1.00{}\n", head("balance"), code);
        case 8:
            return fmt::format("{}5.00{} on:{}\n", head("dispute"), code, sale);
        case 9:
            return fmt::format("{} 20.00{}\n  to {}  20.00{}\n", head("writeoff", number("W", i)),
                               code, sale, code);
        default:
            return fmt::format("{} 30.00{}\n  to {}  15.00{}\n  *  15.00{}\n",
                               head("open-credit", number("O", i)), code, sale, code, code);
    }
}

std::string any_entry(int i) { return i % 2 == 0 ? any_sale(i) : any_other(i); }

/// What cannot be read, or refers to such: some messages need a line number, most do not.
std::string any_fault(int i) {
    switch (below(6)) {
        case 0:
            return fmt::format("2026-02-30 sale {} B-{} 1.00\n", customer_of(i), i);
        case 1:
            return fmt::format("2026-01-01 sale {} B-{} 1,23.00\n", customer_of(i), i);
        case 2:
            return fmt::format("2026-01-01 receipt C01 RB-{} 1.00 to:B-{}\n", i, below(60));
        case 3:
            return fmt::format("2026-01-01 sael C01 B-{} 1.00\n", i);
        case 4:
            return "  stray\n";
        default:
            return "2026-01-01 note C01 \"\xFF\"\n";
    }
}

struct Told {
    std::vector<std::string> lines;
    friend bool operator==(const Told&, const Told&) = default;
};

/// What a file says, read in parts of so many bytes when it has more than that; `joined` counts
/// the parts that were kept. Where the number is even, all are received by themselves.
Told told(const std::string& path, std::uint64_t part_bytes, ledger::Faulty faulty, int& joined) {
    Sources sources;
    Diagnostics diagnostics;
    journal::ReadResult read;
    const auto posted = ledger::post(
        [&](const journal::Sink& sink, const journal::Parts& parts) {
            auto small = parts;
            small.least_bytes = part_bytes + 1;
            small.part_bytes = part_bytes;
            if (part_bytes % 2 == 0) small.is_better_joined = [] { return true; };
            small.begin = [&](std::uint64_t bytes) {
                auto part = parts.begin(bytes);
                part.join = [&joined, join = part.join] {
                    ++joined;
                    join();
                };
                return part;
            };
            read = journal::read_book({path}, {false, &small}, sources, diagnostics, sink);
        },
        faulty, sources, diagnostics);
    const auto& book = posted.book;
    Told result{{render_all(diagnostics, sources, 1000, false)}};
    auto& lines = result.lines;
    lines.push_back(fmt::format("{} bytes, {}", read.bytes, read.complete ? "all" : "not all"));
    for (const auto& place : posted.left_out)
        lines.push_back(std::to_string(sources.locate(place.source, place.offset).line));
    book.documents.for_each([&](Id<ledger::Document> id, const ledger::Document& document) {
        lines.push_back(fmt::format(
            "{} {} {} {} {} {}", book.number_of(id), static_cast<int>(document.kind),
            document.customer.is_none() ? "-" : book.customers[document.customer].id,
            document.amount, document.due.time_since_epoch().count(), document.has_schedule));
        if (!document.currency.is_none()) lines.back() += book.currencies.code(document.currency);
    });
    for (const auto& allocation : book.allocations)
        lines.push_back(fmt::format("{} to {}: {} {}", book.number_of(allocation.source),
                                    book.number_of(allocation.target), allocation.amount,
                                    allocation.used));
    for (const auto& promise : book.promises)
        lines.push_back(fmt::format("{} {}", book.customers[promise.customer].id,
                                    to_string(promise.amount, book.currencies)));
    for (const auto& assertion : book.assertions)
        lines.push_back(to_string(assertion.stated, book.currencies) +
                        to_string(assertion.actual, book.currencies));
    for (const auto& refund : book.refunds)
        lines.push_back(fmt::format("{} {}", book.number_of(refund.source), refund.amount));
    for (const auto& dispute : book.disputes)
        lines.push_back(
            fmt::format("{} {}", book.number_of(dispute.document), dispute.amount.value_or(0)));
    for (const auto& schedule : book.schedules)
        for (const auto& part : schedule.instalments)
            lines.push_back(fmt::format("{} {} {}", book.number_of(schedule.document),
                                        to_string(part.due), part.amount));
    for (const auto& traits : book.traits)
        lines.push_back(book.number_of(traits.document) + traits.tags.front());
    for (const auto count : book.counts.by_kind) lines.push_back(std::to_string(count));
    if (book.counts.first)
        lines.push_back(to_string(*book.counts.first) + to_string(*book.counts.last));
    return result;
}

/// A book of sound and faulty entries, with an include and a merge conflict now and then.
std::string any_text(const std::string& included) {
    std::string text = heading;
    const int entries = below(60);
    const int included_at = below(entries + 9);
    const int conflict_at = below(entries * 3 + 9);
    const int conflict_ends = conflict_at + below(entries + 1);
    const int sound = below(2) == 0 ? 4 : 25;  // entries to a faulty one
    for (int i = 0; i < entries; ++i) {
        if (i == included_at)
            text += below(3) == 0 ? "include\n\n" : fmt::format("include \"{}\"\n\n", included);
        if (i == conflict_at) text += "<<<<<<< ours\n";
        text += (below(sound) == 0 ? any_fault(i) : any_entry(i)) + "\n";
        if (i == conflict_ends) text += ">>>>>>> theirs\n";
    }
    if (below(8) == 0) text += "2026-01-01 sale C01 BAD 1,23.00\n\n";
    return text;
}

}  // namespace

TEST_CASE("a file read in parts by two threads is the book it is when read in turn") {
    const auto path = std::filesystem::temp_directory_path() /
                      fmt::format("parts-{}.arl", static_cast<long>(::getpid()));
    auto included = path;
    included.replace_extension(".more.arl");
    std::ofstream{included} << "2026-01-03 sale C01 MORE-1 12.00\n\n";
    int joined = 0;
    int joined_when_whole = 0;
    CHECK(rc::check([&] {
        const auto text = any_text(included.filename().string());
        std::ofstream{path} << text;
        const auto faulty = below(2) == 0 ? ledger::Faulty::stop : ledger::Faulty::leave_out;
        RC_ASSERT(told(path, static_cast<std::uint64_t>(1 + below(3000)), faulty, joined) ==
                  told(path, 1U << 30U, faulty, joined_when_whole));
    }));
    std::filesystem::remove(path);
    std::filesystem::remove(included);
    CHECK(joined > 20);  // or the law was about nothing
    CHECK(joined_when_whole == 0);
}

TEST_CASE("a file with CRLF line ends is the book it is with LF, its messages too") {
    const auto path = std::filesystem::temp_directory_path() /
                      fmt::format("ends-{}.arl", static_cast<long>(::getpid()));
    int joined = 0;
    const auto told_of = [&](const std::string& text, ledger::Faulty faulty) {
        std::ofstream{path, std::ios::binary} << text;
        auto result = told(path, 1U << 30U, faulty, joined);
        result.lines.erase(result.lines.begin() + 1);  // how many bytes were read
        return result;
    };
    CHECK(rc::check([&] {
        const auto text = any_text("missing.arl");
        std::string with_returns;
        for (const char c : text) with_returns += c == '\n' ? "\r\n" : std::string(1, c);
        const auto faulty = below(2) == 0 ? ledger::Faulty::stop : ledger::Faulty::leave_out;
        RC_ASSERT(told_of(with_returns, faulty) == told_of(text, faulty));
    }));
    std::filesystem::remove(path);
}
