#!/usr/bin/python3
"""Goes down the ladder of `ar allocate` a second time, by trying all sets, on small random books;
and asks it of a large book whose truth is known: nothing that is certain may be wrong.

What the program accepts is added to the book, which must then be sound and hold the same money.
"""
import csv
import io
import itertools
import os
import random
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

import match_book

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
DAY = date(2026, 6, 30)
BOOKS = 120


def run(*words, status=0):
    done = subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=120, check=False)
    assert done.returncode == status, (words, done.returncode, done.stderr.decode())
    return done.stdout.decode("utf-8")


def rows(*words):
    return list(csv.DictReader(io.StringIO(run(*words, "-O", "csv"))))


def minor(text):
    return int(text.replace(".", "").replace(",", ""))


class Small:
    """A random book of a few customers, small amounts, and words that name some invoices."""

    def __init__(self, seed):
        self.rng = rng = random.Random(seed)
        self.customers = {"A": "", "B": "north", "C": "north"}
        self.sales = {}     # number: (customer, day, [instalments])
        self.paid = []      # (day, number, amount)
        self.receipts = []  # (number, customer, day, amount, words)
        for n in range(rng.randint(1, 9)):
            parts = [rng.randint(1, 12) for _ in range(rng.choice([1, 1, 1, 2]))]
            self.sales[f"INV-{100 + 7 * n}"] = (rng.choice("ABC"), self.day(1, 80), parts)
        for number, (_, day, parts) in self.sales.items():
            if rng.random() < 0.2:  # paid in part, some of it after the day of the entries
                self.paid.append((day + timedelta(days=rng.choice([3, 200])), number, 1))
        for n in range(rng.randint(1, 4)):
            words = rng.choice(["", "thanks", self.name(), self.name(), "100 200",
                                self.name() + "1", self.name() + " and " + self.name()])
            self.receipts.append((f"R-{n}", rng.choice("ABC"), self.day(90, 150),
                                  rng.randint(1, 30), words))

    def day(self, first, last):
        return date(2026, 1, 1) + timedelta(days=self.rng.randint(first, last))

    def name(self):
        number = self.rng.choice([*self.sales, "INV-999"])
        return self.rng.choice([number, number.replace("-", " "), number.replace("-", "").lower(),
                                number.replace("-", "/000")])

    def text(self):
        lines = ['book "Small"', "  currency: EUR", "  terms: net 30", ""]
        for customer, group in self.customers.items():
            lines += [f"customer {customer}"] + ([f"  group: {group}"] if group else []) + [""]
        for number, (customer, day, parts) in self.sales.items():
            lines += [f"{day} sale {customer} {number} {sum(parts)}.00"]
            if len(parts) > 1:
                lines += [f"  due {day + timedelta(days=30 * i)}  {part}.00"
                          for i, part in enumerate(parts, 1)]
        for n, (day, number, amount) in enumerate(self.paid):
            lines += [f"{day} receipt {self.sales[number][0]} P-{n} {amount}.00 to:{number}"]
        for number, customer, day, amount, words in self.receipts:
            lines += [f'{day} receipt {customer} {number} {amount}.00 to:* ref:"{words}"']
        return "\n".join(lines) + "\n"

    def family(self, customer):
        group = self.customers[customer]
        return {one for one, its in self.customers.items()
                if one == customer or (group and its == group)}


