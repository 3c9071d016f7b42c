#!/usr/bin/python3
"""Reckons pay indices, scores and proposals of limits again, in fractions, on the trade example.

Cash, documents and due days are found as tests/kpi_test.py finds them, from the register and its
allocations; limits, families and exposures as tests/credit_test.py does; promises, reports and
terms are read from the journals' own lines. Scores of days in the past are also held against the
book cut at those days.

    tests/score_test.py             the program is build/bin/ar, under tests/run the one it tests
"""
import csv
import io
import re
import subprocess
import tempfile
import unittest
from collections import defaultdict
from datetime import date
from fractions import Fraction
from pathlib import Path

import credit_test
from kpi_test import DAY, PROGRAM, TRADE, Known, day, minor, months_before, rounded, rows

DAYS = ["2025-03-10", "2025-08-31", "2026-01-15", "2026-06-30"]
KNOTS = [(-30, 100), (-20, 90), (0, 80), (15, 70), (22, 60), (30, 50), (60, 40), (90, 30),
         (120, 20), (240, 1)]
WEIGHTS = {"index": 50, "overdue": 15, "trend": 10, "use": 10, "tenure": 10, "promises": 5,
           "report": 10, "financials": 10}
GRADES = [("A", 80), ("B", 65), ("C", 50), ("D", 0)]
LINES = [line.split(" ; ")[0] for path in sorted(TRADE.glob("20*.arl"))
         for line in path.read_text("utf-8").splitlines()]


def nearest(number, decimals=4):
    """Halves away from zero; of numbers that are not negative."""
    return Fraction(int(number * 10 ** decimals + Fraction(1, 2)), 10 ** decimals)


def points(late):
    if late <= KNOTS[0][0]:
        return Fraction(100)
    for (left, high), (right, low) in zip(KNOTS, KNOTS[1:]):
        if late <= right:
            return nearest(high - Fraction((high - low) * (late - left), right - left))
    return Fraction(1)


def between(at, none_at, all_at):
    return nearest(min(Fraction(100), max(Fraction(0),
                                          100 * (at - none_at) / Fraction(all_at - none_at))))


def average(parts):
    """Of (documents, figure)."""
    parts = list(parts)
    documents = sum(count for count, _ in parts)
    return sum(count * figure for count, figure in parts) / Fraction(documents) if parts else None


def entries(kind, last, customer):
    """(day, keys, words) of the one-line entries of a customer up to a day."""
    for line in LINES:
        found = re.match(rf"(\S+) {kind} {customer} ?(.*)", line)
        if found and found[1] <= last:
            yield day(found[1]), dict(re.findall(r'([a-z-]+):("[^"]*"|\S+)', found[2])), found[2]


class OfCustomer:
    """What a customer paid and owes in one currency."""

    def __init__(self):
        self.cash = []  # (document, settled, due, amount)
        self.items = []  # (document, due, open, disputed)

    def late(self, last, after, to):
        """(documents, days late) of the cash settled in between."""
        cash = [part for part in self.cash
                if last - after * DAY < part[1] <= last - to * DAY]
        if not cash:
            return None
        days = sum(amount * max(0, (when - due).days) for _, when, due, amount in cash)
        return len({part[0] for part in cash}), Fraction(days, sum(part[-1] for part in cash))

    def own(self, last):
        parts = [(number, (when - due).days, amount) for number, when, due, amount in self.cash
                 if when > last - 365 * DAY]
        parts += [(number, (last - due).days, amount - disputed)
                  for number, due, amount, disputed in self.items
                  if due < last and amount > disputed]
        if not parts:
            return None
        sums = sum(amount * points(late) for _, late, amount in parts)
        return len({part[0] for part in parts}), Fraction(sums, sum(part[-1] for part in parts))

    def overdue(self, last):
        if not self.items:
            return None
        share = Fraction(100 * sum(item[2] for item in self.items if item[1] < last),
                         sum(item[2] for item in self.items))
        return len({item[0] for item in self.items}), share


def months_since(since, last):
    months = (last.year - since.year) * 12 + last.month - since.month
    return months - 1 if last.day < since.day else months  # no day here is beyond the 28th


