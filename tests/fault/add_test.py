#!/usr/bin/python3
"""Kills and starves `ar add --write` at every system call it makes, and lets many add at once.

    tests/fault/add_test.py            the short form
    AR_ADD_ROUNDS=100 tests/fault/add_test.py    16 writers, so many entries each

Needs build/bin/ar (or one on the PATH), and strace for the points between two calls. A point is a
call by its name and number, and what befalls it: SIGKILL just before it is made (which is just
after the one before it), or an error instead of it, once or from then on.
"""
import concurrent.futures
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("AR_PROGRAM") or str(ROOT / "build/bin/ar")
ROUNDS = int(os.environ.get("AR_ADD_ROUNDS", "12"))
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
HEAD = "book\n  currency: EUR\n  terms: net 30\n\ninclude? \"*/*.arl\"\n\ncustomer C001 \"Acme\"\n"
FILED = "[add]\nfile = \"{yyyy}/{mm}.arl\"\n"
CHANGING = {"openat", "write", "fsync", "ftruncate", "renameat", "unlinkat", "mkdir", "fchmod",
            "flock", "pwrite64"}
NO_FILE_CALLS = {"brk", "mmap", "munmap", "mprotect", "madvise", "futex", "exit_group", "exit",
                 "rt_sigprocmask", "rt_sigaction", "gettid", "getpid", "tgkill", "getrandom",
                 "execve", "arch_prctl", "set_tid_address", "set_robust_list", "rseq", "prlimit64"}
tested = Counter()


def run(folder, words, before=()):
    env = {"PATH": os.environ["PATH"], "AR_TODAY": "2026-03-10"}
    return subprocess.run([*before, PROGRAM, *words], cwd=folder, env=env, timeout=120,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)


def why_no_strace():
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], stderr=subprocess.PIPE,
                          check=False)
    return "strace may not trace here" if done.returncode else ""


class Job:
    """An entry that is added; whether to the main journal, or to a file that is to be made."""

    def __init__(self, name, words, filed=False):
        self.name, self.words, self.filed = name, words, filed

    def prepare(self, folder):
        (folder / "main.arl").write_text(HEAD)
        if self.filed:
            (folder / "ar.toml").write_text(FILED)

    def start(self, folder, before=()):
        return run(folder, ["add", *self.words, "--write"], before)

    def content(self, folder):
        """What the program itself counts of the book: how many entries, or nothing."""
        done = run(folder, ["stats", "-O", "csv"])
        return done.stdout if done.returncode == 0 else None

    def judge(self, folder, done):
        """What is wrong afterwards; nothing when all is well."""
        checked = run(folder, ["check", "-q"])
        if checked.returncode != 0:
            return f"the book is not sound: {checked.stdout + checked.stderr}"
        there = run(folder, ["open", "-O", "csv"]).stdout.count(b"INV-1")
        if there not in (0, 1):
            return f"{there} times there"
        if done.returncode == 0 and there != 1:
            return "lost after success"
        said = done.stderr.decode("utf-8", "replace")
        if done.returncode == 4 and "nothing was written" in said and there:
            return "written although it said no"
        if done.returncode == 4 and not there and "may be recorded" in said:
            return None
        again = self.start(folder)
        if again.returncode != 0:
            return f"adding it again: {again.stderr}"
        if there and b"exists" not in again.stderr:
            return f"adding it again does not say that it exists: {again.stderr}"
        if run(folder, ["open", "-O", "csv"]).stdout.count(b"INV-1") != 1:
            return "not once there when it was added again"
        left = [path.name for path in folder.rglob(".*") if not path.name.endswith(".lock")]
        return f"left behind: {left}" if left else None


LINES = [word for n in range(900) for word in ("--line", f"Piece number {n:06}  1 @ 1.00")]
JOBS = [
    Job("to the main journal", ["sale", "C001", "INV-1", "100.00"]),
    Job("to a file that is to be made", ["sale", "C001", "INV-1", "100.00"], filed=True),
]
LONG = Job("of 36 kB", ["sale", "C001", "INV-1", *LINES])


