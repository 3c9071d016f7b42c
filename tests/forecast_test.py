#!/usr/bin/python3
"""The cash forecast, computed a second time in whole numbers from what was put into the book.

Random books (customers who pay early, late, in parts and not at all; instalments, credit notes,
write-offs, discounts, disputes, promises, drafts and orders, in two currencies) are written down as
journals. Every row of `ar forecast` and of its backtest is compared with what this file makes of
the same facts. Where everybody pays on the due day, what is expected is what is due. The trade
example is read back from `ar open` and `ar register`, and forecast from that.

    tests/forecast_test.py          the program is build/bin/ar, under tests/run the one it tests
"""
import csv
import os
import random
import re
import shutil
import subprocess
import tempfile
import unittest
from datetime import date, timedelta
from math import isqrt
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
DAY = timedelta(days=1)
BEGIN = date(2024, 1, 1)
BOOKS = 25
ONE = 10 ** 9
GRACE = 2


def rounded(numerator, denominator):
    """Halves away from zero."""
    half = (2 * abs(numerator) + denominator) // (2 * denominator)
    return half if numerator >= 0 else -half


def digits(minor):
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02}"


def day_of_curve(days):
    return max(-365, min(730, days))


class Document:
    def __init__(self, number, customer, currency, day, instalments):
        self.number = number
        self.customer = customer
        self.currency = currency
        self.day = day
        self.instalments = instalments  # (due, amount), rising
        self.settled = []               # (day, source, amount, discount, kind)
        self.dispute = None             # (from, amount)

    def amount(self):
        return sum(amount for _, amount in self.instalments)

    def open_on(self, day):
        return self.amount() - sum(a + d for on, _, a, d, _ in self.settled if on <= day)

    def parts_on(self, day):
        """(due, open, disputed) of each instalment with something open."""
        paid = self.amount() - self.open_on(day)
        disputed = 0
        if self.dispute and self.dispute[0] <= day:
            disputed = min(self.dispute[1], self.open_on(day))
        parts = []
        for due, amount in self.instalments:
            rest = amount - min(paid, amount)
            paid -= amount - rest
            doubtful = min(disputed, rest)
            disputed -= doubtful
            if rest:
                parts.append((due, rest, doubtful))
        return parts

    def settlements_on(self, day):
        """(day, kind, amount) of each instalment: what settles it, discounts left out."""
        rooms = [amount for _, amount in self.instalments]
        settled = [[] for _ in rooms]

        def take(amount):
            for place, room in enumerate(rooms):
                part = min(room, amount)
                rooms[place] -= part
                amount -= part
                if part:
                    yield place, part

        for on, _, amount, discount, kind in sorted(self.settled, key=lambda one: one[:2]):
            if on > day:
                continue
            for place, part in take(amount):
                settled[place].append((on, kind, part))
            list(take(discount))
        return settled


class Curve:
    """S by day, from (entry, [(day, share)] paid, [(day, share)] left) of each unit."""

    def __init__(self, units):
        self.count = len(units)
        events = sorted({day for _, paid, _ in units for day, _ in paid})
        self.steps = []
        value = ONE
        for day in events:
            risk = events_today = 0
            for entry, paid, left in units:
                if entry <= day:
                    risk += 10 ** 6 - sum(share for on, share in paid + left if on < day)
                    events_today += sum(share for on, share in paid if on == day)
            if events_today:
                value = rounded(value * (risk - events_today), risk)
                self.steps.append((day, value))

    def at(self, day):
        value = ONE
        for on, after in self.steps:
            if on <= day_of_curve(day):
                value = after
        return value


