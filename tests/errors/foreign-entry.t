What cannot become an entry exactly is refused: a symbol that is no currency,
more decimals than the currency has, a debt that is never due, an assertion
that does not hold.

  $ cat > books.journal <<'END'
  > 2026-03-01 (INV-1) Acme
  >     assets:receivable:acme  $100.00
  >     income:sales
  > 
  > 2026-03-02 (INV-2) Acme
  >     assets:receivable:acme  10.005 EUR
  >     income:sales
  > 
  > 2026-03-03 (INV-3) Acme
  >     assets:receivable:acme  10.00 EUR = 11.00 EUR
  >     income:sales
  > END
  $ ar aging -f books.journal --as-of 2026-03-31
  books.journal:2:5: error: `$` is no currency [foreign-entry]
      2 |     assets:receivable:acme  $100.00
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: say which it is: `currency = { "$" = "USD" }` in [books]
  books.journal:6:5: error: 10.005 EUR is no whole number of the smallest unit of its currency, or too large [foreign-entry]
      6 |     assets:receivable:acme  10.005 EUR
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: write the amount of the receivable posting as it is owed
  books.journal:10:5: error: the assertion does not hold: assets:receivable:acme has 20.005 EUR, not 11.00 [foreign-entry]
     10 |     assets:receivable:acme  10.00 EUR = 11.00 EUR
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: a posting is missing, doubled or wrong
  books.journal:10:5: error: no due day of INV-3 [foreign-entry]
     10 |     assets:receivable:acme  10.00 EUR = 11.00 EUR
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: say it with a tag that [books.due] `from` names, or give it `terms`
  ar: 4 errors in the book; no figures are printed
  [3]
  $ sed -i 's/[$]100.00/100.00 EUR/; s/10.005/10.050/; s/ = 11.00/ = 120.05/' books.journal
  $ ar aging -f books.journal --as-of 2026-03-31
  books.journal:2:5: error: no due day of INV-1 [foreign-entry]
      2 |     assets:receivable:acme  100.00 EUR
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: say it with a tag that [books.due] `from` names, or give it `terms`
  books.journal:6:5: error: no due day of INV-2 [foreign-entry]
      6 |     assets:receivable:acme  10.050 EUR
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: say it with a tag that [books.due] `from` names, or give it `terms`
  books.journal:10:5: error: no due day of INV-3 [foreign-entry]
     10 |     assets:receivable:acme  10.00 EUR = 120.05 EUR
        |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: say it with a tag that [books.due] `from` names, or give it `terms`
  ar: 3 errors in the book; no figures are printed
  [3]
