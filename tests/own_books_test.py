#!/usr/bin/python3
"""Reads back what our own books export, and holds it against the books themselves.

Small books are drawn in which every kind of entry moves what customers owe. Each is exported for
ledger, hledger and beancount; read live and imported, every document must have open on every day
what it has in the book it came from. From the second round the text must stay as well.
"""
import csv
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from collections import defaultdict
from pathlib import Path

import own_book

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
PROGRAMS = {"hledger": "e.journal", "ledger": "e.ledger", "beancount": "e.beancount"}
LAYOUTS = ["", """[export.accounts]
on-account = "Liabilities:Advances:{customer}"
[books]
on-account = ["^liabilities:advances"]
"""]
# What numbers look like, of those that are drawn.
FORMS = [r"\1-\2", r"\1(\2)", r'"\1 [\2]"', r'"\1;\2 | x, 5%"', r"发票\1\2", r'"\1\2:"']
DRAWN = re.compile(r"\b(INV|D|OP|OC|R|CN|RF|W|RC)-(\d{3})\b")
# What stands in for a number: the place of a receipt, or what was made up.
NO_NUMBER = re.compile(r"\.arl:\d+$|-2026\d{4}-\d+$")
# Where an entry stands is no part of it.
PLACES = re.compile(r"^ *[;*]? *source: .*\n", re.MULTILINE)


class Unsound(Exception):
    """What was drawn is no book."""


class Folder:
    """A book of ours, and what comes of it."""

    def __init__(self, path, text, settings=""):
        self.path = Path(path)
        self.known = None
        (self.path / "main.arl").write_text(text, encoding="utf-8")
        (self.path / "ar.toml").write_text(settings)

    def ar(self, *words, **variables):
        return subprocess.run([PROGRAM, *map(str, words)], cwd=self.path, timeout=120,
                              env={**os.environ, **variables}, capture_output=True, text=True,
                              encoding="utf-8")

    def movements(self, book):
        """Changes by day, customer, document, due day and currency, in minor units."""
        shutil.rmtree(self.path / "csv", ignore_errors=True)
        done = self.ar("export", "csv", "csv", "-f", book, "-q")
        if done.returncode:
            return f"exit {done.returncode}: {done.stderr}"
        sums = defaultdict(int)
        with open(self.path / "csv/movements.csv", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                number = "-" if NO_NUMBER.search(row["document"]) else row["document"]
                key = row["date"], row["customer"], number, row["due_date"], row["currency"]
                sums[key] += int(row["amount"])
        return {key: cents for key, cents in sums.items() if cents}

    def own(self):
        if self.known is None:
            self.known = self.movements("main.arl")
        if isinstance(self.known, str):
            raise Unsound(self.known)
        return self.known

    def export(self, program, book="main.arl"):
        done = self.ar("export", program, "-f", book, "-q")
        (self.path / PROGRAMS[program]).write_text(done.stdout, encoding="utf-8")
        return PLACES.sub("", done.stdout)

    def import_(self, file, into):
        (self.path / into).write_text("")
        return self.ar("import", "books", "-f", file, "--write", "-q", AR_FILE=into)


def differences(folder, program):
    """What a round trip changes, in words; nothing when all is well."""
    own = folder.own()
    file = PROGRAMS[program]
    folder.export(program)
    found = []
    live = folder.movements(file)
    if live != own:
        found.append(f"live {program}: {told(own, live)}")
    done = folder.import_(file, "in.arl")
    if done.returncode not in (0, 1):
        return found + [f"import {program}: {done.stderr}"]
    imported = folder.movements("in.arl")
    if imported != own:
        found.append(f"imported {program}: {told(own, imported)}")
    second = folder.export(program, "in.arl")
    folder.import_(file, "again.arl")
    if folder.export(program, "again.arl") != second:
        found.append(f"the text of {program} changes in the second round")
    return found


def told(own, other):
    if isinstance(other, str):
        return other
    keys = sorted(key for key in own.keys() | other.keys() if own.get(key) != other.get(key))
    return "; ".join(f"{key}: {own.get(key)}, read {other.get(key)}" for key in keys)


class OwnBooks(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp()
        self.addCleanup(shutil.rmtree, self.folder)

    def test_exports_of_drawn_books_come_back(self):
        for seed in range(len(FORMS)):
            text = DRAWN.sub(FORMS[seed], own_book.Book(seed).text())
            folder = Folder(self.folder, text, LAYOUTS[seed % 2])
            for program in PROGRAMS:
                with self.subTest(seed=seed, program=program):
                    self.assertEqual(differences(folder, program), [])


if __name__ == "__main__":
    unittest.main()
