"""ar.toml: what is no TOML, TOML that goes on for ever, and values of the wrong kind."""
from adversarial.case import BOOK, FIFO, FOLDER, Case, Link

SYNTAX = "settings-syntax"


def settings(name, text, *faults, **more):
    """`ar config` on a configuration, whose file the faults leave out."""
    more.setdefault("status", 3 if faults else 0)
    more.setdefault("command", ["config"])
    files = {"ar.toml": text, **more.pop("files", {})}
    return Case(name, files=files, faults=[f"ar.toml:{fault}" for fault in faults], **more)


def section(name, header, line, fault, **more):
    """One line under a header: it is line 2."""
    return settings(name, f"[{header}]\n{line}\n", f"2:{fault}", **more)


RULE = """[rules.mine]
for = "bank"
header = ["Day", "Sum"]
"""

CASES = [
    settings("an empty file", ""),
    settings("a byte-order mark", b"\xef\xbb\xbf[report]\nbasis = \"due\"\n"),
    settings("CR LF", b"[report]\r\nbasis = \"due\"\r\n"),
    settings("CR alone", b"[report]\rbasis = \"due\"\r", "1:* " + SYNTAX),
    settings("NUL", b"[report]\nbasis = \"d\x00ue\"\n", "2:* " + SYNTAX),
    settings("NUL behind the last line", b"[report]\n\x00", "2:* " + SYNTAX),
    settings("a byte that is not UTF-8", b"journal = \"caf\xe9.arl\"\n", "1:* " + SYNTAX),
    settings("UTF-16", "\ufeff[report]\n".encode("utf-16-le"), "1:* " + SYNTAX),
    settings("an overlong slash", b"journal = \"a\xc0\xafb\"\n", "1:* " + SYNTAX),
    settings("a surrogate in an escape", 'journal = "\\ud800"\n', "1:* " + SYNTAX),
    settings("a character beyond U+10FFFF in an escape", 'journal = "\\U00110000"\n',
             "1:* " + SYNTAX),
    settings("an escape that there is not", 'journal = "\\q"\n', "1:* " + SYNTAX),
    settings("an escape character in a string", b'journal = "\x1b[2J"\n', "1:* " + SYNTAX),
    settings("an escape character in a comment", b"# \x1b[2J\n", "1:* " + SYNTAX),
    settings("a string that never ends", 'journal = "main.arl\n', "1:* " + SYNTAX),
    settings("a long string that never ends", 'journal = """' + "a\n" * 1_000, "1000:* " + SYNTAX),
    settings("a header that never ends", "[report\n", "1:* " + SYNTAX),
    settings("a list that never ends", "[report]\nbounds = [30,\n", "2:* " + SYNTAX),
    settings("a key twice", "[report]\nbasis = \"due\"\nbasis = \"due\"\n", "3:* " + SYNTAX),
    settings("a section twice", "[report]\n[report]\n", "2:* " + SYNTAX),
    settings("a value that is a section elsewhere", "[report]\nbasis = \"due\"\n[report.basis]\n",
             "3:* " + SYNTAX),
    settings("a number beyond 64 bits", "[fmt]\ncolumn = 9223372036854775808\n", "2:* " + SYNTAX),
    settings("nothing behind a key", "[report]\nbasis =\n", "2:* " + SYNTAX),
    settings("a thousand lists in each other", "journal = " + "[" * 1_000 + "]" * 1_000 + "\n",
             "1:* " + SYNTAX),
    settings("a hundred thousand lists that never end", "journal = " + "[" * 100_000,
             "1:* " + SYNTAX),
    settings("a thousand tables in each other", "x = " + "{a=" * 1_000 + "1" + "}" * 1_000 + "\n",
             "1:* " + SYNTAX),
    settings("a key of ten thousand parts", ".".join("a" * 10_000) + " = 1\n",
             "1:1 unknown-setting"),
    settings("a header of ten thousand parts", "[" + ".".join("a" * 10_000) + "]\n",
             "1:2 unknown-setting"),
    settings("a key of 60,000 letters", "k" * 60_000 + " = 1\n", "1:1 unknown-setting"),
    settings("a value of a megabyte makes no other line as long",
             'journal = "' + "a" * 1_000_000 + '"\n'),
    settings("a key with nothing in it", '"" = 1\n', "1:1 unknown-setting"),
    settings("a key with an escape in it", '"\\u001b[2J" = 1\n', "1:1 unknown-setting"),
    settings("a section with a line feed in its name", '["a\\nb"]\nc = 1\n',
             "1:2 unknown-setting"),
    settings("two thousand unknown keys are said in 20 places",
             "".join(f"k{n} = 1\n" for n in range(2_000)),
             *[f"{line}:1 unknown-setting" for line in range(1, 21)]),

    settings("a key nobody knows", "jornal = \"main.arl\"\n", "1:1 unknown-setting",
             says=["help: did you mean `journal`?"]),
    settings("a section nobody knows", "[reprot]\n", "1:2 unknown-setting",
             says=["help: did you mean `report`?"]),
    settings("a key outside its section", "bounds = [30]\n", "1:1 unknown-setting",
             says=["help: it belongs under [report]"]),
    settings("a value where a section is due", "report = 1\n", "1:1 bad-setting"),
    *[section(f"a key nobody knows in [{header}]", header, "k9z = 1", "1 unknown-setting")
      for header in ["report", "fmt", "dunning", "mail", "letters", "interest", "export", "add",
                     "credit", "score", "risk", "forecast", "provision", "sales", "rank",
                     "import", "match", "bank.mine", "books", "books.invoice",
                     "export.accounts"]],
    settings("a key nobody knows in a rule", RULE + "k9z = 1\n", "4:1 unknown-setting"),
    section("a lint nobody knows", "lint", 'no-such-rule = "off"', "1 unknown-setting"),
    section("a level that there is not", "lint", 'unallocated = "fatal"', "15 bad-setting"),
    section("an error that is to be kept quiet", "lint", 'not-utf8 = "off"', "1 unknown-setting"),

    section("a float where days belong", "report", "bounds = [30.5]", "11 bad-setting"),
    section("infinity where a number belongs", "fmt", "column = inf", "10 bad-setting"),
    section("no number where one belongs", "fmt", "column = nan", "10 bad-setting"),
    section("a float where an amount belongs", "dunning", "min-amount = 10.00", "14 bad-setting"),
    section("a day where a word belongs", "report", "basis = 2026-01-05", "9 bad-setting"),
    section("a list where a word belongs", "report", 'basis = ["due"]', "9 bad-setting"),
    section("a table where a word belongs", "report", 'basis = {due = 1}', "9 bad-setting"),
    section("a truth where a word belongs", "report", "basis = true", "9 bad-setting"),
    section("a negative number of days", "report", "bounds = [-1]", "10 bad-setting"),
    section("days that do not rise", "report", "bounds = [30, 30]", "10 bad-setting"),
    section("no days at all", "report", "bounds = []", "10 bad-setting"),
    section("as many days as 63 bits hold", "report", "bounds = [9223372036854775807]",
            "10 bad-setting"),
    section("a column that is no column", "fmt", "column = -9223372036854775808",
            "10 bad-setting"),
    section("an amount beyond 63 bits", "dunning", 'min-amount = "92233720368547758.08"',
            "14 bad-setting"),
    section("an amount that is no number", "dunning", 'min-amount = "1e5"', "14 bad-setting"),
    section("a share of more than all", "match", 'withheld = ["101%"]', "13 bad-setting"),

    settings("a pattern that is none", RULE + 'account = "/(/"\n', "4:11 bad-setting"),
    settings("a pattern that asks for all memory",
             RULE + 'account = "/((a{1,255}){1,255}){1,255}/"\n', "4:11 bad-setting"),
    settings("a pattern that refers back, and would look for ever",
             RULE + 'account = "/((a*)*)*\\\\1\\\\1x/"\n', "4:11 bad-setting"),
    settings("a pattern that leaves much open is no harm",
             RULE + 'account = "/((a*)*)*(a|aa)*(.*)(.*)(.*)x/"\n'),
    settings("a pattern of 2,000 brackets", RULE + f'account = "/{"(" * 2_000}a{")" * 2_000}/"\n',
             "4:11 bad-setting"),
    settings("a rule without headings", '[rules.mine]\nfor = "bank"\nheader = []\n',
             "3:10 bad-setting"),
    settings("a rule for what there is not", '[rules.mine]\nfor = "casino"\nheader = ["A"]\n',
             "2:7 bad-setting"),
    settings("a rule whose name is a path", '[rules."../../x"]\nfor = "bank"\nheader = ["A"]\n'),
    settings("a configuration that is a FIFO", FIFO, status=4),
    settings("a configuration that is a folder", FOLDER, status=4),
    settings("a configuration that is a link to itself", Link("ar.toml"), status=4),
    settings("a configuration that is a link to nothing", Link("nowhere"), status=4),
    settings("a configuration that is a device", Link("/dev/zero"), status=4),
    Case("a configuration that is not there", ["config", "--config", "no.toml"], status=4),
    Case("a book that the configuration names and that is not there", ["balance"],
         {"ar.toml": 'journal = "no.arl"\n'}, status=4, out=""),
    Case("a faulty configuration gives no figures", ["balance"],
         {"ar.toml": "[report]\nbasis = 1\n", "main.arl": BOOK}, status=3, out="",
         faults=["ar.toml:2:9 bad-setting"]),
]
