"""What the tests of faults share: commands that write, what befalls them, and how they may end.

A point is a system call by its name and number, and its fate: SIGKILL just before it is made (which
is just after the one before it), or an error instead of it, once or from then on.
"""
import os
import re
import select
import shutil
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("AR_PROGRAM") or (shutil.which("ar") if "ROOT" in os.environ
                                           else str(ROOT / "build/bin/ar"))
DRIVER = shutil.which("append_driver") or str(ROOT / "build/bin/append_driver")
# The long form takes every point, the short one a sample.
LONG = os.environ.get("AR_FAULTS") == "long"
# What a kill leaves does not depend on the disk, and memory is faster.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
TODAY = "2026-03-10"
REMINDERS_HEAD = b"; What was sent; written by remind.\n"
FINDINGS, BAD_DATA, FAILURE = 1, 3, 4  # a book that cannot be read is one of bad data
RECORD_IS_AS_IT_WAS = "outbox/record: nothing was written"
CHANGING = {"openat", "write", "fsync", "fdatasync", "ftruncate", "rename", "renameat", "renameat2",
            "link", "linkat", "unlink", "unlinkat", "mkdir", "chmod", "fchmod", "fchmodat", "flock",
            "lseek", "pwrite64"}
# Of .git, what the program writes itself; of the others that are hidden, what git reads.
SEEN_THOUGH_HIDDEN = {".gitattributes", ".git/config", ".git/info/exclude", ".git/hooks/pre-commit"}
UNFINISHED = re.compile(r"\.[A-Za-z0-9]{6}$|^\..*\.new$")
tested = Counter()


def run(folder, words, before=(), **more):
    """Waits for the children too that the program leaves when it is killed."""
    env = {"PATH": os.environ["PATH"], "AR_TODAY": TODAY, "HOME": str(folder),
           "ASAN_OPTIONS": os.environ.get("ASAN_OPTIONS", ""),
           **more.pop("env", {})}
    waiting, held = os.pipe()
    try:
        with subprocess.Popen([*before, PROGRAM, *words], cwd=folder, env=env, pass_fds=[held],
                              stdin=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              **{"stdout": subprocess.PIPE, **more}) as process:
            os.close(held)
            held = None
            try:
                out, err = process.communicate(timeout=60)
            except subprocess.TimeoutExpired:
                process.kill()
                out, err = process.communicate()
                return subprocess.CompletedProcess(words, 124, out or b"", err + b"\nit hung\n")
        select.select([waiting], [], [], 30)
        return subprocess.CompletedProcess(words, process.returncode, out or b"", err)
    finally:
        os.close(waiting)
        if held is not None:
            os.close(held)


def injected(point):
    """The words for strace that let something befall a call."""
    name, when, fate = point
    return ["strace", "-qq", "-o", os.devnull, "-e", f"trace={name}", "-e", "signal=none",
            "-e", f"inject={name}:{fate}:when={when}"]


def why_no_strace():
    if not shutil.which("strace"):
        return "strace is not installed"
    done = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], stderr=subprocess.PIPE,
                          check=False)
    return "strace may not trace here" if done.returncode else ""


def is_sanitized():
    """A sanitizer makes calls of its own, and ends the program when they fail."""
    return b"__asan_init" in Path(PROGRAM).read_bytes()


