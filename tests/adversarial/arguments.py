"""Words of a shell: line ends and keys in fields, options that are none, paths to write to."""
import os

from adversarial.case import BOOK, FOLDER, Case, Link

SALE = b"2026-01-05 sale C001 I-1 10.00\n"


def add(name, *words, status=2, **more):
    """`ar add … --write`, which writes nothing."""
    more.setdefault("out", "")
    return Case(name, ["add", *words, "--write"], {"main.arl": BOOK}, status=status, **more)


def added(name, words, entry, **more):
    """`ar add … --write`, which appends this and nothing else."""
    return Case(name, ["add", *words, "--date", "2026-01-05", "--write"], {"main.arl": BOOK},
                after={"main.arl": BOOK.decode() + entry + "\n"}, **more)


def usage(name, *words, **more):
    """Arguments that make no sense: 2, nothing on stdout, nothing written."""
    more.setdefault("status", 2)
    return Case(name, list(words), {"main.arl": BOOK + SALE}, out="", **more)


BROKEN = {"LF": "a\n2026-01-05 close", "CR": "a\r2026-01-05 close", "CR LF": "a\r\nb",
          "an escape": "a\x1b[2Jb", "DEL": "a\x7fb", "C1": "a\u009bb", "a bell": "a\x07b",
          "what is not UTF-8": os.fsdecode(b"a\xffb"),
          "a lone surrogate": os.fsdecode(b"a\xed\xa0\x80b"),
          "an overlong line feed": os.fsdecode(b"a\xc0\x8ab")}