class Book:
    def __init__(self, seed, prompt=False):
        self.dice = random.Random(seed)
        self.prompt = prompt
        self.documents = []
        self.receipts = []  # (day, currency, amount)
        self.promises = []  # (day, customer, document, amount, by)
        self.drafts = []    # (day, currency, amount, matures)
        self.orders = []
        self.lines = []
        self.count = 0
        self.customers = [f"C{i}" for i in range(self.dice.randint(2, 5))]
        self.habits = {c: self.dice.choice([-3, 0, 4, 20, 45]) for c in self.customers}
        self.groups = {c: self.dice.choice("XY") for c in self.customers}
        self.today = BEGIN
        end = BEGIN + DAY * self.dice.randint(300, 900)
        while self.today < end:
            self.today += DAY * self.dice.randint(1, 9)
            self.act()
        if prompt:
            self.pay_what_is_due()

    def number(self, prefix):
        self.count += 1
        return f"{prefix}-{self.count:04}"

    def write(self, line):
        self.lines.append((self.today, line))

    def act(self):
        if self.prompt:
            self.pay_what_is_due()
            return self.sale()
        self.dice.choice([self.sale, self.sale, self.sale, self.pay, self.pay, self.pay, self.pay,
                          self.credit, self.write_off, self.dispute, self.promise, self.draft,
                          self.order])()

    def pay_what_is_due(self):
        """Of a prompt book: each on its due day."""
        today = self.today
        for document in self.documents:
            self.today, amount = document.instalments[0]
            if self.today <= today and document.open_on(today) > 0:
                self.receipt(document, amount)
        self.today = today

    def text(self):
        head = "book\n  currency: EUR\n"
        for customer in self.customers:
            head += f"\ncustomer {customer}\n  terms: net 30\n  region: {self.groups[customer]}\n"
        body = "\n".join(line for _, line in sorted(self.lines, key=lambda one: one[0]))
        return f"{head}\n{body}\n"

    def sale(self):
        customer = self.dice.choice(self.customers)
        currency = self.dice.choice(["EUR", "EUR", "EUR", "USD"])
        parts = 1 if self.prompt else self.dice.choice([1, 1, 1, 2, 3])
        dues = sorted(self.dice.sample(range(0, 75), parts))
        instalments = [(self.today + DAY * due, self.dice.randint(1000, 900000)) for due in dues]
        document = Document(self.number("F"), customer, currency, self.today, instalments)
        self.documents.append(document)
        head = (f"{self.today} sale {customer} {document.number} {digits(document.amount())} "
                f"{currency}")
        if parts == 1:
            return self.write(f"{head} due:{instalments[0][0]}")
        lines = "".join(f"  due {due}  {digits(amount)}\n" for due, amount in instalments)
        return self.write(f"\n{head}\n{lines}")

    def receipt(self, document, amount, discount=0):
        number = self.number("R")
        document.settled.append((self.today, number, amount, discount, "cash"))
        self.receipts.append((self.today, document.currency, amount))
        more = f" discount {digits(discount)}" if discount else ""
        self.write(f"\n{self.today} receipt {document.customer} {number} {digits(amount)} "
                   f"{document.currency}\n  to {document.number}  {digits(amount)}{more}\n")

    def an_open_one(self):
        ready = [d for d in self.documents if d.open_on(self.today) > 0]
        return self.dice.choice(ready) if ready else None

    def pay(self):
        ready = [d for d in self.documents if d.open_on(self.today) > 0 and
                 d.instalments[0][0] + DAY * self.habits[d.customer] <= self.today]
        if not ready:
            return
        document = ready[0]
        rest = document.open_on(self.today)
        amount = rest if self.dice.random() < 0.7 else self.dice.randint(1, rest)
        discount = rest // 50 if amount == rest and self.dice.random() < 0.2 else 0
        self.receipt(document, amount - discount, discount)

    def settle_otherwise(self, kind, prefix, key):
        document = self.an_open_one()
        if document is None:
            return
        amount = self.dice.randint(1, document.open_on(self.today))
        number = self.number(prefix)
        document.settled.append((self.today, number, amount, 0, kind))
        self.write(f"{self.today} {kind} {document.customer} {number} {digits(amount)} "
                   f"{document.currency} {key}:{document.number}")

    def credit(self):
        self.settle_otherwise("credit", "G", "for")

    def write_off(self):
        self.settle_otherwise("writeoff", "W", "to")

    def dispute(self):
        document = self.an_open_one()
        if document is None or document.dispute:
            return
        document.dispute = (self.today, self.dice.randint(1, document.open_on(self.today)))
        self.write(f"{self.today} dispute {document.customer} {digits(document.dispute[1])} "
                   f"{document.currency} on:{document.number}")

    def promise(self):
        document = self.an_open_one()
        if document is None or any(p[2] is document for p in self.promises):
            return
        amount = self.dice.randint(1, document.open_on(self.today))
        by = self.today + DAY * self.dice.randint(0, 60)
        self.promises.append((self.today, document.customer, document, amount, by))
        self.write(f"{self.today} promise {document.customer} {digits(amount)} "
                   f"{document.currency} by:{by} for:{document.number}")

    def draft(self):
        amount = self.dice.randint(100, 100000)
        matures = self.today + DAY * self.dice.randint(1, 120)
        self.drafts.append((self.today, "EUR", amount, matures))
        self.receipts.append((self.today, "EUR", amount))
        self.write(f"{self.today} receipt {self.customers[0]} {self.number('R')} {digits(amount)} "
                   f"EUR via:draft matures:{matures}")

    def order(self):
        amount = self.dice.randint(100, 100000)
        due = self.today + DAY * self.dice.randint(1, 120)
        self.orders.append((self.today, "EUR", amount, due))
        self.write(f"{self.today} order {self.customers[0]} {self.number('B')} {digits(amount)} "
                   f"EUR due:{due}")