class Book:
    """The trade example as known at the end of a day."""

    def __init__(self, text):
        self.text, self.last = text, day(text)
        self.customers = defaultdict(lambda: defaultdict(OfCustomer))
        self.known = {currency: Known(self.last, currency) for currency in ("EUR", "USD")}
        for currency, known in self.known.items():
            for number, _, when, due, amount in known.cash():
                customer = known.documents[number]["customer"]
                self.customers[customer][currency].cash.append((number, when, due, amount))
            for row in known.items:
                if row["due"]:
                    self.customers[row["customer"]][currency].items.append(
                        (row["document"], day(row["due"]), minor(row["open"]),
                         minor(row["disputed"])))
        self.credit = credit_test.Day(text)
        self.own = {customer: self.own_of(customer) for customer in credit_test.CUSTOMERS}
        scored = [own for own in self.own.values() if own]
        self.mean = nearest(sum(n * own for n, own in scored) / sum(n for n, _ in scored))

    def figures(self, customer, of_currency):
        return [figure for one in self.customers[customer].values()
                if (figure := of_currency(one)) is not None]

    def own_of(self, customer):
        parts = self.figures(customer, lambda one: one.own(self.last))
        return (sum(n for n, _ in parts), nearest(average(parts))) if parts else None

    def late(self, customer, after, to):
        return average(self.figures(customer, lambda one: one.late(self.last, after, to)))

    def index(self, customer):
        if not self.own[customer]:
            return None
        documents, own = self.own[customer]
        return nearest((documents * own + 5 * self.mean) / (documents + 5))

    def overdue(self, customer):
        share = average(self.figures(customer, lambda one: one.overdue(self.last)))
        return None if share is None else nearest(100 - share)

    def trend(self, customer):
        recent, before = self.late(customer, 90, 0), self.late(customer, 365, 90)
        return None if recent is None or before is None else between(recent - before, 30, 0)

    def use_of(self, exposure, limit):
        return between(Fraction(100 * exposure, limit), 100, 50)

    def use(self, customer):
        limit = next(self.credit.limits(customer), None)
        if limit is None:
            return None
        whose, amount, currency, _ = limit
        return self.use_of(self.credit.exposure(whose, currency), amount)

    def months(self, customer):
        since = credit_test.CUSTOMERS[customer].get("since")
        if since:
            return months_since(day(since), self.last)
        sold = [known.entered[number] for known in self.known.values()
                for number, row in known.documents.items()
                if row["customer"] == customer and row["kind"] == "sale"]
        return months_since(min(sold), self.last) if sold else None

    def tenure(self, customer):
        months = self.months(customer)
        return None if months is None else between(Fraction(months), 0, 36)

    def promises(self, customer):
        """As `ar customer` judges them."""
        done = subprocess.run([PROGRAM, "customer", customer, "--as-of", self.text, "-O", "csv"],
                              cwd=TRADE, stdout=subprocess.PIPE, check=True)
        said = [row["text"].split(",")[0]
                for row in csv.DictReader(io.StringIO(done.stdout.decode("utf-8")))
                if row["section"] == "promise"
                and self.last - 365 * DAY < day(row["date"]) <= self.last]
        kept, broken = said.count("kept"), said.count("broken")
        return nearest(Fraction(100 * kept, kept + broken)) if kept + broken else None

    def latest(self, kind, customer):
        found = [(when, keys) for when, keys, _ in entries(kind, self.text, customer)
                 if when > self.last - 400 * DAY]
        return max(found, key=lambda one: one[0])[1] if found else None

    def report(self, customer):
        keys = self.latest("credit-report", customer)
        return Fraction(keys["score"]) if keys else None

    def financials(self, customer):
        keys = self.latest("financials", customer)
        if keys is None:
            return None
        if keys["equity"].startswith("-"):
            return Fraction(0)
        return between(Fraction(keys["current-ratio"]), 1, 2)

    def values(self, customer):
        return {factor: getattr(self, factor)(customer) for factor in WEIGHTS}

    # What is proposed.

    def sold(self, customer):
        """By currency: gross sales of six whole months, of the customer and all below it."""
        after = self.last + DAY
        end = date(after.year, after.month, 1)
        below = [child for child in credit_test.CUSTOMERS
                 if self.credit.value(child, "parent")[0] == customer]
        sums = defaultdict(int)
        for currency, known in self.known.items():
            for line in known.lines:
                if line["customer"] == customer and line["kind"] in ("sale", "debit") \
                        and line["document"] not in known.void \
                        and months_before(end, 6) <= day(line["date"]) < end:
                    sums[currency] += minor(line["debit"])
        for child in below:
            for currency, amount in self.sold(child).items():
                sums[currency] += amount
        return sums

    def terms(self, customer):
        said = self.credit.value(customer, "terms")[0] or "net 30"
        plain = re.fullmatch(r"(?:2/10 )?net (\d+)", said)
        if plain:
            return int(plain[1])
        assert self.text == "2026-06-30", "the days below are those of a sale on that day"
        return {"cod": 0, "months 1": 30, "net 30 eom": 30, "day 10 +2": 41,
                "net 15 eom cutoff 25": 40}[said]

    def limit(self, customer, currency):
        sales = sum(self.credit.exchanged(amount, own, currency)
                    for own, amount in self.sold(customer).items())
        late = self.late(customer, 365, 0) or 0
        limit = (2 * Fraction(sales, 6) * (self.terms(customer) + late) / 30
                 * self.index(customer) / 100
                 * min(Fraction(1), Fraction(6 + self.months(customer), 18)))
        insured = [self.credit.money([entry.keys["limit"]], customer)
                   for entry in self.credit.of("insure")
                   if entry.plain[0] == customer and entry.keys.get("from", entry.day) <= self.text
                   <= entry.keys["until"]]
        if insured:
            limit = min(limit, sum(self.credit.exchanged(*amount, currency) for amount in insured))
        whole, unit = int(limit), 1
        while whole // unit >= 100:
            unit *= 10
        return whole // unit * unit


