#!/usr/bin/python3
"""Reads the files of banks a second time, by rules written down here, and compares every column
with what `ar import bank --lines` and `--balances` say.

The files are those of examples/bank and, where AR_BANK_FILES names a folder, all that are in it.
"""
import csv
import datetime
import hashlib
import io
import os
import re
import shutil
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
FOLDERS = [ROOT / "examples/bank"] + [Path(f) for f in [os.environ.get("AR_BANK_FILES")] if f]
COLUMNS = ("statement,entry,part,account,booked,value,amount,currency,status,kind,id,payer,"
           "payer_account,reference,text").split(",")
NO_DECIMALS = {"JPY", "KRW"}


def run(path, which):
    done = subprocess.run([PROGRAM, "import", "bank", which, "--raw-csv", "-q", str(path)],
                          cwd=path.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          timeout=60)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode("utf-8"))))
    return rows, done.returncode, done.stderr.decode("utf-8")


def squeezed(text):
    return re.sub(r"\s+", " ", text or "").strip()


def money(number, currency):
    return f"{number:.{0 if currency in NO_DECIMALS else 2}f}"


class Camt:
    """camt by ElementTree; names without their namespaces."""

    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        for element in self.root.iter():
            element.tag = element.tag.split("}")[-1]

    @staticmethod
    def text(element, *paths):
        for path in paths:
            found = None if element is None else element.findtext(path)
            if found and found.strip():
                return squeezed(found)
        return ""

    def statements(self):
        return [child for child in self.root[0] if child.tag in ("Stmt", "Rpt", "Ntfctn")]

    def rows(self):
        entries = 0
        for number, statement in enumerate(self.statements(), 1):
            account = self.text(statement, "Acct/Id/IBAN", "Acct/Id/Othr/Id",
                                "Acct/Id/PrtryAcct/Id")
            for entry in statement.findall("Ntry"):
                entries += 1
                for part, details, amount in self.parts(entry):
                    yield self.row(number, entries, part, account, entry, details, amount)

    def signed(self, element, amount, otherwise=""):
        side = self.text(element, "CdtDbtInd") or otherwise
        return -Decimal(amount.text) if side == "DBIT" else Decimal(amount.text)

    def parts(self, entry):
        whole = self.signed(entry, entry.find("Amt"))
        details = entry.findall("NtryDtls/TxDtls") + entry.findall("TxDtls")
        amounts = []
        for one in details:
            amount = one.find("Amt")
            for path in ("AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"):
                amount = one.find(path) if amount is None else amount
            if amount is None or amount.get("Ccy") != entry.find("Amt").get("Ccy"):
                return [(0, details, whole)]
            amounts.append(self.signed(one, amount, self.text(entry, "CdtDbtInd")))
        if not details or sum(amounts) != whole:
            return [(0, details, whole)]
        return [(i, [one], amount) for i, (one, amount) in enumerate(zip(details, amounts), 1)]

    def agreed(self, details, of_one):
        said = {of_one(one) for one in details}
        return said.pop() if len(said) == 1 else ""

    def payer(self, one):
        for party in ("UltmtDbtr", "Dbtr"):
            name = self.text(one, *[f"RltdPties/{party}/{path}" for path in
                                    ("Nm", "Pty/Nm", "Agt/FinInstnId/Nm")])
            if name:
                return name
        return ""

    def reference(self, one):
        given = [self.text(strd, "CdtrRefInf/Ref", "CdtrRefInf/CdtrRef")
                 for strd in one.findall("RmtInf/Strd")]
        end_to_end = self.text(one, "Refs/EndToEndId")
        return " ".join(filter(None, given)) or \
            ("" if end_to_end == "NOTPROVIDED" else end_to_end)

    def row(self, statement, number, part, account, entry, details, amount):
        currency = entry.find("Amt").get("Ccy")
        status = self.text(entry, "Sts/Cd", "Sts")
        reversal = self.text(entry, "RvslInd") in ("true", "1")
        texts = [squeezed(ustrd.text) for one in details for ustrd in one.findall("RmtInf/Ustrd")]
        texts += [self.text(one, "AddtlTxInf") for one in details[:1]]
        texts += [self.text(entry, "AddtlNtryInf")]
        own = self.text(details[0], "Refs/AcctSvcrRef") if len(details) == 1 else ""
        return {
            "statement": str(statement), "entry": str(number), "part": str(part),
            "account": account,
            "booked": self.text(entry, "BookgDt/Dt", "BookgDt/DtTm")[:10],
            "value": self.text(entry, "ValDt/Dt", "ValDt/DtTm")[:10],
            "amount": money(amount, currency), "currency": currency,
            "status": {"BOOK": "booked", "INFO": "info"}.get(status, "pending"),
            "kind": "reversal" if reversal else "debit" if amount < 0 else "credit",
            "id": own or self.text(entry, "AcctSvcrRef"),
            "payer": self.agreed(details, self.payer),
            "payer_account": self.agreed(details, lambda one: self.text(
                one, "RltdPties/DbtrAcct/Id/IBAN", "RltdPties/DbtrAcct/Id/Othr/Id")),
            "reference": self.agreed(details, self.reference),
            "text": " ".join(filter(None, texts)),
        }

    def balances(self):
        for statement in self.statements():
            found = {}
            for balance in statement.findall("Bal"):
                amount = balance.find("Amt")
                found[self.text(balance, "Tp/CdOrPrtry/Cd")] = (
                    self.signed(balance, amount), amount.get("Ccy"))
            opening = found.get("OPBD") or found.get("PRCD")
            closing = found.get("CLBD")
            booked = [(self.signed(entry, entry.find("Amt")), entry.find("Amt").get("Ccy"))
                      for entry in statement.findall("Ntry")
                      if self.text(entry, "Sts/Cd", "Sts") == "BOOK"]
            ties = ""
            if opening and closing:
                same = len({opening[1], closing[1]} | {code for _, code in booked}) == 1
                ties = "yes" if same and opening[0] + sum(a for a, _ in booked) == closing[0] \
                    else "no"
            yield {"opening": money(*opening) if opening else "",
                   "closing": money(*closing) if closing else "", "ties": ties}


