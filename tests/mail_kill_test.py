#!/usr/bin/python3
"""The sender of reminders and its mailer are killed at any time: what went out, went out once.

    tests/mail_kill_test.py         the program is $AR, else build/bin/ar, under tests/run its own
    AR_MAIL_KILLS=1000              how many kills; AR_MAIL_SEED=N for other dice

A person who has to find out what became of a message asks the server, which knows.
"""
import os
import random
import re
import select
import shutil
import signal
import sys
import time
import unittest
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))
from mail_book import Book, MailTest, is_sanitized, need_programs, sink_for

KILLS = int(os.environ.get("AR_MAIL_KILLS", "60"))
SEED = int(os.environ.get("AR_MAIL_SEED", "20260601"))
HAS_STRACE = bool(shutil.which("strace"))
# The others only look, or close what is done with.
CHANGING_CALLS = {"openat", "write", "fsync", "renameat", "linkat", "unlinkat", "pipe2"}
tested = Counter()

# A mailer that is killed at a call of its own when a file says at which.
KILLED_MAILER = r"""
if mv "$here/kill" "$here/killing" 2> /dev/null; then
    exec $(cat "$here/killing") msmtp "$@"
fi
exec msmtp "$@"
"""


def calls_in(path):
    """(name, number) of every system call of a trace, from the first lock or connection on."""
    counts, calls, begun = Counter(), [], False
    for line in path.read_text(errors="replace").splitlines():
        if match := re.match(r"([a-z_0-9]+)\(", line):
            counts[match[1]] += 1
            begun = begun or match[1] in ("flock", "socket")
            if begun and match[1] != "exit_group":
                calls.append((match[1], counts[match[1]]))
    return calls


def injection(point, fate="signal=SIGKILL"):
    """The words for strace that let something befall a call."""
    name, number = point
    return ["strace", "-qq", "-o", "/dev/null", "-e", f"trace={name}", "-e", "signal=none",
            "-e", f"inject={name}:{fate}:when={number}"]


def children_of(pid):
    try:
        return [int(word) for word in
                Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def kill_child(pid, child):
    """False when it was gone, or is no child of that one any more."""
    try:
        handle = os.pidfd_open(child)
    except OSError:
        return False
    try:
        if child not in children_of(pid):
            return False
        signal.pidfd_send_signal(handle, signal.SIGKILL)
        return True
    except ProcessLookupError:
        return False
    finally:
        os.close(handle)


class Killer:
    """Runs over a book that are killed, and what must hold after each."""

    def __init__(self, test, addresses):
        self.test, self.addresses = test, addresses
        self.dice = random.Random(SEED)
        self.sink = sink_for(test, random.Random(SEED + 1), 0.004)
        self.kills = Counter()
        self.listed = set()  # as unknown, of this book

    def new_book(self, messages):
        self.book = Book(self.test, self.sink)
        self.book.customers(messages // len(self.addresses), lambda number: [
            f"{who}@c{number}.example" for who in self.addresses])
        self.book.dunning["batch"] = messages
        self.book.wrap(KILLED_MAILER)
        self.sink.accepted = []
        self.listed = set()
        self.planned = self.book.put().keys()
        self.test.assertEqual(len(self.planned), messages)

    def learn_calls(self, messages):
        """What sender and mailer do."""
        self.new_book(messages)
        trace = self.book.folder / "trace"
        (self.book.folder / "kill").write_text(f"strace -qq -o {trace}.mailer")
        with self.book.start("remind", "--send", before=["strace", "-qq", "-o", trace]) as run:
            run.communicate(timeout=60)
        self.calls = calls_in(trace)
        self.mailer_calls = calls_in(Path(f"{trace}.mailer"))

    def start(self, before=()):
        """The program and its mailers hold one end of a pipe: the other tells when all are gone."""
        self.pipe, end = os.pipe()
        process = self.book.start("remind", "--send", before=before, pass_fds=[end])
        os.close(end)
        return process

    def finish(self, process):
        process.communicate(timeout=60)
        ready, _, _ = select.select([self.pipe], [], [], 60)
        self.test.assertTrue(ready, "a mailer stays")
        os.close(self.pipe)
        self.sink.wait_until_idle()
        return process.returncode

    def run_killed(self):
        ways = [self.kill_sender, self.kill_mailer]
        if HAS_STRACE:
            ways += [self.kill_sender_at_a_call, self.kill_mailer_at_a_call]
        self.dice.choice(ways)()

    def kill_sender(self):
        process = self.start()
        time.sleep(self.dice.uniform(0.0, 0.08))
        process.kill()
        self.kills["sender"] += self.finish(process) == -signal.SIGKILL

    def kill_mailer(self):
        process, wait = self.start(), self.dice.uniform(0.0, 0.03)
        while process.poll() is None:
            for child in children_of(process.pid):
                time.sleep(wait)
                if kill_child(process.pid, child):
                    self.kills["mailer"] += 1
                    return self.end_soon(process)
        return self.finish(process)

    def kill_sender_at_a_call(self):
        point = self.dice.choice(self.calls)
        status = self.finish(self.start(injection(point)))
        self.kills["sender at a call"] += status == -signal.SIGKILL

    def kill_mailer_at_a_call(self):
        order = self.book.folder / "kill"
        order.write_text(" ".join(injection(self.dice.choice(self.mailer_calls))))
        process = self.start()
        while order.exists() and process.poll() is None:
            time.sleep(0.001)
        self.kills["mailer at a call"] += not order.exists()
        order.unlink(missing_ok=True)
        time.sleep(0.03)
        self.end_soon(process)

    def end_soon(self, process):
        """So that not everything else is sent by this run."""
        time.sleep(self.dice.uniform(0.0, 0.02))
        process.kill()
        self.finish(process)

    def look(self):
        """Nothing accepted counts as unsent; what is in doubt is said, and only that."""
        book, test = self.book, self.test
        states, logged, doubtful = book.states(), book.logged(), book.doubtful()
        test.assertEqual(len(set(logged)), len(logged), "logged twice")
        for key in self.sink.keys():
            test.assertIn(states.get(key), ("sending", "unknown", "sent", "logged"), key)
        done = book.ar("remind", status=1 if doubtful else 0)
        test.assertEqual(set(re.findall(r"whether (\S+) was sent", done.err)), doubtful)
        tested["unknown, all listed"] += len(doubtful - self.listed)
        self.listed |= doubtful
        return doubtful

    def resolve(self):
        for key in self.book.resolve_by(self.sink):
            self.listed.discard(key)

    def end(self):
        """Without kills: all that is left goes out."""
        book, test = self.book, self.test
        self.resolve()
        book.send()
        book.send()
        self.sink.wait_until_idle()
        counts = Counter(self.sink.keys())
        lost = [key for key in self.planned if key not in counts]
        twice = [key for key, count in counts.items() if count > 1]
        tested["messages"] += len(self.planned)
        tested["silently lost"] += len(lost)
        tested["duplicates"] += len(twice)
        test.assertEqual((lost, twice), ([], []))
        test.assertEqual(sorted(book.logged()), sorted(self.planned))
        test.assertEqual(set(book.states().values()), {"logged"})
        test.assertEqual(book.keys(), [])
        book.check()

    def go(self, messages, kills):
        if HAS_STRACE:
            self.learn_calls(2)
        while self.kills.total() < kills:
            self.new_book(messages)
            while self.kills.total() < kills and len(self.book.logged()) < messages:
                self.run_killed()
                if self.look() and self.dice.random() < 0.6:
                    self.resolve()
            self.end()
        for name, count in self.kills.items():
            tested[f"kills of the {name}"] += count


