#!/usr/bin/python3
"""Interest, computed a second time: day by day, in fractions, from what was put into the book.

Random books (part payments, discounts, credit notes, write-offs, money taken back, voids,
instalments, plans) are written down as journals; every row that `ar interest` prints of them under
random settings is compared with what this file makes of the same facts. What it proposes to enter
must check clean and leave nothing to propose.

    tests/interest_test.py          the program is build/bin/ar, under tests/run the one it tests
"""
import os
import random
import shutil
import subprocess
import tempfile
import unittest
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
DAY = timedelta(days=1)
BOOKS = 200
DECIMALS = {"CNY": 2, "JPY": 0, "KWD": 3}
BEGIN = date(2023, 6, 1)


def digits(minor, currency):
    places = DECIMALS[currency]
    if places == 0:
        return str(minor)
    return f"{minor // 10 ** places}.{minor % 10 ** places:0{places}}"


def rounded(exact):
    """Halves away from zero; nothing here is negative."""
    return (2 * exact.numerator + exact.denominator) // (2 * exact.denominator)


class Document:
    def __init__(self, number, kind, day, amount, currency, instalments, tagged):
        self.number = number
        self.kind = kind
        self.day = day
        self.amount = amount
        self.currency = currency
        self.schedules = [(day, instalments)]  # from a day on: (due, amount) of each
        self.tagged = tagged
        self.void = None
        self.last = day  # of what names it


class Source:
    def __init__(self, number, day, left):
        self.number = number
        self.left = left
        self.void = None
        self.last = day
        self.keeps = True  # money that could be applied


class Settled:
    """So much of a document is settled from a day on, while neither side is void."""

    def __init__(self, day, source, target, amount, discount=0):
        self.day = day
        self.source = source
        self.target = target
        self.amount = amount
        self.discount = discount

    def on(self, day):
        void = any(side.void and side.void <= day for side in (self.source, self.target))
        return 0 if void or self.day > day else self.amount + self.discount


