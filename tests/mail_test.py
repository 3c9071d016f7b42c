#!/usr/bin/python3
"""Reminders through a real mailer to a server of ours: never twice, and never silently not.

    tests/mail_test.py              the program is $AR, else build/bin/ar, under tests/run its own
    AR_MAIL_SEED=N                  other dice

Days are simulated with --today. The server keeps what it accepts, so that what the program
believes of a message can be held against what became of it. Kills are in mail_kill_test.py, what is
tried again in mail_retry_test.py, what mails say in mail_content_test.py.
"""
import os
import random
import re
import sys
import time
import unittest
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from mail_book import STEPS, THREE_STEPS, Book, MailTest, need_programs, sink_for
from smtp_sink import FAULTS

SEED = int(os.environ.get("AR_MAIL_SEED", "20260601"))
DAY = timedelta(days=1)
MIN_GAP = 7
tested = Counter()


class Owing:
    """A customer of the month, its invoices by number with their due days, and when it pays."""

    def __init__(self, name, due, pays):
        self.name = name
        self.due = due
        self.pays = pays


class Month:
    """What should be sent on each day, made out a second time from the words of the policy."""

    def __init__(self, customers):
        self.customers = customers
        self.sent = {}  # by invoice: the level, and the first day it may be written about again

    def due_on(self, day):
        """By customer the level of the message and its invoices; it counts as sent."""
        messages = {}
        for customer in self.customers if day.weekday() < 5 else []:
            if customer.pays and customer.pays <= day:
                continue
            items = {}
            for number, due in customer.due.items():
                reached = sum(after <= (day - due).days for _, after, _ in STEPS)
                level, free = self.sent.get(number, (0, day))
                if reached > level and day >= free:
                    items[number] = reached
            if items:
                level = max(items.values())
                messages[customer.name] = (level, sorted(items))
                gap = max(MIN_GAP, STEPS[level - 1][2])
                self.sent.update((number, (level, day + gap * DAY)) for number in items)
        return messages


class EveryDay(MailTest):
    """Runs again and again, day after day."""

    BEGIN = date(2026, 6, 1)

    def make_month(self, dice):
        customers = []
        book = self.book(THREE_STEPS)
        for index in range(14):
            name = f"C{index:02}"
            book.customer(name)
            due = {f"I-{name}-{n}": self.BEGIN + DAY * dice.randint(-40, 22)
                   for n in range(dice.randint(1, 3))}
            for number, day in due.items():
                book.owes(name, number, day="2026-03-01", due=day)
            pays = self.BEGIN + DAY * dice.randint(0, 29) if dice.random() < 0.4 else None
            customers.append(Owing(name, due, pays))
        return book, Month(customers)

    def pay(self, book, month, day):
        for customer in month.customers:
            if customer.pays == day:
                book.lines.append(f"{day} receipt {customer.name} P-{customer.name} "
                                  f"{len(customer.due)}00.00 to:*")

    def arrived(self, since):
        """By customer the level and the invoices of what was accepted since."""
        messages = {}
        for message in self.sink.accepted[since:]:
            [level] = [n for n, step in enumerate(STEPS, 1)
                       if message.key.startswith(step[0] + "-email-")]
            name = message.recipients[0].split("@")[1].partition(".")[0].upper()
            self.assertNotIn(name, messages, "two messages to one customer")
            numbers = re.findall(r"I-C\d\d-\d", message.part("plain"))
            messages[name] = (level, sorted(numbers))
        return messages

    def test_each_message_of_a_month_arrives_once_in_its_order_and_with_its_gaps(self):
        book, month = self.make_month(random.Random(SEED))
        for number in range(30):
            day = self.BEGIN + number * DAY
            self.pay(book, month, day)
            book.on(day)
            due = month.due_on(day)
            for run in range(23 if number == 16 else 3):
                before = len(self.sink.accepted)
                book.send()
                self.assertEqual(self.arrived(before), due if run == 0 else {}, f"{day}, {run}")
                tested["runs of a month"] += 1
        tested["messages of a month"] += len(self.sink.accepted)
        self.assertGreater(len(self.sink.accepted), 20)
        self.assertEqual(book.logged(), self.sink.keys())
        self.assertEqual(len(set(self.sink.keys())), len(self.sink.keys()))
        book.check()

    def test_a_missed_week_is_caught_up_with_one_message_per_customer(self):
        book = self.book(THREE_STEPS)
        book.customer("A")
        for number, due in (("I-1", "2026-05-31"), ("I-2", "2026-05-20"), ("I-3", "2026-05-06")):
            book.owes("A", number, due=due)
        book.customer("B")
        book.owes("B", "I-4", due="2026-06-01")
        book.on("2026-06-01").send()
        self.assertEqual(self.written_to(), ["ap@a.example"])  # of I-2 and I-3, at level 2
        book.on("2026-06-09").send()
        for _ in range(3):
            book.send()
        self.assertEqual(self.written_to()[1:], ["ap@a.example", "ap@b.example"])
        self.assertEqual([re.search(r"level:\d via:email on:\S*", line)[0] for line in book.log()],
                         ['level:2 via:email on:I-2,I-3', 'level:3 via:email on:I-1,I-3',
                          "level:1 via:email on:I-4"])


