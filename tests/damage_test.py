#!/usr/bin/python3
"""Damage that nobody typed: bits that flip, and parts that are cut out, in a period that is closed.

`ar check` must find all of it that changes what is said: the seal is over that. Blanks, the
grouping of a number and noughts before it say nothing. AR_FAULTS=long tries ten times as many.
"""
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
TIMES = 10 if os.environ.get("AR_FAULTS") == "long" else 1


def meaning(text):
    """The text without what means nothing in it."""
    text = re.sub(rb"(?<=[0-9]),(?=[0-9]{3})", b"", re.sub(rb"[ \t]+", b" ", text))
    text = re.sub(rb"(?<= )0+(?=[0-9])", b"", text)
    text = re.sub(rb"(\.[0-9]*?)0+(?=\s)", rb"\1", text)
    return re.sub(rb"\n+", b"\n", text)


class Damage(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="damage-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.journal = cls.folder / "main.arl"
        with open(cls.journal, "w", encoding="utf-8") as out:
            subprocess.run([sys.executable, "-B", ROOT / "tests/bench/gen_book.py", "-n", "300",
                            "-f", "arl"], stdout=out, check=True)
        cls.ar("close", "2025-12-31", "--write", check=True)
        cls.sound = cls.journal.read_bytes()
        cls.begin = re.search(rb"^20\d\d-", cls.sound, re.M).start()
        cls.end = re.search(rb"^\S* close ", cls.sound, re.M).start()

    @classmethod
    def ar(cls, *words, check=False):
        environment = {**os.environ, "AR_TODAY": "2026-01-15", "HOME": str(cls.folder)}
        return subprocess.run([PROGRAM, *words, "-f", cls.journal], capture_output=True,
                              check=check, env=environment)

    def notices(self, text):
        self.journal.write_bytes(text)
        done = self.ar("check")
        self.assertIn(done.returncode, (0, 1, 3), done.stderr[-300:])
        return done.returncode != 0

    def is_missed(self, damaged):
        return meaning(damaged) != meaning(self.sound) and not self.notices(damaged)

    def test_sound_book(self):
        self.assertFalse(self.notices(self.sound))

    def test_flipped_bits(self):
        choose = random.Random(1)
        missed = []
        for _ in range(600 * TIMES):
            at = choose.randrange(self.begin, self.end)
            damaged = bytearray(self.sound)
            damaged[at] ^= 1 << choose.randrange(8)
            if self.is_missed(bytes(damaged)):
                line = damaged[damaged.rfind(b"\n", 0, at) + 1:damaged.find(b"\n", at)]
                missed.append(f"byte {at}: {bytes(line)}")
        self.assertEqual(missed, [])

    def test_flipped_bits_of_the_seal(self):
        # Another day of it is no damage that shows where no entry lies between the two.
        size = len(b"2025-12-31")
        for at in range(self.end + size, len(self.sound) - 1):
            damaged = bytearray(self.sound)
            damaged[at] ^= 1
            self.assertTrue(self.notices(bytes(damaged)), bytes(damaged[self.end:]))

    def test_cuts(self):
        choose = random.Random(2)
        missed = []
        for _ in range(200 * TIMES):
            begin = choose.randrange(self.begin, self.end)
            end = min(begin + choose.choice((1, 2, 10, 100, 4096)), self.end)
            if self.is_missed(self.sound[:begin] + self.sound[end:]):
                missed.append(f"{begin} to {end}: {self.sound[begin:end][:60]}")
        self.assertEqual(missed, [])


if __name__ == "__main__":
    unittest.main()
