Of a book of another program nothing is skipped that would change a figure:
automated and periodic transactions, expressions and the like are named by
their line, and no figures are printed.

  $ cat > books.journal <<'END'
  > = ^income
  >     (budget:sales)  1
  > 
  > ~ monthly
  >     assets:receivable  $10.00
  >     income:sales
  > 
  > 2026-01-05 Acme
  >     assets:receivable:acme  = $100.00
  >     income:sales
  > 
  > 2026-01-06 Acme
  >     assets:receivable:acme  ($50.00 * 2)
  >     income:sales
  > END
  $ ar aging -f books.journal --as-of 2026-03-31
  books.journal:1:1: error: automated transactions are not read [unsupported-journal-feature]
      1 | = ^income
        | ^^^^^^^^^ would change figures
  help: leave them out of the file, or print the plain transactions with the program they were written for
  books.journal:4:1: error: periodic transactions are not read [unsupported-journal-feature]
      4 | ~ monthly
        | ^^^^^^^^^ would change figures
  help: leave them out of the file, or print the plain transactions with the program they were written for
  books.journal:9:29: error: balance assignments are not read [unsupported-journal-feature]
      9 |     assets:receivable:acme  = $100.00
        |                             ^^^^^^^^^ would change figures
  help: leave them out of the file, or print the plain transactions with the program they were written for
  books.journal:13:29: error: expressions are not read [unsupported-journal-feature]
     13 |     assets:receivable:acme  ($50.00 * 2)
        |                             ^^^^^^^^^^^^ would change figures
  help: leave them out of the file, or print the plain transactions with the program they were written for
  ar: 4 errors in the book; no figures are printed
  [3]
