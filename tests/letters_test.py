#!/usr/bin/python3
"""Letters as their readers get them: the text of their PDF, the tags of their HTML, the mail as an
independent parser reads it, and the strip of a statement beside the aging report."""
import csv
import email
import email.policy
import html.parser
import io
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = shutil.which("ar") if "ROOT" in os.environ else str(ROOT / "build/bin/ar")
EXAMPLES = ROOT / "examples"
VOID = {"meta", "br", "hr", "img", "col"}
TODAY = {"wholesale": "2026-06-30", "services": "2026-04-30"}


def ar(*words, folder=EXAMPLES, status=0):
    done = subprocess.run([PROGRAM, *words], cwd=folder, capture_output=True,
                          env={**os.environ, "LC_ALL": "C.UTF-8"})
    if done.returncode != status:
        raise AssertionError(f"{words} ended with {done.returncode}: {done.stderr.decode()}")
    return done.stdout


def pdf_text(*words, folder):
    pdf = ar(*words, "-O", "pdf", folder=folder)
    text = subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True,
                          check=True).stdout.decode()
    return "".join(text.split())


class Tags(html.parser.HTMLParser):
    """Notes tags that do not match, and everything that would be loaded."""

    def __init__(self):
        super().__init__()
        self.open = []
        self.faults = []
        self.words = []

    def handle_starttag(self, tag, attrs):
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name in ("src", "background", "data", "action"):
                self.faults.append(f"{tag} {name}={value}")
            if name == "href" and not value.startswith("mailto:"):
                self.faults.append(f"{tag} href={value}")
        if tag in ("script", "link", "iframe", "object", "embed", "form", "base"):
            self.faults.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}> closes nothing")

    def handle_data(self, data):
        self.words.append(data)


def read_html(page):
    tags = Tags()
    tags.feed(page.decode())
    tags.close()
    return tags


LETTERS = {
    "final demand, Chinese": ("wholesale", ["remind", "--preview", "C001"], [
        "华东五金批发有限公司", "上海市宝山区沪太路1866号", "91310113MA1GL0008K",
        "上海启明贸易有限公司", "李娜", "最后催款函", "2026年6月30日", "INV-26001", "2026年2月10日",
        "2026年3月30日", "92", "54,240.00", "45,590.00", "8,650.00", "R-26002", "40,000.00",
        "CN-26001", "3,390.00", "67,800.00", "76,450.00", "18.25%", "act/365", "572.70", "508.50",
        "4.33", "33.90", "1,081.20", "77,531.20", "人民币柒万柒仟伍佰叁拾壹元贰角整",
        "2026年7月10日", "中国工商银行上海宝山支行", "100123456789012", "陈静", "021-5555-0188"]),
    "final demand of a disputed invoice": ("wholesale", ["remind", "--preview", "C003"], [
        "合肥建材经营部", "INV-26003", "33,900.00", "2,000.00", "31,900.00", "5,000.00",
        "26,900.00", "R-26004", "1,449.65"]),
    "second demand, English": ("services", ["remind", "--preview", "ACME"], [
        "Marsh&ValeConsultingLtd", "14MillLane", "GB123456789", "AcmeRoboticsLtd", "ForgePark",
        "MV-110", "1April2026", "15April2026", "2,400.00", "R-5", "500.00", "1,900.00GBP",
        "7May2026", "LakelandBank", "12345678", "RuthVale"]),
    "statement, Chinese": ("wholesale", ["statement", "C001"], [
        "对账单", "INV-26001", "INV-26004", "76,450.00", "人民币柒万陆仟肆佰伍拾元整",
        "8,650.00", "67,800.00"]),
    "confirmation, Chinese": ("wholesale", ["confirm", "C001"], [
        "对账函", "76,450.00", "人民币柒万陆仟肆佰伍拾元整", "信息", "盖章"]),
    "confirmation, English": ("services", ["confirm", "ACME"], [
        "1,900.00", "AcmeRoboticsLtd", "Marsh&ValeConsultingLtd"]),
    "invoice": ("services", ["invoice", "MV-105"], [
        "MV-105", "CC-20918", "Workshop", "1,850.00", "143.27", "370.00", "2,363.27",
        "20March2026"]),
    "receipt": ("wholesale", ["receipt", "R-26004"], [
        "R-26004", "19,985.00", "15.00", "20,000.00", "INV-2025-311", "18,000.00", "INV-26003",
        "2,000.00", "人民币贰万元整"]),
}


