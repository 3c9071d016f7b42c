"""Texts that the targets begin with: what the examples hold, and some of every form there is."""
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "examples"
FOUND = Path(__file__).parent / "found"
LONGEST = 4096

AMOUNTS = """0 0.00 -0.01 1 1,234.50 12,34.5 1.234,50 1234,5 .5 5. 1e5 +1 --1 1_000 0x10 ٣ １２３
9223372036854775807 9223372036854775808 -9223372036854775808 99999999999999999999999999999999999999
0.000001 0.0000001 1,000,000.000000 1000.00 CNY 13% 13.0001% 13.00001% 100% -5% 1.409.50 1'000.00
1 000,00 (5.00) 5.00- 5.00CR ¥5.00""".split("\n")
DAYS = """2026-02-28 2026-02-29 2024-02-29 1900-01-01 2199-12-31 2200-01-01 0000-00-00 2026-2-3
2026-13-01 2026-00-10 2026-01-32 2026/01/31 20260131 31.01.2026 01/31/2026 2026-01-31T10:00:00
2026Q1 2026Q5 2026-03 2026 26-01-31 2026-01-31junk 31.01.26%d.%m.%y 20260131%Y%m%d""".split()
TERMS = ["net 30", "net 0", "net 3650", "net 3651", "net 30 eom", "net 30 eom cutoff 25", "day 10",
         "day 10 +1", "day 31 +0", "months 1", "months 0", "cod", "2/10 net 30", "100/10 net 30",
         "2.5/10 day 10 +1", "net", "net -1", "day 32", "net 30  eom", "Net 30"]
PATTERNS = ["(INV-\\d+)\nfor INV-26001", "^a*b$\naaab", "(a|b)*c\nababc", "[[:alpha:]]+\nxyz",
            "(((((((a)))))))\na", "a{1,3}\naaa", "[\\d\\s]+\n1 2", "(\nx", "a{99999}\na", "\\\n\\",
            "[^\\n]\nx", "(?=a)\na", "\\w+\\s\\w+\nein Wort", "云+\n云云"]
MAILS = ["Firma\0a@b.example\0Kunde\0c@d.example\0Rechnung\0id@b.example\0Guten Tag",
         "F\r\nBcc: x@y\0a@b.example\0K\0c@d.example\0S\0id\0T",
         "云南\0a@b.example\0\"K, L\"\0c@münchen.example\0主题\0id@b\0文"]


def short(text):
    return text[:LONGEST]


def journals():
    return [short(path.read_bytes()) for path in sorted(EXAMPLES.rglob("*.arl"))]


def blocks():
    """Single entries, of each kind a few."""
    by_kind = {}
    for journal in sorted(EXAMPLES.rglob("*.arl")):
        for block in re.split(rb"\n\n+", journal.read_bytes()):
            words = [line for line in block.split(b"\n") if line and line[:1] not in b"; #"]
            kind = tuple(words[0].split()[:2])[-1] if words else b""
            few = by_kind.setdefault(kind, [])
            if len(few) < 6 and len(block) < 600:
                few.append(block + b"\n")
    return [block for few in by_kind.values() for block in few]


def books():
    """Entries below the head of a book that they can stand in."""
    head = (b"book\n  currency: CNY\n  terms: net 30\n\ncustomer C1 \"One\"\ncustomer C2 \"Two\"\n"
            b"  group: C1\n\n")
    return journals() + [head + block for block in blocks()] + [
        head + b"2026-01-10 sale C1 INV-1 1,130.00 tax:13%\n"
        b"2026-02-20 receipt C1 R-1 1,000.00 via:bank\n  to INV-1  900.00\n  *  100.00\n"
        b"2026-02-21 apply C1 50.00 from:R-1 to:INV-1\n2026-02-22 unapply C1 50.00 from:R-1 to:INV-1\n"
        b"2026-02-23 void R-1\n2026-03-01 writeoff C1 W-1 230.00 to:INV-1\n"
        b"2026-03-02 balance C1 900.00\n2026-03-31 close\n"]


def lines():
    found = []
    for journal in journals():
        found += [line for line in journal.split(b"\n") if line and line[:1] not in b";#"]
    return sorted(set(found))[::11]


def exports(program, form):
    made = []
    for main in sorted(EXAMPLES.glob("*/main.arl")):
        done = subprocess.run([program, "-f", main, "export", form], capture_output=True,
                              check=False)
        made += [done.stdout[:LONGEST], done.stdout[-LONGEST:].split(b"\n\n", 1)[-1]]
    return [text for text in made if text]


def bank_files():
    """What the example of banks has; small statements of the forms it has not."""
    texts = [short(path.read_bytes()) for path in sorted((EXAMPLES / "bank").iterdir())
             if path.suffix in {".csv", ".ofx", ".sta", ".xml"}]
    texts.append(b"Date,Description,Amount,Balance\n2026-06-05,PAYMENT INV-1,100.00,100.00\n")
    texts.append("交易时间,收入金额,支出金额,余额,对方户名,摘要\n2026-06-05,100.00,,100.00,合肥,货款\n"
                 .encode("gb18030"))
    return texts


def list_files():
    heads = [b"number,date,customer,amount,due\nINV-1,2026-06-05,C1,113.00,2026-07-05\n",
             b"Number;Date;Customer;Net;Tax;Gross\nINV-1;05.06.2026;C1;100,00;13,00;113,00\n",
             b"id,name,terms,email\nC1,One,net 30,a@b.example\nC2,\"Two, Ltd\",cod,\n",
             b"customer,number,due,open,currency\nC1,INV-1,2026-07-05,113.00,CNY\n"]
    return [bytes([place]) + head for place in range(4) for head in heads]


def encoded(texts):
    return [text.encode() for text in texts]


def seeds_of(target, program):
    """Of a target, what it is fed with first. `program` is `ar`."""
    if target in {"book", "format", "repair"}:
        return books() if target == "book" else journals() + blocks()
    if target == "merge":
        some = blocks()
        return [b"\0".join([b"".join(some[i:i + 3]), b"".join(some[i:i + 4]),
                            b"".join(some[i + 1:i + 3])]) for i in range(0, len(some), 3)]
    simple = {"amount": AMOUNTS, "day": DAYS, "terms": TERMS, "pattern": PATTERNS, "mail": MAILS}
    if target in simple:
        return encoded(simple[target])
    if target == "plain":
        return lines()
    if target == "settings":
        return [short(path.read_bytes()) for path in sorted(EXAMPLES.rglob("*.toml"))]
    if target in {"letter", "page"}:
        letters = sorted((ROOT / "lib/documents/letters").rglob("*.mustache"))
        return [short(path.read_bytes()) for path in letters
                if target == "letter" or ".html." in path.name]
    if target == "bank":
        return bank_files()
    if target == "list":
        return list_files()
    return exports(program, target)


def found_by(target):
    """Inputs that once were findings."""
    return sorted((FOUND / target).glob("*"))
