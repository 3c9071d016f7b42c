"""What a case of the adversarial corpus is, and how one is run and judged."""
import os
import pty
import re
import subprocess
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

BOOK = b"""book
  currency: CNY
  terms: net 30
customer C001 "Qiming Trading"
"""
TODAY = "2026-06-30"
MEMORY = 256 << 20  # bytes of address space beyond the size of the files
SECONDS = 1         # of processor time
PATIENCE = 120      # seconds of the clock, on a busy machine

DIAGNOSTIC = re.compile(r"(?:(?P<place>.+:\d+:\d+): )?(?P<severity>error|warning): .*"
                        r" \[(?P<rule>[a-z0-9-]+)\]", re.S)


class Link(str):
    """A symbolic link to this path."""


class Special(str):
    """Something that is no file: `fifo` or `folder`."""


FIFO, FOLDER = Special("fifo"), Special("folder")


@dataclass
class Case:
    """One attack, and the answer that is due.

    `faults` are all diagnostics, in order: `[warning ][FILE:]LINE:COLUMN RULE`, or `RULE` of
    those without a place; the column is `*` where a library alone knows it. `says` are whole
    lines that stdout or stderr hold; `out` is all of stdout; `rejects` are the lines of the file
    that cannot be read; `never` stands nowhere in what is printed; `after` are files that the
    command writes: nothing else may change.
    """
    name: str
    command: list
    files: dict = field(default_factory=dict)
    status: int = 0
    faults: tuple = ()
    says: tuple = ()
    out: str = None
    rejects: tuple = None
    never: tuple = ()
    after: dict = field(default_factory=dict)
    stdin: bytes = b""
    environment: dict = field(default_factory=dict)
    folder: str = "."      # where the command runs
    terminal: bool = False  # prints to one
    group: str = ""


def encoded(text):
    return text if isinstance(text, bytes) else text.encode("utf-8")


def status_of(faults):
    """What `check` ends with."""
    if any(not fault.startswith("warning ") for fault in faults):
        return 3
    return 1 if faults else 0


def journal(name, text, *faults, **more):
    """A case of `ar check`, of lines that follow the four of BOOK: the first is line 5."""
    more.setdefault("status", status_of(faults))
    more.setdefault("command", ["check"])
    files = {"main.arl": BOOK + encoded(text), **more.pop("files", {})}
    return Case(name, files=files, faults=faults, **more)


def whole(name, text, *faults, **more):
    """A case of `ar check`, of a journal of these bytes alone."""
    more.setdefault("status", status_of(faults))
    more.setdefault("command", ["check"])
    files = {"main.arl": encoded(text), **more.pop("files", {})}
    return Case(name, files=files, faults=faults, **more)


def put(path, what):
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(what, Link):
        path.symlink_to(what)
    elif what is FIFO:
        os.mkfifo(path)
    elif what is FOLDER:
        path.mkdir()
    else:
        path.write_bytes(encoded(what))


def state(root):
    """Everything below a folder: the bytes of files, the kind of the rest."""
    found = {}
    for path in sorted(root.rglob("*")):
        name = str(path.relative_to(root))
        if name.startswith(".") and name.endswith(".lock"):
            continue  # stays for whoever writes next
        if path.is_symlink():
            found[name] = "-> " + os.readlink(path)
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not path.is_dir():
            found[name] = "special"
    return found


def size(case):
    return len(case.stdin) + sum(len(encoded(what)) for what in case.files.values())


def limited(program, case):
    """The command, with bounds on memory and time that its children share."""
    memory = (MEMORY + size(case)) >> 10
    script = f'ulimit -v {memory}; ulimit -t {SECONDS}; ulimit -c 0; exec "$@"'
    return ["/bin/sh", "-c", script, "sh", program, *case.command]


def environment(case):
    kept = {key: value for key, value in os.environ.items()
            if not key.startswith(("AR_", "LC_")) and key not in ("LANGUAGE", "NO_COLOR")}
    return {**kept, "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8", "TZ": "UTC", "TERM": "xterm",
            "PAGER": "cat", "AR_TODAY": TODAY, **case.environment}


