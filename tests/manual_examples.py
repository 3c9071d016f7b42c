"""The shell examples of the manual pages and the README, as transcripts and back.

In a page, a literal display (`.Bd -literal` … `.Ed`) with a line `$ command` is a transcript: each
command with all its output. `.Dl $ command` is a command alone; it must end with status 0.
In the README a transcript is a fenced block of kind `console`, or lines indented by two.

A comment directly above (`.\\" not run: REASON`, `<!-- not run: REASON -->`) sets one aside.
Examples run in a scratch folder that holds a copy of `examples/`.
"""
import re

MARK = "end of example "
SPECIAL = {"aq": "'", "dq": '"', "ga": "`", "ha": "^", "ti": "~", "rs": "\\", "lq": "“",
           "rq": "”", "oq": "‘", "cq": "’", "em": "—", "en": "–", "hy": "-", "at": "@", "sh": "#",
           "Do": "$", "ba": "|", "lB": "[", "rB": "]", "lC": "{", "rC": "}", "bu": "•", "mi": "−"}


class Example:
    """Lines [begin, end) of a document. `raw` as they stand there, `text` as a reader sees them."""

    def __init__(self, begin, raw, text, output_shown):
        self.begin = begin
        self.end = begin + len(raw)
        self.raw = raw
        self.text = text
        self.output_shown = output_shown


def seen(line):
    """A line of a literal display as mandoc prints it."""
    def character(match):
        token = match.group(0)[1:]
        if token.startswith("("):
            return SPECIAL.get(token[1:], match.group(0))
        if token.startswith("["):
            name = token[1:-1]
            code = re.fullmatch(r"u([0-9A-F]{4,6})", name)
            return chr(int(code[1], 16)) if code else SPECIAL.get(name, match.group(0))
        return {"e": "\\", "&": "", "-": "-", "~": " ", " ": " ", "\\": "\\"}.get(
            token, match.group(0))
    return re.sub(r"\\(\(..|\[[^]]*\]|.)", character, line)


def literal(line):
    """The reverse of `seen`, for lines that `make accept` writes into a page."""
    line = line.replace("\\", "\\e")
    return "\\&" + line if line[:1] in (".", "'") else line


def macro_arguments(text):
    """What the arguments of a macro line say: mdoc takes double quotes away."""
    words = re.findall(r'"((?:[^"]|"")*)"|(\S+)', text)
    return " ".join(seen(quoted.replace('""', '"') if quoted else plain)
                    for quoted, plain in words)


def of_page(lines):
    examples, at, aside = [], 0, False
    while at < len(lines):
        line = lines[at]
        if re.match(r'^\.\\" not run:', line):
            aside, at = True, at + 1
            continue
        if line.startswith(".Dl $ ") and not aside:
            examples.append(Example(at, [line], ["$ " + macro_arguments(line[6:])], False))
        elif line.startswith(".Bd") and re.search(r"-(literal|unfilled)\b", line):
            end = at + 1
            while end < len(lines) and not lines[end].startswith(".Ed"):
                end += 1
            raw = lines[at + 1:end]
            text = [seen(inner) for inner in raw if not inner.startswith('.\\"')]
            if not aside and any(inner.startswith("$ ") for inner in text):
                examples.append(Example(at + 1, raw, text, True))
            at = end
        if not line.startswith((".Pp", ".\\\"")):
            aside = False
        at += 1
    return examples


def of_readme(lines):
    examples, at, aside = [], 0, False
    while at < len(lines):
        line = lines[at]
        if line.startswith("<!-- not run:"):
            aside, at = True, at + 1
            continue
        fence = re.match(r"^(```+|~~~+)\s*(\S*)", line)
        if fence:
            end = at + 1
            while end < len(lines) and not lines[end].startswith(fence[1]):
                end += 1
            raw = lines[at + 1:end]
            cut = 2 if raw and raw[0].startswith("  $ ") else 0
            text = [inner[cut:] for inner in raw]
            transcript = fence[2] == "console" or cut
            if transcript and not aside and any(inner.startswith("$ ") for inner in text):
                examples.append(Example(at + 1, raw, text, True))
            at = end
        elif line.startswith("  $ "):
            end = at
            while end < len(lines) and lines[end].startswith("  "):
                end += 1
            if not aside:
                examples.append(Example(at, lines[at:end], [l[2:] for l in lines[at:end]], True))
            at = end - 1
        if line.strip():
            aside = False
        at += 1
    return examples


def examples_of(path, lines):
    return of_readme(lines) if path.suffix == ".md" else of_page(lines)


def transcript(examples):
    """All examples of a document as one transcript, in bytes, with a mark after each."""
    out = []
    for number, example in enumerate(examples):
        if example.output_shown:
            out += ["  " + line for line in example.text]
        else:
            out.append(f"  $ {{ {example.text[0][2:]}; }} >/dev/null")
        out.append(f"{MARK}{number}")
    return [(line + "\n").encode() for line in out]


def put_back(path, lines, examples, result):
    """The document with the outputs of a transcript that was run (bytes, with its marks)."""
    parts, part = [], []
    for line in result:
        text = line.decode().rstrip("\n")
        if text.startswith(MARK):
            parts.append(part)
            part = []
        else:
            part.append(text[2:])
    lines = list(lines)
    for example, new in reversed(list(zip(examples, parts))):
        if not example.output_shown or new == example.text:
            continue
        known = {}
        for raw, text in zip([r for r in example.raw if not r.startswith('.\\"')], example.text):
            known.setdefault(text, raw)
        if path.suffix == ".md":
            cut = "  " if example.raw[0].startswith("  ") else ""
            fresh = [known.get(text, (cut + text).rstrip() if not text else cut + text)
                     for text in new]
        else:
            fresh = [known.get(text, literal(text)) for text in new]
        lines[example.begin:example.end] = fresh
    return lines
