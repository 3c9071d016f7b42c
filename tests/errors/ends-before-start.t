What ends before it begins never holds: one of the days is a slip.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Anna"
  > customer B "Bert"
  > 
  > 2026-01-05 sale A INV-1 100.00 due:2026-02-05
  > 2026-01-10 insure A limit:5000 by:Atlas from:2026-03-01 until:2026-02-01
  > 2026-01-10 insure B limit:5000 by:Atlas from:2026-03-01 until:2026-03-01
  > 2026-01-10 guarantee A 500.00 by:Bank until:2025-12-31
  > 2026-01-11 receipt A R-1 50.00 to:INV-1 matures:2025-04-11
  > 2026-01-12 promise A 50.00 by:2025-01-20 for:INV-1
  > 2026-01-12 set A limit:2000 until:2026-01-01
  > END
  $ ar check --today 2026-01-12
  main.arl:7:57: warning: 2026-02-01 is before 2026-03-01: it never covers [ends-before-start]
      7 | 2026-01-10 insure A limit:5000 by:Atlas from:2026-03-01 until:2026-02-01
        |                                                         ^^^^^^^^^^^^^^^^
  help: correct the day of `until:` or of `from:`
  main.arl:9:39: warning: 2025-12-31 is before 2026-01-10: it never covers [ends-before-start]
      9 | 2026-01-10 guarantee A 500.00 by:Bank until:2025-12-31
        |                                       ^^^^^^^^^^^^^^^^
  help: correct the day, or the date of the entry
  main.arl:10:41: warning: 2025-04-11 is before 2026-01-11: the draft was due before it was received [ends-before-start]
     10 | 2026-01-11 receipt A R-1 50.00 to:INV-1 matures:2025-04-11
        |                                         ^^^^^^^^^^^^^^^^^^
  help: correct the day, or the date of the entry
  main.arl:11:28: warning: 2025-01-20 is before 2026-01-12: nothing can keep this promise [ends-before-start]
     11 | 2026-01-12 promise A 50.00 by:2025-01-20 for:INV-1
        |                            ^^^^^^^^^^^^^
  help: correct the day, or the date of the entry
  main.arl:11:28: warning: the promise of 50.00 EUR by 2025-01-20 was not kept: 0.00 received [promise-broken]
     11 | 2026-01-12 promise A 50.00 by:2025-01-20 for:INV-1
        |                            ^^^^^^^^^^^^^
  main.arl:12:29: warning: 2026-01-01 is before 2026-01-12: it never holds [ends-before-start]
     12 | 2026-01-12 set A limit:2000 until:2026-01-01
        |                             ^^^^^^^^^^^^^^^^
  help: correct the day, or the date of the entry
  1 file, 7 entries, 2 customers, 2 documents, 2026-01-05 to 2026-01-12: no errors, 6 warnings
  [1]
