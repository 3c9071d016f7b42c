#!/usr/bin/python3
"""Compares random lists of customers with random books a second time, from matching.md 3.

What is open here, and how it was settled, is known from the way the book was made, not from a
report. Every planted case has to come back with its state, and per currency the differences have
to add up to our balance less theirs.
"""
import csv
import io
import os
import random
import shutil
import subprocess
import tempfile
import unittest
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
AS_OF = date(2026, 6, 30)
HEADER = "state,document,theirs,date,their_date,currency,our_open,their_open,difference"


def amount(minor):
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02d}"


def minor(text):
    whole, _, cents = text.lstrip("-").partition(".")
    value = int(whole) * 100 + int(cents)
    return -value if text.startswith("-") else value


class Case:
    """A book of one customer, a list of that customer, and the row each document has to get."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.entries = []
        self.list = []
        self.expected = []
        self.taken = 0
        for _ in range(self.random.randint(0, 40)):
            self.random.choice([self.equal, self.missing_there, self.missing_here, self.amount,
                                self.timing, self.long_settled, self.written_off, self.credit_note,
                                self.credit_on_invoice, self.payment, self.respelled,
                                self.partly_paid, self.instalments])()

    def number(self, kind):
        self.taken += 1
        return f"{kind}-{self.taken:04d}"

    def sale(self, gross, currency, day=None):
        number = self.number("INV")
        day = day or AS_OF - timedelta(days=self.random.randint(60, 200))
        self.entries.append(f"{day} sale A {number} {amount(gross)} {currency}")
        return number, day

    def draw(self):
        return self.random.randint(1, 10 ** self.random.randint(1, 9)) + 1, \
            self.random.choice(["EUR", "EUR", "USD"])

    def lists(self, number, theirs, currency, day=""):
        self.list.append([number, amount(theirs), currency, str(day)])

    def expect(self, state, document, theirs, day, their_day, currency, ours, listed):
        self.expected.append([state, document, theirs, str(day), str(their_day), currency,
                              amount(ours), amount(listed), amount(ours - listed)])

    def settle(self, number, much, currency, days_ago):
        day = AS_OF - timedelta(days=days_ago)
        self.entries.append(f"{day} receipt A {self.number('R')} {amount(much)} {currency} "
                            f"to:{number}")

    def equal(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        self.lists(number, gross, currency, day)
        self.expect("equal", number, number, day, day, currency, gross, gross)

    def partly_paid(self):
        gross, currency = self.draw()
        paid = self.random.randint(1, gross - 1)
        number, day = self.sale(gross, currency)
        self.settle(number, paid, currency, self.random.randint(0, 50))
        self.lists(number, gross, currency)
        self.expect("amount", number, number, day, "", currency, gross - paid, gross)

    def missing_there(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        self.expect("missing-there", number, "", day, "", currency, gross, 0)

    def missing_here(self):
        gross, currency = self.draw()
        number = self.number("X")
        sign = self.random.choice([1, -1])
        self.lists(number, sign * gross, currency)
        self.expect("missing-here", "", number, "", "", currency, 0, sign * gross)

    def amount(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        theirs = gross + self.random.choice([-1, 1, 700])
        self.lists(number, theirs, currency, day)
        state = "amount"
        self.expect(state, number, number, day, day, currency, gross, theirs)

    def timing(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        self.settle(number, gross, currency, self.random.choice([0, 1, 9, 10]))
        self.lists(number, gross, currency)
        self.expect("timing", number, number, day, "", currency, 0, gross)

    def long_settled(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        self.settle(number, gross, currency, self.random.choice([11, 12, 50]))
        self.lists(number, gross, currency)
        self.expect("missing-here", number, number, day, "", currency, 0, gross)

    def written_off(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        self.entries.append(f"{AS_OF} writeoff A {self.number('W')} {amount(gross)} {currency} "
                            f"to:{number}")
        self.lists(number, gross, currency)
        self.expect("missing-here", number, number, day, "", currency, 0, gross)

    def credit_note(self):
        gross, currency = self.draw()
        number = self.number("CN")
        day = AS_OF - timedelta(days=self.random.randint(0, 100))
        self.entries.append(f"{day} credit A {number} {amount(gross)} {currency} to:*")
        if self.random.random() < 0.5:
            self.expect("credit-not-taken", number, "", day, "", currency, -gross, 0)
            return
        self.lists(number, -gross, currency)
        self.expect("equal", number, number, day, "", currency, -gross, -gross)

    def credit_on_invoice(self):
        gross, currency = self.draw()
        credited = self.random.randint(1, gross - 1)
        number, day = self.sale(gross, currency)
        self.entries.append(f"{AS_OF - timedelta(days=30)} credit A {self.number('CN')} "
                            f"{amount(credited)} {currency} for:{number}")
        self.lists(number, gross, currency)
        self.expect("credit-not-taken", number, number, day, "", currency, gross - credited, gross)

    def payment(self):
        gross, currency = self.draw()
        number = self.number("R")
        day = AS_OF - timedelta(days=self.random.randint(0, 100))
        self.entries.append(f"{day} receipt A {number} {amount(gross)} {currency} to:*")
        self.expect("missing-there", number, "", day, "", currency, -gross, 0)

    def respelled(self):
        gross, currency = self.draw()
        number, day = self.sale(gross, currency)
        kind, _, digits = number.partition("-")
        theirs = self.random.choice([f"{kind.lower()} {digits}", f"{kind}{int(digits)}",
                                     f"{kind}/{digits}", f"{kind}_0{digits}"])
        self.lists(theirs, gross, currency)
        self.expect("equal", number, theirs, day, "", currency, gross, gross)

    def instalments(self):
        gross, currency = self.draw()
        part = self.random.randint(1, gross - 1)
        number, day = self.sale(gross, currency)
        self.lists(number, part, currency)
        self.lists(number, gross - part, currency)
        self.expect("equal", number, number, day, "", currency, gross, gross)

    def order(self):
        def key(row):
            return row[5], row[3] or row[4] or "9999", row[1] or row[2]
        return sorted(self.expected, key=key)


def compare(case, folder):
    (folder / "main.arl").write_text(
        'customer A "Acme"\n  terms: net 30\n  currency: EUR\n' +
        "".join(line + "\n" for line in case.entries))
    lines = case.list[:]
    case.random.shuffle(lines)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([["number", "amount", "currency", "date"],
                                                    *lines])
    (folder / "their.csv").write_text(out.getvalue())
    return subprocess.run([PROGRAM, "compare", "-f", "main.arl", "A", "their.csv", "--as-of",
                           str(AS_OF), "-O", "csv"], cwd=folder, capture_output=True, text=True)


def balances(folder):
    """Our balance by currency, by a report that knows nothing of lists."""
    done = subprocess.run([PROGRAM, "balance", "-f", "main.arl", "--as-of", str(AS_OF), "-O",
                           "csv"], cwd=folder, capture_output=True, text=True, check=True)
    return {row["currency"]: minor(row["balance"]) for row in csv.DictReader(
        io.StringIO(done.stdout))}


class Compare(unittest.TestCase):
    def test_states_are_those_that_were_planted_and_differences_add_up(self):
        for seed in range(60):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                case = Case(seed)
                done = compare(case, Path(folder))
                rows = list(csv.reader(io.StringIO(done.stdout)))
                self.assertEqual(",".join(rows[0]), HEADER, done.stderr)
                self.assertEqual(rows[1:], case.order())
                differs = any(row[0] != "equal" for row in rows[1:])
                self.assertEqual(done.returncode, 1 if differs else 0)
                ours = balances(Path(folder))
                theirs = {}
                for _, listed, currency, _ in case.list:
                    theirs[currency] = theirs.get(currency, 0) + minor(listed)
                for currency in {row[5] for row in rows[1:]} | set(ours) | set(theirs):
                    difference = sum(minor(row[8]) for row in rows[1:] if row[5] == currency)
                    self.assertEqual(difference, ours.get(currency, 0) - theirs.get(currency, 0))


if __name__ == "__main__":
    unittest.main()
