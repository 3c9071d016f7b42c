#!/usr/bin/env python3
"""Deterministic generator of receivables books, for benchmarks and comparisons.

The same transactions (same seed, same N) are written in any of four syntaxes, so that different
programs can be timed on the same books:

    arl        our own journal, arl-journal(5)
    ledger     valid for both ledger and hledger
    beancount  valid for beancount 2 (bean-check clean)
    csv        one row per line item / allocation

    gen_book.py -n 100000 > book.arl
    gen_book.py -n 100000 -f all -o book           # book.arl book.ledger book.beancount book.csv
    gen_book.py -n 100000 --ids random             # document numbers without pattern, for hash tables
    gen_book.py -n 100000 --shuffle                # entries in random order: every report must be the same

Workload: C customers (default N/50, at least 5), N transactions over five years: 55% sales (one or two
lines, due by the customer's terms), 42% receipts (about 80% settle the customer's oldest open invoice in
full, some of them two invoices; 12% part-pay one; 8% carry no invoice number), 3% credit notes and
write-offs against an invoice. Money is in cents, always printed with two decimals.
"""
import argparse
import datetime
import random
import sys
from collections import deque

EXT = {"arl": "arl", "ledger": "ledger", "beancount": "beancount", "csv": "csv"}
ITEMS = ["Widgets", "Gaskets", "Steel brackets", "Copper pipe", "Consulting hours", "Bearings", "Valves",
         "Printed boards", "Cable 3x2.5", "Support contract", "Pallets", "Paint", "Sensors", "Hinges",
         "Motor, 2kW", "Filters"]
TERMS = [15, 30, 30, 30, 45, 60, 90]
NAMES = ["Acme Trading", "Blue River Foods", "Cedar & Sons", "Delta Marine", "Eastgate Retail", "Fuji Optics",
         "Granite Works", "Harbour Logistics"]
START = datetime.date(2021, 1, 1)
DAYS = 1826


def money(c):
    return f"{c // 100:,}.{c % 100:02d}" if c >= 0 else f"-{-c // 100:,}.{-c % 100:02d}"


def transactions(n, customers, seed, ids="numbered"):
    """Yield (kind, date, cust, doc, due, items, allocs); items: (name, qty, price, total); allocs: (inv|None, cents)."""
    rnd = random.Random(seed)
    R = rnd.random

    def name(prefix, k):
        # an odd multiplier permutes 2**40, so numbers stay unique without any pattern
        return f"{prefix}-{k:06d}" if ids == "numbered" else f"{prefix}-{k * 0x9E3779B97F % (1 << 40):010X}"

    dates = [(START + datetime.timedelta(days=d)).isoformat() for d in range(DAYS + 100)]
    terms = [TERMS[int(rnd.random() * len(TERMS))] for _ in range(customers)]
    yield terms
    open_ = [deque() for _ in range(customers)]      # per customer: [invoice, cents still open]
    hot = []                                         # one customer number per invoice ever opened (lazy deletion)
    n_inv = n_rec = n_wo = 0
    for i in range(n):
        day = i * DAYS // n
        kind = R()
        cust = -1
        if kind >= 0.55:                             # needs a customer who owes something
            while hot:
                k = int(R() * len(hot))
                c = hot[k]
                if open_[c]:
                    cust = c
                    break
                hot[k] = hot[-1]
                hot.pop()
        if cust < 0:
            cust = int(customers * R() ** 1.4)
            n_inv += 1
            inv = name("INV", n_inv)
            qty = 1 + int(40 * R() ** 2)
            price = 500 + int(200000 * R() ** 3)
            items = [(ITEMS[int(R() * len(ITEMS))], qty, price, qty * price)]
            total = qty * price
            r = R()
            if r < 0.25:
                fr = 1000 + int(60000 * R())
                items.append(("Freight", 0, 0, fr))
                total += fr
            elif r < 0.40:
                qty = 1 + int(20 * R())
                price = 500 + int(90000 * R())
                items.append((ITEMS[int(R() * len(ITEMS))], qty, price, qty * price))
                total += qty * price
            open_[cust].append([inv, total])
            hot.append(cust)
            yield ("sale", dates[day], cust, inv, dates[day + terms[cust]], items, None)
        elif kind < 0.97:
            n_rec += 1
            doc = name("R", n_rec)
            q = open_[cust]
            r = R()
            if r < 0.80:
                inv, rem = q.popleft()
                allocs = [(inv, rem)]
                if r < 0.25 and q:
                    inv, rem = q.popleft()
                    allocs.append((inv, rem))
            elif r < 0.92:
                head = q[0]
                part = max(1, int(head[1] * (0.1 + 0.8 * R())))
                if part >= head[1]:
                    q.popleft()
                    part = head[1]
                else:
                    head[1] -= part
                allocs = [(head[0], part)]
            else:
                allocs = [(None, max(100, int(q[0][1] * (0.3 + 0.9 * R()))))]
            yield ("receipt", dates[day], cust, doc, None, None, allocs)
        else:
            n_wo += 1
            q = open_[cust]
            head = q[0]
            part = max(1, int(head[1] * (0.01 + 0.1 * R())))
            if part >= head[1]:
                q.popleft()
                part = head[1]
            else:
                head[1] -= part
            k = "writeoff" if R() < 0.5 else "credit"
            doc = name("W" if k == "writeoff" else "CN", n_wo)
            yield (k, dates[day], cust, doc, None, None, [(head[0], part)])


