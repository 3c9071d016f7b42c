"""Words, keys, strings and names of a journal that try to be something else."""
from adversarial.case import BOOK, Case, journal, whole

NOTE = "2026-01-05 note C001 "  # what follows it is at 5:22
SALE = "2026-01-05 sale C001 I-1 10.00 "  # 5:32


def note(name, text, *faults, **more):
    return journal(name, NOTE + text + "\n", *faults, **more)


def titled(name, title, shown, **more):
    """A customer of this name, as a report shows it."""
    text = f'customer C002 "{title}"\n2026-01-05 sale C002 I-1 10.00\n'
    return Case(name, ["customer"], {"main.arl": BOOK + text.encode()}, says=[
        f"{line}" for line in shown], **more)


SEEDS = {  # the tag parser of ledger, CVE-2017-2807, and what else it takes for a date
    "; ] [=2026-01-05]": (), "; [": (), "; []": (), "; [=]": (), "; ][": (),
    "; [2026-01-05=2026-02-05]": (), "; :]:[:": (), "; " + "[" * 5_000 + "]" * 5_000: (),
    "; [" + "9" * 20_000 + "]": (), ";:a:b:": (),
}
ESCAPES = {
    "a window title": "\x1b]0;owned\x07",
    "a clipboard by OSC 52": "\x1b]52;c;cm0gLXJm\x07",
    "clearing the screen": "\x1b[2J\x1b[H",
    "colours": "\x1b[31;1m",
    "a device control string": "\x1bP1;2|owned",
    "a backspace that hides a digit": "1\b2",
    "an alternate character set": "\x0e",
}

