"""Ends, lengths and first bytes of lines: nothing of a file is skipped in silence."""
from adversarial.case import BOOK, Case, journal, whole

LONGEST = 65_535  # bytes of a line, without its end
TWO_SALES = ("customer,name,currency,open,on_account,balance,overdue\n"
             "C001,Qiming Trading,CNY,30.00,0.00,30.00,30.00\n")
SALE = b"2026-01-05 sale C001 I-1 10.00"
SECOND = b"2026-01-06 sale C001 I-2 20.00"


def two_sales(name, text):
    """Both sales are in the balance, so neither was skipped."""
    return Case(name, ["balance", "-O", "csv"], {"main.arl": BOOK + text}, out=TWO_SALES)


def filled(line, length, by=b"x"):
    """A line that `by` makes as long as said."""
    return line + by * ((length - len(line)) // len(by))


def note_of(length):
    return filled(b'  note: ', length)


def summary(entries, customers="1 customer", days=", 2026-01-05 to 2026-01-05"):
    return f"1 file, {entries}, {customers}, no documents{days}: no errors, no warnings"


NONE = "1 file, 0 entries, no customers, no documents: no errors, no warnings"

CASES = [
    two_sales("a comment of 4,096 bytes",
              SALE + b"\n" + filled(b"; ", 4_096) + b"\n" + SECOND),
    two_sales("an entry of 4,096 bytes", filled(SALE + b' "', 4_095) + b'"\n' + SECOND),
    two_sales("an entry of 4,097 bytes", filled(SALE + b' "', 4_096) + b'"\n' + SECOND),
    two_sales("an entry behind 5,000 blanks",
              SALE + b"\n" + b"2026-01-06 sale" + b" " * 5_000 + b"C001 I-2 20.00\n"),
    two_sales("an entry of 65,535 bytes",
              filled(SALE + b' "', LONGEST - 1) + b'"\n' + SECOND + b"\n"),
    two_sales("an entry of 65,535 bytes that ends the file",
              SECOND + b"\n" + filled(SALE + b' "', LONGEST - 1) + b'"'),
    two_sales("an entry of 65,535 bytes and CR LF",
              filled(SALE + b' "', LONGEST - 1) + b'"\r\n' + SECOND),
    two_sales("an entry without a last newline", SALE + b"\n" + SECOND),
    two_sales("entries that end in CR LF",
              SALE + b"\r\n" + SECOND + b"\r\n"),
    two_sales("entries that no blank line parts", SALE + b"\n" + SECOND + b"\n"),
    two_sales("a comment that ends in a backslash continues nothing",
              b"; \\\n" + SALE + b"\n; \\\n" + SECOND),
    two_sales("a comment inside a body does not end it",
              SALE + b"\n; between\n  ; and indented\n  note: a\n" + SECOND),
    journal("a body line of 65,535 bytes", b"2026-01-05 note C001\n" + note_of(LONGEST) + b"\n"),
    journal("a body line of 65,536 bytes",
            b"2026-01-05 note C001\n" + note_of(LONGEST + 1) + b"\n", "6:9 line-too-long"),
    journal("a line of 65,536 bytes that ends the file",
            b"2026-01-05 note C001\n" + note_of(LONGEST + 1), "6:9 line-too-long"),
    journal("a head line of 65,536 bytes", filled(b'2026-01-05 note C001 "', LONGEST) + b'"\n',
            "5:1 line-too-long"),
    journal("a comment of 65,535 bytes", filled(b"; ", LONGEST) + b"\n"),
    journal("a comment of 65,536 bytes", filled(b"; ", LONGEST + 1) + b"\n", "5:1 line-too-long"),
    journal("a blank line of 65,536 bytes", b" " * (LONGEST + 1) + b"\n", "5:1 line-too-long"),
    journal("a character that straddles the limit is no fault of its encoding",
            b"2026-01-05 note C001\n" + filled(b"  note: a", LONGEST - 1) + "明".encode() + b"\n",
            "6:9 line-too-long"),
    journal("a long line hides no fault of the next",
            b"2026-01-05 note C001\n" + note_of(100_000) + b"\n2026-13-05 note C001\n",
            "6:9 line-too-long", "7:1 no-such-day"),
    journal("a megabyte of text without an end of line", b"x" * 1_000_000, "5:1 line-too-long"),
    whole("a hundred long lines are said in 20 places",
          (b"; " + b"x" * LONGEST + b"\n") * 100,
          *[f"{line}:1 line-too-long" for line in range(1, 21)],
          says=["and 80 more [line-too-long]"]),

    journal("CR between two words", b"2026-01-05 note\rC001\n", "5:16 lone-cr"),
    journal("CR in a string", b'2026-01-05 note C001 "a\rb"\n', "5:24 lone-cr"),
    journal("CR before CR LF", b"2026-01-05 note C001\r\r\n", "5:21 lone-cr"),
    journal("CR that ends the file", b"2026-01-05 note C001\r", "5:21 lone-cr"),
    journal("LF CR, turned round", b"2026-01-05 note C001\n\r2026-01-06 note C001\n",
            "6:1 lone-cr"),
    journal("CR in a comment could hide what follows it on a terminal",
            b"; all is well\r2026-01-05 sale C001 I-1 10.00\n", "5:14 lone-cr"),
    whole("a file whose lines end in CR", BOOK.replace(b"\n", b"\r"), "1:5 lone-cr"),
    whole("CR LF throughout", (BOOK + SALE + b"\n").replace(b"\n", b"\r\n")),
    whole("CR LF on every other line", BOOK.replace(b"Y\n", b"Y\r\n") + SALE + b"\r\n"),
    whole("CR LF behind a block and none at the end", BOOK + SALE + b"\r\n\r\n\r\n; end"),

    whole("an empty file", b"", says=[NONE]),
    whole("one newline", b"\n", says=[NONE]),
    whole("only blanks, and no newline", b"  \t ", says=[NONE]),
    whole("a hundred thousand empty lines", b"\n" * 100_000, says=[NONE]),
    whole("only a comment, and no newline", b"# nothing", says=[NONE]),
    whole("a body line with nothing before it", b"  note: a\n", "1:3 stray-body-line"),
    journal("a body line behind a blank one", b"2026-01-05 note C001\n\n  note: a\n",
            "7:3 stray-body-line"),
    journal("a line of blanks ends a block like an empty one",
            b"2026-01-05 note C001\n \t\n  note: a\n", "7:3 stray-body-line"),
    journal("a line of CR LF ends a block like an empty one",
            b"2026-01-05 note C001\r\n\r\n  note: a\r\n", "7:3 stray-body-line"),

    journal("a form feed is no blank", b"2026-01-05\x0cnote C001\n", "5:1 date-form",
            "5:17 unknown-kind"),  # the first word goes on to the blank, the second is no kind
    journal("a vertical tab is no blank", b"2026-01-05 note\x0bC001\n", "5:12 unknown-kind"),
    journal("U+2028 ends no line", '2026-01-05 note C001 "a\u2028  note: b"\n'),
    journal("U+0085 ends no line", '2026-01-05 note C001 "a\u0085b"\n'),
    journal("tabs part words as blanks do", b"2026-01-05\tnote\tC001\t\"a\"\n"),
    journal("an entry behind a form feed is no entry in hiding", b"\x0c2026-01-05 note C001\n",
            "5:1 unexpected-byte"),
    journal("a control character begins a line", b"\x01\n", "5:1 unexpected-byte"),
    journal("DEL begins a line", b"\x7f2026-01-05 note C001\n", "5:1 unexpected-byte"),
    *[journal(f"a line cannot begin with {sign}", f"{sign} 2026-01-05 note C001\n",
              "5:1 unexpected-byte") for sign in "*!~@%(\"'-+&$"],
    journal("six signs are no marker of a merge", b"<<<<<< HEAD\n", "5:1 unexpected-byte"),
    journal("a marker with nothing behind it", b"<<<<<<<\n", "5:1 merge-conflict"),
    journal("markers that only end a conflict", b">>>>>>> april\n", "5:1 merge-conflict"),
    journal("the marker of the common ancestor",
            b"<<<<<<< HEAD\n; a\n||||||| base\n; b\n=======\n; c\n>>>>>>> x\n",
            "5:1 merge-conflict"),
    journal("a marker inside a body", b"2026-01-05 note C001\n=======\n  note: a\n",
            "6:1 merge-conflict"),
]
