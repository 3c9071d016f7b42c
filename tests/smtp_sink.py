"""An SMTP server on the loopback that keeps what it accepts, and misbehaves when it is told to."""
import email
import email.header
import email.policy
import email.utils
import re
import socketserver
import threading
import time

FAULTS = ("drop before DATA", "drop before the dot", "drop after the dot", "keep and drop",
          "stall before DATA", "stall after the dot", "keep and stall",
          "451 at RCPT", "550 at RCPT", "451 after DATA", "550 after DATA")


class Accepted:
    """A message we took charge of."""

    def __init__(self, sender, recipients, data):
        self.sender = sender
        self.recipients = recipients
        self.data = data
        self.mail = email.message_from_bytes(data, policy=email.policy.default)

    @property
    def key(self):
        """What the Message-ID is made from."""
        return str(self.mail["Message-ID"]).strip("<> ").partition("@")[0]

    def mailbox(self, name):
        """Name and address, of a header that has one. The parser of `mail` is not asked for the
        name: it takes the break between two encoded words for a blank."""
        raw = str(email.message_from_bytes(self.data, policy=email.policy.compat32)[name])
        [(words, address)] = email.utils.getaddresses([re.sub(r"\r?\n", "", raw)])
        return str(email.header.make_header(email.header.decode_header(words))), address

    def part(self, kind):
        body = self.mail.get_body((kind,))
        return body.get_content() if body else None


class Hangup(Exception):
    """The connection ends here."""


class Conversation(socketserver.StreamRequestHandler):
    """One connection: what is said, and the fault that its recipient brings about."""

    def handle(self):
        self.sink = self.server.sink
        self.sender, self.recipients, self.fault = None, [], None
        self.sink.count(1)
        try:
            self.say("220 sink ESMTP")
            while line := self.rfile.readline():
                self.sink.wait_a_little()
                self.answer(line.decode("utf-8", "surrogateescape").rstrip("\r\n"))
        except (Hangup, OSError):
            pass
        finally:
            self.sink.count(-1)

    def say(self, words):
        self.wfile.write(words.encode() + b"\r\n")

    def answer(self, line):
        verb = line.split(" ")[0].split(":")[0].upper()
        if verb == "MAIL":
            self.sender, self.recipients = address_in(line), []
        elif verb == "RCPT":
            return self.take_recipient(address_in(line))
        elif verb == "DATA":
            return self.take_data()
        elif verb == "QUIT":
            self.say("221 bye")
            raise Hangup
        elif verb == "EHLO":
            return self.say("250-sink\r\n250-8BITMIME\r\n250 SMTPUTF8")
        return self.say("250 ok")

    def take_recipient(self, address):
        self.fault = self.sink.fault_of(address)
        if self.fault in ("451 at RCPT", "550 at RCPT"):
            return self.say(f"{self.fault[:3]} not for {address}")
        self.recipients.append(address)
        return self.say("250 ok")

    def take_data(self):
        if self.fault == "drop before DATA":
            raise Hangup
        if self.fault == "stall before DATA":
            self.sink.stall()
        if self.fault == "slow before DATA":
            self.sink.go_on.wait(60)
        self.say("354 go on")
        data = self.read_data()
        if self.fault in ("drop before the dot", "drop after the dot"):
            raise Hangup
        if self.fault == "stall after the dot":
            self.sink.stall()
        if self.fault in ("451 after DATA", "550 after DATA"):
            return self.say(f"{self.fault[:3]} not this one")
        self.sink.accept(Accepted(self.sender, self.recipients, data))
        if self.fault == "keep and stall":
            self.sink.stall()
        if self.fault == "keep and drop":
            raise Hangup
        self.sink.wait_a_little()
        return self.say("250 kept")

    def read_data(self):
        lines = []
        while line := self.rfile.readline():
            if line == b".\r\n":
                return b"".join(lines)
            if self.fault == "drop before the dot" and len(lines) == 4:
                raise Hangup
            lines.append(line[1:] if line.startswith(b".") else line)
        raise Hangup  # it ended without the dot: that is no message


def address_in(line):
    found = re.search(r":\s*<(.*)>", line)
    return found[1] if found else line.partition(":")[2].strip()


class Sink:
    """`faults` names by recipient what goes wrong, under `*` for all others."""

    def __init__(self, dice=None, slowest=0.0):
        self.accepted = []
        self.faults = {}
        self.begun = self.open = 0  # conversations
        self.dice, self.slowest = dice, slowest
        self.lock = threading.Lock()
        self.go_on = threading.Event()
        self.server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), Conversation)
        self.server.daemon_threads = True
        self.server.block_on_close = False
        self.server.sink = self
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.05,), daemon=True).start()

    def close(self):
        self.go_on.set()
        self.server.shutdown()
        self.server.server_close()

    def fault_of(self, recipient):
        return self.faults.get(recipient, self.faults.get("*"))

    def count(self, change):
        with self.lock:
            self.begun += change > 0
            self.open += change

    def wait_until_idle(self):
        """Then what was accepted is all that was sent by those who have ended."""
        while self.open:
            time.sleep(0.001)

    def accept(self, message):
        with self.lock:
            self.accepted.append(message)

    def stall(self):
        self.go_on.wait(60)
        raise Hangup

    def wait_a_little(self):
        """So that there is time for something to happen in between."""
        if self.slowest:
            with self.lock:
                seconds = self.dice.uniform(0, self.slowest)
            time.sleep(seconds)

    def keys(self):
        with self.lock:
            return [message.key for message in self.accepted]

    def of(self, recipient):
        return [message for message in self.accepted if message.recipients == [recipient]]
