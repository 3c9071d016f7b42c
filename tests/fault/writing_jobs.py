"""Every command that writes, each with a small book."""
import re
import subprocess

from faults import DRIVER, Fault, Job, run, state_of

HEAD = """book
  currency: EUR
  name: "Marsh"
  terms: net 30

include? "20*/*.arl"
include? "reminders/*.arl"

customer C001 "Acme"
  email: ap@acme.example

customer C002 "Bond"
  email: ap@bond.example

"""
RENT = """recurring RENT
  customer: C002
  every: 14 days
  from: 2026-01-30
  until: 2026-02-20
  amount: 50.00

"""
DOCUMENTS = """2026-01-02 sale C001 INV-1 100.00 due:2026-02-01
2026-01-03 sale C002 INV-2 250.00 due:2026-02-02
2026-02-03 receipt C002 R-2 250.00 to:*
2026-03-09 receipt C001 R-1 1.00 to:*
"""
BANK = """Day,Sum,Who,Text
2026-02-05,30.00,Acme,INV-1
2026-03-05,69.00,Acme,INV-1
"""
SETTINGS = """journal = "main.arl"
[rules.giro]
header = ["Day", "Sum", "Who", "Text"]
account = "=DE1"
currency = "=EUR"
[rules.giro.columns]
booked = "Day"
amount = "Sum"
payer = "Who"
text = "Text"
[mail]
command = ["sh", "mailer"]
from = "Marsh <billing@marsh.example>"
outbox = "outbox"
[[dunning.standard]]
name = "reminder"
after = 3
deadline = 7
"""
FILED = SETTINGS + "[add]\nfile = \"{yyyy}/{mm}.arl\"\n"
# It knows a message by its id, which it writes down once it has all of it.
MAILER = r"""message=$(cat)
printf "%s" "$message" | sed -n "s/^Message-ID: <\(.*\)@.*/\1/p" >> sent
"""
MAIN = HEAD + RENT + DOCUMENTS
BOOK = {"main.arl": MAIN, "ar.toml": SETTINGS, "mailer": MAILER, "bank.csv": BANK}
FILED_BOOK = {**BOOK, "ar.toml": FILED}
KEY = "reminder-email-71d843fd26989d96"
OVER_FILES = {
    **BOOK,
    "main.arl": HEAD + DOCUMENTS,
    "2026/02.arl": "2026-02-04 receipt C001 R-3 40.00\n  to INV-1                  40.00\n",
}
UNTIDY = MAIN.replace("sale C001 INV-1 100.00", "sale    C001   INV-1  100.00")
MERGE = {"base": MAIN, "ours": MAIN + "2026-03-01 sale C001 INV-3 5.00\n",
         "theirs": MAIN + "2026-03-02 sale C002 INV-4 6.00\n"}


def lines(count):
    return [word for n in range(count) for word in ("--line", f"Piece number {n:06}  1 @ 1.00")]


def repository(folder):
    subprocess.run(["git", "init", "-q", "."], cwd=folder, check=True)


class Rename(Job):
    """Of a number that stands in two files. While it is cut short no command prints figures."""

    def unsound(self, folder):
        checked = run(folder, ["check", "-q"])
        if checked.returncode == 0:
            return None
        if checked.returncode != 4 or b"cut short" not in checked.stderr:
            return f"neither sound nor cut short: {checked.stdout + checked.stderr}"
        figures = run(folder, ["balance"])
        if figures.returncode != 4 or figures.stdout:
            return f"figures while it is cut short: {figures}"
        # It would make another version of a file that is to be replaced.
        formatted = run(folder, ["fmt"])
        return None if formatted.returncode == 4 else f"formatted meanwhile: {formatted}"

    def put_together(self, folder, replaced):
        """The record of a rename names the version of each file, which a folder that was put
        together anew has not; `replaced` says of a file whether it is the new one by now."""
        record = folder / ".main.arl.replace"
        if not record.exists():
            return
        head, *lines = record.read_text().splitlines()
        for number, line in enumerate(lines):
            name = line.split(" ", 3)[3]
            if not replaced(name):
                status = (folder / name).stat()
                lines[number] = f"{status.st_ino} {status.st_size} {status.st_mtime_ns} {name}"
        record.write_text("\n".join([head, *lines, ""]))

    def is_pending(self, folder):
        return (folder / ".main.arl.replace").exists()

    def judge(self, folder, done, how=Fault()):
        if not self.is_pending(folder):
            return super().judge(folder, done, how)
        wrong = self.unsound(folder)
        if wrong:
            return wrong
        if done and done.returncode == 0:
            return "said to be done, and cut short"
        if done and done.returncode > 0 and b"may be recorded" not in done.stderr:
            return f"cut short, and not said so: {done.stderr}"
        again = self.start(folder)
        if b"finished a rename" not in again.stderr or state_of(folder) != self.new:
            return f"not finished: {again.stderr}"
        return self.unsound(folder)


