#!/usr/bin/python3
"""Examples are found in pages and README, run, and written back where they came from."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import manual_examples
import transcripts

PAGE = r""".Sh EXAMPLES
What is late:
.Bd -literal -offset indent
$ printf 'a\(aqb\en.rest\en'
a\(aqb
\&.rest
$ false
[1]
.Ed
.Pp
The same, alone:
.Dl $ test \(dqx\(dq = "x"
.\" not run: sends mail
.Dl $ ar remind --send
.Bd -literal
2026-01-01 sale C1 I1 1.00
.Ed
""".split("\n")

README = """# ar

```console
$ echo 账龄
账龄
```

<!-- not run: builds -->
```console
$ make test
```

```sh
$ not a transcript
```

  $ echo two columns
  two columns
""".split("\n")


class Examples(unittest.TestCase):
    def outcome(self, path, lines):
        examples = manual_examples.examples_of(Path(path), lines)
        with tempfile.TemporaryDirectory() as folder:
            env = transcripts.environment(Path(folder), Path(folder))
            return examples, transcripts.run(manual_examples.transcript(examples), path, folder,
                                             env, with_examples=True)

    def test_a_page_that_tells_the_truth(self):
        examples, outcome = self.outcome("arl-x.1", PAGE)
        self.assertEqual([e.text[0] for e in examples],
                         ["$ printf 'a'b\\n.rest\\n'", '$ test "x" = x'])

    def test_quotes_of_a_display_reach_the_shell(self):
        page = [".Bd -literal", r"$ printf \(aq%s\en\(aq .rest \(aqa\eb\(aq", r"\&.rest", r"a\eb",
                ".Ed"]
        _, outcome = self.outcome("arl-x.1", page)
        self.assertTrue(outcome.passed, outcome.diff)

    def test_a_page_that_lies_is_found_and_mended(self):
        page = [".Bd -literal", r"$ printf \(aq%s\en\(aq .rest \(aqa\eb\(aq \(aq5 %\(aq", "wrong",
                r"5\ %", ".Ed", "prose"]
        examples, outcome = self.outcome("arl-x.1", page)
        self.assertFalse(outcome.passed)
        self.assertEqual(
            manual_examples.put_back(Path("arl-x.1"), page, examples, outcome.lines),
            [".Bd -literal", page[1], r"\&.rest", r"a\eb", r"5\ %", ".Ed", "prose"])

    def test_a_command_alone_must_end_well(self):
        self.assertTrue(self.outcome("arl-x.1", [".Dl $ echo anything"])[1].passed)
        self.assertFalse(self.outcome("arl-x.1", [".Dl $ false"])[1].passed)

    def test_a_readme(self):
        examples, outcome = self.outcome("README.md", README)
        self.assertEqual([e.text[0] for e in examples], ["$ echo 账龄", "$ echo two columns"])
        self.assertTrue(outcome.passed, outcome.diff)

    def test_a_readme_that_lies_is_mended(self):
        wrong = [line.replace("two columns", "two  columns") if line == "  two columns" else
                 "帐龄" if line == "账龄" else line for line in README]
        examples, outcome = self.outcome("README.md", wrong)
        self.assertFalse(outcome.passed)
        self.assertEqual(
            manual_examples.put_back(Path("README.md"), wrong, examples, outcome.lines), README)

    def test_a_transcript_keeps_its_patterns_when_accepted(self):
        lines = [b"Prose.\n", b"\n", b"  $ printf 'one\\ntwo\\nthree\\n'\n", b"  o* (glob)\n",
                 b"  2\n", b"  three\n", b"More.\n"]
        with tempfile.TemporaryDirectory() as folder:
            env = transcripts.environment(Path(folder), Path(folder))
            outcome = transcripts.run(lines, "x.t", folder, env)
        self.assertEqual(outcome.lines, lines[:4] + [b"  two\n"] + lines[5:])

    def test_the_environment_is_ours(self):
        lines = [b"  $ echo $TZ $LC_ALL ${AR_TODAY-none} ${NO_COLOR-none}; ls -A\n",
                 b"  UTC C.UTF-8 none none\n"]
        with tempfile.TemporaryDirectory() as folder:
            env = transcripts.environment(Path(folder), Path(folder))
            outcome = transcripts.run(lines, "x.t", folder, env)
        self.assertTrue(outcome.passed, outcome.diff)

    def test_a_transcript_may_not_skip_itself(self):
        with tempfile.TemporaryDirectory() as folder:
            env = transcripts.environment(Path(folder), Path(folder))
            self.assertFalse(transcripts.run([b"  $ exit 80\n"], "x.t", folder, env).passed)


if __name__ == "__main__":
    unittest.main()
