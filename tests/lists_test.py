#!/usr/bin/python3
"""Imports lists of sales drawn at random, and reckons a second time what must come of them.

Some rows cannot be booked, some come twice, some were changed; the numbers and days are written
as different programs write them, in different encodings. What each customer owes, the lines that
are rejected and what is here already are reckoned from the facts. Whatever is imported twice adds
nothing.
"""
import csv
import io
import os
import random
import shutil
import subprocess
import tempfile
import unittest
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
NAMES = {"C1": "合肥建材经营部", "C2": "Halm & Söhne", "C3": "Werft Nordwest GmbH"}
BOOK = "book \"B\"\n  currency: CNY\n  terms: net 30\n\n" + "".join(
    f'customer {key} "{name}"\n' for key, name in NAMES.items())
DAYS = {"": "%Y-%m-%d", "年": "%Y年%m月%d日", "%d.%m.%Y": "%d.%m.%Y", "%m/%d/%Y": "%m/%d/%Y"}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "gb18030"]


class Form:
    """How one program writes its lists."""

    def __init__(self, chance):
        self.day = chance.choice(list(DAYS))
        self.comma = chance.random() < 0.5
        self.delimiter = chance.choice(";\t|" if self.comma else ",;\t")
        self.encoding = chance.choice(ENCODINGS)

    def amount(self, cents):
        whole = f"{abs(cents) // 100:,}"
        text = f"{whole}.{abs(cents) % 100:02}"
        if self.comma:
            text = text.translate(str.maketrans(",.", ".,"))
        return ("-" if cents < 0 else "") + text

    def rule(self):
        text = '[rules.own]\nfor = "sales"\nheader = ["编号", "日期", "客户", "价税合计"]\n'
        if self.day.startswith("%"):
            text += f'date = "{self.day}"\n'
        if self.comma:
            text += 'decimal = ","\n'
        return text + ('[rules.own.columns]\nnumber = "编号"\ndate = "日期"\ncustomer = "客户"\n'
                       'amount = "价税合计"\ntitle = "摘要"\n')


class Listed:
    """A list, and what has to come of it."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        self.form = Form(self.chance)
        self.rows = [["编号", "日期", "客户", "价税合计", "摘要"]]
        self.owed = defaultdict(int)  # by customer and whether it is on account
        self.rejected, self.here, self.imported = [], 0, 0
        known = {}
        for _ in range(60):
            self.add(known)

    def add(self, known):
        chance = self.chance
        number = f"N-{chance.randrange(45)}" if chance.random() < 0.95 else ""
        customer = chance.choice(list(NAMES)) if chance.random() < 0.95 else "C9"
        cents = chance.choice([0, 5, 100, chance.randrange(-50000, 99999999)])
        day = date(2026, 1, 1) + timedelta(chance.randrange(150))
        if number in known and chance.random() < 0.6:
            customer, day, cents = known[number]
        amount = self.form.amount(cents)
        wrong = chance.random()
        if wrong < 0.03:
            amount += "1"  # a tenth of a cent
        shown = customer if chance.random() < 0.5 else NAMES.get(customer, "nobody")
        self.rows.append([number, day.strftime(DAYS[self.form.day]), shown, amount,
                          chance.choice(["", 'a "b"', "; #x y:z"])])
        fact = (customer, day, cents)
        if not number or customer == "C9" or cents == 0 or wrong < 0.03:
            self.rejected.append(len(self.rows))
        elif number in known:
            if known[number] == fact:
                self.here += 1
            else:
                self.rejected.append(len(self.rows))
        else:
            known[number] = fact
            self.imported += 1
            self.owed[customer, cents < 0] += cents

    def bytes(self):
        text = io.StringIO()
        csv.writer(text, delimiter=self.form.delimiter, lineterminator="\r\n").writerows(self.rows)
        return text.getvalue().encode(self.form.encoding)


class Lists(unittest.TestCase):
    def ar(self, *arguments):
        return subprocess.run([PROGRAM, *arguments], cwd=self.folder, capture_output=True,
                              text=True, encoding="utf-8", timeout=60)

    def import_again(self, listed):
        done = self.ar("import", "sales", "list.csv", "--write", "-q", "--rejects", "rejects.csv")
        self.assertEqual(done.returncode, 1 if listed.rejected else 0, done.stderr)
        with open(self.folder / "rejects.csv", encoding="utf-8") as file:
            self.assertEqual([int(row["line"]) for row in csv.DictReader(file)], listed.rejected)
        return done.stderr.splitlines()[-1]

    def check(self, listed):
        (self.folder / "main.arl").write_text(BOOK, encoding="utf-8")
        (self.folder / "ar.toml").write_text(listed.form.rule(), encoding="utf-8")
        (self.folder / "list.csv").write_bytes(listed.bytes())
        rejects = len(listed.rejected)
        self.assertEqual(self.import_again(listed),
                         f"{listed.imported} imported, {listed.here} already here, 0 to review, "
                         f"{rejects} rejected")
        rows = csv.DictReader(io.StringIO(self.ar("balance", "--as-of", "2026-12-31",
                                                  "-O", "csv").stdout))
        found = {}
        for row in rows:
            for column, negative in (("open", False), ("on_account", True)):
                cents = int(row[column].replace(".", ""))
                if cents:
                    found[row["customer"], negative] = cents
        self.assertEqual(found, {key: cents for key, cents in listed.owed.items() if cents})
        book = (self.folder / "main.arl").read_bytes()
        self.assertEqual(self.import_again(listed),
                         f"0 imported, {listed.imported + listed.here} already here, 0 to review, "
                         f"{rejects} rejected")
        self.assertEqual((self.folder / "main.arl").read_bytes(), book)
        self.assertEqual(self.ar("fmt", "--check").returncode, 0)

    def test_lists_come_in_once_and_whole(self):
        for seed in range(12):
            with self.subTest(seed=seed), tempfile.TemporaryDirectory() as folder:
                self.folder = Path(folder)
                self.check(Listed(seed))


if __name__ == "__main__":
    unittest.main()
