#!/usr/bin/python3
"""Kills and starves every command that writes, at every system call it makes.

    tests/fault/commands_test.py                    a sample of the points of each command
    AR_FAULTS=long tests/fault/commands_test.py     all of them

Afterwards there is the old or the new, whole; what was said is true; the same command again brings
the new about, once. Needs build/bin/{ar,append_driver} (or those on the PATH), strace, and a C
compiler for writes that are cut short.
"""
import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import hooks
from faults import (BAD_DATA, CHANGING, FAILURE, FINDINGS, LONG, MEMORY, Fault, evenly, injected,
                    is_sanitized, tested, why_no_strace)
from writing_jobs import AFTER_A_TEAR, JOBS

ERRORS = ("EIO", "ENOSPC", "EDQUOT", "EINTR")
ONCE = Fault(is_single=True, statuses=(FAILURE, BAD_DATA))
# What cannot be read may be another's: a template, or a library without which no mail is written.
OF_READING = Fault(is_single=True, statuses=(FINDINGS, FAILURE, BAD_DATA))
SAMPLE = 6  # points of a command and fate, in the short form
ONLY = os.environ.get("AR_FAULT_JOBS", "")


class Jobs(unittest.TestCase):
    """Makes each command's folder once."""

    @classmethod
    def setUpClass(cls):
        cls.at = Path(tempfile.mkdtemp(prefix="faults-", dir=MEMORY))
        cls.addClassCleanup(shutil.rmtree, cls.at, ignore_errors=True)
        torn = [] if why_no_strace() else AFTER_A_TEAR
        cls.jobs = [job for job in [*JOBS, *torn] if ONLY in job.name]
        for job in cls.jobs:
            job.make(cls.at)

    def try_all(self, points, start, how=Fault()):
        """`start(job, folder, point)` runs it; what is wrong afterwards fails the test."""
        def attempt(at):
            job, point = at
            folder = job.copy(self.at)
            done = start(job, folder, point)
            wrong = job.judge(folder, done, how)
            shutil.rmtree(folder)
            return wrong and (job.name, point, wrong, done.returncode, done.stderr)
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = [each for each in pool.map(attempt, points) if each]
        for job, _ in points:
            tested[f"{self._testMethodName[5:]}, {job.name}"] += 1
        self.assertGreaterEqual(len(points), len(self.jobs))
        self.tell(wrong, len(points))

    def tell(self, wrong, points):
        """The first of a kind will do: a fault shows at many calls."""
        kinds = {}
        for job, point, words, status, said in wrong:
            kinds.setdefault((job, words[:24]), []).append(f"{job}, {point}: {words} "
                                                           f"[{status}] {said}")
        self.assertFalse(wrong, "\n".join([f"{len(wrong)} of {points} points",
                                           *(f"{each[0][:900]} ({len(each)} such)"
                                             for each in kinds.values())]))