def score_of(values):
    """Of the factors with data, halves up."""
    known = {factor: value for factor, value in values.items() if value is not None}
    weights = sum(WEIGHTS[factor] for factor in known)
    if not weights:
        return None
    return int(sum(WEIGHTS[factor] * known[factor] for factor in known) / weights + Fraction(1, 2))


def grade_of(score):
    return "" if score is None else next(grade for grade, least in GRADES if score >= least)


def said(number, decimals=4):
    return "" if number is None else rounded(number, decimals)


class ScoreTest(unittest.TestCase):
    maxDiff = None

    def test_every_factor_of_every_customer(self):
        for text in DAYS:
            book = Book(text)
            listed = {row["customer"]: row for row in rows("score", "--as-of", text)}
            detail = defaultdict(dict)
            for row in rows("score", "--detail", "--as-of", text):
                detail[row["customer"]][row["factor"]] = row
            self.assertEqual(sorted(listed), sorted(credit_test.CUSTOMERS))
            for customer, row in listed.items():
                with self.subTest(day=text, customer=customer):
                    self.compare(book, customer, row, detail[customer])

    def compare(self, book, customer, row, detail):
        values = book.values(customer)
        score = score_of(values)
        documents, own = book.own[customer] or (0, None)
        self.assertEqual(
            [row[key] for key in ("documents", "own", "pay_index", "score", "grade")],
            [str(documents), said(own), said(values["index"]),
             "" if score is None else str(score), grade_of(score)])
        self.assertEqual({factor: detail[factor]["value"] for factor in WEIGHTS},
                         {factor: said(value) for factor, value in values.items()})
        weights = sum(WEIGHTS[factor] for factor, value in values.items() if value is not None)
        self.assertEqual({factor: detail[factor]["points"] for factor in WEIGHTS},
                         {factor: "" if value is None else
                          said(value * WEIGHTS[factor] / weights)
                          for factor, value in values.items()})

    def test_each_factor_has_data_somewhere(self):
        """So that what is compared above is something."""
        found = {row["factor"] for row in rows("score", "--detail") if row["value"]}
        self.assertEqual(found, set(WEIGHTS))

    def test_a_day_in_the_past_is_the_book_cut_at_that_day(self):
        for text in ("2024-12-31", *DAYS[:-1], "2026-06-01"):
            with self.subTest(day=text), tempfile.TemporaryDirectory() as folder:
                cut(Path(folder), text)
                done = subprocess.run(
                    [PROGRAM, "score", "--detail", "-f", f"{folder}/main.arl", "-O", "csv",
                     "--as-of", text, "--config", TRADE / "ar.toml"],
                    stdout=subprocess.PIPE, check=True)
                self.assertEqual(list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8")))),
                                 rows("score", "--detail", "--as-of", text))

    def test_columns_of_credit(self):
        scores = {row["customer"]: row for row in rows("score")}
        given = {customer: credit_test.Day("2026-06-30").value(customer, "grade")[0]
                 for customer in credit_test.CUSTOMERS}
        for row in rows("credit"):
            own = scores[row["customer"]]
            self.assertEqual((row["score"], row["grade"]),
                             (own["score"], given[row["customer"]] or own["grade"]))


