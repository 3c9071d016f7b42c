#!/usr/bin/python3
"""Looks for the alerts of `ar risk` a second time, with fractions, in the trade example.

Documents, cash and what is open are found as tests/kpi_test.py finds them, from the register and
its allocations; references, payers, orders, promises and rates are read from the journals; limits
and exposures from `ar credit`, which has a test of its own. Every row must be what `ar risk` says.
"""
import csv
import io
import re
import shutil
import subprocess
import tempfile
import unittest
from collections import defaultdict
from datetime import date
from fractions import Fraction
from pathlib import Path
from statistics import median

from kpi_test import DAY, PROGRAM, TRADE, Known, day, minor, rounded, rows

DEBITS = ("open", "sale", "debit")
ENTRY = re.compile(r"^(\d{4}-\d\d-\d\d) (\S+) (\S+) ?(.*)$")


def entries():
    """(day, kind, first word, the other words) of the head of every dated entry."""
    found = []
    for path in sorted(TRADE.glob("20*.arl")):
        for line in path.read_text("utf-8").split("\n"):
            if match := ENTRY.match(line):
                found.append((day(match[1]), match[2], match[3], match[4]))
    return found


def key(words, name):
    match = re.search(rf'\b{name}:(?:"([^"]*)"|(\S+))', words)
    return (match[1] or match[2]) if match else None


def exact(numbers):
    """The median; of an even count the mean of the middle two."""
    return Fraction(median([Fraction(number) for number in numbers]))


def money(cents):
    return rounded(Fraction(cents, 100), 2)


ENTRIES = entries()
GRACE = 2 * DAY


