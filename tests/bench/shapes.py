"""Books of odd shapes: each has very much of one thing that most books have little of.

Time may grow with a book, not with its square; `tests/bench/run` makes each shape twice, once
several times as long, and compares.
"""
import datetime

HEAD = "book\n  currency: CNY\n  terms: net 30\n"
ONE = HEAD + "customer C1\n"
OLDEST = HEAD + "customer C1\n  allocate: oldest-first\n"
FIRST = datetime.date(2020, 1, 1)


def day(number):
    return (FIRST + datetime.timedelta(number)).isoformat()


def sales(count, amount="10.00"):
    return [f"{day(i // 100)} sale C1 A-{i} {amount}" for i in range(count)]


def each(count, line):
    """A line per number; `day` is some days after that of the sale of the same number."""
    return [line.format(i=i, day=day(1 + i // 100)) for i in range(count)]


def of_one_customer(n):
    return [ONE, *sales(n)]


def one_receipt_of_many(n):
    return [ONE, *sales(n), f"{day(9999)} receipt C1 R-1 {10 * n}.00",
            *each(n, "  to A-{i}  10.00")]


def many_receipts_of_one(n):
    return [ONE, f"{day(0)} sale C1 A-1 {10 * n}.00",
            *each(n, "{day} receipt C1 R-{i} 10.00 to:A-1")]


def oldest_first(n):
    return [OLDEST, *sales(n), *each(n, "{day} receipt C1 R-{i} 9.99")]


def oldest_first_taken_back(n):
    return [OLDEST, *sales(n), *each(n, "{day} receipt C1 R-{i} 10.00"),
            *each(n, "{day} receipt C1 S-{i} 5.00 to:A-{i}")]


def one_deposit(n):
    return [OLDEST, *sales(n), f"{day(0)} receipt C1 R-1 {10 * n}.00"]


def held_balances(n):
    return [ONE, *sales(n), *[f"{day(i // 100)} balance C1 {(i // 100 + 1) * 1000}.00"
                              for i in range(0, n - n % 100, 5)]]


def wrong_balances(n):
    return [ONE, *sales(n), *[f"{day(i // 100)} balance C1 {(i // 100 + 1) * 1000 + 9}.00"
                              for i in range(0, n - n % 100, 5)]]


def promises(n):
    return [ONE, *sales(n), *each(n, "{day} promise C1 10.00 for:A-{i} by:2030-01-01")]


def disputes(n):
    return [ONE, *sales(n), *each(n, "{day} dispute C1 1.00 on:A-{i}")]


def disputes_of_one(n):
    return [ONE, f"{day(0)} sale C1 A-1 {10 * n}.00", *each(n, "{day} dispute C1 1.00 on:A-1")]


def plans(n):
    return [ONE, *sales(n), *each(n, "{day} plan A-{i}\n  due 2030-01-01  4.00\n"
                                     "  due 2030-02-01  6.00")]


def voids(n):
    return [ONE, *sales(n), *each(n, "{day} void A-{i}")]


def unapplied(n):
    return [ONE, *sales(n), *each(n, "{day} receipt C1 R-{i} 10.00 to:A-{i}"),
            *each(n, "{day} unapply C1 10.00 from:R-{i} to:A-{i}")]


def refunds(n):
    return [ONE, f"{day(0)} receipt C1 R-1 {n}.00 to:*",
            *each(n, "{day} refund C1 F-{i} 1.00\n  from R-1  1.00")]


def notes(n):
    return [ONE, *each(n, '{day} note C1 "call {i}"')]


def changes(n):
    return [ONE, *sales(n), *[f"{day(i)} set C1 grade:{'ABC'[i % 3]}" for i in range(n // 500)]]


def customers(n):
    return [HEAD, *each(n, 'customer C{i} "Name {i}"')]


def chain_of_parents(n):
    return [HEAD, "customer C0", *[f"customer C{i}\n  parent: C{i - 1}" for i in range(1, n // 10)],
            *[f"{day(0)} sale C{i} A-{i} 10.00" for i in range(n // 10)]]


def lines_of_one(n):
    return [ONE, f"{day(0)} sale C1 A-1", *each(n, "  Thing {i}    3 @ 3.33")]


def due_days_of_one(n):
    return [ONE, f"{day(0)} sale C1 A-1 {n}.00", *[f"  due {day(i)}  1.00" for i in range(n)]]


def prefixes(n):
    return [ONE, *each(n, "{day} sale C1 P{i}x-{i} 1.00")]


def rates(n):
    return [HEAD, "customer C1\n  currency: USD\n", *sales(n // 10, "10.00 USD"),
            *[f"{day(i)} rate {code} 7.{i % 9} CNY" for i in range(n // 5)
              for code in ("USD", "EUR")]]


def unknown_documents(n):
    return [ONE, *sales(n), *each(n, "{day} receipt C1 R-{i} 1.00 to:X-{i}")]


def unknown_customers(n):
    return [ONE, *each(n, "{day} sale K{i} A-{i} 1.00")]


def one_number(n):
    return [ONE, *each(n, "{day} sale C1 A-1 {i}.00")]


def over_allocated(n):
    return [ONE, f"{day(0)} sale C1 A-1 10.00", *each(n, "{day} receipt C1 R-{i} 10.00 to:A-1")]


SHAPES = [of_one_customer, one_receipt_of_many, many_receipts_of_one, oldest_first,
          oldest_first_taken_back, one_deposit, held_balances, wrong_balances, promises, disputes,
          disputes_of_one, plans, voids, unapplied, refunds, notes, changes, customers,
          chain_of_parents, lines_of_one, due_days_of_one, prefixes, rates, unknown_documents,
          unknown_customers, one_number, over_allocated]

COMMANDS = ["check", "aging", "open", "overdue", "register", "customer", "customer C1",
            "explain A-1", "explain R-1", "fmt --check"]


def text(shape, size):
    """Blank lines end entries; lines that begin with a blank belong to the one above."""
    lines = shape(size)
    return "".join(("" if line.startswith(" ") else "\n") + line.rstrip("\n") + "\n"
                   for line in lines)
