#!/usr/bin/env python3
"""Writes the book of examples/trade: two years of an invented wholesale company.

    python3 generate.py [FOLDER]

The same files come out byte for byte on every run: all chance is drawn from
random.random() with fixed seeds, and money is counted in whole cents. The
folder is that of this script unless another one is named.
"""

import os
import random
import sys
import unicodedata
from datetime import date, timedelta

FIRST = date(2024, 7, 1)
LAST = date(2026, 6, 30)
BEFORE = date(2024, 3, 1)  # sales from here on may still be open when the book begins
LONG = date(2030, 1, 1)


# -- chance, days, money ------------------------------------------------------------


class Dice:
    def __init__(self, name):
        self.draw = random.Random("trade " + name).random

    def chance(self, share):
        return self.draw() < share

    def whole(self, low, high):
        return low + int(self.draw() * (high - low + 1))

    def pick(self, things):
        return things[int(self.draw() * len(things))]

    def bell(self, middle, spread):
        """Nearly normal, by additions only, so that every machine draws the same."""
        total = 0.0
        for _ in range(12):
            total += self.draw()
        return middle + spread * (total - 6.0)


def day(text):
    return date.fromisoformat(text)


def days(count):
    return timedelta(days=count)


def month_end(when):
    first = date(when.year + when.month // 12, when.month % 12 + 1, 1)
    return first - days(1)


def in_month(year, month, number):
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return date(year, month, min(number, month_end(date(year, month, 1)).day))


HOLIDAYS = {(1, 1), (12, 25), (12, 26), (4, 27), (12, 31)}


def works(when):
    return when.weekday() < 5 and (when.month, when.day) not in HOLIDAYS


def onward(when):
    while not works(when):
        when += days(1)
    return when


def back(when):
    while not works(when):
        when -= days(1)
    return when


def due_day(terms, sold):
    words = terms.split()
    if "/" in words[0]:
        words = words[1:]
    if words[0] == "cod":
        return sold
    if words[0] == "months":
        return in_month(sold.year, sold.month + int(words[1]), sold.day)
    if words[0] == "day":
        return in_month(sold.year, sold.month + int(words[2]), int(words[1]))
    if len(words) == 2:
        return sold + days(int(words[1]))
    if len(words) == 3:
        return month_end(sold) + days(int(words[1]))
    cutoff = int(words[4])
    closes = in_month(sold.year, sold.month, cutoff)
    if closes < sold:
        closes = in_month(sold.year, sold.month + 1, cutoff)
    return closes + days(int(words[1]))


def money(cents):
    return f"{cents // 100:,}.{cents % 100:02}"


def tax_of(net, percent):
    return (net * percent + 50) // 100


def width(text):
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


def column(left, right, tail=""):
    """A body line whose last amount has its point in column 48."""
    gap = 47 - width(left) - width(right.rsplit(".", 1)[0]) - 2
    return "  " + left + " " * max(2, gap) + right + tail


def quoted(text):
    return text if text and not set(text) & set(' ",;') else f'"{text}"'


# -- what the book is made of -------------------------------------------------------


class Entry:
    """An entry whose numbers are given out when all of the book is known."""

    ORDER = ("open", "open-credit", "rate", "set", "insure", "guarantee", "credit-report",
             "financials",
             "release", "order", "sale", "debit", "receipt", "credit", "apply", "unapply", "refund",
             "writeoff", "recover", "void", "plan", "dispute", "resolve", "remind", "note",
             "promise",
             "impair", "assign", "hold", "balance")

    def __init__(self, when, kind, head, body=()):
        self.when, self.kind, self.head, self.body = when, kind, head, body
        entries.append(self)

    def key(self):
        return (self.when, Entry.ORDER.index(self.kind), self.text())

    def text(self):
        head = self.head() if callable(self.head) else self.head
        body = self.body() if callable(self.body) else self.body
        return "\n".join([f"{self.when} {self.kind} {head}", *body])


class Document:
    """Anything with a number."""

    def __init__(self, series, customer, when):
        self.series, self.customer, self.when, self.number = series, customer, when, None
        documents.append(self)


class Invoice(Document):
    def __init__(self, customer, when, gross, lines=(), extra="", terms=None, due=None):
        super().__init__("F", customer, when)
        self.gross, self.lines, self.extra = gross, lines, extra
        self.terms = terms or customer.terms_on(when)
        self.due = due or due_day(self.terms, when)
        self.settled = []  # (day, cents)
        self.approved = ""
        self.instalments = ()
        self.voided = None
        self.disputed = []  # (from, to)
        self.quiet = False
        customer.invoices.append(self)

    def open_on(self, when):
        if self.voided and self.voided <= when:
            return 0
        return self.gross - sum(cents for paid, cents in self.settled if paid <= when)

    def write(self):
        currency = self.customer.suffix
        if self.when < FIRST:
            rest = self.gross - sum(cents for paid, cents in self.settled if paid < FIRST)
            if rest:
                move(self.customer, FIRST, rest)
                Entry(FIRST, "open",
                      lambda: f"{self.customer.id} {self.number} {money(rest)}{currency}"
                              f" dated:{self.when} due:{self.due}")
            return
        move(self.customer, self.when, self.gross)

        def head():
            return (f"{self.customer.id} {self.number} {money(self.gross)}{currency}"
                    + (self.extra() if callable(self.extra) else self.extra) + self.approved)

        body = [column(text, figures) for text, figures in self.lines]
        body += [column(f"due {when}", money(cents)) for when, cents in self.instalments]
        Entry(self.when, "sale", head, body)


class Receipt(Document):
    def __init__(self, customer, when, parts, *, via="bank", fee=0, withheld=0, rest=0, ref=None,
                 payer=None, matures=None, less=0):
        """`parts`: (invoice, cents of money, cents of discount); `rest` stays on account."""
        super().__init__("R", customer, when)
        self.parts, self.via, self.fee, self.withheld, self.rest = parts, via, fee, withheld, rest
        self.payer, self.matures, self.ref = payer or customer.payer, matures, ref
        self.bank = sum(part[1] for part in parts) + rest - fee - withheld
        for invoice, cents, discount in parts:
            invoice.settled.append((when, cents + discount))
            move(invoice.customer, when, -cents - discount)
        if rest:
            move(customer, when, -rest)
        customer.receipts.append(self)
        if not self.ref:
            self.ref = f"{customer.bank_word}{customer.dice.whole(100000, 999999)}"
            while self.ref in references:
                self.ref = f"{customer.bank_word}{customer.dice.whole(100000, 999999)}"
        references.add(self.ref)
        Entry(when, "receipt", self.head, self.body)

    def plain(self):
        one = len(self.parts) == 1 and not self.parts[0][2] and not self.rest
        return one and not self.fee and not self.withheld

    def head(self):
        text = f"{self.customer.id} {self.number} {money(self.bank)}{self.customer.suffix}"
        if self.plain():
            text += f" to:{self.parts[0][0].number}"
        elif not self.parts and not self.fee:
            text += " to:*"
        text += f" via:{self.via} ref:{self.ref}"
        if self.payer:
            text += f" payer:{quoted(self.payer)}"
        if self.matures:
            text += f" matures:{self.matures}"
        return text

    def body(self):
        if self.plain() or not (self.parts or self.fee):
            return []
        tail = self.customer.suffix
        lines = []
        if self.fee:
            lines.append(column("fee", money(self.fee), tail))
        if self.withheld:
            lines.append(column("withheld", money(self.withheld), tail))
        for invoice, cents, discount in self.parts:
            cut = f" discount {money(discount)}{tail}" if discount else ""
            lines.append(column(f"to {invoice.number}", money(cents), tail + cut))
        if self.rest:
            lines.append(column("*", money(self.rest), tail))
        return lines


def credit_note(invoice, when, cents, title, reason, lines=()):
    note = Document("G", invoice.customer, when)
    invoice.settled.append((when, cents))
    move(invoice.customer, when, -cents)
    Entry(when, "credit",
          lambda: f"{invoice.customer.id} {note.number} {money(cents)}{invoice.customer.suffix}"
                  f" for:{invoice.number} reason:{reason} {quoted(title)}",
          [column(text, figures) for text, figures in lines])
    return note


def write_off(invoice, when, cents, reason, approved):
    gone = Document("A", invoice.customer, when)
    invoice.settled.append((when, cents))
    move(invoice.customer, when, -cents)
    Entry(when, "writeoff", lambda: f"{invoice.customer.id} {gone.number} {money(cents)}"
                                    f" to:{invoice.number} reason:{reason}"
                                    f" approved:{quoted(approved)}")
    return gone


def apply(customer, when, cents, source, invoice):
    invoice.settled.append((when, cents))
    Entry(when, "apply", lambda: f"{customer.id} {money(cents)}{customer.suffix}"
                                 f" from:{source.number} to:{invoice.number}")


def note(customer, when, who, text, *, kind="call", on=None, result="", next_day=None):
    if isinstance(on, Invoice):
        on = [on]

    def head():
        line = f"{customer.id} kind:{kind} who:{who}"
        if on:
            line += " on:" + ",".join(one.number for one in on)
        if next_day:
            line += f" next:{next_day}"
        if result:
            line += f" result:{result}"
        return line + f' "{text}"'

    Entry(when, "note", head)


def promise(customer, when, cents, by, invoices, who):
    def head():
        about = ",".join(one.number for one in invoices)
        return f"{customer.id} {money(cents)}{customer.suffix} by:{by} for:{about} who:{who}"

    Entry(when, "promise", head)


def dispute(invoice, when, cents, title, *, who, reason, until=None, result=""):
    amount = f" {money(cents)}{invoice.customer.suffix}" if cents else ""
    Entry(when, "dispute", lambda: f"{invoice.customer.id}{amount} on:{invoice.number}"
                                   f" reason:{reason} who:{who} {quoted(title)}")
    invoice.disputed.append((when, until or LONG))
    if until:
        Entry(until, "resolve",
              lambda: f"{invoice.customer.id} on:{invoice.number} reason:{result} who:{who}")


def fact(when, kind, text):
    Entry(when, kind, text)


def move(customer, when, cents):
    customer.moves.append((when, cents))


entries, documents, references, customers, by_id = [], [], set(), [], {}


class Customer:
    def __init__(self, id, name, region, salesperson, terms, grade, rate, mean, habit, industry,
                 **more):
        self.id, self.name, self.region, self.salesperson = id, name, region, salesperson
        self.first_terms, self.grade, self.rate, self.mean = terms, grade, rate, mean
        self.habit, self.industry, self.more = habit, industry, more
        self.currency = more.get("currency", "EUR")
        self.suffix = " USD" if self.currency == "USD" else ""
        self.tax = 21 if region.startswith("NL") else 0
        self.payer = more.get("payer")
        self.new_terms = more.get("new_terms")  # (day, terms)
        self.weekday = more.get("weekday")
        self.dice = Dice(id + more.get("luck", ""))
        self.invoices, self.receipts, self.moves = [], [], []
        self.bank_word = {"NL": "NL", "DE": "DE", "BE": "BE", "FR": "FR", "CN": "TT", "US": "WT",
                          "AE": "TT", "HK": "TT", "DK": "DK"}[region.split("/")[0]]
        customers.append(self)
        by_id[id] = self

    def terms_on(self, when):
        if self.new_terms and when >= self.new_terms[0]:
            return self.new_terms[1]
        return self.first_terms

    def owes(self, when):
        return sum(cents for moved, cents in self.moves if moved <= when)


# -- the company's goods and people -------------------------------------------------

ITEMS = [  # id, name, unit, cents, category
    ("PLATE-27", "Dinner plate 27 cm, stoneware", "pcs", 640, "stoneware"),
    ("BOWL-16", "Bowl 16 cm, stoneware", "pcs", 480, "stoneware"),
    ("MUG-30", "Mug 30 cl, stoneware", "pcs", 425, "stoneware"),
    ("CUP-SET6", "Cup and saucer, set of 6", "sets", 3150, "porcelain"),
    ("TEAPOT-12", "茶壶 1.2 l, porcelain", "pcs", 2275, "porcelain"),
    ("WINE-45", "Wine glass 45 cl", "pcs", 390, "glass"),
    ("TUMBLER-33", "Tumbler 33 cl", "pcs", 215, "glass"),
    ("CARAFE-1L", "Carafe 1 l", "pcs", 980, "glass"),
    ("CUTLERY-24", "Cutlery set, 24 pieces", "sets", 5890, "cutlery"),
    ("TRAY-GN", "Serving tray, oak", "pcs", 1840, "wood"),
]

BOS, MAAS, KELLER, LIN = "Femke Bos", "Joris Maas", "Anna Keller", "林海"
SANNE, PIETER = "Sanne", "Pieter"
BOSS = "M. Noordwal"

# id, name, region, salesperson, terms, grade, invoices a month, mean net euros, habit, industry
for row in [
    ("C101", "Van Rijn Warenhuizen N.V.", "NL/West", BOS, "net 60", "A", 4.0, 18900, "good",
     "retail",
     dict(weekday=3, po=True, noremind=True, limit=420000, since="2011-03-01")),
    ("C102", "Kookwinkel De Garde B.V.", "NL/North", BOS, "net 30", "A", 1.6, 3600, "punctual",
     "retail", {}),
    ("C103", "Grand Hotel Waddenzicht", "NL/North", BOS, "net 30", "B", 1.1, 6200, "good", "hotel",
     {}),
    ("C104", "Brasserie 't Veer", "NL/East", MAAS, "net 14", "B", 1.2, 1900, "medium", "restaurant",
     {}),
    ("C105", "Serviesmagazijn Oost B.V.", "NL/East", MAAS, "2/10 net 30", "A", 2.3, 4700, "saver",
     "retail",
     dict(weekday=1, saves=0.97)),
    ("C106", "Catering Maasland B.V.", "NL/South", MAAS, "net 30 eom", "B", 2.0, 4100, "good",
     "catering",
     dict(weekday=4)),
    ("C107", "Zuiderhof Zorggroep", "NL/South", MAAS, "net 30", "A", 1.4, 5200, "punctual", "care",
     dict(po=True)),
    ("C108", "Broodhuis Lente", "NL/West", BOS, "net 14", "C", 0.9, 1300, "slow", "restaurant",
     dict(limit=None)),
    ("C109", "Keukenhuis Vermeer", "NL/West", BOS, "net 30", "B", 1.8, 4400, "medium", "retail",
     dict(new_terms=(day("2025-07-01"), "net 45"))),
    ("C110", "Hotelgroep De Veste B.V.", "NL/West", BOS, "net 30", "B", 0.7, 5200, "good", "hotel",
     dict(limit=105000, group="deveste", since="2016-09-01")),
    ("C111", "De Veste Amersfoort B.V.", "NL/East", BOS, "net 30", "B", 1.7, 6100, "good", "hotel",
     dict(limit=45000, group="deveste", parent="C110")),
    ("C112", "De Veste Breda B.V.", "NL/South", BOS, "net 30", "B", 1.5, 6900, "medium", "hotel",
     dict(limit=45000, group="deveste", parent="C110")),
    ("C113", "De Veste Groningen B.V.", "NL/North", BOS, "net 30", "B", 1.4, 6000, "good", "hotel",
     dict(limit=None, group="deveste", parent="C110")),
    ("C114", "Tafel & Co Haarlem", "NL/West", BOS, "net 30", "B", 1.5, 2900, "good", "retail", {}),
    ("C115", "Restaurantketen Pollepel B.V.", "NL/West", BOS, "net 30", "B", 0, 0, "by hand",
     "restaurant",
     dict(limit=35000)),
    ("C116", "Wohnkultur Bremen GmbH", "DE/North", KELLER, "net 30", "B", 0, 0, "by hand", "retail",
     dict(limit=30000)),
    ("C117", "Hanse Gastro GmbH", "DE/North", KELLER, "net 30", "B", 1.9, 5300, "medium",
     "wholesale",
     dict(weekday=1)),
    ("C118", "Porzellan Ritter KG", "DE/West", KELLER, "2/10 net 30", "A", 1.9, 4600, "saver",
     "retail", {}),
    ("C119", "Rheinblick Hotels GmbH", "DE/West", KELLER, "net 45", "B", 1.3, 7200, "good", "hotel",
     dict(weekday=3)),
    ("C120", "Keramiek Lambrecht NV", "BE/Antwerp", MAAS, "net 30", "C", 0, 0, "by hand", "retail",
     dict(limit=80000)),
    ("C121", "Winkel Bonheiden BV", "BE/Antwerp", MAAS, "net 30", "C", 0, 0, "by hand", "retail",
     dict(limit=10000)),
    ("C122", "Café Roosevelt", "BE/Brussels", MAAS, "net 14", "C", 0, 0, "by hand", "restaurant",
     dict(limit=8000)),
    ("C123", "Maison Verrier SARL", "FR/Nord", KELLER, "day 10 +2", "B", 1.6, 4300, "good",
     "retail", {}),
    ("C124", "Ateliers de la Table SAS", "FR/Nord", KELLER, "net 45", "B", 1.2, 5500, "slow",
     "wholesale", {}),
    ("C125", "Küchenhaus Albrecht GmbH", "DE/West", KELLER, "net 30", "B", 1.5, 3900, "good",
     "retail", {}),
    ("C126", "Nordlys Interiør ApS", "DK/Jutland", KELLER, "net 30", "A", 1.4, 3300, "punctual",
     "retail", {}),
    ("C127", "Glas en Goed Leuven", "BE/Brussels", MAAS, "net 30", "C", 1.3, 2600, "slow", "retail",
     {}),
    ("C128", "Schouwburg Catering Arnhem", "NL/East", MAAS, "net 15 eom cutoff 25", "B", 1.1, 3000,
     "good",
     "catering", {}),
    ("C129", "Landgoed Rozendael", "NL/East", MAAS, "net 30", "A", 0.9, 4800, "punctual", "hotel",
     {}),
    ("C130", "Bürgerbräu Gaststätten AG", "DE/South", KELLER, "net 60", "B", 1.7, 6800, "medium",
     "restaurant", dict(limit=90000)),
    ("C131", "Jonge Kok B.V.", "NL/West", BOS, "net 30", "C", 1.4, 2700, "medium", "retail",
     dict(since="2024-05-15", limit=15000, luck="b")),
    ("C132", "Festival Services B.V.", "NL/West", BOS, "net 30", "B", 1.2, 5100, "medium",
     "catering",
     dict(limit=25000)),
    ("C133", "Strandpaviljoen Zilt", "NL/West", BOS, "net 30", "C", 1.1, 2900, "good", "restaurant",
     dict(limit=9000)),
    ("C134", "Huis & Haard Tiel", "NL/East", MAAS, "net 30", "C", 1.1, 2200, "good", "retail",
     dict(last="2025-09-12")),
    ("C135", "Eetcafé De Zwaan", "NL/South", MAAS, "net 14", "D", 1.0, 1700, "slow", "restaurant",
     dict(last="2026-04-24", limit=5500)),
    ("C136", "Partyverhuur Twente B.V.", "NL/East", MAAS, "net 30", "C", 1.4, 3500, "medium",
     "catering",
     dict(gap=("2025-02-10", "2025-03-31"))),
    ("C137", "Marktkraam Jansen", "NL/South", MAAS, "cod", "C", 1.2, 420, "punctual", "retail",
     dict(limit=None)),
    ("C138", "Gemeente Oudewater", "NL/West", BOS, "net 30", "A", 0.7, 2300, "punctual", "public",
     dict(limit=None, po=True)),
    ("C139", "金龙酒家 Amsterdam", "NL/West", LIN, "net 30", "B", 1.3, 2500, "good", "restaurant",
     dict(language="zh-CN")),
    ("C140", "新华楼 Rotterdam", "NL/West", LIN, "months 1", "B", 1.0, 2800, "medium", "restaurant",
     dict(language="zh-CN", limit=None, luck="b")),
    ("C141", "上海云杉餐具有限公司", "CN/华东", LIN, "net 60", "B", 1.4, 7600, "good", "wholesale",
     dict(currency="USD", language="zh-CN", limit=110000)),
    ("C142", "广州金穗酒店用品有限公司", "CN/华南", LIN, "net 45", "B", 1.6, 6200, "medium", "wholesale",
     dict(currency="USD", language="zh-CN", limit=50000)),
    ("C143", "宁波海棠家居有限公司", "CN/华东", LIN, "net 30 eom", "C", 1.2, 5600, "good", "wholesale",
     dict(currency="USD", language="zh-CN")),
    ("C144", "Gulf Hospitality Supplies LLC", "AE/Dubai", LIN, "net 45", "B", 1.3, 6900, "good",
     "wholesale", dict(currency="USD", payer="Gulf Hospitality Supplies")),
    ("C145", "Hudson Table Imports Inc.", "US/East", KELLER, "2/10 net 60", "A", 1.3, 6400, "saver",
     "wholesale", dict(currency="USD")),
    ("C146", "香港海桥贸易有限公司", "HK", LIN, "net 30", "A", 1.2, 6100, "punctual", "wholesale",
     dict(currency="USD", language="zh-CN")),
]:
    Customer(*row[:10], **row[10])

C = by_id

CONTACTS = ["J. de Wit", "M. Peeters", "A. Schulz", "L. Bakker", "S. Dubois", "K. Jensen",
            "T. Smit", "E. Koch",
            "R. Mulder", "N. Visser", "P. Claes", "H. Brandt"]
CHINESE = ["陈静", "王磊", "李娜", "赵敏", "周涛", "吴洁"]
TOWNS = {"NL/West": ("Kade", "Leiden"), "NL/North": ("Singel", "Assen"),
         "NL/East": ("Brink", "Deventer"),
         "NL/South": ("Markt", "Helmond"), "DE/North": ("Hafenweg", "Bremen"),
         "DE/West": ("Ringstr.", "Neuss"),
         "DE/South": ("Bachgasse", "Fürth"), "BE/Antwerp": ("Dijkstraat", "Mechelen"),
         "BE/Brussels": ("Parklaan", "Leuven"), "FR/Nord": ("rue du Port", "Lille"),
         "DK/Jutland": ("Havnegade", "Vejle"), "CN/华东": ("滨江路", "上海"), "CN/华南": ("天河北路", "广州"),
         "AE/Dubai": ("Warehouse Road", "Dubai"), "US/East": ("Mill Street", "Albany NY"),
         "HK": ("德辅道西", "香港")}


def contact_of(customer):
    names = CHINESE if customer.more.get("language") == "zh-CN" else CONTACTS
    return names[int(customer.id[1:]) % len(names)]


def nice(cents, digits=2):
    """Up to a figure of that many digits."""
    step = 1
    while cents >= 10 ** digits * step:
        step *= 10
    return -(-cents // step) * step


def first_limit(customer):
    if "limit" in customer.more:
        return customer.more["limit"]
    span = (due_day(customer.first_terms, day("2025-03-10")) - day("2025-03-10")).days + 20
    return nice(int(customer.rate * customer.mean * (100 + customer.tax) / 100 * span / 30 * 1.9),
                2)


# -- everyday trade -----------------------------------------------------------------

SEASON = [0.82, 0.86, 1.0, 1.0, 1.04, 1.02, 0.92, 0.82, 1.14, 1.22, 1.24, 0.94]


def busy(when):
    months = (when.year - 2024) * 12 + when.month - 7
    level = SEASON[when.month - 1] * (1 + 0.007 * months)
    if when.year == 2025 and 7 <= when.month <= 9:
        level *= 0.74  # the weak quarter
    return level


def goods(customer, target):
    """Lines of an invoice near `target` cents net, and their net."""
    dice = customer.dice
    count = 2 if dice.chance(0.3) else 1
    chosen = []
    while len(chosen) < count:
        item = dice.pick(ITEMS)
        if item not in chosen:
            chosen.append(item)
    lines, net = [], 0
    for item in chosen:
        price = item[3]
        if customer.currency == "USD":
            price = (price * 108 + 50) // 100
        amount = max(6, int(target / count / price))
        if amount > 48:
            amount = amount // 12 * 12
        lines.append((item[0], f"{amount:,} {item[2]} @ {money(price)}"))
        net += amount * price
    return lines, net


def sell(customer, when, target, extra="", *, plain=None, **more):
    """An invoice near `target` cents net; without lines for some."""
    if plain is None:
        plain = customer.dice.chance(0.44)
    if plain:
        net = target // 100 * 100 + customer.dice.pick([0, 0, 50, 20, 80, 95])
        return Invoice(customer, when, net + tax_of(net, customer.tax), (), extra, **more)
    lines, net = goods(customer, target)
    invoice = Invoice(customer, when, net + tax_of(net, customer.tax), lines, extra, **more)
    return invoice


def sale_days(customer):
    dice, found = customer.dice, []
    month = BEFORE
    while month <= LAST:
        wanted = customer.rate * busy(month)
        number = int(wanted) + (1 if dice.chance(wanted - int(wanted)) else 0)
        if number and dice.chance(0.18):
            number += dice.pick([-1, 1])
        last = month_end(month)
        for _ in range(number):
            # A third of the invoices go out in the last week of the month.
            when = dice.whole(last.day - 6 if dice.chance(0.33) else 1, last.day)
            found.append(back(date(month.year, month.month, when)))
        month = last + days(1)
    kept = []
    for when in sorted(found):
        stop = customer.more.get("last")
        gap = customer.more.get("gap")
        if when < BEFORE or when > LAST or (stop and when > day(stop)):
            continue
        if gap and day(gap[0]) <= when <= day(gap[1]):
            continue
        kept.append(when)
    return kept


def lateness(customer, invoice):
    dice, habit = customer.dice, customer.habit
    if habit == "punctual":
        return -dice.whole(0, 5)
    middle, spread, low, high = {"good": (1.8, 2.6, -6, 9), "saver": (1, 3, -5, 9),
                                 "medium": (8, 3.8, -2, 20),
                                 "slow": (17, 5.0, 5, 34)}[habit]
    if invoice.due.month in (1, 8):
        middle += 1.5  # nobody signs payments in these weeks
    late = int(round(dice.bell(middle, spread)))
    if habit in ("good", "medium") and dice.chance(0.03):
        late += dice.whole(5, 11)  # mislaid, on holiday, waiting for a signature
    return max(low, min(high + 16, late))


def pay_day(customer, invoice, late):
    when = invoice.due + days(late)
    if customer.habit == "punctual":
        return max(invoice.when, back(when))
    if customer.weekday is not None:
        when -= days(3)
        while when.weekday() != customer.weekday:
            when += days(1)
    return max(onward(invoice.when), onward(when))


REASONS = [("breakage", "Broken in transit"), ("wrong-item", "Wrong glaze delivered"),
           ("price", "Price of the old list"), ("return", "Unsold goods returned"),
           ("shortage", "Short by one carton")]

payments = []  # (customer, day, invoice, cents, discount)


def plan_payment(customer, invoice):
    """When and in how many parts an ordinary invoice is paid."""
    dice = customer.dice
    due = invoice.gross
    terms = customer.terms_on(invoice.when)
    saves = customer.more.get("saves", 0.68)
    if customer.habit == "saver" and invoice.when >= FIRST and dice.chance(saves):
        within = int(terms.split()[0].split("/")[1])
        when = back(invoice.when + days(dice.whole(within - 3, within)))
        discount = due * 2 // 100
        payments.append((customer, max(when, onward(invoice.when)), invoice, due - discount,
                         discount))
        return
    if invoice.when >= FIRST and dice.chance(0.035):
        taken = (due // 100 * dice.whole(4, 15) + 50) // 100 * 100
        when = onward(invoice.when + days(dice.whole(4, 12)))
        reason, title = dice.pick(REASONS)
        if 0 < taken < due and when <= LAST and when < invoice.due:
            lines = []
            if invoice.lines and reason in ("breakage", "return", "wrong-item"):
                item, figures = invoice.lines[0]
                amount, unit, _, price = figures.split()
                count = max(1, int(amount.replace(",", "")) * dice.whole(4, 15) // 100)
                net = count * int(price.replace(",", "").replace(".", ""))
                taken = net + tax_of(net, customer.tax)
                lines = [(item, f"{count:,} {unit} @ {price}")]
            credit_note(invoice, when, taken, title, reason, lines)
            due -= taken
    late = lateness(customer, invoice)
    when = pay_day(customer, invoice, late)
    if customer.habit != "punctual" and dice.chance(0.045):
        first = due * dice.whole(4, 7) // 10 // 100 * 100
        payments.append((customer, when, invoice, first, 0))
        later = onward(when + days(dice.whole(7, 17)))
        payments.append((customer, later, invoice, due - first, 0))
        return
    if customer.habit in ("medium", "slow") and due > 100000 and dice.chance(0.006):
        short = dice.whole(120, 900)  # a few euros short: written off at the month's end
        payments.append((customer, when, invoice, due - short, 0))
        gone = month_end(when + days(40))
        if gone <= LAST and when >= FIRST:
            write_off(invoice, gone, short, "small-balance", BOSS)
        return
    payments.append((customer, when, invoice, due, 0))


def trade(customer):
    if customer.habit == "by hand":
        return
    for number, when in enumerate(sale_days(customer)):
        size = customer.dice.bell(1.0, 0.36)
        size = max(0.35, min(1.9, size)) * (0.9 + 0.1 * busy(when))
        extra = ""
        if customer.more.get("po"):
            extra = f" po:{customer.bank_word}-{when.year % 100}{1000 + number * 7}"
        if customer.id == "C101" and when >= FIRST:
            extra += " contract:K-101"
        if customer.id == "C107" and when >= day("2024-08-01"):
            extra += " contract:K-107"
        if customer.id == "C119" and when >= day("2025-01-01"):
            extra += " contract:K-119"
        invoice = sell(customer, when, int(customer.mean * size) * 100, extra)
        plan_payment(customer, invoice)


# -- the planted cases --------------------------------------------------------------


def straight(customer, invoice, when):
    if when <= LAST:
        payments.append((customer, when, invoice, invoice.open_on(LAST), 0))


def drifting():
    """C115 and C116 pay on the due day for a year, then later and later."""
    for customer, sold, step, top, mean in [(C["C115"], day("2024-06-10"), 21, 24, 7400),
                                            (C["C116"], day("2024-06-12"), 14, 15, 4700)]:
        while sold <= LAST:
            size = max(0.6, min(1.5, customer.dice.bell(1.0, 0.2)))
            invoice = sell(customer, sold, int(mean * size) * 100)
            since = (invoice.due - day("2025-07-01")).days
            if since < 0:
                late = customer.dice.pick([-1, 0, 0, 0, 1])
            else:
                late = 1 + since * top // 340 + customer.dice.pick([-1, 0, 1])
            straight(customer, invoice, back(invoice.due + days(late)))
            sold += days(step)


def failing():
    """C120 pays slower, breaks two promises, stops paying and buying."""
    customer = C["C120"]
    sold = day("2024-06-04")
    unpaid = []
    while sold <= day("2026-02-24"):
        size = max(0.7, min(1.4, customer.dice.bell(1.0, 0.18)))
        mean = 9300 if sold < day("2025-10-01") else 10400
        invoice = sell(customer, back(sold), int(mean * size) * 100)
        if invoice.due < day("2025-01-01"):
            late = customer.dice.whole(1, 5)
        elif invoice.due < day("2025-07-01"):
            late = customer.dice.whole(6, 14)
        else:
            late = 14 + (invoice.due - day("2025-07-01")).days // 7
        paid = onward(invoice.due + days(late))
        if paid < day("2026-02-15"):
            straight(customer, invoice, paid)
        else:
            unpaid.append(invoice)
        sold += days(16)
    oldest = unpaid[0]
    Receipt(customer, day("2026-02-27"), [(oldest, 400000, 0)])
    Entry(day("2026-02-09"), "set", "C120 grade:D")
    Entry(day("2026-03-16"), "set", "C120 limit:30,000.00")
    note(customer, day("2026-03-10"), SANNE, "Waits for money from his own customers", on=oldest,
         result="no-date",
         next_day=day("2026-03-24"))
    note(customer, day("2026-03-24"), SANNE, "Nobody picks up", result="no-answer")
    note(customer, day("2026-04-14"), SANNE, "Will pay 15,000 by the end of April", on=unpaid[:2],
         result="promise")
    promise(customer, day("2026-04-14"), 1500000, day("2026-04-30"), unpaid[:2], SANNE)
    note(customer, day("2026-05-04"), SANNE, "Nothing came; the bank refused his overdraft",
         on=unpaid[:2],
         result="broken")
    note(customer, day("2026-05-12"), PIETER, "Visited the shop; half the shelves are empty",
         kind="visit",
         result="promise")
    promise(customer, day("2026-05-12"), 2000000, day("2026-05-29"), unpaid[:3], PIETER)
    for invoice, share in zip(unpaid[:3], (100, 100, 50)):
        cents = invoice.open_on(LAST) * share // 100 // 100 * 100
        Entry(day("2026-05-31"), "impair", lambda invoice=invoice, cents=cents:
              f'C120 {money(cents)} on:{invoice.number} reason:insolvency-feared approved:"{BOSS}"')
    note(customer, day("2026-06-02"), PIETER, "The second promise is broken as well", on=unpaid[:3],
         result="broken")
    Entry(day("2026-03-17"), "hold", f'C120 reason:overdue approved:"{BOSS}"')
    Entry(day("2026-06-08"), "hold", f'C120 reason:legal approved:"{BOSS}"')
    customer.stop_reminders = day("2026-06-08")


def lost():
    """C121 goes bankrupt: agency, write-off, a dividend later. C122 is with an agency now."""
    customer = C["C121"]
    bad = []
    for sold, net, paid in [("2024-05-28", 210000, "2024-07-03"),
                            ("2024-06-25", 188000, "2024-08-02"),
                            ("2024-07-30", 231000, "2024-09-12"), ("2024-09-03", 264000, None),
                            ("2024-10-01", 218000, None)]:
        invoice = sell(customer, day(sold), net, plain=True)
        if paid:
            straight(customer, invoice, day(paid))
        else:
            bad.append(invoice)
    Entry(day("2024-11-25"), "hold", "C121 reason:overdue")
    note(customer, day("2024-12-03"), SANNE, "The telephone is dead", on=bad, result="no-answer")
    customer.stop_reminders = day("2025-01-20")
    Entry(day("2025-01-20"), "assign", lambda: 'C121 to:"Delta Incasso" kind:agency for:'
                                               + ",".join(one.number for one in bad))
    Entry(day("2025-03-28"), "resolve", "C121 kind:agency")
    gone = write_off(bad[0], day("2025-03-31"), bad[0].gross, "bankrupt", BOSS)
    write_off(bad[1], day("2025-03-31"), bad[1].gross, "bankrupt", BOSS)
    Entry(day("2025-04-01"), "release", "C121 reason:written-off")
    Entry(day("2025-04-01"), "set", "C121 status:closed")
    Entry(day("2025-12-10"), "recover",
          lambda: f"C121 {recovered.number} 790.00 from:{gone.number} via:bank"
                                                " ref:BE774120")
    recovered = Document("W", customer, day("2025-12-10"))

    customer = C["C122"]
    held = []
    for sold, net, paid in [("2025-02-11", 141000, "2025-03-04"),
                            ("2025-03-18", 120000, "2025-04-08"),
                            ("2025-05-06", 156000, "2025-06-02"),
                            ("2025-07-08", 98000, "2025-08-05"),
                            ("2025-09-16", 163000, "2025-10-28"),
                            ("2025-11-11", 149000, "2026-01-06"),
                            ("2025-12-09", 172000, None), ("2026-01-20", 138000, None)]:
        invoice = sell(customer, day(sold), net, plain=True)
        if paid:
            straight(customer, invoice, day(paid))
        else:
            held.append(invoice)
    Entry(day("2026-03-02"), "hold", "C122 reason:overdue")
    note(customer, day("2026-03-03"), PIETER, "New owner, says the debt is not his", on=held,
         result="refused")
    Entry(day("2026-05-04"), "assign", lambda: 'C122 to:"Delta Incasso" kind:agency for:'
                                               + ",".join(one.number for one in held))
    customer.stop_reminders = day("2026-05-04")


def nearest(customer, when, *, paid_after=None, untouched=True, ordinary=True):
    """The first invoice from that day on that is paid in one sum."""
    for invoice in sorted(customer.invoices, key=lambda one: one.when):
        mine = [one for one in payments if one[2] is invoice]
        if invoice.when < day(when) or (untouched and invoice.settled):
            continue
        if ordinary and (len(mine) != 1 or mine[0][4]):
            continue
        if paid_after and mine and mine[0][1] < day(paid_after):
            continue
        return invoice
    raise LookupError((customer.id, when))


def forget(invoice):
    """Takes the planned payments of an invoice back; says when the first was."""
    mine = [one for one in payments if one[2] is invoice]
    for one in mine:
        payments.remove(one)
    return mine[0][1] if mine else None


def disputes():
    invoice = nearest(C["C114"], "2024-09-10")
    when = onward(invoice.when + days(9))
    net = invoice.gross * 12 // 121 // 100 * 100
    forget(invoice)
    dispute(invoice, when, net, "Chipped rims on arrival", who=SANNE, reason="quality",
            until=onward(when + days(20)), result="credited")
    credit_note(invoice, onward(when + days(20)), net, "Chipped rims, agreed", "breakage")
    straight(invoice.customer, invoice, onward(invoice.due + days(6)))

    invoice = nearest(C["C130"], "2025-04-01")
    dispute(invoice, onward(invoice.when + days(14)), 0, "Says the order was cancelled", who=PIETER,
            reason="order",
            until=onward(invoice.when + days(49)), result="order-shown")
    note(C["C130"], onward(invoice.when + days(21)), PIETER, "Sent the signed order", kind="mail",
         on=invoice,
         result="waiting")

    invoice = nearest(C["C109"], "2025-10-06")
    dispute(invoice, onward(invoice.when + days(12)), 65000, "Freight was to be free", who=SANNE,
            reason="price",
            until=onward(invoice.when + days(26)), result="withdrawn")

    # Stale: said in March, and not a word about it since.
    invoice = sell(C["C125"], day("2026-02-09"), 512000)
    dispute(invoice, day("2026-03-12"), 148000, "Two pallets were never delivered", who=PIETER,
            reason="shortage")
    Receipt(C["C125"], day("2026-03-16"), [(invoice, invoice.open_on(LAST) - 148000, 0)])

    # Fresh: a week old, and somebody is at it.
    invoice = nearest(C["C117"], "2026-05-01")
    forget(invoice)
    dispute(invoice, day("2026-06-22"), 0, "Glasses without the logo", who=SANNE, reason="quality")
    note(C["C117"], day("2026-06-24"), SANNE, "Photos asked for", kind="mail", on=invoice,
         result="waiting",
         next_day=day("2026-07-02"))


def on_account():
    """Money on account, a refund, a bounced receipt, an invoice in error, a plan, interest."""
    # Paid, then credited: the credit stays on account and is paid back.
    customer = C["C126"]
    credit = Document("G", customer, day("2025-03-11"))
    move(customer, credit.when, -42000)
    Entry(credit.when, "credit",
          lambda: f'C126 {credit.number} 420.00 to:* reason:return "Showroom set returned"')
    refund = Document("U", customer, day("2025-04-02"))
    move(customer, refund.when, 42000)
    Entry(refund.when, "refund",
          lambda: f"C126 {refund.number} 420.00 from:{credit.number} via:bank")

    # A deposit before the season, used in four invoices.
    customer = C["C132"]
    deposit = Receipt(customer, day("2025-03-06"), [], rest=1000000)
    left = 1000000
    for when, cents in [("2025-03-12", 450000), ("2025-04-20", 300000), ("2025-05-20", 250000),
                        ("2025-06-20", 0)]:
        invoice = nearest(customer, when)
        paid = forget(invoice)
        used = min(cents, invoice.gross // 2) if cents else left
        left -= used
        apply(customer, onward(invoice.when + days(2)), used, deposit, invoice)
        payments.append((customer, paid, invoice, invoice.gross - used, 0))
    assert left == 0

    # Overpaid by a cent-less round sum; used a month later.
    customer = C["C103"]
    invoice = nearest(customer, "2025-01-20")
    paid = forget(invoice)
    later = nearest(customer, str(paid), paid_after=str(paid + days(5)))
    spare = 25000
    money_in = Receipt(customer, paid, [(invoice, invoice.gross, 0)], rest=spare)
    second = forget(later)
    apply(customer, onward(later.when + days(3)), spare, money_in, later)
    payments.append((customer, second, later, later.gross - spare, 0))

    # Two thousand on account since May, for goods not yet chosen.
    Receipt(C["C129"], day("2026-05-19"), [], rest=200000)
    # Money set against the wrong invoice, and put right.
    customer = C["C106"]
    wrong = nearest(customer, "2025-05-05")
    right = nearest(customer, str(wrong.when + days(1)))
    paid = max(forget(wrong), forget(right))
    base = min(wrong.gross, right.gross) // 100 * 100
    source = Receipt(customer, paid, [(wrong, base, 0)])
    fixed = onward(paid + days(4))
    wrong.settled.append((fixed, -base))
    right.settled.append((fixed, base))
    Entry(fixed, "unapply", lambda: f"C106 {money(base)} from:{source.number} to:{wrong.number}")
    Entry(fixed, "apply", lambda: f"C106 {money(base)} from:{source.number} to:{right.number}")
    if right.gross > base:
        payments.append((customer, onward(fixed + days(3)), right, right.gross - base, 0))
    payments.append((customer, onward(fixed + days(3)), wrong, wrong.gross, 0))

    # A direct debit comes back; paid again nine days later.
    customer = C["C131"]
    invoice = nearest(customer, "2025-01-06")
    paid = forget(invoice)
    bounced = Receipt(customer, paid, [(invoice, invoice.gross, 0)], via="debit")
    invoice.settled.append((paid + days(5), -invoice.gross))
    move(customer, paid + days(5), invoice.gross)
    Entry(paid + days(5), "void", lambda: f"{bounced.number} reason:bounced")
    note(customer, onward(paid + days(6)), PIETER, "Account was empty, pays by transfer",
         on=invoice, result="promise")
    promise(customer, onward(paid + days(6)), invoice.gross, paid + days(20), [invoice], PIETER)
    Receipt(customer, onward(paid + days(14)), [(invoice, invoice.gross, 0)])

    # Issued twice by mistake.
    customer = C["C114"]
    twin = sell(customer, day("2025-02-18"), 310000, plain=True)
    twin.voided = day("2025-02-20")
    move(customer, twin.voided, -twin.gross)
    Entry(twin.voided, "void", lambda: f"{twin.number} reason:issued-twice")

    # A plan in three parts for an invoice that could not be paid at once.
    customer = C["C136"]
    invoice = sell(customer, day("2025-01-14"), 930000)
    third = invoice.gross // 3
    parts = [third, third, invoice.gross - 2 * third]
    dates = [day("2025-03-31"), day("2025-04-30"), day("2025-05-30")]
    Entry(day("2025-03-03"), "plan", lambda invoice=invoice, who=contact_of(customer):
          f'{invoice.number} agreed:2025-03-03 by:"{who}"',
          [column(f"due {when}", money(cents)) for when, cents in zip(dates, parts)])
    invoice.quiet = True
    Entry(day("2025-02-14"), "hold", "C136 reason:overdue")
    Entry(day("2025-04-01"), "release", f'C136 reason:plan-kept approved:"{BOSS}"')
    for when, cents in zip(dates, parts):
        Receipt(customer, when, [(invoice, cents, 0)])

    # Instalments written on the invoice itself: a new dining hall.
    customer = C["C103"]
    hall = sell(customer, day("2025-09-09"), 2100000)
    half = hall.gross // 2
    hall.instalments = ((day("2025-10-15"), half), (day("2025-12-15"), hall.gross - half))
    hall.due = day("2025-12-15")
    Receipt(customer, day("2025-10-16"), [(hall, half, 0)])
    Receipt(customer, day("2025-12-15"), [(hall, hall.gross - half, 0)])

    # A few euros short, and not worth a letter.
    for id, when, short in [("C127", "2024-09-02", 480), ("C136", "2025-09-10", 715),
                            ("C104", "2026-01-05", 390)]:
        invoice = nearest(C[id], when)
        paid = forget(invoice)
        payments.append((C[id], paid, invoice, invoice.gross - short, 0))
        write_off(invoice, back(month_end(paid + days(35))), short, "small-balance", BOSS)

    # Interest charged and paid.
    customer = C["C124"]
    late = nearest(customer, "2025-04-10")
    charged = Document("D", customer, onward(late.due + days(30)))
    charged.gross, charged.settled, charged.due = 6350, [], charged.when + days(45)
    move(customer, charged.when, 6350)
    Entry(charged.when, "debit",
          lambda: f"C124 {charged.number} 63.50 for:{late.number} #interest"
                  ' "Interest for late payment"')
    payments.append((customer, onward(charged.due + days(4)), charged, 6350, 0))

    # Money on account when the book begins.
    begins = Document("V", C["C106"], FIRST)
    move(C["C106"], FIRST, -31250)
    Entry(FIRST, "open-credit", lambda: f"C106 {begins.number} 312.50 dated:2024-06-19")
    invoice = nearest(C["C106"], "2024-07-05")
    paid = forget(invoice)
    apply(C["C106"], onward(invoice.when + days(1)), 31250, begins, invoice)
    payments.append((C["C106"], paid, invoice, invoice.gross - 31250, 0))


def group():
    """The holding pays for its houses at times."""
    for when, other in [("2024-10-07", "C111"), ("2025-03-03", "C112"), ("2025-11-03", "C113"),
                        ("2026-03-02", "C111")]:
        own, house = nearest(C["C110"], when), nearest(C[other], when)
        paid = max(forget(own), forget(house))
        Receipt(C["C110"], paid, [(own, own.gross, 0), (house, house.gross, 0)])
    # A new breakfast room takes most of what is left of the limit, which was cut a month before.
    sell(C["C111"], day("2026-06-18"), 1500000)
    Entry(day("2026-05-25"), "set", "C110 limit:78,000.00")


def stuck():
    """Invoices that lie unpaid for one, two or three months when the book ends."""
    for id, when in [("C104", "2026-04-20"), ("C112", "2026-04-09"), ("C124", "2026-03-04"),
                     ("C127", "2026-03-30")]:
        forget(nearest(C[id], when))
    for invoice in sorted(C["C135"].invoices, key=lambda one: one.when)[-2:]:
        forget(invoice)
    note(C["C135"], day("2026-05-19"), PIETER,
         "Two invoices open and no answer; no more deliveries", result="no-answer",
         next_day=day("2026-06-09"))
    note(C["C135"], day("2026-06-09"), PIETER, "Wants to pay in the autumn", kind="visit",
         result="refused")


def alarms():
    # Four times the usual, ordered a week before midsummer.
    big = sell(C["C141"], day("2026-06-12"), 4400000)
    assert big.gross

    # The same transfer twice: the second one waits on account.
    customer = C["C142"]
    invoice = nearest(customer, "2026-03-20")
    forget(invoice)
    Receipt(customer, day("2026-05-14"), [(invoice, invoice.gross, 0)], ref="TT-20260513-88")
    Receipt(customer, day("2026-06-09"), [], rest=invoice.gross, ref="TT-20260513-88")

    # Round sums in the place of invoices.
    customer = C["C143"]
    for open_one in [one for one in customer.invoices
                     if day("2026-02-20") <= one.when <= day("2026-04-30")][:3]:
        if [one for one in payments if one[2] is open_one]:
            forget(open_one)
    rest = [one for one in customer.invoices
            if day("2026-02-20") <= one.when <= day("2026-04-30")][:3]
    for invoice, when, cents in zip(rest, ["2026-04-09", "2026-05-07", "2026-06-04"],
                                    [300000, 200000, 200000]):
        Receipt(customer, day(when), [(invoice, cents, 0)])
    for invoice, when in zip(rest[:2], ["2026-05-18", "2026-06-15"]):
        Receipt(customer, day(when), [(invoice, invoice.open_on(LAST), 0)])

    # The money of C144 comes from somebody else.
    customer = C["C144"]
    invoice = nearest(customer, "2026-04-13")
    forget(invoice)
    for other in [one for one in payments if one[0] is customer
                  and day("2026-06-10") < one[1] <= LAST]:
        payments.remove(other)
        payments.append((customer, day("2026-06-10"), *other[2:]))
    Receipt(customer, day("2026-06-17"), [(invoice, invoice.gross, 0)], payer="Alba Trading FZE")

    # Drafts.
    customer = C["C143"]
    for when, later in [("2024-11-20", "2025-02-20"), ("2025-06-12", "2025-09-12")]:
        invoice = nearest(customer, when)
        paid = forget(invoice)
        Receipt(customer, paid, [(invoice, invoice.gross, 0)], via="draft", matures=paid + days(91))
    invoice = nearest(C["C141"], "2026-03-10")
    forget(invoice)
    Receipt(C["C141"], day("2026-05-21"), [(invoice, invoice.gross, 0)], via="draft",
            matures=day("2026-08-21"))


def orders():
    dice = Dice("orders")
    pool = [c for c in customers if c.habit in ("good", "medium", "punctual")
            and c.id not in ("C137", "C141")]
    taken = set()
    for _ in range(34):
        customer = dice.pick(pool)
        candidates = [one for one in customer.invoices if one.when >= day("2024-08-12")
                      and one not in taken
                      and not one.extra]
        if not candidates:
            continue
        invoice = dice.pick(candidates)
        taken.add(invoice)
        order = Document("B", customer, back(invoice.when - days(dice.whole(12, 30))))
        if order.when < FIRST:
            order.when = FIRST
        about = invoice.gross if dice.chance(0.8) else invoice.gross * 104 // 100
        order.amount, order.closed = about, invoice.when
        customer.orders.append(order)
        invoice.extra = lambda order=order: f" order:{order.number}"
        Entry(order.when, "order", lambda order=order, customer=customer, invoice=invoice:
              f"{customer.id} {order.number} {money(order.amount)}{customer.suffix}"
              f" due:{invoice.when}")
    for id, when, cents, due, closed in [("C101", "2026-06-15", 3850000, "2026-07-20", None),
                                         ("C119", "2026-06-04", 1240000, "2026-07-13", None),
                                         ("C142", "2026-06-18", 780000, "2026-08-03", None),
                                         ("C105", "2026-06-25", 415000, "2026-07-09", None),
                                         ("C133", "2026-05-11", 260000, "2026-06-08",
                                          "2026-05-20")]:
        customer = C[id]
        order = Document("B", customer, day(when))
        order.amount, order.closed = cents, day(closed) if closed else LONG
        customer.orders.append(order)
        Entry(order.when, "order", lambda order=order, customer=customer, due=due:
              f"{customer.id} {order.number} {money(order.amount)}{customer.suffix} due:{due}")
        if closed:
            Entry(order.closed, "void",
                  lambda order=order: f"{order.number} reason:cancelled-by-customer")


def promises():
    """Kept and broken ones of customers who are merely slow, and live ones."""
    for id, sold, keeps in [("C104", "2024-10-01", True), ("C127", "2025-01-02", False),
                            ("C124", "2025-03-01", True),
                            ("C127", "2025-09-01", True), ("C109", "2025-02-01", True),
                            ("C108", "2025-06-01", False),
                            ("C117", "2025-09-20", True), ("C135", "2025-05-01", True),
                            ("C124", "2026-01-05", True),
                            ("C130", "2026-01-10", True), ("C127", "2026-02-01", True)]:
        customer = C[id]
        for invoice in sorted(customer.invoices, key=lambda one: one.when):
            mine = [one for one in payments if one[2] is invoice]
            if invoice.when >= day(sold) and len(mine) == 1 and not invoice.settled:
                if (mine[0][1] - invoice.due).days >= 5 and mine[0][1] <= LAST:
                    break
        else:
            raise LookupError(id)
        paid = mine[0][1]
        said = onward(invoice.due + days(2))
        who = SANNE if int(id[1:]) % 2 else PIETER
        if keeps:
            by = paid + days(customer.dice.whole(0, 3))
        else:
            moved = onward(paid + days(12))
            forget(invoice)
            payments.append((customer, moved, invoice, invoice.gross, 0))
            by = onward(invoice.due + days(7))
            note(customer, onward(by + days(4)), who, "Forgot it, will see to it", on=invoice,
                 result="broken")
        note(customer, said, who, "Asked for the day of payment", on=invoice, result="promise",
             next_day=by)
        note(customer, onward(by + days(1)), who, "Looked at the bank statement", kind="check",
             on=invoice,
             result="kept" if keeps else "not-kept")
        promise(customer, said, mine[0][3], by, [invoice], who)
    # Said in the last week of the book, to be seen.
    for id, when, by, who in [("C124", "2026-06-25", "2026-07-06", PIETER),
                              ("C115", "2026-06-26", "2026-07-03", SANNE)]:
        customer = C[id]
        late = [one for one in customer.invoices if one.due < day(when) and
                not [pay for pay in payments if pay[2] is one and pay[1] <= LAST]
                and not one.settled]
        if late:
            late = sorted(late, key=lambda one: one.due)[:1]
            promise(customer, day(when), late[0].gross, day(by), late, who)
            note(customer, day(when), who, "Promised on the telephone", on=late, result="promise",
                 next_day=day(by))


def facts():
    dollar = ["0.9310", "0.9240", "0.9050", "0.8960", "0.9190", "0.9460", "0.9620", "0.9640",
              "0.9250", "0.8780",
              "0.8810", "0.8520", "0.8540", "0.8560", "0.8510", "0.8610", "0.8630", "0.8510",
              "0.8450", "0.8490",
              "0.8610", "0.8570", "0.8530", "0.8500"]
    for number, rate in enumerate(dollar):
        fact(in_month(2024, 7 + number, 1), "rate", f"USD {rate} EUR source:bank")
    fact(LAST, "rate", "USD 0.8540 EUR source:bank")

    insurer = 'by:"Polder Kredietverzekering"'
    fact(day("2024-07-01"), "insure",
         f"C130 limit:50,000.00 {insurer} quota:85% until:2024-12-31 notify:60")
    fact(day("2024-12-16"), "insure",
         f"C130 limit:60,000.00 {insurer} quota:90% from:2025-01-01 until:2026-12-31 notify:60")
    fact(day("2025-02-03"), "insure",
         f'C144 limit:"40,000.00 USD" {insurer} quota:80% from:2025-02-01 until:2026-07-31'
                                      " notify:45")
    fact(day("2025-01-15"), "guarantee", 'C131 10,000.00 by:"Kok Beheer B.V." until:2026-12-31')
    fact(day("2024-09-02"), "guarantee",
         'C136 8,000.00 by:"Regiobank Twente" from:2024-09-02 until:2025-09-01')
    for when, id, score, rating, limit in [
            ("2024-08-12", "C120", 61, "B", "75,000.00"), ("2025-09-22", "C120", 34, "D",
                                                           "25,000.00"),
            ("2026-04-20", "C120", 12, "E", "0.00"), ("2025-11-03", "C101", 88, "A", "500,000.00"),
            ("2025-10-13", "C110", 64, "B", "120,000.00"), ("2026-02-16", "C115", 52, "C",
                                                            "30,000.00"),
            ("2025-08-04", "C130", 70, "B", "80,000.00"), ("2024-10-07", "C109", 66, "B",
                                                           "20,000.00"),
            ("2025-12-01", "C119", 73, "B", "40,000.00")]:
        fact(day(when), "credit-report",
             f"{id} by:Kredietinfo score:{score} rating:{rating} limit:{limit}")
    fact(day("2026-01-19"), "credit-report",
         'C141 by:Sinoscore score:69 rating:BB limit:"60,000.00 USD"')
    for when, id, year, equity, ratio in [
            ("2025-06-16", "C120", 2024, "41,000.00", "0.92"),
            ("2026-05-18", "C120", 2025, "-86,500.00", "0.55"),
            ("2026-04-13", "C101", 2025, "18,400,000.00", "1.71"),
            ("2026-05-04", "C110", 2025, "1,260,000.00", "1.18"),
            ("2025-07-21", "C130", 2024, "2,900,000.00", "1.44"),
            ("2026-03-23", "C115", 2025, "210,000.00", "1.05"),
            ("2024-11-11", "C131", 2023, "38,000.00", "1.12"),
            ("2026-06-01", "C119", 2025, "3,750,000.00", "1.90")]:
        fact(day(when), "financials", f"{id} period:{year} equity:{equity} current-ratio:{ratio}")

    fact(day("2025-07-01"), "set", 'C109 terms:"net 45"')
    fact(day("2025-05-12"), "set", "C132 limit:45,000.00 until:2025-08-31")
    fact(day("2026-06-01"), "set", "C133 limit:18,000.00 until:2026-07-31")
    fact(day("2025-01-13"), "set", "C117 grade:A")
    fact(day("2025-10-06"), "set", "C117 grade:B")
    fact(day("2025-09-01"), "set", 'C123 salesperson:"Joris Maas"')
    fact(day("2025-11-28"), "set", "C134 status:closed")
    fact(day("2026-05-18"), "hold", f'C135 reason:overdue approved:"{BOSS}"')
    fact(day("2025-04-14"), "set", "C108 policy:firm")
    fact(day("2026-02-02"), "set", "C115 grade:C")

    dice = Dice("talk")
    talk = [("visit", BOS, "Spring range shown", "order"), ("call", MAAS,
                                                            "Asked for the new price list", "sent"),
            ("visit", KELLER, "Wants matt glazes only", "order"), ("mail", LIN, "样品已寄出", "sent"),
            ("call", KELLER, "New buyer from next month", "noted")]
    pool = [c for c in customers if c.id not in ("C120", "C121", "C122", "C134", "C135")]
    for _ in range(26):
        kind, who, text, result = dice.pick(talk)
        customer = dice.pick([c for c in pool if c.salesperson == who])
        when = onward(FIRST + days(dice.whole(20, 700)))
        Entry(when, "note", f'{customer.id} kind:{kind} who:{quoted(who)} result:{result} "{text}"')
    note(C["C110"], day("2026-06-23"), SANNE, "Asks for a higher limit for the group",
         kind="meeting", result="waiting",
         next_day=day("2026-07-07"))


def bank():
    """Payments of one customer on one day come as one receipt."""
    together = {}
    for customer, when, invoice, cents, discount in payments:
        if FIRST <= when <= LAST and cents > 0:
            together.setdefault((customer.id, when), []).append((invoice, cents, discount))
        elif when < FIRST:
            invoice.settled.append((when, cents + discount))
    for (id, when), parts in sorted(together.items()):
        customer = C[id]
        parts.sort(key=lambda part: (part[0].when, part[0].gross))
        fee = withheld = 0
        if customer.suffix and customer.dice.chance(0.55):
            fee = customer.dice.pick([1500, 1800, 2000, 2500])
        if id == "C146" and customer.dice.chance(0.3):
            withheld = sum(part[1] for part in parts) * 5 // 1000
        if id in ("C139", "C140") and customer.dice.chance(0.1):
            fee = 750
        Receipt(customer, when, parts, fee=fee, withheld=withheld,
                via="card" if id == "C137" else "bank")


STEPS, FIRM = (7, 21, 42), (3, 14)


def reminders():
    """Every Tuesday: who is late is written to, step by step; at the second step somebody calls."""
    stage = {}
    tuesday = day("2024-07-09")
    while tuesday <= LAST:
        for customer in customers:
            if customer.more.get("noremind") or customer.habit == "punctual":
                continue
            stop = getattr(customer, "stop_reminders", LONG)
            if tuesday >= stop:
                continue
            found = {}
            for invoice in customer.invoices:
                late = (tuesday - invoice.due).days
                steps = FIRM if customer.id == "C108" and tuesday >= day("2025-04-14") else STEPS
                if late < steps[0] or late > 120 or invoice.quiet or not invoice.open_on(tuesday):
                    continue
                if any(begin <= tuesday < end for begin,
                       end in invoice.disputed) or invoice.instalments:
                    continue
                level, last = stage.get(invoice, (0, FIRST))
                if level >= len(steps) or late < steps[level] or (level
                                                                  and (tuesday - last).days < 10):
                    continue
                stage[invoice] = (level + 1, tuesday)
                found.setdefault(level + 1, []).append(invoice)
            for level, about in sorted(found.items()):
                Entry(tuesday, "remind", lambda customer=customer, level=level, about=about:
                      f"{customer.id} level:{level} via:{'letter' if level == 3 else 'email'} on:"
                      + ",".join(sorted(one.number for one in about)))
                if level == 2 and customer.id != "C120" and customer.dice.chance(0.5):
                    who = SANNE if int(customer.id[1:]) % 2 else PIETER
                    text, result = customer.dice.pick([
                        ("Invoice was not booked yet, will be", "will-pay"),
                        ("Signatory is away", "will-pay"),
                        ("Copy of the invoice sent", "copy-sent"), ("Left a message", "no-answer"),
                        ("In the next payment run", "will-pay")])
                    when = onward(tuesday + days(customer.dice.whole(1, 3)))
                    if when <= LAST:
                        note(customer, when, who, text, on=about, result=result)
        tuesday += days(7)


def agreed():
    """Balances that customers confirmed, at two year ends."""
    for id in ("C101", "C105", "C110", "C117", "C119", "C120", "C130", "C141", "C145"):
        customer = C[id]
        for when, answer in [(day("2024-12-31"), "2025-01-"), (day("2025-12-31"), "2026-01-")]:
            confirmed = f"{answer}{10 + int(id[1:]) % 15}"
            Entry(when, "balance",
                  f"{id} {money(customer.owes(when))}{customer.suffix} agreed:{confirmed}"
                                   f" by:{quoted(contact_of(customer))}")
    for id in ("C102", "C107"):
        Entry(LAST, "balance", f"{id} {money(C[id].owes(LAST))}")


def approvals():
    """A sale over a limit carries the name of who agreed."""

    def limit_on(customer, when):
        limit = first_limit(customer)
        if customer.id == "C110" and when >= day("2026-05-25"):
            return 78000
        if customer.id == "C132" and day("2025-05-12") <= when <= day("2025-08-31"):
            return 45000
        if customer.id == "C133" and day("2026-06-01") <= when <= day("2026-07-31"):
            return 18000
        return limit

    def exposure(customer, when):
        total = customer.owes(when)
        total += sum(one.amount for one in customer.orders if one.when <= when < one.closed)
        for one in customer.receipts:
            if one.matures and one.when <= when < one.matures:
                total += one.bank
        for child in customers:
            if child.more.get("parent") == customer.id:
                total += exposure(child, when)
        return total

    for customer in customers:
        for invoice in customer.invoices:
            if invoice.when < FIRST:
                continue
            over = False
            for one in [customer, by_id.get(customer.more.get("parent"))]:
                limit = one and limit_on(one, invoice.when)
                over = over or bool(limit and exposure(one, invoice.when) > limit * 100)
            if over:
                invoice.approved = f" approved:{quoted(BOSS)}"
                approved.append(invoice)


approved = []


# -- writing it down ----------------------------------------------------------------


def main_journal():
    lines = ["; Written by generate.py: see README.md.", "book",
             '  name: "Noordwal Servies & Glas B.V."',
             "  currency: EUR", "  tax: 21%", "  terms: net 30", "  buckets: 30, 60, 90",
             "  language: en",
             "  address: Handelskade 18, 7201 AB Zutphen, Netherlands", "  tax-id: NL000099998B57",
             "  bank: IJsselbank Zutphen; IBAN NL00 IJSL 0012 3456 78", f"  contact: {BOSS}",
             "  email: debiteuren@noordwal.example", "  phone: 0575 555 018", "",
             'include "customers.arl"',
             'include "20*.arl"', ""]
    for id, name, unit, price, category in ITEMS:
        lines += [f'item {id} "{name}"', f"  unit: {unit}", f"  price: {money(price)}",
                  f"  category: {category}", ""]
    for id, customer, title, begin, until, rest in [
            ("K-101", "C101", "Frame agreement, all stores", "2024-01-01", "2026-12-31",
             ["value: 2,400,000.00", "notice: 3 months", "auto-renew: yes"]),
            ("K-107", "C107", "Tableware for nine homes", "2024-08-01", "2026-07-31",
             ["notice: 30 days"]),
            ("K-119", "C119", "Hotels on the Rhine", "2025-01-01", "2027-12-31",
             ["notice: 60 days", "terms: net 45"])]:
        lines += [f'contract {id} "{title}"', f"  customer: {customer}", f"  from: {begin}",
                  f"  until: {until}"]
        lines += ["  " + one for one in rest] + [""]
    return "\n".join(lines).rstrip("\n") + "\n"


def customer_journal():
    lines = []
    for number, customer in enumerate(customers):
        more = customer.more
        tax = [] if customer.tax else ["  tax: 0%"]
        lines += [f'customer {customer.id} "{customer.name}"', f"  terms: {customer.first_terms}"]
        if customer.suffix:
            lines.append("  currency: USD")
        lines += tax
        if first_limit(customer):
            lines.append(f"  limit: {first_limit(customer):,}.00{customer.suffix}")
        lines += [f"  grade: {customer.grade}", f"  salesperson: {customer.salesperson}",
                  f"  region: {customer.region}",
                  f"  industry: {customer.industry}"]
        if "group" in more:
            lines.append(f"  group: {more['group']}")
        if "parent" in more:
            lines.append(f"  parent: {more['parent']}")
        if more.get("po"):
            lines.append("  po-required: yes")
        if more.get("noremind"):
            lines.append("  noremind: yes")
        if "language" in more:
            lines.append(f"  language: {more['language']}")
        since = more.get("since", f"{2012 + number * 7 % 12}-{number * 5 % 12 + 1:02}-01")
        lines.append(f"  since: {since}")
        lines.append(f"  contact: {contact_of(customer)}")
        lines.append(f"  email: accounts@{customer.id.lower()}.example")
        street, town = TOWNS[customer.region]
        house = number * 13 % 180 + 1
        lines.append(f"  address: {town}{street}{house}号" if more.get("language")
                     and customer.suffix
                     else f"  address: {street} {house}, {town}")
        lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October",
          "November", "December"]


def number_documents():
    names = {"F": ("F", 4), "R": ("R", 4), "G": ("G", 3), "A": ("A", 2), "B": ("B", 3),
             "U": ("U", 2), "W": ("W", 2),
             "D": ("D", 2), "V": ("V", 2)}
    counts = {}
    for one in sorted(documents, key=lambda one: (one.series, one.when, one.customer.id)):
        if one.when > LAST:
            continue
        year = f"{one.when.year % 100}"
        letter, places = names[one.series]
        start = 212 if (one.series, year) == ("F", "24") else 0
        counts[(letter, year)] = counts.get((letter, year), start) + 1
        one.number = f"{letter}{year}-{counts[(letter, year)]:0{places}}"


def quarter_journal(year, quarter):
    lines, month, blank = [], 0, True
    for text, when in [(one.text(), one.when) for one in sorted(entries, key=Entry.key)
                       if (one.when.year, (one.when.month + 2) // 3) == (year, quarter)]:
        if when.month != month:
            month = when.month
            if lines and lines[-1]:
                lines.append("")
            lines += [f"; {MONTHS[month - 1]} {year}", ""]
        body = "\n" in text
        if body and lines and lines[-1]:
            lines.append("")
        lines.append(text)
        if body:
            lines.append("")
    return "\n".join(lines).rstrip("\n") + "\n"


def make():
    for customer in customers:
        customer.orders = []
    for customer in customers:
        trade(customer)
    drifting()
    failing()
    lost()
    disputes()
    group()
    on_account()
    stuck()
    alarms()
    orders()
    promises()
    facts()
    bank()
    reminders()
    for customer in customers:
        for invoice in customer.invoices:
            invoice.write()
    agreed()
    approvals()
    number_documents()
    files = {"main.arl": main_journal(), "customers.arl": customer_journal()}
    for year, quarter in [(2024, 3), (2024, 4), (2025, 1), (2025, 2), (2025, 3), (2025, 4),
                          (2026, 1), (2026, 2)]:
        files[f"{year}Q{quarter}.arl"] = quarter_journal(year, quarter)
    return files


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))
    for name, text in make().items():
        with open(os.path.join(folder, name), "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
