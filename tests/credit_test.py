#!/usr/bin/python3
"""Exposures, computed a second time from the entries of the trade example.

Open amounts and money on account are those of `ar balance`; orders, drafts, cover, limits, families
and rates are taken from the journal's own lines. Every figure that `ar credit` prints of some days
is compared with what this file makes of them, and so is every answer of `ar credit check` to some
sales.

    tests/credit_test.py            the program is build/bin/ar, under tests/run the one it tests
"""
import csv
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import unittest
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
TRADE = ROOT / "examples/trade"
DAYS = ["2024-12-31", "2025-06-15", "2025-08-31", "2025-09-01", "2025-12-31", "2026-05-20",
        "2026-06-30", "2026-08-01"]
KEY = re.compile(r"^[a-z-]+:")


def ar(*words):
    """The lines that the program prints."""
    done = subprocess.run([PROGRAM, *words], cwd=TRADE, capture_output=True, text=True,
                          env={**os.environ, "AR_TODAY": "2026-06-30"}, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout


def rows(*words):
    return list(csv.DictReader(io.StringIO(ar(*words, "-O", "csv"))))


def minor(text):
    """Of an amount with two decimals, as every one of this book."""
    return int((Fraction(text.replace(",", "")) * 100))


def digits(amount):
    return f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02}"


def rounded(exact):
    """Halves away from zero."""
    size = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
    return -size if exact < 0 else size


class Entry:
    def __init__(self, line):
        words = shlex.split(line.replace("'", "\\'"))
        self.day, self.kind = words[0], words[1]
        self.plain = [word for word in words[2:] if not KEY.match(word)]
        self.keys = dict(word.split(":", 1) for word in words[2:] if KEY.match(word))


def read():
    """The customers with their keys, and the entries that matter here, by day."""
    customers, entries, own = {}, [], None
    for path in sorted(TRADE.glob("*.arl")):
        for line in path.read_text().splitlines():
            if line.startswith("customer "):
                own = customers.setdefault(line.split()[1], {})
            elif own is not None and line.startswith("  ") and ":" in line:
                key, value = line.strip().split(":", 1)
                own[key] = value.strip()
            else:
                own = None
                if re.match(r"^\d{4}-\d\d-\d\d (order|void|sale|receipt|insure|guarantee|set|rate|"
                            r"hold|release) ", line):
                    entries.append(Entry(line.split(" ; ")[0]))
    return customers, sorted(entries, key=lambda entry: entry.day)


CUSTOMERS, ENTRIES = read()


