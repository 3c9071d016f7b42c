"""Includes that lead out, round, down or nowhere, and files that are none."""
from adversarial.case import BOOK, FIFO, FOLDER, Case, Link

SALE = "2026-01-05 sale C001 I-1 10.00\n"
COUNT = "2 files, 1 entry, 1 customer, 1 document, 2026-01-05 to 2026-01-05: no errors, no warnings"
ONE = "1 file, 0 entries, 1 customer, no documents: no errors, no warnings"


def main(path, mark=""):
    """A book whose fifth line includes `path`."""
    return BOOK + f'include{mark} "{path}"\n'.encode()


def taken(name, path, files, *options, **more):
    """The included sale counts."""
    return Case(name, ["check", *options], {"main.arl": main(path), **files}, says=[COUNT], **more)


def refused(name, path, fault, files=None, *options, **more):
    """An include that is not read: one complaint, and status 3."""
    return Case(name, ["check", *options], {"main.arl": main(path), **(files or {})}, status=3,
                faults=[fault], **more)


def inside(name, path, fault, files=None, *options, **more):
    """The same of a book in a folder `book` that has neighbours."""
    files = {"book/main.arl": main(path), "other.arl": SALE, **(files or {})}
    return Case(name, ["check", *options], files, status=3, faults=[fault], folder="book", **more)


def chain(length):
    """main.arl includes 1.arl, which includes 2.arl, and so on; the last has a sale."""
    files = {f"{n}.arl": f'include "{n + 1}.arl"\n' for n in range(1, length)}
    return {**files, f"{length}.arl": SALE}


OUTSIDE = "include-outside"
SECRET = "kept from others: " + "x" * 30 + "SECRET"