def day_of(book):
    return ["--as-of", TODAY[book]]


class Letters(unittest.TestCase):
    def test_the_pdf_of_each_letter_says_what_it_has_to(self):
        for name, (book, words, facts) in LETTERS.items():
            with self.subTest(name):
                text = pdf_text(*words, *day_of(book), folder=EXAMPLES / book)
                self.assertEqual([fact for fact in facts if fact not in text], [])

    def test_the_html_of_each_letter_is_whole_and_loads_nothing(self):
        for name, (book, words, facts) in LETTERS.items():
            with self.subTest(name):
                tags = read_html(ar(*words, *day_of(book), "-O", "html", folder=EXAMPLES / book))
                self.assertEqual((tags.faults, tags.open), ([], []))
                text = "".join("".join(tags.words).split())
                self.assertEqual([fact for fact in facts if fact not in text], [])

    def test_the_mail_of_each_letter_is_read_back_as_it_was_written(self):
        for language, name in (("en", "Statement of account"), ("zh-CN", "对账单")):
            with self.subTest(language):
                folder = EXAMPLES / "wholesale"
                words = ["statement", "C001", *day_of("wholesale"), "--lang", language]
                mail = email.message_from_bytes(ar(*words, "-O", "eml", folder=folder),
                                                policy=email.policy.default)
                self.assertIn(name, mail["Subject"])
                self.assertEqual(mail["To"].addresses[0].display_name, "上海启明贸易有限公司")
                self.assertEqual(mail["To"].addresses[0].addr_spec, "ap@qiming.example")
                page = mail.get_body(("html",)).get_content()
                self.assertEqual(page, ar(*words, "-O", "html", folder=folder).decode())
                self.assertEqual(mail.defects, [])

    def test_the_strip_of_a_statement_is_that_of_the_aging_report(self):
        with tempfile.TemporaryDirectory() as folder:
            wording = Path(folder, "templates/en/statement.letter.mustache")
            wording.parent.mkdir(parents=True)
            wording.write_text("{{#sums}}{{currency}}{{#aging}};{{amount}}{{/aging}}\n{{/sums}}")
            Path(folder, "ar.toml").write_text('[letters]\ntemplates = "templates"\n')
            for book, days in (("wholesale", ["2026-03-31", "2026-04-30", "2026-06-30"]),
                               ("services", ["2026-02-28", "2026-04-30"])):
                for day in days:
                    self.compare(folder, EXAMPLES / book / "main.arl", day)

    def compare(self, folder, book, day):
        for basis in ("due", "invoice"):
            Path(folder, "ar.toml").write_text(f'[report]\nbasis = "{basis}"\n'
                                               '[letters]\ntemplates = "templates"\n')
            found = ar("aging", "-f", str(book), "--as-of", day, "-O", "csv", folder=folder)
            rows = list(csv.DictReader(io.StringIO(found.decode())))
            self.assertTrue(rows)
            for row in rows:
                buckets = [row[name] for name in row if name not in (
                    "customer", "name", "currency", "on_account", "total", "disputed")]
                letter = ar("statement", "-f", str(book), row["customer"], "--as-of", day,
                            "--lang", "en", folder=folder).decode().replace(",", "")
                strips = dict(line.split(";", 1) for line in letter.splitlines())
                self.assertEqual(strips[row["currency"]].split(";"), buckets, (row, day, basis))


if __name__ == "__main__":
    unittest.main()
