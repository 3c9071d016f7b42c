An allowance is the part of what is open that will not be paid.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Anna"
  > 
  > 2026-01-05 sale A INV-1 100.00 due:2026-02-05
  > 2026-02-10 receipt A R-1 60.00 to:INV-1
  > 2026-02-10 impair A 40.00 on:INV-1
  > 2026-02-11 impair A 40.01 on:INV-1
  > 2026-02-12 impair A 0.00 on:INV-1
  > END
  $ ar check --today 2026-03-01
  main.arl:8:27: warning: 40.01 EUR are impaired of INV-1, of which 40.00 EUR are open [impaired-beyond-open]
      8 | 2026-02-11 impair A 40.01 on:INV-1
        |                           ^^^^^^^^
  help: an allowance is the part that will not be paid, at most what is open
  1 file, 5 entries, 1 customer, 2 documents, 2026-01-05 to 2026-02-12: no errors, 1 warning
  [1]
