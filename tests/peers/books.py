"""Random books that the rules of the journal allow, of every kind of entry.

Entries are drawn with a rough idea of what is open; what `ar check` refuses is taken out again,
entry by entry, until the book is sound. Assertions are added last, with what `ar balance` says.
"""
import csv
import io
import json
import random
import subprocess
from datetime import date, timedelta

FIRST = date(2025, 1, 1)
DAYS = 120
DECIMALS = {"CNY": 2, "USD": 2, "JPY": 0, "PTS1": 3}

CUSTOMERS = [("C001", "CNY"), ("c001", "CNY"), ("A-B", "CNY"), ("A B", "CNY"), ("a:b;c", "USD"),
             ("甲 公司", "CNY"), ("(x)", "JPY"), ("合肥/1", "PTS1"), ("9&'+", "USD")]
NAMES = ["Qiming, [2020-01-01] 100%", "(odd) | name ; here", "合肥建材经营部", "* star", "Plain",
         "! bang", "date: 2020-01-01", 'Quote \\"x\\"', "a:b", "= equals", "~ 2020-01-01"]


def spelled(minor, currency):
    decimals = DECIMALS[currency]
    if decimals == 0:
        return f"{minor} {currency}"
    return f"{minor // 10 ** decimals}.{minor % 10 ** decimals:0{decimals}d} {currency}"


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


