#!/usr/bin/python3
"""Kills and starves the durable writes at every system call they make, and lets many at one file.

Needs build/bin/append_driver (or one on the PATH), and strace for the points between two calls.
A point is a call by its name and number, and what befalls it: SIGKILL just before it is made (which
is just after the one before it), or an error instead of it, once or from then on.
"""
import concurrent.futures
import fcntl
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
DRIVER = shutil.which("append_driver") or str(ROOT / "build/bin/append_driver")
RECORDED, REFUSED, MAY_BE_RECORDED = 0, 4, 5
OLD = b"".join(b"2026-01-02 sale C1 I%d 20.00\n  note: %d\n" % (n, n) for n in range(90))
NEXT = b"\n2026-01-04 note C1\n"
NO_FILE_CALLS = {"brk", "mmap", "munmap", "mprotect", "madvise", "futex", "exit_group", "exit",
                 "rt_sigprocmask", "rt_sigaction", "gettid", "getpid", "tgkill", "getrandom"}
# The others only look, or close what is done with: one kind of error will do for them.
CHANGING_CALLS = {"openat", "write", "fsync", "ftruncate", "renameat", "linkat", "unlinkat",
                  "mkdir", "fchmod", "flock"}

HELD_UP = 700  # milliseconds; time enough for us to do something meanwhile
# What a kill leaves does not depend on the disk, and memory is faster.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
tested = Counter()


