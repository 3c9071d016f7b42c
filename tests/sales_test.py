#!/usr/bin/python3
"""Reckons every column of `ar sales` a second time, with fractions, on the trade example.

Cash and what is open are found as tests/kpi_test.py finds them, from the register, its allocations
and the aging list. What was sold, of which products and with how much tax is read from the
journals, which have no other tax than a rate per customer.
"""
import re
import unittest
from collections import defaultdict
from fractions import Fraction
from functools import cache

from kpi_test import TRADE, Known, day, minor, over, percent, rounded, rows

HEAD = re.compile(r'^(\d{4}-\d\d-\d\d) (sale|debit|credit) (\S+) (\S+) ([\d,.]+)(?: (USD))?(.*)$')
LINE = re.compile(r'^  (\S+) +([\d,.]+) (?:[a-z]+ )?@ ([\d,.]+)$')
SET = re.compile(r'^(\S+) set (\S+) salesperson:(?:"([^"]*)"|(\S+))', re.M)


def half_up(number):
    """To a whole number, halves away from zero."""
    size = int(abs(number) + Fraction(1, 2))
    return -size if number < 0 else size


def split(whole, weights):
    parts = [half_up(Fraction(whole * weight, sum(weights))) for weight in weights]
    largest = max(range(len(parts)), key=lambda i: (abs(parts[i]), -i))
    parts[largest] += whole - sum(parts)
    return parts


@cache
def customers():
    """Keys of each customer, as its block says them."""
    found = {}
    for block in (TRADE / "customers.arl").read_text("utf-8").split("\n\n"):
        head = re.match(r"customer (\S+)", block)
        if head:
            found[head[1]] = dict(re.findall(r"^  ([a-z-]+): (.*)$", block, re.M))
    return found


@cache
def journals():
    return "".join(path.read_text("utf-8") for path in sorted(TRADE.glob("20*.arl")))


class Paper:
    """A sale, a debit or a credit note, and its parts: (product, gross, tax)."""

    def __init__(self, head, lines, whose):
        self.date, self.kind, self.customer, self.number = day(head[1]), head[2], head[3], head[4]
        self.gross, self.currency = minor(head[5].replace(",", "")), head[6] or "EUR"
        said = re.search(r'salesperson:(?:"([^"]*)"|(\S+))', head[7])
        self.salesperson = (said[1] or said[2]) if said else None
        rate = Fraction(whose.get("tax", "21%").rstrip("%")) / 100
        nets = []
        for line in lines:
            found = LINE.match(line)
            if found:
                price = Fraction(found[2].replace(",", "")) * Fraction(found[3].replace(",", ""))
                nets.append((found[1], half_up(100 * price)))
        if nets:
            tax = half_up(sum(net for _, net in nets) * rate)
            taxes = split(tax, [net for _, net in nets])
            self.parts = [(name, net + part, part) for (name, net), part in zip(nets, taxes)]
        else:
            self.parts = [("", self.gross, half_up(self.gross * rate / (1 + rate)))]
        assert sum(part[1] for part in self.parts) == self.gross, head[0]


def papers():
    whose, found, head, lines = customers(), [], None, []
    for line in journals().splitlines() + ["; end"]:
        if line.startswith("  ") and head:
            lines.append(line)
            continue
        if head:
            found.append(Paper(head, lines, whose[head[3]]))
        head, lines = HEAD.match(line), []
    return found


@cache
def salesperson_on(customer, when):
    """Of a customer, by its block and what `set` said by then."""
    said = [(day(date), quoted or word) for date, who, quoted, word in SET.findall(journals())
            if who == customer and day(date) <= when]
    return max(said)[1] if said else customers()[customer].get("salesperson", "")


class Row:
    def __init__(self):
        self.gross = self.credits = self.tax = self.collected = self.days = self.overdue = 0