class NotWrittenTo(MailTest):
    REASONS = {
        "in-credit": ["2026-06-09 receipt {0} P-{0} 100.00 to:*"],
        "disputed": ["2026-06-09 dispute {0} on:I-{0}"],
        "promised": ["2026-06-09 promise {0} 100.00 by:2026-06-20"],
        "noremind": ["2026-06-09 set {0} noremind:yes"],
        "closed": ["2026-06-09 set {0} status:closed"],
        "on-hold": ["2026-06-09 hold {0} reason:legal"],
        "assigned": ["2026-06-09 assign {0} to:Inkasso kind:agency"],
        "too-small": ["2026-06-09 receipt {0} P-{0} 90.01 to:I-{0}"],
        "deadline": ["2026-06-05 remind {0} level:1 on:I-{0}"],
        "recent": ["2026-06-09 remind {0} via:phone on:I-{0}"],
        "sent": ["2026-05-20 remind {0} level:1 on:I-{0}"],
        "no-policy": ["2026-06-09 set {0} policy:mild"],
        "unreachable": [],
        "": [],
        "in part": ["2026-06-09 dispute {0} 30.00 on:I-{0}"],
        "hold for credit": ["2026-06-09 hold {0} reason:limit"],
        "broken promise": ["2026-06-01 promise {0} 100.00 by:2026-06-05"],
    }
    ARE_WRITTEN_TO = ["", "in part", "hold for credit", "broken promise"]

    def make_book(self):
        """A customer per reason, by name."""
        steps = THREE_STEPS.replace("after", 'channels = ["email"]\nafter')
        book, names = self.book(steps), {}
        for index, (reason, lines) in enumerate(self.REASONS.items()):
            name = names[reason] = f"C{index:02}"
            book.customer(name, email=False if reason == "unreachable" else None)
            due = "2026-05-20" if reason == "deadline" else "2026-06-01"
            book.owes(name, f"I-{name}", due=due)
            book.lines += [line.format(name) for line in lines]
        book.bank_is_known()
        return book.put(), names

    def test_nobody_is_written_to_who_must_not_be_and_why_names_the_reason(self):
        book, names = self.make_book()
        said = {row["customer"]: row["held"] for row in book.why()}
        self.assertEqual(said, {name: "" if reason in self.ARE_WRITTEN_TO else reason
                                for reason, name in names.items()})
        self.assertTrue(all(row["why"] for row in book.why() if row["held"]))
        book.send()
        self.assertEqual(self.written_to(), [f"ap@{names[reason].lower()}.example"
                                             for reason in self.ARE_WRITTEN_TO])
        tested["customers held back"] += len(names) - len(self.ARE_WRITTEN_TO)

    def test_without_a_recent_receipt_nothing_is_sent_unless_forced_which_is_recorded(self):
        book = self.book()
        book.customers(1)
        book.put().today = "2026-06-16"  # six days later
        done = book.send(status=1)
        self.assertIn("the newest receipt is of 2026-06-10", done.err)
        self.assertEqual(self.sink.keys(), [])
        book.send("--force")
        self.assertEqual(len(self.sink.keys()), 1)
        self.assertIn("forced", book.log()[0])
        book.check()

    def test_old_bank_data_is_nobody_s_concern_when_no_step_is_due(self):
        book = self.book()
        book.customers(1)
        book.put().send()
        book.today = "2026-06-30"
        self.assertEqual(book.send(status=0).err, "")

    def test_a_clock_that_was_put_back_sends_nothing(self):
        book = self.book()
        book.customers(1)
        book.put().send()
        book.today = "2026-06-09"
        for words in (["--send"], ["--outbox"]):
            done = book.ar("remind", *words, status=1)
            self.assertIn("there are reminders of 2026-06-10, after today (2026-06-09)", done.err)
        self.assertEqual(len(self.sink.keys()), 1)

    def test_weekends_and_holidays_are_silent(self):
        book = self.book()
        book.customers(1)
        book.dunning["holidays"] = ["2026-06-15"]
        for day in ("2026-06-13", "2026-06-14", "2026-06-15"):
            done = book.on(day).send()
            self.assertIn("nothing is sent", done.err)
        self.assertEqual((self.sink.begun, self.sink.keys()), (0, []))
        book.on("2026-06-16").send()
        self.assertEqual(len(self.sink.keys()), 1)