def entry(size):
    head, line = b"2026-01-03 sale C2 X1 10.00\n", b"  pieces 20 at 1.00\n"
    lines = head + line * ((size - len(head) - 3) // len(line))
    return lines + b"  " + b"x" * (size - len(lines) - 3) + b"\n"


def run(arguments, text=b"", before=(), umask=-1):
    env = dict(os.environ, ASAN_OPTIONS="detect_leaks=0")
    return subprocess.run([*before, DRIVER, *map(str, arguments)], input=text, env=env, umask=umask,
                          timeout=120, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)


def injected(point, file):
    """The words for strace that let something befall a call."""
    name, fate = point[0], point[2]
    return ["strace", "-qq", "-o", file, "-e", f"trace={name}", "-e", "signal=none",
            "-e", f"inject={name}:{fate}:when={point[1]}"]


class Job:
    """Something to be done to a folder: how it begins, the call, and how it may look afterwards."""

    def __init__(self, name, old, text, prepare=None, call="append", limit=None):
        self.name, self.old, self.text = name, old, text
        self.call, self.limit = call, limit
        self.prepare = prepare or self.write_old

    def write_old(self, folder):
        if self.old is not None:
            (folder / "main.arl").write_bytes(self.old)

    def new(self):
        return (self.old or b"") + (self.text if self.call == "append" else b"")

    def start(self, folder, before=()):
        self.prepare(folder)
        limited = ["limited", self.limit] if self.limit else []
        return run([*limited, self.call, folder / "main.arl"], self.text, before)

    def judge(self, folder, done, single):
        """What is wrong afterwards; nothing when all is well."""
        raw, settled = counted(folder / "main.arl")
        if settled is None or settled not in (self.old or b"", self.new()):
            return f"{len(settled or b'')} bytes count"
        said = outcome(done)
        if said == RECORDED and settled != self.new():
            return "lost after success"
        if said == REFUSED and settled != (self.old or b""):
            return "written although refused"
        if said == REFUSED and single and self.prepare == self.write_old:
            if raw != self.old or (folder / ".main.arl.intent").exists():
                return "not cut back"
        return self.go_on(folder, settled)

    @staticmethod
    def go_on(folder, settled):
        """The next append finds all in order, and leaves nothing behind."""
        done = run(["append", folder / "main.arl"], NEXT)
        if outcome(done) != RECORDED:
            return f"the next append: {done.stdout}"
        if (folder / "main.arl").read_bytes() != settled + NEXT:
            return "the next append went wrong"
        left = {path.name for path in folder.iterdir()} - {"main.arl", ".main.arl.lock"}
        return f"left behind: {left}" if left else None


class BatchJob(Job):
    """One text for three files at once: the main journal, one in a folder, and a new one."""

    FILES = {"main.arl": OLD, "a/one.arl": b"; kept\n2026-01-02 note C1", "a/two.arl": None}

    def __init__(self, name, size, cut_short=False):
        super().__init__(name, OLD, entry(size))
        self.cut_short = cut_short

    def run(self, folder, text, before=()):
        return run(["batch", folder / ".main.arl.batch", *(folder / path for path in self.FILES)],
                   text, before)

    def start(self, folder, before=()):
        (folder / "a").mkdir()
        for path, content in self.FILES.items():
            if content is not None:
                (folder / path).write_bytes(content)
        if self.cut_short:
            # Killed at the third intent, when the files in the folder have their text.
            self.run(folder, entry(4100),
                     ["strace", "-qq", "-o", os.devnull, "-e", "signal=none", "-e",
                      "inject=renameat:signal=KILL:when=4"])
            assert b"C2 X1" in (folder / "a/two.arl").read_bytes()
        return self.run(folder, self.text, before)

    def judge(self, folder, done, single):
        states = [self.state(folder / path, old or b"") for path, old in self.FILES.items()]
        if None in states or len(set(states)) > 1:
            return f"some of it counts: {states}"
        said = outcome(done)
        if said == RECORDED and states[0] == "old" or said == REFUSED and states[0] == "new":
            return "it said something else"
        settled = [counted(folder / path)[1] for path in self.FILES]
        again = self.run(folder, NEXT)
        if outcome(again) != RECORDED:
            return f"the next batch: {again.stdout}"
        for path, before in zip(self.FILES, settled):
            joint = b"" if not before or before.endswith(b"\n") else b"\n"
            if (folder / path).read_bytes() != before + joint + NEXT:
                return f"the next batch went wrong in {path}"
        left = {path.name for path in folder.rglob("*") if not path.name.endswith(".lock")}
        return f"left behind: {left}" if left != {"a", "main.arl", "one.arl", "two.arl"} else None

    def state(self, path, old):
        joint = b"" if not old or old.endswith(b"\n") else b"\n"
        return {old: "old", old + joint + self.text: "new"}.get(counted(path)[1])


class LogJob(Job):
    """A line for a log that ends in half a line."""

    def __init__(self):
        super().__init__("log", b"sending A\nsent A\n", b"sending B\n")

    def start(self, folder, before=()):
        (folder / "main.log").write_bytes(self.old + b"sendi")
        return run(["log", folder / "main.log", self.text[:-1].decode()], b"", before)

    def judge(self, folder, done, single):
        raw = (folder / "main.log").read_bytes()
        settled = raw[:raw.rfind(b"\n") + 1]
        said = outcome(done)
        if settled not in (self.old, self.new()):
            return "lines are lost or merged"
        if said == RECORDED and raw != self.new() or said == REFUSED and settled != self.old:
            return "it said something else"
        if outcome(run(["log", folder / "main.log", "end"])) != RECORDED:
            return "the next line was refused"
        if (folder / "main.log").read_bytes() != settled + b"end\n":
            return "the next line merged"
        return None


class PublishJob(Job):
    """A message into an outbox that is not there yet."""

    def __init__(self):
        super().__init__("publish", None, entry(4100))

    def start(self, folder, before=()):
        return run(["publish", folder / "out", "key.eml"], self.text, before)

    def judge(self, folder, done, single):
        path = folder / "out/key.eml"
        there = path.read_bytes() if path.exists() else None
        if there not in (None, self.text):
            return "published in part"
        if outcome(done) == RECORDED and there is None:
            return "lost after success"
        again = run(["publish", folder / "out", "key.eml"], self.text)
        if outcome(again) != RECORDED or again.stdout != b"recorded\n":
            return f"publishing again: {again.stdout}"
        if path.read_bytes() != self.text or path.stat().st_mode & 0o7777 != 0o600:
            return "not as it should be"
        left = [path.name for path in (folder / "out").iterdir() if path.suffix != ".new"]
        return None if left == ["key.eml"] else f"left behind: {left}"


def outcome(done):
    """What the driver said, if it lived to say it."""
    words = {b"recorded\n": RECORDED, b"other\n": RECORDED}
    if done.returncode in (REFUSED, MAY_BE_RECORDED) and done.stdout:
        return done.returncode
    return words.get(done.stdout)


def counted(path):
    """The bytes of a file, and those that count to a reader."""
    if not path.exists():
        return None, b""
    done = run(["read", path])
    return path.read_bytes(), done.stdout if done.returncode == 0 else None


def leave_torn(share):
    """A file whose last append was killed when so much of it stood there."""
    def prepare(folder):
        path = folder / "main.arl"
        path.write_bytes(OLD)
        torn = entry(4100)
        point = journal_write(folder, torn)
        run(["append", path], torn, injected(point, os.devnull))
        assert (folder / ".main.arl.intent").exists() and path.read_bytes() == OLD
        with path.open("ab") as file:
            file.write(torn[:int(len(torn) * share)])
    return prepare


def calls_of(start, log):
    """(name, number) of the calls after the driver began."""
    start(["strace", "-qq", "-o", str(log), "-e", "signal=none"])
    names = re.findall(r"^(\w+)\(", log.read_text(errors="replace"), re.M)
    seen, calls, begun = Counter(), [], False
    for name in names:
        seen[name] += 1
        if begun:
            calls.append((name, seen[name]))
        begun = begun or name == "getppid"
    log.unlink()
    return calls


known_journal_write = []


def journal_write(folder, text):
    """The call that writes to the journal itself: before the driver's own, after the intent's."""
    if not known_journal_write:
        with tempfile.TemporaryDirectory(dir=folder) as name:
            path = Path(name) / "main.arl"
            path.write_bytes(OLD)
            calls = calls_of(lambda before: run(["append", path], text, before), Path(name) / "log")
        known_journal_write.append([call for call in calls if call[0] == "write"][-2])
    return (*known_journal_write[0], "signal=KILL")


def why_no_strace():
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], stderr=subprocess.PIPE,
                          check=False)
    return "strace may not trace here" if done.returncode else ""


