#!/usr/bin/python3
"""Writes to a book while it is read: what is reported is the book of one moment, or nothing is.

The reader is held before it opens its second file; meanwhile a customer is added to the first file,
and an invoice of his to the second, once or all the time. Needs build/bin/ar, and strace.
"""
import os
import re
import shutil
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("AR_PROGRAM") or (shutil.which("ar") if "ROOT" in os.environ
                                           else str(ROOT / "build/bin/ar"))
MAIN = "book\n  currency: EUR\n  terms: net 30\n\ninclude \"a.arl\"\ninclude \"b.arl\"\n"
HELD = 1.5  # seconds, long enough to write in


def why_no_strace():
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], stderr=subprocess.PIPE,
                          check=False)
    return "strace may not trace here" if done.returncode else ""


@unittest.skipIf(why_no_strace(), why_no_strace())
class Reading(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "main.arl").write_text(MAIN)
        (self.folder / "a.arl").write_text('customer A "Anna"\n')
        (self.folder / "b.arl").write_text("2026-01-01 sale A INV-1 10.00\n")
        self.trace = self.folder / "trace"

    def strace(self, *inject):
        return ["strace", "-f", "-qq", "-o", str(self.trace), "-e", "trace=openat", *inject,
                PROGRAM, "balance", "-f", "main.arl", "-O", "csv", "--as-of", "2026-02-01"]

    def opens(self, name):
        """How often a file was opened."""
        return len(re.findall(rf'openat\([^"]*"{re.escape(name)}"', self.trace.read_text()))

    def place_of_second(self):
        """Which of the files it opens is the second of the book."""
        subprocess.run(self.strace(), cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        calls = [line for line in self.trace.read_text().splitlines() if "openat(" in line]
        return 1 + next(i for i, line in enumerate(calls) if re.search(r'"b\.arl"', line))

    def write(self):
        with open(self.folder / "a.arl", "a", encoding="utf-8") as file:
            file.write('customer B "Bert"\n')
        with open(self.folder / "b.arl", "a", encoding="utf-8") as file:
            file.write("2026-01-02 sale B INV-2 5.00\n")

    def test_several_files_are_of_one_moment(self):
        place = self.place_of_second()
        hold = f"inject=openat:delay_enter={int(HELD * 1e6)}:when={place}"
        with subprocess.Popen(self.strace("-e", hold), cwd=self.folder, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, encoding="utf-8") as reader:
            time.sleep(HELD / 2)
            self.write()
            out, err = reader.communicate(timeout=60)
        self.assertEqual(err, "")
        self.assertEqual(reader.returncode, 0)
        self.assertEqual(out, "customer,name,currency,open,on_account,balance,overdue\n"
                              "A,Anna,EUR,10.00,0.00,10.00,10.00\n"
                              "B,Bert,EUR,5.00,0.00,5.00,0.00\n")
        self.assertEqual(self.opens("a.arl"), 4)  # read twice, and looked at after each

    def test_what_nobody_writes_to_is_read_once(self):
        subprocess.run(self.strace(), cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        self.assertEqual([self.opens("a.arl"), self.opens("b.arl")], [2, 2])

    def test_a_single_file_is_of_one_moment_anyway(self):
        text = MAIN.replace('include "a.arl"\ninclude "b.arl"\n', 'customer A "Anna"\n')
        (self.folder / "main.arl").write_text(text)
        subprocess.run(self.strace(), cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        alone = self.opens("main.arl")
        (self.folder / "main.arl").write_text(text + "include \"a.arl\"\n")
        (self.folder / "a.arl").write_text('customer B "Bert"\n')
        subprocess.run(self.strace(), cwd=self.folder, check=True, stdout=subprocess.DEVNULL)
        self.assertEqual(self.opens("main.arl"), alone + 1)

    def test_a_book_that_is_written_to_all_the_time_is_given_up(self):
        hold = "inject=openat:delay_enter=300000"
        with subprocess.Popen(self.strace("-P", "b.arl", "-e", hold), cwd=self.folder,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              encoding="utf-8") as reader:
            until = time.monotonic() + 60
            while reader.poll() is None and time.monotonic() < until:
                with open(self.folder / "a.arl", "a", encoding="utf-8") as file:
                    file.write("2026-01-03 note A \"called\"\n")
                time.sleep(0.02)
            out, err = reader.communicate(timeout=60)
        self.assertEqual(out, "")
        self.assertEqual(err.splitlines()[-1],  # strace may have words of its own above
                         "ar: the book changed while it was read; run the command again")
        self.assertEqual(reader.returncode, 4)
        self.assertEqual(self.opens("b.arl"), 5)


if __name__ == "__main__":
    unittest.main()
