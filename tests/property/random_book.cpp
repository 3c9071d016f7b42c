#include "random_book.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <random>

namespace {

constexpr int last_day = 24;

/// A number that was given, and to whose document.
struct Known {
    std::string number;
    std::string customer;
};

constexpr const char* customers[] = {"A", "B", "C", "D"};

/// Writes entries that know which numbers were given before them.
class Writer {
public:
    explicit Writer(unsigned seed) : random_{seed} {}

    std::vector<Written> write() {
        const int count = 4 + below(14);
        for (int i = 0; i < count; ++i) write_one();
        return std::move(entries_);
    }

private:
    int below(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most)); }
    bool one_in(int many) { return below(many) == 0; }
    template <class List>
    const auto& any(const List& list) {
        return list[random_() % std::size(list)];
    }
    static std::string on(int day) { return fmt::format("2026-01-{:02}", day); }

    /// Amounts of few values meet each other often.
    int amount() { return 10 * (1 + below(30)); }
    std::string number(char kind) { return fmt::format("{}-{}", kind, ++last_number_); }
    std::string customer() { return any(customers); }
    /// Mostly the customer itself, at times another, of its group or not.
    std::string mostly(const std::string& own) { return one_in(6) ? customer() : own; }
    Known invoice() { return invoices_.empty() ? Known{"I-0", "A"} : any(invoices_); }
    Known source() { return sources_.empty() ? Known{"R-0", "A"} : any(sources_); }
    /// One of the customer's, where there is one.
    std::string invoice_of(const std::string& owner) {
        for (int tries = 0; tries < 8; ++tries)
            if (const auto known = invoice(); known.customer == owner) return known.number;
        return invoice().number;
    }

    void add(const std::string& words, const std::string& body = "") {
        add_on(1 + below(last_day), words, body);
    }
    void add_on(int day, const std::string& words, const std::string& body = "") {
        entries_.push_back({day, fmt::format("{} {}\n{}", on(day), words, body)});
    }

    void write_one();
    void sale();
    void opening();
    void receipt();
    void credit();
    void transfer();
    void undo();
    void agreement();
    void change();
    void plan();
    std::string body_of_receipt(const std::string& payer, int total);

    std::mt19937 random_;
    int last_number_ = 0;
    std::vector<Written> entries_;
    std::vector<Known> invoices_;
    std::vector<Known> sources_;
    std::vector<Known> writeoffs_;
};

void Writer::write_one() {
    switch (below(14)) {
        case 0:
        case 1:
        case 2:
        case 3:
            return sale();
        case 4:
            return opening();
        case 5:
        case 6:
        case 7:
        case 8:
            return receipt();
        case 9:
            return credit();
        case 10:
            return transfer();
        case 11:
            return undo();
        case 12:
            return agreement();
        default:
            return change();
    }
}

void Writer::sale() {
    const int total = amount();
    const Known known{number('I'), customer()};
    const std::string currency = one_in(5) ? " USD" : "";
    const int day = 1 + below(last_day);
    const bool parts = currency.empty() && one_in(4);
    const auto body = parts ? fmt::format("  due {}  {}.00\n  due 2026-02-11  {}.00\n", on(day),
                                          total / 2, total - total / 2)
                            : "";
    add_on(day,
           fmt::format("{} {} {} {}.00{}", one_in(6) ? "debit" : "sale", known.customer,
                       known.number, total, currency),
           body);
    invoices_.push_back(known);
}

void Writer::opening() {
    const bool is_credit = one_in(3);
    const Known known{number(is_credit ? 'R' : 'I'), customer()};
    const auto dated = fmt::format("dated:2025-12-{:02}", 1 + below(31));
    if (is_credit) {
        add(fmt::format("open-credit {} {} {}.00 {}", known.customer, known.number, amount(),
                        dated));
    } else {
        add(fmt::format("open {} {} {}.00 {} due:{}", known.customer, known.number, amount(), dated,
                        on(1 + below(31))));
    }
    (is_credit ? sources_ : invoices_).push_back(known);
}

std::string Writer::body_of_receipt(const std::string& payer, int total) {
    const int part = total / 2;
    const auto target = invoice_of(payer);
    switch (below(4)) {
        case 0:
            return fmt::format("  to {}  {}.00\n  *\n", target, part);
        case 1:
            return fmt::format("  to {}  {}.00 discount 1.00\n  *  {}.00\n", target, part,
                               total - part);
        case 2:
            return fmt::format("  to {}  {}.00\n  to {}  {}.00\n", target, part, invoice_of(payer),
                               total - part);
        default:
            return fmt::format("  fee  2.00\n  to {}  {}.00\n  *\n", target, part);
    }
}

