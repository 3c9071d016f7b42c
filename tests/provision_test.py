#!/usr/bin/python3
"""Provisions, computed a second time: from open items at month ends, in fractions.

Takes what `ar aging --detail` says of examples/trade at each month end, in a copy of the book
without what was voided, and the write-offs, impairments and cover as they stand in its journals.
Every figure that `ar provision` prints is compared with what this file makes of them.

    tests/provision_test.py         the program is build/bin/ar, under tests/run the one it tests
"""
import csv
import io
import os
import re
import shlex
import shutil
import subprocess
import tempfile
import unittest
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
TRADE = ROOT / "examples/trade"
BOUNDS = [30, 60, 90]
NAMES = ["not_due", "1-30", "31-60", "61-90", "91+"]
SPECIFIC = len(NAMES)
WHOLE = 10**9


def ar(*words):
    done = subprocess.run([PROGRAM, *words], stdout=subprocess.PIPE, check=True)
    return list(csv.DictReader(io.StringIO(done.stdout.decode())))


def minor(text):
    return int(text.split()[0].replace(",", "").replace(".", ""))


def rounded(exact):
    sign = -1 if exact < 0 else 1
    exact = abs(Fraction(exact))
    return sign * ((2 * exact.numerator + exact.denominator) // (2 * exact.denominator))


def before(day):
    """The last month end up to a day."""
    return day if (day + timedelta(days=1)).day == 1 else day.replace(day=1) - timedelta(days=1)


def month_ends(day, months):
    ends = [before(day)]
    while len(ends) <= months:
        ends.append(ends[-1].replace(day=1) - timedelta(days=1))
    return ends[::-1]


def bucket_of(due, day):
    late = (day - due).days
    return 0 if late <= 0 else 1 + sum(late > bound for bound in BOUNDS)


class Journal:
    """What the files of the book say on single lines; and a copy without what was voided."""

    def __init__(self, folder):
        self.blocks = {}
        for path in sorted(TRADE.glob("*.arl")):
            self.blocks[path.name] = re.split(r"\n(?=\d{4}-|\n)", path.read_text(encoding="utf-8"))
        self.folder = Path(folder)
        self.copies = {}

    def lines(self, kind):
        for blocks in self.blocks.values():
            for block in blocks:
                words = block.strip().split()
                if len(words) > 2 and words[1] == kind:
                    words = shlex.split(block)
                    keys = dict(word.split(":", 1) for word in words[3:] if ":" in word)
                    yield date.fromisoformat(words[0]), words, keys

    def known_on(self, day):
        """A book in which what was voided until the day never was."""
        if day in self.copies:
            return self.copies[day]
        gone = {words[2] for on, words, _ in self.lines("void") if on <= day}
        folder = self.folder / str(day)
        folder.mkdir()
        for name, blocks in self.blocks.items():
            kept = [block for block in blocks if not self.is_gone(block, gone)]
            (folder / name).write_text("\n".join(kept) + "\n", encoding="utf-8")
        self.copies[day] = folder / "main.arl"
        return self.copies[day]

    @staticmethod
    def is_gone(block, gone):
        words = block.strip().split()
        if len(words) < 4 or not re.match(r"\d{4}-", words[0]):
            return len(words) == 3 and words[1] == "void" and words[2] in gone
        return (words[1] == "void" and words[2] in gone) or words[3] in gone

    def items(self, known, day):
        """Open items of a day: (customer, currency, document, due, open), by instalment."""
        rows = ar("aging", "-f", str(self.known_on(known)), "--as-of", str(day), "--detail",
                  "-O", "csv", "--bounds", "30,60,90", "--basis", "due")
        rows = [row for row in rows if row["bucket"] != "on_account"]
        rows.sort(key=lambda row: (row["document"], int(row["instalment"])))
        return [(row["customer"], row["currency"], row["document"],
                 date.fromisoformat(row["due"]), minor(row["open"])) for row in rows]

    def impaired(self, day):
        """The allowances of documents of their own."""
        own = {}
        for on, words, keys in self.lines("impair"):
            if on <= day:
                own[keys["on"]] = minor(words[3])
        return {number: amount for number, amount in own.items() if amount}

    def written_off(self, known, first, last):
        """By document, what was written off on these days."""
        gone = {words[2] for on, words, _ in self.lines("void") if on <= known}
        sums = defaultdict(int)
        for on, words, keys in self.lines("writeoff"):
            if first <= on <= last and words[3] not in gone:
                sums[keys["to"]] += minor(words[4])
        return sums

    def cover(self, customer, owed, day):
        """What others bear when a customer does not pay what it owes; all in one currency here."""
        policies, guaranteed = {}, 0
        for on, words, keys in self.lines("insure"):
            until = date.fromisoformat(keys.get("until", "9999-12-31"))
            begin = max(on, date.fromisoformat(keys.get("from", "0001-01-01")))
            if words[2] == customer and begin <= day <= until:
                quota = Fraction(int(keys["quota"].strip("%")), 100)
                policies[keys["by"]] = (minor(keys["limit"]), quota)
        for on, words, keys in self.lines("guarantee"):
            until = date.fromisoformat(keys.get("until", "9999-12-31"))
            begin = max(on, date.fromisoformat(keys.get("from", "0001-01-01")))
            if words[2] == customer and begin <= day <= until:
                guaranteed += minor(words[3])
        assert len(policies) <= 1
        insured = sum(rounded(min(limit, owed) * quota) for limit, quota in policies.values())
        return min(owed, insured + guaranteed)


class Provision:
    """The allowance of a day, out of the flows of so many months."""

    def __init__(self, journal, day, months):
        self.journal = journal
        self.day = day
        self.flows = defaultdict(lambda: [[0, 0] for _ in NAMES])
        self.add_flows(month_ends(day, months))
        self.items = journal.items(day, day)
        self.accounts = self.make_accounts()

    def add_flows(self, ends):
        for first, last in zip(ends, ends[1:]):
            then = defaultdict(list)
            for _, _, number, due, amount in self.journal.items(self.day, last):
                then[number].append((due, amount))
            lost = self.journal.written_off(self.day, first + timedelta(days=1), last)
            apart, apart_then = self.journal.impaired(first), self.journal.impaired(last)
            # Payments fill a document from its first instalment on: what is left is its end.
            for _, currency, number, due, amount in reversed(self.journal.items(self.day, first)):
                if number in apart:
                    continue
                bucket = bucket_of(due, first)
                flow = self.flows[currency][bucket]
                while amount and then[number]:
                    due_then, rest = then[number].pop()
                    part = min(rest, amount)
                    amount -= part
                    if rest > part:
                        then[number].append((due_then, rest - part))
                    next_one = SPECIFIC if number in apart_then else bucket_of(due_then, last)
                    flow[0] += part if next_one > bucket else 0
                    flow[1] += part if next_one != bucket else 0
                flow[0] += min(lost.get(number, 0), amount)
                flow[1] += amount

    def rates(self, currency):
        rate = [None] * 4 + [WHOLE]
        for k in (3, 2, 1, 0):
            onwards, left = self.flows[currency][k]
            if left and onwards == 0:
                rate[k] = 0
            elif left and rate[k + 1] is not None:
                rate[k] = rounded(Fraction(onwards * rate[k + 1], left))
        return rate

    def make_accounts(self):
        """(customer, currency) to open and secured by bucket, and the specific allowance."""
        apart = self.journal.impaired(self.day)
        accounts = defaultdict(lambda: [[0] * 6, [0] * 6, 0])
        for customer, currency, number, due, amount in self.items:
            bucket = SPECIFIC if number in apart else bucket_of(due, self.day)
            accounts[customer, currency][0][bucket] += amount
            if number in apart:
                own = min(apart[number], amount)  # no impaired document has instalments here
                accounts[customer, currency][2] += own
        for (customer, _), account in accounts.items():
            owed = sum(account[0])
            cover = self.journal.cover(customer, owed, self.day)
            parts = [rounded(Fraction(amount * cover, owed)) for amount in account[0]]
            parts[parts.index(max(parts))] += cover - sum(parts)
            account[1] = parts
        return accounts

    def currencies(self):
        return sorted({currency for _, currency in self.accounts})

    def buckets(self, currency):
        rates = self.rates(currency)
        rows = []
        own = [account for (_, code), account in sorted(self.accounts.items()) if code == currency]
        for k in range(6):
            opened = sum(account[0][k] for account in own)
            secured = sum(account[1][k] for account in own)
            if k == SPECIFIC:
                allowance = sum(account[2] for account in own)
            else:
                allowance = rounded(Fraction((opened - secured) * (rates[k] or 0), WHOLE))
            rows.append((opened, secured, opened - secured, allowance))
        return rows

    def customers(self, currency):
        """Allowance of each: parts cut to the cent, the largest remainders rounded up."""
        rates = self.rates(currency)
        own = {who: account for (who, code), account in sorted(self.accounts.items())
               if code == currency}
        sums = {who: account[2] for who, account in own.items()}
        for k, (_, _, _, allowance) in enumerate(self.buckets(currency)[:SPECIFIC]):
            exact = {who: Fraction((account[0][k] - account[1][k]) * (rates[k] or 0), WHOLE)
                     for who, account in own.items()}
            left = allowance - sum(part.__floor__() for part in exact.values())
            order = sorted(own, key=lambda who: (-(exact[who] - exact[who].__floor__()), who))
            for who, part in exact.items():
                sums[who] += part.__floor__() + (1 if who in order[:left] else 0)
        return sums

    def total(self, currency):
        return sum(row[3] for row in self.buckets(currency))


class ProvisionOfTheTrade(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.journal = Journal(cls.folder.name)

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    def ask(self, day, months, *words):
        return ar("provision", "-f", str(TRADE / "main.arl"), "--as-of", day, "--flow",
                  f"{months}m", "-O", "csv", *words)

    def check_buckets(self, day, months):
        made = Provision(self.journal, date.fromisoformat(day), months)
        rows = self.ask(day, months)
        self.assertEqual(len(rows), 6 * len(made.currencies()))
        for row in rows:
            k = (NAMES + ["specific"]).index(row["bucket"])
            expected = made.buckets(row["currency"])[k]
            shown = tuple(minor(row[name]) for name in ("open", "secured", "base", "allowance"))
            self.assertEqual(shown, expected, row)
            if k < 4:
                onwards, left = made.flows[row["currency"]][k]
                flow = rounded(Fraction(onwards * 10**6, left)) if left else None
                self.assertEqual(minor(row["flow"]) if row["flow"] else None, flow, row)
            rate = made.rates(row["currency"])[k] if k < SPECIFIC else None
            shown_rate = minor(row["rate"]) if row["rate"] else None
            self.assertEqual(shown_rate, None if rate is None else rounded(Fraction(rate, 1000)),
                             row)

    def test_buckets(self):
        for day, months in (("2026-06-30", 12), ("2026-06-30", 6), ("2026-05-17", 12),
                            ("2026-06-30", 23), ("2025-12-31", 12)):
            with self.subTest(day=day, months=months):
                self.check_buckets(day, months)

    def test_customers(self):
        made = Provision(self.journal, date(2026, 6, 30), 12)
        rows = self.ask("2026-06-30", 12, "--by", "customer")
        shown = {(row["customer"], row["currency"]): minor(row["allowance"]) for row in rows}
        expected = {(who, currency): amount for currency in made.currencies()
                    for who, amount in made.customers(currency).items()}
        self.assertEqual(shown, expected)

    def test_movement(self):
        first, last = date(2025, 7, 1), date(2026, 6, 30)
        opening = Provision(self.journal, first - timedelta(days=1), 6)
        closing = Provision(self.journal, last, 6)
        lost = self.journal.written_off(last, first, last)
        rows = self.ask("2026-06-30", 6, "--movement", "--from", "2025-07-01")
        moved = [code for code in ("EUR", "USD") if opening.total(code) or closing.total(code)]
        self.assertEqual([row["currency"] for row in rows], moved)
        for row in rows:
            currency = row["currency"]
            amounts = {name: minor(text or "0") for name, text in row.items()
                       if name != "currency"}
            self.assertEqual(amounts["opening"], opening.total(currency))
            self.assertEqual(amounts["closing"], closing.total(currency))
            self.assertEqual(amounts["opening"] - amounts["used"] + amounts["recovered"]
                             + amounts["charge"] - amounts["released"], amounts["closing"])
        self.assertEqual(sum(minor(row["used"]) for row in rows), sum(lost.values()))
        recovered = [minor(words[4]) for on, words, _ in self.journal.lines("recover")
                     if first <= on <= last]
        self.assertEqual(sum(minor(row["recovered"]) for row in rows), sum(recovered))


if __name__ == "__main__":
    unittest.main()