class Day:
    """The book as it was known at the end of a day."""

    def __init__(self, day):
        self.day = day
        self.entries = [entry for entry in ENTRIES if entry.day <= day]
        self.void = {entry.plain[0] for entry in self.of("void")}
        self.rates = {(entry.plain[0], entry.plain[2]): Fraction(entry.plain[1])
                      for entry in self.of("rate")}
        self.parts = defaultdict(lambda: defaultdict(int))  # (customer, part) -> currency -> minor
        for row in rows("balance", "--as-of", day):
            self.parts[row["customer"], "open"][row["currency"]] += minor(row["open"])
            self.parts[row["customer"], "on_account"][row["currency"]] -= minor(row["on_account"])
        self.add_orders()
        self.add_drafts()

    def of(self, *kinds):
        return [entry for entry in self.entries if entry.kind in kinds]

    def money(self, words, customer):
        """`["1.00", "USD"]`, or `["1.00"]` in the customer's currency."""
        parts = " ".join(words).split()
        currency = parts[1] if len(parts) > 1 else CUSTOMERS[customer].get("currency", "EUR")
        return minor(parts[0]), currency

    def add_orders(self):
        billed = {entry.keys["order"] for entry in self.of("sale")
                  if "order" in entry.keys and entry.plain[1] not in self.void}
        for entry in self.of("order"):
            if entry.plain[1] not in self.void | billed:
                amount, currency = self.money(entry.plain[2:4], entry.plain[0])
                self.parts[entry.plain[0], "orders"][currency] += amount

    def add_drafts(self):
        for entry in self.of("receipt"):
            if entry.keys.get("matures", "") > self.day and entry.plain[1] not in self.void:
                amount, currency = self.money(entry.plain[2:4], entry.plain[0])
                self.parts[entry.plain[0], "drafts"][currency] += amount

    def value(self, customer, key):
        """In force: the latest `set` that has not ended, else that of the block; and its end."""
        found = CUSTOMERS[customer].get(key), ""
        for entry in self.of("set"):
            if entry.plain[0] == customer and key in entry.keys:
                until = entry.keys.get("until", "")
                if not until or until >= self.day:
                    found = entry.keys[key], until
        return found

    def exchanged(self, amount, own, other):
        if own == other or amount == 0:
            return amount
        if (own, other) in self.rates:
            return rounded(amount * self.rates[own, other])
        return rounded(amount / self.rates[other, own])

    def cover(self, customer, rest, currency):
        rest = max(rest, 0)
        left, cover, latest = rest, 0, {}
        for entry in self.of("insure", "guarantee"):
            begins = max(entry.day, entry.keys.get("from", entry.day))
            if entry.plain[0] == customer and begins <= self.day <= entry.keys["until"]:
                by = entry.keys["by"] if entry.kind == "insure" else entry
                latest[by] = entry
        for entry in latest.values():
            if entry.kind == "insure":
                insured = min(left, self.exchanged(*self.money([entry.keys["limit"]], customer),
                                                   currency))
                left -= insured
                cover += rounded(insured * Fraction(entry.keys["quota"][:-1]) / 100)
        for entry in latest.values():
            if entry.kind == "guarantee":
                cover += self.exchanged(*self.money(entry.plain[1:3], customer), currency)
        return min(cover, rest)

    def exposure(self, customer, currency):
        """Of the tree."""
        sums = {part: sum(self.exchanged(amount, own, currency)
                          for own, amount in self.parts[customer, part].items())
                for part in ("open", "orders", "drafts", "on_account")}
        rest = sums["open"] + sums["orders"] + sums["drafts"] - sums["on_account"]
        below = [child for child in CUSTOMERS if self.value(child, "parent")[0] == customer]
        return (rest - self.cover(customer, rest, currency)
                + sum(self.exposure(child, currency) for child in below))

    def limits(self, customer):
        """Nearest first: whose, amount, currency, last day."""
        while customer:
            said, until = self.value(customer, "limit")
            if said is not None:
                yield (customer, *self.money([said], customer), until)
            customer = self.value(customer, "parent")[0]

    def held(self, customer):
        since = ""
        both = sorted(self.of("hold", "release"), key=lambda one: (one.day, one.kind == "hold"))
        for entry in both:
            if entry.plain[0] == customer:
                since = entry.day if entry.kind == "hold" else ""
        return since


class Credit(unittest.TestCase):
    def test_list(self):
        for day in DAYS:
            known = Day(day)
            found = rows("credit", "--as-of", day)
            self.assertEqual([row["customer"] for row in found], sorted(CUSTOMERS))
            for row in found:
                with self.subTest(day=day, customer=row["customer"]):
                    self.assertEqual(self.expected(known, row["customer"]),
                                     {key: row[key] for key in ("currency", "limit", "limit_of",
                                                                "until", "exposure", "headroom",
                                                                "use", "hold")})

    @staticmethod
    def expected(known, customer):
        limit = next(known.limits(customer), None)
        own = CUSTOMERS[customer].get("currency", "EUR")
        whose, amount, currency, until = limit or (customer, None, own, "")
        exposure = known.exposure(whose, currency)
        use = rounded(Fraction(exposure * 100, amount) * 10000) if amount else None
        return {"currency": currency, "limit": digits(amount) if limit else "",
                "limit_of": whose if limit else "", "until": until, "exposure": digits(exposure),
                "headroom": digits(amount - exposure) if limit else "",
                "use": "" if use is None else f"{'-' if use < 0 else ''}{abs(use) // 10000}."
                                              f"{abs(use) % 10000:04}",
                "hold": known.held(customer)}

    def test_limits_of_checks(self):
        known = Day("2026-06-30")
        for customer in sorted(CUSTOMERS):
            for amount in (0, 500000, 5000000):
                with self.subTest(customer=customer, amount=amount):
                    self.compare_check(known, customer, amount)

    def compare_check(self, known, customer, amount):
        found = json.loads(ar("credit", "check", customer, "--amount", digits(amount), "--as-of",
                              known.day, "-O", "json"))
        own = CUSTOMERS[customer].get("currency", "EUR")
        over, near = [], 0
        for whose, limit, currency, _ in known.limits(customer):
            after = known.exposure(whose, currency) + known.exchanged(amount, own, currency)
            if after > limit:
                over.append("over-limit" if whose == customer else "parent-over-limit")
            elif after * 100 > limit * 80:
                near += 1
        codes = [reason["code"] for reason in found["reasons"]]
        self.assertEqual([code for code in codes if code.endswith("over-limit")], over)
        self.assertEqual(codes.count("near-limit"), near)
        self.assertEqual("no-limit" in codes, not list(known.limits(customer)))
        self.assertEqual("on-hold" in codes, bool(known.held(customer)))


if __name__ == "__main__":
    unittest.main()
