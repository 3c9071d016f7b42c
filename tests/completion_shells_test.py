#!/usr/bin/python3
"""The completion scripts in the shells they are for: bash, zsh and fish, each as it is there."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from add_asking_test import PROGRAM, Terminal

BOOK = """book
  currency: EUR
  terms: net 30
customer ACME "Acme Ltd"
customer "B & C" "Bolt"
2026-01-08 sale ACME INV-7 480.00
2026-01-09 sale ACME INV-8 80.00
"""


def needs(shell):
    return unittest.skipUnless(shutil.which(shell), f"{shell} is not installed")


class Shells(unittest.TestCase):

    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="shells-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        (self.folder / "main.arl").write_text(BOOK)
        (self.folder / "bin").mkdir()
        (self.folder / "bin/ar").symlink_to(Path(PROGRAM).resolve())
        self.env = {"PATH": f"{self.folder / 'bin'}:{os.environ['PATH']}", "TERM": "vt100",
                    "HOME": str(self.folder), "AR_TODAY": "2026-03-10", "LC_ALL": "C.UTF-8",
                    "PS1": "$ "}
        for shell in ("bash", "zsh", "fish"):
            script = subprocess.run(["ar", "completion", shell], env=self.env, check=True,
                                    cwd=self.folder, stdout=subprocess.PIPE).stdout
            (self.folder / f"ar.{shell}").write_bytes(script)

    def fish(self, line):
        """What fish itself says it would offer."""
        done = subprocess.run(["fish", "-c", f"source ar.fish; complete -C '{line}'"],
                              cwd=self.folder, env=self.env, check=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, timeout=60)
        return done.stdout.decode("utf-8").splitlines()

    @needs("fish")
    def test_fish(self):
        self.assertIn("aging\twhat is owed, by days late", self.fish("ar ag"))
        self.assertEqual(self.fish("ar aging A"), ["ACME\tAcme Ltd"])
        self.assertEqual(self.fish("ar aging --basis "), ["due", "invoice"])
        self.assertEqual([line.split("\t")[0] for line in
                          self.fish("ar add receipt ACME R-1 5.00 to:")], ["to:INV-7", "to:INV-8"])
        self.assertEqual([line.split("\t")[0] for line in self.fish("ar rename document INV-8")],
                         ["INV-8"])

    def completed(self, shell, options, line):
        """What a line becomes by Tab and Enter; `ar` is then replaced by what shows its words."""
        at = Terminal(self.folder, options, program=shutil.which(shell), env=self.env)
        at.wait_for("$ ")
        at.type(f". ./ar.{shell}\r")
        at.wait_for("$ ")
        at.type(f"ar() {{ [ \"$1\" = __complete ] && command ar \"$@\" || printf '<%s>' \"$@\"; "
                "echo '|'; }\r")
        at.wait_for("$ ")
        at.type(line + "\t\r")
        at.wait_for("<")
        words = at.wait_for("|")
        at.type("exit\r")
        at.finish()
        return "<" + words

    @needs("zsh")
    def test_zsh(self):
        options = ["-f", "-i"]
        self.assertEqual(self.completed("zsh", options, "ar agi"), "<aging>")
        self.assertEqual(self.completed("zsh", options, "ar aging A"), "<aging><ACME>")
        self.assertEqual(self.completed("zsh", options, "ar aging B"), "<aging><B & C>")
        self.assertEqual(self.completed("zsh", options, "ar explain INV-8"), "<explain><INV-8>")

    def test_bash(self):
        options = ["--norc", "--noprofile", "-i"]
        self.assertEqual(self.completed("bash", options, "ar agi"), "<aging>")
        self.assertEqual(self.completed("bash", options, "ar aging A"), "<aging><ACME>")
        self.assertEqual(self.completed("bash", options, "ar aging B"), "<aging><B & C>")


if __name__ == "__main__":
    sys.exit(unittest.main())