class Refusing(MailTest):
    """The server misbehaves, or there is no mailer."""

    def test_each_fault_of_the_server_ends_in_its_state_and_nothing_is_sent_twice(self):
        for fault in FAULTS:
            with self.subTest(fault=fault):
                sink = sink_for(self)
                book = Book(self, sink)
                book.customers(2)
                if "stall" in fault:
                    book.mail["timeout"] = 2
                sink.faults["c1@mail.example"] = fault
                first, second = book.put().keys()
                # A recipient refused for good is proven unsent; no other fault proves anything.
                state = "failed" if fault == "550 at RCPT" else "unknown"
                done = book.send(status=4 if state == "failed" else 1)
                self.assertEqual(book.states(), {first: state, second: "logged"})
                self.assertRegex(done.out, f"(?m)^{state} {first} c1@mail.example .*\n"
                                           f"sent {second}")
                sink.faults = {}
                sink.go_on.set()
                self.go_on(book, sink, first, second, state)
                tested["faults of the server"] += 1

    def go_on(self, book, sink, first, second, state):
        """A run sends what was proven unsent, and of the rest nothing before it is resolved."""
        kept = first in sink.keys()
        if state == "unknown":
            for _ in range(2):
                self.assertIn(f"whether {first} was sent", book.send(status=1).err)
            self.assertEqual(sink.keys(), [first, second] if kept else [second])
            self.assertEqual(book.resolve_by(sink), [first])
            self.assertEqual(book.states()[first], "logged" if kept else "failed")
        book.send()
        book.send()
        self.assertEqual(sorted(sink.keys()), sorted([first, second]))
        self.assertEqual(sorted(book.logged()), sorted([first, second]))
        book.check()

    def test_the_exit_status_of_the_mailer_decides(self):
        for status in (1, 2, 64, 65, 66, 67, 69, 70, 73, 74, 75, 76, 77, 78, 127, 255):
            for setting in (None, [75]):
                unsent = setting or [64, 65, 67, 78]
                book = self.book()
                book.customers(1)
                book.wrap(f"cat > /dev/null; echo because >&2; exit {status}\n")
                if setting:
                    book.mail["unsent-exits"] = setting
                book.put()
                [key] = book.keys()
                done = book.send(status=4 if status in unsent else 1)
                state = "failed" if status in unsent else "unknown"
                self.assertEqual(book.states(), {key: state}, status)
                self.assertIn(f"{state} {key} c1@mail.example (exit status {status}: because)",
                              done.out)

    def test_without_a_connection_nobody_knows_and_all_is_told(self):
        book = self.book()
        book.customers(2)
        self.sink.close()
        keys = book.put().keys()
        done = book.send(status=1)
        self.assertEqual(re.findall(r"whether (\S+) was sent", done.err), sorted(keys))

    def test_the_words_of_a_failure_say_what_the_server_said(self):
        book = self.book()
        book.customers(1)
        self.sink.faults["*"] = "550 at RCPT"
        self.assertIn("550 not for c1@mail.example", book.put().send(status=4).out)

    def test_without_a_mailer_the_run_ends_with_4_and_the_next_sends_all_once(self):
        for program in ("no-such-mailer", "/etc/passwd"):
            with self.subTest(program=program):
                sink = sink_for(self)
                book = Book(self, sink)
                book.customers(3)
                book.mail["command"][0] = program
                keys = book.put().keys()
                done = book.send(status=4)
                self.assertIn(f"cannot run {program}", done.out + done.err)
                self.assertEqual(sorted(set(book.states().values())), ["failed", "published"])
                book.unwrap()
                book.put().send()
                book.send()
                self.assertEqual(sink.keys(), keys)
                self.assertEqual(book.logged(), keys)

    def test_a_mailer_that_leaves_something_running_holds_nobody_up(self):
        book = self.book()
        book.customers(1)
        book.wrap('msmtp "$@"; timeout 20 yes & sleep 0.1; exit 0\n')
        begun = time.monotonic()
        book.put().send()
        self.assertLess(time.monotonic() - begun, 10)

    def test_what_a_mailer_started_ends_with_it_when_it_takes_too_long(self):
        """Else it sends the message after somebody found out that it was not sent."""
        book = self.book()
        book.customers(1)
        book.mail["timeout"] = 1
        book.wrap('msmtp "$@"; exit $?\n')
        self.sink.faults["*"] = "slow before DATA"
        book.put().send(status=1)
        self.sink.faults = {}
        book.resolve_by(self.sink)
        book.send()
        self.sink.go_on.set()
        self.sink.wait_until_idle()
        self.assertEqual(len(self.sink.keys()), 1)


