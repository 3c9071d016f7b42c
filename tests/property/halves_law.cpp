#include <doctest/doctest.h>
#include <fmt/format.h>
#include <rapidcheck.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/diagnostic_list.hpp"
#include "journal/read.hpp"
#include "ledger/post.hpp"

namespace {

int below(int end) { return *rc::gen::inRange(0, end); }

const std::string heading =
    "book\n  currency: CNY\n  terms: net 30\n\ntax VAT\n  rate: 13%\n\n"
    "item GEAR \"Gear\"\n  tax: 9%\n\ncustomer C01 \"One\"\n\ncustomer C02\n  tax: VAT\n\n"
    "customer 云南 \"Yunnan\"\n  terms: net 60\n\n";

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

/// The i-th entry: documents of every kind, and what is kept of them in tables of its own.
std::string any_entry(int i) {
    static constexpr const char* customers[] = {"C01", "C02", "云南"};
    const auto* customer = customers[below(3)];
    const auto day = fmt::format("2026-{:02}-{:02}", 1 + below(6), 1 + below(28));
    const auto sale = number("S", below(i + 1));
    switch (below(9)) {
        case 0:
            return fmt::format("{} sale {} {}\n  GEAR  3 @ 33.335\n  Work  100.00  tax:VAT\n", day,
                               customer, number("S", i));
        case 1:
            return fmt::format(
                "{} sale {} {} 113.00 tax:13% #big\n  Bolts  20 pcs @ 5.00\n"
                "  tax 13%  13.00\n",
                day, customer, number("S", i));
        case 2:
            return fmt::format(
                "{} sale {} {} 900.00\n  due 2026-09-01  300.00\n"
                "  due 2026-10-01  600.00\n",
                day, customer, number("S", i));
        case 3:
            return fmt::format("{} sale {} {} 500.00 USD due:2026-12-01\n", day, customer,
                               number("S", i));
        case 4:
            return fmt::format("{} receipt {} {} 10.00\n  to {}  5.00\n  *  5.00\n", day, customer,
                               number("R", i), sale);
        case 5:
            return fmt::format("{} receipt {} {} 70.00\n  fee  1.00\n  to {}  10.00 USD @@ 71.00\n",
                               day, customer, number("R", i), sale);
        case 6:
            return fmt::format("{} promise {} 10.00 by:2026-12-24\n", day, customer);
        case 7:
            return fmt::format("{} credit {} {} 1.00 to:{}\n", day, customer, number("K", i), sale);
        default:
            return fmt::format(
                "{} sale {} {} 98765432109876.54\n  Big  1234567.891234 @ "
                "80,000,000.123456\n",
                day, customer, number("S", i));
    }
}

struct Told {
    std::vector<std::string> lines;
    friend bool operator==(const Told&, const Told&) = default;
};

/// What a file says, read in halves when it has so many bytes; `joined` counts the later halves
/// that were kept.
Told told(const std::string& path, std::uint64_t least_bytes, int& joined) {
    Sources sources;
    Diagnostics diagnostics;
    const auto posted = ledger::post(
        [&](const journal::Sink& sink, const journal::Halves& halves) {
            auto small = halves;
            small.least_bytes = least_bytes;
            small.join = [&] {
                ++joined;
                halves.join();
            };
            journal::read_book({path}, {false, &small}, sources, diagnostics, sink);
        },
        ledger::Faulty::stop, sources, diagnostics);
    const auto& book = posted.book;
    Told result{{render_all(diagnostics, sources, 1000, false)}};
    auto& lines = result.lines;
    book.documents.for_each([&](Id<ledger::Document> id, const ledger::Document& document) {
        lines.push_back(fmt::format(
            "{} {} {} {} {} {}", book.number_of(id), static_cast<int>(document.kind),
            document.customer.is_none() ? "-" : book.customers[document.customer].id,
            document.amount, document.due.time_since_epoch().count(), document.has_schedule));
        if (!diagnostics.any_error()) lines.back() += book.currencies.code(document.currency);
    });
    for (const auto& allocation : book.allocations)
        lines.push_back(fmt::format("{} to {}: {} {}", book.number_of(allocation.source),
                                    book.number_of(allocation.target), allocation.amount,
                                    allocation.used));
    for (const auto& promise : book.promises)
        lines.push_back(fmt::format("{} {}", book.customers[promise.customer].id,
                                    to_string(promise.amount, book.currencies)));
    for (const auto& traits : book.traits)
        lines.push_back(book.number_of(traits.document) + traits.tags.front());
    for (const auto count : book.counts.by_kind) lines.push_back(std::to_string(count));
    if (book.counts.first)
        lines.push_back(to_string(*book.counts.first) + to_string(*book.counts.last));
    return result;
}

}  // namespace

TEST_CASE("a file read in two halves at once is the book it is when read whole") {
    const auto path = std::filesystem::temp_directory_path() /
                      fmt::format("halves-{}.arl", static_cast<long>(::getpid()));
    int joined = 0;
    int joined_when_whole = 0;
    CHECK(rc::check([&] {
        std::string text = heading;
        const int entries = below(60);
        for (int i = 0; i < entries; ++i) text += any_entry(i) + "\n";
        if (below(8) == 0) text += "2026-01-01 sale C01 BAD 1,23.00\n\n";
        if (below(8) == 0) text += "<<<<<<< ours\n2026-01-01 note C01 \"x\"\n>>>>>>> theirs\n";
        std::ofstream{path} << text;
        RC_ASSERT(told(path, 1, joined) == told(path, 1U << 30U, joined_when_whole));
    }));
    std::filesystem::remove(path);
    CHECK(joined > 20);  // or the law was about nothing
    CHECK(joined_when_whole == 0);
}
