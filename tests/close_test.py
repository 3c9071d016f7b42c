#!/usr/bin/python3
"""Seals the examples a second time: canonical texts made here, from the journals, by matching.md 6.

Only what stands behind a document's `=` is taken from a report: what is open or left that day,
the gross of debit documents and their single due days, from `ar open --all`. Everything else is
read from the lines of the journal. The seal must be that of `ar close`, and the lines of
`seals/DATE.seal` the hashes of the texts.
"""
import csv
import hashlib
import io
import os
import re
import shutil
import subprocess
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
TODAY = "2026-11-30"

WITH_CUSTOMER = set("sale debit credit open open-credit receipt refund apply unapply writeoff "
                    "recover promise balance dispute set note remind resolve hold release order "
                    "insure guarantee impair credit-report financials assign".split())
WITH_NUMBER = set("sale debit credit open open-credit receipt refund writeoff recover void plan "
                  "order".split())
STANDING = set("sale debit open receipt credit open-credit".split())
DEBIT = set("sale debit open".split())
KEY = re.compile(r"[a-z][a-z0-9-]*:")
NUMBER = re.compile(r"-?[0-9][0-9,]*(\.[0-9]+)?$")
CODE = re.compile(r"[A-Z]{3}[A-Z0-9]*$")
DECIMALS = {"JPY": 0, "KRW": 0}


