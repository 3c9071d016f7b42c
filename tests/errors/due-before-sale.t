What is due before it was invoiced has a wrong date on one side.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 due:2026-02-28
  > END
  $ ar check
  main.arl:5:40: error: due date is before the invoice date [due-before-sale]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 due:2026-02-28
        |                                        ^^^^^^^^^^^^^^
  help: an opening item with a past due date is an `open` entry
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]

So with each of several days.

  $ cat > parts.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-03 sale C S-3
  >   - Desk  300.00
  >   due 2026-03-02  100.00
  >   due 2026-04-02  200.00
  > END
  $ ar check -f parts.arl
  parts.arl:7:7: error: due date is before the invoice date [due-before-sale]
      7 |   due 2026-03-02  100.00
        |       ^^^^^^^^^^
  help: an opening item with a past due date is an `open` entry
  1 file, 1 entry, 1 customer, 1 document, 2026-03-03 to 2026-03-03: 1 error, no warnings
  [3]