CASES = [
    inside("the folder above", "../other.arl", "5:10 " + OUTSIDE),
    inside("a file above that is not there, which is not said", "../nowhere.arl",
           "5:10 " + OUTSIDE),
    inside("down and further up", "sub/../../other.arl", "5:14 " + OUTSIDE,
           {"book/sub/a.arl": ""}),
    inside("up and down into a neighbour", "../book2/a.arl", "5:10 " + OUTSIDE,
           {"book2/a.arl": SALE}),
    inside("a neighbour whose name begins like the book's", "../book-2/a.arl",
           "5:10 " + OUTSIDE, {"book-2/a.arl": SALE}),
    inside("a pattern over the folder above", "../*.arl", "5:10 " + OUTSIDE),
    inside("a pattern that finds the way up", ".*/other.arl", "5:9 " + OUTSIDE),
    inside("up from a file further down", "sub/a.arl", "sub/a.arl:1:10 " + OUTSIDE,
           {"book/sub/a.arl": 'include "../../other.arl"\n'}),
    refused("an absolute path", "/etc/passwd", "5:9 " + OUTSIDE, never=["root:"]),
    refused("an absolute path to a device", "/dev/zero", "5:9 " + OUTSIDE),
    refused("a pattern over all files of the machine", "/*/*", "5:9 " + OUTSIDE),
    refused("the root of the machine", "/", "5:9 " + OUTSIDE),
    inside("a link that leads out", "link.arl", "5:9 " + OUTSIDE,
           {"book/link.arl": Link("../other.arl")}),
    inside("a link to a link that leads out", "link.arl", "5:9 " + OUTSIDE,
           {"book/link.arl": Link("second"), "book/second": Link("../other.arl")}),
    inside("a folder that is a link out", "link/other.arl", "5:9 " + OUTSIDE,
           {"book/link": Link("..")}),
    inside("a link to the root of the machine", "link/etc/passwd", "5:9 " + OUTSIDE,
           {"book/link": Link("/")}, never=["root:"]),
    inside("a pattern that meets a link out", "*.txt", "5:9 " + OUTSIDE,
           {"book/a.txt": Link("../other.arl")}),
    refused("a link to a device", "zero.arl", "5:9 " + OUTSIDE, {"zero.arl": Link("/dev/zero")}),
    refused("a device, though going outside is allowed", "/dev/zero", "5:9 cannot-read", {},
            "--allow-outside"),
    refused("the null device, though going outside is allowed", "/dev/null", "5:9 cannot-read",
            {}, "--allow-outside"),
    refused("a link to itself", "loop.arl", "5:9 cannot-read", {"loop.arl": Link("loop.arl")}),
    refused("two links to each other", "a.arl", "5:9 cannot-read",
            {"a.arl": Link("b.arl"), "b.arl": Link("a.arl")}),
    refused("a link to nothing", "a.arl", "5:9 cannot-read", {"a.arl": Link("nowhere")}),
    refused("a FIFO, on which nobody writes", "pipe.arl", "5:9 cannot-read", {"pipe.arl": FIFO}),
    refused("a FIFO that a pattern meets", "*.fifo", "5:9 cannot-read", {"pipe.fifo": FIFO}),
    refused("a folder", "folder.arl", "5:9 cannot-read", {"folder.arl": FOLDER}),
    refused("this folder", ".", "5:9 cannot-read"),
    refused("nothing", "", "5:9 include-matches-nothing"),
    taken("a link that stays inside", "link.arl", {"sub/part.arl": SALE,
                                                   "link.arl": Link("sub/part.arl")}),
    taken("up and down inside", "sub/../part.arl", {"part.arl": SALE, "sub/a": ""}),
    Case("out, where that is allowed", ["check", "--allow-outside"],
         {"book/main.arl": main("../other.arl"), "other.arl": SALE}, folder="book", says=[COUNT]),
    taken("a file whose name has blanks and a quote", "it's here.arl", {"it's here.arl": SALE}),

    refused("itself", "main.arl", "5:9 include-cycle"),
    refused("itself by another spelling", "./sub/../main.arl", "5:9 include-cycle",
            {"sub/a": ""}),
    refused("itself by a link", "again.arl", "5:9 include-cycle", {"again.arl": Link("main.arl")}),
    refused("a pattern that takes itself too", "*.arl", "5:9 include-cycle", {"part.arl": SALE}),
    refused("a ring of three", "a.arl", "b.arl:1:9 include-cycle",
            {"a.arl": 'include "b.arl"\n', "b.arl": 'include "main.arl"\n'}),
    refused("a ring that the root is no part of", "a.arl", "b.arl:1:9 include-cycle",
            {"a.arl": 'include "b.arl"\n', "b.arl": 'include "a.arl"\n'}),
    refused("a diamond is no ring, but counts its end twice", "?.arl", "b.arl:1:9 included-twice",
            {"a.arl": 'include "end.arl"\n', "b.arl": 'include "end.arl"\n', "end.arl": SALE}),
    refused("the same file by a link beside it", "?.arl", "5:9 included-twice",
            {"a.arl": SALE, "b.arl": Link("a.arl")}),
    Case("the same file in two lines", ["check"],
         {"main.arl": main("a.arl") + b'include "./a.arl"\n', "a.arl": SALE}, status=3,
         faults=["6:9 included-twice"]),
    Case("the same book named twice", ["check", "-f", "main.arl", "-f", "./main.arl"],
         {"main.arl": BOOK}, status=3, faults=["included-twice"]),
    Case("a book and what it includes, both named", ["check", "-f", "main.arl", "-f", "a.arl"],
         {"main.arl": main("a.arl"), "a.arl": SALE}, status=3, faults=["included-twice"]),
    Case("32 includes deep", ["check"], {"main.arl": main("1.arl"), **chain(32)}, says=[
        "33 files, 1 entry, 1 customer, 1 document, 2026-01-05 to 2026-01-05: "
        "no errors, no warnings"]),
    Case("33 includes deep", ["check"], {"main.arl": main("1.arl"), **chain(33)}, status=3,
         faults=["32.arl:1:9 include-too-deep"]),
    Case("a thousand includes deep", ["check"], {"main.arl": main("1.arl"), **chain(1_000)},
         status=3, faults=["32.arl:1:9 include-too-deep"]),

    refused("a pattern that nothing fits", "2026/*.arl", "5:9 include-matches-nothing"),
    Case("a pattern that nothing needs to fit", ["check"], {"main.arl": main("2026/*.arl", "?")},
         says=[ONE]),
    Case("a pattern that nothing needs to fit leads out all the same", ["check"],
         {"book/main.arl": main("../other.arl", "?"), "other.arl": SALE}, folder="book", status=3,
         faults=["5:11 " + OUTSIDE]),
    refused("a bomb of braces", "{a,b}" * 40 + ".arl", "5:9 include-matches-nothing"),
    refused("a bomb of stars", "a*" * 60 + "b.arl", "5:9 include-matches-nothing",
            {"a" * 240 + ".arl": SALE}),
    refused("a bomb of folders", "*/" * 200 + "x.arl", "5:9 include-matches-nothing",
            {"a/a/a/a/a/a/x.arl": SALE}),
    refused("a bomb of stars over folders", "**/" * 40 + "x", "5:9 include-matches-nothing",
            {f"{n}/{m}/a": "" for n in range(10) for m in range(10)}),
    refused("a list that never ends", "[a-", "5:9 include-matches-nothing"),
    refused("a class of characters that there is not", "[[:bomb:]].arl",
            "5:9 include-matches-nothing", {"a.arl": SALE}),
    refused("the home of somebody", "~/a.arl", "5:9 include-matches-nothing", {"a.arl": SALE},
            environment={"HOME": "."}),
    refused("a variable", "$HOME/a.arl", "5:9 include-matches-nothing", {"a.arl": SALE},
            environment={"HOME": "."}),
    refused("words for a shell", "$(touch hacked)`touch hacked`;touch hacked|",
            "5:9 include-matches-nothing"),
    refused("a path longer than any", "a/" * 3_000 + "x.arl", "5:9 include-matches-nothing"),
    refused("a name longer than any", "a" * 300 + ".arl", "5:9 include-matches-nothing"),
    refused("an address of the net", "https://example.com/x.arl", "5:9 include-matches-nothing"),
    Case("an include without quotes is read all the same", ["check"],
         {"main.arl": BOOK + b"include part.arl\n", "part.arl": SALE}, says=[COUNT]),
    Case("an include with two patterns", ["check"],
         {"main.arl": BOOK + b'include "a.arl" "b.arl"\n', "a.arl": SALE, "b.arl": ""}, status=3,
         faults=["5:17 unexpected-word"]),
    Case("an include in a comment", ["check"], {"main.arl": BOOK + b'; include "/etc/passwd"\n'},
         says=[ONE]),
    Case("an include in a title", ["check"],
         {"main.arl": BOOK + b'customer C002 "include \\"/etc/passwd\\""\n'}),

    refused("a settings file is no journal", "ar.toml", "ar.toml:1:1 unexpected-byte",
            {"ar.toml": "[report]\n"}),
    Case("what is no journal is not shown beyond 40 characters", ["check"],
         {"main.arl": main("secret.txt"), "secret.txt": SECRET + "\n"}, status=3,
         faults=["secret.txt:1:1 unknown-directive"], never=["SECRET"]),
    Case("what is no journal is not shown as a word of it either", ["check"],
         {"main.arl": main("secret.txt"), "secret.txt": "x" * 41 + "SECRET\n"}, status=3,
         faults=["secret.txt:1:1 unknown-directive"], never=["SECRET"]),
    *[Case(f"what is no journal is not shown in {format} either", ["check", "-O", format],
           {"main.arl": main("secret.txt"), "secret.txt": "x" * 41 + "SECRET\n"}, status=3,
           never=["SECRET"]) for format in ("json", "html", "csv")],
    Case("an optional include leads out to what is not there, which is not said", ["check"],
         {"book/main.arl": main("../nowhere.arl", "?")}, folder="book", status=3,
         faults=["5:11 " + OUTSIDE]),
    refused("a name that steers a terminal", "*.txt", "a␛[2J.txt:1:1 unknown-directive",
            {"a\x1b[2J.txt": "x\n"}),
    refused("a name with a line feed says no second place", "*.txt",
            "a␊main.arl:9:9.txt:1:1 unknown-directive", {"a\nmain.arl:9:9.txt": "x\n"}),
    refused("a name that is not UTF-8", "*.txt", "?.txt:1:1 unknown-directive",
            {b"\xff.txt".decode("utf-8", "surrogateescape"): "x\n"}),
    Case("standard input leads out", ["check", "-f", "-"], {"book/a": "", "other.arl": SALE},
         stdin=main("../other.arl"), folder="book", status=3,
         faults=["<stdin>:5:10 " + OUTSIDE]),
    Case("standard input includes itself", ["check", "-f", "-"], stdin=main("/dev/stdin"),
         status=3, faults=["<stdin>:5:9 " + OUTSIDE]),
    *[Case(f"the book itself is {what}", ["balance"] if name is None else ["balance", "-f", name],
           files, status=4, out="")
      for what, name, files in [
          ("a FIFO", "pipe.arl", {"pipe.arl": FIFO}), ("a folder", "folder", {"folder": FOLDER}),
          ("a device", "/dev/zero", {}), ("a link to itself", "a", {"a": Link("a")}),
          ("a link to nothing, where it is looked for", None, {"main.arl": Link("nowhere")}),
          ("a name longer than any", "a" * 5_000, {}), ("no name", "", {})]],
]
