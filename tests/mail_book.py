"""A book in a folder of its own, whose reminders go through a real mailer to a sink."""
import csv
import io
import os
import re
import shutil
import stat
import subprocess
import tempfile
import unittest
from collections import namedtuple
from pathlib import Path

from smtp_sink import Sink

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("AR") or (shutil.which("ar") if "ROOT" in os.environ
                                   else str(ROOT / "build/bin/ar"))
# What a kill leaves does not depend on the disk, and memory is faster.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
FROM = "billing@marsh.example"

# The wording of these tests: it names what could be turned into something else on its way.
TEMPLATES = {
    "en/reminder.email": """\
Subject: {{company.name}}: {{totals}} from {{customer.name}}

Dear {{customer.name}},

{{#sums}}{{#items}}{{number}} of {{date}}, due {{due}}: {{currency}} {{claim}}
{{/items}}{{/sums}}.
.. a line that begins with dots
From us to {{customer.address}}
""",
    "en/reminder.html": """\
<!DOCTYPE html>
<html><body><p>Dear {{customer.name}},</p><ul>
{{#sums}}{{#items}}<li>{{number}}: {{currency}} {{claim}}</li>
{{/items}}{{/sums}}</ul><p>{{customer.address}}</p></body></html>
""",
    "zh-CN/reminder.email": """\
Subject: {{company.name}}:{{customer.name}} 付款提醒 {{totals}}

{{customer.name}}:

{{#sums}}{{#items}}{{number}},{{due}} 到期,{{currency}} {{claim}}
{{/items}}{{/sums}}
如已付款,请忽略本提醒。
""",
    "zh-CN/reminder.letter": "{{customer.name}} 付款提醒\n",
    "zh-CN/reminder.html": """\
<!DOCTYPE html>
<html lang="zh-CN"><body><p>{{customer.name}}:</p>
{{#sums}}{{#items}}<p>{{number}},{{due}} 到期,{{currency}} {{claim}}</p>
{{/items}}{{/sums}}</body></html>
""",
}

ONE_STEP = """
[[dunning.standard]]
name = "reminder"
after = 3
deadline = 7
"""

STEPS = [("reminder", 3, 7), ("second", 15, 7), ("final", 31, 10)]
THREE_STEPS = "".join(f'[[dunning.standard]]\nname = "{name}"\ntemplate = "reminder"\n'
                      f"after = {after}\ndeadline = {deadline}\n"
                      for name, after, deadline in STEPS)

Done = namedtuple("Done", "status out err")


def is_sanitized():
    """A sanitizer makes system calls of its own, and ends the program when they fail."""
    return b"__asan_init" in Path(PROGRAM).read_bytes()


def need_programs():
    """Called when a file of tests begins."""
    if not shutil.which("msmtp"):
        raise unittest.SkipTest("msmtp is not installed (package msmtp): no mail can be sent")
    if not os.path.exists(PROGRAM):
        raise FileNotFoundError(f"{PROGRAM} was not built")


def sink_for(test, *arguments):
    sink = Sink(*arguments)
    test.addCleanup(sink.close)
    return sink


def private_folder(test):
    folder = Path(tempfile.mkdtemp(prefix="mail-", dir=MEMORY))
    test.addCleanup(shutil.rmtree, folder, ignore_errors=True)
    return folder


def write_program(path, text):
    path.write_text(text)
    path.chmod(0o755)
    return str(path)


