"""CSV, MT940 and OFX of banks: quotes, columns, encodings, depth, and lines torn apart."""
from adversarial.bank_xml import HEADINGS
from adversarial.case import FIFO, FOLDER, Case

RULE = """[rules.mine]
for = "bank"
header = ["Day", "Sum", "Payer", "Text"]
account = "=A1"
currency = "=EUR"
[rules.mine.columns]
booked = "Day"
amount = "Sum"
payer = "Payer"
text = "Text"
"""
HEAD = b"Day,Sum,Payer,Text\n"
SOUND = b"2026-06-05,10.00,Anna,INV-1\n"


def encoded(text):
    return text if isinstance(text, bytes) else text.encode()


def row(payer="Anna", text="INV-1", number=1, amount="10.00", kind="credit"):
    return f"a.csv,1,{number},0,A1,2026-06-05,,{amount},EUR,booked,{kind},,{payer},,,{text}\n"


def case(name, file, text, rows, *options, **more):
    return Case(name, ["import", "bank", "--lines", file, *options],
                {"ar.toml": RULE, file: encoded(text)}, out=HEADINGS + "".join(rows), **more)


def table(name, text, *rows, **more):
    return case(name, "a.csv", HEAD + encoded(text), rows, **more)


def line(name, cells, *rows, **more):
    """One line between the headings and a line that is sound; no row: it is rejected."""
    rejects = [] if rows else [2]
    return table(name, encoded(cells) + b"\n" + SOUND, *rows, row(number=2),
                 rejects=rejects, status=0 if rows else 1, **more)


def refused(name, file, text, *options, **more):
    more.setdefault("faults", [f"{file}:1:1 not-a-statement"])
    return Case(name, ["import", "bank", "--lines", file, *options],
                {"ar.toml": RULE, file: encoded(text)}, status=4, out="", **more)


OFX = ("OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nENCODING:USASCII\nCHARSET:1252\n\n"
       "<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR<BANKACCTFROM><BANKID>1<ACCTID>202051"
       "<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST>\n"
       "<STMTTRN><TRNTYPE>CREDIT<DTPOSTED>20260608<TRNAMT>10.00<FITID>F1<NAME>Anna<MEMO>INV-1"
       "</STMTTRN>\n</BANKTRANLIST></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n")
OFX_ROW = "a.ofx,1,1,0,202051,2026-06-08,2026-06-08,10.00,EUR,booked,credit,F1,Anna,,,INV-1\n"


def ofx(name, old, new, *rows, **more):
    """The sound file with one part replaced; no row: the entry of line 8 is rejected."""
    text = OFX.replace(old, new, 1)
    if not rows:
        more = {"status": 1, "rejects": [8], **more}
    return case(name, "a.ofx", text, rows, **more)


MT940 = (":20:ST\n:25:12030000/202051\n:28C:1/1\n:60F:C260601EUR100,00\n"
         ":61:2606080608C10,00NTRFNONREF\n:86:INV-1\n:62F:C260608EUR110,00\n-\n")
MT940_ROW = "a.sta,1,1,0,12030000/202051,2026-06-08,2026-06-08,10.00,EUR,booked,credit,,,,,INV-1\n"


def mt940(name, old, new, *rows, **more):
    """The sound file with one part replaced; no row: line 5 is rejected, and the sum is short."""
    if not rows:
        more = {"status": 1, "rejects": [5], "faults": ["a.sta:7:1 does-not-tie"], **more}
    return case(name, "a.sta", MT940.replace(old, new, 1), rows, **more)