def cid(c):
    return f"C{c + 1:05d}"


class Arl:
    def head(self, w, terms):
        w('book\n  name: "Generated Trading Ltd"\n  currency: CNY\n\n')
        for c, t in enumerate(terms):
            k = cid(c)
            w(f'customer {k} "{NAMES[c % len(NAMES)]} {c + 1:05d}"\n  terms: net {t}\n  email: ap@{k.lower()}.example\n\n')

    def tx(self, w, t):
        kind, date, cust, doc, due, items, allocs = t
        if kind == "sale":
            w(f"{date} sale {cid(cust)} {doc} {money(sum(i[3] for i in items))} due:{due}\n")
            for name, qty, price, total in items:
                w(f"  {name:<18}  {qty:>6} @ {money(price):>12}\n" if qty else f"  {name:<18}  {money(total):>21}\n")
            w("\n")
            return
        total = money(sum(a[1] for a in allocs))
        key = "for" if kind == "credit" else "to"
        if len(allocs) == 1:
            w(f"{date} {kind} {cid(cust)} {doc} {total} {key}:{allocs[0][0] or '*'}\n\n".replace("for:*", "to:*"))
        else:
            w(f"{date} {kind} {cid(cust)} {doc} {total}\n")
            for inv, cents in allocs:
                w(f"  to {inv}  {money(cents):>14}\n" if inv else f"  *  {money(cents):>14}\n")
            w("\n")


class Ledger:
    def head(self, w, terms):
        w("commodity CNY\n  format 1,000.00 CNY\n\n")
        for c in range(len(terms)):
            w(f"account Assets:Receivable:{cid(c)}\n")
        w("account Assets:Bank\naccount Income:Sales\naccount Income:Freight\naccount Expenses:BadDebt\n"
          "account Income:CreditNotes\n\n")

    def tx(self, w, t):
        kind, date, cust, doc, due, items, allocs = t
        ar = f"Assets:Receivable:{cid(cust)}"
        if kind == "sale":
            w(f"{date} ({doc}) {cid(cust)} sale\n    ; due: {due}\n"
              f"    {ar}  {money(sum(i[3] for i in items)):>14} CNY\n")
            for name, qty, price, total in items:
                a = "Income:Sales" if qty else "Income:Freight"
                w(f"    {a:<24}  {money(-total):>14} CNY\n")
        else:
            other = {"receipt": "Assets:Bank", "writeoff": "Expenses:BadDebt", "credit": "Income:CreditNotes"}[kind]
            w(f"{date} ({doc}) {cid(cust)} {kind}\n    {other:<24}  {money(sum(a[1] for a in allocs)):>14} CNY\n")
            for inv, cents in allocs:
                tag = f"  ; invoice: {inv}" if inv else ""
                w(f"    {ar}  {money(-cents):>14} CNY{tag}\n")
        w("\n")


