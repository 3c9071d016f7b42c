"""The short form of fuzzing: every target gets its seeds, past findings, and changed ones."""
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "fuzz"))

import seeds

AR = Path(shutil.which("ar") if "ROOT" in os.environ else HERE.parent / "build/bin/ar")
FUZZ = AR.parent / "fuzz"
RUNS = int(os.environ.get("AR_FUZZ_RUNS", "2000"))  # of each target, about


class Fuzz(unittest.TestCase):
    def test_every_target_stands_what_it_is_fed_with(self):
        targets = subprocess.run([FUZZ], capture_output=True, text=True, check=True).stdout.split()
        self.assertGreater(len(targets), 15)
        for target in targets:
            with self.subTest(target=target):
                self.feed(target)

    def feed(self, target):
        texts = seeds.seeds_of(target, AR) + [path.read_bytes() for path in seeds.found_by(target)]
        self.assertGreater(len(texts), 1, "no seeds")
        with tempfile.TemporaryDirectory() as folder:
            files = [Path(folder) / str(place) for place in range(len(texts))]
            for file, text in zip(files, texts):
                file.write_bytes(text)
            done = subprocess.run([FUZZ, target, str(RUNS // len(files) + 1), *files],
                                  capture_output=True, check=False, timeout=120,
                                  env={**os.environ, "TMPDIR": folder})
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def test_what_is_no_target_is_said(self):
        done = subprocess.run([FUZZ, "nonsense", "1", __file__], check=False)
        self.assertEqual(done.returncode, 2)


if __name__ == "__main__":
    unittest.main()