class Forecast:
    """What a book says on a day."""

    def __init__(self, book, day, weeks, group=None, window=730, k=20, delay=30):
        self.book = book
        self.day = day
        self.weeks = weeks
        self.k = k
        self.delay = delay
        self.known = [d for d in book.documents if d.day <= day]
        units = {customer: [] for customer in book.customers}
        for document in self.known:
            if document.day > day - DAY * window:
                units[document.customer] += self.units_of(document)
        self.own = {customer: Curve(units[customer]) for customer in units}
        whole = Curve([unit for customer in units for unit in units[customer]])
        self.shared = {customer: whole for customer in units}
        if group:
            for customer in units:
                alike = Curve([unit for other in units for unit in units[other]
                               if group[other] == group[customer]])
                if alike.count >= 30:
                    self.shared[customer] = alike

    def units_of(self, document):
        for (due, amount), settled in zip(document.instalments, document.settlements_on(self.day)):
            paid, left, rest = [], [], 10 ** 6
            for on, kind, part in settled:
                share = min(rest, rounded(part * 10 ** 6, amount))
                if kind == "writeoff":
                    continue
                rest -= share
                place = (day_of_curve((on - due).days), share)
                (paid if kind == "cash" else left).append(place)
            left.append((day_of_curve((self.day - due).days), rest))
            yield day_of_curve((document.day - due).days), paid, left

    def survival(self, customer, day):
        own = self.own[customer]
        shared = self.shared[customer].at(day)
        return rounded(own.count * own.at(day) + self.k * shared, own.count + self.k)

    def paid_within(self, customer, age, days):
        now = self.survival(customer, age)
        later = self.survival(customer, age + days)
        return rounded((now - later) * ONE, now) if now else 0

    def promise_states(self):
        """(promise, received, outcome), by day."""
        for promise in self.book.promises:
            made, _, document, amount, by = promise
            if made > self.day:
                continue
            received = sum(a + d for on, _, a, d, kind in document.settled
                           if made <= on <= min(by + DAY * GRACE, self.day) and kind != "writeoff")
            live = self.day <= by + DAY * GRACE
            yield promise, received, ("kept" if received >= amount else
                                      "live" if live else "broken")

    def parts(self, currency):
        """(customer, due, open, delay, promise) with promise (by, p) or None."""
        states = list(self.promise_states())
        for document in self.known:
            if document.currency != currency:
                continue
            promised = None
            for (_, customer, about, amount, by), received, outcome in states:
                if about is document and outcome == "live":
                    ended = [o for (_, who, *_), _, o in states if who == customer and o != "live"]
                    kept = rounded((ended.count("kept") + 3) * ONE, len(ended) + 4)
                    promised = [by, kept, amount - received]
            for due, rest, disputed in document.parts_on(self.day):
                for amount, delay in ((rest - disputed, 0), (disputed, self.delay)):
                    if promised:
                        taken = min(amount, promised[2])
                        promised[2] -= taken
                        amount -= taken
                        yield document.customer, due, taken, delay, (promised[0], promised[1])
                    yield document.customer, due, amount, delay, None

    def probabilities(self, part):
        """Paid by the end of each week."""
        customer, due, _, delay, promise = part
        for week in range(1, self.weeks + 1):
            p = self.paid_within(customer, (self.day - due).days, max(0, 7 * week - delay))
            if promise:
                by, kept = promise
                p = rounded((ONE - kept) * p, ONE)
                p += kept if by <= self.day + DAY * 7 * week else 0
            yield p

    def week_of(self, day):
        return min(self.weeks, max(0, ((day - self.day).days - 1) // 7))

    def days_late(self, currency):
        cash = late = 0
        for document in self.known:
            if document.currency != currency:
                continue
            for (due, _), settled in zip(document.instalments, document.settlements_on(self.day)):
                for on, kind, part in settled:
                    if kind == "cash" and on > self.day - DAY * 365:
                        cash += part
                        late += part * max(0, (on - due).days)
        return rounded(late, cash) if cash else None

    def rows(self, currency, certain=()):
        """Of each week, then of later: due, due_late, trailing, expected, p80, p90."""
        weeks = self.weeks
        due, due_late, paid = [0] * (weeks + 1), [0] * (weeks + 1), [0] * weeks
        variance = [0] * weeks
        whole = 0
        late = self.days_late(currency)
        for part in self.parts(currency):
            _, day, amount, _, _ = part
            if amount == 0:
                continue
            whole += amount
            due[self.week_of(day)] += amount
            if late is not None:
                due_late[self.week_of(day + DAY * late)] += amount
            before = 0
            for week, p in enumerate(self.probabilities(part)):
                paid[week] += amount * p
                step = p - before
                variance[week] += rounded(amount * amount * rounded(step * (ONE - step), ONE), ONE)
                before = p
        for amount, day in certain:
            whole += amount
            for week in range(self.week_of(day), weeks):
                paid[week] += amount * ONE
        if not whole:
            return
        received = sum(amount for day, code, amount in self.book.receipts
                       if code == currency and self.day - DAY * 91 < day <= self.day)
        before = 0
        for week in range(weeks):
            until = rounded(paid[week], ONE)
            expected = until - before
            before = until
            sigma = isqrt(variance[week])
            reached = [max(0, rounded(expected * 10 ** 6 - quantile * sigma, 10 ** 6))
                       for quantile in (841621, 1281552)]
            yield (due[week], due_late[week] if late is not None else None,
                   rounded(received, 13), expected, *reached)
        yield due[weeks], due_late[weeks] if late is not None else None, None, whole - before, \
            None, None


def cells(figures):
    return ",".join("" if figure is None else digits(figure) for figure in figures)


def expected_lines(book, day, weeks, orders, **settings):
    forecast = Forecast(book, day, weeks, **settings)
    for currency in ("EUR", "USD"):
        coming = book.drafts + (book.orders if orders else [])
        certain = [(amount, on) for made, code, amount, on in coming
                   if code == currency and made <= day < on]
        if orders:
            certain += [(amount, on) for made, code, amount, on in book.orders
                        if code == currency and on <= day and made <= day]
        for week, row in enumerate(forecast.rows(currency, certain), 1):
            begin = day + DAY * (7 * week - 6)
            head = f"{week},{begin},{begin + DAY * 6}" if week <= weeks else f"later,{begin},"
            yield f"{head},{currency},{cells(row)}"


def month_ends(day, months):
    ends = []
    end = day + DAY
    while len(ends) < months:
        end = end.replace(day=1) - DAY
        ends.insert(0, end)
    return ends


def backtest_lines(book, day, weeks, months):
    origins = month_ends(day - DAY * 7 * weeks, months)
    for currency in ("EUR", "USD"):
        for origin in origins:
            forecast = Forecast(book, origin, weeks)
            rows = list(forecast.rows(currency))[:-1]
            if not rows:
                continue
            actual = [0] * (weeks + 1)
            for document in forecast.known:
                if document.currency != currency or not document.open_on(origin):
                    continue
                for on, _, amount, _, kind in document.settled:
                    if kind == "cash" and origin < on <= origin + DAY * 7 * weeks and on <= day:
                        actual[forecast.week_of(on)] += amount
            for week, (due, due_late, _, *rest) in enumerate(rows, 1):
                begin = origin + DAY * (7 * week - 6)
                yield f"{origin},{week},{begin},{begin + DAY * 6},{currency}," + cells(
                    (actual[week - 1], due, due_late, *rest))


class Trade:
    """The trade example as reports tell it; its journals say what the reports leave out."""

    FILE = ROOT / "examples/trade/main.arl"
    DAY = date(2026, 6, 30)

    def __init__(self):
        text = "".join(path.read_text(encoding="utf-8")
                       for path in sorted(self.FILE.parent.glob("20*.arl")))
        source = r"^(\S+) (writeoff|credit|receipt|open-credit) \S+ (\S+)"
        self.sources = {number: (date.fromisoformat(day), kind)
                        for day, kind, number in re.findall(source, text, re.M)}
        self.documents = []
        for row in self.rows("open", "--all"):
            if row["kind"] in ("sale", "debit", "open") and row["status"] != "void":
                self.add_document(row, text)
        self.customers = sorted({document.customer for document in self.documents})
        self.promises = []
        self.receipts = []
        self.settle()

    def rows(self, *words):
        done = subprocess.run([PROGRAM, *words, "-f", str(self.FILE), "--as-of", str(self.DAY),
                               "-O", "csv"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, check=True, timeout=60)
        return list(csv.DictReader(done.stdout.splitlines()))

    def add_document(self, row, text):
        block = rf"^\S+ (?:sale|plan) [^\n]*{row['document']}\b[^\n]*\n((?:  [^\n]*\n)*)"
        bodies = "".join(re.findall(block, text, re.M))
        dues = re.findall(r"^  due (\S+)\s+([\d,.]+)", bodies, re.M)
        dues = dues or [(row["due"], row["amount"])]
        self.documents.append(Document(
            row["document"], row["customer"], row["currency"], date.fromisoformat(row["date"]),
            [(date.fromisoformat(due), minor(amount)) for due, amount in dues]))

    def settle(self):
        by_number = {document.number: document for document in self.documents}
        sums = {}
        for row in self.rows("register", "--allocations"):
            sum_ = sums.setdefault((row["document"], row["source"]), [0, 0])
            sum_[0] += minor(row["amount"])
            sum_[1] += minor(row["discount"] or "0")
        for (number, source), (amount, discount) in sums.items():
            document = by_number[number]
            day, kind = self.sources[source]
            if amount or discount:
                document.settled.append((max(day, document.day), source, amount, discount,
                                         "cash" if kind == "receipt" else kind))


def minor(text):
    return int(text.replace(",", "").replace(".", ""))


class ForecastTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="forecast-")
        self.addCleanup(shutil.rmtree, self.folder)

    def lines(self, book, *words, settings=""):
        Path(self.folder, "main.arl").write_text(book.text(), encoding="utf-8")
        Path(self.folder, "ar.toml").write_text(settings, encoding="utf-8")
        done = subprocess.run([PROGRAM, "forecast", *words, "-f", "main.arl", "-O", "csv"],
                              cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              text=True, stdin=subprocess.DEVNULL, check=False, timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr[-2000:])
        return done.stdout.splitlines()[1:]

    def test_every_row_is_what_whole_numbers_make_of_it(self):
        for seed in range(BOOKS):
            book = Book(seed)
            day = book.today - DAY * book.dice.choice([0, 0, 30, 100])
            weeks = book.dice.choice([1, 5, 13, 30])
            words = ["--as-of", str(day), "--weeks", str(weeks)]
            with self.subTest(seed=seed, day=str(day), weeks=weeks):
                wanted = list(expected_lines(book, day, weeks, False))
                self.assertEqual(self.lines(book, *words), wanted)
                wanted = list(expected_lines(book, day, weeks, True, group=book.groups, k=5,
                                             window=300, delay=10))
                settings = ('[forecast]\ngroup = "region"\nk = 5\nwindow = 300\n'
                            'dispute-delay = 10\n')
                self.assertEqual(self.lines(book, *words, "--include", "orders",
                                            settings=settings), wanted)

    def test_the_past_is_forecast_with_what_was_known_then(self):
        for seed in range(BOOKS, BOOKS + 6):
            book = Book(seed)
            with self.subTest(seed=seed):
                wanted = list(backtest_lines(book, book.today, 5, 6))
                self.assertEqual(self.lines(book, "--backtest", "6m", "--weeks", "5", "--as-of",
                                            str(book.today)), wanted)

    def test_the_trade_example(self):
        """Dollars, and the euros of customers without disputes and promises."""
        trade = Trade()
        draft = (848844, date(2026, 8, 21))
        plain = ["C101", "C102", "C103", "C104", "C105", "C106", "C107", "C110", "C112", "C136"]
        for currency, customers, certain in (("USD", [], [draft]), ("EUR", plain, [])):
            forecast = Forecast(trade, trade.DAY, 13)
            late = forecast.days_late(currency)
            forecast.days_late = lambda _, late=late: late
            if customers:
                forecast.known = [d for d in forecast.known if d.customer in customers]
            told = trade.rows("forecast", "--currency", currency, *customers)
            wanted = [(due, due_late, *rest) for due, due_late, _, *rest
                      in forecast.rows(currency, certain)]
            names = ("due", "due_late", "expected", "p80", "p90")
            self.assertEqual([tuple(minor(row[name]) if row[name] else None for name in names)
                              for row in told], wanted)

    def test_the_expected_losses_of_a_provision(self):
        """Of customers of the trade example without cover: what the curves leave after a year."""
        trade = Trade()
        forecast = Forecast(trade, trade.DAY, 13)
        losses = {}
        for document in forecast.known:
            for due, rest, _ in document.parts_on(trade.DAY):
                paid = forecast.paid_within(document.customer, (trade.DAY - due).days, 365)
                sums = losses.setdefault((document.customer, document.currency), [0, 0])
                sums[0] += rest
                sums[1] += rest * (ONE - paid)
        told = {(row["customer"], row["currency"]): row
                for row in trade.rows("provision", "--flow", "12m", "--by", "customer")}
        self.assertEqual(told.keys(), losses.keys())
        bare = [key for key in told if minor(told[key]["base"]) == losses[key][0]]
        self.assertGreater(len(bare), 30)
        self.assertEqual({key: minor(told[key]["expected_loss"]) for key in bare},
                         {key: rounded(losses[key][1], ONE) for key in bare})

    def test_where_everybody_pays_on_the_due_day_that_is_expected(self):
        for seed in range(4):
            book = Book(seed, prompt=True)
            rows = [line.split(",") for line in
                    self.lines(book, "--as-of", str(book.today), "--weeks", "12")]
            self.assertGreater(len(rows), 12)
            self.assertEqual([row[4] for row in rows], [row[7] for row in rows], book.text())


if __name__ == "__main__":
    unittest.main()