class Beancount:
    def head(self, w, terms):
        w('option "title" "AR workload"\noption "operating_currency" "CNY"\n\n')
        for a in ("Assets:Bank", "Income:Sales", "Income:Freight", "Expenses:BadDebt", "Income:CreditNotes"):
            w(f"2020-12-31 open {a} CNY\n")
        for c in range(len(terms)):
            w(f"2020-12-31 open Assets:Receivable:{cid(c)} CNY\n")
        w("\n")

    def tx(self, w, t):
        kind, date, cust, doc, due, items, allocs = t
        ar = f"Assets:Receivable:{cid(cust)}"
        if kind == "sale":
            w(f'{date} * "{cid(cust)}" "sale" ^{doc}\n  due: {due}\n'
              f"  {ar}  {money(sum(i[3] for i in items)):>14} CNY\n")
            for name, qty, price, total in items:
                a = "Income:Sales" if qty else "Income:Freight"
                w(f"  {a:<24}  {money(-total):>14} CNY\n")
        else:
            other = {"receipt": "Assets:Bank", "writeoff": "Expenses:BadDebt", "credit": "Income:CreditNotes"}[kind]
            w(f'{date} * "{cid(cust)}" "{kind}" ^{doc}\n  {other:<24}  {money(sum(a[1] for a in allocs)):>14} CNY\n')
            for inv, cents in allocs:
                w(f"  {ar}  {money(-cents):>14} CNY\n")
                if inv:
                    w(f'    invoice: "{inv}"\n')
        w("\n")


class Csv:
    def head(self, w, terms):
        w("date,kind,customer,document,due,item,quantity,price,amount,invoice\n")

    def tx(self, w, t):
        kind, date, cust, doc, due, items, allocs = t
        p = f"{date},{kind},{cid(cust)},{doc},{due or ''},"
        if kind == "sale":
            for name, qty, price, total in items:
                n = f'"{name}"' if "," in name else name
                w(f"{p}{n},{qty or ''},{f'{price // 100}.{price % 100:02d}' if qty else ''},"
                  f"{total // 100}.{total % 100:02d},{doc}\n")
        else:
            for inv, cents in allocs:
                w(f"{p},,,-{cents // 100}.{cents % 100:02d},{inv or ''}\n")


WRITERS = {"arl": Arl, "ledger": Ledger, "beancount": Beancount, "csv": Csv}


def main():
    ap = argparse.ArgumentParser(description="Deterministic accounts-receivable journal generator.")
    ap.add_argument("-n", type=int, default=1000, help="transactions (default 1000)")
    ap.add_argument("-c", type=int, default=0, help="customers (default n/50, at least 5)")
    ap.add_argument("-s", type=int, default=1, help="seed (default 1)")
    ap.add_argument("-f", default="arl", choices=[*WRITERS, "all"], help="syntax (default arl)")
    ap.add_argument("-o", help="output file, or the prefix with -f all (default: standard output)")
    ap.add_argument("--ids", default="numbered", choices=["numbered", "random"], help="document numbers")
    ap.add_argument("--shuffle", action="store_true", help="random order of entries (syntax arl only)")
    a = ap.parse_args()
    customers = a.c or max(5, a.n // 50)
    if a.f == "all":
        if not a.o:
            ap.error("-f all needs -o PREFIX")
        outs = [(WRITERS[f](), open(f"{a.o}.{e}", "w", encoding="utf-8")) for f, e in EXT.items()]
    else:
        outs = [(WRITERS[a.f](), open(a.o, "w", encoding="utf-8") if a.o else sys.stdout)]
    it = transactions(a.n, customers, a.s, a.ids)
    terms = next(it)
    if a.shuffle:
        it = list(it)
        random.Random(a.s + 1).shuffle(it)
    bufs = [(wr, [], fh) for wr, fh in outs]
    for wr, b, fh in bufs:
        wr.head(b.append, terms)
    for k, t in enumerate(it):
        for wr, b, fh in bufs:
            wr.tx(b.append, t)
        if k & 0x3FFF == 0:
            for wr, b, fh in bufs:
                fh.write("".join(b))
                b.clear()
    for wr, b, fh in bufs:
        fh.write("".join(b))
        fh.flush()


if __name__ == "__main__":
    main()