class Risks:
    """The alerts of one currency on a day, as rows without name and text."""

    def __init__(self, last, currency):
        self.last = day(last)
        self.currency = currency
        self.known = Known(self.last, currency)
        self.found = []
        self.numbers = self.known.documents
        self.worth = {}  # what each sale and receipt came to, in this currency
        for line in self.known.lines:
            if line["kind"] in ("sale", "receipt"):
                self.worth[line["document"]] = minor(line["debit"]) + minor(line["credit"])
        self.voided = {one for when, kind, one, _ in ENTRIES if kind == "void"
                       and when <= self.last}
        self.said = {}  # number: (day, kind, words) of everything with a number
        for when, kind, customer, words in ENTRIES:
            number = words.split(" ")[0]
            if when <= self.last and number not in self.voided:
                self.said[number] = (when, kind, customer, words)
        self.lateness()
        self.late_rows()
        self.drifts()
        self.deals()
        self.stopped()
        self.receipts()
        self.promises()
        self.limits()

    def within(self, when, days):
        return self.last - days * DAY < when <= self.last

    def add(self, customer, alert, since, value, threshold, cents, documents):
        self.found.append((customer, alert, str(since) if since else "", value, threshold,
                           self.currency, money(cents), " ".join(documents)))

    def lateness(self):
        """By customer: (settled or nothing, last due day, number, days late)."""
        settled = {}
        for number, _, when, _, _ in self.known.cash():
            settled[number] = max(when, settled.get(number, when))
        self.late = defaultdict(list)
        for number, row in self.numbers.items():
            if row["kind"] not in DEBITS:
                continue
            dues = [due for due, _ in self.known.due_days(number)]
            if minor(row["open"]):
                past = [due for due in dues if due < self.last]
                items = [item for item in self.known.items if item["document"] == number]
                if not any(day(item["due"]) < self.last for item in items):
                    continue
                self.late[row["customer"]].append((None, max(past), number,
                                                   (self.last - max(past)).days))
            elif number in settled:
                self.late[row["customer"]].append((settled[number], max(dues), number,
                                                   (settled[number] - max(dues)).days))

    def amount(self, numbers):
        return sum(minor(self.numbers[number]["amount"]) for number in numbers)

    def late_rows(self):
        for customer, documents in self.late.items():
            three = sorted(documents, key=lambda one: (one[1], one[2]))[-3:]
            if len(three) < 3 or not self.within(three[-1][1], 180):
                continue
            least = min(one[3] for one in three)
            if least > 5:
                numbers = [one[2] for one in three]
                self.add(customer, "late-row", three[0][1], rounded(least), "5.0000",
                         self.amount(numbers), numbers)

    def drifts(self):
        for customer, documents in self.late.items():
            recent = [one for one in documents
                      if self.within(day(self.numbers[one[2]]["date"]), 730)]
            recent.sort(key=lambda one: (one[0] is None, one[0] or self.last, one[1], one[2]))
            if len(recent) < 11:
                continue
            target = exact([one[3] for one in recent[:8]])
            spread = max(Fraction(3), exact([abs(one[3] - target) for one in recent[:8]]))
            total, since, run = Fraction(0), None, []
            for settled, _, number, late in recent[8:]:
                total = max(Fraction(0), total + late - target - spread / 2)
                if total <= 8 * spread:
                    since, run = None, []
                    continue
                since = since or settled or self.last
                run.append(number)
            if since:
                self.add(customer, "drift", since, rounded(total), rounded(8 * spread),
                         self.amount(run), run)

    def deals(self):
        """Sales, and orders that no sale has billed."""
        billed = {key(words, "order") for _, kind, _, words in self.said.values()
                  if kind == "sale"}
        self.sold = defaultdict(list)
        for number, (when, kind, customer, words) in self.said.items():
            if kind == "sale" and number in self.worth:
                self.sold[customer].append((when, self.worth[number], number))
            if kind == "order" and number not in billed:
                amount, *more = words.split(" ")[1:]
                code = more[0] if more and re.fullmatch("[A-Z]{3}", more[0]) else "EUR"
                if code == self.currency:
                    self.sold[customer].append((when, minor(amount.replace(",", "")), number))
        for customer, deals in self.sold.items():
            before = [amount for when, amount, _ in deals
                      if self.last - 395 * DAY < when <= self.last - 30 * DAY]
            if len(before) < 5:
                continue
            for when, amount, number in deals:
                if self.within(when, 30) and amount > max(before) and amount >= 4 * exact(before):
                    self.add(customer, "sudden-order", when, rounded(amount / exact(before)),
                             "4.0000", amount, [number])

    def stopped(self):
        overdue = defaultdict(list)
        for item in self.known.items:
            if item["due"] and day(item["due"]) < self.last:
                overdue[item["customer"]].append((item["document"], minor(item["open"])))
        for customer, items in overdue.items():
            days = sorted({when for when, kind, whose, _ in self.said.values()
                           if kind == "sale" and whose == customer})
            if len(days) < 4:
                continue
            gaps = [(after - before).days for before, after in zip(days, days[1:])]
            most = max(Fraction(60), 3 * exact(gaps))
            if (self.last - days[-1]).days > most:
                numbers = list(dict.fromkeys(number for number, _ in items))
                self.add(customer, "stopped", days[-1], rounded((self.last - days[-1]).days),
                         rounded(most), sum(cents for _, cents in items), numbers)

    def receipts(self):
        came = defaultdict(list)
        for number, (when, kind, customer, words) in self.said.items():
            if kind in ("sale", "receipt") and number in self.worth:
                came[customer].append((when, kind, self.worth[number], number, words))
        for customer, documents in came.items():
            documents.sort(key=lambda one: (one[0], one[3]))
            self.duplicates(customer, documents)
            paid = [one for one in documents if one[1] == "receipt"]
            self.round_payments(customer, paid)
            self.payers(customer, paid)

    def duplicates(self, customer, documents):
        alike = defaultdict(list)
        for when, kind, cents, number, words in documents:
            if ref := key(words, "ref"):
                alike[kind, cents, ref].append((when, number))
        for (_, cents, _), ones in alike.items():
            for first, second in zip(ones, ones[1:]):
                apart = (second[0] - first[0]).days
                if apart <= 60 and self.within(second[0], 90):
                    self.add(customer, "duplicate", second[0], rounded(apart), "60.0000", cents,
                             [first[1], second[1]])

    def round_payments(self, customer, paid):
        parts = defaultdict(int)
        for row in self.known.settled:
            parts[row["source"], row["document"]] += minor(row["amount"]) + minor(row["discount"])
        partly = {source for (source, document), cents in parts.items()
                  if document in self.numbers
                  and 0 < cents < minor(self.numbers[document]["amount"])}
        numbers = [(when, number, cents) for when, _, cents, number, _ in paid
                   if self.within(when, 180) and cents % 100000 == 0 and number in partly]
        if len(numbers) >= 3:
            self.add(customer, "round-payments", numbers[0][0], rounded(len(numbers)), "3.0000",
                     sum(cents for _, _, cents in numbers), [number for _, number, _ in numbers])

    def payers(self, customer, paid):
        named = [(when, key(words, "payer"), cents, number)
                 for when, _, cents, number, words in paid if key(words, "payer")]
        if not named or not self.within(named[-1][0], 90):
            return
        when, payer, cents, number = named[-1]
        earlier = [one[1] for one in named if one[0] < when]
        if len(earlier) >= 3 and payer not in earlier:
            self.add(customer, "payer-changed", when, rounded(len(earlier)), "3.0000", cents,
                     [number])

    def promises(self):
        for when, kind, customer, words in ENTRIES:
            by = key(words, "by")
            if kind != "promise" or when > self.last or not self.within(day(by), 90):
                continue
            amount, *more = words.split(" ")
            if ("USD" if more[0] == "USD" else "EUR") != self.currency:
                continue
            numbers = (key(words, "for") or "").split(",")
            came = sum(minor(row["amount"]) + minor(row["discount"]) for row in self.known.settled
                       if row["document"] in numbers and row["source"] not in self.known.void
                       and when <= day(row["date"]) <= day(by) + GRACE)
            promised = minor(amount.replace(",", ""))
            if came < promised and day(by) + GRACE < self.last:
                self.add(customer, "broken-promise", day(by), money(came), money(promised),
                         promised - came, numbers)

    def limits(self):
        for row in rows("credit", "--as-of", str(self.last), "--currency", self.currency):
            if row["limit_of"] != row["customer"]:
                continue
            over = minor(row["exposure"]) - minor(row["limit"])
            if over > 0:
                self.add(row["customer"], "over-limit", None, row["exposure"], row["limit"], over,
                         [])