JOBS = [
    *[Job(f"append of {size}", OLD, entry(size)) for size in (200, 4100, 65536)],
    Job("append to a new file", None, entry(4100)),
    Job("append on a full disk", OLD, entry(4100), limit=len(OLD) + 3000),
    Job("append to a new file on a full disk", None, entry(9000), limit=5000),
    Job("append after one that was cut short", OLD, entry(200), leave_torn(0.7)),
    Job("append after one that was not", OLD + entry(4100), entry(200), leave_torn(1.0)),
    Job("recovery", OLD, b"", leave_torn(0.3), "recover"),
    BatchJob("batch of three files", 4100),
    BatchJob("batch after one that was cut short", 200, cut_short=True),
    LogJob(),
    PublishJob(),
]
ERROR_JOBS = [job for job in JOBS if job.name not in ("append of 200", "append of 65536")]


@unittest.skipIf(why_no_strace(), why_no_strace())
class EveryCall(unittest.TestCase):
    """Each test is one kind of fate; what it does to each job at each of its calls."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="append-", dir=MEMORY))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        journal_write(self.folder, entry(4100))

    def fresh(self):
        return Path(tempfile.mkdtemp(dir=self.folder))

    def calls(self, job):
        folder = self.fresh()
        done = []

        def start(before):
            done.append(job.start(folder, before))
        calls = calls_of(start, self.folder / "log")
        self.assertEqual(outcome(done[0]), REFUSED if job.limit else RECORDED, job.name)
        self.assertIsNone(job.judge(folder, done[0], True), job.name)
        return calls

    def try_point(self, job, point):
        folder = self.fresh()
        done = job.start(folder, injected(point, self.folder / (folder.name + ".log")))
        wrong = job.judge(folder, done, point[1].isdigit() and not job.limit)
        shutil.rmtree(folder)
        return f"{job.name}, {point}: {wrong} [{done.stdout}]" if wrong else None

    def befall(self, fate, jobs, wanted, from_then_on=False):
        sign = "+" if from_then_on else ""
        points = [(job, (name, f"{number}{sign}", fate)) for job in jobs
                  for name, number in self.calls(job) if wanted(name)]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            wrong = list(pool.map(lambda at: self.try_point(*at), points))
        tested[f"{self._testMethodName[5:]}, {fate}"] += len(points)
        self.assertEqual([words for words in wrong if words], [])
        self.assertGreater(len(points), 80)

    def test_killed(self):
        self.befall("signal=KILL", JOBS, lambda name: True)

    def test_an_error_once(self):
        self.befall("error=EIO", ERROR_JOBS, lambda name: name not in NO_FILE_CALLS)
        for error in ("ENOSPC", "EINTR"):
            self.befall(f"error={error}", ERROR_JOBS, lambda name: name in CHANGING_CALLS)

    def test_an_error_from_then_on(self):
        self.befall("error=EIO", ERROR_JOBS, lambda name: name in CHANGING_CALLS, from_then_on=True)

    def test_a_sync_that_fails_is_believed(self):
        """Before the journal is touched nothing was written; after that it may be recorded."""
        for job, last in ((JOBS[1], RECORDED), (JOBS[3], MAY_BE_RECORDED)):
            said = [outcome(job.start(self.fresh(), injected((*call, "error=EIO"), os.devnull)))
                    for call in self.calls(job) if call[0] == "fsync"]
            self.assertEqual(said, [REFUSED, REFUSED, MAY_BE_RECORDED, last], job.name)

    def test_an_intent_is_for_its_owner_alone(self):
        for umask in (0, 0o777):
            folder = self.fresh()
            (folder / "main.arl").write_bytes(OLD)
            point = journal_write(folder, entry(4100))
            run(["append", folder / "main.arl"], entry(4100), injected(point, os.devnull), umask)
            self.assertEqual((folder / ".main.arl.intent").stat().st_mode & 0o7777, 0o600)


@unittest.skipIf(why_no_strace(), why_no_strace())
class Order(unittest.TestCase):
    """A power cut keeps what was synced, and of the rest whatever it likes: so the order counts."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="append-", dir=MEMORY))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)

    def synced(self, arguments, text=b""):
        log = self.folder / "log"
        before = ["strace", "-qq", "-y", "-o", str(log), "-e", "signal=none", "-e",
                  "trace=write,fsync,ftruncate,renameat,linkat,unlinkat,mkdir,getppid"]
        self.assertEqual(outcome(run(arguments, text, before)), RECORDED)
        calls = log.read_text(errors="replace").split("getppid")[1].splitlines()[1:-1]
        log.unlink()
        # A sanitizer asks a pipe of its own whether memory can be read.
        return [self.words_of(call) for call in calls if "<pipe:" not in call]

    def words_of(self, call):
        """`fsync folder`, `write file`: the call and the kind of thing it is made on."""
        path = re.search(rf"\d<({self.folder}[^>]*)>", call)
        kind = "folder" if not path or os.path.isdir(path[1]) else "file"
        kind = "intent" if ".intent" in call else "temporary" if ".new" in call else kind
        return f"{call.split('(')[0]} {kind}"

    INTENT = ["unlinkat intent", "write intent", "fsync intent", "renameat intent", "fsync folder"]
    JOURNAL = ["write file", "fsync file", "unlinkat intent", "fsync folder"]

    def test_append(self):
        path = self.folder / "main.arl"
        self.assertEqual(self.synced(["append", path], NEXT), self.INTENT + self.JOURNAL)
        self.assertEqual(self.synced(["append", path], NEXT), self.INTENT + self.JOURNAL)
        self.assertEqual(self.synced(["append", self.folder / "a/b/main.arl"], NEXT),
                         ["mkdir folder", "mkdir folder", "fsync folder", "mkdir folder",
                          "fsync folder"] + self.INTENT + self.JOURNAL)

    def test_recovery(self):
        path = self.folder / "main.arl"
        leave_torn(0.5)(self.folder)
        self.assertEqual(self.synced(["recover", path]),
                         ["ftruncate file", "fsync file", "unlinkat intent", "fsync folder"])
        leave_torn(1.0)(self.folder)
        self.assertEqual(self.synced(["recover", path]),
                         ["fsync file", "unlinkat intent", "fsync folder"])
        leave_torn(0.5)(self.folder)
        self.assertEqual(self.synced(["append", path], NEXT),
                         ["ftruncate file", "fsync file"] + self.INTENT + self.JOURNAL)

    def test_log(self):
        path = self.folder / "main.log"
        self.assertEqual(self.synced(["log", path, "sent A"]),
                         ["fsync folder", "write file", "fsync file"])

    def test_publish(self):
        self.folder.chmod(0o700)
        self.assertEqual(self.synced(["publish", self.folder, "key"], NEXT),
                         ["write temporary", "fsync temporary", "linkat temporary",
                          "unlinkat temporary", "fsync folder"])
        self.assertEqual(self.synced(["publish", self.folder, "key"], NEXT), ["fsync folder"])