class Book:
    """`head` and `lines` make the journal, which `put` brings to the disk."""

    def __init__(self, test, sink, steps=ONE_STEP):
        self.test = test
        self.folder = private_folder(test)
        self.steps = steps
        self.today = "2026-06-10"  # a Wednesday; None for the real day
        self.zone = "UTC"
        self.lines = []
        self.mail = {"command": ["msmtp", "-C", str(self.folder / "msmtprc"), "-t", "-i"],
                     "from": f"Marsh & Vale <{FROM}>"}
        self.dunning = {"max-bank-age": 5}
        self.reach(sink)
        for name, text in TEMPLATES.items():
            path = self.folder / f"templates/{name}.mustache"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    def reach(self, sink):
        (self.folder / "msmtprc").write_text(
            f"account default\nhost 127.0.0.1\nport {sink.port}\nfrom {FROM}\n"
            "auth off\ntls off\ntimeout off\n")
        (self.folder / "msmtprc").chmod(0o600)

    def put(self):
        """Writes ar.toml and the journal down."""
        head = ('book\n  currency: EUR\n  name: "Marsh & Vale"\n  address: 1 Vale Road\n'
                'include? "reminders/*.arl"\n')
        (self.folder / "main.arl").write_text(head + "\n".join(self.lines) + "\n", encoding="utf-8")
        text = 'journal = "main.arl"\n'
        for name, table in (("mail", self.mail), ("dunning", self.dunning)):
            text += f"[{name}]\n" + "".join(f"{key} = {toml(value)}\n"
                                            for key, value in table.items())
        (self.folder / "ar.toml").write_text(text + self.steps, encoding="utf-8")
        return self

    def customer(self, name, title=None, email=None, more=()):
        """Declares a customer; `email` False for none."""
        title = title if title is not None else f"Customer {name}"
        self.lines.append(f'customer {name} "{title}"')
        if email is not False:
            self.lines.append(f"  email: {email or f'ap@{name.lower()}.example'}")
        self.lines += [f"  {line}" for line in more]

    def owes(self, name, number, amount="100.00", day="2026-05-01", due="2026-06-01"):
        self.lines.append(f"{day} sale {name} {number} {amount} due:{due}")

    def bank_is_known(self):
        """A receipt of somebody else, so that who has paid is known."""
        if 'customer BANK "Somebody else"' not in self.lines:
            self.lines.append('customer BANK "Somebody else"')
        line = f"{self.today} receipt BANK R-{self.today} 1.00 to:*"
        self.lines += [line] if line not in self.lines else []

    def on(self, day):
        """Another day has come, and the bank is known."""
        self.today = str(day)
        self.bank_is_known()
        return self.put()

    def customers(self, count, addresses=lambda number: [f"c{number}@mail.example"]):
        """So many who owe one invoice each."""
        for number in range(1, count + 1):
            self.customer(f"C{number:03}", email=", ".join(addresses(number)))
            self.owes(f"C{number:03}", f"INV-{number:03}", f"{number}00.00")
        self.bank_is_known()

    def command(self, words):
        return [PROGRAM, *words, *(["--today", self.today] if self.today else [])]

    def environment(self):
        env = {key: value for key, value in os.environ.items() if not key.startswith("AR_")}
        # The leak check of a sanitizer cannot work where a library came in late, or beside strace.
        env.update(TZ=self.zone, LC_ALL="C.UTF-8", HOME=str(self.folder),
                   ASAN_OPTIONS="detect_leaks=0")
        return env

    def start(self, *words, before=(), **more):
        return subprocess.Popen([*before, *self.command(words)], cwd=self.folder,
                                env=self.environment(), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def ar(self, *words, status=None, umask=-1):
        with self.start(*words, umask=umask) as process:
            try:
                out, err = process.communicate(timeout=120)
            except subprocess.TimeoutExpired:
                process.kill()
                raise
        done = Done(process.returncode, out.decode("utf-8"), err.decode("utf-8"))
        if status is not None:
            self.test.assertEqual(done.status, status, done.out + done.err)
        return done

    def send(self, *words, status=0, **more):
        return self.ar("remind", "--send", *words, status=status, **more)

    def check(self):
        self.ar("check", status=0)

    def plan(self, *words):
        """Rows of what is to be sent, and of what is held."""
        rows = rows_of(self.ar("remind", "-O", "csv", "--raw-csv", *words).out)
        return [row for row in rows if row["key"]], [row for row in rows if not row["key"]]

    def keys(self):
        """Of the messages that are to be sent today, in order."""
        return [row["key"] for row in self.plan()[0]]

    def why(self, *words):
        return rows_of(self.ar("remind", "--why", "-O", "csv", *words).out)

    def states(self):
        """The last state of every message, by the record of the outbox."""
        path = self.folder / "outbox/record"
        text = path.read_text(encoding="utf-8") if path.exists() else ""
        whole = text[:text.rfind("\n") + 1].splitlines()
        return {line.split(" ")[2]: line.split(" ")[1] for line in whole}

    def log(self):
        """The entries of the journal's reminders, in order."""
        lines = []
        for path in sorted((self.folder / "reminders").glob("*.arl")):
            text = path.read_text(encoding="utf-8")
            self.test.assertTrue(text.endswith("\n"), "the log ends in half a line")
            lines += [line for line in text.splitlines() if line and not line.startswith(";")]
        return lines

    def logged(self):
        """Keys, in order."""
        return [line.split(" key:")[1].split(" ")[0] for line in self.log()]

    def block_log(self, blocked=True):
        """While it is, no reminder can be written down in the journal's log of the year."""
        lock, log = (self.folder / "reminders" / name for name in (".2026.arl.lock", "2026.arl"))
        if blocked:
            lock.mkdir(parents=True)
            log.write_text("; mine\n")
        else:
            lock.rmdir()

    def mode(self, path):
        return stat.S_IMODE((self.folder / path).lstat().st_mode)

    def key_of(self, state):
        """Of the one message in that state."""
        [key] = [key for key, last in self.states().items() if last == state]
        return key

    def doubtful(self):
        return {key for key, state in self.states().items() if state in ("sending", "unknown")}

    def resolve_by(self, sink):
        """Asks the sink what became of each doubtful message. The keys of those."""
        keys = sorted(self.doubtful())
        for key in keys:
            self.ar("remind", "--resolve", key, "sent" if key in sink.keys() else "resend")
        return keys

    def letters(self):
        """What --preview prints, by key."""
        text = self.ar("remind", "--preview", status=0).out
        parts = re.split(r"(?m)^--- (\S+)(?: to .*)? ---\n\n", text)
        return dict(zip(parts[1::2], parts[2::2]))

    def wrap(self, text):
        """Puts a shell script in the place of the mailer; "$@" is what follows its name."""
        path = write_program(self.folder / "mailer", f'#!/bin/sh\nhere="{self.folder}"\n{text}')
        self.mail["command"][0] = path

    def unwrap(self):
        self.mail["command"][0] = "msmtp"


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text, newline="")))


def toml(value):
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(map(toml, value)) + "]"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return str(value)


class MailTest(unittest.TestCase):
    """Tests that have a sink of their own."""

    def setUp(self):
        self.sink = sink_for(self)

    def book(self, *arguments):
        return Book(self, self.sink, *arguments)

    def written_to(self):
        return [message.recipients[0] for message in self.sink.accepted]
