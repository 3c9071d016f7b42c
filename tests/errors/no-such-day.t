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