def cut(folder, last):
    """The journals without the blocks after a day."""
    for path in TRADE.glob("*.arl"):
        kept, keeping = [], True
        for line in path.read_text("utf-8").splitlines(keepends=True):
            if re.match(r"\d{4}-\d\d-\d\d ", line):
                keeping = line[:10] <= last
            elif not line.startswith((" ", "\t")):
                keeping = True
            if keeping:
                kept.append(line)
        (folder / path.name).write_text("".join(kept), "utf-8")


class ProposalTest(unittest.TestCase):
    maxDiff = None

    def expected(self, book, customer, currency):
        """The grade and the limit that lead to each other."""
        limit = book.limit(customer, currency)
        values = book.values(customer)
        values["use"] = book.use_of(book.credit.exposure(customer, currency), limit) \
            if limit else None
        if not limit and book.credit.exposure(customer, currency) > 0:
            values["use"] = Fraction(0)
        return grade_of(score_of(values)), credit_test.digits(limit)

    def test_every_proposal(self):
        book = Book("2026-06-30")
        got = {(row["customer"], row["key"]): row for row in rows("credit", "propose")}
        wanted = {}
        for customer in credit_test.CUSTOMERS:
            if (book.own[customer] or (0, 0))[0] < 3:
                continue
            said_limit = book.credit.value(customer, "limit")[0]
            now, currency = book.credit.money([said_limit], customer) if said_limit else (
                None, credit_test.CUSTOMERS[customer].get("currency", "EUR"))
            grade, limit = self.expected(book, customer, currency)
            given = book.credit.value(customer, "grade")[0] or ""
            if grade != given:
                wanted[customer, "grade"] = (given, grade, "")
            if now is None or credit_test.digits(now) != limit:
                wanted[customer, "limit"] = ("" if now is None else credit_test.digits(now), limit,
                                             currency)
        self.assertEqual({key: (row["now"], row["proposed"], row["currency"])
                          for key, row in got.items()}, wanted)

    def test_what_was_added_leaves_nothing_to_propose(self):
        for text in ("2026-06-30", "2026-07-05"):
            with self.subTest(day=text), tempfile.TemporaryDirectory() as folder:
                cut(Path(folder), "9999")
                self.append(Path(folder) / "main.arl", text)

    def append(self, book, text):
        def ar(*words):
            done = subprocess.run(
                [PROGRAM, *words, "-f", str(book), "--config", str(TRADE / "ar.toml"), "--today",
                 text], stdout=subprocess.PIPE, check=False)
            return done.returncode, done.stdout.decode("utf-8")

        status, proposed = ar("credit", "propose")
        self.assertEqual(status, 0)
        self.assertGreater(proposed.count(f"\n{text} set "), 40)
        whole = book.read_text("utf-8")
        book.write_text(f"{whole}\n{proposed}", "utf-8")
        _, summary = ar("check")
        if text == "2026-06-30":  # three sales of that day are over what they may be from now on
            self.assertEqual(summary.count("[over-limit]"), 3)
            self.assertIn("no errors, 3 warnings", summary)
        else:
            self.assertIn("no errors, no warnings", summary)
        self.assertEqual(ar("fmt", "--check"), (0, ""))
        self.assertEqual(ar("credit", "propose"), (0, ""))
        # Nor if they had been set a day before: what is set on a day is left alone on that day.
        before = str(day(text) - DAY)
        book.write_text(f"{whole}\n{proposed.replace(f'{text} set', f'{before} set')}", "utf-8")
        self.assertEqual(ar("credit", "propose"), (0, ""))


if __name__ == "__main__":
    unittest.main()