class Book:
    """Facts, each put down as it happens: as a line of a journal and as what it means."""

    def __init__(self, dice):
        self.dice = dice
        self.currency = dice.choice(list(DECIMALS))
        self.documents = []
        self.sources = []
        self.settled = []
        self.lines = []
        self.today = BEGIN
        self.count = 0
        terms = dice.choice(["", "  terms: net 30\n"])
        tax = dice.choice(["", "  tax: 13%\n"])
        self.head = f"book\n  currency: {self.currency}\n{tax}\ncustomer C1 \"One\"\n{terms}\n"
        for _ in range(dice.randint(1, 5)):
            self.add_document()
        deeds = [self.pay, self.pay, self.pay, self.credit, self.write_off, self.apply,
                 self.take_back, self.void, self.plan]
        for _ in range(dice.randint(0, 14)):
            self.today += DAY * dice.choice([0, 1, 3, 10, 31, 60])
            dice.choice(deeds)()

    def text(self):
        return self.head + "\n".join(self.lines) + "\n"

    def number(self, prefix):
        self.count += 1
        return f"{prefix}-{self.count}"

    def write(self, line, *sides):
        self.lines.append(line)
        for side in sides:
            side.last = self.today

    def add_document(self):
        dice = self.dice
        day = self.today + DAY * dice.randint(0, 60)
        kind = dice.choice(["sale", "sale", "debit", "open"])
        amount = dice.choice([1, 99, 100_000, dice.randint(1, 10_000_000)])
        back = 200 if kind == "open" else 0
        due = day + DAY * dice.randint(-back, 60)
        tagged = dice.random() < 0.1
        tag = " #interest" if tagged else ""
        number = self.number("D")
        head = f"{day} {kind} C1 {number} {digits(amount, self.currency)}"
        if amount >= 3 and dice.random() < 0.3:
            parts = self.split(amount)
            dues = [(due + DAY * dice.randint(0, 90), part) for part in parts]
            body = "".join(f"\n  due {day}  {digits(part, self.currency)}" for day, part in dues)
            self.lines.append(f"\n{head}{tag}{body}\n")
            dues.sort(key=lambda instalment: instalment[0])
        else:
            dues = [(due, amount)]
            self.lines.append(f"{head} due:{due}{tag}")
        self.documents.append(Document(number, kind, day, amount, self.currency, dues, tagged))

    def split(self, amount):
        cuts = sorted(self.dice.sample(range(1, amount), min(2, amount - 1)))
        return [b - a for a, b in zip([0, *cuts], [*cuts, amount])]

    def open_on(self, document, day):
        if document.day > day or (document.void and document.void <= day):
            return 0
        return document.amount - sum(one.on(day) for one in self.settled
                                     if one.target is document)

    def some_open(self):
        """A document with something open now and on every later day."""
        known = [one for one in self.documents
                 if not one.void and self.open_on(one, max(self.today, one.day)) > 0
                 and one.day <= self.today]
        return self.dice.choice(known) if known else None

    def part_of(self, amount):
        return self.dice.choice([amount, self.dice.randint(1, amount)])

    def pay(self):
        target = self.some_open()
        if not target:
            return
        open_now = self.open_on(target, self.today)
        amount = self.part_of(open_now)
        discount = self.dice.choice([0, 0, min(open_now - amount, self.dice.randint(0, 300))])
        kept = self.dice.choice([0, 0, self.dice.randint(1, 90_000)])
        source = Source(self.number("R"), self.today, kept)
        more = f" discount {digits(discount, self.currency)}" if discount else ""
        rest = f"\n  *  {digits(kept, self.currency)}" if kept else ""
        self.write(f"\n{self.today} receipt C1 {source.number} "
                   f"{digits(amount + kept, self.currency)}\n"
                   f"  to {target.number}  {digits(amount, self.currency)}{more}{rest}\n",
                   source, target)
        self.sources.append(source)
        self.settled.append(Settled(self.today, source, target, amount, discount))

    def credit(self):
        self.settle("credit", "CN", "for")

    def write_off(self):
        self.settle("writeoff", "W", "to")

    def settle(self, kind, prefix, key):
        target = self.some_open()
        if not target:
            return
        amount = self.part_of(self.open_on(target, self.today))
        source = Source(self.number(prefix), self.today, 0)
        source.keeps = kind == "credit"
        self.write(f"{self.today} {kind} C1 {source.number} {digits(amount, self.currency)} "
                   f"{key}:{target.number}", source, target)
        self.sources.append(source)
        self.settled.append(Settled(self.today, source, target, amount))

    def apply(self):
        target = self.some_open()
        rich = [one for one in self.sources if one.left > 0 and not one.void]
        if not target or not rich:
            return
        source = self.dice.choice(rich)
        amount = self.part_of(min(source.left, self.open_on(target, self.today)))
        self.write(f"{self.today} apply C1 {digits(amount, self.currency)} from:{source.number} "
                   f"to:{target.number}", source, target)
        source.left -= amount
        self.settled.append(Settled(self.today, source, target, amount))

    def take_back(self):
        self.today += DAY  # within a day nothing has an order: it has one of its own
        pairs = {}
        for one in self.settled:
            if one.source.keeps and not one.source.void and not one.target.void:
                pair = pairs.setdefault((one.source, one.target), [0, 0])
                pair[0] += one.amount
                pair[1] += one.discount
        pairs = {pair: sums for pair, sums in pairs.items() if sums[0] > 0}
        if not pairs:
            return
        (source, target), (applied, discount) = self.dice.choice(list(pairs.items()))
        amount = self.part_of(applied)
        lapsed = discount if amount == applied else 0
        self.write(f"{self.today} unapply C1 {digits(amount, self.currency)} "
                   f"from:{source.number} to:{target.number}", source, target)
        source.left += amount
        self.settled.append(Settled(self.today, source, target, -amount, -lapsed))
        self.today += DAY

    def void(self):
        known = [one for one in self.documents + self.sources
                 if not one.void and one.last < self.today]
        if not known:
            return
        victim = self.dice.choice(known)
        self.write(f"{self.today} void {victim.number}", victim)
        for one in self.settled:
            if one.target is victim and one.source.keeps and not one.source.void:
                one.source.left += one.amount
        victim.void = self.today
        self.today += DAY

    def plan(self):
        self.today += DAY
        target = self.some_open()
        open_now = self.open_on(target, self.today) if target else 0
        if open_now >= 3:
            dues = [(self.today + DAY * self.dice.randint(0, 90), part)
                    for part in self.split(open_now)]
            body = "".join(f"\n  due {day}  {digits(part, self.currency)}" for day, part in dues)
            self.write(f"\n{self.today} plan {target.number}{body}\n", target)
            dues.sort(key=lambda instalment: instalment[0])
            target.schedules.append((self.today, dues))
        self.today += DAY


