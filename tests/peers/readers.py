"""What ledger, hledger and beancount say of an exported book, in exact decimals."""
import csv
import hashlib
import io
import os
import re
import subprocess
import unicodedata
from collections import defaultdict
from datetime import date, timedelta
from fractions import Fraction

ENV = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent",
       "LEDGER_FILE": "", "PYTHONDONTWRITEBYTECODE": "1"}
ACCOUNT = "Assets:Receivable"
ADVANCES = "Liabilities:Advances"  # where a book has money on account apart
OF_CUSTOMERS = (f"^{ACCOUNT}:", f"^{ADVANCES}:")


def output(*words, text=None):
    done = subprocess.run([str(word) for word in words], env=ENV, input=text,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=300,
                          encoding="utf-8")
    if done.returncode != 0 or done.stderr.strip():
        raise RuntimeError(f"{' '.join(map(str, words))}: status {done.returncode}\n"
                           f"{done.stderr[:2000]}")
    return done.stdout


def component(text, beancount):
    """The component of an account that an id becomes (interop.md 1)."""
    if not beancount:
        return "".join("-" if c in ":;" or c.isspace() or unicodedata.category(c) == "Cc" else c
                       for c in text)
    kept = "".join(c if c in "0123456789-" or unicodedata.category(c)[0] == "L" else "-"
                   for c in text)
    if kept[0] == "-":
        return "X" + kept
    return kept[0].upper() + kept[1:] if kept[0].isascii() else kept


def components(ids, beancount=False):
    """The id behind each component."""
    found, met = {}, []
    for name in sorted(ids, key=lambda text: text.encode("utf-8")):
        short = component(name, beancount)
        if short in found:
            met.append(name)
        else:
            found[short] = name
    for name in met:
        digits = hashlib.sha256(name.encode("utf-8")).hexdigest()[:4]
        found[f"{component(name, beancount)}-{digits}"] = name
    return found


def tag_value(text):
    value = text.replace("%", "%25").replace(",", "%2C").replace("[", " ").replace("]", " ")
    if value.startswith(":"):
        value = "%3A" + value[1:]
    if value.endswith(":"):
        value = value[:-1] + "%3A"
    return value.strip()


def amounts(text):
    """`10.00 CNY, 3 "X12"`: pairs of number and currency."""
    return [(Fraction(number), code)
            for number, code in re.findall(r'(-?[\d.]+) +"?([A-Z][A-Z0-9]*)"?', text)]


def without_zeros(sums):
    return {key: value for key, value in sums.items() if value != 0}


class Hledger:
    name = "hledger"
    beancount = False

    def __init__(self, path):
        self.path = path

    def check(self):
        output("hledger", "-f", self.path, "check")
        output("hledger", "-f", self.path, "check", "accounts", "commodities")

    def sums(self, day, *options):
        text = output("hledger", "-f", self.path, "bal", *OF_CUSTOMERS, "-e", day + timedelta(1),
                      "--flat", "-N", "-O", "csv", *options)
        sums = defaultdict(Fraction)
        for row in csv.DictReader(io.StringIO(text)):
            for number, code in amounts(row["balance"]):
                sums[row["account"], code] += number
        return without_zeros(sums)

    def by_account(self, day):
        return self.sums(day)

    def by_invoice(self, day):
        return self.sums(day, "--pivot", "invoice")


class Ledger:
    name = "ledger"
    beancount = False

    def __init__(self, path):
        self.path = path

    def check(self):
        output("ledger", "--args-only", "-f", self.path, "--pedantic", "bal")

    def sums(self, day, *options):
        text = output("ledger", "--args-only", "-f", self.path, "bal", *OF_CUSTOMERS, "-e",
                      day + timedelta(1), "--flat", "--no-total", *options)
        sums, waiting = defaultdict(Fraction), []
        for line in text.splitlines():
            amount, code, account = re.fullmatch(
                r'\s*(-?[\d.]+) "?([A-Z][A-Z0-9]*)"?(?:  (.*))?', line).groups()
            waiting.append((Fraction(amount), code))
            if account is not None:
                for number, currency in waiting:
                    sums[account, currency] += number
                waiting = []
        return without_zeros(sums)

    def by_account(self, day):
        return self.sums(day)

    def by_invoice(self, day):
        """Its pivot puts the tag before the value and the account behind it."""
        sums = defaultdict(Fraction)
        for (account, code), number in self.sums(day, "--pivot", "invoice").items():
            root = max(account.rfind(f":{root}:") for root in (ACCOUNT, ADVANCES))
            value = account[len("invoice:"):root]
            sums[value, code] += number
        return without_zeros(sums)


class Beancount:
    name = "beancount"
    beancount = True

    def __init__(self, path):
        self.path = path
        self.answers = {}

    def check(self):
        output("bean-check", "--no-cache", self.path)

    def ask(self, day):
        """Sums by account, invoice and currency: it starts slowly, and is asked once for both.
        A sum of mere numbers it would show with the decimals of most of them."""
        if day not in self.answers:
            query = (f"select account, meta('invoice'), currency, sum(position) where account ~ "
                     f"'{'|'.join(OF_CUSTOMERS)}' and date <= {day} group by 1, 2, 3")
            text = output("bean-query", "--no-errors", "-f", "csv", self.path, query)
            self.answers[day] = [[cell.strip() for cell in row]
                                 for row in list(csv.reader(io.StringIO(text)))[1:]]
        return self.answers[day]

    def sums(self, day, column):
        sums = defaultdict(Fraction)
        for row in self.ask(day):
            for number, code in amounts(row[3]):
                sums[row[column], code] += number
        return without_zeros(sums)

    def by_account(self, day):
        return self.sums(day, 0)

    def by_invoice(self, day):
        return self.sums(day, 1)


PEERS = {"hledger": Hledger, "ledger": Ledger, "beancount": Beancount}
