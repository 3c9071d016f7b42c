#!/usr/bin/python3
"""`ar add` at a terminal: a pseudo-terminal plays the person who types.

Needs build/bin/ar (or AR_PROGRAM); what is completed needs libedit2.
"""
import ctypes.util
import os
import pty
import select
import shutil
import signal
import sys
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = os.environ.get("AR_PROGRAM") or str(ROOT / "build/bin/ar")
BOOK = """book
  currency: EUR
  terms: net 30

customer ACME "Acme Ltd"
customer "B & C" "Bolt"
customer 启明 "启明贸易"

2026-01-08 sale ACME INV-7 480.00
2026-01-09 sale ACME INV-8 80.00
"""
PATIENCE = 20  # seconds for an answer


class Terminal:
    """A program that somebody types to."""

    def __init__(self, folder, words, program=PROGRAM, env=None):
        self.child, self.end = pty.fork()
        if self.child == 0:
            signal.signal(signal.SIGINT, signal.SIG_DFL)  # jobs in the background ignore it
            os.chdir(folder)
            os.execve(program, [program, *words],
                      env or {"PATH": os.environ["PATH"], "TERM": "vt100", "NO_COLOR": "1",
                              "AR_TODAY": "2026-03-10"})
        self.shown = ""

    def read(self):
        """What it shows next; nothing when it has ended."""
        try:
            return os.read(self.end, 4096).decode("utf-8", "replace")
        except OSError:
            return ""

    def wait_for(self, words):
        """Reads on until it shows these words; the text before them is not looked at again."""
        until = time.monotonic() + PATIENCE
        while words not in self.shown:
            ready, _, _ = select.select([self.end], [], [], max(0, until - time.monotonic()))
            more = self.read() if ready else ""
            if not more:
                raise AssertionError(f"no {words!r} in {self.shown!r}")
            self.shown += more
        before, _, self.shown = self.shown.partition(words)
        return before

    def type(self, text):
        os.write(self.end, text.encode())

    def answer(self, prompt, text):
        self.wait_for(prompt)
        self.type(text + "\r")

    def finish(self, again=""):
        """The exit status, and what was shown last. A key typed before the editor has taken the
        terminal over may be lost: `again` is typed until the program ends."""
        rest = self.shown
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            if not select.select([self.end], [], [], 1)[0]:
                if again:
                    self.type(again)
                continue
            more = self.read()
            if not more:
                break
            rest += more
        else:
            os.kill(self.child, signal.SIGKILL)
        _, status = os.waitpid(self.child, 0)
        os.close(self.end)
        return os.waitstatus_to_exitcode(status), rest


