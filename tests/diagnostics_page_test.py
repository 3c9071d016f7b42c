#!/usr/bin/python3
"""What tests/diagnostics_page.py finds, and what it takes."""
import sys
import tempfile
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
import diagnostics_page

TRANSCRIPT = "A sentence.\n\n  $ ar check\n  main.arl:1:1: error: no\\n [late]\n  [3]\n"
EXAMPLE = [".\\\" not run: the transcript of the rule runs it", ".Bd -literal", "$ ar check",
           "main.arl:1:1: error: no\\en [late]", "[3]", ".Ed"]


class Page(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        (self.root / "man").mkdir()
        (self.root / "tests/errors").mkdir(parents=True)
        (self.root / "tests/errors/late.t").write_text(TRANSCRIPT)

    def faults_of(self, *lines):
        page = [".Sh RULES", *lines, ".Sh SEE ALSO"]
        (self.root / diagnostics_page.PAGE).write_text("\n".join(page) + "\n")
        return [words for _, words in diagnostics_page.faults(self.root)]

    def test_the_same_example_is_no_fault(self):
        self.assertEqual(self.faults_of(".Ss late", "Words.", *EXAMPLE), [])

    def test_another_example_is_one(self):
        self.assertIn("the example of late is not that of its transcript",
                      self.faults_of(".Ss late", "Words.")[0])

    def test_every_rule_has_its_section_and_no_other(self):
        self.assertEqual(self.faults_of(".Ss early"),
                         ["has no section on late", "section early has no tests/errors/early.t"])

    def test_sections_are_in_order(self):
        self.assertIn("section late is out of order, or there twice",
                      self.faults_of(".Ss late", *EXAMPLE, ".Ss late", *EXAMPLE))

    def test_prose_is_kept_when_the_example_is_taken(self):
        page = [".Sh RULES", ".Ss late", "Words.", *EXAMPLE[:3], ".Ed", ".Sh SEE ALSO"]
        fresh = diagnostics_page.fresh_page(page, {"late": TRANSCRIPT})
        self.assertEqual(fresh, [".Sh RULES", ".Ss late", "Words.", *EXAMPLE, ".Sh SEE ALSO"])


if __name__ == "__main__":
    unittest.main()
