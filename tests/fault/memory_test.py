#!/usr/bin/python3
"""Lets the Nth allocation of a command find no memory, N from the first to the last.

    tests/fault/memory_test.py                    a sample of them
    AR_FAULTS=long tests/fault/memory_test.py     each

No crash, a message, nothing half written, and no figures from half of a book. Needs build/bin/ar
(or one on the PATH) and a C compiler: see hooks.c.
"""
import concurrent.futures
import os
import re
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import hooks
from faults import BAD_DATA, FAILURE, MEMORY, Fault, Job, evenly, run, tested
from writing_jobs import ADD, BOOK, TWICE, Send

SAMPLE = 60
OF_MEMORY = Fault(statuses=(1, BAD_DATA, FAILURE))


class Figures(Job):
    """A command that writes nothing: what it prints is all of it, or nothing."""

    def look(self, after, done):
        self.printed = done.stdout

    def judge(self, folder, done, how=None):
        if done.returncode == 0 and done.stdout != self.printed:
            return "other figures"
        if done.returncode != 0 and done.stdout:
            return "figures although it failed"
        return None if done.returncode in (0, FAILURE) else "neither done, nor a failure"


JOBS = [
    Job("add", [*ADD, "100.00", "--write"], BOOK),
    Figures("balance", ["balance"], BOOK),
    Job("remind --outbox", ["remind", "--outbox"], TWICE, each="^outbox/"),
    Send("remind --send", ["remind", "--send"], TWICE),
]


@unittest.skipIf(hooks.why_not(), hooks.why_not())
class NoMemory(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.at = Path(tempfile.mkdtemp(prefix="memory-", dir=MEMORY))
        cls.addClassCleanup(shutil.rmtree, cls.at, ignore_errors=True)
        for job in JOBS:
            job.make(cls.at)

    def start(self, job, folder, **settings):
        return run(folder, job.words, env=hooks.environment(self.at, **settings))

    def allocations(self, job):
        folder, count = job.copy(self.at), self.at / "count"
        done = self.start(job, folder, AR_COUNT_MEMORY=count)
        self.assertEqual(done.returncode, 0, done.stderr)
        shutil.rmtree(folder)
        return int(count.read_text())

    def attempt(self, job, number):
        folder = job.copy(self.at)
        done = self.start(job, folder, AR_FAIL_MEMORY=number)
        wrong = self.wrong(job, folder, done)
        shutil.rmtree(folder)
        return wrong and (number, wrong, done.returncode, done.stderr[-200:])

    def wrong(self, job, folder, done):
        if done.returncode < 0 or done.returncode > 4:
            return "it crashed"
        if done.returncode != 0 and not re.search(rb"^ar: \S", done.stderr, re.M):
            return "it failed, and said nothing"
        return job.judge(folder, done, OF_MEMORY)

    def starve(self, sign):
        for job in JOBS:
            with self.subTest(job=job.name, sign=sign):
                count = self.allocations(job)
                numbers = [f"{n}{sign}" for n in evenly(range(1, count + 1), SAMPLE)]
                with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                    wrong = [each for each in pool.map(lambda n: self.attempt(job, n), numbers)
                             if each]
                tested[f"allocations that fail{' from then on' if sign else ''}, {job.name}, "
                       f"of {count}"] += len(numbers)
                self.assertFalse(wrong, f"{len(wrong)} of {len(numbers)}: {wrong[:4]}")

    def test_an_allocation_fails(self):
        self.starve("")

    def test_all_allocations_fail_from_then_on(self):
        self.starve("+")


def tearDownModule():
    for name, count in tested.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    sys.exit(unittest.main())