def escaped(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n")


def unquoted(word):
    return re.sub(r'\\(["\\])', r"\1", word[1:-1])


def words_of(line):
    """(text, how) of every word up to the comment; how: word, string, key."""
    found, at = [], 0
    while at < len(line):
        if line[at] in " \t":
            at += 1
            continue
        if line[at] == ";":
            break
        string = re.compile(r'([a-z][a-z0-9-]*:)?"((?:[^"\\]|\\.)*)"').match(line, at)
        if string:
            key = string.group(1) or ""
            value = re.sub(r"\\(.)", r"\1", string.group(2))
            found.append((key + value, "key" if key else "string"))
            at = string.end()
            continue
        end = at
        while end < len(line) and line[end] not in " \t":
            end += 1
        word = line[at:end]
        found.append((word, "key" if KEY.match(word) else "word"))
        at = end
    return found


def plain(text, least=0):
    """A number without groups, and with no more trailing zeros than `least` decimals need."""
    number = text.replace(",", "")
    whole, _, fraction = number.partition(".")
    fraction = fraction.rstrip("0").ljust(least, "0")
    return whole + ("." + fraction if fraction else "")


class Amounts:
    """Takes amounts out of a list of words."""

    def __init__(self, words, bare):
        self.words, self.bare = words, bare

    def next(self):
        text, how = self.words[0]
        if how != "word" or not NUMBER.match(text):
            return None
        del self.words[0]
        code = self.bare
        if self.words and self.words[0][1] == "word" and CODE.match(self.words[0][0]):
            code = self.words.pop(0)[0]
        self.code = code
        return f"{plain(text, DECIMALS.get(code, 2))} {code}"


def options(words):
    taken = []
    for text, how in words:
        taken.append('"' + text if how == "string" else text)
        assert how in ("string", "key") or text.startswith("#"), text
    return sorted(escaped(text) for text in taken)


def body_line(line, bare):
    words = words_of(line)
    first = words[0][0]
    amounts = Amounts(words, bare)
    out = []
    if first in ("to", "from", "fee", "withheld", "due", "tax", "*") and words[0][1] == "word":
        out.append(words.pop(0)[0])
        if first in ("to", "from", "due"):
            out.append(words.pop(0)[0])
        if first == "tax":
            out.append(plain(words.pop(0)[0].rstrip("%")) + "%")
        if words:
            amount = amounts.next()
            out += [amount] if amount else []
        if words and words[0] in (("@@", "word"), ("@", "word")):
            sign = words.pop(0)[0]
            out += [sign, amounts.next() if sign == "@@" else plain(words.pop(0)[0])]
        if words and words[0] == ("discount", "word"):
            words.pop(0)
            out += ["discount", amounts.next()]
    else:
        quoted = re.match(r'"((?:[^"\\]|\\.)*)"', line)
        gap = quoted.end() if quoted else re.search(r"  |\t", line).start()
        out.append(re.sub(r"\\(.)", r"\1", quoted.group(1)) if quoted else line[:gap])
        words[:] = words_of(line[gap:])
        if any(word == ("@", "word") for word in words):
            out.append(plain(words.pop(0)[0]))
            while words[0] != ("@", "word"):
                out.append(words.pop(0)[0])
            out.append(words.pop(0)[0])
        out.append(amounts.next())
    return "\t".join([escaped(word) for word in out] + options(words))


class Entry:
    def __init__(self, block, bare):
        words = words_of(block[0])
        self.date, self.kind = words[0][0], words[1][0]
        self.number = self.customer = ""
        out = [words.pop(0)[0], words.pop(0)[0]]
        if self.kind in WITH_CUSTOMER:
            self.customer = words[0][0]
            out.append(words.pop(0)[0])
        if self.kind in WITH_NUMBER:
            self.number = words[0][0]
            out.append(words.pop(0)[0])
        amounts = Amounts(words, bare)
        self.currency = bare
        if self.kind == "rate":
            out += [words.pop(0)[0], plain(words.pop(0)[0]), words.pop(0)[0]]
        elif self.kind.startswith("x-"):
            while words and words[0][1] != "key":
                out.append(words.pop(0)[0])
        elif words:
            amount = amounts.next()
            if amount:
                out.append(amount)
                self.currency = amounts.code
        lines, self.dues = [], []
        for line in block[1:]:
            if KEY.match(line):
                key, _, value = line.partition(":")
                value = re.sub(r"\s;.*", "", value).strip()
                words.append((f"{key}:{unquoted(value) if value.startswith(chr(34)) else value}",
                              "key"))
            else:
                lines.append(body_line(line, self.currency))
                if line.startswith("due "):
                    self.dues.append(lines[-1].split("\t")[1:3])
        head = "\t".join([escaped(word) for word in out] + options(words))
        self.text = "\n".join([head] + sorted(lines))


    def credit(self):
        """What a source is worth: its amount, the bank's fees and what was withheld."""
        lines = [line.split("\t") for line in self.text.split("\n")]
        amounts = [lines[0][4]] + [line[1] for line in lines[1:] if line[0] in ("fee", "withheld")]
        return str(sum(Decimal(amount.split()[0]) for amount in amounts))


def blocks(text):
    block = []
    for line in text.lstrip("\ufeff").split("\n"):
        line = line.rstrip("\r")
        if not line.strip() or re.match(r"[0-9a-zA-Z\u0080-\U0010ffff]", line):
            if block:
                yield block
            block = [line] if line.strip() else []
        elif line.strip()[0] != ";" and line[0] != "#" and block:
            block.append(line.strip())
    if block:
        yield block


class Book:
    def __init__(self, folder, main="main.arl"):
        self.folder, self.main = folder, main
        self.blocks, self.bare = [], ""
        self.read(folder / main)
        for block in self.blocks:
            if block[0].split()[0] == "book":
                for line in block:
                    found = re.search(r"currency: ?([A-Z]+)", line)
                    self.bare = found.group(1) if found else self.bare

    def read(self, path):
        for block in blocks(path.read_text(encoding="utf-8")):
            include = re.match(r'include\??\s+"([^"]*)"', block[0])
            if not include:
                self.blocks.append(block)
                continue
            for file in sorted(path.parent.glob(include.group(1))):
                self.read(file)

    def texts(self, last):
        """The canonical texts of the entries up to a day, as they stand at its end."""
        dated = [block for block in self.blocks if block[0][0].isdigit()]
        entries = [Entry(block, self.bare) for block in dated]
        currency = {entry.number: entry.currency for entry in entries if entry.kind in DEBIT}
        entries = [Entry(block, currency.get(entry.number, self.bare)) if entry.kind == "plan"
                   else entry for block, entry in zip(dated, entries)]
        entries = [entry for entry in entries if entry.date <= last and entry.kind != "close"]
        plans = {}
        for entry in sorted((e for e in entries if e.kind == "plan"), key=lambda e: e.date):
            plans[entry.number] = entry.dues
        standing = {row["document"]: row for row in
                    rows(self.folder, "open", "--all", "--as-of", last, "-f", self.main)}
        return sorted(self.with_standing(entry, standing, plans) for entry in entries)

    @staticmethod
    def with_standing(entry, standing, plans):
        if entry.kind not in STANDING:
            return entry.text
        row = standing.get(entry.number, {"currency": entry.currency, "open": "0.00"})
        code = row["currency"]
        size = lambda text: f"{text.lstrip('-')} {code}"
        gross = row["amount"] if entry.kind in DEBIT else entry.credit()
        fields = ["=", escaped(entry.number), escaped(entry.customer), size(gross),
                  size(row["open"])]
        if entry.kind in DEBIT:
            dues = plans.get(entry.number) or entry.dues or [[row["due"], size(row["amount"])]]
            fields += [f"{day} {amount}" for day, amount in sorted(dues, key=lambda due: due[0])]
        return entry.text + "\n" + "\t".join(fields)


def rows(folder, *words):
    done = subprocess.run([PROGRAM, *words, "-O", "csv", "--raw-csv", "--today", TODAY],
                          cwd=folder, stdout=subprocess.PIPE, check=True, timeout=60)
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))