class Terms:
    """Settings, as a configuration and as what they mean."""

    def __init__(self, dice, currency):
        self.files = {}
        lines = ["[interest]"]
        self.basis = dice.choice(["act/365", "act/360", "30/360", "act/act"])
        self.grace = dice.choice([0, 0, 0, 1, 5, 30])
        self.fixed = dice.random() < 0.3
        self.rates = [(date(1900, 1, 1), dice.choice(["10", "9.25", "18.25", "0.0001", "0"]))]
        lines.append(f'rate = "{self.rates[0][1]}%"')
        if dice.random() < 0.6:
            self.rates = [(date(2022, 1, 1), "12.5")]
            for _ in range(dice.randint(1, 6)):
                day = self.rates[-1][0] + DAY * dice.randint(1, 300)
                self.rates.append((day, dice.choice(["12.5", "12.25", "8", "3.6875"])))
            lines.append('rates = "rates.csv"')
            rows = [f"{day},{rate}{dice.choice(['%', ''])}\n" for day, rate in self.rates]
            self.files["rates.csv"] = dice.choice(["", "from,rate\n", "# ours\n\n"]) + "".join(rows)
        self.cap = self.cap_share = self.minimum = None
        if dice.random() < 0.2:
            written = dice.choice(["5", "120.50", "0.001"])
            self.cap = Fraction(written)
            lines.append(f'cap = "{written}"')
        elif dice.random() < 0.2:
            written = dice.choice(["1.25", "20"])
            self.cap_share = Fraction(written) / 100
            lines.append(f'cap = "{written}%"')
        if dice.random() < 0.2:
            written = dice.choice(["0.01", "5", "100"])
            self.minimum = Fraction(written)
            lines.append(f'minimum = "{written}"')
        self.sums = []
        if dice.random() < 0.3:
            self.sums = [(Fraction(0), Fraction(40))]
            code = dice.choice(["", f" {currency}", " GBP"])
            lines.append(f'fixed-sum = "40.00{code}"')
            self.sums = [] if code == " GBP" else self.sums
        elif dice.random() < 0.3:
            self.sums = [(Fraction(0), Fraction(40)), (Fraction(1000), Fraction(70)),
                         (Fraction(10000), Fraction(100))]
            lines.append('fixed-sum = "sums.csv"')
            self.files["sums.csv"] = "from-amount,sum\n0,40.00\n1000,70\n\"10,000.00\",100.00\n"
        lines.append(f'basis = "{self.basis}"\ngrace = {self.grace}')
        lines.append(f'mode = "{"fixed" if self.fixed else "follows"}"')
        self.files["ar.toml"] = "\n".join(lines) + "\n"

    def rate(self, day):
        return next(rate for begin, rate in reversed(self.rates) if begin <= day)

    def days(self, first, last):
        if self.basis != "30/360":
            return (last - first).days + 1
        before = first - DAY
        def thirties(day):
            return 360 * day.year + 30 * day.month + min(day.day, 30)
        return thirties(last) - thirties(before)

    def years(self, first, last):
        if self.basis == "act/365":
            return Fraction(self.days(first, last), 365)
        if self.basis != "act/act":
            return Fraction(self.days(first, last), 360)
        counts = {365: 0, 366: 0}
        day = first - DAY
        while day < last:
            counts[366 if day.year % 4 == 0 and (day.year % 100 or day.year % 400 == 0)
                   else 365] += 1
            day += DAY
        return Fraction(counts[365], 365) + Fraction(counts[366], 366)


def parts_of(schedule, open_now):
    """What is open of each instalment: payments fill them in order, from the first."""
    paid = sum(amount for _, amount in schedule) - open_now
    parts = []
    for _, amount in schedule:
        settled = min(paid, amount)
        parts.append(amount - settled)
        paid -= settled
    return parts


def late_days(book, document, terms, as_of):
    """Day by day: (instalment, due, day, what is late of it, at which rate)."""
    day = document.day + DAY
    if document.kind == "open":  # what it is when the book begins was open before, too
        day = min([day] + [due + DAY for due, _ in document.schedules[0][1]])
    while day <= as_of:
        before = max(day - DAY, document.day)
        open_then = book.open_on(document, before)
        schedule = [dues for begin, dues in document.schedules if begin <= before][-1]
        for index, (part, (due, _)) in enumerate(zip(parts_of(schedule, open_then), schedule)):
            if part > 0 and due + DAY * terms.grace < day:
                rate_day = due + DAY if terms.fixed else day
                yield index, due, day, part, terms.rate(rate_day)
        day += DAY


def rows_of(book, document, terms, as_of):
    """The rows of one document: those of the day before go on where nothing changed."""
    runs = {}
    rows = []
    for index, due, day, part, rate in late_days(book, document, terms, as_of):
        same = (index, due, part, Fraction(rate))
        run = runs.get(index)
        if run and run[0] == same and run[2] == day - DAY:
            run[2] = day
        else:
            runs[index] = [same, day, day]
            rows.append(runs[index])
    rows.sort(key=lambda row: (row[0][0], row[1]))
    return rows


