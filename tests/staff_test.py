#!/usr/bin/python3
"""Reckons every column of `ar staff` a second time, with fractions, on the trade example.

Cash is found as tests/kpi_test.py finds it. Who sold what is read from the journals: the document's
own salesperson, else the customer's on the document's day. Contacts and promises are read there as
well, and which promises were kept is worked out from the allocations.
"""
import re
import unittest
from collections import defaultdict
from fractions import Fraction

from kpi_test import DAY, FIRST_MONTH, day, minor, over, rounded, rows
from sales_test import CUSTOMERS, PAPERS, Book, half_up, journals, money, salesperson_on

GRACE = 2 * DAY
NAMED = {paper.number: paper.salesperson for paper in PAPERS if paper.salesperson}
PROMISE = re.compile(r"^(\S+) promise (\S+) ([\d,.]+)(?: (USD))? by:(\S+)(.*)$", re.M)
CONTACT = re.compile(r"^(\S+) note (\S+) (.*)$", re.M)
WHO = re.compile(r'\bwho:(?:"([^"]*)"|(\S+))')


def who_of(words):
    found = WHO.search(words)
    return (found[1] or found[2]) if found else ""


def person_of(known, number):
    return NAMED.get(number) or salesperson_on(known.of_whom[number], known.entered[number])


class Whole(Book):
    """With the customer of every document and of every money on account."""

    def __init__(self, last, currency):
        super().__init__(last, currency)
        self.of_whom = {line["document"]: line["customer"] for line in self.lines}


class Promise:
    def __init__(self, said):
        self.date, self.customer, self.by = day(said[0]), said[1], day(said[4])
        self.amount, self.currency = minor(said[2].replace(",", "")), said[3] or "EUR"
        for_ = re.search(r"\bfor:(\S+)", said[5])
        self.documents = for_[1].split(",") if for_ else []
        self.who = who_of(said[5])

    def outcome(self, known):
        received = sum(minor(row["amount"]) + minor(row["discount"]) for row in known.settled
                       if self.date <= day(row["date"]) <= self.by + GRACE
                       and (row["document"] in self.documents if self.documents
                            else known.of_whom[row["document"]] == self.customer)
                       and row["source"] not in known.void and not row["source"].startswith("A"))
        if received >= self.amount:
            return "kept"
        return "live" if known.last <= self.by + GRACE else "broken"


PROMISES = [Promise(said) for said in PROMISE.findall(journals())]


def staff(known, first, last, rate):
    """(sold, collected, taken back, overdue, owed, promises, broken) of each salesperson."""
    table = defaultdict(lambda: [0] * 7)
    for paper in PAPERS:
        if paper.kind != "credit" and paper.currency == known.currency \
                and first <= paper.date <= last and paper.number not in known.void:
            table[person_of(known, paper.number)][0] += paper.gross
    for number, _, when, _, amount in known.cash():
        if first <= when <= last:
            table[person_of(known, number)][1] += amount
    before = Whole(first - DAY, known.currency)
    for number, source, when, _, amount in before.cash():
        voided = [line for line in known.lines if line["document"] == source
                  and line["kind"] == "void" and first <= day(line["date"]) <= last]
        if voided:
            table[person_of(before, number)][2] += amount
    for item in known.items:
        row = table[person_of(known, item["document"])]
        row[4] += minor(item["open"])
        if item["due"] and day(item["due"]) < known.last:
            row[3] += minor(item["open"])
    for promise in PROMISES:
        if promise.currency == known.currency and first <= promise.date <= last:
            row = table[person_of(known, promise.documents[0]) if promise.documents
                        else salesperson_on(promise.customer, promise.date)]
            row[5] += 1
            row[6] += promise.outcome(known) == "broken"
    whole = first >= FIRST_MONTH and last == known.last
    return {(person, known.currency): {
        "sold": money(sold), "collected": money(collected), "overdue": money(overdue),
        "dso": rounded(over(owed * ((last - first).days + 1), sold)) if whole else "",
        "promises": str(promises), "broken": str(broken),
        "commission": money(half_up(collected * rate)), "clawback": money(half_up(back * rate))}
        for person, (sold, collected, back, overdue, owed, promises, broken) in table.items()
        if any((sold, collected, back, overdue, owed, promises))}


class StaffTest(unittest.TestCase):
    maxDiff = None

    def compare(self, first, last, as_of, rate):
        wanted = {}
        for currency in ("EUR", "USD"):
            wanted.update(staff(Whole(day(as_of), currency), day(first), day(last),
                                Fraction(rate) / 100))
        got = {(row.pop("salesperson"), row.pop("currency")): row
               for row in rows("staff", "--from", first, "--to", last, "--as-of", as_of,
                               "--commission", rate + "%")}
        self.assertEqual(got, wanted)
        return got

    def test_a_year_in_which_a_customer_passed_on(self):
        self.assertNotEqual(salesperson_on("C123", day("2025-08-31")),
                            salesperson_on("C123", day("2025-09-01")))
        got = self.compare("2025-07-01", "2026-06-30", "2026-06-30", "1.5")
        self.assertGreater(sum(int(row["broken"]) for row in got.values()), 1)

    def test_a_receipt_of_before_is_void_in_the_period(self):
        got = self.compare("2025-03-07", "2025-03-31", "2025-03-31", "2.25")
        self.assertEqual(sum(minor(row["clawback"]) for row in got.values()),
                         half_up(381005 * Fraction("0.0225")))

    def test_a_period_as_known_later(self):
        self.compare("2025-02-01", "2025-03-31", "2025-06-30", "1")

    def test_collectors(self):
        for first, last, as_of in (("2025-07-01", "2026-06-30", "2026-06-30"),
                                   ("2025-01-01", "2025-03-10", "2025-03-15")):
            known = {currency: Whole(day(as_of), currency) for currency in ("EUR", "USD")}
            table = defaultdict(lambda: [0, 0, 0, {}, set()])
            receipts = [(currency, line["document"], line["customer"], day(line["date"]),
                         minor(line["credit"])) for currency, book in known.items()
                        for line in book.lines
                        if line["kind"] == "receipt" and line["document"] not in book.void]
            for date, customer, words in CONTACT.findall(journals()):
                if "kind:" not in words or not day(first) <= day(date) <= day(last):
                    continue
                row = table[who_of(words)]
                row[0] += 1
                row[4].add(CUSTOMERS[customer].get("currency", "EUR"))
                for currency, number, payer, when, amount in receipts:
                    after = (when - day(date)).days
                    if payer == customer and 0 < after <= 30:
                        row[3][currency, number] = (
                            amount, min(after, row[3].get((currency, number), (0, 99))[1]))
            for promise in PROMISES:
                if day(first) <= promise.date <= day(last):
                    row = table[promise.who]
                    row[1] += 1
                    row[2] += promise.outcome(known[promise.currency]) == "kept"
                    row[4].add(promise.currency)
            wanted = {}
            for who, (contacts, promises, kept, cash, currencies) in table.items():
                for currency in currencies | {key[0] for key in cash}:
                    own = [found for key, found in cash.items() if key[0] == currency]
                    wanted[who, currency] = {
                        "contacts": str(contacts), "promises": str(promises), "kept": str(kept),
                        "cash_7": money(sum(amount for amount, after in own if after <= 7)),
                        "cash_30": money(sum(amount for amount, _ in own))}
            got = {(row.pop("who"), row.pop("currency")): row
                   for row in rows("staff", "--collectors", "--from", first, "--to", last,
                                   "--as-of", as_of)}
            self.assertEqual(got, wanted)
            self.assertGreater(len(got), 1)


if __name__ == "__main__":
    unittest.main()