void Writer::receipt() {
    const int total = amount();
    const Known known{number('R'), customer()};
    const auto head = fmt::format("receipt {} {} {}.00", known.customer, known.number, total);
    const auto target = invoice_of(known.customer);
    sources_.push_back(known);
    switch (below(7)) {
        case 0:
            return add(head + " to:" + target);
        case 1:
            return add(head + " to:*");
        case 2:
        case 3:
            return add(head, body_of_receipt(known.customer, total));
        case 4:
            return add(head, fmt::format("  to {}  10.00 USD @@ {}.00\n", target, total));
        default:
            return add(head);  // unsaid
    }
}

void Writer::credit() {
    const Known known{number('R'), customer()};
    const auto head = fmt::format("credit {} {} {}.00", known.customer, known.number, amount());
    sources_.push_back(known);
    if (one_in(3)) return add(head);
    add(head + (one_in(2) ? " to:*" : " for:" + invoice_of(known.customer)));
}

void Writer::transfer() {
    const auto from = source();
    const auto to = invoice();
    switch (below(6)) {
        case 0:
            writeoffs_.push_back({number('W'), to.customer});
            return add(fmt::format("writeoff {} {} {}.00 to:{}", to.customer,
                                   writeoffs_.back().number, amount() / 2, to.number));
        case 1:
            return add(
                fmt::format("refund {} {} 10.00 from:{}", from.customer, number('F'), from.number));
        case 2: {
            if (writeoffs_.empty()) return;
            const auto& given_up = any(writeoffs_);
            return add(fmt::format("recover {} {} 10.00 from:{}", given_up.customer, number('F'),
                                   given_up.number));
        }
        default:
            return add(fmt::format("apply {} {}.00 from:{} to:{}", mostly(from.customer),
                                   amount() / 2, from.number, invoice_of(from.customer)));
    }
}

void Writer::undo() {
    if (one_in(2)) {
        const auto from = source();
        return add(fmt::format("unapply {} 10.00 from:{} to:{}", from.customer, from.number,
                               invoice_of(from.customer)));
    }
    const auto gone = (one_in(2) ? invoice() : source()).number;
    add_on(last_day + below(3), "void " + gone);
}

void Writer::agreement() {
    const auto about = invoice();
    switch (below(6)) {
        case 4:
            return add(fmt::format("credit-report {} score:{}", customer(), below(101)));
        case 5:
            return add(fmt::format("financials {} equity:{}.00 current-ratio:1.{:02}", customer(),
                                   below(100) - 20, below(100)));
        case 0:
            return add(fmt::format("dispute {} {}on:{}", about.customer, one_in(2) ? "20.00 " : "",
                                   about.number));
        case 1:
            return add(fmt::format("resolve {} on:{}", about.customer, about.number));
        case 2:
            return plan();
        default:
            return add(fmt::format("promise {} 50.00 by:2026-01-28", about.customer));
    }
}

/// A sale, and new due days for all of it on its own evening.
void Writer::plan() {
    const int total = amount();
    const int day = 1 + below(last_day);
    const Known known{number('I'), customer()};
    add_on(day, fmt::format("sale {} {} {}.00", known.customer, known.number, total));
    add_on(day, fmt::format("plan {}", known.number),
           fmt::format("  due {}  {}.00\n  due 2026-02-20  {}.00\n", on(31), total / 2,
                       total - total / 2));
    invoices_.push_back(known);
}

void Writer::change() {
    switch (below(5)) {
        case 3:
            return add(fmt::format("set {} limit:{}.00", customer(), amount()));
        case 0:
            return add(fmt::format("set {} allocate:oldest-first", customer()));
        case 1:
            return add(fmt::format("set {} allocate:explicit", customer()));
        case 2:
            return add(fmt::format("set {} group:h", customer()));
        default:
            return add_on(1 + below(last_day), fmt::format("rate USD 7.{} CNY", below(9)));
    }
}

}  // namespace

std::string heading() {
    return "book\n  currency: CNY\n  terms: net 5\n"
           "customer A\n"
           "customer B\n  allocate: oldest-first\n"
           "customer C\n  group: g\n"
           "customer D\n  group: g\n  parent: C\n  allocate: oldest-first\n  terms: net 3 eom\n";
}

std::vector<Written> random_entries(unsigned seed) { return Writer{seed}.write(); }
