#!/usr/bin/python3
"""The same input gives the same bytes: in every locale and time zone, from every build.

AR_OTHER names a second program, built by another compiler, that must give the same bytes too.
"""
import concurrent.futures
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
OTHER = os.environ.get("AR_OTHER")
BOOKS = sorted((ROOT / "examples").glob("*/main.arl"))
LOCALES = ["C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8", "zh_CN.UTF-8", "zh_CN.GB18030", "ar_EG.UTF-8"]
ZONES = ["UTC", "Pacific/Kiritimati", "America/New_York", "Asia/Kolkata", "Asia/Shanghai",
         "Pacific/Pago_Pago"]
REPORTS = ["balance", "aging", "aging --detail", "overdue", "open", "open --all", "register",
           "customer", "credit", "forecast", "interest", "provision", "habit", "score", "kpi",
           "sales", "collections", "staff", "risk", "rank", "remind", "agenda", "contacts",
           "on-account", "allocate", "check", "report"]
COMMANDS = [[*report.split(), "-O", form] for report in REPORTS for form in ("csv", "text")]
COMMANDS += [["balance", "-O", form] for form in ("tsv", "json", "md", "html")]
COMMANDS += [["export", form] for form in ("ledger", "hledger", "beancount", "sql")]
COMMANDS += [["report", "-O", "html"], ["statement", "--all"], ["config"], ["bill"],
             ["close", "2026-03-31"], ["balance", "--nonsense"], ["nonsense"]]


def made_locales(folder):
    """Compiles the locales that the system has no use for."""
    for name in LOCALES[1:]:
        language, encoding = name.split(".")
        subprocess.run(["localedef", "-i", language, "-f", encoding, f"{folder}/{name}"],
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        assert (Path(folder) / name / "LC_NUMERIC").exists(), f"{name}: is `locales` installed?"
    return folder


def told(program, book, command, environment):
    done = subprocess.run([program, *command], cwd=book.parent, stdin=subprocess.DEVNULL,
                          capture_output=True, timeout=60, check=False,
                          env={"PATH": "/usr/bin:/bin", "AR_TODAY": "2026-06-30", **environment})
    said = done.stderr.replace(program.encode(), b"ar")
    return done.returncode, done.stdout, said


class Determinism(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory()
        self.addCleanup(holder.cleanup)
        self.locales = holder.name

    def compare(self, others):
        """`others` gives, of a place in the list of runs, the program and environment to try."""
        plain = {"LC_ALL": "C", "TZ": "UTC"}
        runs = [(book, command) for book in BOOKS for command in COMMANDS]
        self.assertGreater(len(runs), 300)

        def differs(place):
            book, command = runs[place]
            first = told(PROGRAM, book, command, plain)
            self.assertNotIn(first[0], (-6, -11))
            return [(book.parent.name, " ".join(command), what) for program, what in others(place)
                    if told(program, book, command, {**plain, **what}) != first]

        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            found = [one for many in pool.map(differs, range(len(runs))) for one in many]
        self.assertEqual(found, [])

    def test_locale_and_time_zone_change_no_byte(self):
        folder = made_locales(self.locales)

        def environments(place):
            for shift in (0, 3):
                where = (place + shift) % len(LOCALES)
                yield PROGRAM, {"LC_ALL": LOCALES[where], "LOCPATH": folder,
                                "LANGUAGE": LOCALES[where], "TZ": ZONES[where]}

        self.compare(environments)

    def test_the_locales_are_real(self):
        folder = made_locales(self.locales)
        shown = subprocess.run(["date", "-d", "2026-03-01", "+%B"], capture_output=True, check=True,
                               env={"LC_ALL": "de_DE.UTF-8", "LOCPATH": folder,
                                    "PATH": "/usr/bin:/bin"})
        self.assertEqual(shown.stdout.decode(), "März\n")

    @unittest.skipUnless(OTHER, "AR_OTHER names no second program")
    def test_another_build_gives_the_same_bytes(self):
        self.compare(lambda place: [(OTHER, {})])


if __name__ == "__main__":
    unittest.main()
