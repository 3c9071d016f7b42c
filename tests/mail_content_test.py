#!/usr/bin/python3
"""What the mails of reminders say when they arrive, read back by another mail library.

    tests/mail_content_test.py      the program is $AR, else build/bin/ar, under tests/run its own

Whatever a book holds, a mail has the recipient, the headers and the wording it was meant to have;
or it is not sent, with the reason, and the others are.
"""
import fcntl
import os
import random
import re
import shutil
import subprocess
import sys
import unittest
from collections import Counter
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from mail_book import FROM, MailTest, need_programs

HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
           "Content-Type"]
tested = Counter()


def unix(text):
    return text.replace("\r\n", "\n")


class Content(MailTest):
    NAMES = ["Acme Ltd", "Müller & Söhne <GmbH>", "上海浦东贸易有限公司", "名" * 60, "x" * 200,
             "A, B; C: D", 'Say \\"hello\\"', "O'Brien (Dublin)", "=?utf-8?q?plain?=", "-", ".",
             "two  blanks", "العربية", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀", "e\u0301", "From here", "a" * 60 + "é"]

    def make_book(self):
        book = self.book()
        for index, name in enumerate(self.NAMES):
            language = "zh-CN" if index % 3 == 2 else "en"
            book.customer(f"C{index:02}", name,
                          more=[f"language: {language}", f"address: {index} Lange Straße, Zürich"])
            for number in range(1 + index % 3):
                book.owes(f"C{index:02}", f"发票-{index}-{number}", "1234.50")
        book.bank_is_known()
        book.mail["reply-to"] = "Rückfragen <help@marsh.example>"
        return book.put()

    def compare(self, book):
        """Every mail says what the preview shows."""
        shown, plan = book.letters(), book.plan()[0]
        pages = {row["key"]: book.ar("remind", "--preview", "-O", "html", row["customer"],
                                     status=0).out for row in plan}
        book.send()
        self.assertEqual(self.sink.keys(), [row["key"] for row in plan])
        for row, message in zip(plan, self.sink.accepted):
            with self.subTest(name=row["name"]):
                subject, _, text = shown[row["key"]].partition("\n")
                self.assertEqual("Subject: " + message.mail["Subject"], subject)
                self.assertEqual(unix(message.part("plain") or "").strip("\n"), text.strip("\n"))
                self.assertEqual(unix(message.part("html")), pages[row["key"]])
                self.check_addresses(message, row)
                self.check_headers(message)
                self.check_bytes(book, message)
                tested["mails read back"] += 1

    def check_addresses(self, message, row):
        self.assertEqual((message.sender, message.recipients), (FROM, [row["address"]]))
        self.assertEqual([to.addr_spec for to in message.mail["To"].addresses], [row["address"]])
        self.assertEqual(message.mailbox("To"), (row["name"], row["address"]))
        self.assertEqual(message.mailbox("From"), ("Marsh & Vale", FROM))
        self.assertEqual(message.mailbox("Reply-To"), ("Rückfragen", "help@marsh.example"))

    def check_headers(self, message):
        mail = message.mail
        names = [name for name in mail.keys() if name != "Reply-To"]
        self.assertEqual(names, HEADERS)
        self.assertEqual(mail["Message-ID"], f"<{message.key}@marsh.example>")
        self.assertEqual(mail["Auto-Submitted"], "auto-generated")
        self.assertEqual(parsedate_to_datetime(mail["Date"]),
                         datetime(2026, 6, 10, 12, tzinfo=timezone.utc))
        self.assertEqual([part.get_content_type() for part in mail.walk()],
                         ["multipart/alternative", "text/plain", "text/html"])
        self.assertEqual([part.defects for part in mail.walk() if part.defects], [])
        for name, value in mail.items():
            self.assertEqual(value.defects, (), name)

    def check_bytes(self, book, message):
        """What arrived is what lies in the outbox, in lines that every server takes."""
        lies = (book.folder / f"outbox/{message.key}.eml").read_bytes()
        self.assertEqual(message.data.replace(b"\r\n", b"\n"), lies)
        self.assertLessEqual(max(map(len, lies.split(b"\n"))), 200)
        self.assertTrue(lies.isascii())

    def test_every_mail_reads_back_as_the_preview_shows_it(self):
        book = self.make_book()
        self.compare(book)
        self.assertIn("名" * 60, self.sink.accepted[3].part("plain"))
        self.assertIn("付款提醒", self.sink.accepted[2].mail["Subject"])

    def test_so_does_every_mail_in_the_built_in_wording(self):
        book = self.make_book()
        shutil.rmtree(book.folder / "templates")
        self.compare(book)

    def test_so_does_every_mail_of_the_built_in_policy(self):
        book = self.make_book()
        shutil.rmtree(book.folder / "templates")
        book.steps = ""
        self.compare(book.put())

    def test_the_preview_as_a_mail_is_the_mail_that_is_sent(self):
        book = self.book()
        book.customers(1)
        for step, day in (("reminder", "2026-06-10"), ("second", "2026-06-17")):
            if step == "second":
                book.steps += ('[[dunning.standard]]\nname = "second"\nafter = 15\n'
                               'template = "reminder"\n')
            shown = book.on(day).ar("remind", "--preview", "-O", "eml", status=0).out
            book.send()
            self.assertEqual(unix(self.sink.accepted[-1].data.decode()), shown, step)

    def test_a_letter_as_pdf_arrives_whole(self):
        book = self.book()
        book.customers(2)
        pdf = b"%PDF-1.4\n" + random.Random(1).randbytes(300_000)
        (book.folder / "letter.pdf").write_bytes(pdf)
        book.mail["pdf"] = True
        book.steps += '[letters]\npdf = ["sh", "-c", "cat > /dev/null; cat letter.pdf"]\n'
        book.put().send()
        for message in self.sink.accepted:
            [attached] = message.mail.iter_attachments()
            self.assertEqual((attached.get_filename(), attached.get_content_type()),
                             (f"{message.key}.pdf", "application/pdf"))
            self.assertEqual(attached.get_content(), pdf)
        self.assertEqual(len(self.sink.accepted), 2)

    def test_later_steps_are_threaded_under_earlier_ones_of_the_same_address(self):
        book = self.book()
        for name, after in (("second", 15), ("final", 31)):
            book.steps += (f'[[dunning.standard]]\nname = "{name}"\nafter = {after}\n'
                           'template = "reminder"\n')
        book.customer("C1", email="a@x.example, b@x.example")
        book.owes("C1", "I1")
        book.customer("C2", email="c@x.example")
        book.owes("C2", "I2", due="2026-06-14")
        for day in ("2026-06-10", "2026-06-17", "2026-07-03"):
            book.on(day).send()
        for who, count in (("a", 3), ("b", 3), ("c", 2)):
            own = self.sink.of(f"{who}@x.example")
            ids = [message.mail["Message-ID"] for message in own]
            self.assertEqual([message.mail["In-Reply-To"] for message in own],
                             [None, *ids[:-1]][:count])
            self.assertEqual([(message.mail["References"] or "").split() for message in own],
                             [ids[:n] for n in range(count)])

    def test_the_date_is_that_of_the_clock_with_its_zone(self):
        zone = timezone(timedelta(hours=8))
        now = datetime.now(zone)
        book = self.book()
        book.customers(1)
        book.lines = [line.replace("2026-06-10", str(now.date() - timedelta(days=1)))
                      .replace("2026-05-01", str(now.date() - timedelta(days=40)))
                      .replace("2026-06-01", str(now.date() - timedelta(days=5)))
                      for line in book.lines]
        book.today, book.zone = None, "Asia/Shanghai"
        book.dunning["skip-weekends"] = False
        book.put().send()
        sent = parsedate_to_datetime(self.sink.accepted[0].mail["Date"])
        self.assertEqual(sent.utcoffset(), timedelta(hours=8))
        self.assertLess(abs(sent - now), timedelta(minutes=5))

    def test_a_step_may_have_a_name_in_any_script(self):
        book = self.book()
        book.customers(1)
        book.steps = book.steps.replace('"reminder"', '"催款"\ntemplate = "reminder"')
        book.put().send()
        self.assertEqual(len(self.sink.keys()), 1)

    def test_the_sender_may_have_a_domain_in_any_script(self):
        book = self.book()
        book.customers(1)
        book.mail["from"] = "财务部 <ar@公司.example>"
        book.put().send()
        self.assertEqual(self.sink.accepted[0].mailbox("From"),
                         ("财务部", "ar@xn--55qx5d.example"))


class Hostile(MailTest):
    """Customers who try. To each belongs what they get: addresses, or the reason of nothing."""

    ADDRESSES = {
        "a@x.example, b@y.example": ["a@x.example", "b@y.example"],
        "a@x.example,,": ["a@x.example"],
        "a@x.example b@y.example": "it has 2 @",
        "a@x.example;b@y.example": "it has 2 @",
        "a@x.example>, <b@y.example": "> cannot stand after the @",
        "Name <a@x.example>": "a blank cannot stand before the @",
        "-oQ/tmp@x.example": "it begins with -",
        "-X/tmp/ar-was-here@x.example": "it begins with -",
        "|sh@x.example": ["|sh@x.example"],
        "`id`@x.example": ["`id`@x.example"],
        "$(touch /tmp/ar-was-here)@x.example": "( cannot stand before the @",
        "{{company.name}}@x.example": ["{{company.name}}@x.example"],
        "a@x.example\u2028Bcc: q@q.example": "it holds a line break (U+2028)",
        "a@x.example\u0085Bcc: q@q.example": "it holds a line break (U+0085)",
        "a@x.example\\r\\nBcc: q@q.example": "it has 2 @",
        "a@x.example\x1b[31m": "it holds the control character U+001B",
        "a\tb@x.example": "it holds the control character U+0009",
        "a@[127.0.0.1]": "[ cannot stand after the @",
        "a@127.0.0.1": "its domain ends in a number",
        "a@" + "x" * 300 + ".example": "longer than 253 bytes",
        "a@例子.example": ["a@xn--fsqu00a.example"],
        "用户@x.example": "U+7528 cannot stand before the @",
        "nobody": "it has no @",
    }
    NAMES = {
        "=?utf-8?q?=0d=0aBcc:q@q.example?=": None,
        "a\\r\\nBcc: q@q.example": None,
        "{{company.name}} {{{customer.address}}} {{/sums}} {{> en/reminder}}": None,
        "<script>alert(1)</script> & <b>&amp;": None,
        "x <b@y.example>": None,
        "a, b@y.example": None,
        "\u202eevil": None,
        "a\u2028Bcc: q@q.example": "it holds a line break (U+2028)",
        "a\u2029b": "it holds a line break (U+2029)",
        "a\u0085Bcc: q@q.example": "it holds a line break (U+0085)",
        "\x1b]0;title\x07": "it holds the control character U+001B",
        "a\x7fb": "it holds the control character U+007F",
    }

    def run_over(self, book, wishes):
        """`wishes` by customer; the others are sent their mail all the same."""
        book.customer("FINE", email="fine@x.example")
        book.owes("FINE", "I-FINE")
        book.bank_is_known()
        book.wrap('printf "%s\\n" "$0" "$@" >> "$here/words"\nexec msmtp "$@"\n')
        plan = {}
        for row in book.put().plan()[0]:
            plan.setdefault(row["customer"], []).append(row["key"])
        done = book.send(status=1)
        arrived = {}
        for message in self.sink.accepted:
            self.assertEqual(len(message.recipients), 1)
            arrived.setdefault(message.key, []).extend(message.recipients)
        for customer, wish in {**wishes, "FINE": ["fine@x.example"]}.items():
            with self.subTest(customer=customer, wish=wish):
                got = [one for key in plan[customer] for one in arrived.get(key, [])]
                self.assertEqual(got, wish if isinstance(wish, list) else [])
                if isinstance(wish, str):
                    for key in plan[customer][:1]:
                        self.assertRegex(done.err, f"(?m): {key}: .*{re.escape(wish)}")
                tested["hostile customers"] += 1
        words = (book.folder / "words").read_text().splitlines()
        self.assertEqual(words, book.mail["command"] * len(self.sink.accepted))
        self.assertNotIn("@", " ".join(words))
        self.assertFalse(os.path.exists("/tmp/ar-was-here"))
        for text in (done.out, done.err, book.ar("remind").out, book.ar("remind", "--preview").out):
            self.assertNotRegex(text, "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]")
        return plan

    def test_an_address_gets_its_own_mail_or_none_and_the_reason_is_told(self):
        book, wishes = self.book(), {}
        for index, (address, wish) in enumerate(self.ADDRESSES.items()):
            name = f"H{index:02}"
            book.customer(name, email=address)
            book.owes(name, f"I-{name}")
            wishes[name] = wish
        self.run_over(book, wishes)

    def test_a_name_arrives_as_plain_text_or_the_reason_is_told(self):
        book, wishes = self.book(), {}
        for index, (title, wish) in enumerate(self.NAMES.items()):
            name = f"H{index:02}"
            book.customer(name, title.replace("\\", "\\\\"), more=[f"address: {title}"])
            book.owes(name, f"I-{name}")
            wishes[name] = wish or [f"ap@{name.lower()}.example"]
        self.run_over(book, wishes)
        titles = dict(zip(wishes, (name.replace("\u202e", "<U+202E>") for name in self.NAMES)))
        for message in self.sink.accepted:
            title = titles.get(message.recipients[0][3:6].upper())
            if title:
                self.check_name(message, title)

    def check_name(self, message, title):
        self.assertEqual(message.mailbox("To")[0], title)
        self.assertEqual(set(message.mail.keys()), set(HEADERS))
        self.assertIn(title, message.mail["Subject"])
        self.assertIn(f"Dear {title},", message.part("plain"))
        self.assertIn(f"From us to {title}", message.part("plain"))
        page = message.part("html")
        self.assertNotRegex(page, "<(?!/?(html|body|p|ul|li|!DOCTYPE html)>)")
        self.assertNotIn("<b@", page)

    def test_a_book_with_a_bare_cr_or_a_nul_sends_nothing_to_anybody(self):
        for title in ("a\rBcc: q@q.example", "a\0b"):
            book = self.book()
            book.customers(1)
            book.customer("H", title)
            book.owes("H", "I-H")
            book.put().send(status=3)
        self.assertEqual(self.sink.begun, 0)

    def test_a_template_that_names_what_there_is_not_sends_nothing(self):
        book = self.book()
        book.customers(2)
        path = book.folder / "templates/en/reminder.email.mustache"
        path.write_text("Subject: x\n\n{{customer.nmae}}\n")
        done = book.put().send(status=3)
        self.assertIn("customer.nmae", done.err)
        self.assertEqual(self.sink.begun, 0)

    def test_every_complaint_about_a_message_names_it(self):
        book = self.book()
        book.customers(1)
        book.mail["pdf"] = True
        book.steps += '[letters]\npdf = ["false"]\n'
        [key] = book.put().keys()
        self.assertIn(key, book.send(status=None).err)


class Rights(MailTest):
    def test_outbox_and_mails_are_for_their_owner_whatever_the_umask(self):
        for umask in (0o000, 0o022, 0o077):
            book = self.book()
            book.customers(1)
            book.put().send(umask=umask)
            self.assertEqual(book.mode("outbox"), 0o700)
            names = [path.name for path in (book.folder / "outbox").iterdir()]
            self.assertEqual(len(names), 3)
            for name in names:
                self.assertEqual(book.mode(f"outbox/{name}"), 0o600, name)

    def test_the_log_is_a_journal_and_has_the_rights_of_one(self):
        for umask in (0o002, 0o022, 0o077):
            book = self.book()
            book.customers(1)
            book.put().send(umask=umask)
            self.assertEqual(book.mode("reminders"), 0o777 & ~umask)
            self.assertEqual(book.mode("reminders/2026.arl"), 0o666 & ~umask)

    def test_an_outbox_open_to_others_is_refused_with_words(self):
        for mode in (0o755, 0o750, 0o701, 0o702, 0o770):
            book = self.book()
            book.customers(1)
            (book.folder / "outbox").mkdir()
            (book.folder / "outbox").chmod(mode)
            book.put()
            for words in (["--send"], ["--outbox"]):
                done = book.ar("remind", *words, status=4)
                self.assertIn(f"others may look into outbox (mode {mode:04o}); close it: "
                              "chmod 700", done.err)
            self.assertEqual(list((book.folder / "outbox").iterdir()), [])
            self.assertEqual(book.mode("outbox"), mode)
        self.assertEqual(self.sink.begun, 0)

    def test_a_file_in_the_place_of_the_outbox_is_refused_with_words(self):
        book = self.book()
        book.customers(1)
        (book.folder / "outbox").write_text("mine\n")
        self.assertIn("outbox: Not a directory", book.put().send(status=4).err)
        self.assertEqual((book.folder / "outbox").read_text(), "mine\n")


class Formatting(MailTest):
    def test_fmt_loses_no_line_that_is_appended_meanwhile(self):
        book = self.book()
        book.customers(1)
        book.put().send()
        log = book.folder / "reminders/2026.arl"
        log.write_text(log.read_text().replace("remind C001", "remind   C001"))
        with open(book.folder / "reminders/.2026.arl.lock", "w", encoding="utf-8") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            with book.start("fmt", "reminders/2026.arl") as process:
                with self.assertRaises(subprocess.TimeoutExpired):
                    process.wait(0.7)
                with log.open("a", encoding="utf-8") as out:
                    out.write('2026-06-11 note C001 "said"\n')
                fcntl.flock(lock, fcntl.LOCK_UN)
                self.assertIn("changed while it was read", process.communicate()[1].decode())
        self.assertEqual(process.returncode, 4)
        self.assertEqual(len(book.log()), 2)
        book.ar("fmt", "reminders/2026.arl", status=0)
        self.assertEqual(len(book.log()), 2)

    def test_fmt_leaves_no_file_beside_a_journal_that_no_command_writes(self):
        book = self.book()
        book.customers(1)
        book.put().ar("fmt", "main.arl", status=0)
        self.assertEqual(sorted(path.name for path in book.folder.glob(".*")), [])


def setUpModule():
    need_programs()


def tearDownModule():
    print(", ".join(f"{name} {count}" for name, count in tested.items()))


if __name__ == "__main__":
    unittest.main()