class Reckoned:
    """What the ladder says of each receipt of a small book, in whole units."""

    def __init__(self, book):
        self.book = book
        self.open = {number: sum(parts) for number, (_, _, parts) in book.sales.items()}
        for _, number, amount in book.paid:  # what is paid later is taken as well
            self.open[number] -= amount
        self.said = {}
        for receipt in sorted(book.receipts, key=lambda one: (one[2], one[0])):
            self.said[receipt[0]] = self.judge(*receipt)

    def named(self, words):
        found = []
        for number in [*self.book.sales]:
            digits = number.split("-")[1]
            pattern = rf"(?<![a-z0-9])inv[-_./ ]*0*{digits}(?![a-z0-9])"
            if re.search(pattern, words.lower()):
                found.append(number)
        return found

    def judge(self, _, customer, day, amount, words):
        ours = self.book.family(customer)
        named = self.named(words)
        usable = [one for one in named if self.open[one] and self.book.sales[one][0] in ours]
        others = len(usable) < len(named)
        if usable:
            verdict = self.by_name(usable, amount, others)
        else:
            verdict = self.by_sum(ours, amount, others)
        rung, certain, taken = verdict
        if certain:
            for number, part in taken.items():
                self.open[number] -= part
        return rung, certain, taken

    def by_name(self, usable, amount, others):
        total = sum(self.open[one] for one in usable)
        if amount == total:
            return 2, True, {one: self.open[one] for one in usable}
        if amount > total:
            return 2, not others, {one: self.open[one] for one in usable}
        if len(usable) == 1:
            return 2, not others, {usable[0]: amount}
        return 2, False, {}

    def items(self, number):
        """What is open of each instalment: the first ones are paid first."""
        parts = self.book.sales[number][2]
        settled = sum(parts) - self.open[number]
        for part in parts:
            used = min(settled, part)
            settled -= used
            if part > used:
                yield number, part - used

    def by_sum(self, ours, amount, others):
        items = [item for number, (customer, _, _) in self.book.sales.items()
                 if customer in ours for item in self.items(number)]
        found, fewest = set(), 99
        for size in range(1, len(items) + 1):
            for chosen in itertools.combinations(items, size):
                if sum(part for _, part in chosen) == amount:
                    taken = defaultdict(int)
                    for number, part in chosen:
                        taken[number] += part
                    found.add(tuple(sorted(taken.items())))
                    fewest = min(fewest, size)
        if not found:
            return None, False, {}
        return (3 if fewest == 1 else 4), len(found) == 1 and not others, dict(min(found))


class Allocate(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = str(Path(self.folder.name) / "main.arl")

    def tearDown(self):
        self.folder.cleanup()

    def write(self, text):
        Path(self.path).write_text(text, encoding="utf-8")

    def ask(self, *words):
        return rows("allocate", "-f", self.path, "--date", str(DAY), *words)

    def accepted(self):
        return run("allocate", "-f", self.path, "--date", str(DAY))

    def check_sound(self, text):
        """What is accepted is an entry that the book takes, and moves no balance."""
        before = rows("balance", "-f", self.path, "--as-of", str(DAY), "--all")
        self.write(text + "\n" + self.accepted())
        done = subprocess.run([PROGRAM, "check", "-f", self.path], check=False, timeout=60,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.assertIn(done.returncode, (0, 1), done.stdout.decode())
        after = rows("balance", "-f", self.path, "--as-of", str(DAY), "--all")
        self.assertEqual(sum(minor(row["balance"]) for row in before if row["currency"] == "EUR"),
                         sum(minor(row["balance"]) for row in after if row["currency"] == "EUR"))

    def test_small_books_as_trying_all_sets_says(self):
        certain = 0
        for seed in range(BOOKS):
            book = Small(seed)
            self.write(book.text())
            expected = Reckoned(book).said
            got = defaultdict(list)
            for row in self.ask():
                got[row["source"]].append(row)
            self.assertEqual(set(got), set(expected), seed)
            for number, (rung, sure, taken) in expected.items():
                with self.subTest(seed=seed, receipt=number):
                    row = got[number][0]
                    self.assertEqual(row["certain"], "yes" if sure else "no", row)
                    if rung is None:
                        self.assertIn(row["rung"], ("", "6"))
                    else:
                        self.assertEqual(row["rung"], str(rung), row)
                    if sure:
                        certain += 1
                        self.assertEqual({one["document"]: minor(one["allocated"])
                                          for one in got[number]},
                                         {one: 100 * part for one, part in taken.items()})
            self.check_sound(book.text())
        self.assertGreater(certain, BOOKS // 3)

    def test_a_large_book_of_known_truth(self):
        text, truths = match_book.make()
        self.write(text)
        begin = time.monotonic()
        got = defaultdict(dict)
        certain = {}
        for row in self.ask():
            certain[row["source"]] = row["certain"] == "yes"
            got[row["source"]][row["document"]] = minor(row["allocated"])
        seconds = time.monotonic() - begin
        wrong = [one.number for one in truths
                 if certain[one.number] and got[one.number] != one.paid]
        self.assertEqual(wrong, [])
        tellable = [one for one in truths if one.tellable]
        matched = [one for one in tellable if certain[one.number]]
        self.assertGreaterEqual(len(matched), 0.95 * len(tellable))
        self.assertLess(seconds, 20)  # under one second on a machine that is not busy
        self.check_sound(text)


if __name__ == "__main__":
    unittest.main()
