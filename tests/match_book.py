"""Makes a book of open invoices and receipts on account whose meaning is known: which invoices each
one pays, and whether anybody could tell.

    python3 tests/match_book.py FILE [RECEIPTS] [ITEMS]     writes the book, truth beside it as CSV

Texts name invoices in all the ways customers do, and orders and phone numbers beside; sums are of
one item or of several; numbers overlap (INV-100 and INV-1001), amounts repeat; customers belong to
groups, pay in part, and owe the same amounts in another currency.
"""
import csv
import random
import sys
from datetime import date, timedelta

FIRST = date(2026, 1, 1)


def money(minor):
    return f"{minor // 100}.{minor % 100:02d}"


def spelled(number, rng):
    """A number as a customer might write it."""
    letters, digits = number.split("-")
    return rng.choice([number, f"{letters} {digits}", f"{letters}{digits}", number.lower(),
                       f"{letters}/00{digits}", f"{letters}.{digits}"])


class Truth:
    """What a receipt pays: minor units by document; `tellable` if its words or its sum say so."""

    def __init__(self, number, customer, day, amount, words):
        self.number = number
        self.customer = customer
        self.day = day
        self.amount = amount
        self.words = words
        self.paid = {}
        self.tellable = False

    def entry(self):
        return (f'{self.day} receipt {self.customer} {self.number} {money(self.amount)} to:* '
                f'"{self.words}"')


def sums_of(amounts, most):
    """How many sets of up to `most` items have each sum."""
    counts = {}
    for i, first in enumerate(amounts):
        counts[first] = counts.get(first, 0) + 1
        if most < 2:
            continue
        for second in amounts[i + 1:]:
            counts[first + second] = counts.get(first + second, 0) + 1
    return counts


def make(receipts=1000, items=5000, seed=7):
    """The text of a book with its receipts, and what they pay."""
    text, truths = make_apart(receipts, items, seed)
    return text + "".join(truth.entry() + "\n" for truth in truths), truths


def make_apart(receipts=1000, items=5000, seed=7):
    """The same book without its receipts."""
    rng = random.Random(seed)
    customers = [f"C{i:04d}" for i in range(max(items // 25, 1))]
    lines = ['book "Matching"', "  currency: EUR", "  terms: net 30", ""]
    for i, customer in enumerate(customers):
        lines += [f'customer {customer} "Customer {i:04d}"']
        if i % 10 < 2:
            lines += [f"  group: G{i // 10}"]
        lines += [""]
    open_ = {customer: {} for customer in customers}
    for n in range(items):
        customer = customers[n % len(customers)]
        number = f"INV-{n + 100}"
        amount = rng.choice([rng.randint(1000, 999999), rng.randint(10, 99) * 1000])
        open_[customer][number] = amount
        day = FIRST + timedelta(days=n % 60)
        lines += [f"{day} sale {customer} {number} {money(amount)}"]
        if n % 40 == 0:
            lines += [f"{day} sale {customer} US-{n} {money(amount)} USD"]
    truths = []
    for n in range(receipts):
        customer = customers[rng.randrange(len(customers))]
        left = open_[customer]
        if len(left) < 4:
            continue
        number, day = f"R-{n:05d}", FIRST + timedelta(days=70)
        kind = rng.random()
        words, tellable = "thank you", False
        if kind < 0.45:  # named, whole
            chosen = rng.sample(sorted(left), rng.choice([1, 1, 1, 2, 3]))
            words = "pays " + ", ".join(spelled(one, rng) for one in chosen)
            paid, tellable = {one: left[one] for one in chosen}, True
        elif kind < 0.55:  # named, in part
            one = rng.choice(sorted(left))
            paid, tellable = {one: max(left[one] // 3, 1)}, True
            words = f"part of {spelled(one, rng)}"
        elif kind < 0.9:  # a sum that perhaps is the only one
            chosen = rng.sample(sorted(left), rng.choice([1, 1, 2]))
            paid = {one: left[one] for one in chosen}
            words = rng.choice(["order 4711", f"tel 0{rng.randint(10**9, 10**10)}", "", "12345678"])
        else:  # less than any invoice, and nobody can tell what for
            paid = {}
        amount = sum(paid.values()) or 3
        truth = Truth(number, customer, day, amount, words)
        truth.paid, truth.tellable = paid, tellable
        truths.append(truth)
        for one, part in paid.items():
            left[one] -= part
            if not left[one]:
                del left[one]
    return "\n".join(lines) + "\n", truths


def main():
    path = sys.argv[1]
    text, truths = make(*[int(word) for word in sys.argv[2:]])
    with open(path, "w", encoding="utf-8") as book:
        book.write(text)
    with open(path + ".truth.csv", "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        for truth in truths:
            for number, amount in sorted(truth.paid.items()):
                writer.writerow([truth.number, number, money(amount), truth.tellable])


if __name__ == "__main__":
    main()