def near(month_day, value):
    month, day = int(month_day[:2]), int(month_day[2:])
    if month == 2 and day == 30:
        day = 28
    days = [datetime.date(year, month, day) for year in
            (value.year - 1, value.year, value.year + 1)]
    return min(days, key=lambda one: abs((one - value).days))


def mt940_lines(text):
    """(account, booked, value, amount, kind, reference) of every :61: with a currency."""
    account = currency = ""
    for tag, value in re.findall(r"^:(\w{2,3}):(.*)$", text, re.M):
        if tag == "20":
            account = currency = ""
        elif tag == "25":
            account = value.strip()
        elif tag in ("60F", "60M"):
            currency = value[7:10]
        elif tag == "34F":
            currency = value[:3]
        elif tag == "61" and currency not in ("", "DEM"):
            parts = re.match(r"(\d{6})(\d{4})? *(R?)([CD])[A-Z]?([\d,]+)(.{4})(.*)", value)
            year, month, day = (int(parts[1][i:i + 2]) for i in (0, 2, 4))
            clamped = 28 if (month, day) == (2, 30) else day
            value_day = datetime.date(2000 + year, month, clamped)
            booked = near(parts[2], value_day) if parts[2] else value_day
            amount = Decimal(parts[5].replace(",", "."))
            if (parts[4] == "D") != bool(parts[3]):
                amount = -amount
            reference = parts[7].split("//")[0].strip()
            kind = "reversal" if parts[3] else "debit" if parts[4] == "D" else "credit"
            yield (account, str(booked), str(value_day), money(amount, currency), kind,
                   "" if reference == "NONREF" else reference)


class Lines(unittest.TestCase):
    def files(self, *endings):
        found = [path for folder in FOLDERS for path in sorted(folder.rglob("*"))
                 if path.suffix in endings]
        self.assertTrue(found)
        return found

    def test_camt(self):
        for path in self.files(".xml"):
            camt = Camt(path)
            rows, status, words = run(path, "--lines")
            if not camt.statements():
                self.assertEqual(status, 4, path)
                self.assertIn("[not-a-statement]", words)
                continue
            expected = list(camt.rows())
            self.assertEqual([{c: squeezed(row[c]) for c in COLUMNS} for row in rows], expected,
                             path)

    def test_balances_of_camt(self):
        for path in self.files(".xml"):
            camt = Camt(path)
            if not camt.statements():
                continue
            rows, status, words = run(path, "--balances")
            expected = list(camt.balances())
            self.assertEqual([{c: row[c] for c in ("opening", "closing", "ties")}
                              for row in rows], expected, path)
            self.assertEqual(status, 1 if any(r["ties"] == "no" for r in expected) else 0, words)

    def test_mt940(self):
        for path in self.files(".sta"):
            text = path.read_bytes().decode("utf-8").replace("\r\n", "\n")
            if not re.search(r"^:(20|25|60F|61):", text, re.M):
                self.assertEqual(run(path, "--lines")[1], 4, path)
                continue
            rows = run(path, "--lines")[0]
            seen = [tuple(row[c] for c in ("account", "booked", "value", "amount", "kind",
                                           "reference")) for row in rows]
            self.assertEqual(seen, list(mt940_lines(text)), path)

    def test_ofx(self):
        for path in self.files(".ofx"):
            text = path.read_bytes().decode("utf-8")
            found = []
            for body in re.findall(r"<STMTTRN>(.*?)</STMTTRN>", text, re.S):
                values = dict(re.findall(r"<(\w+)>(?:<!\[CDATA\[)?([^<\]\n]*)", body))
                try:
                    day = datetime.datetime.strptime(values.get("DTPOSTED", "")[:8], "%Y%m%d")
                except ValueError:
                    continue
                found.append((str(day.date()),
                              f"{Decimal(values['TRNAMT'].strip().replace(',', '.')):.2f}",
                              values["FITID"].strip()))
            rows = run(path, "--lines")[0]
            self.assertEqual([(r["booked"], r["amount"], r["id"]) for r in rows], found, path)

    def test_gb18030_and_utf8_are_the_same(self):
        path = ROOT / "examples/bank/alipay.csv"
        rows = run(path, "--lines")[0]
        text = path.read_bytes().decode("gb18030")
        records = [[cell.strip() for cell in line.split(",")] for line in text.splitlines()
                   if line.startswith("20")]
        sums = {"收入": 1, "支出": -1}
        self.assertEqual([(r["booked"], r["amount"], r["id"], r["payer"]) for r in rows],
                         [(c[0][:10], f"{Decimal(c[6]) * sums.get(c[5], 1):.2f}", c[9], c[2])
                          for c in records])


class Identity(unittest.TestCase):
    def test_vectors_of_the_unit_tests(self):
        fields = ["DE12 3456", "EUR", "2026-06-05", "2026-06-04", "120050",
                  "Miller & S\u00f6hne GmbH", "DE99", "Invoice 12 of June", "RF18", "", "1"]
        digest = hashlib.sha256("\x1f".join(fields).encode("utf-8")).hexdigest()
        self.assertEqual(digest[:16], "fd50ea0fe5d5064a")
        source = (ROOT / "tests/unit/foreign/identity_test.cpp").read_text(encoding="utf-8")
        self.assertIn(digest[:16], source)


if __name__ == "__main__":
    unittest.main()
