"""camt: entities, depth, lies about encodings, and files that end too soon."""
from adversarial.case import Case

HEADINGS = ("file,statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,"
            "payer_account,reference,text\n")
DECLARED = '<?xml version="1.0" encoding="UTF-8"?>'
ROOT = '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">'
ENTRY = ('<Ntry><Amt Ccy="{currency}">{amount}</Amt><CdtDbtInd>{side}</CdtDbtInd><Sts>BOOK</Sts>'
         '<BookgDt><Dt>{day}</Dt></BookgDt><NtryDtls><TxDtls><RltdPties><Dbtr><Nm>{payer}</Nm>'
         "</Dbtr></RltdPties><RmtInf><Ustrd>{text}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>")
REFUSED = "a.xml:1:* not-a-statement"


def entry(amount="10.00", currency="EUR", side="CRDT", day="2026-06-08", payer="Anna",
          text="INV-1"):
    return ENTRY.format(**locals())


def document(*entries, before=DECLARED, root=ROOT):
    name = root.split()[0].strip("<>")
    inner = "".join(entries) or entry()
    return (f"{before}{root}<BkToCstmrStmt><Stmt><Acct><Id><IBAN>DE02</IBAN></Id></Acct>{inner}"
            f"</Stmt></BkToCstmrStmt></{name}>")


def row(payer="Anna", text="INV-1"):
    return f"a.xml,1,1,0,DE02,2026-06-08,,10.00,EUR,booked,credit,,{payer},,,{text}\n"


def read(name, text, *rows, **more):
    return Case(name, ["import", "bank", "--lines", "a.xml"], {"a.xml": text},
                out=HEADINGS + "".join(rows or [row()]), **more)


def refused(name, text, fault=REFUSED, **more):
    """None of our formats: 4, with the place."""
    return Case(name, ["import", "bank", "--lines", "a.xml"], {"a.xml": text}, status=4, out="",
                faults=[fault], **more)


def rejected(name, **fields):
    """One entry that cannot be read; the other is."""
    return Case(name, ["import", "bank", "--lines", "a.xml"],
                {"a.xml": document(entry(**fields) + "\n" + entry())}, status=1, rejects=[1],
                out=HEADINGS + row().replace("a.xml,1,1,", "a.xml,1,2,"))


