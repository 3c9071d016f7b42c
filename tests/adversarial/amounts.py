"""Numbers beyond the limits of integers, numbers that are none, and sums that nearly are."""
from adversarial.case import BOOK, Case, journal

MOST = "92,233,720,368,547,758.07"  # 2^63 - 1 of the smallest unit
LEAST_TOO_MANY = "92,233,720,368,547,758.08"
AT = "5:26"  # the amount of `sale`


def sale(name, amount, rule=None, **more):
    return journal(name, f"2026-01-05 sale C001 I-1 {amount}\n",
                   *([f"{AT} {rule}"] if rule else []), **more)


def balance(name, text, open_amount):
    """What is owed, to the cent; none of it paid."""
    return Case(name, ["balance", "-O", "csv"], {"main.arl": BOOK + text.encode()},
                out="customer,name,currency,open,on_account,balance,overdue\n"
                    f"C001,Qiming Trading,CNY,{open_amount},0.00,{open_amount},{open_amount}\n")


def lines(name, *items, total="", fault=None):
    body = "".join(f"  {item}\n" for item in items)
    return journal(name, f"2026-01-05 sale C001 I-1 {total}\n{body}", *([fault] if fault else []))


TOO_LARGE = {
    "one unit more than 63 bits hold": LEAST_TOO_MANY,
    "2^63 of the currency itself": "9223372036854775808",
    "2^64, which 64 bits would take for nothing": "184467440737095516.16",
    "2^64 and a cent": "184467440737095516.17",
    "2^127": "1701411834604692317316873037158841057.28",
    "2^128, which 128 bits would take for nothing": "3402823669209384634633746074317682114.56",
    "38 digits": "9" * 38,
    "39 digits": "9" * 39 + ".99",
    "60,000 digits": "9" * 60_000,
}
NO_NUMBER = {
    "1e5": "not-a-number", "1E5": "not-a-number", "0x10": "not-a-number", "+5.00": "not-a-number",
    "5.": "not-a-number", ".50": "not-a-number", "1.2.3": "not-a-number", "NaN": "unexpected-word",
    "inf": "unexpected-word", "1_000.00": "not-a-number", "1'000.00": "not-a-number",
    "5.00-": "not-a-number", "(5.00)": "unexpected-word", "--5.00": "unexpected-word",
    "5.00CNY": "not-a-number", "1.2万": "not-a-number", "½": "unexpected-word",
    "٥٠": "unexpected-word", "1/3": "not-a-number", "5.00%": "not-a-number",
    "1,20": "bad-grouping", "1,2345.00": "bad-grouping", ",123.00": "unexpected-word",
    "1,,000.00": "bad-grouping", "1234,567.00": "bad-grouping", "1,000,.00": "bad-grouping",
    "1.200,00": "decimal-comma", "10.001": "too-many-decimals", "10.000": "too-many-decimals",
    "0." + "0" * 1_000 + "1": "too-many-decimals", "１０.00": "fullwidth-digits",
    "¥10.00": "currency-sign",
}