class Asking(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="asking-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.book = self.folder / "main.arl"
        self.book.write_text(BOOK)

    def start(self, *words):
        return Terminal(self.folder, words)

    def added(self):
        text = self.book.read_text()
        self.assertTrue(text.startswith(BOOK))
        return text[len(BOOK):]

    def test_an_entry_is_shown_with_its_effect_and_added_on_a_yes(self):
        at = self.start("add")
        at.answer("kind: ", "receipt")
        at.answer("date [2026-03-10]: ", "2026-03-09")
        at.answer("customer: ", "ACME")
        at.answer("number: ", "R-1")
        at.answer("amount: ", "500.00")
        at.answer("more", 'to:INV-7 "thank you"')
        at.answer("more", "")
        at.answer("line", "")
        # 500.00 do not fit on 480.00.
        status, said = at.finish()
        self.assertEqual(status, 3)
        self.assertIn("receipt ACME R-1 500.00 to:INV-7 \"thank you\"", said)
        self.assertIn("over-allocated", said)
        self.assertEqual(self.added(), "")

        at = self.start("add", "receipt", "--date", "2026-03-09")
        at.answer("customer: ", "ACME")
        at.answer("number: ", "R-1")
        at.answer("amount: ", "500.00")
        at.answer("more", "via:bank")
        at.answer("more", "")
        at.answer("line", "to INV-7  480.00")
        at.answer("line", "*  20.00")
        at.answer("line", "")
        before = at.wait_for("add it to the book? [y/N] ")
        self.assertIn("ACME owes 560.00 EUR, and 60.00 EUR with this", before)
        self.assertEqual(self.added(), "")
        at.type("y\r")
        status, _ = at.finish()
        self.assertEqual(status, 0)
        self.assertEqual(self.added().split("\n"), [
            "", "2026-03-09 receipt ACME R-1 500.00 via:bank",
            "  to INV-7" + " " * 34 + "480.00", "  *" + " " * 42 + "20.00", ""])

    def test_what_is_required_is_asked_for_again_and_no_is_the_default(self):
        at = self.start("add")
        at.answer("kind: ", "")
        at.answer("kind: ", "disptue")
        at.wait_for("did you mean dispute?")
        at.answer("kind: ", "dispute")
        at.answer("date", "1.3.2026")
        at.answer("date", "")
        at.answer("customer: ", "ACM")
        at.wait_for("did you mean ACME?")
        at.answer("customer: ", "ACME")
        at.answer("amount", "")
        at.answer("on: ", "INV-8")
        at.answer("more", "")
        before = at.wait_for("add it to the book? [y/N] ")
        self.assertIn("2026-03-10 dispute ACME on:INV-8", before)
        self.assertIn("no balance moves", before)
        at.type("\r")
        status, said = at.finish()
        self.assertEqual((status, self.added()), (0, ""))
        self.assertIn("nothing was added", said)

    def test_a_number_that_is_there_is_not_asked_about(self):
        at = self.start("add", "sale")
        at.answer("date", "")
        at.answer("customer: ", "ACME")
        at.answer("number: ", "INV-7")
        at.answer("amount", "1.00")
        at.answer("more", "")
        at.answer("line", "")
        status, said = at.finish()
        self.assertEqual((status, self.added()), (3, ""))
        self.assertIn("INV-7 exists with other content", said)
        self.assertNotIn("[y/N]", said)

    def test_names_of_other_scripts_and_with_blanks(self):
        at = self.start("add", "note")
        at.answer("date", "")
        at.answer("customer: ", "启明")
        at.answer("more", '"来电"')
        at.answer("more", "")
        at.answer("[y/N] ", "yes")
        self.assertEqual(at.finish()[0], 0)
        self.assertIn('2026-03-10 note 启明', self.added())
        self.assertIn('"来电"', self.added())
        at = self.start("add", "hold")
        at.answer("date", "")
        at.answer("customer: ", "B & C")
        at.answer("more", "")
        at.answer("[y/N] ", "y")
        self.assertEqual(at.finish()[0], 0)
        self.assertIn('hold "B & C"', self.added())

    def test_interrupted_or_ended_at_each_question_all_is_as_it_was(self):
        questions = [("kind: ", "receipt"), ("date", ""), ("customer: ", "ACME"),
                     ("number: ", "R-1"), ("amount: ", "5.00"), ("more", ""), ("line", ""),
                     ("[y/N] ", None)]
        for key, statuses in (("\x03", {-signal.SIGINT, 130}), ("\x04", {0})):
            for last in range(len(questions)):
                at = self.start("add")
                for prompt, text in questions[:last]:
                    at.answer(prompt, text)
                at.wait_for(questions[last][0])
                time.sleep(0.05)
                at.type(key)
                status, said = at.finish(key)
                self.assertIn(status, statuses, (key, questions[last], said))
                self.assertEqual(self.book.read_text(), BOOK)
                self.assertEqual(list(self.folder.glob(".*.intent")), [])

    def test_diff_shows_and_does_not_ask(self):
        at = self.start("add", "note", "--diff")
        at.answer("date", "")
        at.answer("customer: ", "ACME")
        at.answer("more", "")
        status, said = at.finish()
        self.assertEqual((status, self.added()), (0, ""))
        self.assertIn("+2026-03-10 note ACME", said)
        self.assertNotIn("[y/N]", said)

    @unittest.skipUnless(ctypes.util.find_library("edit"), "libedit2 is not installed")
    def test_tab_completes_kinds_customers_and_open_documents(self):
        at = self.start("add")
        at.wait_for("kind: ")
        at.type("rece\t")
        at.wait_for("ipt ")
        at.type("\r")
        at.answer("date", "")
        at.wait_for("customer: ")
        at.type("A\t")
        at.wait_for("CME ")
        at.type("\r")
        at.answer("number: ", "R-1")
        at.answer("amount: ", "80.00")
        at.wait_for("more")
        at.type("to:\t\t")
        at.wait_for("INV-7  2026-01-08 sale ACME, 480.00 EUR open")
        at.wait_for("INV-8")
        at.type("8\t\r")
        at.answer("more", "")
        at.answer("line", "")
        at.wait_for("2026-03-10 receipt ACME R-1 80.00 to:INV-8")
        at.answer("[y/N] ", "y")
        self.assertEqual(at.finish()[0], 0)
        self.assertIn("to:INV-8", self.added())


if __name__ == "__main__":
    sys.exit(unittest.main())
