#!/usr/bin/python3
"""The adversarial corpus: what a stranger, an accident or an attacker could hand to the program.

    tests/adversarial_test.py                     all cases
    tests/adversarial_test.py -k bank             those with `bank` in their name
    AR_ADVERSARIAL=/path/to/ar tests/adversarial_test.py      of another build

Each module of tests/adversarial is a table of cases; a case says its files, its command, and the
exit status and diagnostics that are due. Every one runs with as much memory as its files take and
256 MB more, within a second of processor time, and whatever it is about, the answer is text, and
nothing but what the case names is written.
"""
import concurrent.futures
import importlib
import os
import re
import shutil
import sys
import unittest
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(TESTS))

from adversarial.case import Case, judge

PROGRAM = os.environ.get("AR_ADVERSARIAL") or (
    shutil.which("ar") if "ROOT" in os.environ else str(TESTS.parent / "build/bin/ar"))
AT_LEAST = 300  # cases that the corpus has


def cases():
    for path in sorted((TESTS / "adversarial").glob("*.py")):
        if path.stem in ("case", "__init__"):
            continue
        for case in importlib.import_module(f"adversarial.{path.stem}").CASES:
            case.group = path.stem
            yield case


ALL = list(cases())
POOL = concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2)
ANSWERS = {}  # of the cases that run, by identity


WRONG = {  # what a script does that is not due
    "another status": ("exit 3", {}),
    "a signal": ("kill -SEGV $$", {}),
    "a new file": ("touch new", {}),
    "a file that is gone": ("rm main.arl", {"files": {"main.arl": "x"}}),
    "a file that was to be written": ("exit 0", {"after": {"main.arl": "x"}}),
    "an escape character": ("printf '\\033[2J'", {}),
    "what is not UTF-8": ("printf '\\377'", {}),
    "a diagnostic too many": ("echo 'a.arl:1:1: error: x [rule]'", {}),
    "a diagnostic too few": ("exit 0", {"faults": ["1:1 rule"]}),
    "another column": ("echo 'main.arl:1:2: error: x [rule]'", {"faults": ["1:1 rule"]}),
    "another severity": ("echo 'main.arl:1:1: warning: x [rule]'", {"faults": ["1:1 rule"]}),
    "other output": ("echo a", {"out": "b\n"}),
    "a secret": ("echo secret", {"never": ["secret"]}),
    "another line rejected": ("echo 'a.csv,2,x,y' >&2", {"rejects": [3]}),
    "a line not said": ("exit 0", {"says": ["words"]}),
    "an endless loop": ("while :; do :; done", {}),
    "too much memory": ("x=$(head -c 300000000 /dev/zero | tr '\\0' x)", {}),
}


class Judge(unittest.TestCase):
    """A case that cannot fail is none."""

    def test_sees_what_is_not_due(self):
        for name, (script, due) in WRONG.items():
            with self.subTest(name):
                self.assertTrue(judge("/bin/sh", Case(name, ["-c", script], **due)))

    def test_is_content_with_what_is_due(self):
        case = Case("all", ["-c", "echo 'a:1:7: error: x [rule]'; echo y > new; exit 3"],
                    status=3, faults=["a:1:* rule"], after={"new": "y\n"},
                    out="a:1:7: error: x [rule]\n", never=["z"], rejects=[])
        self.assertEqual([], judge("/bin/sh", case))


class Corpus(unittest.TestCase):
    """Has a test for every case."""

    def test_has_as_many_cases_as_were_promised(self):
        names = [(case.group, case.name) for case in ALL]
        self.assertGreaterEqual(len(names), AT_LEAST)
        self.assertEqual(sorted(set(names)), sorted(names), "names are used twice")


def tests_of_cases():
    for number, case in enumerate(ALL):
        def test(self, case=case):
            faults = ANSWERS[id(case)].result()
            if faults:
                self.fail(f"{case.group}: {case.name}\n" + "\n".join(faults))
        test.case = case
        name = re.sub(r"\W+", "_", case.name)
        setattr(Corpus, f"test_{number:03}_{case.group}_{name}", test)


def load_tests(_loader, tests, _pattern):
    """Starts what was chosen, so that cases run side by side."""
    for suite in tests:
        for test in suite:
            case = getattr(getattr(test, test.id().rsplit(".", 1)[-1]), "case", None)
            if case:
                ANSWERS[id(case)] = POOL.submit(judge, PROGRAM, case)
    return tests


tests_of_cases()

if __name__ == "__main__":
    unittest.main()
