#!/usr/bin/python3
"""Messages that failed are tried again, when the book has changed since and when its ids are odd.

    tests/mail_retry_test.py        the program is $AR, else build/bin/ar, under tests/run its own
"""
import sys
import unittest
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from mail_book import ONE_STEP, STEPS, THREE_STEPS, MailTest, need_programs


class Corrected(MailTest):
    """A message is tried again after the book has changed."""

    def two_addresses(self, *arguments):
        """A customer of two addresses, of which the second was refused."""
        book = self.book(*arguments)
        book.customer("C1", email="a@x.example, b@x.example")
        book.owes("C1", "I1")
        book.bank_is_known()
        self.sink.faults["b@x.example"] = "550 at RCPT"
        book.put().send(status=4)
        self.sink.faults = {}
        return book

    def test_what_is_sent_is_what_the_preview_shows(self):
        book = self.book()
        book.customers(1)
        self.sink.faults["*"] = "550 at RCPT"
        book.put().send(status=4)
        self.sink.faults = {}
        book.lines[0] = 'customer C001 "Its Right Name"'
        book.mail["from"] = "Marsh <accounts@marsh.example>"
        book.put()
        shown = book.ar("remind", "--preview").out
        book.send()
        [message] = self.sink.accepted
        self.assertIn(message.part("plain").replace("\r\n", "\n").strip(), shown)
        self.assertIn("accounts@marsh.example", message.mail["From"])

    def test_an_address_that_was_corrected_is_not_written_to(self):
        book = self.book()
        book.customer("C1", email="old@x.example")
        book.owes("C1", "I1")
        book.bank_is_known()
        self.sink.faults["old@x.example"] = "550 at RCPT"
        book.put().send(status=4)
        book.lines[1] = "  email: new@x.example"
        book.put().send()
        self.assertEqual(self.written_to(), ["new@x.example"])
        book.send()  # ends with 0: there is nothing to do
        self.sink.faults = {}
        book.send()
        self.assertEqual(self.written_to(), ["new@x.example"])

    def test_an_address_that_was_removed_is_not_written_to(self):
        book = self.two_addresses()
        book.lines[1] = "  email: a@x.example"
        book.put().send()
        self.assertEqual(self.written_to(), ["a@x.example"])

    def test_a_second_address_is_tried_again_by_the_next_run(self):
        book = self.two_addresses()
        book.send()
        book.send()
        self.assertEqual(self.written_to(), ["a@x.example", "b@x.example"])
        self.assertEqual(book.logged(), self.sink.keys())

    def test_the_plan_names_a_second_address_that_is_tried_again(self):
        book = self.two_addresses()
        planned = [row["address"] for row in book.plan()[0]]
        before = len(self.sink.accepted)
        book.send()
        self.assertEqual(self.written_to()[before:], planned)

    def test_a_second_address_gets_no_step_after_a_later_one(self):
        book = self.two_addresses(THREE_STEPS)
        book.on("2026-06-17").send()
        book.send()
        steps = [message.key.partition("-")[0] for message in self.sink.of("b@x.example")]
        self.assertEqual(steps, sorted(steps, key=[name for name, _, _ in STEPS].index))

    def test_a_second_address_of_a_customer_in_credit_is_not_written_to(self):
        book = self.two_addresses()
        book.lines.append("2026-06-10 receipt C1 P1 100.00 to:*")
        book.put().send()
        self.assertEqual(self.written_to(), ["a@x.example"])

    def test_a_second_address_is_asked_for_what_is_open_now(self):
        book = self.two_addresses()
        book.lines.append("2026-06-11 receipt C1 P1 60.00 to:I1")
        book.on("2026-06-11").send()
        for message in self.sink.of("b@x.example"):
            self.assertIn("EUR 40.00", message.part("plain"))

    def test_a_copy_that_was_sent_stays_sent_without_complaint(self):
        book = self.book(ONE_STEP + "cc-salesperson = true\n")
        book.customer("C1", email="a@x.example", more=["salesperson: s@marsh.example"])
        book.owes("C1", "I1")
        book.bank_is_known()
        self.sink.faults["a@x.example"] = "550 at RCPT"
        book.put().send(status=4)
        self.sink.faults = {}
        self.assertEqual(book.send().err, "")
        self.assertEqual(self.written_to(), ["s@marsh.example", "a@x.example"])
        self.assertEqual(len(book.log()), 1)

    def test_an_address_named_twice_is_written_to_once_without_complaint(self):
        book = self.book()
        book.customer("C1", email="a@x.example, a@x.example")
        book.owes("C1", "I1")
        book.bank_is_known()
        self.assertEqual(book.put().send().err, "")
        self.assertEqual(self.written_to(), ["a@x.example"])


class Numbers(MailTest):
    """A book whose ids are unusual is still one after a message was sent."""

    def send_about(self, numbers, fault=None):
        book = self.book()
        book.customer("C1")
        for number in numbers:
            book.owes("C1", number)
        book.bank_is_known()
        self.sink.faults["*"] = fault
        book.put().send(status=1 if fault else 0)
        self.sink.faults = {}
        return book

    def test_the_log_names_documents_so_that_they_are_found(self):
        for numbers in (['"INV 1"'], ['"INV;1"'], ['"IN\\"V\\\\1"'], ['"发票(1)"'], ['"*"'],
                        ['"-"'], ['"on:x"'], ['"INV 1"', "I2"]):
            with self.subTest(numbers=numbers):
                book = self.send_about(numbers)
                book.check()
                before = len(self.sink.keys())
                book.send()
                self.assertEqual(len(self.sink.keys()), before)

    def test_a_number_that_no_list_can_name_holds_nothing_else_back(self):
        for number in ('"INV,1"', '"INV\t1"', '" INV1"'):
            with self.subTest(number=number):
                before = len(self.sink.keys())
                book = self.send_about([number, "I2"])
                [held] = [row for row in book.plan()[1] if row["held"] == "unnameable"]
                self.assertEqual(held["total"], "100.00")
                self.assertEqual(len(self.sink.keys()), before + 1)
                self.assertIn(" on:I2 ", book.log()[0])

    def test_a_message_whose_entry_is_too_long_for_a_journal_is_refused_before_it_is_sent(self):
        book = self.book()
        book.customer("C1")
        for number in range(4_600):
            book.owes("C1", f"INV-2026-{number:05}")
        book.customer("C2")
        book.owes("C2", "I2")
        book.bank_is_known()
        self.assertIn("too many documents", book.put().send(status=1).err)
        self.assertEqual(self.written_to(), ["ap@c2.example"])

    def test_an_unknown_message_holds_its_documents_whatever_they_are_called(self):
        for numbers in (['"INV 1"'], ['"INV;1"'], ['"发票(1)"', "I2"]):
            with self.subTest(numbers=numbers):
                book = self.send_about(numbers, "keep and drop")
                self.assertEqual(book.keys(), [])


def setUpModule():
    need_programs()


if __name__ == "__main__":
    unittest.main()
