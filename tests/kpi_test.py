#!/usr/bin/python3
"""Reckons the measures of `ar kpi` a second time, with fractions, from the lines of the register.

Of the trade example, for every month of its last year: sales, receipts and what is owed from
`ar register`, cash from `ar register --allocations`, what is open from `ar aging --detail`. Due
days in instalments are read from the journals. Every column must be what `ar kpi` says.
"""
import csv
import io
import os
import re
import shutil
import subprocess
import unittest
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
TRADE = ROOT / "examples/trade"
LAST = date(2026, 6, 30)
FIRST_MONTH = date(2024, 7, 1)
DAY = timedelta(1)
MONTHS = 3


def rows(*words):
    done = subprocess.run([PROGRAM, *words, "-f", "main.arl", "-O", "csv", "--today", str(LAST)],
                          cwd=TRADE, stdout=subprocess.PIPE, check=True, timeout=60)
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))


def minor(text):
    return int(text.replace(".", ""))


def day(text):
    return date.fromisoformat(text)


def months_before(first, months):
    at = first.year * 12 + first.month - 1 - months
    return date(at // 12, at % 12 + 1, 1)


def rounded(number, decimals=4):
    """Halves away from zero; nothing for nothing."""
    if number is None:
        return ""
    scaled = abs(number) * 10 ** decimals
    digits = str(int(scaled + Fraction(1, 2))).rjust(decimals + 1, "0")
    sign = "-" if number < 0 and int(digits) else ""
    return f"{sign}{digits[:-decimals]}.{digits[-decimals:]}"


def over(part, whole):
    return Fraction(part, whole) if whole > 0 else None


def percent(part, whole):
    return over(100 * part, whole)


def plans():
    """The due days of documents that have several, and the day they hold from."""
    found = {}
    for path in sorted(TRADE.glob("20*.arl")):
        for block in re.findall(r"^\S+ (?:sale|plan) .*\n(?:  due .*\n)+", path.read_text("utf-8"),
                                re.M):
            number = re.search(r"[A-Z]\d\d-\d{4}", block)[0]
            found[number] = [(day(when), minor(amount.replace(",", "")))
                             for when, amount in re.findall(r"due (\S+) +([\d,.]+)", block)]
    return found


class Known:
    """What the book knows at the end of a day of one currency."""

    def __init__(self, last, currency):
        def ours(*words):
            return [row for row in rows(*words) if row["currency"] == currency]

        self.last = last
        self.lines = ours("register", "--to", str(last))
        self.settled = ours("register", "--allocations", "--to", str(last))
        self.items = ours("aging", "--detail", "--bounds", "90", "--as-of", str(last))
        every = ours("open", "--all", "--as-of", str(last))
        self.void = {line["document"] for line in self.lines if line["kind"] == "void"}
        self.documents = {row["document"]: row for row in every if row["document"] not in self.void}
        self.entered = {line["document"]: day(line["date"]) for line in self.lines
                        if line["kind"] in ("open", "sale", "debit", "receipt", "credit")}
        for row in self.settled:  # a receipt of another currency stands in its own register
            self.entered.setdefault(row["source"], day(row["date"]))

    def of(self, *kinds):
        """(day, amount) of the entries of some kinds that are not void."""
        return [(day(line["date"]), minor(line["debit"]) + minor(line["credit"]))
                for line in self.lines
                if line["kind"] in kinds and line["document"] not in self.void]

    def within(self, from_, *kinds):
        return sum(amount for when, amount in self.of(*kinds) if from_ <= when)

    def owed_before(self, from_):
        """What is void by the last day never was."""
        return sum(minor(line["debit"]) - minor(line["credit"]) for line in self.lines
                   if day(line["date"]) < from_ and line["document"] not in self.void)

    def open_before(self, from_):
        owed = {number: minor(row["amount"]) for number, row in self.documents.items()
                if row["kind"] in ("open", "sale", "debit") and self.entered[number] < from_}
        for row in self.settled:
            if row["document"] in owed and row["source"] not in self.void \
                    and day(row["date"]) < from_:
                owed[row["document"]] -= minor(row["amount"]) + minor(row["discount"])
        return sum(owed.values())

    def due_days(self, number):
        row = self.documents[number]
        return PLANS.get(number, [(day(row["due"]), minor(row["amount"]))])

    def settlements(self):
        """(document, source, settlement day, due day, amount), filling the due days of a
        document in their order; discounts have no source."""
        parts = defaultdict(lambda: defaultdict(lambda: [0, 0]))
        for row in self.settled:
            part = parts[row["document"]][row["source"]]
            part[0] += minor(row["amount"])
            part[1] += minor(row["discount"])
        for number, sources in parts.items():
            if number not in self.documents:
                continue
            room = [list(due) for due in self.due_days(number)]
            events = sorted((max(self.entered[source], self.entered[number]), source, amount, less)
                            for source, (amount, less) in sources.items())
            for when, source, amount, less in events:
                for money, from_ in ((amount, source), (less, None)):
                    while money:
                        if room[0][1] == 0 and len(room) > 1:
                            room.pop(0)
                        part = min(money, room[0][1]) if len(room) > 1 else money
                        room[0][1] -= part
                        money -= part
                        yield number, from_, when, room[0][0], part

    def cash(self):
        return [part for part in self.settlements() if part[1] and part[1].startswith("R")]


def count_back(owed, sales, last):
    """Days of sales, month by month backwards."""
    if owed <= 0:
        return Fraction(0)
    days, end = 0, last
    while end >= FIRST_MONTH:
        start = end.replace(day=1)
        month = sum(amount for when, amount in sales if start <= when <= end)
        length = (end - start).days + 1
        if owed < month:
            return days + Fraction(owed * length, month)
        owed -= month
        days += length
        if owed == 0:
            return Fraction(days)
        end = start - DAY
    return None


def measures(known, from_, monthly, net):
    """The row of `ar kpi`, reckoned anew."""
    last = known.last
    gross = known.within(from_, "sale", "debit")
    notes = known.within(from_, "credit")
    sales = gross - notes if net else gross
    history = known.of("sale", "debit") + ([(when, -amount) for when, amount in known.of("credit")]
                                           if net else [])
    opening, owed = known.owed_before(from_), known.owed_before(last + DAY)
    items = [(day(row["due"]), day(row["date"]), minor(row["open"])) for row in known.items
             if row["due"]]
    all_open = sum(amount for _, _, amount in items)
    current = sum(amount for due, _, amount in items if due >= last)
    over_90 = sum(amount for due, _, amount in items if (last - due).days > 90)
    window = (last - from_).days + 1
    dso = over(owed * window, sales) if from_ >= FIRST_MONTH else None
    bpdso = over(current * window, sales) if from_ >= FIRST_MONTH else None
    collected = sales / Fraction(MONTHS if monthly else 1)
    cash = [part[2:] for part in known.cash() if from_ <= part[2] <= last]
    received = sum(amount for _, _, amount in cash)
    fallen = sum(amount for number, row in known.documents.items()
                 if row["kind"] in ("open", "sale", "debit") and from_ <= known.entered[number]
                 for due, amount in known.due_days(number) if due <= last)
    lost = notes + known.within(from_, "discount", "writeoff")
    debtors = defaultdict(int)
    for line in known.lines:
        debtors[line["customer"]] += minor(line["debit"]) - minor(line["credit"])
    shares = sorted((amount for amount in debtors.values() if amount > 0), reverse=True)
    late = sum(amount * (when - due).days for when, due, amount in cash if when > due)
    signed = sum(amount * (when - due).days for when, due, amount in cash)
    on_credit = sum(amount for number, row in known.documents.items()
                    if row["kind"] in ("sale", "debit") and from_ <= known.entered[number]
                    for due, amount in known.due_days(number) if due > day(row["date"]))
    money = {"opening": opening, "sales": sales, "receipts": known.within(from_, "receipt"),
             "ar": owed, "current": current, "over_90": over_90}
    figures = {
        "dso": dso, "dso_countback": count_back(owed, history, last), "bpdso": bpdso,
        "add": None if dso is None else dso - bpdso,
        "cei": percent(opening + collected - owed, opening + collected - current),
        "turnover": over(2 * sales, opening + owed),
        "collection_rate": percent(received, known.open_before(from_) + fallen),
        "dilution": percent(lost, sales), "current_pct": percent(current, all_open),
        "over_90_pct": percent(over_90, all_open),
        "avg_age": over(sum(amount * (last - dated).days for _, dated, amount in items), all_open),
        "days_late": over(late, received), "days_late_signed": over(signed, received),
        "top5_pct": percent(sum(shares[:5]), sum(shares)),
        "hhi": over(10_000 * sum(share ** 2 for share in shares), sum(shares) ** 2),
        "credit_share": percent(on_credit, gross)}
    texts = {name: rounded(Fraction(amount, 100), 2) for name, amount in money.items()}
    return {**texts, **{name: rounded(number) for name, number in figures.items()}}


PLANS = plans()


class KpiTest(unittest.TestCase):
    maxDiff = None

    def test_the_documents_in_instalments_were_found(self):
        self.assertEqual(sorted(PLANS), ["F25-0019", "F25-0497"])

    def compare(self, said, monthly=False, net=False):
        known = Known(day(said["to"]), said["currency"])
        wanted = measures(known, day(said["from"]), monthly, net)
        got = {name: said[name] for name in wanted}
        self.assertEqual(got, wanted, (said["currency"], said["to"]))

    def test_every_month_of_a_trend_is_what_fractions_make_of_the_register(self):
        trend = rows("kpi", "--trend", "12m")
        self.assertEqual(len(trend), 24)
        for said in trend:
            self.assertEqual(day(said["from"]), months_before(day(said["to"]).replace(day=1), 2))
            self.compare(said)

    def test_monthly_effectiveness_and_net_sales(self):
        for said in rows("kpi", "--cei", "monthly", "--sales", "net"):
            self.compare(said, monthly=True, net=True)

    def test_days_within_a_month_when_things_were_void_and_not_yet(self):
        for last in ("2024-08-15", "2025-03-10", "2025-03-11", "2025-09-20", "2026-02-27"):
            for said in rows("kpi", "--as-of", last):
                self.compare(said)

    def test_a_row_of_a_trend_is_the_command_on_its_last_day(self):
        trend = rows("kpi", "--trend", "24m", "--by", "region", "--as-of", "2026-06-17")
        for last in sorted({said["to"] for said in trend}):
            alone = rows("kpi", "--by", "region", "--as-of", last)
            self.assertEqual([said for said in trend if said["to"] == last], alone)


if __name__ == "__main__":
    unittest.main()
