"""Draws small books of ours in which everything happens that moves what a customer owes.

Every kind of entry is drawn by chance, several on one day, as far as the book stays sound: what is
open and left is kept here in the order of writing, which is an order the days allow.
"""
import random
from collections import defaultdict
from datetime import date, timedelta

FIRST = date(2026, 1, 5)
HEAD = """book "Own"
  currency: EUR
  terms: net 30
  allocate: {policy}

customer P "Payer" group:G
customer C "Client" group:G
customer S "Single, alone"

"""


def amount(cents):
    return f"{cents // 100}.{cents % 100:02} EUR"


class Book:
    """The entries so far, and what they leave."""

    def __init__(self, seed, days=8, entries=22):
        self.chance = random.Random(seed)
        self.policy = self.chance.choice(["explicit", "explicit", "oldest-first"])
        self.day = FIRST
        self.entries = []
        self.count = 0
        self.owner = {}                    # by number
        self.open = {}                     # by debit document, as it is now
        self.left = {}                     # by source: money that is free
        self.pairs = {}                    # (source, debit): [money, discount]
        self.early = defaultdict(list)     # by an invoice of a later day: (source, money, discount)
        self.coming = []                   # (day, customer, number, cents)
        self.writeoffs = {}                # by number: {debit: cents}
        self.recovered = set()
        self.refunds = {}                  # by number: {source: cents}
        self.touched = set()               # pairs taken back today
        gaps = sorted(self.chance.sample(range(1, 60), days))
        per_day = [1 + self.chance.randrange(2 * entries // days) for _ in gaps]
        for gap, number in zip(gaps, per_day):
            self.day = FIRST + timedelta(gap)
            self.touched.clear()
            self.arrive()
            for _ in range(number):
                self.draw()
        self.day += timedelta(30)
        self.arrive()
        if self.chance.random() < 0.3:
            self.chance.shuffle(self.entries)

    def text(self):
        return HEAD.format(policy=self.policy) + "\n".join(self.entries)

    # What there is to choose from.

    def cents(self, most):
        whole = self.chance.random() < 0.4
        return most if whole else self.chance.randrange(1, most + 1)

    def number(self, prefix):
        self.count += 1
        return f"{prefix}-{self.count:03}"

    def customer(self):
        """One of three, or the dollars of the third."""
        return self.chance.choice("PPCCSSU")

    def one_of(self, many):
        listed = sorted(many)
        return self.chance.choice(listed) if listed else None

    def mates(self, customer):
        """Whose invoices it may pay."""
        if customer in "SU" or self.chance.random() < 0.6:
            return {customer}
        return {"P", "C"}

    def open_of(self, customers):
        return [one for one, cents in self.open.items()
                if cents > 0 and self.owner[one] in customers]

    def add(self, head, *lines):
        text = f"{self.day} {head}\n" + "".join(f"  {line}\n" for line in lines)
        if head.split()[1] == "U":
            text = text.replace(" U ", " S ").replace(" EUR", " USD")
        self.entries.append(text)

    # Documents.

    def draw(self):
        kinds = {self.sale: 5, self.charge: 1, self.opening: 1, self.opening_credit: 1,
                 self.receipt: 6, self.credit: 3, self.apply: 3, self.unapply: 3, self.refund: 2,
                 self.writeoff: 2, self.recover: 1, self.void: 4, self.plan_sale: 1}
        self.chance.choices(list(kinds), list(kinds.values()))[0]()

    def sale(self):
        self.new_debt("sale", self.customer(), self.number("INV"), self.chance.randrange(2, 40000))

    def charge(self):
        self.new_debt("debit", self.customer(), self.number("D"), self.chance.randrange(1, 3000))

    def opening(self):
        self.new_debt("open", self.customer(), self.number("OP"), self.chance.randrange(1, 30000))

    def new_debt(self, kind, customer, number, cents):
        lines, words = [], ""
        if kind == "sale" and self.chance.random() < 0.25 and cents > 1:
            first = self.chance.randrange(1, cents)
            lines = [f"due {self.day + timedelta(10)}  {amount(first)}",
                     f"due {self.day + timedelta(40)}  {amount(cents - first)}"]
        elif self.chance.random() < 0.3:
            words = f" due:{self.day + timedelta(self.chance.randrange(60))}"
        if kind == "sale" and self.chance.random() < 0.3:
            words += " tax:19%"
        self.add(f"{kind} {customer} {number} {amount(cents)}{words}", *lines)
        self.owner[number] = customer
        self.open[number] = cents

    def plan_sale(self):
        """A sale of a later day, that can be paid before."""
        later = self.day + timedelta(self.chance.randrange(1, 12))
        customer, number = self.customer(), self.number("INV")
        cents = self.chance.randrange(2, 40000)
        self.owner[number] = customer
        self.coming.append((later, customer, number, cents))

    def arrive(self):
        due = [one for one in self.coming if one[0] <= self.day]
        self.coming = [one for one in self.coming if one[0] > self.day]
        today = self.day
        for day, customer, number, cents in due:
            self.day = day
            self.new_debt("sale", customer, number, cents)
            for source, money, discount in self.early.pop(number, []):
                self.open[number] -= money + discount
                self.pair(source, number, money, discount)
        self.day = today

    def pair(self, source, debt, money, discount):
        pair = self.pairs.setdefault((source, debt), [0, 0])
        pair[0] += money
        pair[1] += discount

    def to_lines(self, source, customer, cents, with_discount):
        """Lines for some of the money, and what is left of it."""
        lines = []
        debts = self.open_of(self.mates(customer))
        self.chance.shuffle(debts)
        for debt in debts[:self.chance.randrange(4)]:
            money = min(cents, self.cents(self.open[debt]))
            if money <= 0:
                break
            discount = 0
            if with_discount and self.chance.random() < 0.3:
                discount = min(self.open[debt] - money, self.chance.randrange(300))
            self.open[debt] -= money + discount
            self.pair(source, debt, money, discount)
            cents -= money
            lines.append(self.to_line(debt, money, discount))
        coming = [one for one in self.coming if one[1] == customer]
        if coming and cents > 0 and self.chance.random() < 0.5:
            _, _, debt, gross = self.chance.choice(coming)
            room = gross - sum(money + discount for _, money, discount in self.early[debt])
            money = min(cents, room)
            discount = min(room - money, self.chance.choice([0, 0, 55])) if with_discount else 0
            if money > 0:
                self.early[debt].append((source, money, discount))
                lines.append(self.to_line(debt, money, discount))
                cents -= money
        return lines, cents

    @staticmethod
    def to_line(debt, money, discount):
        return f"to {debt}  {amount(money)}" + (f" discount {amount(discount)}" if discount else "")

    def new_source(self, kind, customer, number, cents, kept, lines, words=""):
        """`kept` are lines of fees, and so on; all of `cents` is the customer's."""
        to, rest = self.to_lines(number, customer, cents, kind == "receipt")
        is_unsaid = (self.policy == "oldest-first" and kind != "open-credit" and
                     self.chance.random() < 0.7)
        if rest > 0 and not is_unsaid:
            to.append(f"*  {amount(rest)}")
        shown = cents - kept
        said = "-" if number.startswith("-") else number
        self.add(f"{kind} {customer} {said} {amount(shown)}{words}", *lines, *to)
        self.owner[number] = customer
        self.left[number] = rest

    def opening_credit(self):
        self.new_source("open-credit", self.customer(), self.number("OC"),
                        self.chance.randrange(1, 20000), 0, [])

    def receipt(self):
        customer = self.customer()
        cents = self.chance.randrange(1, 50000)
        lines, kept = [], 0
        for part in ("fee", "withheld"):
            if self.chance.random() < 0.15:
                one = self.chance.randrange(1, 200)
                lines.append(f"{part}  {amount(one)}")
                kept += one
        if self.chance.random() < 0.08:
            return self.unnumbered(customer, cents + kept, kept, lines)
        return self.new_source("receipt", customer, self.number("R"), cents + kept, kept, lines)

    def unnumbered(self, customer, cents, kept, lines):
        """All of its money goes to one invoice at once: it has no name to be used by."""
        debts = [one for one in self.open_of({customer}) if self.open[one] > kept]
        debt = self.one_of(debts)
        if debt is None:
            return
        cents = min(cents, self.open[debt])
        if cents <= kept:
            return
        self.open[debt] -= cents
        self.pair("-" + self.number("U"), debt, cents, 0)
        self.add(f"receipt {customer} - {amount(cents - kept)}", f"to {debt}  {amount(cents)}",
                 *lines)

    def credit(self):
        words = " tax:19%" if self.chance.random() < 0.3 else ""
        self.new_source("credit", self.customer(), self.number("CN"),
                        self.chance.randrange(2, 20000), 0, [], words)

    # What moves money that is there.

    def apply(self):
        source = self.one_of(one for one, cents in self.left.items() if cents > 0)
        if source is None:
            return
        customer = self.owner[source]
        debts = [one for one in self.open_of(self.mates(customer))
                 if (source, one) not in self.touched]
        debt = self.one_of(debts)
        if debt is None:
            return
        cents = self.cents(min(self.left[source], self.open[debt]))
        self.left[source] -= cents
        self.open[debt] -= cents
        self.pair(source, debt, cents, 0)
        self.add(f"apply {customer} {amount(cents)} from:{source} to:{debt}")

    def unapply(self):
        pairs = [pair for pair, (money, _) in self.pairs.items()
                 if money > 0 and pair[0] in self.left and pair[1] in self.open]
        pair = self.one_of(pairs)
        if pair is None:
            return
        source, debt = pair
        cents = self.cents(self.pairs[pair][0])
        self.pairs[pair][0] -= cents
        self.touched.add(pair)
        lapsed = self.pairs[pair][1] if self.pairs[pair][0] == 0 else 0
        self.pairs[pair][1] -= lapsed
        self.left[source] += cents
        self.open[debt] += cents + lapsed
        self.add(f"unapply {self.owner[source]} {amount(cents)} from:{source} to:{debt}")

    def refund(self):
        first = self.one_of(one for one, cents in self.left.items() if cents > 0)
        if first is None:
            return
        customer = self.owner[first]
        sources = [first] + [one for one, cents in sorted(self.left.items())
                             if cents > 0 and one != first and self.owner[one] == customer]
        sources = sources[:self.chance.choice([1, 1, 2])]
        taken = {one: self.cents(self.left[one]) for one in sources}
        number = self.number("RF")
        for one, cents in taken.items():
            self.left[one] -= cents
        self.refunds[number] = taken
        head = f"refund {customer} {number} {amount(sum(taken.values()))}"
        if len(taken) == 1:
            self.add(f"{head} from:{first}")
        else:
            self.add(head, *(f"from {one}  {amount(cents)}" for one, cents in taken.items()))

    def writeoff(self):
        customer = self.customer()
        debts = self.open_of({customer})
        self.chance.shuffle(debts)
        taken = {one: self.cents(self.open[one]) for one in debts[:self.chance.choice([1, 1, 2])]}
        if not taken:
            return
        number = self.number("W")
        for one, cents in taken.items():
            self.open[one] -= cents
        self.writeoffs[number] = taken
        self.owner[number] = customer
        head = f"writeoff {customer} {number} {amount(sum(taken.values()))}"
        if len(taken) == 1:
            self.add(f"{head} to:{next(iter(taken))}")
        else:
            self.add(head, *(f"to {one}  {amount(cents)}" for one, cents in taken.items()))

    def recover(self):
        number = self.one_of(set(self.writeoffs) - self.recovered)
        if number is None:
            return
        self.recovered.add(number)
        cents = self.cents(sum(self.writeoffs[number].values()))
        self.add(f"recover {self.owner[number]} {self.number('RC')} {amount(cents)} from:{number}")

    # Voids.

    def void(self):
        refunded = {one for taken in self.refunds.values() for one in taken}
        sources = [one for one in self.left if one not in refunded]
        writeoffs = set(self.writeoffs) - self.recovered
        recovered = {debt for one in self.recovered for debt in self.writeoffs[one]}
        debts = set(self.open) - recovered
        many = [sources, debts, writeoffs, list(self.refunds)]
        number = self.one_of(self.chance.choice(many))
        if number is None:
            return
        self.add(f"void {number}")
        if number in self.left:
            self.void_source(number)
        elif number in self.open:
            self.void_debt(number)
        elif number in self.writeoffs:
            for debt, cents in self.writeoffs.pop(number).items():
                if debt in self.open:
                    self.open[debt] += cents
        else:
            for source, cents in self.refunds.pop(number).items():
                self.left[source] += cents

    def void_source(self, number):
        del self.left[number]
        for (source, debt), (money, discount) in list(self.pairs.items()):
            if source == number:
                self.open[debt] += money + discount
                del self.pairs[(source, debt)]
        for debt, waiting in self.early.items():
            self.early[debt] = [one for one in waiting if one[0] != number]

    def void_debt(self, number):
        del self.open[number]
        for (source, debt), (money, _) in list(self.pairs.items()):
            if debt == number:
                if source in self.left:
                    self.left[source] += money
                del self.pairs[(source, debt)]