@unittest.skipIf(why_no_strace(), why_no_strace())
class Editors(unittest.TestCase):
    """Somebody who asks for no lock changes the file while an append is held up somewhere."""

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="append-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.path = self.folder / "main.arl"
        self.path.write_bytes(OLD)

    def held_up(self, call, number, meanwhile, arguments=None):
        """Adds an entry, and does something while a call waits to be made."""
        before = ["strace", "-qq", "-o", str(self.folder / "log"), "-e", "signal=none", "-e",
                  f"inject={call}:delay_enter={HELD_UP}ms:when={number}"]
        with concurrent.futures.ThreadPoolExecutor(1) as pool:
            done = pool.submit(run, arguments or ["append", self.path], NEXT, before)
            end = time.monotonic() + 30
            while self.made(call) < number:
                self.assertLess(time.monotonic(), end)
                time.sleep(0.001)
            meanwhile()
            return done.result()

    def made(self, call):
        log = self.folder / "log"
        text = log.read_text(errors="replace") if log.exists() else ""
        return len(re.findall(rf"^{call}\(", text, re.M))

    def replace(self):
        (self.folder / "fresh").write_bytes(b"edited\n")
        os.rename(self.folder / "fresh", self.path)

    def add_a_line(self):
        with self.path.open("ab") as file:
            file.write(b"mine\n")

    def last(self, name, arguments, skip=0):
        """The number of the last call of that name, or of one before it."""
        calls = calls_of(lambda before: run(arguments, NEXT, before), self.folder / "log")
        return [call for call in calls if call[0] == name][-1 - skip]

    def write_of_journal(self):
        return self.last("write", ["append", self.folder / "other.arl"], skip=1)

    def test_a_file_replaced_before_the_append_is_opened_again(self):
        done = self.held_up("renameat", 1, self.replace)
        self.assertEqual((outcome(done), self.path.read_bytes()), (RECORDED, b"edited\n" + NEXT))

    def test_a_line_added_before_the_append_stays(self):
        done = self.held_up("renameat", 1, self.add_a_line)
        self.assertEqual((outcome(done), self.path.read_bytes()),
                         (RECORDED, OLD + b"mine\n" + NEXT))

    def test_a_file_replaced_during_the_append_is_told_of(self):
        done = self.held_up(*self.write_of_journal(), self.replace)
        self.assertEqual((outcome(done), self.path.read_bytes()), (MAY_BE_RECORDED, b"edited\n"))

    def test_a_line_added_during_the_append_stays(self):
        done = self.held_up(*self.write_of_journal(), self.add_a_line)
        self.assertEqual((outcome(done), self.path.read_bytes()),
                         (MAY_BE_RECORDED, OLD + b"mine\n" + NEXT))

    def test_a_link_that_leads_elsewhere_by_now_is_followed_again(self):
        link, other = self.folder / "link.arl", self.folder / "other.arl"
        other.write_bytes(b"other\n")
        link.symlink_to(self.path)

        def lead_elsewhere():
            link.unlink()
            link.symlink_to(other)
        done = self.held_up("flock", 1, lead_elsewhere, ["append", link])
        self.assertEqual((outcome(done), self.path.read_bytes(), other.read_bytes()),
                         (RECORDED, OLD, b"other\n" + NEXT))

    def test_a_folder_that_was_replaced_is_looked_for_again(self):
        book = self.folder / "book"
        book.mkdir()
        (book / "main.arl").write_bytes(OLD)

        def replace():
            book.rename(self.folder / "old")
            book.mkdir()
            (book / "main.arl").write_bytes(b"new\n")
        done = self.held_up("flock", 1, replace, ["append", book / "main.arl"])
        self.assertEqual((outcome(done), (book / "main.arl").read_bytes()),
                         (RECORDED, b"new\n" + NEXT))
        self.assertEqual((self.folder / "old/main.arl").read_bytes(), OLD)

    def test_a_line_added_before_the_disk_was_full_stays(self):
        name, number = self.write_of_journal()
        arguments = ["limited", len(OLD) + 10, "append", self.path]
        done = self.held_up(name, number + 1, self.add_a_line, arguments)
        self.assertEqual((outcome(done), self.path.read_bytes()),
                         (MAY_BE_RECORDED, OLD + NEXT[:10] + b"mine\n"))

    def test_a_lock_that_was_removed_is_asked_for_again(self):
        path, seen = self.folder / ".main.arl.lock", []

        def take_a_new_one():
            path.unlink()
            lock = path.open("w")
            fcntl.flock(lock, fcntl.LOCK_EX)

            def give_back():
                seen.append(self.path.read_bytes())
                lock.close()
            threading.Timer(HELD_UP / 500, give_back).start()
        done = self.held_up("flock", 1, take_a_new_one)
        self.assertEqual((outcome(done), seen, self.path.read_bytes()),
                         (RECORDED, [OLD], OLD + NEXT))

    def test_a_reader_who_came_in_the_middle_looks_again(self):
        leave_torn(0.5)(self.folder)
        intent = self.last("openat", ["read", self.path])

        def complete():
            self.path.write_bytes(OLD + entry(4100))
            (self.folder / ".main.arl.intent").unlink()
        done = self.held_up(*intent, complete, ["read", self.path])
        self.assertEqual((done.returncode, done.stdout), (0, OLD + entry(4100)))


