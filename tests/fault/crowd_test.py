#!/usr/bin/python3
"""Sixteen add to one book at once, while four read it and an editor replaces the file.

    tests/fault/crowd_test.py                    50 entries each
    AR_FAULTS=long tests/fault/crowd_test.py     1,000 each
    AR_CROWD_ROUNDS=N                            so many each

Needs build/bin/ar, or one on the PATH.
"""
import concurrent.futures
import fcntl
import os
import re
import shutil
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from faults import LONG, MEMORY, TODAY, run, tested
from writing_jobs import HEAD

WRITERS, READERS = 16, 4
ROUNDS = int(os.environ.get("AR_CROWD_ROUNDS", "1000" if LONG else "50"))
PAUSE = 0.2  # seconds between two looks at the book, and two times of editing it
AGAIN = re.compile(rb"nothing was written: \S+ it changed since it was read|"
                   rb"changed while it was read; run the command again")


class Together(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="crowd-", dir=MEMORY))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.path = self.folder / "main.arl"
        self.path.write_text(HEAD)
        self.over = threading.Event()

    def add(self, number):
        """As a person does: once more when the editor came in between."""
        while True:
            done = run(self.folder, ["add", "sale", "C001", number, "1.00", "--write", "-q"])
            if done.returncode != 4 or not AGAIN.search(done.stderr):
                return done.returncode, done.stderr
            tested["adds that were told to try again"] += 1

    def write(self, writer):
        return {self.add(f"W{writer}-{n}") for n in range(ROUNDS)}

    def read(self):
        """Nothing but whole entries, never fewer than before."""
        most = 0
        while not self.over.is_set():
            done = run(self.folder, ["open", "-O", "csv"])
            count = len(re.findall(rb"(?m)^.*,?W\d+-\d+,", done.stdout))
            if done.returncode == 4 and AGAIN.search(done.stderr):
                tested["readers that were told to try again"] += 1
                continue
            if done.returncode != 0 or count < most:
                return f"{count} after {most}: {done.returncode} {done.stderr}"
            most = count
            tested["reads meanwhile"] += 1
            time.sleep(PAUSE)
        return None

    def edit(self):
        """Replaces the file by one with the same content, as one who asks for the lock."""
        while not self.over.wait(PAUSE):
            with (self.folder / ".main.arl.lock").open("a") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                if (self.folder / ".main.arl.intent").exists():
                    continue
                (self.folder / "fresh").write_bytes(self.path.read_bytes())
                os.rename(self.folder / "fresh", self.path)
            tested["replacements meanwhile"] += 1

    def test_writers_readers_and_an_editor(self):
        with concurrent.futures.ThreadPoolExecutor(WRITERS + READERS + 1) as pool:
            others = [pool.submit(self.read) for _ in range(READERS)]
            editor = pool.submit(self.edit)
            said = list(pool.map(self.write, range(WRITERS)))
            self.over.set()
            self.assertEqual([reader.result() for reader in others], [None] * READERS)
            editor.result()
        self.assertEqual(set().union(*said), {(0, b"")})
        self.check_entries()

    def check_entries(self):
        text = self.path.read_text()
        self.assertTrue(text.startswith(HEAD))
        numbers = re.findall(rf"^{TODAY} sale C001 (W\d+-\d+) 1\.00$", text, re.M)
        self.assertEqual(sorted(numbers), sorted(f"W{writer}-{n}" for writer in range(WRITERS)
                                                 for n in range(ROUNDS)))
        self.assertEqual(len(text.splitlines()), len(HEAD.splitlines()) + len(numbers))
        self.assertEqual(run(self.folder, ["check", "-q"]).returncode, 0)
        self.assertEqual({path.name for path in self.folder.iterdir()},
                         {"main.arl", ".main.arl.lock", ".main.arl.add.lock"})
        tested["entries of 16 writers"] += len(numbers)

    def test_one_entry_that_all_add_is_there_once(self):
        with concurrent.futures.ThreadPoolExecutor(WRITERS) as pool:
            done = list(pool.map(lambda _: run(self.folder, ["add", "note", "C001", "called",
                                                             "--write"]), range(WRITERS)))
        self.assertEqual({each.returncode for each in done}, {0})
        self.assertEqual(sum(b"exists" in each.stderr for each in done), WRITERS - 1)
        self.assertEqual(self.path.read_text().count(" note "), 1)


def tearDownModule():
    for name, count in tested.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    sys.exit(unittest.main())