@unittest.skipIf(why_no_strace(), why_no_strace())
class EveryCall(Jobs):

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.calls = {job: job.calls(cls.at) for job in cls.jobs}

    def setUp(self):
        if is_sanitized() and self._testMethodName != "test_killed":
            self.skipTest("calls of the sanitizer would fail")

    def befall(self, fates, wanted=None, how=Fault(), sign="", most=SAMPLE, jobs=()):
        points = []
        for job in jobs or self.jobs:
            calls = [call for call in self.calls[job] if not wanted or call[0] in wanted]
            every = [(name, f"{number}{sign}", fate) for name, number in calls for fate in fates]
            # An odd step, so that a sample has every fate.
            points += [(job, point) for point in evenly(every, most)]
        self.try_all(points, lambda job, folder, point: job.start(folder, injected(point)), how)

    def test_killed(self):
        self.befall(["signal=KILL"], most=2 * SAMPLE)

    def test_an_error(self):
        self.befall([f"error={error}" for error in ERRORS], CHANGING, ONCE, most=2 * SAMPLE)

    def test_an_error_of_what_only_reads(self):
        # The hook of git setup would name no configuration, and nobody would be told.
        others = [job for job in self.jobs if job.name != "git setup"]
        if not others:
            self.skipTest("there is none of the other commands")
        self.befall(["error=EIO"], {"read", "pread64", "newfstatat", "getdents64", "readlink"},
                    OF_READING, most=SAMPLE // 2, jobs=others)

    def test_errors_from_then_on(self):
        for calls, how in (({"write"}, Fault(can_tell=False)),
                           ({"fsync", "ftruncate", "rename", "renameat"}, Fault())):
            self.befall(["error=ENOSPC", "error=EIO"], calls, how, sign="+", most=SAMPLE // 2)

    def test_a_write_that_takes_nothing(self):
        """It is no success, and not to be tried for ever."""
        self.befall(["retval=0"], {"write"}, Fault(can_tell=False), sign="+", most=2)


@unittest.skipIf(hooks.why_not(), hooks.why_not())
class ShortWrites(Jobs):

    def test_half_of_a_write_is_followed_by_the_rest(self):
        """So nobody sees that it was cut short; `n` counts the writes, 0 is all of them."""
        def start(job, folder, number):
            done = job.start(folder, env=hooks.environment(self.at, AR_SHORT_WRITE=number))
            self.assertEqual(done.returncode, 0, (job.name, number, done.stderr))
            return done
        numbers = range(13) if LONG else (0, 1, 4)
        self.try_all([(job, n) for job in self.jobs for n in numbers], start)


class NoRoom(Jobs):

    def test_standard_output_that_is_full(self):
        def start(job, folder, _):
            with open("/dev/full", "wb") as full:
                return job.start(folder, stdout=full)
        self.try_all([(job, "/dev/full") for job in self.jobs], start)

    @unittest.skipUnless(shutil.which("unshare"), "unshare is not installed")
    def test_a_full_disk(self):
        """Whatever is left of a small one; as another process, for which it is mounted."""
        done = subprocess.run(["unshare", "-rm", sys.executable, "-B", __file__, "FullDisk"],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False,
                              env={**os.environ, "AR_FULL_DISK": str(self.at)})
        said = done.stdout.decode("utf-8", "replace")
        if "no file system may be mounted" in said:
            self.skipTest("no file system may be mounted here")
        self.assertEqual(done.returncode, 0, said)
        self.assertIn("a disk that fills up", said)
        tested["disks that fill up"] += sum(int(line.rsplit(" ", 1)[1]) for line in
                                            said.splitlines() if "that fills up, " in line)


@unittest.skipUnless("AR_FULL_DISK" in os.environ, "it is run by test_a_full_disk")
class FullDisk(Jobs):

    PAGE, PAGES = 4096, 400

    def setUp(self):
        self.disk = Path(tempfile.mkdtemp(dir=os.environ["AR_FULL_DISK"]))
        mount = ["mount", "-t", "tmpfs", "-o", f"size={self.PAGE * self.PAGES}", "none", self.disk]
        if subprocess.run(mount, stderr=subprocess.DEVNULL, check=False).returncode != 0:
            print("no file system may be mounted")
            sys.exit(1)

    def fill(self, spare):
        with (self.disk / "filler").open("wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * self.PAGE)
            except OSError:
                size = filler.tell()
            filler.truncate(max(0, size - spare * self.PAGE))

    def test_a_disk_that_fills_up(self):
        spares = list(range(40)) if LONG else [0, 1, 2, 3, 5, 8]
        wrong = []
        for job in self.jobs:
            for spare in spares:
                folder = self.disk / "folder"
                shutil.copytree(job.folder, folder)
                self.fill(spare)
                done = job.start(folder)
                (self.disk / "filler").unlink()
                said = job.judge(folder, done)
                shutil.rmtree(folder)
                tested[f"a disk that fills up, {job.name}"] += 1
                if said:
                    wrong.append(f"{job.name}, {spare} pages: {said} "
                                 f"{(done.returncode, done.stderr)}")
        self.assertEqual(wrong, [], "\n".join(wrong))


def tearDownModule():
    for name, count in tested.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    sys.exit(unittest.main())