class Together(MailTest):
    def hold_up(self):
        """A run whose first message the server keeps waiting."""
        book = self.book()
        book.customers(2)
        self.sink.faults["c1@mail.example"] = "stall after the dot"
        process = book.put().start("remind", "--send")
        while not self.sink.begun:
            self.assertIsNone(process.poll())
            time.sleep(0.001)
        return book, process

    def test_of_two_runs_one_works_and_the_other_says_so_and_ends_with_4(self):
        book, process = self.hold_up()
        keys = list(book.states())
        for words in (["--send"], ["--outbox"], ["--resolve", keys[0], "resend"],
                      ["--log", keys[0]]):
            done = book.ar("remind", *words, status=4)
            self.assertEqual((done.out, done.err),
                             ("", f"{os.path.basename(book.command([])[0])}: outbox: another run "
                                  "has it open\n"))
        self.sink.go_on.set()
        process.communicate(timeout=30)
        book.resolve_by(self.sink)
        self.sink.faults = {}
        book.send()
        self.assertEqual(self.written_to(), ["c2@mail.example", "c1@mail.example"])

    def test_of_many_runs_at_once_nothing_is_sent_twice(self):
        book = self.book()
        book.customers(20)
        keys = book.put().keys()
        runs = [book.start("remind", "--send") for _ in range(12)]
        for run in runs:
            run.communicate(timeout=60)
        self.assertLessEqual({run.returncode for run in runs}, {0, 4})
        self.assertEqual(sorted(self.sink.keys()), sorted(keys))
        self.assertEqual(book.logged(), keys)

    def test_another_outbox_does_not_send_again_what_may_have_been_sent(self):
        book = self.book()
        book.customers(1)
        self.sink.faults["*"] = "keep and drop"
        book.put().send(status=1)
        self.sink.faults = {}
        book.send("--outbox", "other", status=None)
        self.assertEqual(len(self.sink.keys()), 1)

    def test_a_log_outside_the_book_is_refused_before_anything_is_sent(self):
        book = self.book()
        book.customers(1)
        main = book.put().folder / "main.arl"
        main.write_text(main.read_text().replace("include?", "; include?"))
        done = book.send(status=3)
        self.assertIn("reminders/2026.arl is no part of the book", done.err)
        self.assertFalse((book.folder / "reminders/2026.arl").exists())
        self.assertEqual((self.sink.begun, book.doubtful()), (0, set()))

    def test_a_batch_too_large_is_refused_whole_with_a_hint(self):
        book = self.book()
        book.customers(51)
        done = book.put().send(status=1)
        self.assertIn("51 messages are more than one run may send (50)", done.err)
        self.assertIn("raise [dunning] batch", done.err)
        self.assertEqual((self.sink.begun, book.log()), (0, []))
        book.send("C051")
        book.send()
        self.assertEqual(len(self.sink.keys()), 51)

    def test_addresses_that_are_tried_again_count_in_the_batch(self):
        book = self.book()
        names = [f"{who}@x.example" for who in "abcdef"]
        book.customer("C1", email=", ".join(names))
        book.owes("C1", "I1")
        book.bank_is_known()
        self.sink.faults = {name: "550 at RCPT" for name in names[1:]}
        book.put().send(status=4)
        self.sink.faults = {}
        book.dunning["batch"] = 4
        book.put().send(status=None)
        self.assertLessEqual(len(self.sink.keys()) - 1, 4)


