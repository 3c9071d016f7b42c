"""Books of ledger, hledger and beancount: the inputs that broke ledger, and what is not for us."""
from adversarial.case import Case

RULES = """[books]
format = "hledger"
currency = {"$" = "USD"}
receivable = ["^assets:receivable"]
[books.customer]
from = ["account:2"]
[books.due]
from = ["terms"]
terms = "net 30"
"""
HEADINGS = "customer,name,currency,open,on_account,balance,overdue\n"
SALE = "2026-03-01 (I-1) Acme\n    assets:receivable:acme  $100.00\n    income:sales\n"
SYNTAX, UNSUPPORTED = "foreign-syntax", "unsupported-journal-feature"


def acme(name="Acme"):
    return f"{HEADINGS}acme,{name},USD,100.00,0.00,100.00,100.00\n"


def read(name, text, out=acme(), **more):
    files = {"ar.toml": RULES, "books.journal": text, **more.pop("files", {})}
    return Case(name, ["balance", "-O", "csv", "-f", "books.journal", "--rules", "ar.toml"],
                files, out=out, **more)


def refused(name, text, *faults, **more):
    return read(name, text, out="", status=3,
                faults=[f"books.journal:{fault}" for fault in faults], **more)


CASES = [
    read("a book that is sound", SALE),
    read("seed CVE-2017-2807: brackets of a tag", SALE + "    ; ] [=2026-01-05]\n"),
    read("seed CVE-2017-2807: brackets without a beginning", SALE + "    ; ]\n    ; ][\n"),
    refused("seed CVE-2017-2808: a posting that is deferred", SALE.replace(
        "assets:receivable:acme", "<assets:receivable:acme>"), f"2:5 {UNSUPPORTED}"),
    refused("seed CVE-2017-12481: a long option in a file", "--" + "a" * 5_000 + "\n" + SALE,
            f"1:1 {UNSUPPORTED}"),
    refused("seed CVE-2017-12482: a long day", "2026-03-01" + "1" * 5_000 + " Acme\n",
            f"1:1 {SYNTAX}"),
    read("seed 1149: a line of 4,096 bytes", SALE.replace("Acme", "A" * 4_091), acme("A" * 4_091)),
    read("seed 1149: a line of 60,000 bytes", SALE.replace("Acme", "A" * 60_000),
         acme("A" * 60_000)),
    refused("seed 2461: an include of itself", 'include books.journal\n' + SALE,
            "1:* include-cycle"),
    refused("an include of a file of the machine", "include /etc/passwd\n", "1:* include-outside",
            never=["root:"]),
    refused("an include of a file of the machine by a prefix", "include timedot:/etc/passwd\n",
            f"1:* {UNSUPPORTED}", never=["root:"]),
    refused("a transaction of 30 February", SALE.replace("03-01", "02-30"), f"1:1 {SYNTAX}"),
    refused("a transaction that is automated", "= assets\n    a:b  1\n", f"1:1 {UNSUPPORTED}"),
    refused("a transaction that comes again", "~ monthly\n    a:b  $1\n    c\n",
            f"1:1 {UNSUPPORTED}"),
    refused("an amount that is an expression", SALE.replace("$100.00", "($100 * 2)"),
            f"2:29 {UNSUPPORTED}"),
    refused("an amount beyond 63 bits", SALE.replace("$100.00", "$" + "9" * 30 + ".00"),
            "2:5 foreign-entry"),
    refused("an amount of 300 decimals", SALE.replace("100.00", "100." + "0" * 299 + "1"),
            f"2:29 {SYNTAX}"),
    refused("a transaction that does not balance", SALE.rstrip("\n") + "  $-99.00\n",
            "1:1 unbalanced-transaction"),
    refused("NUL", SALE.replace("Acme", "Ac\x00me"), f"1:* {SYNTAX}"),
    refused("what is not UTF-8", SALE.encode().replace(b"Acme", b"Ac\xffme"), f"1:* {SYNTAX}"),
]
