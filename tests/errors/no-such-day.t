A date is a day of the calendar.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-02-30 sale C001 INV-0001 1,200.00
  > END
  $ ar check
  main.arl:5:1: error: 2026-02-30 is not a day: February 2026 has 28 [no-such-day]
      5 | 2026-02-30 sale C001 INV-0001 1,200.00
        | ^^^^^^^^^^
  help: the last day of that month is 2026-02-28
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]

So is the value of a key; and every month of every year has its own number of days.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-01-05 sale C001 INV-0001 1,200.00 due:2026-02-30
  > 2026-01-05 sale C001 INV-0002 1,200.00 due:2026-13-01
  > 1850-02-30 sale C001 INV-0003 1,200.00
  > END
  $ ar check
  main.arl:5:40: error: 2026-02-30 is not a day: February 2026 has 28 [no-such-day]
      5 | 2026-01-05 sale C001 INV-0001 1,200.00 due:2026-02-30
        |                                        ^^^^^^^^^^^^^^
  help: the last day of that month is 2026-02-28
  main.arl:6:40: error: 2026-13-01 is not a day: months go from 01 to 12 [no-such-day]
      6 | 2026-01-05 sale C001 INV-0002 1,200.00 due:2026-13-01
        |                                        ^^^^^^^^^^^^^^
  help: dates are written YYYY-MM-DD, as in 2026-03-01
  main.arl:7:1: error: 1850-02-30 is not a day: February 1850 has 28 [no-such-day]
      7 | 1850-02-30 sale C001 INV-0003 1,200.00
        | ^^^^^^^^^^
  help: the last day of that month is 1850-02-28
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-05 to 2026-01-05: 3 errors, no warnings
  [3]