class Together(unittest.TestCase):
    """Many at one file, killed at any time, or with a disk that is full."""

    SIZE = 300

    def make_folder(self, memory):
        folder = Path(tempfile.mkdtemp(prefix="append-", dir=MEMORY if memory else None))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def write_and_watch(self, path, writers, count, meanwhile=lambda: None):
        path.touch()
        readers = [subprocess.Popen([DRIVER, "watch", path, str(self.SIZE)], stdin=subprocess.PIPE,
                                    stdout=subprocess.PIPE) for _ in range(2)]
        running = [subprocess.Popen([DRIVER, "write", path, f"w{i}", str(count), str(self.SIZE)],
                                    stdout=subprocess.PIPE) for i in range(writers)]
        while any(writer.poll() is None for writer in running):
            meanwhile()
            time.sleep(0.002)
        for writer in running:
            self.assertEqual((writer.communicate()[0], writer.returncode), (b"", 0))
        for reader in readers:
            said, _ = reader.communicate()
            self.assertEqual(reader.returncode, 0, said)
            tested["reads while 16 write"] += int(said.split()[0])
        self.check_entries(path.read_bytes(), writers, count)

    def check_entries(self, content, writers, count):
        lines = content.split(b"\n")
        self.assertEqual(lines.pop(), b"")
        heads, bodies = lines[0::2], lines[1::2]
        self.assertTrue(all(len(body) == self.SIZE and len(set(body)) == 1 for body in bodies))
        self.assertEqual(sorted(heads), sorted(b"w%d %d" % (i, n) for i in range(writers)
                                               for n in range(count)))
        tested["appends by 16"] += len(heads)

    def test_writers_and_readers(self):
        self.write_and_watch(self.make_folder(memory=True) / "main.arl", 16, 200)

    def test_writers_and_readers_on_disk(self):
        self.write_and_watch(self.make_folder(memory=False) / "main.arl", 16, 3)

    def test_writers_and_somebody_who_replaces_the_file_under_the_lock(self):
        folder = self.make_folder(memory=True)
        path = folder / "main.arl"

        def replace():
            with (folder / ".main.arl.lock").open("w") as lock:
                fcntl.flock(lock, fcntl.LOCK_EX)
                (folder / "fresh").write_bytes(path.read_bytes())
                os.rename(folder / "fresh", path)
                tested["replacements while 16 write"] += 1
        self.write_and_watch(path, 16, 20, replace)

    def test_killed_in_the_middle_of_a_long_write(self):
        path = self.make_folder(memory=True) / "main.arl"
        text = entry(8 << 20)
        for _ in range(24):
            path.write_bytes(OLD)
            with subprocess.Popen([DRIVER, "append", path], stdin=subprocess.PIPE,
                                  stdout=subprocess.PIPE) as process:
                process.stdin.write(text)
                process.stdin.close()
                size = len(OLD) + random.randrange(1, len(text) // 2)
                while path.stat().st_size < size and process.poll() is None:
                    pass
                process.kill()
                said = process.stdout.read()
            raw, settled = counted(path)
            self.assertTrue(settled == OLD and said == b"" or settled == OLD + text)
            tested["kills in the middle"] += 1
            tested["of which tore the file"] += raw != settled
            self.assertIsNone(Job.go_on(path.parent, settled))

    @unittest.skipUnless(shutil.which("unshare"), "unshare is not installed")
    def test_a_full_disk(self):
        folder = self.make_folder(memory=True)
        (folder / "disk").mkdir()
        (folder / "text").write_bytes(entry(21000))
        done = subprocess.run(["unshare", "-rm", "sh", "-c", FULL_DISK, "sh", folder, DRIVER],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        if b"mounted" not in done.stdout:
            self.skipTest("no file system may be mounted here")
        self.assertEqual((done.returncode, done.stdout), (0, b"mounted\n"))
        tested["sizes of a full disk"] += 40


# Whatever is left on a small disk, the append succeeds or the file is as it was.
FULL_DISK = r"""
mount -t tmpfs -o size=160k none "$1/disk" && echo mounted && cd "$1/disk" || exit
n=0
while [ $n -lt 40 ]; do
    n=$((n + 1))
    rm -rf ./* .main*
    head -c 30000 /dev/zero | tr '\0' a > main.arl
    head -c $((n * 4096)) /dev/zero > filler 2> ../said
    said=$("$2" append main.arl < ../text)
    rm -f filler
    case $said in
        recorded) [ "$(wc -c < main.arl)" = 51001 ] || echo "$n: not recorded" ;;
        nothing*) [ "$(tr -d a < main.arl | wc -c)" = 0 ] && [ "$(wc -c < main.arl)" = 30000 ] ||
            echo "$n: not as it was" ;;
        *) echo "$n: $said" ;;
    esac
    [ -e .main.arl.intent ] && echo "$n: an intent is left"
done
exit 0
"""


def setUpModule():
    if not os.path.exists(DRIVER):
        raise FileNotFoundError(f"{DRIVER} was not built")


def tearDownModule():
    for name, count in tested.items():
        print(f"{name}: {count}")


if __name__ == "__main__":
    sys.exit(unittest.main())
