"""Data that would run where it is shown: in spreadsheets, pages, tables and on terminals."""
from adversarial.case import BOOK, Case

CSV = "customer,name,currency,open,on_account,balance,overdue\n"
FIGURES = "CNY,10.00,0.00,10.00,10.00"


def book(name, number="I-1"):
    return BOOK + (f'customer C002 "{name}"\n'
                   f"2026-01-05 sale C002 {number} 10.00\n").encode()


def csv(name, title, cell, *options):
    """A customer of this name, and the cell that a spreadsheet reads."""
    return Case(name, ["balance", "-O", "csv", *options], {"main.arl": book(title)},
                out=f"{CSV}C002,{cell},{FIGURES}\n")


def shown(name, format, title, *never, says=()):
    return Case(name, ["balance", "-O", format], {"main.arl": book(title)}, never=never, says=says)


FORMULAS = {"an equals sign": "=", "a plus sign": "+", "a minus sign": "-", "an at sign": "@",
            "a full-width equals sign": "＝", "a full-width plus sign": "＋",
            "a full-width minus sign": "－", "a full-width at sign": "＠"}

CASES = [
    *[csv(f"{name} begins a cell", f"{sign}1+1", f"'{sign}1+1") for name, sign in
      FORMULAS.items()],
    csv("a tab begins a cell", "\t=1+1", "'\t=1+1"),
    csv("a call of another program", "=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
    csv("a formula with a comma in it", "=SUM(1,1)", "\"'=SUM(1,1)\""),
    csv("a formula with quotes in it", '=HYPERLINK(\\"http://x\\")',
        '"\'=HYPERLINK(""http://x"")"'),
    csv("a formula behind a blank is none", " =1+1", " =1+1"),
    csv("a formula as it is, where that is wanted", "=1+1", "=1+1", "--raw-csv"),
    csv("a sign inside a cell", "1=1", "1=1"),
    csv("a separator in a cell", "a,b", '"a,b"'),
    csv("quotes in a cell", 'a\\"b', '"a""b"'),
    csv("a name of one quote", '\\"', '""""'),
    csv("a control character in a cell is no character of the file", "a\x07b", "a\u2407b"),
    Case("a negative amount is a number and no formula", ["balance", "-O", "csv"],
         {"main.arl": BOOK + b"2026-01-05 receipt C001 R-1 10.00 to:*\n"},
         out=CSV + "C001,Qiming Trading,CNY,0.00,-10.00,-10.00,0.00\n"),
    Case("a number of a document that a spreadsheet would run", ["open", "-O", "csv"],
         {"main.arl": book("Anna", '"=1+1"')},
         out="customer,name,document,kind,date,due,currency,amount,open,status\n"
             "C002,Anna,'=1+1,sale,2026-01-05,2026-02-04,CNY,10.00,10.00,overdue\n"),
    Case("a formula in a cell between tabs", ["balance", "-O", "tsv"], {"main.arl": book("=1+1")},
         says=["C002\t'=1+1\tCNY\t10.00\t0.00\t10.00\t10.00"]),
    Case("a tab in a cell between tabs parts nothing", ["balance", "-O", "tsv"],
         {"main.arl": book("a\tb")}, never=["a\tb"]),

    shown("a program in a page", "html", "<script>alert(1)</script>", "<script"),
    shown("an image in a page", "html", "<img src=x onerror=alert(1)>", "<img"),
    shown("an entity in a page", "html", "&lt;b&gt;", ">&lt;b&gt;<"),
    shown("quotes in a page", "html", "\\\" onclick=\\\"x", '" onclick="'),
    shown("the end of a table in a page", "html", "</td></tr></table>", "</td></tr></table></td>"),
    shown("a separator in a table of Markdown", "md", "a|b", "a|b"),
    shown("markup in a table of Markdown", "md", "<script>x</script>", "| <script>"),
    shown("a link in a table of Markdown", "md", "[x](javascript:alert)", "| [x]("),
    shown("quotes in JSON", "json", 'a\\"b', 'a"b"'),
    shown("a control character in JSON", "json", "a\x01b", "\x01"),
    shown("U+2028 in JSON", "json", "a\u2028b"),
    shown("an escape in a text", "text", "a\x1b[31mb", "\x1b"),
]
