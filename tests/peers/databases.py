"""Loads exported books into SQLite and into a PostgreSQL of our own, and asks their views.

PostgreSQL runs as an ordinary user in a temporary folder, on a socket there, and is stopped at
the end.
"""
import csv
import io
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

ORDINARY = 65534  # nobody, where these tests run as root


def run(words, text=None, **more):
    done = subprocess.run([str(word) for word in words], input=text, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, timeout=300, encoding="utf-8", **more)
    if done.returncode != 0 or done.stderr.strip():
        raise RuntimeError(f"{' '.join(map(str, words))}: status {done.returncode}\n"
                           f"{done.stderr[:2000]}")
    return done.stdout


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


class Sqlite:
    name = "sqlite"

    def __init__(self, folder):
        self.path = folder / "books.sqlite"

    def load(self, script):
        """Twice: it is to be loaded again and again."""
        for _ in range(2):
            run(["sqlite3", "-bail", self.path], script.read_text(encoding="utf-8"))

    def ask(self, query):
        return run(["sqlite3", "-bail", "-csv", "-header", self.path, query])

    def change(self, statement):
        run(["sqlite3", "-bail", self.path, statement])


class Postgres:
    name = "postgresql"

    def __init__(self):
        # Not below a folder that the ordinary user may not enter, and with a short name for sockets.
        self.folder = Path(tempfile.mkdtemp(prefix="pg", dir="/tmp"))
        self.folder.chmod(0o755)
        self.as_user = []
        if os.geteuid() == 0:
            os.chown(self.folder, ORDINARY, ORDINARY)
            self.as_user = ["setpriv", f"--reuid={ORDINARY}", f"--regid={ORDINARY}",
                            "--clear-groups"]
        self.programs = postgres_programs()
        self.env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(self.folder)}
        self.running = False

    def __enter__(self):
        """Told to end, we end as always, and the server with us."""
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        self.server("initdb", "-D", self.folder / "data", "-U", "peers", "-A", "trust", "-E",
                    "UTF8", "--locale=C", "-N")
        options = f"-c listen_addresses='' -c fsync=off -k {self.folder}"
        self.server("pg_ctl", "-D", self.folder / "data", "-l", self.folder / "log", "-w",
                    "-o", options, "start")
        self.running = True
        return self

    def __exit__(self, *_):
        if self.running:
            self.server("pg_ctl", "-D", self.folder / "data", "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def server(self, program, *words):
        with open(os.devnull, "rb") as nothing, tempfile.TemporaryFile() as said:
            status = subprocess.run([*self.as_user, self.programs / program, *map(str, words)],
                                    stdin=nothing, stdout=said, stderr=said, env=self.env,
                                    cwd=self.folder, timeout=120).returncode
            if status != 0:
                said.seek(0)
                raise RuntimeError(f"{program}: status {status}\n{said.read().decode()[:2000]}")

    def psql(self, *words, text=None):
        return run(["psql", "-X", "-q", "-h", self.folder, "-U", "peers", "-d", "postgres", "-v",
                    "ON_ERROR_STOP=1", *words], text,
                   env={**self.env, "PGCLIENTENCODING": "UTF8",
                        "PGOPTIONS": "--client-min-messages=warning"})

    def load(self, script):
        for _ in range(2):
            self.psql("-f", script)

    def ask(self, query):
        return self.psql("--csv", "-c", query)

    def change(self, statement):
        self.psql("-c", statement)


def postgres_programs():
    """Debian keeps them beside each other by version, none on the path."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"),
                   key=lambda path: int(path.parts[-3]))
    if found:
        return found[-1].parent
    on_path = shutil.which("initdb")
    if on_path is None:
        raise RuntimeError("initdb was not found; see `make deps`")
    return Path(on_path).parent


VIEWS = {"aging": ["aging"], "balance": ["balance"], "overdue": ["overdue"],
         "open_items": ["open"]}
AMOUNTS = {"open", "on_account", "balance", "overdue", "not_due", "total", "disputed", "amount"}
EPOCH = date(1970, 1, 1)


def minor(text, decimals):
    """`1130.00` as the number of hundredths it is."""
    return str(int(Fraction(text) * 10 ** decimals))


def as_view(row, view, columns, decimals):
    """A row of a command as the view has it: days since 1970 and minor units."""
    made = []
    for column in columns:
        text = row[column]
        if column in ("date", "due"):
            text = str((date.fromisoformat(text) - EPOCH).days) if text else ""
        elif column in AMOUNTS or column[0].isdigit():
            text = minor(text, decimals[row["currency"]])
        made.append(text)
    return tuple(made)


def numbered(row, columns, unnumbered):
    """What has no number is `-` in reports, and its place in the database."""
    return tuple("-" if column == "document" and row[column] in unnumbered else row[column]
                 for column in columns)


def hold_against(book, database, folder):
    """Agreements, and what is different, with the views of one database."""
    script = folder / f"{book.name}.{database.name}.sql"
    days = book.days()
    script.write_text(book.ar("export", "sql", "--as-of", days[-1]), encoding="utf-8")
    database.load(script)
    decimals = {row["code"]: int(row["decimals"])
                for row in rows_of(database.ask("SELECT * FROM currencies"))}
    unnumbered = {row["id"] for row in rows_of(database.ask("SELECT id, file, line FROM documents"))
                  if row["id"] == f"{row['file']}:{row['line']}"}
    agreements, different = 1, []
    for day in reversed(days):  # the script says the last one itself
        for view, words in VIEWS.items():
            said = rows_of(database.ask(f"SELECT * FROM {view}"))
            rows = book.rows(*words, "--as-of", day)
            # Names are those of the day of the export.
            columns = [name for name in (said[0] if said else [])
                       if name != "name" or day == days[-1]]
            theirs = Counter(numbered(row, columns, unnumbered) for row in said)
            ours = Counter(as_view(row, view, columns, decimals) for row in rows)
            found = [f"{book.name}, {database.name}, {view}, {day}: {row}: ar {ours[row]}, "
                     f"database {theirs[row]}\n" for row in sorted(set(ours) | set(theirs))
                     if ours[row] != theirs[row]]
            if bool(said) != bool(rows):
                found.append(f"{book.name}, {database.name}, {view}, {day}: "
                             f"ar {len(rows)} rows, database {len(said)}\n")
            agreements += not found
            different += found
        earlier = days[max(0, days.index(day) - 1)]
        database.change(f"UPDATE as_of SET day = {(earlier - EPOCH).days}, date = '{earlier}'")
    return agreements, different


def main(words):
    """Runs a command that finds a PostgreSQL by its environment, which ends with it."""
    with Postgres() as postgres:
        env = {**os.environ, "PGHOST": str(postgres.folder), "PGUSER": "peers",
               "PGDATABASE": "postgres", "PGOPTIONS": "--client-min-messages=warning"}
        return subprocess.run(words, env=env).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