def concentrations(last):
    """In EUR: dollars at the latest rate."""
    rate = [Fraction(words.split(" ")[0]) for when, kind, one, words in sorted(ENTRIES)
            if kind == "rate" and one == "USD" and when <= day(last)]
    owed = defaultdict(lambda: defaultdict(int))
    for row in rows("open", "--as-of", last):
        if minor(row["open"]) > 0:
            owed[row["customer"]][row["currency"]] += minor(row["open"])
    worth = {customer: sum(int(cents * rate[-1] + Fraction(1, 2)) if currency == "USD" else cents
                           for currency, cents in sums.items())
             for customer, sums in owed.items()}
    share = {customer: Fraction(100 * cents, sum(worth.values()))
             for customer, cents in worth.items()}
    return [(customer, "concentration", "", rounded(percent), "25.0000", "EUR",
             money(worth[customer]), "")
            for customer, percent in share.items() if percent > 25 and len(worth) >= 5]


COLUMNS = ("customer", "alert", "since", "value", "threshold", "currency", "amount", "documents")


def said(*words):
    return [tuple(row[name] for name in COLUMNS) for row in rows("risk", *words)]


def run(folder, *words):
    done = subprocess.run([PROGRAM, *words], cwd=folder, stdout=subprocess.PIPE, check=True,
                          timeout=60)
    return done.stdout.decode("utf-8")


def cut(last, folder):
    """The trade example as it was written by a day."""
    shutil.copytree(TRADE, folder, ignore=shutil.ignore_patterns("20*.arl"))
    for path in TRADE.glob("20*.arl"):
        blocks = re.split(r"^(?=\d{4}-)", path.read_text("utf-8"), flags=re.M)
        kept = [block for block in blocks
                if not re.match(r"\d{4}-", block) or day(block[:10]) <= day(last)]
        (folder / path.name).write_text("".join(kept), "utf-8")


def punctual(later):
    """Two years of 40 customers who pay everything on the due day, but C07 so many days later what
    is due from June 2026 on."""
    lines = ["book\n  currency: EUR\n"]
    for customer in range(40):
        lines.append(f"customer C{customer:02}\n  limit: 100,000.00\n")
    for number in range(40 * 52):
        customer, sale = f"C{number % 40:02}", date(2024, 7, 1) + number // 40 * 14 * DAY
        due = sale + (15 + number % 3 * 15) * DAY
        paid = due + later * DAY if customer == "C07" and due >= date(2026, 6, 1) else due
        amount = f"{800 + number * 7919 % 700}.{number % 100:02}"
        lines.append(f"{sale} sale {customer} F-{number} {amount} due:{due}\n")
        lines.append(f"{paid} receipt {customer} R-{number} {amount} to:F-{number} "
                     f"ref:T{number} payer:{customer}\n")
    return "".join(lines)


class RiskTest(unittest.TestCase):
    maxDiff = None

    def compare(self, last):
        found = [row for currency in ("EUR", "USD") for row in Risks(last, currency).found]
        found += concentrations(last)
        self.assertEqual(said("--as-of", last), sorted(found), last)
        return found

    def test_every_alert_at_the_end_of_the_book(self):
        alerts = {alert for _, alert, *_ in self.compare("2026-06-30")}
        self.assertEqual(len(alerts), 10)

    def test_every_alert_on_other_days(self):
        for last in ("2025-03-10", "2025-06-30", "2025-12-31", "2026-04-15", "2026-05-20"):
            self.assertTrue(self.compare(last), last)

    def test_a_past_day_is_the_book_cut_at_that_day(self):
        for last in ("2025-04-14", "2026-01-31", "2026-06-10"):
            with tempfile.TemporaryDirectory() as scratch:
                folder = Path(scratch) / "trade"
                cut(last, folder)
                words = ("risk", "-f", "main.arl", "--today", "2026-06-30", "--as-of", last, "-O",
                         "csv")
                self.assertEqual(run(TRADE, *words), run(folder, *words), last)

    def test_where_everybody_pays_on_the_due_day_nothing_is_seen(self):
        with tempfile.TemporaryDirectory() as scratch:
            path = Path(scratch) / "main.arl"
            path.write_text(punctual(0), "utf-8")
            for last in ("2025-03-31", "2026-05-15", "2026-06-30", "2026-08-31"):
                found = run(scratch, "risk", "-f", "main.arl", "--as-of", last, "-O", "csv")
                self.assertEqual(found.count("\n"), 1, found)
            path.write_text(punctual(8), "utf-8")
            found = run(scratch, "risk", "-f", "main.arl", "--as-of", "2026-08-31", "-O", "csv")
            self.assertEqual([row[:3] for row in csv.reader(io.StringIO(found))][1:],
                             [["C07", "C07", "drift"], ["C07", "C07", "late-row"]])


if __name__ == "__main__":
    unittest.main()
