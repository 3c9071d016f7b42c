#!/usr/bin/python3
"""Holds the entries of `ar import bank` against what the lines of the files say, by rules written
down here: which lines become receipts, what they are known by, and how they are numbered.

A statement of a large book whose truth is known must be matched quickly and never wrongly. The
files are those of examples/bank and, where AR_BANK_FILES names a folder, all that are in it.
"""
import csv
import hashlib
import io
import os
import random
import re
import shutil
import subprocess
import tempfile
import time
import unicodedata
import unittest
from collections import Counter, defaultdict
from pathlib import Path

import match_book

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
FOLDERS = [ROOT / "examples/bank"] + [Path(f) for f in [os.environ.get("AR_BANK_FILES")] if f]
CLOSING = re.compile(r"(\d+) imported, (\d+) already here, (\d+) to review, (\d+) not receipts, "
                     r"(\d+) rejected\n\Z")


def run(*words):
    done = subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=120, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def counts(words):
    return [int(number) for number in CLOSING.search(words).groups()]


def unquoted(word):
    if not word.startswith('"'):
        return word
    return re.sub(r"\\(.)", r"\1", word[1:-1])


def receipts(text):
    """Those that are no drafts: (date, customer, number, amount, bank)."""
    found = []
    for line in text.splitlines():
        head = re.match(r'(\d{4}-\d\d-\d\d) receipt (\S+) (\S+) ([\d,.]+)(?: ([A-Z]{3}))? ', line)
        if head:
            said = re.search(r' bank:("(?:\\.|[^"\\])*"|\S+)', line)
            found.append((head[1], head[2], head[3], head[4].replace(",", ""),
                          unquoted(said[1]) if said else ""))
    return found


def squeezed(text):
    return re.sub(" +", " ", unicodedata.normalize("NFC", text)).strip(" ")


def unblanked(text):
    return text.replace(" ", "")


def minor(row):
    return row["amount"].replace(".", "")


class Identities:
    """What each line of a file is known by. Balances printed after lines are not among the columns
    of --lines: files that have them are left to the transcripts."""

    def __init__(self, rows):
        self.equals = Counter()
        named = defaultdict(set)
        for row in rows:
            part = row["part"] if row["part"] != "0" else ""
            entry = row["entry"] if part else ""
            named[self.plain(row)].add((self.content(row), entry, part))
        self.all = []
        for row in rows:
            name = self.plain(row)
            self.all.append(name if row["id"] and len(named[name]) == 1 else self.hashed(row))

    @staticmethod
    def plain(row):
        return unblanked(row["account"]) + "/" + unblanked(row["id"])

    @staticmethod
    def content(row):
        return "\x1f".join([squeezed(row["account"]), row["currency"], row["booked"], row["value"],
                            minor(row), squeezed(row["payer"]), squeezed(row["payer_account"]),
                            squeezed(row["text"]), squeezed(row["reference"]), ""])

    def hashed(self, row):
        content = self.content(row)
        self.equals[content] += 1
        digest = hashlib.sha256(f"{content}\x1f{self.equals[content]}".encode("utf-8")).hexdigest()
        return unblanked(row["account"]) + "/#" + digest[:16]