CASES = [
    balance("as much as 63 bits hold", f"2026-01-05 sale C001 I-1 {MOST}\n",
            "92233720368547758.07"),
    balance("zeros in front are no digits too many",
            f"2026-01-05 sale C001 I-1 {'0' * 60}10.00\n", "10.00"),
    balance("groups of zeros in front", "2026-01-05 sale C001 I-1 000,000,010.00\n", "10.00"),
    balance("sums beyond 64 bits", "".join(
        f"2026-01-05 sale C001 I-{n} {MOST}\n" for n in range(1, 101)), "9223372036854775807.00"),
    *[sale(name, amount, "amount-too-large") for name, amount in TOO_LARGE.items()],
    *[sale(f"{amount[:20]} is no amount", amount, rule) for amount, rule in NO_NUMBER.items()],
    sale("a negative total", "-10.00", "negative-total"),
    sale("the least 64 bits hold, whose opposite they do not", "-92,233,720,368,547,758.08",
         "amount-too-large"),
    journal("two amounts", "2026-01-05 sale C001 I-1 10.00 20.00\n", "5:32 unexpected-word"),
    journal("a number that a blank parts", "2026-01-05 sale C001 I-1 1 200.00\n",
            "5:28 unexpected-word"),
    journal("a currency in small letters", "2026-01-05 sale C001 I-1 10.00 cny\n",
            "5:32 unexpected-word"),
    journal("a currency nobody has", "2026-01-05 sale C001 I-1 10.00 XQZ\n",
            "5:32 unknown-currency"),
    journal("the currency first", "2026-01-05 sale C001 I-1 USD 10.00\n", "5:26 currency-first"),
    journal("half a yen", "2026-01-05 sale C001 I-1 10.5 JPY\n", "5:26 too-many-decimals"),
    journal("more yen than 63 bits hold",
            "2026-01-05 sale C001 I-1 9,223,372,036,854,775,808 JPY\n",
            "5:26 amount-too-large"),
    journal("a receipt of less than nothing", "2026-01-05 receipt C001 R-1 -5.00 to:*\n",
            "5:29 negative-amount"),

    lines("lines that make as much as there can be", f"a  {MOST}", "b  0.00", total=MOST),
    lines("lines that make a cent too much", f"a  {MOST}", "b  0.01",
          fault="5:22 amount-too-large"),
    lines("a line too large whose opposite follows is too large all the same",
          "a  92,233,720,368,547,758.08", "b  -92,233,720,368,547,758.07",
          fault="6:6 amount-too-large"),
    lines("lines that pass the limit on their way and end within it", f"a  {MOST}", f"b  {MOST}",
          f"c  -{MOST}", total=MOST),
    lines("a thousand lines of the most there can be", *[f"a{n}  {MOST}" for n in range(1_000)],
          fault="5:22 amount-too-large"),
    lines("a product of 126 bits", "a  9,223,372,036,854.775807 @ 9,223,372,036,854.775807",
          fault="6:33 amount-too-large"),
    lines("a product of more than 64 bits that rounds into them",
          "a  0.000001 @ 9,223,372,036,854.775807", total="9,223,372.04"),
    lines("a price with more digits than 63 bits hold", "a  1 @ 9,223,372,036,854.775808",
          fault="6:10 amount-too-large"),
    lines("a quantity with more digits than 63 bits hold", "a  9,223,372,036,854.775808 @ 0.01",
          fault="6:6 amount-too-large"),
    lines("a product that rounds to nothing", "a  0.000001 @ 0.000001", "b  1.00", total="1.00"),
    lines("half a cent is rounded away from nothing", "a  0.5 @ 0.01", "b  1.00", total="1.01"),
    lines("seven decimals of a quantity", "a  0.0000001 @ 1.00", "b  1.00",
          fault="6:6 too-many-decimals"),
    lines("seven decimals of a price", "a  1 @ 0.0000001", "b  1.00",
          fault="6:10 too-many-decimals"),
    lines("a quantity of forty digits", f"a  {'9' * 40} @ 1.00", fault="6:6 amount-too-large"),

    journal("a tax of more than all", "2026-01-05 sale C001 I-1 10.00 tax:99999999999999999999%\n",
            "5:32 bad-tax-rate"),
    journal("a tax of less than nothing", "2026-01-05 sale C001 I-1 10.00 tax:-13%\n",
            "5:32 bad-tax-rate"),
    journal("a tax of five decimals", "2026-01-05 sale C001 I-1 10.00 tax:13.00001%\n",
            "5:32 bad-tax-rate"),
    journal("a tax that is no number", "2026-01-05 sale C001 I-1 10.00 tax:%\n",
            "5:32 bad-tax-rate"),
    journal("a rate of nothing", "2026-01-05 rate USD 0 CNY\n", "5:21 unexpected-word"),
    journal("a rate of less than nothing", "2026-01-05 rate USD -7.1 CNY\n",
            "5:21 unexpected-word"),
    journal("a rate of a hundred digits", f"2026-01-05 rate USD {'9' * 100} CNY\n",
            "5:21 amount-too-large"),
    Case("a rate that leads beyond 64 bits leads to the exact figure",
         ["aging", "--in", "USD", "-O", "csv"],
         {"main.arl": BOOK + (f"2026-01-05 rate USD 0.000001 CNY\n"
                              f"2026-01-05 sale C001 I-1 {MOST}\n").encode()},
         out="customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed\n"
             f"C001,Qiming Trading,USD,{'0.00,' * 4}92233720368547758070000.00,0.00,"
             "92233720368547758070000.00,0.00\n"),

    *[journal(f"terms of {terms}", f'customer C002\n  terms: {terms}\n', "6:10 bad-terms")
      for terms in ["net 3651", "net -1", "net 99999999999999999999", "net 1.5", "day 0", "day 32",
                    "day 10 +-1", "months 99999999999999999999", "2/10", "/10 net 30",
                    "-2/10 net 30", "101/10 net 30", "net 30 eom cutoff 32", "net", "cod 5",
                    "2/10 2/10 net 30"]],
    journal("a currency of a hundred decimals", "currency POINTS\n  decimals: 100\n",
            "6:13 bad-value"),
    journal("a currency of less than no decimals", "currency POINTS\n  decimals: -1\n",
            "6:13 bad-value"),
    journal("a credit limit of words", "customer C002\n  limit: much\n", "6:10 not-a-number"),
    journal("a count of a close that no book reaches", "2026-01-05 close entries:" + "9" * 30 +
            " seal:0123456789abcdef\n", "5:18 bad-value"),
]
