#!/usr/bin/python3
"""Ranks the customers of the trade example a second time, with fractions, from the register.

Every column of `ar rank`, by every measure, on three days; cash and voids are found as
tests/kpi_test.py finds them.
"""
import tempfile
import unittest
from collections import defaultdict
from fractions import Fraction
from pathlib import Path

from kpi_test import DAY, Known, day, minor, percent, rounded, rows

MARGIN, COST = Fraction(23, 100), Fraction(7, 100)


def whole(number):
    """Halves away from zero."""
    size = int(abs(number) + Fraction(1, 2))
    return size if number >= 0 else -size


def month_ends(last, days):
    every = [last - back * DAY for back in range(days)]
    return [one for one in every if (one + DAY).day == 1] or [last]


class Ranked:
    """What each customer did in one currency in the days up to `last`."""

    def __init__(self, last, currency, days):
        self.known = Known(day(last), currency)
        self.days = days
        self.from_ = self.known.last - (days - 1) * DAY
        self.ends = month_ends(self.known.last, days)
        self.lines = [line for line in self.known.lines
                      if line["document"] not in self.known.void]
        self.sold = defaultdict(list)
        for line in self.within("sale"):
            self.sold[line["customer"]].append(day(line["date"]))

    def within(self, *kinds):
        return [line for line in self.lines
                if line["kind"] in kinds and day(line["date"]) >= self.from_]

    def sums(self, *kinds):
        found = defaultdict(int)
        for line in self.within(*kinds):
            found[line["customer"]] += minor(line["debit"]) + minor(line["credit"])
        return found

    def owed(self):
        """The sum over the month ends."""
        found = defaultdict(int)
        for line in self.lines:
            times = sum(1 for end in self.ends if day(line["date"]) <= end)
            found[line["customer"]] += (minor(line["debit"]) - minor(line["credit"])) * times
        return found

    def cash(self):
        found = defaultdict(int)
        for number, _, when, _, amount in self.known.cash():
            if when >= self.from_:
                found[self.known.documents[number]["customer"]] += amount
        return found

    def profit(self):
        sales, notes = self.sums("sale", "debit"), self.sums("credit")
        lost, owed = self.sums("discount", "writeoff"), self.owed()
        return {one: whole((sales[one] - notes[one]) * MARGIN - lost[one]
                           - Fraction(owed[one], len(self.ends)) * COST * self.days / 365)
                for one in self.everybody()}

    def everybody(self):
        """Who moved anything in the window, or owed something at a month end."""
        moved = [self.sums("sale", "debit"), self.sums("credit"), self.sums("discount"),
                 self.sums("writeoff"), self.cash(), self.owed()]
        return {customer for found in moved for customer, amount in found.items() if amount}

    def values(self, measure):
        if measure == "sales":
            return self.sums("sale", "debit")
        if measure == "frequency":
            return {customer: len(days) for customer, days in self.sold.items()}
        return self.cash() if measure == "cash" else self.profit()

    def scores(self):
        """By customer: recency, frequency, money."""
        sales = self.sums("sale", "debit")
        figures = {customer: (max(days), len(days), sales[customer])
                   for customer, days in self.sold.items()}
        return {customer: [str(5 - 5 * sum(1 for other in figures.values() if other[at] > own[at])
                               // len(figures)) for at in range(3)]
                for customer, own in figures.items()}

    def table(self, measure):
        values, scores = self.values(measure), self.scores()
        order = sorted(self.everybody(), key=lambda one: (-values.get(one, 0), one))
        total, before, found = sum(values.get(one, 0) for one in order), 0, []
        for place, customer in enumerate(order, 1):
            value = values.get(customer, 0)
            share = percent(before, total)
            before += value
            found.append([str(place), customer, self.known.lines[0]["currency"],
                          str(value) if measure == "frequency"
                          else rounded(Fraction(value, 100), 2),
                          rounded(percent(value, total)), rounded(percent(before, total)),
                          "" if share is None else "A" if share < 80 else "B" if share < 95
                          else "C", *scores.get(customer, ["", "", ""])])
        return found


class RankTest(unittest.TestCase):
    maxDiff = None

    def compare(self, measure, last, days):
        wanted = []
        for currency in ("EUR", "USD"):
            wanted += Ranked(last, currency, days).table(measure)
        got = rows("rank", "--by", measure, "--as-of", last, "--window", str(days), *self.config)
        names = [name for name in got[0] if name != "name"]
        self.assertEqual([[row[name] for name in names] for row in got], wanted, (measure, last))
        self.assertGreater(len(got), 40)

    def setUp(self):
        scratch = tempfile.TemporaryDirectory()
        self.addCleanup(scratch.cleanup)
        path = Path(scratch.name) / "ar.toml"
        path.write_text('[rank]\nmargin = "23%"\ncost = "7%"\n', "utf-8")
        self.config = ("--config", str(path))

    def test_every_measure_at_the_end_of_the_book(self):
        for measure in ("sales", "profit-of-credit", "cash", "frequency"):
            self.compare(measure, "2026-06-30", 365)

    def test_on_other_days_and_in_other_windows(self):
        for measure in ("sales", "profit-of-credit", "cash", "frequency"):
            self.compare(measure, "2025-03-10", 100)  # a receipt that is void on the next day
            self.compare(measure, "2025-11-15", 10)  # without a month end


if __name__ == "__main__":
    unittest.main()