class Killed(MailTest):
    """The sender and the mailer end at any time."""

    def two_addresses(self):
        book = self.book()
        book.customer("C1", email="a@x.example, b@x.example")
        book.owes("C1", "I1")
        book.bank_is_known()
        return book

    def test_killed_at_any_time_nothing_is_sent_twice_or_silently_lost(self):
        Killer(self, ["ap"]).go(60, KILLS)

    def test_killed_at_any_time_no_address_of_a_customer_is_forgotten(self):
        Killer(self, ["a", "b"]).go(20, KILLS // 3)

    def test_killed_between_two_addresses_the_second_is_written_to_later(self):
        book = self.two_addresses()
        book.wrap('msmtp "$@"; kill -KILL $PPID\n')
        book.put().send(status=-signal.SIGKILL)
        self.assertEqual(self.written_to(), ["a@x.example"])
        book.unwrap()
        book.put()
        book.resolve_by(self.sink)
        book.send()
        self.assertEqual(self.written_to(), ["a@x.example", "b@x.example"])

    def test_a_log_that_cannot_be_written_keeps_no_address_from_being_written_to(self):
        book = self.two_addresses()
        book.block_log()
        book.put().send(status=4)
        book.block_log(False)
        book.send()
        book.send()
        self.assertEqual(self.written_to(), ["a@x.example", "b@x.example"])
        self.assertEqual(book.logged(), self.sink.keys())

    def test_half_a_letter_does_not_go_out_when_the_sender_is_killed(self):
        """It is longer than a pipe takes, and the mailer is slow to read it."""
        book = self.book()
        book.customer("C1", more=["address: " + "x" * 60_000])
        book.owes("C1", "I1")
        book.bank_is_known()
        book.wrap('dd bs=1000 count=1 2> /dev/null > "$here/first"; kill -KILL $PPID; sleep 0.1\n'
                  'cat "$here/first" - | msmtp "$@"; touch "$here/over"\n')
        book.put().send(status=-signal.SIGKILL)
        while not (book.folder / "over").exists():
            time.sleep(0.01)
        [letter] = (book.folder / "outbox").glob("*.eml")
        for message in self.sink.accepted:
            self.assertEqual(len(message.data.replace(b"\r", b"")), letter.stat().st_size)

    @unittest.skipUnless(HAS_STRACE, "strace is not installed")
    def test_a_call_that_fails_repeats_nothing_and_loses_nothing(self):
        if is_sanitized():
            self.skipTest("calls of the sanitizer would fail")
        killer = Killer(self, ["ap"])
        killer.learn_calls(1)
        points = [call for call in killer.calls if call[0] in CHANGING_CALLS]
        self.assertGreater(len(points), 30)
        for point in killer.dice.sample(points, min(len(points), KILLS // 2)):
            with self.subTest(point=point):
                killer.new_book(2)
                fate = f"error={killer.dice.choice(['ENOSPC', 'EIO'])}"
                if killer.finish(killer.start(injection(point, fate))) == 0:
                    self.assertEqual(list(killer.book.states().values()), ["logged"] * 2)
                killer.look()
                killer.end()
                tested["calls that failed"] += 1


def setUpModule():
    need_programs()


def tearDownModule():
    print(f"seed {SEED}; " + ", ".join(f"{name} {count}" for name, count in tested.items()))


if __name__ == "__main__":
    unittest.main()