def sales(known, first, last, keys_of):
    """A row for every group of one currency; `keys_of` names the group of a part of a paper."""
    cash, overdue, table = defaultdict(lambda: defaultdict(int)), defaultdict(int), defaultdict(Row)
    for number, _, when, _, amount in known.cash():
        cash[number][when] += amount
    for item in known.items:
        if item["due"] and day(item["due"]) < known.last:
            overdue[item["document"]] += minor(item["open"])
    for paper in PAPERS:
        if paper.currency != known.currency or not first <= paper.date <= last \
                or paper.number in known.void:
            continue
        weights = [gross for _, gross, _ in paper.parts]
        days = sorted(cash[paper.number])
        amounts = [cash[paper.number][when] for when in days]
        collected = split(sum(amounts), weights)
        late = split(overdue[paper.number], weights)
        for place, (product, gross, tax) in enumerate(paper.parts):
            row = table[(*keys_of(paper, product), paper.currency)]
            if paper.kind == "credit":
                row.credits += gross
                row.tax -= tax
                continue
            row.gross += gross
            row.tax += tax
            row.collected += collected[place]
            row.overdue += late[place]
            if collected[place]:
                row.days += sum(part * (when - paper.date).days for when, part
                                in zip(days, split(collected[place], amounts)))
    return table


def money(amount):
    return rounded(Fraction(amount, 100), 2)


def figures(row, net):
    return {"gross": money(row.gross), "credits": money(row.credits),
            "net": money(row.gross - row.credits), "tax": money(row.tax),
            "share": rounded(percent(row.gross - row.credits, net)),
            "collected": money(row.collected), "overdue": money(row.overdue),
            "days_to_pay": rounded(over(row.days, row.collected))}


class Book(Known):
    def __init__(self, last, currency):
        super().__init__(last, currency)
        self.currency = currency


PAPERS = papers()
CUSTOMERS = customers()


class SalesTest(unittest.TestCase):
    maxDiff = None

    def compare(self, first, last, as_of, by, keys_of, *words):
        got = {(*[row[key] for key in by], row["currency"]): row
               for row in rows("sales", "--from", first, "--to", last, "--as-of", as_of, *words)}
        seen = 0
        for currency in ("EUR", "USD"):
            table = sales(Book(day(as_of), currency), day(first), day(last), keys_of)
            net = sum(row.gross - row.credits for row in table.values())
            for keys, row in table.items():
                wanted = figures(row, net)
                self.assertEqual({name: got[keys][name] for name in wanted}, wanted, keys)
                seen += 1
        self.assertEqual(seen, len(got))
        self.assertGreater(seen, 3)

    def test_customers_over_a_year(self):
        self.compare("2025-07-01", "2026-06-30", "2026-06-30", ["customer"],
                     lambda paper, _: (paper.customer,))

    def test_products_with_their_lines(self):
        self.assertGreater(sum(len(paper.parts) > 1 for paper in PAPERS), 20)
        self.compare("2024-07-01", "2026-05-17", "2026-05-17", ["product"],
                     lambda _, product: (product,), "--by", "product")

    def test_months_as_known_later(self):
        # A sale of the period is void since, and so is a receipt for another.
        self.compare("2025-01-01", "2025-03-31", "2025-06-30", ["region", "month"],
                     lambda paper, _: (CUSTOMERS[paper.customer]["region"],
                                       str(paper.date)[:7]), "--by", "region", "--monthly")

    def test_salespeople_as_they_are_on_the_day(self):
        self.compare("2025-07-01", "2025-12-31", "2025-12-31", ["salesperson"],
                     lambda paper, _: (paper.salesperson or
                                       salesperson_on(paper.customer, day("2025-12-31")),),
                     "--by", "salesperson")

    def test_a_default_period_is_the_year_that_ends_on_the_day(self):
        by_default = rows("sales", "--as-of", "2026-06-29", "--by", "month")
        for first, same in (("2025-06-27", False), ("2025-06-30", True), ("2025-07-01", False)):
            said = rows("sales", "--as-of", "2026-06-29", "--by", "month", "--from", first)
            self.assertIs(said == by_default, same, first)


if __name__ == "__main__":
    unittest.main()