def evenly(points, most):
    """All in the long form; in the short one so many, from the first to the last."""
    if LONG or len(points) <= most:
        return list(points)
    return [points[i * (len(points) - 1) // (most - 1)] for i in range(most)]


def is_seen(path):
    if path in SEEN_THOUGH_HIDDEN:
        return True
    return not any(part.startswith(".") for part in path.split("/")) and not is_unfinished(path)


def is_unfinished(path):
    """Of a file that was to be written, under another name: killed before it got its own."""
    return bool(UNFINISHED.search(path.rsplit("/", 1)[-1]))


def files_below(folder):
    return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*"))
            if path.is_file()}


def counted(path):
    """The bytes that count to a reader."""
    if not path.with_name(f".{path.name}.intent").exists():
        return path.read_bytes()
    done = subprocess.run([DRIVER, "read", path], stdout=subprocess.PIPE, check=False)
    return done.stdout if done.returncode == 0 else None


def states_of_messages(record):
    """What the record of an outbox says in the end, however often it says so."""
    return {line.split()[2]: line.split()[1] for line in record.decode().split("\n")[:-1]
            if "\0" not in line}


def says_nothing(journal):
    return all(line.startswith(b";") for line in journal.splitlines())


def state_of(folder, read=counted):
    """What a person sees of a folder: what is in the files, and whether they are programs. A
    journal that says nothing is as none: it is there before what follows in it."""
    state = {}
    for name, path in files_below(folder).items():
        if not is_seen(name):
            continue
        content = read(path)
        if name == "outbox/record":
            for key, said in states_of_messages(content).items():
                state[f"{name} of {key}"] = said
            continue
        if name.startswith("reminders/"):
            content = (content or b"").removeprefix(REMINDERS_HEAD)
        if content is None or not name.endswith(".arl") or not says_nothing(content):
            state[name] = (content, bool(path.stat().st_mode & 0o100))
    return state


def left_behind(folder):
    return [name for name in files_below(folder)
            if not is_seen(name) and not name.startswith(".git/") and not name.endswith(".lock")]


class Fault:
    """What befell a command. `is_single`: one call failed, once, so that it could tidy up;
    `can_tell`: standard error can be written; `statuses`: what it may end with."""

    def __init__(self, *, is_single=False, can_tell=True, statuses=(FAILURE,)):
        self.is_single, self.can_tell, self.statuses = is_single, can_tell, statuses


class Job:
    """A command that writes, and the folder it begins in.

    `first` are commands that come before it, `before` is a call that puts more into the folder;
    `each` is a pattern for files that may be as before or as afterwards, whatever the others are,
    `loose` for one that grows line by line; `again` is what the command returns when all is done
    already, and `half` when some of it is.
    """

    def __init__(self, name, words, files, *, first=(), each=None, loose="^$", again=0, half=0,
                 before=None):
        self.name, self.words, self.files, self.first = name, words, files, first
        self.each, self.loose, self.again, self.half, self.before = each, loose, again, half, before
        self.folder = self.old = self.raw = self.new = None

    def __repr__(self):
        return self.name

    def make(self, at):
        """The folder that every run begins with a copy of, and how it looks before and after."""
        self.folder = Path(at) / re.sub(r"\W+", "-", self.name)
        self.folder.mkdir()
        for name, content in self.files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content)
        if self.before:
            self.before(self.folder)
        for words in self.first:
            done = run(self.folder, words)
            assert done.returncode in (0, 1), (self.name, words, done)
        self.old, self.raw = state_of(self.folder), state_of(self.folder, Path.read_bytes)
        after = self.copy(at)
        done = self.start(after)
        assert done.returncode == 0, (self.name, done)
        self.look(after, done)
        shutil.rmtree(after)

    def look(self, after, _done):
        """How it is when all went well."""
        self.new = state_of(after)
        assert self.new != self.old, self.name

    def copy(self, at):
        folder = Path(tempfile.mkdtemp(dir=at))
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        return folder

    def start(self, folder, before=(), **more):
        return run(folder, self.words, before, **more)

    def calls(self, at):
        """(name, number) of the calls after those of the loader."""
        folder, log = self.copy(at), Path(at) / "log"
        done = self.start(folder, ["strace", "-qq", "-o", str(log), "-e", "signal=none"])
        assert done.returncode == 0, (self.name, done)
        seen, calls, begun = Counter(), [], False
        for name, rest in re.findall(r"^(\w+)\((.*)", log.read_text(errors="replace"), re.M):
            seen[name] += 1
            begun = begun or name != "execve" and any(f'"{file}"' in rest
                                                      for file in ("ar.toml", *self.words))
            if begun:
                calls.append((name, seen[name]))
        shutil.rmtree(folder)
        return calls

    def judge(self, folder, done, how=Fault()):
        """What is wrong afterwards; nothing when all is well. `done` is nothing when the machine
        died."""
        wrong = self.unsound(folder)
        if wrong:
            return wrong
        now = state_of(folder)
        wrong = self.mixed(now) or (done and self.untrue(folder, now, done, how))
        return wrong or self.go_on(folder, now)

    def unsound(self, folder):
        checked = run(folder, ["check", "-q"])
        if checked.returncode == 0:
            return None
        return f"the book is not sound: {checked.stdout + checked.stderr}"

    def mixed(self, now):
        for name in {*self.old, *self.new, *now}:
            among = now.get(name) in (self.old.get(name), self.new.get(name))
            if not among and not re.search(self.loose, name):
                return f"{name} is neither old nor new: {now.get(name)}"
        if self.is_old(now) or self.is_new(now):
            return None
        return (f"some of it is old: {self.unlike(now, self.new)}, "
                f"and not {self.unlike(now, self.old)}")

    def unlike(self, now, then):
        return [name for name in sorted({*now, *then}) if now.get(name) != then.get(name)
                and not (self.each and re.search(self.each, name))]

    def is_old(self, now):
        return not self.unlike(now, self.old)

    def is_new(self, now):
        return not self.unlike(now, self.new)

    def untrue(self, folder, now, done, how):
        """Is what the command said what happened?"""
        if done.returncode < 0:
            return None
        said = done.stderr.decode("utf-8", "replace").replace(RECORD_IS_AS_IT_WAS, "")
        if done.returncode == 0:
            return "lost after success" if now != self.new else None
        if done.returncode not in how.statuses:
            return "neither done, nor a failure"
        if how.can_tell and not re.search(r"^ar: \S|error: ", said, re.M):
            return "failed, and did not say so"
        if re.search(r"nothing was|left as it is", said) and not self.is_old(now):
            return "written although it said no"
        if re.search(r"may be|cannot write to standard output|added to", said):
            return None
        if how.can_tell and not self.is_old(now) and not self.each:
            return "written, and not said so"
        if not how.is_single or self.each:
            return None
        # What was cut short before may be undone by now.
        if state_of(folder, Path.read_bytes) not in (self.raw, self.old):
            return "not as it was, byte for byte"
        left = set(left_behind(folder)) - set(left_behind(self.folder))
        return f"left behind: {left}" if left else None

    def go_on(self, folder, now):
        """The same command again brings it about, once, and tidies up."""
        expected = {now == self.new: self.again, now == self.old: 0}.get(True, self.half)
        done = self.start(folder)
        if done.returncode != expected:
            return f"doing it again: {done.returncode} {done.stderr + done.stdout}"
        if state_of(folder) != self.new:
            return f"not as it should be when done again: {self.unlike(state_of(folder), self.new)}"
        left = [name for name in left_behind(folder) if not is_unfinished(name)]
        if left:
            return f"left behind: {left}"
        return self.unsound(folder)