@unittest.skipIf(why_no_strace(), why_no_strace())
class EveryCall(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="add-", dir=MEMORY))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def fresh(self, job):
        folder = Path(tempfile.mkdtemp(dir=self.folder))
        job.prepare(folder)
        return folder

    def calls(self, job):
        folder, log = self.fresh(job), self.folder / "log"
        done = job.start(folder, ["strace", "-qq", "-f", "-o", str(log), "-e", "signal=none"])
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIsNone(job.judge(folder, done))
        seen, calls = Counter(), []
        # The calls before the book is looked for are those of the loader.
        begun = False
        for name, rest in re.findall(r"^\d+ +(\w+)\((.*)", log.read_text(errors="replace"), re.M):
            seen[name] += 1
            begun = begun or "ar.toml" in rest
            if begun:
                calls.append((name, seen[name]))
        return calls

    def try_point(self, job, point):
        folder = self.fresh(job)
        name, number, fate = point
        done = job.start(folder, ["strace", "-qq", "-f", "-o", os.devnull, "-e", f"trace={name}",
                                  "-e", "signal=none", "-e",
                                  f"inject={name}:{fate}:when={number}"])
        wrong = job.judge(folder, done)
        shutil.rmtree(folder)
        return f"{job.name}, {point}: {wrong} [{done.returncode} {done.stderr}]" if wrong else None

    def befall(self, fate, jobs, wanted, sign=""):
        points = [(job, (name, f"{number}{sign}", fate)) for job in jobs
                  for name, number in self.calls(job) if wanted(name)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = list(pool.map(lambda at: self.try_point(*at), points))
        tested[f"{self._testMethodName[5:]}, {fate}{sign}"] += len(points)
        self.assertEqual([words for words in wrong if words], [])
        self.assertGreater(len(points), 10)

    def test_killed(self):
        self.befall("signal=KILL", JOBS, lambda name: True)

    def test_killed_with_a_long_entry(self):
        self.befall("signal=KILL", [LONG], lambda name: name in CHANGING)

    def test_an_error(self):
        for error in ("EIO", "ENOSPC", "EDQUOT", "EINTR"):
            self.befall(f"error={error}", JOBS[:1], lambda name: name in CHANGING)

    def test_errors_from_then_on(self):
        self.befall("error=ENOSPC", JOBS, lambda name: name in ("write", "fsync", "ftruncate"),
                    sign="+")


class Together(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="add-", dir=MEMORY))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "main.arl").write_text(HEAD)

    def test_many_writers(self):
        writers = 16

        def write(writer):
            return [run(self.folder, ["add", "sale", "C001", f"W{writer}-{n}", "1.00", "--write",
                                      "-q"]).returncode for n in range(ROUNDS)]
        with concurrent.futures.ThreadPoolExecutor(writers) as pool:
            said = list(pool.map(write, range(writers)))
        self.assertEqual({status for each in said for status in each}, {0})
        text = (self.folder / "main.arl").read_text()
        self.assertTrue(text.startswith(HEAD))
        numbers = re.findall(r"^2026-03-10 sale C001 (W\d+-\d+) 1\.00$", text, re.M)
        self.assertEqual(sorted(numbers), sorted(f"W{w}-{n}" for w in range(writers)
                                                 for n in range(ROUNDS)))
        self.assertEqual(len(text.splitlines()), len(HEAD.splitlines()) + len(numbers))
        tested["entries of 16 writers"] += len(numbers)

    def test_one_entry_that_all_add_is_there_once(self):
        with concurrent.futures.ThreadPoolExecutor(16) as pool:
            done = list(pool.map(lambda _: run(self.folder, ["add", "note", "C001", "called",
                                                             "--write"]), range(16)))
        self.assertEqual({each.returncode for each in done}, {0})
        self.assertEqual(sum(b"exists" in each.stderr for each in done), 15)
        self.assertEqual((self.folder / "main.arl").read_text().count(" note "), 1)

    @unittest.skipUnless(shutil.which("unshare"), "unshare is not installed")
    def test_a_full_disk(self):
        (self.folder / "disk").mkdir()
        done = subprocess.run(["unshare", "-rm", "sh", "-c", FULL_DISK, "sh", self.folder, PROGRAM],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if b"mounted" not in done.stdout:
            self.skipTest("no file system may be mounted here")
        self.assertEqual((done.returncode, done.stdout), (0, b"mounted\n"))
        tested["sizes of a full disk"] += 12


FULL_DISK = r"""
mount -t tmpfs -o size=64k none "$1/disk" && echo mounted && cd "$1/disk" || exit
n=0
while [ $n -lt 12 ]; do
    n=$((n + 1))
    rm -rf ./* .main*
    cp ../main.arl main.arl
    head -c $((n * 5000)) /dev/zero > filler 2> /dev/null
    if "$2" add sale C001 INV-1 100.00 --write -q > /dev/null 2> ../said; then
        tail -n 1 main.arl | grep -q INV-1 || echo "$n: said to be there"
    else
        cmp -s main.arl ../main.arl || echo "$n: not as it was"
        grep -q "No space left\|cannot add" ../said || cat ../said
    fi
done
exit 0
"""


def tearDownModule():
    for name, count in tested.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    sys.exit(unittest.main())
