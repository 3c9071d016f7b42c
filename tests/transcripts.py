"""Runs transcripts: prose with indented `$ command` lines and, below each, all its output.

The format is cram's, and cram runs them. What is added here: a scratch folder and a fixed
environment for each, a time limit, and outputs shown as UTF-8 instead of as escapes.
"""
import codecs
import os
import shutil
import tempfile
from pathlib import Path

import cram
from cram._diff import esc, glob, regex, unified_diff

INDENT = 2
IDEOGRAPHIC_SPACE = "\u3000"
SECONDS = 600
UNSET = ("AR_TODAY", "AR_FILE", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "PAGER", "MANPAGER",
         "MANPATH", "LANGUAGE", "COLUMNS", "LINES", "CDPATH", "MAKEFLAGS", "MAKELEVEL", "MFLAGS")


def environment(root, build):
    """What a transcript sees: our `ar` first on the PATH, no taste of whoever runs it."""
    env = {key: value for key, value in os.environ.items()
           if key not in UNSET and not key.startswith("LC_")}
    env.update(TZ="UTC", LC_ALL="C.UTF-8", LANG="C.UTF-8", TERM="dumb", ROOT=str(root),
               PATH=f"{build / 'bin'}:{env.get('PATH', '/usr/bin:/bin')}",
               UBSAN_OPTIONS="print_stacktrace=1")
    return env


def as_written(line):
    """Cram escapes every line that is not ASCII; text people can read is left as it is."""
    mark = b" (esc)\n"
    if not line.endswith(mark):
        return line
    raw = codecs.escape_decode(line[:-len(mark)])[0] + b"\n"
    try:
        text = raw[:-1].decode("utf-8")
    except UnicodeDecodeError:
        return line
    return raw if all(c.isprintable() or c == IDEOGRAPHIC_SPACE for c in text) else line


def accepted(reference, diff):
    """The reference with the hunks of a unified diff applied."""
    result, at = [], 0
    for line in diff[2:]:
        if line.startswith(b"@@"):
            start = int(line.split()[1][1:].partition(b",")[0]) - 1
            result += reference[at:start]
            at = start
        elif line.startswith(b"+"):
            result.append(line[1:])
        else:
            if line.startswith(b" "):
                result.append(reference[at])
            at += 1
    return result + reference[at:]


class Outcome:
    """What running one transcript came to; `lines` is the transcript with its real outputs."""

    def __init__(self, diff, lines):
        self.diff = diff
        self.lines = lines

    @property
    def passed(self):
        return not self.diff


def run(lines, name, folder, env, with_examples=False):
    """Runs the lines (bytes) of a transcript in a folder of its own."""
    scratch = tempfile.mkdtemp(prefix="transcript-")
    try:
        if with_examples and os.path.isdir(os.path.join(env["ROOT"], "examples")):
            shutil.copytree(os.path.join(env["ROOT"], "examples"),
                            os.path.join(scratch, "examples"))
        env = dict(env, TESTDIR=str(folder), TESTFILE=name, CRAMTMP=scratch, TMPDIR=scratch,
                   HOME=scratch)
        shell = ["/bin/sh", "-c",
                 f'cd "$CRAMTMP" && exec timeout {SECONDS} /bin/sh "$0"']
        reference, real, _ = cram.test(lines, shell, indent=INDENT, env=env, cleanenv=False)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    if real is None:
        return Outcome([f"{name}: skips itself (status 80), which no transcript may\n"], reference)
    real = [as_written(line) for line in real]
    diff = list(unified_diff(reference, real, os.fsencode(name), os.fsencode(name + " (now)"),
                             matchers=[esc, glob, regex]))
    return Outcome([line.decode("utf-8", "replace") for line in diff],
                   accepted(reference, diff) if diff else reference)


def run_file(path, root, env):
    path = Path(path)
    lines = path.read_bytes().splitlines(True)
    return run(lines, str(path.relative_to(root)), path.parent, env)