class Maker:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.blocks = []
        self.count = 0
        self.debits = {}    # number: [customer, currency, rest, day]
        self.sources = {}
        self.writeoffs = {}
        self.applied = []   # (source, debit, amount, day)
        self.voidable = []
        some = self.random.sample(range(len(CUSTOMERS)), 6)
        self.customers = [CUSTOMERS[i] for i in some]
        self.names = self.random.sample(NAMES, len(some))
        self.group = {self.customers[0][0], self.customers[1][0], self.customers[2][0]}

    def number(self, prefix):
        self.count += 1
        odd = self.random.random()
        if odd < 0.06:
            return f"{prefix} {self.count}, 50% [2020-01-01]"
        if odd < 0.1:
            return self.random.choice([f"{prefix}:{self.count}:)", f":{prefix}{self.count}:"])
        if odd < 0.14:
            return f"发票;{self.count}"
        if odd < 0.17:
            return f"date:2020-01-{self.count % 28 + 1:02d}/{self.count}"
        return f"{prefix}-{self.count}"

    def block(self, day, words, lines=()):
        self.blocks.append(f"{day} {words}\n" + "".join(f"  {line}\n" for line in lines))

    def day(self, after=None):
        begin = 0 if after is None else (after - FIRST).days
        return FIRST + timedelta(self.random.randint(begin, max(begin, DAYS)))

    def amount(self, currency, most=100000):
        return self.random.randint(1, most)

    def head(self):
        lines = ["book\n  name: \"Peers & Co\"\n  currency: CNY\n  tax: 13%\n  terms: net 30\n"
                 f"  allocate: {self.random.choice(['explicit', 'explicit', 'oldest-first'])}\n",
                 "currency PTS1\n  decimals: 3\n",
                 "item BOLT \"Bolt\"\n  category: 五金 [x]\n", "item NUT \"Nut\"\n  tax: 6.5%\n",
                 "contract K-1\n  customer: " + quoted(self.customers[0][0])
                 + "\n  from: 2025-02-01\n"]
        for (customer, currency), name in zip(self.customers, self.names):
            block = f"customer {quoted(customer)} \"{name}\"\n  currency: {currency}\n"
            if customer in self.group:
                block += "  group: G\n"
            if self.random.random() < 0.4:
                block += "  allocate: oldest-first\n"
            lines.append(block)
        return lines

    def sale(self):
        customer, currency = self.random.choice(self.customers)
        if customer in self.group and self.random.random() < 0.15:
            currency = "USD"
        number, day, gross = self.number("INV"), self.day(), self.amount(currency)
        kind = self.random.choice(["sale", "sale", "sale", "debit", "open"])
        lines = []
        words = f"{kind} {quoted(customer)} {quoted(number)} {spelled(gross, currency)}"
        shape = self.random.random()
        if kind == "open":
            words += f" due:{day + timedelta(self.random.randint(-30, 30))}"
        elif shape < 0.3:
            first = self.random.randint(0, gross)
            words += " tax-mode:inclusive" if kind == "sale" else ""
            if kind == "sale":
                lines += [f"BOLT  {spelled(first, currency)}",
                          f"NUT  {spelled(gross - first, currency)}"]
        elif shape < 0.6 and gross > 3:
            first = self.random.randint(1, gross - 1)
            due = day + timedelta(self.random.randint(1, 40))
            lines += [f"due {due} {spelled(first, currency)}",
                      f"due {due + timedelta(self.random.choice([0, 30]))} "
                      f"{spelled(gross - first, currency)}"]
        if self.random.random() < 0.2:
            words += ' "title ; | [2020-01-01] %"'
        self.block(day, words, lines)
        self.debits[number] = [customer, currency, gross, day]
        self.voidable.append((number, day))

    def targets(self, customer, currency):
        own = [n for n, debit in self.debits.items()
               if debit[1] == currency and debit[2] > 0
               and (debit[0] == customer or {debit[0], customer} <= self.group)]
        return self.random.sample(own, min(len(own), self.random.randint(0, 3)))

    def source(self):
        customer, currency = self.random.choice(self.customers)
        kind = self.random.choice(["receipt", "receipt", "receipt", "credit", "open-credit"])
        number, day = self.number("R"), self.day()
        lines, rest, deducted = [], 0, 0
        for name in self.targets(customer, currency):
            debit = self.debits[name]
            part = self.random.choice([debit[2], self.random.randint(1, debit[2])])
            discount = ""
            if kind == "receipt" and part < debit[2] and self.random.random() < 0.4:
                given = self.random.randint(1, debit[2] - part)
                discount = f" discount {spelled(given, currency)}"
                debit[2] -= given
            debit[2] -= part
            rest += part
            lines.append(f"to {quoted(name)} {spelled(part, currency)}{discount}")
            self.applied.append((number, name, part, max(day, debit[3])))
        left = self.random.choice([0, self.amount(currency, 20000)])
        total = rest + left
        if total == 0:
            total = left = self.amount(currency)
        if kind == "receipt":
            for word in ("fee", "withheld"):
                if total > 10 and self.random.random() < 0.2:
                    part = self.random.randint(1, total // 10)
                    deducted += part
                    lines.append(f"{word} {spelled(part, currency)}")
        says_rest = left > 0 and self.random.random() < 0.5
        if says_rest:
            lines.append(f"* {spelled(left, currency)}")
        written = quoted(number)
        if kind == "receipt" and lines and (left == 0 or says_rest) and self.random.random() < 0.15:
            written = "-"
        words = f"{kind} {quoted(customer)} {written} {spelled(total - deducted, currency)}"
        if kind == "receipt":
            words += self.random.choice(["", " via:bank", " via:cash", " via:draft"])
        self.block(day, words, lines)
        if written != "-":
            self.sources[number] = [customer, currency, left, day]
            self.voidable.append((number, day))

    def exchange(self):
        """A dollar invoice that is paid out of yuan."""
        open_ = [n for n, d in self.debits.items() if d[1] == "USD" and d[2] > 0]
        if not open_:
            return
        name = self.random.choice(open_)
        debit = self.debits[name]
        part = self.random.randint(1, debit[2])
        used = self.random.choice([part * 71 // 10, 1 + part * 7, self.random.randint(1, 99999)])
        money = self.random.choice(["CNY", "JPY"])
        number, day = self.number("R"), self.day()
        debit[2] -= part
        discount = ""
        if debit[2] > 0 and self.random.random() < 0.3:
            discount = f" discount {spelled(1, 'USD')}"
            debit[2] -= 1
        self.block(day, f"receipt {quoted(debit[0])} {quoted(number)} {spelled(used, money)}",
                   [f"to {quoted(name)} {spelled(part, 'USD')} @@ {spelled(used, money)}{discount}"])
        self.applied.append((number, name, part, max(day, debit[3])))
        self.voidable.append((number, day))

    def apply(self):
        sources = [n for n, s in self.sources.items() if s[2] > 0]
        if not sources:
            return
        name = self.random.choice(sources)
        source = self.sources[name]
        for target in self.targets(source[0], source[1])[:1]:
            debit = self.debits[target]
            part = min(debit[2], self.random.randint(1, source[2]))
            day = self.day(source[3])
            source[2] -= part
            debit[2] -= part
            self.block(day, f"apply {quoted(source[0])} {spelled(part, source[1])} "
                            f"from:{quoted(name)} to:{quoted(target)}")
            self.applied.append((name, target, part, max(day, debit[3])))

    def unapply(self):
        if not self.applied:
            return
        source, target, part, day = self.random.choice(self.applied)
        debit = self.debits[target]
        back = self.random.choice([part, self.random.randint(1, part)])
        self.block(self.day(day), f"unapply {quoted(debit[0])} {spelled(back, debit[1])} "
                                  f"from:{quoted(source)} to:{quoted(target)}")

    def refund(self):
        sources = [n for n, s in self.sources.items() if s[2] > 0]
        if not sources:
            return
        name = self.random.choice(sources)
        source = self.sources[name]
        part = self.random.randint(1, source[2])
        source[2] -= part
        number, day = self.number("F"), self.day(source[3])
        self.block(day, f"refund {quoted(source[0])} {quoted(number)} {spelled(part, source[1])} "
                        f"from:{quoted(name)} via:bank")
        self.voidable.append((number, day))

    def writeoff(self):
        open_ = [n for n, d in self.debits.items() if d[2] > 0]
        if not open_:
            return
        name = self.random.choice(open_)
        debit = self.debits[name]
        part = self.random.randint(1, debit[2])
        debit[2] -= part
        number, day = self.number("W"), self.day(debit[3])
        self.block(day, f"writeoff {quoted(debit[0])} {quoted(number)} {spelled(part, debit[1])} "
                        f"to:{quoted(name)} reason:gone")
        self.writeoffs[number] = [debit[0], debit[1], part, day]
        self.voidable.append((number, day))

    def recover(self):
        if not self.writeoffs:
            return
        name = self.random.choice(sorted(self.writeoffs))
        customer, currency, part, day = self.writeoffs[name]
        number = self.number("V")
        got, later = self.random.randint(1, part), self.day(day)
        self.block(later, f"recover {quoted(customer)} {quoted(number)} {spelled(got, currency)} "
                          f"from:{quoted(name)} via:bank")
        self.voidable.append((number, later))

    def void(self):
        if not self.voidable:
            return
        number, day = self.random.choice(self.voidable)
        self.block(self.day(day), f"void {quoted(number)} reason:wrong")

    def plan(self):
        """Over an amount that is open if nothing else happens until then."""
        open_ = [n for n, d in self.debits.items() if d[2] > 1]
        if not open_:
            return
        name = self.random.choice(open_)
        _, currency, rest, day = self.debits[name]
        first = self.random.randint(1, rest - 1)
        later = self.day(day)
        self.block(later, f"plan {quoted(name)} agreed:yes",
                   [f"due {later + timedelta(10)} {spelled(first, currency)}",
                    f"due {later + timedelta(40)} {spelled(rest - first, currency)}"])

    def remark(self):
        customer, currency = self.random.choice(self.customers)
        name = quoted(customer)
        own = [n for n, d in self.debits.items() if d[0] == customer]
        day = self.day()
        choice = self.random.randrange(7)
        if choice == 0:
            self.block(day, f"note {name} kind:call \"said [2020-01-01] ; 50% | x\"")
        elif choice == 1:
            self.block(day, f"set {name}", [f"name: Renamed {self.count}", "grade: B"])
        elif choice == 2 and own:
            on = self.random.choice(own)
            at = self.day(self.debits[on][3])
            amount = self.random.choice(["", " " + spelled(self.amount(currency), currency)])
            if self.debits[on][1] != currency:
                amount = ""
            self.block(at, f"dispute {name}{amount} on:{quoted(on)} \"short\"")
            if self.random.random() < 0.5:
                self.block(self.day(at), f"resolve {name} on:{quoted(on)}")
        elif choice == 3:
            self.block(day, f"promise {name} {spelled(500, currency)} by:{day + timedelta(5)}")
        elif choice == 4:
            self.block(day, f"hold {name} reason:late")
        elif choice == 5:
            self.block(day, f"rate USD {self.random.randint(60000, 80000) / 10000:.4f} CNY")
        else:
            self.block(day, f"x-visit {name} \"with a ; and [x]\"")

    def make(self, size):
        actions = ([self.sale] * 9 + [self.source] * 9 + [self.exchange] + [self.apply] * 3
                   + [self.unapply] * 2 + [self.refund] + [self.writeoff] * 2 + [self.recover]
                   + [self.void] * 2 + [self.plan] * 2 + [self.remark] * 3)
        for _ in range(size):
            self.random.choice(actions)()
        self.random.shuffle(self.blocks)
        return self.head() + self.blocks


def text_of(blocks):
    return "\n".join(blocks)


def faulty_lines(program, path):
    done = subprocess.run([program, "check", "-f", path, "-O", "json", "--max-errors", "100000",
                           "--today", "2025-12-31"], stdout=subprocess.PIPE, timeout=60)
    rows = json.loads(done.stdout)["rows"]
    return {row["line"] for row in rows if row["severity"] == "error"}


def without(blocks, lines):
    """The blocks in which none of the lines stands."""
    kept, at = [], 1
    for block in blocks:
        height = block.count("\n")
        if not any(at <= line < at + height for line in lines):
            kept.append(block)
        at += height + 1
    return kept


def balances(program, path, day):
    done = subprocess.run([program, "balance", "-f", path, "--as-of", str(day), "-O", "csv",
                           "--raw-csv", "--today", "2025-12-31"], stdout=subprocess.PIPE,
                          check=True, timeout=60)
    return list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))


def write_sound(program, path, seed, size=60):
    """Writes a sound book; says how many entries it has."""
    blocks = Maker(seed).make(size)
    for _ in range(200):
        path.write_text(text_of(blocks), encoding="utf-8")
        faulty = faulty_lines(program, path)
        if not faulty:
            break
        blocks = without(blocks, faulty)
    else:
        raise RuntimeError(f"no sound book came of seed {seed}")
    draw = random.Random(seed)
    for _ in range(4):
        day = FIRST + timedelta(draw.randint(10, DAYS))
        rows = balances(program, path, day)
        if rows:
            row = draw.choice(rows)
            blocks.append(f"{day} balance {quoted(row['customer'])} {row['balance']} "
                          f"{row['currency']} agreed:{day}\n")
    path.write_text(text_of(blocks), encoding="utf-8")
    if faulty_lines(program, path):
        raise RuntimeError(f"an assertion of seed {seed} does not hold")
    return len(blocks)
