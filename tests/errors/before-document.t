Nobody disputes, promises to pay or impairs what has not been invoiced.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer A "Anna"
  > 
  > 2026-01-05 sale A INV-1 100.00 due:2026-02-05
  > 2026-01-04 dispute A on:INV-1
  > 2025-12-31 promise A 50.00 by:2026-02-20 for:INV-1
  > 2026-01-01 impair A 50.00 on:INV-1
  > 2026-01-05 dispute A on:INV-1
  > END
  $ ar check --today 2026-01-12
  main.arl:6:1: warning: this dispute is dated 2026-01-04, before INV-1 of 2026-01-05 [before-document]
      6 | 2026-01-04 dispute A on:INV-1
        | ^^^^^^^^^^
  main.arl:5:1: note: the document
      5 | 2026-01-05 sale A INV-1 100.00 due:2026-02-05
  help: correct the date that is wrong
  main.arl:7:1: warning: this promise is dated 2025-12-31, before INV-1 of 2026-01-05 [before-document]
      7 | 2025-12-31 promise A 50.00 by:2026-02-20 for:INV-1
        | ^^^^^^^^^^
  main.arl:5:1: note: the document
      5 | 2026-01-05 sale A INV-1 100.00 due:2026-02-05
  help: correct the date that is wrong
  main.arl:8:1: warning: this impairment is dated 2026-01-01, before INV-1 of 2026-01-05 [before-document]
      8 | 2026-01-01 impair A 50.00 on:INV-1
        | ^^^^^^^^^^
  main.arl:5:1: note: the document
      5 | 2026-01-05 sale A INV-1 100.00 due:2026-02-05
  help: correct the date that is wrong
  1 file, 5 entries, 1 customer, 1 document, 2025-12-31 to 2026-01-05: no errors, 3 warnings
  [1]