LAUGHS = ('<!DOCTYPE x [<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10)) + "]>")
WHOLE = document()


def cut_behind(words):
    return WHOLE[:WHOLE.index(words) + len(words)]


CUTS = {
    "behind the root's name": "<Document", "inside an attribute": "xsd:camt.053",
    "behind the root": "001.02\">", "inside a tag": "<BkToCstmr", "behind a tag": "<Stmt>",
    "inside an amount": "EUR\">10", "behind an amount": "10.00", "inside an end tag": "10.00</Am",
    "behind an entry": "</Ntry>", "behind the statement": "</Stmt>",
    "before the last sign": "</Document",
}

CASES = [
    read("a file that is sound", WHOLE),
    read("a prefix to the name of the root",
         document(root=ROOT.replace("<Document xmlns", "<n:Document xmlns:n"))),
    read("a million blanks between elements", document(" " * 1_000_000 + entry())),
    read("a comment with markup in it", document("<!-- <Ntry><Amt> -->" + entry())),
    read("instructions for another program", document("<?php system('id') ?>" + entry())),
    read("a name as raw data", document(entry(payer="<![CDATA[<b>&lt;]]>")), row("<b>&lt;")),
    *[refused(f"a file that ends {name}", cut_behind(words)) for name, words in CUTS.items()],
    refused("a comment that never ends", cut_behind("<Stmt>") + "<!-- x"),
    refused("raw data that never ends", cut_behind("<Ustrd>") + "<![CDATA[x"),
    refused("an instruction that never ends", cut_behind("<Stmt>") + "<?x "),
    refused("elements that cross", WHOLE.replace("</Nm></Dbtr>", "</Dbtr></Nm>")),
    refused("a type of document that never ends", "<!DOCTYPE x [" + WHOLE),
    refused("a root with nothing in it", ROOT + "</Document>"),
    refused("only a declaration", DECLARED),
    refused("another document", WHOLE.replace("camt.053", "pain.001")
            .replace("BkToCstmrStmt", "CstmrCdtTrfInitn")),
    refused("a page of the net", "<!DOCTYPE html><html><body>camt.053</body></html>"),
    refused("NUL between elements", document("\x00" + entry())),

    read("a bomb of entities is not expanded", document(entry(text="&a9;"), before=LAUGHS),
         row(text="&a9;"), never=["lollol"]),
    read("an entity that names a file is not followed", document(
        entry(text="&x;"), before='<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
         row(text="&x;"), never=["root:"]),
    read("an entity that names another machine is not followed", document(
        entry(text="&x;"), before='<!DOCTYPE x [<!ENTITY % x SYSTEM "http://127.0.0.1:9/">%x;]>'),
         row(text="&x;")),
    read("a type of document elsewhere is not fetched", document(
        before='<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">')),
    read("an escape character by its number is a blank", document(entry(payer="a&#27;[2Jb")),
         row("a [2Jb")),
    read("a line feed by its number is a blank", document(entry(text="a&#10;include b")),
         row(text="a include b")),
    read("C1 by its number is a blank", document(entry(payer="a&#x9b;2Jb")), row("a 2Jb")),
    read("markup by its number is text", document(entry(payer="&#60;b&#62;")), row("<b>")),
    refused("elements in each other a hundred thousand deep",
            document("<a>" * 100_000 + "</a>" * 100_000)),
    refused("elements in each other a hundred thousand deep that never end",
            cut_behind("<Stmt>") + "<a>" * 100_000),
    read("sixty elements in each other", document("<a>" * 60 + "</a>" * 60 + entry())),
    refused("sixty-five elements in each other", document("<a>" * 62 + "</a>" * 62)),
    read("a hundred thousand attributes", document(
        "<a " + " ".join(f'a{n}="1"' for n in range(100_000)) + "/>" + entry())),
    read("a name of a megabyte", document("<" + "a" * 1_000_000 + "/>" + entry())),

    refused("Latin-1 that says it is UTF-8", document(entry(payer="J\xfcrgen")).encode("latin-1")),
    read("Latin-1 that says so", document(
        entry(payer="J\xfcrgen"), before=DECLARED.replace("UTF-8", "ISO-8859-1"))
        .encode("latin-1"), row("Jürgen")),
    refused("an encoding that there is not",
            document(before=DECLARED.replace("UTF-8", "x-bomb-9"))),
    refused("an encoding that is a path",
            document(before=DECLARED.replace("UTF-8", "../../../tmp/x"))),
    refused("an encoding that forgives", document(
        entry(payer="J\xfcrgen"), before=DECLARED.replace("UTF-8", "UTF-8//IGNORE"))
        .encode("latin-1")),
    read("an encoding of sixteen bits in a file of eight",
         document(before=DECLARED.replace("UTF-8", "UTF-16"))),
    read("UTF-16 with its mark", document().encode("utf-16")),
    refused("UTF-16 cut inside a character", document().encode("utf-16")[:-1]),

    rejected("an amount with a third decimal", amount="10.001"),
    rejected("an amount as a power", amount="1e3"),
    rejected("an amount beyond 63 bits", amount="99999999999999999999.00"),
    rejected("an amount of sixty thousand digits", amount="9" * 60_000),
    rejected("an amount that is none", amount="ten"),
    rejected("no amount", amount=""),
    rejected("an amount with its own sign", amount="-10.00"),
    rejected("a currency of four letters", currency="EURX"),
    rejected("no currency", currency=""),
    rejected("a side that there is not", side="BOTH"),
    rejected("no side", side=""),
    rejected("30 February", day="2026-02-30"),
    rejected("no day", day=""),
    rejected("a day before all days", day="0001-01-01"),
]