def on_terminal(words, folder, env):
    """Status and all that a terminal was sent."""
    above, below = pty.openpty()
    with subprocess.Popen(words, cwd=folder, env=env, stdin=subprocess.DEVNULL, stdout=below,
                          stderr=below, close_fds=True) as running:
        os.close(below)
        seen = b""
        try:
            while piece := os.read(above, 65_536):
                seen += piece
        except OSError:  # the other end is closed
            pass
        os.close(above)
        return running.wait(PATIENCE), seen.replace(b"\r\n", b"\n"), b""


def started(program, case, folder):
    words, env = limited(program, case), environment(case)
    if case.terminal:
        return on_terminal(words, folder, env)
    done = subprocess.run(words, cwd=folder, env=env, input=case.stdin, timeout=PATIENCE,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout, done.stderr


def spelled(fault):
    """`5:3 rule` with its severity and file, as `found` spells it."""
    severity = "warning" if fault.startswith("warning ") else "error"
    *place, rule = fault.removeprefix("warning ").split(" ")
    where = " ".join(place)
    if re.fullmatch(r"\d+:(\d+|\*)", where):
        where = "main.arl:" + where
    return f"{severity} {where} {rule}" if where else f"{severity} {rule}"


def found(text):
    for line in text.split("\n"):
        match = DIAGNOSTIC.fullmatch(line)
        if match:
            yield " ".join(filter(None, [match["severity"], match["place"], match["rule"]]))


def all_fit(due, seen):
    def fits(one, other):
        if ":* " in one:
            other = re.sub(r":\d+ (?=[a-z0-9-]+$)", ":* ", other)
        return one == other
    return len(due) == len(seen) and all(map(fits, due, seen))


def harmful(output, case):
    """Bytes that steer a terminal, or are no text."""
    allowed = b"\n\t" + (b"\x1b\r" if case.terminal else b"")
    bad = sorted({byte for byte in output if byte < 0x20 or byte == 0x7F} - set(allowed))
    if bad:
        yield f"control bytes in the output: {bytes(bad)!r}"
    try:
        text = output.decode("utf-8")
        if re.search("[\x80-\x9f]", text):
            yield "C1 control characters in the output"
    except UnicodeDecodeError as wrong:
        yield f"the output is not UTF-8: {wrong}"


def said(case, output, errors):
    """Where the words are not those that are due."""
    text = (output + b"\n" + errors).decode("utf-8", "replace")
    lines = text.split("\n")
    due, seen = [spelled(fault) for fault in case.faults], list(found(text))
    if not all_fit(due, seen):
        yield f"diagnostics are {seen}, not {due}"
    for line in case.says:
        if line not in lines:
            yield f"nowhere said: {line}"
    for words in case.never:
        if words in text:
            yield f"must not be shown: {words!r}"
    if case.out is not None and output.decode("utf-8", "replace") != case.out:
        yield f"prints {output!r}, not {case.out!r}"
    if case.rejects is not None:
        rows = re.findall(r"^[^\s,]+,(\d+),(?!reason,)", errors.decode("utf-8", "replace"), re.M)
        if [int(row) for row in rows] != list(case.rejects):
            yield f"rejected lines are {rows}, not {list(case.rejects)}"


def changed(case, before, after):
    expected = {**before, **{name: encoded(text) for name, text in case.after.items()}}
    for name in sorted(expected.keys() | after.keys()):
        if expected.get(name) != after.get(name):
            yield f"{name} is {after.get(name)!r:.300}, not {expected.get(name)!r:.300}"


def judge(program, case):
    """What is wrong with the answer to a case, in words; nothing when it is the one due."""
    with tempfile.TemporaryDirectory(prefix="adversarial-") as place:
        root = Path(place).resolve()
        for name, what in case.files.items():
            put(root / name, what)
        before = state(root)
        try:
            status, output, errors = started(program, case, root / case.folder)
        except subprocess.TimeoutExpired:
            return [f"no end after {PATIENCE} s"]
        faults = [] if status == case.status else [f"ends with {status}, not {case.status}"]
        faults += said(case, output, errors)
        faults += harmful(output + errors, case)
        faults += changed(case, before, state(root))
        if faults:
            faults.append((output + errors).decode("utf-8", "replace")[:3_000])
        return faults
