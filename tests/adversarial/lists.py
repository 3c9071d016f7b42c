"""What other programs list: fields that would be lines, keys or commands of a journal."""
from adversarial.case import BOOK, Case

RULES = """[rules.crm]
for = "customers"
header = ["Id", "Name"]
[rules.crm.columns]
id = "Id"
name = "Name"
terms = "Terms"
limit = "Limit"
[rules.erp]
for = "sales"
header = ["Invoice", "Customer", "Total"]
[rules.erp.columns]
number = "Invoice"
customer = "Customer"
amount = "Total"
date = "Date"
title = "Text"
"""


def encoded(text):
    return text if isinstance(text, bytes) else text.encode()


def customers(name, line, entry=None, **more):
    """One customer of a list, written; no entry: the line is rejected and nothing is."""
    text = b"Id,Name,Terms,Limit\n" + encoded(line) + b"\n"
    written = {"main.arl": BOOK.decode() + f"\n; crm.csv:2, rule crm\n{entry}\n"} if entry else {}
    return Case(name, ["import", "customers", "crm.csv", "--write"],
                {"ar.toml": RULES, "main.arl": BOOK, "crm.csv": text}, after=written,
                status=0 if entry else 1, rejects=[] if entry else [2], **more)


def sale(name, line, entry=None, **more):
    text = b"Invoice,Customer,Total,Date,Text\n" + encoded(line) + b"\n"
    written = {"main.arl": BOOK.decode() + f"\n; erp.csv:2, rule erp\n{entry}\n"} if entry else {}
    return Case(name, ["import", "sales", "erp.csv", "--write"],
                {"ar.toml": RULES, "main.arl": BOOK, "erp.csv": text}, after=written,
                status=0 if entry else 1, rejects=[] if entry else [2], **more)


CASES = [
    customers("a customer that is sound", "C002,Anna,,", 'customer C002 "Anna"'),
    customers("a line feed in a name cannot include a file",
              'C002,"Anna\ninclude ""/etc/passwd""",,',
              'customer C002 "Anna include \\"/etc/passwd\\""'),
    customers("CR in a name cannot begin a line", b'C002,"Anna\rinclude ""x""",,',
              'customer C002 "Anna include \\"x\\""'),
    customers("a name that begins as a comment", "C002,; Anna,,", 'customer C002 "; Anna"'),
    customers("a name that begins as a key", "C002,limit:5,,", 'customer C002 "limit:5"'),
    customers("a name that ends in a backslash", "C002,Anna\\,,", 'customer C002 "Anna\\\\"'),
    customers("a name of a quote", 'C002,"""",,', 'customer C002 "\\""'),
    customers("NUL in a name", b"C002,An\x00na,,", 'customer C002 "An na"'),
    customers("an escape character in a name", b"C002,\x1b]0;x\x07,,", 'customer C002 "]0;x"'),
    customers("U+2028 in a name ends no line", "C002,An\u2028na,,", 'customer C002 "An\u2028na"'),
    customers("a name that turns the direction", "C002,a\u202eb,,", 'customer C002 "a\u202eb"'),
    customers("a name that a spreadsheet would run", "C002,=1+1,,", 'customer C002 "=1+1"'),
    customers("an id that is a line of a journal", '"C002 ""x"" limit:5",Anna,,',
              'customer "C002 \\"x\\" limit:5" "Anna"'),
    customers("an id with a line feed", '"C002\nC003",Anna,,', 'customer "C002 C003" "Anna"'),
    customers("an id that is a comment", ";C002,Anna,,", 'customer ";C002" "Anna"'),
    customers("an id that is a key", "via:bank,Anna,,", 'customer "via:bank" "Anna"'),
    customers("an id with nothing in it", ",Anna,,"),
    customers("terms with a key behind them", '"C002",Anna,"net 30\n  limit: 5",'),
    customers("terms with a comment behind them", "C002,Anna,net 30 ; x,"),
    customers("a limit as a power", "C002,Anna,,1e5"),
    customers("a limit with a key behind it", 'C002,Anna,,"5.00 grade:A"'),
    customers("a limit beyond 63 bits", "C002,Anna,,99999999999999999999"),
    customers("a name of 100,000 letters is longer than a line may be",
              "C002," + "a" * 100_000 + ",,"),
    customers("an id of 100,000 letters is longer than a line may be",
              "C" * 100_000 + ",Anna,,"),

    sale("a sale that is sound", "I-1,C001,10.00,2026-06-05,Paper",
         '2026-06-05 sale C001 I-1 10.00 "Paper"'),
    sale("a text that is a second entry", 'I-1,C001,10.00,2026-06-05,"a\n2026-06-05 close"',
         '2026-06-05 sale C001 I-1 10.00 "a 2026-06-05 close"'),
    sale("a text that closes its string", 'I-1,C001,10.00,2026-06-05,"a"" to:* """',
         '2026-06-05 sale C001 I-1 10.00 "a\\" to:* \\""'),
    sale("a number that is an amount and a key",
         '"I-1 99.00 due:2199-12-31",C001,10.00,2026-06-05,',
         '2026-06-05 sale C001 "I-1 99.00 due:2199-12-31" 10.00'),
    sale("a number that is a dash", "-,C001,10.00,2026-06-05,",
         '2026-06-05 sale C001 "-" 10.00'),
    sale("a customer that nobody declared", "I-1,=C001,10.00,2026-06-05,"),
    sale("a customer in full width is found by no likeness", "I-1,Ｃ００１,10.00,2026-06-05,"),
    sale("a total of a formula", "I-1,C001,=10,2026-06-05,"),
    sale("a day of a formula", "I-1,C001,10.00,=TODAY(),"),
]
