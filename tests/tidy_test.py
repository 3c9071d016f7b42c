#!/usr/bin/python3
"""Breaks every house rule once in a small tree of its own and sees tests/tidy find just that."""
import contextlib
import io
import shutil
import sys
import tempfile
import unittest
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

sys.dont_write_bytecode = True
loader = SourceFileLoader("tidy", str(Path(__file__).resolve().parent / "tidy"))
tidy = module_from_spec(spec_from_loader("tidy", loader))
loader.exec_module(tidy)

CLEAN = {
    "CMakeLists.txt": "project(ar)\n",
    "Makefile": "all:\n",
    "README.md": "`make demo`, `make test`\n",
    "examples/tiny/main.arl": "book\n",
    "examples/wholesale/main.arl": "book\n",
    "examples/services/main.arl": "book\n",
    "cmd/main.cpp": "#include <cstdio>\n#include <CLI/CLI.hpp>\n#include \"reports/aging.hpp\"\n"
                    "int main() { return std::getenv(\"AR_FILE\") ? 0 : 1; }\n",
    "cmd/commands.cpp": "constexpr Command table[] = {\n"
                        "    {\"aging\", \"open balances by days late\", aging},\n};\n",
    "cmd/aging.cpp": "#include \"load.hpp\"\n",
    "lib/base/money.hpp": "#include <cstdint>\n// a double in a comment, and \"std::cout\"\n"
                          "inline const char* word() { return \"a float, a system_clock\"; }\n",
    "lib/base/file.cpp": "#include <fstream>\n#include <sys/stat.h>\n",
    "lib/journal/parse.hpp": "#include <tl/expected.hpp>\n#include \"base/money.hpp\"\n",
    "lib/settings/toml.hpp": "#include <toml++/toml.h>\n#include \"base/money.hpp\"\n",
    "lib/ledger/post.cpp": "#include \"journal/parse.hpp\"\n"
                           "constexpr Rule over_allocated{\"over-allocated\", Severity::error};\n",
    "lib/reports/aging.hpp": "#include \"ledger/post.hpp\"\n",
    "lib/reports/aging.cpp": "#include \"reports/aging.hpp\"\n",
    "lib/documents/chart.cpp": "double width_of_bar = 0;\n",
    "man/arl.1": ".Nm arl\n", "man/arl-journal.5": "", "man/arl-settings.5": "",
    "man/arl-receivables.7": "",
    "man/arl-diagnostics.7": ".Sh RULES\n.Ss over-allocated\n"
                             ".\\\" not run: the transcript of the rule runs it\n"
                             ".Bd -literal\nerror: … [over-allocated]\n.Ed\n",
    "man/arl-aging.1": ".It Fl -as-of Ar date\n.It Fl Fl bounds\n.It Fl Fl help\n",
    "tests/cli/aging.t": "", "tests/errors/over-allocated.t": "  error: … [over-allocated]\n",
    "tests/unit/base/money_test.cpp": "#include <doctest/doctest.h>\n",
    "build/bin/ar": "#!/bin/sh\necho '--as-of DATE  --bounds DAYS  --help'\n",
}


def body(lines):
    return "int f() {\n" + "    // one\n" * (lines - 3) + "    return 1;\n}\n"