CASES = [
    table("a table that is sound", SOUND, row()),
    table("a table with nothing below its headings", ""),
    line("NUL in a cell is a blank", b"2026-06-05,10.00,An\x00na,x", row("An na", "x")),
    table("NUL in UTF-8 does not make it another encoding",
          "2026-06-05,10.00,An\x00na Müller,x\n", row("An na Müller", "x")),
    line("an escape character in a cell is a blank", b"2026-06-05,10.00,\x1b[2J,x",
         row("[2J", "x")),
    line("a line feed in a cell begins no entry",
         b'2026-06-05,10.00,"Anna\n2026-06-05 sale C1 I-9 1.00",x',
         row("Anna 2026-06-05 sale C1 I-9 1.00", "x")),
    line("CR LF in a cell begins no line", b'2026-06-05,10.00,"Anna\r\ninclude ""x""",x',
         row('"Anna include ""x"""', "x")),
    line("quotes in quotes", b'2026-06-05,10.00,"""Anna""",x', row('"""Anna"""', "x")),
    line("a quote inside a cell", b'2026-06-05,10.00,An"na,x', row('"An""na"', "x")),
    line("a comma in quotes", b'2026-06-05,10.00,"Anna, Co",x', row('"Anna, Co"', "x")),
    refused("a quote that never closes, since nobody knows where its line ends", "a.csv",
            HEAD + SOUND + b'2026-06-05,10.00,"Anna,x\n' + SOUND,
            faults=["a.csv:3:1 not-a-statement"]),
    refused("a quote that never closes, and a megabyte behind it", "a.csv",
            HEAD + SOUND + b'2026-06-05,10.00,"Anna,x\n' + b"a,b\n" * 250_000,
            faults=["a.csv:3:1 not-a-statement"]),
    line("a hundred thousand cells", SOUND.strip() + b",x" * 100_000, row()),
    case("a hundred thousand headings", "a.csv",
         HEAD.strip() + b"".join(b",h%d" % n for n in range(100_000)) + b"\n" + SOUND, [row()]),
    line("a cell of a megabyte", b"2026-06-05,10.00,Anna," + b"x" * 1_000_000,
         row(text="x" * 1_000_000)),
    line("too few cells", b"2026-06-05"),
    table("blank lines are no lines of the list", b"\n\n,,,\n" + SOUND, row()),
    table("CR alone ends lines", (b"2026-06-05,1.00,A,x\r2026-06-05,10.00,Anna,INV-1\r"),
          row("A", "x", 1, "1.00"), row(number=2)),
    table("no newline at the end", SOUND.strip(), row()),
    case("a byte-order mark before the headings", "a.csv", b"\xef\xbb\xbf" + HEAD + SOUND, [row()]),
    case("what a spreadsheet puts before the headings", "a.csv",
         b"sep=,\n" + HEAD + SOUND, [row()]),
    case("headings below forty-nine lines of something else", "a.csv",
         b"x\n" * 49 + HEAD + SOUND, [row()]),
    refused("headings below fifty lines of something else", "a.csv", b"x\n" * 50 + HEAD + SOUND),
    case("headings in full width", "a.csv", "Ｄａｙ,Ｓｕｍ,Payer,Text\n".encode() + SOUND,
         [row()]),
    line("a cell that a spreadsheet would run", b'2026-06-05,10.00,"=cmd|\' /C calc\'!A0",@x',
         row("'=cmd|' /C calc'!A0", "'@x")),
    line("a cell that a spreadsheet would run behind a full-width sign",
         "2026-06-05,10.00,＝1+1,－1".encode(), row("'＝1+1", "'－1")),
    case("UTF-16 with its mark", "a.csv", (HEAD + SOUND).decode().encode("utf-16"), [row()],
         says=["ar: a.csv: read as UTF-16LE"]),
    table("one line in Windows-1252 among UTF-8", b"2026-06-05,10.00,J\xfcrgen,x\n", row(
        "Jürgen", "x"), says=["ar: a.csv: read as windows-1252"]),
    table("bytes that Windows-1252 has no characters for",
          b"2026-06-05,10.00,A\x81\x8d\x8f\x90\x9dB,x\n", row("A     B", "x")),
    table("GB18030",
          "2026-06-05,10.00,合肥建材经营部,货款六月份第一批钢材和水泥\n".encode("gb18030"),
          row("合肥建材经营部", "货款六月份第一批钢材和水泥"), says=["ar: a.csv: read as GB18030"]),
    table("an overlong NUL is no NUL", b"2026-06-05,10.00,A\xc0\x80B,x\n",
          row("AÀ€B", "x"), says=["ar: a.csv: read as windows-1252"]),

    *[line(f"{amount or 'nothing'} is no sum", f'2026-06-05,"{amount}",Anna,x') for amount in
      ["1e3", "10.005", "ten", "", "1.0.0", "10,00", "--1", "0x10", "99999999999999999999",
       "1,00,000.00", "=1+1", "NaN"]],
    line("a minus sign of typographers", "2026-06-05,−10.00,Anna,x".encode(),
         row(text="x", amount="-10.00", kind="debit")),
    *[line(f"{day or 'nothing'} is no day of a line", f"{day},10.00,Anna,x") for day in
      ["2026-02-30", "05/06/2026", "2026-6", "yesterday", "", "20260630120000999", "9999-12-31"]],
    refused("an encoding that there is not", "a.csv", HEAD + SOUND, "--encoding", "x-bomb-9"),
    refused("an encoding that is a path", "a.csv", HEAD + SOUND, "--encoding", "../x"),
    refused("an encoding that forgives", "a.csv", HEAD + b"\xff" + SOUND, "--encoding",
            "UTF-8//IGNORE"),
    refused("an empty file", "a.csv", b""),
    refused("a file of NUL", "a.csv", b"\x00" * 4_096),
    refused("a file of quotes", "a.csv", b'"' * 100_001),
    refused("a spreadsheet", "a.csv", b"PK\x03\x04" + b"\x00" * 100),
    refused("an old spreadsheet", "a.csv", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 100),
    refused("a picture of a statement", "a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"),
    *[Case(f"a statement that is {what}", ["import", "bank", "--lines", "a.csv"],
           {"ar.toml": RULE, "a.csv": special}, status=4, out="")
      for what, special in [("a FIFO", FIFO), ("a folder", FOLDER)]],

    ofx("OFX that is sound", "", "", OFX_ROW),
    ofx("OFX with an amount as a power", "10.00", "1e1"),
    ofx("OFX with an amount beyond 63 bits", "10.00", "9" * 30),
    ofx("OFX without an amount", "<TRNAMT>10.00", ""),
    ofx("OFX on 30 February", "20260608", "20260230"),
    ofx("OFX on a day of letters", "20260608", "today"),
    ofx("OFX with an escape by its number", "Anna", "An&#27;na", OFX_ROW.replace("Anna", "An na")),
    ofx("OFX with an entity nobody knows", "Anna", "A&lol;B", OFX_ROW.replace("Anna", "A&lol;B")),
    ofx("OFX with an entity that never ends", "INV-1", "INV-1&",
        OFX_ROW.replace("INV-1", "INV-1&")),
    ofx("OFX with a name of a megabyte", "Anna", "a" * 1_000_000,
        OFX_ROW.replace("Anna", "a" * 1_000_000)),
    refused("OFX cut inside a tag", "a.ofx", OFX[:OFX.index("<TRNAMT>") + 5],
            faults=["a.ofx:7:1 not-a-statement"]),
    refused("OFX cut inside an entry", "a.ofx", OFX[:OFX.index("<MEMO>")],
            faults=["a.ofx:7:1 not-a-statement"]),
    refused("OFX cut behind its header", "a.ofx", OFX[:OFX.index("<OFX>")]),
    refused("OFX with elements a hundred thousand deep", "a.ofx",
            OFX.replace("<BANKTRANLIST>", "<BANKTRANLIST>" + "<A><B>x" * 100_000
                               + "</A>" * 100_000), faults=["a.ofx:7:* not-a-statement"]),
    ofx("OFX with a hundred thousand elements that hold nothing", "<BANKTRANLIST>",
        "<BANKTRANLIST>" + "<A>" * 100_000, OFX_ROW),
    refused("OFX with nothing in it", "a.ofx", OFX[:OFX.index("<OFX>")] + "<OFX></OFX>\n",
            faults=["a.ofx:7:1 not-a-statement"]),

    mt940("MT940 that is sound", "", "", MT940_ROW),
    mt940("MT940 with CR LF", MT940, MT940.replace("\n", "\r\n"), MT940_ROW),
    mt940("MT940 in an envelope", ":20:", "{1:F01BANK}{2:O940}{4:\n:20:", MT940_ROW),
    mt940("MT940 with a line cut behind its day", "C10,00NTRFNONREF", ""),
    mt940("MT940 with a line cut inside its amount", "10,00NTRFNONREF", "1",
          MT940_ROW.replace("10.00", "1.00"), status=1, faults=["a.sta:7:1 does-not-tie"]),
    mt940("MT940 with no amount", "10,00", ","),
    mt940("MT940 with two commas", "10,00", "1,0,0"),
    mt940("MT940 with an amount beyond 63 bits", "10,00N", "9" * 30 + ",00N"),
    mt940("MT940 with a side that there is not", "0608C10", "0608X10"),
    mt940("MT940 in a thirteenth month", "2606080608", "2613080608"),
    mt940("MT940 with letters for a day", "2606080608", "26O6O80608"),
    mt940("MT940 with an empty line of movement", "2606080608C10,00NTRFNONREF", ""),
    mt940("MT940 with NUL in a text", "INV-1", "IN\x00V", MT940_ROW.replace("INV-1", "IN V")),
    mt940("MT940 with a hundred thousand lines of text", ":86:INV-1", ":86:" + "x\n" * 100_000,
          MT940_ROW.replace("INV-1", " ".join(["x"] * 100_000))),
    mt940("MT940 with a tag nobody knows", ":28C:1/1", ":99Z:1/1", MT940_ROW),
    Case("MT940 that does not tie says so", ["import", "bank", "--balances", "a.sta"],
         {"a.sta": MT940.replace("110,00", "111,00")}, status=1,
         faults=["a.sta:7:1 does-not-tie"],
         out="file,statement,account,currency,opening,movements,closing,ties\n"
             "a.sta,1,12030000/202051,EUR,100.00,10.00,111.00,no\n"),
    refused("MT940 cut behind its first line", "a.sta", ":20:ST\n"),
]