CASES = [
    *[note(f"seed of the tag parser {number}", seed, *faults)
      for number, (seed, faults) in enumerate(SEEDS.items(), 1)],
    note("a day in brackets is no comment here", "[2026-01-05]", "5:22 unexpected-word"),
    note("an effective day in brackets", "[=2026-01-05]", "5:22 unexpected-word"),
    note("tags as ledger writes them", ":a:b:", "5:22 unexpected-word"),
    journal("the long option of ledger in a file", "--" + "a" * 5_000 + "\n",
            "5:1 unexpected-byte"),
    journal("an option of ledger in a file", "!include x.arl\n", "5:1 unexpected-byte"),
    journal("an account that ledger would defer", "2026-01-05 Acme\n  <Assets:A>  10.00\n",
            "5:12 unknown-kind"),
    journal("an alias of ledger", "alias A=B\n", "5:1 unknown-directive"),
    journal("an expression of ledger", "eval system('id')\n", "5:1 unknown-directive"),
    journal("a plugin of beancount", 'plugin "os.system"\n', "5:1 unknown-directive"),
    journal("python of ledger", "python\n  import os\n", "5:1 unknown-directive"),
    journal("a block comment of hledger hides nothing",
            "comment\n" + SALE + "\nend comment\n", "5:1 unknown-directive",
            "7:1 unknown-directive"),
    journal("a virtual posting of ledger", SALE + "\n  (x:y)  10.00\n"),

    note("a string that never ends", '"abc', "5:22 unclosed-string"),
    note("a string that a backslash keeps open", '"abc\\"', "5:22 unclosed-string"),
    note("a string that the line ends", '"abc\n  note: d"', "5:22 unclosed-string"),
    note("an escape of a line feed", '"a\\nb"', "5:24 unknown-escape"),
    note("an escape of a byte", '"a\\x1b[2J"', "5:24 unknown-escape"),
    note("an escape of a character", '"a\\u202eb"', "5:24 unknown-escape"),
    note("two titles", '"a" "b"', "5:26 unexpected-word"),
    note("a string behind a string without a blank", '"a""b"', "5:25 unexpected-word"),
    note("a comment sign inside a string is text", '"a ; b" on:I-9', "5:33 unknown-document"),
    note("a quote inside a word opens no string, and what follows it no comment", 'x-a:5"; on:I-9',
         "5:33 unknown-document"),
    note("a string of 65,000 bytes", '"' + "a" * 65_000 + '"'),
    note("curly quotes", "“short”", "5:22 curly-quotes"),
    note("a full-width colon", "kind：call", "5:26 fullwidth-punctuation"),
    note("a no-break space", "kind:call\u00a0who:x", "5:31 unicode-space"),
    note("an ideographic space", "kind:call\u3000who:x", "5:31 unicode-space"),

    note("a key twice", "kind:call kind:mail", "5:32 repeated-key"),
    note("a key in the head and in the body", "kind:call\n  kind: mail", "6:3 repeated-key"),
    note("a key of another kind", "terms:cod", "5:22 misplaced-key"),
    note("a key nobody knows", "knd:call", "warning 5:22 unknown-key"),
    note("a key of 10,000 letters is not said to its end", "k" * 10_000 + ":a",
         "warning 5:22 unknown-key", never=["k" * 600]),
    note("a thousand keys of one's own",
         " ".join(f"x-a{n}:{n}" for n in range(1_000))),
    note("an address is no key", "https://example.com/", "5:22 word-reads-as-key"),
    note("a script for a browser is no key", "javascript:alert(1)", "warning 5:22 unknown-key"),
    note("a key with nothing behind it", "kind:", "5:22 missing-value"),
    note("a colon alone", ":", "5:22 unexpected-word"),
    note("a tag with nothing behind it", "#", "5:22 unexpected-word"),
    note("a tag of signs", "#!!", "5:22 unexpected-word"),
    note("ten thousand tags", " ".join(f"#t{n}" for n in range(6_000))),
    note("a path that leads out is only text", "doc:../../../etc/passwd"),
    journal("a kind nobody knows", "2026-01-05 sael C001 I-1 10.00\n", "5:12 unknown-kind"),
    journal("a kind of one's own is no error", "2026-01-05 x-sael C001 [=] ::: #\n"),
    journal("a kind of 10,000 letters", "2026-01-05 " + "s" * 10_000 + " C001\n",
            "5:12 unknown-kind"),
    journal("a day alone", "2026-01-05\n", "5:1 unknown-kind"),
    journal("a directive of full-width letters", "ｃustomer C002\n", "5:1 unknown-directive"),
    journal("an item line without a gap", "2026-01-05 sale C001 I-1\n  Widgets 10 @ 1.00\n",
            "6:11 missing-gap"),
    journal("a body line of another kind", NOTE + "\n  to I-1  5.00\n", "6:3 misplaced-line"),
    journal("ten thousand lines of a body", "2026-01-05 sale C001 I-1\n" + "  a  0.01\n" * 10_000),

    journal("an id with a line of a journal in it", '2026-01-05 note "C001 x"\n',
            "5:17 unknown-customer"),
    journal("an id that a quoted sign begins", 'customer "=1+1"\n'),
    journal("an id of 1,000 letters", f"customer {'a' * 1_000}\n"),
    journal("an id with nothing in it", 'customer ""\n', "5:10 unexpected-byte"),
    journal("an id of a dot", "customer .\n", "5:10 unexpected-byte"),
    journal("an id with a zero-width space", "customer C0\u200b02\n", "5:12 unexpected-byte"),
    journal("an id with a joiner", "customer C0\u200d02\n", "5:12 unexpected-byte"),
    journal("an id with a mark that turns the direction", "customer C0\u202e02\n",
            "5:12 unexpected-byte"),
    journal("an id of two scripts", "customer C\u043e02\n", "warning 5:10 mixed-script"),
    journal("an id that differs in a Greek letter", "2026-01-05 note \u039a001\n",
            "5:17 unknown-customer"),
    journal("an id with a full-width letter", "2026-01-05 note Ｃ001\n", "5:17 lookalike"),
    journal("an id in full-width digits", "2026-01-05 note C００１\n", "5:18 unexpected-byte"),
    journal("an id in other letters of its case", "2026-01-05 note c001\n", "5:17 case-differs"),
    journal("an id with an accent of its own", "customer Caf\u00e9\n2026-01-05 note Cafe\u0301\n",
            "6:17 lookalike"),
    journal("a document number that is an amount", "2026-01-05 sale C001 10.00\n",
            "5:22 no-amount"),
    journal("two customers of one id", "customer C001\n", "5:10 declared-twice"),
    journal("two documents of one number",
            SALE + "\n2026-01-05 sale C001 I-1 10.00\n", "6:22 number-used-twice"),
    whole("two books that disagree", BOOK + b"book\n  currency: USD\n", "6:13 book-disagrees"),
    whole("a book of a later format", BOOK + b"book\n  format: 99999999999999999999\n",
          "6:11 unsupported-format"),
    journal("a customer that is its own parent", "customer C002\n  parent: C002\n",
            "6:11 parent-ring"),
    journal("a ring of three parents", "customer A\n  parent: B\ncustomer B\n  parent: C\n"
            "customer C\n  parent: A\n", "6:11 parent-ring"),

    *[Case(f"{name} in a name stays off a terminal",
           ["customer", "-O", "csv", "--raw-csv"],
           {"main.arl": BOOK + f'customer C002 "x{raw}y"\n'.encode()}, terminal=True)
      for name, raw in ESCAPES.items()],
    Case("C1 control characters in a name stay off a terminal", ["customer"],
         {"main.arl": BOOK + 'customer C002 "a\u009b2Jb"\n'.encode()}, terminal=True,
         never=["\u009b"]),
    Case("a name that turns the direction is marked on a terminal", ["customer"],
         {"main.arl": BOOK + 'customer C002 "a\u202eb\u2066c"\n'.encode()}, terminal=True,
         never=["\u202e", "\u2066"]),
    *[note(f"{name} in what is complained of", f"x{raw}", "5:22 unexpected-word")
      for name, raw in ESCAPES.items()],
]
