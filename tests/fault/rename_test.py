#!/usr/bin/python3
"""Kills and starves `ar rename --write` at every system call it makes.

Afterwards the book has all the old names, or all the new ones, or no command prints figures of it
until one that writes has finished. Needs what add_test.py needs.
"""
import sys
import unittest

import add_test
from add_test import EveryCall as AddEveryCall
from add_test import CHANGING, run

MAIN = """book
  currency: EUR
  terms: net 30

include "2026/*.arl"

customer C001 "Acme"

2026-01-02 sale C001 INV-1 100.00
"""
SECOND = "2026-02-02 receipt C001 R-1 40.00\n  to INV-1                                   40.00\n"


class Rename:
    """Of a number that stands in two files, in two folders."""
    name = "in two files"

    def prepare(self, folder):
        (folder / "main.arl").write_text(MAIN)
        (folder / "2026").mkdir()
        (folder / "2026/02.arl").write_text(SECOND)

    def start(self, folder, before=()):
        return run(folder, ["rename", "document", "INV-1", "INV-9", "--write"], before)

    def texts(self, folder):
        return ((folder / "main.arl").read_text(), (folder / "2026/02.arl").read_text())

    def judge(self, folder, done):
        """What is wrong afterwards; nothing when all is well."""
        old = (MAIN, SECOND)
        new = (MAIN.replace("INV-1", "INV-9"), SECOND.replace("INV-1", "INV-9"))
        checked = run(folder, ["check", "-q"])
        if checked.returncode == 4:
            if b"cut short" not in checked.stderr:
                return f"neither sound nor cut short: {checked.stderr}"
            if done.returncode == 0:
                return "said to be done, and cut short"
            again = self.start(folder)
            if b"finished a rename" not in again.stderr or self.texts(folder) != new:
                return f"not finished: {again.stderr}"
        elif checked.returncode != 0:
            return f"the book is not sound: {checked.stdout + checked.stderr}"
        if self.texts(folder) not in (old, new):
            return "some names are old and some are new"
        if done.returncode == 0 and self.texts(folder) != new:
            return "lost after success"
        said = done.stderr.decode("utf-8", "replace")
        if "nothing was written" in said and self.texts(folder) != old:
            return "written although it said no"
        if self.texts(folder) == old and self.start(folder).returncode != 0:
            return "it cannot be done again"
        if self.texts(folder) != new or run(folder, ["check", "-q"]).returncode != 0:
            return "not renamed when it was done again"
        left = [path.name for path in folder.rglob(".*") if not path.name.endswith(".lock")]
        return f"left behind: {left}" if left else None


class EveryCall(AddEveryCall):

    def test_killed(self):
        self.befall("signal=KILL", [Rename()], lambda name: True)

    def test_killed_with_a_long_entry(self):
        """Files are replaced whole, however long they are."""

    def test_an_error(self):
        for error in ("EIO", "ENOSPC", "EINTR"):
            self.befall(f"error={error}", [Rename()], lambda name: name in CHANGING)

    def test_errors_from_then_on(self):
        self.befall("error=ENOSPC", [Rename()], lambda name: name in ("write", "fsync"), sign="+")


del AddEveryCall
tearDownModule = add_test.tearDownModule

if __name__ == "__main__":
    sys.exit(unittest.main())
