"""The list of faults that tests must notice is still about this tree; trying them takes an hour."""
import importlib.machinery
import importlib.util
import unittest
from pathlib import Path

RUN = Path(__file__).resolve().parent / "mutation/run"
LOADER = importlib.machinery.SourceFileLoader("mutation", str(RUN))
mutation = importlib.util.module_from_spec(importlib.util.spec_from_loader("mutation", LOADER))
LOADER.exec_module(mutation)


class Faults(unittest.TestCase):
    def test_each_stands_once_where_it_says(self):
        listed = mutation.faults()
        self.assertGreaterEqual(len(listed), 50)
        self.assertEqual(mutation.misplaced(listed), [])

    def test_each_changes_something_and_says_what(self):
        for fault in mutation.faults():
            self.assertNotEqual(fault["is"], fault["was"])
        self.assertEqual(len({fault["says"] for fault in mutation.faults()}),
                         len(mutation.faults()))


if __name__ == "__main__":
    unittest.main()
