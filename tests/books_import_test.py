#!/usr/bin/python3
"""Imports books of three programs, and holds what came of it against the books themselves.

The books are those that books_test.py draws. Once imported, every report says of every day what it
says of the book that is read live; a second import adds nothing, wherever the lines have moved,
and what was added to the book since is all that is new. Exports of our own examples come back with
the same balances and open items, and from the second round with the same text.
"""
import csv
import io
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from datetime import date, timedelta
from pathlib import Path

import books_test

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
WRITERS = {"b.journal": books_test.as_hledger, "b.ledger": books_test.as_ledger,
           "b.beancount": books_test.as_beancount}
REPORTS = [["balance", "--all"], ["open", "--all"], ["aging", "--detail"], ["overdue"]]
DAYS = [books_test.FIRST + timedelta(n) for n in range(0, 130, 9)] + [date(2027, 6, 1)]
EXAMPLES = {"tiny": "main.arl", "services": "main.arl", "wholesale": "main.arl",
            "trade": "main.arl"}
SAME = {"balance": ["customer", "currency", "open", "on_account", "overdue"],
        "open": ["customer", "document", "due", "currency", "open"]}
# Where an entry stands is no part of it.
PLACES = re.compile(r"^ *[;*]? *source: .*\n", re.MULTILINE)


class Imported(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        (self.folder / "rules.toml").write_text(books_test.RULES)

    def ar(self, *words):
        return subprocess.run([PROGRAM, *map(str, words)], cwd=self.folder, timeout=120,
                              capture_output=True, text=True, encoding="utf-8")

    def figures(self, *words):
        done = self.ar(*words, "-O", "csv", "-q")
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def bring_in(self, book, *options):
        """The closing line of an import that is written."""
        done = self.ar("import", "books", "-f", book, "--rules", "rules.toml", "--write", "-q",
                       *options)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return done.stderr.splitlines()[-1], done.returncode

    def compare(self, book, days, reports=REPORTS):
        for report in reports:
            for day in days:
                with self.subTest(report=report, day=day):
                    live = self.figures(*report, "-f", book, "--rules", "rules.toml", "--as-of",
                                        day)
                    own = self.figures(*report, "-f", "main.arl", "--as-of", day)
                    self.assertEqual(live, own)

    def begin(self):
        (self.folder / "main.arl").write_text("")

    def test_every_report_says_the_same_live_and_imported(self):
        for seed in range(4):
            facts = books_test.draw(seed)
            for book, writer in WRITERS.items():
                with self.subTest(seed=seed, book=book):
                    (self.folder / book).write_text(writer(facts))
                    self.begin()
                    self.bring_in(book)
                    self.compare(book, DAYS)
                    text = (self.folder / "main.arl").read_bytes()
                    self.assertRegex(self.bring_in(book)[0], r"^0 imported, \d+ already here")
                    self.assertEqual((self.folder / "main.arl").read_bytes(), text)
                    self.assertEqual(self.ar("fmt", "--check", "main.arl").returncode, 0)

    def test_what_was_added_since_is_all_that_is_new(self):
        """Named payments only: what is guessed may change with what is added."""
        for seed in range(4):
            facts = [fact for fact in books_test.draw(seed) if fact[1] in ("sale", "named")]
            facts = [fact for i, fact in enumerate(facts)
                     if fact[1] == "sale" or fact not in facts[:i]]
            later = (books_test.FIRST, "sale", "Beta", 12345, "Z-999",
                     [(books_test.FIRST + timedelta(10), 12345)])
            for book, writer in WRITERS.items():
                with self.subTest(seed=seed, book=book):
                    (self.folder / book).write_text(writer(facts))
                    self.begin()
                    self.bring_in(book)
                    (self.folder / book).write_text(writer([later] + facts))
                    line, status = self.bring_in(book)
                    self.assertRegex(line, r"^1 imported, \d+ already here, 0 to review, "
                                           "0 rejected")
                    self.assertEqual(status, 0)
                    self.compare(book, DAYS[::5], REPORTS[:2])

    def test_what_has_no_name_is_new_by_its_content(self):
        """Also before others of its day, whose numbers are made up."""
        with open(self.folder / "rules.toml", "a") as rules:
            rules.write('[books.allocate]\norder = ["invoice"]\n')
        for seed in range(4):
            facts = [fact for fact in books_test.draw(seed) if fact[1] in ("sale", "unnamed")]
            for book, writer in WRITERS.items():
                with self.subTest(seed=seed, book=book):
                    self.begin()
                    (self.folder / book).write_text(writer(facts))
                    self.bring_in(book)
                    # Two new ones, each before all others of its day.
                    later = list(facts)
                    for place, cents in ((len(facts) // 3, 11111), (len(facts) // 2, 22222)):
                        day, _, customer, *_ = facts[place]
                        at = next(i for i, fact in enumerate(later) if fact[0] == day)
                        later.insert(at, (day, "unnamed", customer, cents, None, []))
                    (self.folder / book).write_text(writer(later))
                    line, status = self.bring_in(book)
                    self.assertRegex(line, r"^2 imported, \d+ already here, 0 to review, "
                                           "0 rejected")
                    self.assertEqual(status, 0)
                    self.assertRegex(self.bring_in(book)[0], r"^0 imported, \d+ already here, "
                                                             "0 to review, 0 rejected")
                    self.compare(book, DAYS[::5], [["balance", "--all"]])

    def facts_of(self, report, day, columns, *book):
        rows = csv.DictReader(io.StringIO(self.figures(*report, "--as-of", day, *book)))
        return [tuple(row[column] for column in columns) for row in rows]

    def test_exports_of_our_own_come_back(self):
        for name, main in EXAMPLES.items():
            example = ["-f", ROOT / "examples" / name / main]
            for program in ("hledger", "ledger", "beancount"):
                with self.subTest(example=name, program=program):
                    self.round_trips(example, program)

    def round_trips(self, example, program):
        book, texts = example, []
        for _ in range(3):
            export = f"e.{'journal' if program == 'hledger' else program}"
            (self.folder / export).write_text(
                self.ar("export", program, *book, "-q").stdout, encoding="utf-8")
            texts.append(PLACES.sub("", (self.folder / export).read_text(encoding="utf-8")))
            self.begin()
            self.bring_in(export)
            for day in ("2025-12-31", "2026-03-31", "2026-06-30", "2027-01-31"):
                for report, columns in SAME.items():
                    self.assertEqual(self.facts_of([report], day, columns, *book),
                                     self.facts_of([report], day, columns, "-f", "main.arl"))
            book = ["-f", "main.arl"]
        self.assertEqual(texts[1], texts[2])


if __name__ == "__main__":
    unittest.main()