def run(folder, *words):
    return subprocess.run([PROGRAM, *words, "--today", TODAY], cwd=folder, capture_output=True,
                          text=True, timeout=60)


def sha(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def seal(texts):
    return sha("".join(text + "\n" for text in texts))


class Seals(unittest.TestCase):
    def check(self, folder, days, main="main.arl"):
        book = Book(folder, main)
        for day in days:
            texts = book.texts(day)
            done = run(folder, "close", day, "-f", main)
            self.assertEqual(done.stdout, f"{day} close entries:{len(texts)} seal:{seal(texts)}\n",
                             done.stderr)

    def test_the_example_of_the_specification(self):
        texts = ["2026-01-10\tsale\tC001\tINV-1\t1130.00 CNY\n"
                 "=\tINV-1\tC001\t1130.00 CNY\t130.00 CNY\t2026-02-09 1130.00 CNY",
                 "2026-02-20\treceipt\tC001\tR-1\t1000.00 CNY\tto:INV-1\tvia:bank\n"
                 "=\tR-1\tC001\t1000.00 CNY\t0.00 CNY"]
        self.assertEqual(seal(texts), "a93a574ee92177d0")

    def test_examples_on_several_days(self):
        for name, days in {
                "trade": ["2024-06-30", "2024-12-31", "2025-07-15", "2026-03-31", "2026-06-30"],
                "wholesale": ["2026-01-31", "2026-04-30", "2026-06-30", "2026-12-31"],
                "services": ["2026-01-31", "2026-04-30", "2026-12-31"],
                "tiny": ["2026-03-31", "2026-12-31"],
                "dunning": ["2026-06-30", "2026-12-31"]}.items():
            with self.subTest(name):
                self.check(ROOT / "examples" / name, days)

    def test_every_line_of_a_body(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "main.arl").write_text('''book
  currency: CNY
  terms: net 30
item W "Widget"
customer C001 "Qiming"
  group: q
customer "U 1" "A, B"
  currency: USD
  group: q
2026-01-05 rate USD 7.1000 CNY source:"a\\\\b"
2026-01-10 sale C001 INV-1 1,116.10 #b #a "two  words" po:"x \\"y\\"" ; said
  note: late; not a comment ; a comment
  Widgets, blue  3.50 kg @ 100.10000 discount:5% tax:13%
  "to be"  700.00
  W  40 @ 1
  tax 13%  43.27
  due 2026-02-10  116.10
  due 2026-01-31  1,000
2026-01-11 sale "U 1" "N 1" 500 USD
2026-02-01 receipt C001 R-1 5,000.00 approved:Li
  fee 10
  to INV-1  232.40 discount 1.00
  to "N 1"  200.00 USD @@ 1,500.00
  *  3,277.60
2026-02-01 plan "N 1"
  due 2026-03-01  100.00
  due 2026-04-01  200 USD
2026-02-03 x-visit one "two words" k:v
2026-02-02 note C001 "a remark"
''', encoding="utf-8")
            done = run(folder, "check")
            self.assertEqual(done.returncode, 0, done.stdout)
            self.check(folder, ["2026-01-09", "2026-01-31", "2026-02-01", "2026-03-31"])

    def test_the_file_of_a_seal_has_the_hash_of_every_text(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "trade"
            shutil.copytree(ROOT / "examples/trade", folder)
            texts = Book(folder).texts("2025-03-31")
            self.assertEqual(run(folder, "close", "2025-03-31", "-f", "main.arl",
                                 "--write").returncode, 0)
            lines = (folder / "seals/2025-03-31.seal").read_text(encoding="utf-8").split("\n")
            self.assertEqual([line.split("\t")[0] for line in lines[1:-1]], [sha(t) for t in texts])
            self.assertEqual(run(folder, "balance", "-f", "main.arl").returncode, 0)


if __name__ == "__main__":
    unittest.main()
