#!/usr/bin/python3
"""Reckons every column of `ar collections` a second time on the trade example.

What was received is what the register credits, what was allocated what its list of allocations
uses; on account is the rest, less refunds. The method is read from the journals.
"""
import re
import unittest
from collections import defaultdict

from kpi_test import TRADE, day, minor, rows
from sales_test import money

VIA = dict(re.findall(r"^\S+ receipt \S+ (\S+) .*?\bvia:(\S+)",
                      "".join(path.read_text("utf-8") for path in sorted(TRADE.glob("20*.arl"))),
                      re.M))


class CollectionsTest(unittest.TestCase):
    maxDiff = None

    def compare(self, first, last, as_of, by, keys_of):
        lines = rows("register", "--to", as_of)
        void = {line["document"] for line in lines if line["kind"] == "void"}
        used = defaultdict(int)
        for row in rows("register", "--allocations", "--to", as_of):
            used[row["source"]] += minor(row["used"])
        for line in lines:
            if line["kind"] == "refund":
                self.assertTrue(line["document"].startswith("U"))
        table = defaultdict(lambda: [0, 0])
        for line in lines:
            if line["kind"] != "receipt" or line["document"] in void \
                    or not day(first) <= day(line["date"]) <= day(last):
                continue
            row = table[(*keys_of(line), line["currency"])]
            row[0] += minor(line["credit"])
            row[1] += used[line["document"]]
        wanted = {keys: [money(received), money(allocated), money(received - allocated)]
                  for keys, (received, allocated) in table.items()}
        got = {(*[row[key] for key in by], row["currency"]):
               [row["received"], row["allocated"], row["on_account"]]
               for row in rows("collections", "--from", first, "--to", last, "--as-of", as_of,
                               "--by", ",".join(by))}
        self.assertEqual(got, wanted)
        self.assertGreater(len(got), 3)
        return sum(minor(row[2]) for row in got.values())

    def test_methods(self):
        rest = self.compare("2024-07-01", "2026-06-30", "2026-06-30", ["method"],
                            lambda line: (VIA.get(line["document"], ""),))
        self.assertGreater(rest, 0)

    def test_days_as_known_later(self):
        # R25-0132 of 6 March is void five days later.
        self.compare("2025-03-01", "2025-03-31", "2025-03-10", ["day"],
                     lambda line: (line["date"],))
        self.compare("2025-03-01", "2025-03-31", "2025-12-31", ["day"],
                     lambda line: (line["date"],))

    def test_customers_and_months(self):
        self.compare("2025-07-01", "2026-06-30", "2026-06-30", ["customer", "month"],
                     lambda line: (line["customer"], line["date"][:7]))


if __name__ == "__main__":
    unittest.main()
