#!/usr/bin/python3
"""Reckons every column of `ar habit` a second time, with fractions, on the trade example.

Cash, documents and due days are found as tests/kpi_test.py finds them: from the register, its
allocations, and the due days that the journals write out. The median is that of a survival curve
drawn anew.
"""
import unittest
from collections import defaultdict
from fractions import Fraction

from kpi_test import DAY, Known, day, over, percent, rounded, rows

NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
DEBITS = ("open", "sale", "debit")


def nearest(number, decimals):
    """A fraction cut to decimals, halves away from zero."""
    return Fraction(int(number * 10 ** decimals + Fraction(1, 2)), 10 ** decimals)


def at_day(days):
    return max(-365, min(730, days))


def units(known):
    """By customer: (entry, payments, other ends) of each instalment, in days after its due day."""
    settled = defaultdict(list)
    for number, source, when, due, amount in known.settlements():
        settled[number, due].append((source, when, amount))
    found = defaultdict(list)
    for number, row in known.documents.items():
        dated = day(row["date"])
        if row["kind"] not in DEBITS or dated <= known.last - 730 * DAY:
            continue
        for due, amount in known.due_days(number):
            paid, left, rest = [], [], Fraction(1)
            for source, when, part in settled[number, due]:
                if source is None or source.startswith("A"):
                    continue  # discounts and write-offs stay until the end
                share = nearest(Fraction(part, amount), 6)
                rest -= share
                pays = source.startswith("R")
                (paid if pays else left).append((at_day((when - due).days), share))
            left.append((at_day((known.last - due).days), rest))
            found[row["customer"]].append((at_day((dated - due).days), paid, left))
    return found


def median(its_units):
    survival = Fraction(1)
    for at in sorted({when for _, paid, _ in its_units for when, _ in paid}):
        risk = sum(1 for entry, _, _ in its_units if entry <= at)
        risk -= sum(share for _, paid, left in its_units for when, share in paid + left
                    if when < at)
        events = sum(share for _, paid, _ in its_units for when, share in paid if when == at)
        survival = nearest(survival * (risk - events) / risk, 9)
        if survival <= Fraction(1, 2):
            return str(at)
    return ""


def habits(known, from_):
    """The columns of every customer in the currency, but for the median."""
    paid, receipts, discounted = defaultdict(list), defaultdict(set), set()
    for number, source, when, due, amount in known.cash():
        receipts[number].add(source)
        if when >= from_:
            paid[known.documents[number]["customer"]].append((number, source, when, due, amount))
    for row in known.settled:
        if row["discount"] != "0.00":
            discounted.add((row["document"], row["source"]))
    overdue = defaultdict(int)
    for row in known.items:
        if row["due"] and day(row["due"]) < known.last:
            overdue[row["customer"]] += int(row["open"].replace(".", ""))
    return {customer: habit(paid[customer], receipts, discounted, known, overdue[customer])
            for customer in {*paid, *overdue}}


def habit(parts, receipts, discounted, known, overdue):
    total = sum(part[-1] for part in parts)
    late = {number: (when - due).days for number, _, when, due, _ in sorted(parts,
            key=lambda part: part[2])}
    ranked = sorted(late.values())
    count = len(ranked)
    by_weekday = [sum(part[-1] for part in parts if part[2].weekday() == at) for at in range(7)]

    def weighed(days):
        return over(sum(part[-1] * days(part) for part in parts), total)

    figures = {
        "days_to_pay": weighed(lambda part: (part[2] - day(known.documents[part[0]]["date"])).days),
        "days_late": weighed(lambda part: max(0, (part[2] - part[3]).days)),
        "days_late_signed": weighed(lambda part: (part[2] - part[3]).days),
        "late_share": percent(sum(part[-1] for part in parts if part[2] > part[3]), total),
        "part_share": percent(sum(len(receipts[number]) > 1 for number in late), count),
        "discount_share": percent(sum(part[-1] for part in parts if part[:2] in discounted), total)}
    return {"documents": str(count), "paid": rounded(Fraction(total, 100), 2),
            **{name: rounded(figure) for name, figure in figures.items()},
            "spread": str(ranked[-(-3 * count // 4) - 1] - ranked[-(-count // 4) - 1])
            if count else "",
            "weekday": NAMES[by_weekday.index(max(by_weekday))] if total else "",
            "open_overdue": rounded(Fraction(overdue, 100), 2)}


class HabitTest(unittest.TestCase):
    maxDiff = None

    def compare(self, last, window):
        got = {(row["customer"], row["currency"]): row
               for row in rows("habit", "--as-of", last, "--window", str(window))}
        books = {currency: Known(day(last), currency) for currency in ("EUR", "USD")}
        its_units = defaultdict(list)
        for known in books.values():
            for customer, found in units(known).items():
                its_units[customer] += found
        seen = 0
        for currency, known in books.items():
            for customer, wanted in habits(known, day(last) - (window - 1) * DAY).items():
                wanted["median_late"] = median(its_units[customer])
                if wanted["documents"] == "0" and wanted["open_overdue"] == "0.00":
                    continue
                said = got[customer, currency]
                self.assertEqual({name: said[name] for name in wanted}, wanted,
                                 (customer, currency, last))
                seen += 1
        self.assertEqual(seen, len(got))

    def test_every_customer_at_the_end_of_the_book(self):
        self.compare("2026-06-30", 365)

    def test_on_other_days_and_in_other_windows(self):
        self.compare("2025-03-10", 90)  # a receipt that is void on the next day
        self.compare("2025-10-20", 400)


if __name__ == "__main__":
    unittest.main()