CASES = [
    *[add(f"{name} in a title", "note", "C001", text) for name, text in BROKEN.items()],
    *[add(f"{name} in {place}", *words) for name in ("LF", "CR") for place, words in {
        "a customer": ["note", BROKEN[name]],
        "a number": ["sale", "C001", BROKEN[name], "5.00"],
        "a value": ["note", "C001", "who:" + BROKEN[name]],
        "an identity": ["note", "C001", "id:" + BROKEN[name]],
        "a tag": ["note", "C001", "#" + BROKEN[name]],
        "a body line": ["receipt", "C001", "R-1", "5.00", "--line", "*\n2026-01-05 close"],
        "a kind": [BROKEN[name]],
        "a name to declare": ["customer", "C002", BROKEN[name]],
    }.items()],
    added("a title that would be a comment", ["sale", "C001", "I-1", "5.00", "; x"],
          '2026-01-05 sale C001 I-1 5.00 "; x"'),
    added("a title that would close its string", ["sale", "C001", "I-1", "5.00", 'a" to:*'],
          '2026-01-05 sale C001 I-1 5.00 "a\\" to:*"'),
    added("a title that ends in a backslash", ["sale", "C001", "I-1", "5.00", "a\\"],
          '2026-01-05 sale C001 I-1 5.00 "a\\\\"'),
    added("a value with a comment sign", ["sale", "C001", "I-1", "5.00", "po:a ;b"],
          '2026-01-05 sale C001 I-1 5.00 po:"a ;b"'),
    added("a number with a blank and a key in it", ["sale", "C001", "I 1 due:2199-12-31", "5.00"],
          '2026-01-05 sale C001 "I 1 due:2199-12-31" 5.00'),
    added("a title that turns the direction", ["sale", "C001", "I-1", "5.00", "a\u202eb"],
          '2026-01-05 sale C001 I-1 5.00 "a\u202eb"'),
    add("a body line that is a head line", "receipt", "C001", "R-1", "5.00", "--line",
        "2026-01-05 close", faults=["<entry>:2:3 missing-gap"]),
    add("a body line that is a comment", "receipt", "C001", "R-1", "5.00", "--line", "; x"),
    add("a body line with nothing in it", "receipt", "C001", "R-1", "5.00", "--line", ""),
    add("an include by the back door", "include", "/etc/passwd"),
    add("a kind with nothing in it", ""),
    add("a title longer than a line may be", "note", "C001", "a" * 70_000,
        faults=["<entry>:1:1 line-too-long"]),
    add("a day that is none", "note", "C001", "--date", "2026-02-30"),
    add("an amount as a power is a title, and then none", "sale", "C001", "I-1", "1e5", status=3,
        faults=["main.arl (new):1:22 no-amount"]),
    add("an amount beyond 63 bits", "sale", "C001", "I-1", "92,233,720,368,547,758.08",
        faults=["<entry>:1:26 amount-too-large"]),

    usage("no command", ""),
    usage("a command that steers a terminal", "\x1b[2J"),
    usage("a command of 100,000 letters", "x" * 100_000),
    usage("a command that is not UTF-8", os.fsdecode(b"\xff\xfe")),
    usage("the other ar", "rcs", "lib.a", "x.o"),
    usage("an option nobody knows", "balance", "--" + "x" * 100_000),
    usage("an option that steers a terminal", "balance", "--\x1b]0;x\x07"),
    usage("an option with no value", "balance", "-f"),
    usage("a format that there is not", "balance", "-O", "exe"),
    usage("a format of none", "balance", "-O", ""),
    usage("a depth of less than none", "balance", "--by", "region", "--depth", "-1"),
    usage("a condition without a value", "balance", "--where", "region"),
    usage("a condition of a key nobody knows", "balance", "--where", "k9z=1"),
    usage("bounds that fall", "aging", "--bounds", "60,30"),
    usage("bounds beyond 63 bits", "aging", "--bounds", "99999999999999999999"),
    usage("bounds of less than a day", "aging", "--bounds", "-1"),
    usage("an amount that is none", "overdue", "--min-amount", "1e5"),
    usage("days beyond 63 bits", "overdue", "--min-days", "9" * 30),
    usage("a customer that is not there", "balance", "C9"),
    usage("a customer that steers a terminal", "balance", "\x1b[2J"),
    usage("a customer with nothing in it", "balance", ""),
    usage("stars without number", "balance", "*a" * 5_000),
    usage("a list of characters that never ends", "balance", "[a-"),
    usage("a document that steers a terminal", "explain", "\x1b[2J"),
    usage("a period that ends before it begins", "register", "--from", "2026-02-01", "--to",
          "2026-01-01"),
    usage("a key to group by that there is not", "balance", "--by", "\x1b[2J"),
    usage("a currency that is none", "balance", "--currency", "\u20ac"),

    usage("output to a full device", "balance", "-o", "/dev/full", status=4),
    usage("output to a folder that is not there", "balance", "-o", "no/report.csv", status=4),
    Case("output to a folder", ["balance", "-o", "out"], {"main.arl": BOOK, "out": FOLDER},
         status=4, out=""),
    Case("output onto the book", ["balance", "-o", "main.arl"], {"main.arl": BOOK}, status=2,
         out=""),
    Case("output onto the book by a link", ["balance", "-o", "out"],
         {"main.arl": BOOK, "out": Link("main.arl")}, status=2, out=""),
    Case("rejects onto the book", ["import", "bank", "--lines", "a.sta", "--rejects", "main.arl"],
         {"main.arl": BOOK, "a.sta": ":20:ST\n:25:1\n:61:x\n"}, status=2, out=""),
    Case("rejects onto a part of the book",
         ["import", "bank", "--lines", "a.sta", "--rejects", "part.arl"],
         {"main.arl": BOOK + b'include "part.arl"\n', "part.arl": SALE,
          "a.sta": ":20:ST\n:25:1\n:61:x\n"}, status=2, out=""),
    Case("lines of a bank onto the book", ["import", "bank", "--lines", "a.sta", "-o", "main.arl"],
         {"main.arl": BOOK, "a.sta": ":20:ST\n:25:1\n:61:x\n"}, status=2, out=""),
    Case("rejects onto the configuration",
         ["import", "bank", "--lines", "a.sta", "--rejects", "ar.toml"],
         {"ar.toml": "", "main.arl": BOOK, "a.sta": ":20:ST\n:25:1\n:61:x\n"}, status=2, out=""),
    Case("rejects onto rejects", ["import", "bank", "--lines", "a.sta", "--rejects", "r.csv"],
         {"main.arl": BOOK, "a.sta": ":20:ST\n:25:1\n:61:x\n",
          "r.csv": "file,line,reason,text\nold,1,x,y\n"}, status=1,
         after={"r.csv": "file,line,reason,text\na.sta,3,:61: is no line of a statement,x\n"}),
    Case("rejects onto what is imported",
         ["import", "bank", "--lines", "a.sta", "--rejects", "a.sta"],
         {"main.arl": BOOK, "a.sta": ":20:ST\n:25:1\n:61:x\n"}, status=2, out=""),

    *[Case(f"completion of {name}", ["__complete", *words], {"main.arl": BOOK + SALE}, out=out)
      for name, words, out in [
          ("a word that is not there", ["99999999999999999999"], ""),
          ("a word before the first", ["-1", "ar"], ""), ("no words", [], ""),
          ("a word that steers a terminal", ["1", "ar", "\x1b[2J"], "")]],
    Case("completion of a faulty book", ["__complete", "2", "ar", "balance", "C0"],
         {"main.arl": BOOK + b"\xff\n2026-13-01 x\n"}, out="C001\tQiming Trading\n"),

    Case("a new id with a line feed", ["rename", "customer", "C001", "C9\ninclude \"x\"",
                                       "--write"], {"main.arl": BOOK + SALE}, status=2, out=""),
    Case("a new id that is there already", ["rename", "customer", "C001", "C002", "--write"],
         {"main.arl": BOOK + b"customer C002\n"}, status=2, out=""),
    Case("a new id with a blank is quoted", ["rename", "customer", "C001", "C 1", "--write"],
         {"main.arl": BOOK}, after={"main.arl": BOOK.replace(b"r C001", b'r "C 1"')}),
]
