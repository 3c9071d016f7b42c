#!/usr/bin/python3
"""`ar allocate --interactive` at a terminal: a pseudo-terminal plays the person who answers.

Needs build/bin/ar (or AR_PROGRAM).
"""
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

from add_asking_test import PROGRAM, Terminal

BOOK = """book
  currency: EUR
  terms: net 30

customer ACME "Acme Ltd"

2026-01-08 sale ACME INV-101 100.00
2026-01-09 sale ACME INV-102 60.00
2026-01-09 sale ACME INV-103 40.00
2026-02-01 receipt ACME R-1 100.00 to:*
2026-02-02 receipt ACME R-2 100.00 to:*
"""
QUESTION = "take it? [y/N/q] "


class Asking(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="asking-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.book = self.folder / "main.arl"
        self.book.write_text(BOOK)

    def allocate(self, answers, *words):
        """What is asked before each answer, the exit status, and what is said last."""
        at = Terminal(self.folder, ("allocate", "--interactive", *words))
        asked = []
        for answer in answers:
            asked.append(at.wait_for(QUESTION))
            at.type(answer)
        return asked, *at.finish()

    def test_what_is_taken_is_written_and_counts_for_the_next(self):
        asked, status, said = self.allocate(["y\r"], "--write")
        self.assertIn("rung 3, uncertain", asked[0])
        self.assertIn("2026-03-10 apply ACME 100.00 from:R-1 to:INV-101", asked[0])
        # With INV-101 paid, only one set has the amount of R-2.
        self.assertEqual(status, 0)
        self.assertIn("3 entries added to main.arl", said)
        added = self.book.read_text()[len(BOOK):]
        self.assertEqual([line for line in added.splitlines() if line[:1] not in ("", ";")],
                         ["2026-03-10 apply ACME 100.00 from:R-1 to:INV-101",
                          "2026-03-10 apply ACME 60.00 from:R-2 to:INV-102",
                          "2026-03-10 apply ACME 40.00 from:R-2 to:INV-103"])

    def test_an_unknown_payer_is_known_from_then_on(self):
        text = BOOK.replace("R-1 100.00 to:*", 'R-1 100.00 to:* payer:"Roadrunner, Inc."')
        text = text.replace("R-2 100.00 to:*", 'R-2 100.00 to:* payer:"acme LTD"')
        self.book.write_text(text)
        _, status, _ = self.allocate(["y\r"], "--write")
        self.assertEqual(status, 0)
        added = self.book.read_text()[len(text):]
        self.assertEqual([line for line in added.splitlines() if " set " in line],
                         ['2026-03-10 set ACME aka:"Roadrunner Inc."'])

    def test_what_is_not_taken_stays(self):
        asked, status, said = self.allocate(["\r", "n\r"], "--write")
        self.assertIn("from:R-2", asked[1])
        self.assertEqual(status, 0)
        self.assertEqual(self.book.read_text(), BOOK)
        self.assertIn("; 2026-03-10 apply ACME 100.00 from:R-1 to:INV-101", said)

    def test_q_ends_the_questions(self):
        for answer in ("q\r", "q\n"):
            _, status, said = self.allocate([answer], "--write")
            self.assertEqual((status, self.book.read_text()), (0, BOOK))
            self.assertNotIn(QUESTION, said)

    def test_others_may_write_meanwhile(self):
        at = Terminal(self.folder, ("allocate", "--interactive", "--write"))
        at.wait_for(QUESTION)
        done = subprocess.run([PROGRAM, "add", "apply", "ACME", "100.00", "from:R-1", "to:INV-101",
                               "--date", "2026-03-01", "--write"], cwd=self.folder, check=False,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 0, done.stderr)
        before = self.book.read_text()
        at.type("y\r")
        status, said = at.finish()
        # What was taken is no longer there to be taken.
        self.assertEqual((status, self.book.read_text()), (3, before), said)

    def test_it_needs_a_terminal(self):
        done = subprocess.run([PROGRAM, "allocate", "--interactive"], cwd=self.folder, check=False,
                              stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"--interactive", done.stderr)


if __name__ == "__main__":
    unittest.main()
