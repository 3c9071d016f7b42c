#!/usr/bin/python3
"""Holds arl-diagnostics(7) and tests/errors together: one section a rule, with the same example.

    tests/diagnostics_page.py             says where they differ; exit 1 if they do
    tests/diagnostics_page.py --accept    takes the transcripts into the page

The prose of a section is written in the page, its example in the transcript, which is what runs.
"""
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
sys.dont_write_bytecode = True
sys.path.insert(0, str(TESTS))
from manual_examples import literal

PAGE = Path("man/arl-diagnostics.7")
FIRST = ".Sh RULES"
HEADING = ".Ss "
BEGIN, END = ".Bd -literal", ".Ed"


def example_of(transcript):
    """The commands of a transcript with their outputs, as the page shows them."""
    shown = [line[2:] for line in transcript.split("\n") if line.startswith("  ")]
    return ['.\\" not run: the transcript of the rule runs it', BEGIN,
            *map(literal, shown), END]


def sections(lines):
    """(name, begin, end) of every rule's section; `begin` is its heading."""
    found = []
    if FIRST not in lines:
        return found
    for at in range(lines.index(FIRST) + 1, len(lines)):
        heading = lines[at].startswith(HEADING)
        if found and found[-1][2] is None and lines[at].startswith((HEADING, ".Sh ")):
            found[-1][2] = at
        if lines[at].startswith(".Sh "):
            break
        if heading:
            found.append([lines[at][len(HEADING):].strip(), at, None])
    if found and found[-1][2] is None:
        found[-1][2] = len(lines)
    return [tuple(section) for section in found]


def with_example(section, example):
    """The lines of a section with its example, at its end, replaced."""
    end = next((at for at, line in enumerate(section)
                if line.startswith((BEGIN, '.\\" not run:'))), len(section))
    return section[:end] + example


def transcripts(root):
    return {path.stem: path.read_text(encoding="utf-8", errors="surrogateescape")
            for path in sorted((root / "tests/errors").glob("*.t"))}


def fresh_page(lines, examples):
    """The page with the examples of today."""
    lines = list(lines)
    for name, begin, end in reversed(sections(lines)):
        if name in examples:
            lines[begin:end] = with_example(lines[begin:end], example_of(examples[name]))
    return lines


def faults(root):
    """What is wrong with the page, each with its line."""
    page = root / PAGE
    if not page.exists():
        return []
    lines = page.read_text(encoding="utf-8").rstrip("\n").split("\n")
    examples = transcripts(root)
    listed = sections(lines)
    names = [name for name, _, _ in listed]
    found = [(1, f"has no section on {name}") for name in examples if name not in names]
    for before, (name, begin, end) in zip([""] + names, listed):
        if name <= before:
            found.append((begin + 1, f"section {name} is out of order, or there twice"))
        if name not in examples:
            found.append((begin + 1, f"section {name} has no tests/errors/{name}.t"))
        elif lines[begin:end] != with_example(lines[begin:end], example_of(examples[name])):
            found.append((begin + 1, f"the example of {name} is not that of its transcript; "
                                     "tests/diagnostics_page.py --accept takes it"))
    return found


def main(root):
    if "--accept" in sys.argv[1:]:
        page = root / PAGE
        lines = page.read_text(encoding="utf-8").rstrip("\n").split("\n")
        page.write_text("\n".join(fresh_page(lines, transcripts(root))) + "\n", encoding="utf-8")
    found = faults(root)
    for line, words in found:
        print(f"{PAGE}:{line}: {words}")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(TESTS.parent))
