#!/usr/bin/python3
"""Cuts the power of every command that writes, at any time: what it did is recorded, and what a
disk may have kept of it is put together again and judged.

    tests/fault/power_test.py                    a few states of each command
    AR_FAULTS=long tests/fault/power_test.py     at most 10,000

Old or new, never half; new once the command said so. Needs what commands_test.py needs.
"""
import concurrent.futures
import os
import random
import shutil
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from faults import LONG, MEMORY, state_of, tested, why_no_strace
from power_trace import STRACE, Trace, Tree, states
from writing_jobs import AFTER_A_TEAR, JOBS, Rename, Send

MOST = 10_000 if LONG else 24  # states of a command
ONLY = os.environ.get("AR_FAULT_JOBS", "")
SEED = int(os.environ.get("AR_POWER_SEED", "20261123"))


@unittest.skipIf(why_no_strace(), why_no_strace())
class PowerCut(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        cls.at = Path(tempfile.mkdtemp(prefix="power-", dir=MEMORY)).resolve()
        cls.addClassCleanup(shutil.rmtree, cls.at, ignore_errors=True)
        # What git itself writes is another program's care.
        cls.jobs = [job for job in [*JOBS, *AFTER_A_TEAR]
                    if ONLY in job.name and job.name != "git setup"]

    def record(self, job):
        job.make(self.at)
        folder, log = job.copy(self.at), self.at / "log"
        before = Tree(folder)
        done = job.start(folder, [*STRACE, "-o", str(log)])
        self.assertEqual(done.returncode, 0, done.stderr)
        trace = Trace(log.read_text(), before, folder)
        # The model is only worth something when it says what did happen.
        expected = Tree(folder)
        for name in {"sent"} & set(expected.nodes[0].names):
            del expected.nodes[0].names[name]
        self.assertEqual(trace.now.key(), expected.key(), job.name)
        sent = (folder / "sent").read_text().split() if isinstance(job, Send) else []
        shutil.rmtree(folder)
        return before, trace, sent

    def judge(self, job, sent, at, tree):
        folder = Path(tempfile.mkdtemp(dir=self.at))
        tree.write(folder)
        if isinstance(job, Rename):
            job.put_together(folder, lambda name: tree.find(name) != self.before.find(name))
        began = sum(start <= at for start in self.starts)
        if sent:
            (folder / "sent").write_text("".join(f"{key}\n" for key in sent[:began]))
        wrong = job.judge(folder, None) if not self.is_end(at) else self.judge_end(job, folder)
        shutil.rmtree(folder)
        return f"{job.name}, after {at} changes: {wrong}" if wrong else None

    def is_end(self, at):
        return at == self.steps

    def judge_end(self, job, folder):
        """It said that all is done."""
        if state_of(folder) != job.new:
            return f"lost after success: {set(job.new) - set(state_of(folder))}"
        return job.judge(folder, None)

    def test_what_a_power_cut_leaves_is_old_or_new(self):
        for job in self.jobs:
            with self.subTest(job=job.name):
                before, trace, sent = self.record(job)
                self.assertGreater(len(trace.steps), 2)
                self.before, self.starts, self.steps = before, trace.starts, len(trace.steps)
                found = states(before, trace, MOST, random.Random(SEED))
                with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
                    wrong = [each for each in pool.map(
                        lambda state: self.judge(job, sent, *state), found) if each]
                tested[f"states, {job.name}"] += len(found)
                said = [f"{len(wrong)} of {len(found)} states", *(each[:700] for each in wrong[:3])]
                self.assertFalse(wrong, "\n".join(said))


def tearDownModule():
    for name, count in tested.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    sys.exit(unittest.main())
