#!/usr/bin/python3
"""Reconciles random books with random statements whose differences were planted, by matching.md 3.

Every line and every entry has an amount of its own unless likeness is what is planted, so that the
row of each is known from how it was made.
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
HEADER = ("state,date,value,amount,currency,bank_id,document,customer,book_date,book_amount,text")
FIRST = date(2026, 6, 1)
DAYS = 30
SETTINGS = """[rules.plain]
for      = "bank"
header   = ["Day", "Sum", "Id"]
account  = "=DE1"
currency = "Cur"
[rules.plain.columns]
booked = "Day"
value  = "Value"
amount = "Sum"
id     = "Id"
text   = "Text"
[bank.one]
account = "DE1"
via     = "wire"
skip    = ["Interest"]
"""


def amount(minor):
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02d}"


class Case:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.entries = ["2026-05-01 open-credit A OC-1 100000.00 EUR"]
        self.lines = []
        self.rows = []
        self.taken = 0
        # Lines on the first and the last day, so that the days of the file are known.
        self.matched_by_day(FIRST, "EUR")
        self.matched_by_day(FIRST + timedelta(days=DAYS - 1), "USD")
        plants = [self.matched_by_id, self.matched_by_day, self.late, self.too_late,
                  self.other_amount, self.other_day, self.missing_here, self.missing_there,
                  self.fee, self.interest, self.refund, self.bounced, self.corrected,
                  self.bounced_here_only, self.alike, self.outside, self.other_via,
                  self.cancelled]
        for _ in range(self.random.randint(0, 60)):
            self.random.choice(plants)()

    def draw(self):
        self.taken += 1
        return self.taken * 100 + self.random.randint(0, 99), \
            self.random.choice(["EUR", "EUR", "USD"])

    def day(self):
        return FIRST + timedelta(days=self.random.randint(0, DAYS - 1))

    def number(self, kind="R"):
        self.taken += 1
        return f"{kind}-{self.taken:04d}"

    def identity(self):
        self.taken += 1
        return f"B{self.taken:05d}"

    def line(self, day, much, currency, identity, text="a payment"):
        self.lines.append([str(day), str(day), amount(much), currency, identity, text])
        return [str(day), str(day), amount(much), currency, "DE1/" + identity], text

    def receipt(self, day, much, currency, more=""):
        number = self.number()
        via = "" if "via:" in more else " via:wire"
        self.entries.append(f"{day} receipt A {number} {amount(much)} {currency} to:*{via}{more}")
        return number

    def row(self, state, line, document="", day="", much=None, customer="A"):
        bank, text = line
        booked = [document, customer if document else "", str(day),
                  "" if much is None else amount(much)]
        self.rows.append([state, *bank, *booked, text])

    def alone(self, number, day, much, currency, identity=""):
        self.rows.append(["missing-there", "", "", "", currency, identity, number, "A", str(day),
                          amount(much), ""])

    def matched_by_id(self):
        much, currency = self.draw()
        day, identity = self.day(), self.identity()
        number = self.receipt(day, much, currency, f" bank:DE1/{identity}")
        self.row("matched", self.line(day, much, currency, identity), number, day, much)

    def matched_by_day(self, day=None, fixed=None):
        much, currency = self.draw()
        currency = fixed or currency
        day = day or self.day()
        number = self.receipt(day, much, currency)
        self.row("matched", self.line(day, much, currency, self.identity()), number, day, much)

    def late(self):
        much, currency = self.draw()
        day = self.day()
        booked = day + timedelta(days=self.random.choice([-5, -1, 1, 4, 5]))
        number = self.receipt(booked, much, currency)
        self.row("date", self.line(day, much, currency, self.identity()), number, booked, much)

    def too_late(self):
        much, currency = self.draw()
        day = FIRST + timedelta(days=self.random.randint(7, DAYS - 8))
        booked = day + timedelta(days=self.random.choice([-6, 6, 7]))
        number = self.receipt(booked, much, currency)
        self.row("missing-here", self.line(day, much, currency, self.identity()))
        self.alone(number, booked, much, currency)

    def other_amount(self):
        much, currency = self.draw()
        day, identity = self.day(), self.identity()
        number = self.receipt(day, much + 1, currency, f" bank:DE1/{identity}")
        self.row("amount", self.line(day, much, currency, identity), number, day, much + 1)

    def other_day(self):
        much, currency = self.draw()
        day, identity = self.day(), self.identity()
        booked = day - timedelta(days=self.random.choice([1, 9, 40]))
        number = self.receipt(booked, much, currency, f" bank:DE1/{identity}")
        self.row("date", self.line(day, much, currency, identity), number, booked, much)

    def missing_here(self):
        much, currency = self.draw()
        self.row("missing-here", self.line(self.day(), much, currency, self.identity()))

    def missing_there(self):
        much, currency = self.draw()
        day = self.day()
        identity = self.random.choice(["", self.identity()])
        said = f" bank:DE1/{identity}" if identity else ""
        number = self.receipt(day, much, currency, said)
        self.alone(number, day, much, currency, f"DE1/{identity}" if identity else "")

    def fee(self):
        much, currency = self.draw()
        self.row("not-receipt", self.line(self.day(), -much, currency, self.identity(), "a fee"))

    def interest(self):
        much, currency = self.draw()
        self.row("not-receipt",
                 self.line(self.day(), much, currency, self.identity(), "Interest June"))

    def refund(self):
        much, day = self.draw()[0], self.day()
        number = self.number("F")
        self.entries.append(f"{day} refund A {number} {amount(much)} EUR from:OC-1 via:wire")
        self.row("matched", self.line(day, -much, "EUR", self.identity()), number, day, -much)

    def bounced(self):
        much, currency = self.draw()
        day = FIRST + timedelta(days=self.random.randint(0, DAYS - 4))
        back = day + timedelta(days=3)
        number = self.receipt(day, much, currency)
        self.entries.append(f"{back} void {number} reason:bounced")
        self.row("matched", self.line(day, much, currency, self.identity()), number, day, much)
        self.row("matched", self.line(back, -much, currency, self.identity()), number, back, -much)

    def bounced_here_only(self):
        much, currency = self.draw()
        day = FIRST + timedelta(days=self.random.randint(0, DAYS - 4))
        back = day + timedelta(days=3)
        number = self.receipt(day, much, currency)
        self.entries.append(f"{back} void {number} reason:bounced")
        self.row("matched", self.line(day, much, currency, self.identity()), number, day, much)
        self.alone(number, back, -much, currency)

    def corrected(self):
        """Entered for the wrong customer, void, and entered again: one line."""
        much, currency = self.draw()
        day, identity = self.day(), self.identity()
        wrong = self.receipt(day, much, currency, f" bank:DE1/{identity}")
        self.entries.append(f"{day + timedelta(days=1)} void {wrong} reason:error")
        number = self.number()
        self.entries.append(f"{day} receipt B {number} {amount(much)} {currency} to:* via:wire "
                            f"bank:DE1/{identity}")
        self.row("matched", self.line(day, much, currency, identity), number, day, much, "B")

    def cancelled(self):
        """Never paid, and void: there is nothing that the bank could have."""
        much, currency = self.draw()
        day = self.day()
        number = self.receipt(day, much, currency)
        self.entries.append(f"{day} void {number} reason:error")

    def alike(self):
        """Two of one day and amount are not guessed between."""
        much, currency = self.draw()
        day = self.day()
        for _ in range(2):
            self.row("missing-here", self.line(day, much, currency, self.identity()))
            self.alone(self.receipt(day, much, currency), day, much, currency)

    def outside(self):
        much, currency = self.draw()
        self.receipt(self.random.choice([FIRST - timedelta(days=1),
                                         FIRST + timedelta(days=DAYS)]), much, currency)

    def other_via(self):
        much, currency = self.draw()
        day = self.day()
        self.receipt(day, much, currency, " via:cash")
        self.row("missing-here", self.line(day, much, currency, self.identity()))

    def expected(self):
        def key(row):
            return row[1] or row[8], row[4], row[5] if row[1] else row[6]
        return sorted(self.rows, key=key)


def reconcile(case, folder):
    (folder / "ar.toml").write_text(SETTINGS)
    (folder / "main.arl").write_text(
        'customer A "Acme"\n  terms: net 30\ncustomer B "Beta"\n  terms: net 30\n' +
        "".join(line + "\n" for line in case.entries))
    lines = case.lines[:]
    case.random.shuffle(lines)
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([["Day", "Value", "Sum", "Cur", "Id", "Text"],
                                                    *lines])
    (folder / "bank.csv").write_text(out.getvalue())
    return subprocess.run([PROGRAM, "reconcile", "-f", "main.arl", "bank", "bank.csv", "-O", "csv"],
                          cwd=folder, capture_output=True, text=True)


class Reconcile(unittest.TestCase):
    def test_states_are_those_that_were_planted(self):
        for seed in range(60):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                case = Case(seed)
                done = reconcile(case, Path(folder))
                rows = list(csv.reader(io.StringIO(done.stdout)))
                self.assertEqual(",".join(rows[0] if rows else []), HEADER, done.stderr)
                self.assertEqual(rows[1:], case.expected())
                differs = any(row[0] not in ("matched", "not-receipt") for row in rows[1:])
                self.assertEqual(done.returncode, 1 if differs else 0)


if __name__ == "__main__":
    unittest.main()
