"""Templates of letters: what grows without end, leads out, runs or loads something."""
from adversarial.case import BOOK, FIFO, FOLDER, Case, Link

LETTER = "templates/en/statement.letter.mustache"
PAGE = "templates/en/statement.html.mustache"
EMAIL = "templates/en/statement.email.mustache"
BAD = "bad-template"


def template(name, text, *faults, path=LETTER, **more):
    """`ar templates --check` of a folder with one template; the faults leave out its name."""
    more.setdefault("status", 3 if faults else 0)
    parts = {f"templates/en/{part}": words for part, words in more.pop("parts", {}).items()}
    return Case(name, ["templates", "--check"],
                {"main.arl": BOOK, "ar.toml": 'journal = "main.arl"\n', path: text, **parts},
                faults=[f"{path}:{fault}" for fault in faults], **more)


def part(n):
    return f"_{n}.letter.mustache"


def page(name, text, *faults):
    return template(name, text + "\n<p>{{date}}</p>\n", *faults, path=PAGE)


CASES = [
    template("a template that is sound", "Dear {{customer.name}},\n"),
    template("an empty one", "", "1:1 " + BAD),
    template("one of blanks", " \n\t\n", "1:1 " + BAD),
    template("one that only a comment fills", "{{! later }}\n", "1:1 " + BAD),
    template("one of more than a mebibyte", "x" * ((1 << 20) + 1), "1:1 " + BAD),
    template("one of a mebibyte", "x" * ((1 << 20) - 1) + "\n"),
    template("one that is not UTF-8", b"Dear {{customer.name}}\ncaf\xe9\n", "2:4 " + BAD),
    template("NUL", b"Dear\x00 {{date}}\n", "1:5 " + BAD),
    template("an escape character", b"Dear \x1b[2J{{date}}\n", "1:6 " + BAD),
    template("CR alone", b"Dear\r{{date}}\n", "1:5 " + BAD),
    template("one that is a FIFO", FIFO, "1:1 " + BAD),
    template("one that is a folder", FOLDER, "1:1 " + BAD),
    template("one that is a device", Link("/dev/zero"), "1:1 " + BAD),
    template("one that is a link to itself", Link("statement.letter.mustache"), "1:1 " + BAD),

    template("a tag that never ends", "Dear {{customer.name\n", "1:6 " + BAD),
    template("a tag over two lines", "Dear {{\ndate}}\n", "1:6 " + BAD),
    template("a tag with nothing in it", "Dear {{}}\n", "1:6 " + BAD),
    template("a comment that never ends", "Dear {{! x\n", "1:6 " + BAD),
    template("three braces", "Dear {{{date}}}\n", "1:6 " + BAD),
    template("an ampersand", "Dear {{&date}}\n", "1:6 " + BAD),
    template("three braces that never end", "Dear {{{date}}\n", "1:6 " + BAD),
    template("other delimiters", "{{=<% %>=}}<%date%>\n", "1:1 " + BAD),
    template("a section that never ends", "{{#sums}}\n{{total}}\n", "1:1 " + BAD),
    template("an end without a section", "Dear\n{{/sums}}\n", "2:1 " + BAD),
    template("two sections that cross", "{{#sums}}{{#items}}{{/sums}}{{/items}}\n", "1:20 " + BAD,
             "1:29 " + BAD),
    template("a field that there is not", "Dear {{customer.nmae}}\n", "1:6 unknown-field"),
    template("a field with an escape in its name", b"Dear {{\x1b[2J}}\n", "1:8 " + BAD),
    template("a field of 10,000 letters", "Dear {{" + "a" * 10_000 + "}}\n", "1:6 unknown-field"),
    template("a list taken for a text", "Dear {{sums}}\n", "1:6 " + BAD),
    template("the dot", "Dear {{.}}\n", "1:6 unknown-field"),
    template("a lambda", "{{#lambda}}x{{/lambda}}\n", "1:1 unknown-field"),
    template("a section inside itself", "{{#sums}}{{#sums}}x{{/sums}}{{/sums}}\n", "1:10 " + BAD),
    template("65 sections in each other", "{{#customer}}" * 65 + "x" + "{{/customer}}" * 65 + "\n",
             f"1:{64 * 13 + 1} " + BAD),
    template("a hundred thousand sections that never end", "{{#customer}}" * 75_000,
             *[f"1:{n * 13 + 1} {BAD}" for n in range(20)]),

    template("itself", "{{> statement}}\n", "1:1 " + BAD),
    Case("a part that includes itself", ["templates", "--check"],
         {"main.arl": BOOK, LETTER: "{{> _1}}\n", "templates/en/" + part(1): "x {{> _1}}\n"},
         status=3, faults=[f"templates/en/{part(1)}:1:3 {BAD}"]),
    Case("two parts that include each other", ["templates", "--check"],
         {"main.arl": BOOK, LETTER: "{{> _1}}\n", "templates/en/" + part(1): "{{> _2}}\n",
          "templates/en/" + part(2): "{{> _1}}\n"},
         status=3, faults=[f"templates/en/{part(2)}:1:1 {BAD}"]),
    Case("nine parts in each other", ["templates", "--check"],
         {"main.arl": BOOK, LETTER: "{{> _1}}\n",
          **{"templates/en/" + part(n): f"{{{{> _{n + 1}}}}}\n" for n in range(1, 9)},
          "templates/en/" + part(9): "x\n"},
         status=3, faults=[f"templates/en/{part(8)}:1:1 {BAD}"]),
    template("parts that double nine times over what a template may be", "{{> _1}}\n" * 500,
             "1:1 " + BAD, parts={part(n): f"{{{{> _{n + 1}}}}}\n" * 500 if n < 6 else "x\n"
                                  for n in range(1, 7)}),
    template("a part that there is not", "{{> _1}}\n", "1:1 " + BAD),
    template("a part further up", "{{> ../../secret}}\n", "1:1 " + BAD,
             parts={"../../secret.mustache": "SECRET\n"}, never=["SECRET"]),
    template("a part by its whole path", "{{> /etc/passwd}}\n", "1:1 " + BAD, never=["root:"]),
    template("a part with an escape in its name", b"{{> \x1b[2J}}\n", "1:5 " + BAD),
    template("braces that meet where a part ends", "{{> _1}}{date}}\n", "1:1 " + BAD,
             parts={part(1): "x{"}),

    page("a program", "<script>alert(1)</script>", "1:1 " + BAD),
    page("a program in large letters", "<SCRIPT>x</SCRIPT>", "1:1 " + BAD),
    page("an image of another machine", '<img src="http://x.example/">', "1:6 " + BAD),
    page("an image of another machine without a scheme", '<img src="//x.example/">',
         "1:6 " + BAD),
    page("an image in the letter", '<img src="cid:logo">'),
    page("a file of this machine", '<a href="file:///etc/passwd">x</a>', "1:10 " + BAD),
    page("a frame", '<iframe srcdoc="x"></iframe>', "1:1 " + BAD),
    page("an object", "<object></object>", "1:1 " + BAD),
    page("a style sheet of another machine", "<style>@import 'http://x.example/';</style>",
         "1:8 " + BAD),
    page("a background of another machine", '<p style="background:url(http://x.example/)">x</p>',
         "1:22 " + BAD),
    page("a program behind an event", '<p onclick="alert(1)">x</p>', "1:4 " + BAD),
    page("a program behind an event and a line feed", "<p\nONCLICK\n=\n'x'>x</p>", "2:1 " + BAD),
    page("words that look like an event are none", "<p>on account = 5</p>"),
    page("a link that runs a program", '<a href="javascript:alert(1)">x</a>', "1:10 " + BAD),
    page("a base that moves every link", '<base href="http://x.example/">', "1:1 " + BAD),

    template("an email without a subject", "Dear Sir\n", "1:1 " + BAD, path=EMAIL),
    template("a second header in an email", "Subject: a\nBcc: x@example.com\n\nText\n",
             "1:1 " + BAD, path=EMAIL),
    template("a subject that a part goes on with over the line", "Subject: {{> _1}}\n\nText\n",
             "1:1 " + BAD, path=EMAIL,
             parts={"_1.email.mustache": "a\nBcc: x@example.com\n"}),
]