class Send(Job):
    """Two messages for two customers go out once each, and no figure is lost of them; of a doubtful
    one a person asks the mailer, which knows."""

    def sent(self, folder):
        path = folder / "sent"
        return path.read_text().split() if path.exists() else []

    def judge(self, folder, done, how=Fault()):
        if done and done.returncode == 0 and state_of(folder) != self.new:
            return "lost after success"
        if done and done.returncode > 0 and how.can_tell and not done.stderr:
            return "failed, and said nothing"
        for key, doubtful in self.known(folder).items():
            sent = key in self.sent(folder)
            if sent and not doubtful:
                return f"{key} went out, and nothing says so"
        return self.end(folder)

    def known(self, folder):
        """Of every message that is planned or in doubt, whether it is in doubt."""
        plan = run(folder, ["remind", "-O", "csv"])
        keys = dict.fromkeys(re.findall(rb"(reminder-email-\w+)", plan.stdout), False)
        keys.update(dict.fromkeys(re.findall(rb"whether (\S+) was sent", plan.stderr), True))
        return {key.decode(): doubtful for key, doubtful in keys.items()}

    def end(self, folder):
        for key, doubtful in self.known(folder).items():
            if doubtful:
                word = "sent" if key in self.sent(folder) else "resend"
                run(folder, ["remind", "--resolve", key, word])
        done = run(folder, ["remind", "--send"])
        if done.returncode != 0:
            return f"sending again: {done}"
        if sorted(self.sent(folder)) != sorted(self.new["sent"][0].decode().split()):
            return f"sent: {self.sent(folder)}"
        log = "reminders/2026.arl"
        entries = sorted(state_of(folder)[log][0].split(b"\n"))
        if entries != sorted(self.new[log][0].split(b"\n")):
            return f"written down: {entries}"
        left = [name for name in state_of(folder) if name not in self.new]
        return f"left behind: {left}" if left else self.unsound(folder)


def torn(folder):
    """The book after an entry was killed when half of it stood there."""
    text = "2026-03-09 sale C001 INV-TORN 100.00\n  Piece  1 @ 50.00\n  Other  1 @ 50.00\n"
    path = folder / "main.arl"
    before = path.stat().st_size
    for number in range(1, 9):
        subprocess.run(["strace", "-qq", "-o", "/dev/null", "-e", "trace=write", "-e",
                        "signal=none", "-e", f"inject=write:signal=KILL:when={number}", DRIVER,
                        "append", "main.arl"], cwd=folder, input=text.encode(), check=False)
        if (folder / ".main.arl.intent").exists():
            break
    assert (folder / ".main.arl.intent").exists() and path.stat().st_size == before
    with path.open("a") as file:
        file.write(text[:text.index("  Other")])


ADD = ["add", "sale", "C001", "INV-9"]
TWICE = {**BOOK, "main.arl": MAIN.replace("R-2 250.00", "R-2 2.00")}

JOBS = [
    Job("add of 0.2 kB", [*ADD, *lines(4), "--write"], BOOK),
    Job("add of 4.1 kB", [*ADD, *lines(104), "--write"], BOOK),
    Job("add of 64 kB", [*ADD, *lines(1640), "--write"], BOOK),
    Job("add to a file that is to be made", [*ADD, "100.00", "--write"], FILED_BOOK),
    Job("add of a customer", ["add", "customer", "C003", "Core", "--write"], BOOK),
    Job("add of a dispute", ["add", "dispute", "C001", "20.00", "on:INV-1", "--write"], BOOK),
    Job("import", ["import", "bank", "bank.csv", "--write", "-q"], BOOK),
    Job("import to two files", ["import", "bank", "bank.csv", "--write", "-q"], FILED_BOOK),
    Job("allocate", ["allocate", "--write"], BOOK),
    Job("bill to two files", ["bill", "--write"], FILED_BOOK),
    Job("close", ["close", "2026-01-31", "--write"], BOOK, each=r"^seals/"),
    Rename("rename in two files", ["rename", "document", "INV-1", "INV-9", "--write"], OVER_FILES,
           again=2),
    Job("fmt", ["fmt"], {**BOOK, "main.arl": UNTIDY}),
    Job("remind --outbox", ["remind", "--outbox"], TWICE, each="^outbox/"),
    Send("remind --send", ["remind", "--send"], TWICE),
    Job("remind --log", ["remind", "--log", KEY], BOOK, first=[["remind", "--outbox"]],
        each=r"^outbox/record"),
    Job("remind --resolve sent", ["remind", "--resolve", KEY, "sent"], BOOK,
        first=[["remind", "--outbox"]], each=r"^outbox/record"),
    Job("remind --resolve resend", ["remind", "--resolve", KEY, "resend"], BOOK,
        first=[["remind", "--outbox"]], each=r"^outbox/record"),
    Job("git setup", ["git", "setup"], BOOK, before=repository, each=".",
        loose="^.git/(config|hooks/pre-commit)$"),
    Job("git merge", ["git", "merge", "base", "ours", "theirs", "main.arl"], {**BOOK, **MERGE}),
    Job("export to a file", ["export", "hledger", "-o", "book.journal"], BOOK),
    Job("export to a folder", ["export", "csv", "tables"], BOOK, each="^tables/"),
    Job("table to a file", ["open", "-O", "csv", "-o", "open.csv"], BOOK),
    Job("letter to a file", ["statement", "C001", "-O", "html", "-o", "C001.html"], BOOK),
    Job("report to a file", ["report", "--out", "today.html"], BOOK),
    Job("report --pack", ["report", "--pack", "2026Q1", "--out", "q1", "-q"], BOOK, each="^q1/",
        loose="SHA256SUMS"),
    Job("templates", ["templates", "--export", "templates"], BOOK, each="^templates/", again=1,
        half=1),
    Job("rejects", ["import", "bank", "bank.csv", "--rejects", "rejects.csv", "-q"], BOOK,
        each="^rejects.csv"),
]
AFTER_A_TEAR = [
    Job("add after one that was cut short", [*ADD, "100.00", "--write"], BOOK, before=torn),
    Job("fmt after an entry that was cut short", ["fmt"], {**BOOK, "main.arl": UNTIDY},
        before=torn),
]