class ByHand(MailTest):
    """What a person says of a message."""

    def letter(self):
        book = self.book()
        book.customer("C1", email=False, more=["address: 1 Acme Lane"])
        book.owes("C1", "I1")
        book.bank_is_known()
        book.put()
        [key] = book.keys()
        self.assertTrue(key.startswith("reminder-letter-"))
        return book, key

    def unknown(self):
        book = self.book()
        book.customers(1)
        self.sink.faults["*"] = "drop after the dot"
        book.put().send(status=1)
        self.sink.faults = {}
        return book, book.key_of("unknown")

    def test_a_letter_is_sent_when_a_person_says_so(self):
        book, key = self.letter()
        for words in (["--outbox"], ["--send"]):
            self.assertIn(f"published {key}", book.ar("remind", *words, status=0).out)
            self.assertEqual(book.keys(), [key])
        self.assertEqual((self.sink.begun, book.log()), (0, []))
        book.today = "2026-06-11"
        self.assertEqual(book.ar("remind", "--log", key, key, status=0).out, f"logged {key}\n")
        self.assertEqual(book.log(), [f"2026-06-11 remind C1 level:1 via:letter on:I1 key:{key}"])
        self.assertEqual(book.keys(), [])
        done = book.ar("remind", "--log", key, status=0)
        self.assertIn("is in the journal already", done.err)
        self.assertEqual(len(book.log()), 1)
        book.check()

    def test_an_unknown_message_that_was_sent_is_logged_as_of_its_day(self):
        book, key = self.unknown()
        book.on("2026-06-12")
        self.assertEqual(book.ar("remind", "--log", key, status=1).out, "")
        book.ar("remind", "--resolve", key, "sent", status=0)
        self.assertEqual(book.log(), [f"2026-06-10 remind C001 level:1 via:email on:INV-001 "
                                      f"key:{key} to-email:c1@mail.example"])
        done = book.ar("remind", "--resolve", key, "sent", status=0)
        self.assertIn("is in the journal already", done.err)
        done = book.ar("remind", "--resolve", key, "resend", status=2)
        self.assertIn(f"the journal says that {key} was sent", done.err)
        book.send()
        self.assertEqual((len(book.log()), self.sink.keys()), (1, []))
        book.check()

    def test_an_unknown_message_to_be_sent_again_is_sent_once(self):
        book, key = self.unknown()
        for _ in range(2):
            book.ar("remind", "--resolve", key, "resend", status=0)
            self.assertEqual((book.keys(), book.log()), ([key], []))
        book.send()
        book.send()
        self.assertEqual((self.sink.keys(), book.logged()), ([key], [key]))

    def test_a_message_sent_before_the_run_ended_is_logged_as_of_its_day(self):
        for words in (["--send"], ["--resolve", "", "sent"], ["--log", ""]):
            with self.subTest(words=words):
                book = self.book()
                book.customers(1)
                book.block_log()
                book.put().send(status=4)
                book.block_log(False)
                key = book.key_of("sent")
                book.on("2026-06-12").ar("remind", *[word or key for word in words], status=0)
                self.assertTrue(book.log()[0].startswith("2026-06-10 "), book.log())

    def test_a_record_that_somebody_spoiled_is_told_of(self):
        book = self.book()
        book.customers(1)
        book.block_log()
        book.put().send(status=4)
        book.block_log(False)
        record = book.folder / "outbox/record"
        record.write_text(record.read_text().replace(" remind C001 ", " remnd C001 "))
        self.assertIn("no entry that can be read: remnd C001", book.send(status=4).err)
        self.assertEqual((len(self.sink.keys()), book.log()), (1, []))

    def test_a_message_that_was_sent_is_not_sent_again_by_resolving_it(self):
        """The mailer took it, and only the journal could not be told."""
        book = self.book()
        book.customers(1)
        book.block_log()
        book.put().send(status=4)
        book.block_log(False)
        book.ar("remind", "--resolve", book.key_of("sent"), "resend", status=2)
        book.send()
        self.assertEqual(len(self.sink.keys()), 1)

    def test_a_key_that_is_none_changes_nothing_and_the_nearest_is_named(self):
        book, key = self.unknown()
        near = key[:-1] + ("1" if key[-1] == "0" else "0")
        for words in (["--log", near], ["--resolve", near, "sent"], ["--log", key, near]):
            done = book.ar("remind", *words, status=2)
            self.assertIn(f"no message {near} in the outbox", done.err)
            self.assertIn(f"did you mean {key}?", done.err)
        self.assertEqual((book.states(), book.log()), ({key: "unknown"}, []))

    def test_resolve_with_too_few_or_too_many_words_is_refused(self):
        book, key = self.unknown()
        for words in ([], [key], [key, "maybe"], [key, "sent", "sent"],
                      [key, "sent", "--resolve", key, "resend"]):
            with self.subTest(words=words):
                book.ar("remind", "--resolve", *words, status=2)
        self.assertEqual((book.states(), book.log()), ({key: "unknown"}, []))

    def test_log_without_a_key_is_refused_as_such(self):
        book, _ = self.letter()
        for words in (["--log"], ["--log", "--send"]):
            self.assertNotIn("no message --", book.ar("remind", *words, status=2).err)

    def test_unknown_messages_are_found_by_check(self):
        book, key = self.unknown()
        self.assertIn(key, book.ar("check", status=1).out)


def setUpModule():
    need_programs()


def tearDownModule():
    print(f"seed {SEED}; " + ", ".join(f"{name} {count}" for name, count in tested.items()))


if __name__ == "__main__":
    unittest.main()
