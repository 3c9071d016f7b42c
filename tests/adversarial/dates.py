"""Days that are none, in every place where a day is written: one form, real days, 1900 to 2199."""
from adversarial.case import BOOK, Case, journal

HEAD = {  # as the first word of an entry: 5:1
    "2026-2-03": "date-form",
    "2026-02-3": "date-form",
    "26-02-03": "date-form",
    "02026-02-03": "date-form",
    "2026-002-03": "date-form",
    "2026-02-030": "date-form",
    "20260203": "date-form",
    "2026-02": "date-form",
    "2026": "date-form",
    "2026-02-": "date-form",
    "2026--02-03": "date-form",
    "2026-02--3": "date-form",
    "2026-02-03T00:00:00Z": "date-form",
    "2026-02-03Z": "date-form",
    "2026-02-03x": "date-form",
    "2026-02-03,": "date-form",
    "2026-02-03=2026-02-04": "date-form",
    "2026/02/03": "date-form",
    "2026.02.03": "date-form",
    "2026_02_03": "date-form",
    "2026-Feb-03": "date-form",
    "2026-W06-2": "date-form",
    "2026-034": "date-form",
    "2026年2月3日": "date-form",
    "2026–02–03": "date-form",
    "2026-0２-03": "date-form",
    "0x7EA-02-03": "date-form",
    "1e3-02-03": "date-form",
    "13/02/2026": "date-form",
    "03/02/2026": "ambiguous-date",
    "03.02.2026": "ambiguous-date",
    "2026-00-10": "no-such-day",
    "2026-13-01": "no-such-day",
    "2026-01-00": "no-such-day",
    "2026-01-32": "no-such-day",
    "2026-04-31": "no-such-day",
    "2026-02-29": "no-such-day",
    "1900-02-29": "no-such-day",
    "2100-02-29": "no-such-day",
    "2026-99-99": "no-such-day",
    "1899-12-31": "date-out-of-range",
    "2200-01-01": "date-out-of-range",
    "9999-12-31": "date-out-of-range",
    "0001-01-01": "date-out-of-range",
}
REAL = ["1900-01-01", "1999-12-31", "2000-02-29", "2024-02-29", "2199-12-31"]


def head(day, rule):
    return journal(f"{day} begins no entry", f"{day} note C001\n", f"5:1 {rule}")


def argument(name, *words, **more):
    """A day among the arguments: 2, and no figures."""
    return Case(name, ["balance", *words], {"main.arl": BOOK}, status=2, out="", **more)


def sale(name, due, rule, column="5:32"):
    return journal(name, f"2026-01-05 sale C001 I-1 10.00 due:{due}\n", f"{column} {rule}")


CASES = [head(day, rule) for day, rule in HEAD.items()] + [
    journal(f"{day} is a day", f"{day} note C001\n", says=[
        f"1 file, 1 entry, 1 customer, no documents, {day} to {day}: no errors, no warnings"])
    for day in REAL] + [
    head("2026-01-05" + "9" * 10_000, "date-form"),
    journal("a day with a sign", "+2026-01-05 note C001\n", "5:1 unexpected-byte"),
    journal("a day behind a blank", " 2026-01-05 note C001\n", "6:2 stray-body-line",
            files={"main.arl": BOOK + b"\n 2026-01-05 note C001\n"}),
    journal("full-width digits begin no entry", "２０２６-01-05 note C001\n",
            "5:1 date-form"),
    journal("Arabic digits begin no entry", "٢٠٢٦-٠١-٠٥ note C001\n", "5:1 unknown-directive"),

    sale("30 February as a due day", "2026-02-30", "no-such-day"),
    sale("a due day in another form", "2026/02/03", "date-form"),
    sale("a due day with an hour", "2026-02-03T10:00", "date-form"),
    sale("a due day with nothing", "", "missing-value"),
    sale("a due day after 2199", "2200-01-01", "date-out-of-range"),
    journal("an instalment due on no day", "2026-01-05 sale C001 I-1 10.00\n"
            "  due 2026-02-30  10.00\n", "6:7 no-such-day"),
    journal("a promise by no day", "2026-01-05 promise C001 10.00 by:2026-04-31\n",
            "5:31 no-such-day"),
    journal("a contract from no day", "contract K-1\n  customer: C001\n  from: 2026-02-29\n",
            "7:9 no-such-day"),
    journal("a temporary value until no day", "2026-01-05 set C001 limit:5.00 until:2026-06-31\n",
            "5:32 no-such-day"),
    Case("terms that lead beyond the last day that can be written", ["open", "-O", "csv"],
         {"main.arl": BOOK + b"2199-12-31 sale C001 I-1 10.00 terms:\"net 3650\"\n"},
         environment={"AR_TODAY": "2199-12-31"},
         out="customer,name,document,kind,date,due,currency,amount,open,status\n"
             "C001,Qiming Trading,I-1,sale,2199-12-31,2209-12-29,CNY,10.00,10.00,open\n"),
    argument("30 February as the day of a report", "--as-of", "2026-02-30"),
    argument("a day with junk behind it as the day of a report", "--as-of", "2026-02-03x"),
    argument("a short day as the day of a report", "--as-of", "2026-2-3"),
    argument("a day far away as the day of a report", "--as-of", "99999-01-01"),
    argument("no day as the day of a report", "--as-of", ""),
    argument("a day with a line feed as the day of a report", "--as-of", "2026-02-03\n"),
    argument("an escape as the day of a report", "--as-of", "\x1b[2J"),
    argument("today is no day", "--today", "yesterday"),
    argument("the environment names no day", environment={"AR_TODAY": "2026-02-30"}),
    argument("a period of a fifth quarter", "--period", "2026Q5"),
    argument("a period of a thirteenth month", "--period", "2026-13"),
    argument("a period of a year before all days", "--period", "1066"),
]