class Tidy(unittest.TestCase):
    def setUp(self):
        self.root = Path(tempfile.mkdtemp(prefix="tidy-"))
        self.addCleanup(shutil.rmtree, self.root)
        for path, text in CLEAN.items():
            self.write(path, text)
        (self.root / "build/bin/ar").chmod(0o755)

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def add(self, path, text):
        self.write(path, (CLEAN.get(path, "")) + text)

    def faults(self):
        with contextlib.redirect_stdout(io.StringIO()) as output:
            status = tidy.main(["--root", str(self.root)])
        lines = output.getvalue().splitlines()
        return [line for line in lines if ": warning: " not in line][:-1], lines, status

    def assert_found(self, rule, place):
        faults, lines, status = self.faults()
        self.assertEqual(status, 1, lines)
        self.assertTrue(any(line.startswith(f"{place}:") and f": {rule}: " in line
                            for line in faults), lines)
        self.assertEqual({line.split(": ")[1] for line in faults}, {rule}, lines)

    def test_a_clean_tree_has_no_fault(self):
        faults, lines, status = self.faults()
        self.assertEqual((faults, status), ([], 0), lines)

    def test_include_of_a_higher_floor(self):
        self.add("lib/base/money.hpp", '#include "ledger/post.hpp"\n')
        self.assert_found("floors", "lib/base/money.hpp:4")

    def test_include_of_the_floor_beside(self):
        self.add("lib/settings/toml.hpp", '#include "journal/parse.hpp"\n')
        self.assert_found("floors", "lib/settings/toml.hpp:3")

    def test_include_of_a_command(self):
        self.add("lib/reports/aging.cpp", '#include "cmd/load.hpp"\n')
        self.assert_found("floors", "lib/reports/aging.cpp:2")

    def test_include_by_a_path_that_climbs(self):
        self.add("lib/ledger/post.cpp", '#include "../reports/aging.hpp"\n')
        self.assert_found("floors", "lib/ledger/post.cpp:3")

    def test_a_floor_nobody_planned(self):
        self.write("lib/util/text.hpp", "")
        self.assert_found("floors", "lib/util/text.hpp:1")

    def test_a_report_includes_another(self):
        self.write("lib/reports/overdue.cpp", '#include "reports/aging.hpp"\n')
        self.assert_found("reports", "lib/reports/overdue.cpp:1")

    def test_streams(self):
        for text in ("#include <iostream>\n", "#include <sstream>\n",
                     "void f() { printf(\"\"); }\n", "void g() { std::cout << 1; }\n"):
            with self.subTest(text):
                self.write("lib/ledger/terms.cpp", text)
                self.assert_found("streams", "lib/ledger/terms.cpp:1")

    def test_clock(self):
        for text in ("auto now = std::chrono::system_clock::now();\n", "auto t = time(nullptr);\n"):
            with self.subTest(text):
                self.write("lib/ledger/terms.cpp", text)
                self.assert_found("clock", "lib/ledger/terms.cpp:1")

    def test_environment(self):
        self.write("lib/settings/find.cpp", "auto home = std::getenv(\"HOME\");\n")
        self.assert_found("environment", "lib/settings/find.cpp:1")

    def test_floating_point(self):
        for text in ("double share = 0.19;\n", "float f;\n", "auto x = std::stod(text);\n"):
            with self.subTest(text):
                self.write("lib/ledger/tax.cpp", text)
                self.assert_found("floating", "lib/ledger/tax.cpp:1")

    def test_a_wide_line_is_measured_in_cells(self):
        self.write("lib/ledger/terms.cpp", "// " + "账" * 48 + "\n")
        self.assertEqual(self.faults()[2], 0)
        self.write("lib/ledger/terms.cpp", "// " + "账" * 49 + "\n")
        self.assert_found("width", "lib/ledger/terms.cpp:1")

    def test_function_of_71_lines(self):
        self.write("lib/ledger/terms.cpp", "namespace ledger {\n" + body(70) + "}\n")
        self.assertEqual(self.faults()[2], 0)
        self.write("lib/ledger/terms.cpp", "namespace ledger {\n" + body(71) + "}\n")
        self.assert_found("lengths", "lib/ledger/terms.cpp:2")

    def test_method_and_constructor_of_71_lines(self):
        inside = "    // one\n" * 69
        for head in ("struct A {\nint f() const {\n", "struct A {\nA(int a) : a_{a}, b_{a} {\n"):
            with self.subTest(head):
                self.write("lib/ledger/terms.cpp", head + inside + "}\n};\n")
                self.assert_found("lengths", "lib/ledger/terms.cpp:2")

    def test_file_of_601_lines(self):
        self.write("cmd/load.cpp", "int a;\n" * 601)
        self.assert_found("sizes", "cmd/load.cpp:1")

    def test_file_of_401_lines_is_a_question(self):
        self.write("cmd/load.cpp", "int a;\n" * 401)
        _, lines, status = self.faults()
        self.assertEqual(status, 0)
        self.assertTrue(any("cmd/load.cpp:1: warning: sizes" in line for line in lines))

    def test_third_party_header_out_of_place(self):
        for path, name in (("lib/reports/aging.cpp", "CLI/CLI.hpp"),
                           ("lib/settings/settings.cpp", "toml++/toml.h"),
                           ("lib/documents/table.cpp", "rapidjson/writer.h"),
                           ("lib/ledger/terms.cpp", "date/date.h"),
                           ("lib/base/id.hpp", "doctest/doctest.h"),
                           ("lib/base/name.cpp", "boost/variant.hpp"),
                           ("lib/base/name.cpp", "pugixml.hpp")):
            with self.subTest(name):
                self.setUp()
                self.write(path, f"#include <{name}>\n")
                self.assert_found("third_party", f"{path}:1")

    def test_rule_without_transcript(self):
        (self.root / "tests/errors/over-allocated.t").unlink()
        self.assert_found("diagnostics", "lib/ledger/post.cpp:2")

    def test_transcript_that_shows_another_rule(self):
        self.write("tests/errors/over-allocated.t", "  error: … [unknown-document]\n")
        self.assert_found("diagnostics", "tests/errors/over-allocated.t:1")

    def test_transcript_without_rule(self):
        self.write("tests/errors/never-raised.t", "  [never-raised]\n")
        self.assert_found("diagnostics", "tests/errors/never-raised.t:1")

    def test_rule_that_the_page_does_not_list(self):
        self.write("man/arl-diagnostics.7", ".Sh RULES\n.Ss over-allocated-twice\n")
        self.assert_found("diagnostics", "lib/ledger/post.cpp:2")

    def test_rule_declared_twice_and_however_it_is_written(self):
        for text in ('Rule again{"over-allocated", Severity::error};\n',
                     'const Rule again = {"over-allocated", Severity::error};\n',
                     'auto again = Rule{"over-allocated", Severity::error};\n',
                     'constexpr Rule again{\n    "over-allocated", Severity::error};\n'):
            with self.subTest(text):
                self.write("lib/reports/aging.cpp", text)
                self.assert_found("diagnostics", "lib/reports/aging.cpp:1")

    def test_command_without_file_page_or_transcript(self):
        for path in ("cmd/aging.cpp", "tests/cli/aging.t"):
            with self.subTest(path):
                self.setUp()
                (self.root / path).unlink()
                self.assert_found("commands", "cmd/commands.cpp:1")
        self.setUp()
        (self.root / "man/arl-aging.1").unlink()
        self.assertTrue(any(": commands: " in line for line in self.faults()[0]))

    def test_every_shape_of_table(self):
        row = '{"aging", "x", aging},\n{"forecast", "y", forecast}'
        for text in (f"struct Command {{ int a; }};\nconst Command money[] = {{{row}}};\n",
                     f"constexpr Command money[]{{{row}}};\n",
                     f"constexpr std::array<Command, 2> money = {{{{{row}}}}};\n",
                     f"constexpr auto money = std::to_array<Command>({{{row}}});\n",
                     'Command one[] = {{"aging", "x"}};\nCommand two[] = {{"forecast", "y"}};\n'):
            with self.subTest(text):
                self.write("cmd/commands.cpp", text)
                self.write("tests/cli/forecast.t", "")
                self.write("man/arl-forecast.1", CLEAN["man/arl-aging.1"])
                self.assert_found("commands", "cmd/commands.cpp:1")
                self.write("cmd/forecast.cpp", "")
                self.assertEqual(self.faults()[2], 0)
                (self.root / "cmd/forecast.cpp").unlink()

    def test_page_without_command(self):
        self.write("man/arl-forecast.1", ".Fl Fl help\n")
        self.assert_found("commands", "man/arl-forecast.1:1")

    def test_no_command_table(self):
        self.write("cmd/commands.cpp", "")
        self.assert_found("commands", "cmd/commands.cpp:1")

    def test_option_that_the_page_does_not_name(self):
        self.write("man/arl-aging.1", ".It Fl -as-of Ar date\n.It Fl Fl bounds-of\n.Fl Fl help\n")
        self.assert_found("options", "man/arl-aging.1:1")

    def test_no_program_to_ask(self):
        (self.root / "build/bin/ar").unlink()
        self.assert_found("options", "build/bin/ar:1")

    def test_stray_file_at_the_top(self):
        self.write("notes.txt", "")
        self.assert_found("top_level", "notes.txt:1")

    def test_part_of_the_top_level_missing(self):
        (self.root / "CMakeLists.txt").unlink()
        self.assert_found("top_level", "CMakeLists.txt:1")

    def test_page_example_or_readme_words_missing(self):
        (self.root / "man/arl-journal.5").unlink()
        self.assert_found("story", "man/arl-journal.5:1")
        self.setUp()
        shutil.rmtree(self.root / "examples/tiny")
        self.assert_found("story", "examples/tiny:1")
        self.setUp()
        self.write("README.md", "`make test`\n")
        self.assert_found("story", "README.md:1")


if __name__ == "__main__":
    unittest.main()