class Entries(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.root = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def write(self, name, text):
        path = self.root / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    @staticmethod
    def files():
        for folder in FOLDERS:
            for path in sorted(folder.rglob("*")):
                if path.is_file() and path.suffix in (".xml", ".sta", ".txt", ".ofx", ".csv"):
                    yield path

    def ask(self, path, *words):
        config = str(ROOT / "examples/bank/ar.toml")
        return run("import", "bank", str(path), "--config", config, "-q", *words)

    def test_every_credit_of_every_file_is_one_receipt(self):
        book = self.write("main.arl", 'book "B"\n  currency: EUR\n\ncustomer U "Unknown"\n')
        read = 0
        for path in self.files():
            listed, lines, _ = self.ask(path, "--lines", "--raw-csv")
            status, text, words = self.ask(path, "-f", book, "--unknown", "U", "--advice",
                                           "--allow-errors")
            with self.subTest(path=path.name):
                if status == 4:
                    self.assertEqual(text, "")
                    self.assertRegex(words, r":\d+:\d+: error: .* \[not-a-statement\]")
                    continue
                rows = list(csv.DictReader(io.StringIO(lines)))
                self.assertIn(status, (0, 1), words)
                self.check_receipts(rows, text, words)
                read += 1
        self.assertGreaterEqual(read, 5)

    def check_receipts(self, rows, text, words):
        wanted, others = [], 0
        for row, identity in zip(rows, Identities(rows).all):
            day, amount = row["booked"] or row["value"], int(minor(row))
            ours = row["status"] == "booked" and "Zinsen" not in row["text"] and \
                (amount > 0 if row["kind"] == "credit" else amount < 0)
            if not ours or row["kind"] == "neutral" or (day and amount < 0):
                others += 1
            elif day:  # else it is rejected
                wanted.append((day, row["amount"], identity))
        got = receipts(text)
        imported, here, _, not_receipts, _ = counts(words)
        reversals = text.count("; takes ")
        self.assertEqual((imported + here, not_receipts + reversals), (len(wanted), others), words)
        has_balances = {one[:2] for one in wanted} and any("/#" in one[4] for one in got)
        if not has_balances or all(one[4] in {w[2] for w in wanted} for one in got):
            self.assertEqual({(one[0], one[3], one[4]) for one in got}, set(wanted))
        else:  # lines with a balance printed after them
            self.assertEqual(Counter((one[0], one[3]) for one in got),
                             Counter(one[:2] for one in wanted))
        for day, _, number, _, identity in got:
            digest = hashlib.sha256(identity.encode("utf-8")).hexdigest()
            self.assertEqual(number, f"BK-{day[2:4]}{day[5:7]}{day[8:]}-{digest[:6]}")

    def test_the_encoding_makes_no_other_entries(self):
        raw = (ROOT / "examples/bank/alipay.csv").read_bytes()
        other = self.root / "alipay.csv"
        other.write_bytes(raw.decode("gb18030").encode("utf-8"))
        book = str(ROOT / "examples/bank/main.arl")
        texts = [self.ask(path, "-f", book)[1] for path in
                 (ROOT / "examples/bank/alipay.csv", other)]
        one, two = [re.sub(r"; \S*alipay", "; alipay", text) for text in texts]
        self.assertIn("receipt C003", one)
        self.assertEqual(one, two)

    def test_many_at_once_write_every_line_once(self):
        book = self.write("main.arl", 'book "B"\n  currency: EUR\n\ncustomer U "Unknown"\n')
        asked = ["import", "bank", str(ROOT / "examples/bank/statement.xml"), "-f", book,
                 "--unknown", "U", "--write", "-q"]
        running = [subprocess.Popen([PROGRAM, *asked], stdout=subprocess.DEVNULL,
                                    stderr=subprocess.PIPE) for _ in range(6)]
        told = [counts(one.communicate(timeout=120)[1].decode("utf-8")) for one in running]
        self.assertEqual(sum(one[0] for one in told), 3)
        self.assertEqual(sum(one[1] for one in told), 3 * 5)
        written = receipts(Path(book).read_text(encoding="utf-8"))
        self.assertEqual(len({one[4] for one in written}), len(written), 3)

    def statement(self, truths):
        """A file of a bank that says what the receipts of a book say."""
        rng = random.Random(11)
        rows = [["Day", "Sum", "Who", "What", "Id"]]
        for truth in truths:
            name = f"Customer {truth.customer[1:]}"
            who = rng.choice([name] * 6 + [name.upper().replace(" ", "-"), "Treuhand 77", ""])
            if truth.words.startswith("part"):
                who = name  # of a part, nobody can tell who an unknown payer pays for
            rows.append([truth.day, match_book.money(truth.amount), who, truth.words,
                         truth.number])
        out = io.StringIO()
        csv.writer(out, lineterminator="\n").writerows(rows)
        return self.write("bank.csv", out.getvalue())

    RULES = ('[rules.own]\nheader = ["Day", "Sum", "Who"]\naccount = "=DE1"\ncurrency = "=EUR"\n'
             '[rules.own.columns]\nbooked = "Day"\namount = "Sum"\npayer = "Who"\n'
             'text = "What"\nid = "Id"\n[bank.own]\naccount = "DE1"\n')

    def test_a_large_statement_of_known_truth(self):
        text, truths = match_book.make_apart()
        book = self.write("main.arl", text)
        config = self.write("ar.toml", self.RULES)
        file = self.statement(truths)
        asked = ["import", "bank", file, "-f", book, "--config", config]
        begin = time.monotonic()
        status, table, words = run(*asked, "-O", "csv")
        seconds = time.monotonic() - begin
        self.assertEqual(status, 1, words)
        self.assertLess(seconds, 20)  # under one second on a machine that is not busy
        got, certain = defaultdict(dict), {}
        for row in csv.DictReader(io.StringIO(table)):
            certain[row["source"]] = row["certain"] == "yes"
            if row["document"]:
                got[row["source"]][row["document"]] = int(row["allocated"].replace(".", ""))
        number = {truth.number: self.number(truth) for truth in truths}
        wrong = [one.number for one in truths
                 if certain[number[one.number]] and got[number[one.number]] != one.paid]
        self.assertEqual(wrong, [])
        tellable = [one for one in truths if one.tellable]
        matched = [one for one in tellable if certain[number[one.number]]]
        self.assertGreaterEqual(len(matched), 0.95 * len(tellable))
        self.check_written(asked, truths, words)

    @staticmethod
    def number(truth):
        digest = hashlib.sha256(f"DE1/{truth.number}".encode("utf-8")).hexdigest()
        return f"BK-{truth.day:%y%m%d}-{digest[:6]}"

    def balance(self, book):
        _, table, _ = run("balance", "-f", book, "--as-of", "2026-12-31", "-O", "csv", "--all")
        return sum(int(row["balance"].replace(".", "")) for row in
                   csv.DictReader(io.StringIO(table)) if row["currency"] == "EUR")

    def check_written(self, asked, truths, words):
        """What is written is what was shown, once, and the book is sound with it."""
        book = asked[asked.index("-f") + 1]
        before = self.balance(book)
        shown = receipts(run(*asked)[1])
        self.assertEqual(len(shown), counts(words)[0])
        imported = counts(words)[0]
        self.assertEqual(run(*asked, "--write")[0], 1)
        by_number = {self.number(truth): truth for truth in truths}
        received = sum(by_number[one[2]].amount for one in shown)
        self.assertEqual(self.balance(book), before - received)
        self.assertIn(run("check", "-f", book)[0], (0, 1))
        content = Path(book).read_bytes()
        _, _, again = run(*asked, "--write")
        self.assertEqual(counts(again)[:2], [0, imported])
        self.assertEqual(Path(book).read_bytes(), content)


if __name__ == "__main__":
    unittest.main()