def expected(book, terms, as_of):
    """What `ar interest -O csv` must print, line by line."""
    unit = 10 ** DECIMALS[book.currency]
    lines = []
    for document in sorted(book.documents, key=lambda one: one.number):
        if document.tagged or document.day > as_of or (document.void and document.void <= as_of):
            continue
        rows = rows_of(book, document, terms, as_of)
        if not rows:
            continue
        exact = [principal * rate / 100 * terms.years(first, last)
                 for (_, _, principal, rate), first, last in rows]
        cap = terms.cap * unit if terms.cap is not None else None
        if terms.cap_share is not None:
            cap = terms.cap_share * document.amount
        if cap is not None:
            for at in sorted(range(len(rows)), key=lambda i: rows[i][1]):
                exact[at] = min(exact[at], cap)
                cap -= exact[at]
        whole = rounded(sum(exact))
        shares = [rounded(one) for one in exact]
        shares[shares.index(max(shares))] += whole - sum(shares)
        head = f"C1,{document.number},{book.currency}"
        if terms.minimum is None or whole >= terms.minimum * unit:
            for ((_, _, principal, rate), first, last), share in zip(rows, shares):
                lines.append(f"{head},{digits(principal, book.currency)},{first},{last},"
                             f"{terms.days(first, last)},{percent(rate)},{terms.basis},"
                             f"{signed(share, book.currency)}")
        fitting = [fixed for least, fixed in terms.sums if least * unit <= document.amount]
        if fitting:
            first = min(row[1] for row in rows)
            lines.append(f"{head},{digits(document.amount, book.currency)},{first},{first},,,"
                         f"fixed-sum,{digits(rounded(fitting[-1] * unit), book.currency)}")
    return lines


def percent(rate):
    """`9.25%`, `10%`: up to four decimals, no zeros at their end."""
    whole, rest = divmod(int(rate * 10 ** 4), 10 ** 4)
    return f"{whole}.{rest:04}".rstrip("0").rstrip(".") + "%"


def signed(minor, currency):
    return "-" + digits(-minor, currency) if minor < 0 else digits(minor, currency)


class Case:
    """One book under one configuration, in a folder."""

    def __init__(self, folder, seed):
        self.dice = random.Random(seed)
        self.book = Book(self.dice)
        self.terms = Terms(self.dice, self.book.currency)
        self.folder = folder
        for name, text in {"main.arl": self.book.text(), **self.terms.files}.items():
            Path(folder, name).write_text(text, encoding="utf-8")

    def run(self, *words):
        done = subprocess.run([PROGRAM, *words, "--today", "2026-12-31"], cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              stdin=subprocess.DEVNULL, check=False, timeout=60)
        return done.returncode, done.stdout, done.stderr

    def days(self):
        last = self.book.today
        return [last + DAY * 100, BEGIN + DAY * self.dice.randint(0, (last - BEGIN).days + 1)]

    def told(self, seed, day):
        return f"seed {seed}, as of {day}\n{self.terms.files}\n{self.book.text()}"


class InterestTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="interest-")
        self.addCleanup(shutil.rmtree, self.folder)

    def test_every_row_is_what_fractions_make_of_it(self):
        rows = 0
        for seed in range(BOOKS):
            case = Case(self.folder, seed)
            for day in case.days():
                status, out, said = case.run("interest", "--as-of", str(day), "-O", "csv")
                told = case.told(seed, day)
                self.assertEqual(status, 0, told + said)
                wanted = expected(case.book, case.terms, day)
                self.assertEqual(out.splitlines()[1:], wanted, told)
                rows += len(wanted)
        self.assertGreater(rows, 10 * BOOKS / 4)

    def test_what_is_proposed_checks_clean_and_leaves_nothing_to_propose(self):
        proposed = 0
        for seed in range(0, BOOKS, 4):
            case = Case(self.folder, seed)
            day = str(case.days()[0])
            status, entries, said = case.run("interest", "--as-of", day, "--propose")
            told = case.told(seed, day) + entries
            self.assertEqual(status, 0, told + said)
            before = case.run("check")
            with Path(self.folder, "main.arl").open("a", encoding="utf-8") as journal:
                journal.write(entries)
            after = case.run("check")
            self.assertEqual((before[0], before[2]), (after[0], after[2]), told)
            self.assertEqual(case.run("interest", "--as-of", day, "--propose"), (0, "", said), told)
            proposed += entries.count("\n")
        self.assertGreater(proposed, BOOKS / 8)


if __name__ == "__main__":
    unittest.main()
