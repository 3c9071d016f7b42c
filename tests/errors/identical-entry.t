An entry without a number that appears twice may have been doubled by a merge or
an import. A title tells two real ones apart.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > 2026-02-01 sale C001 INV-0001 200.00
  > 2026-03-01 receipt C001 - 50.00 via:cash to:INV-0001
  > 2026-03-01 receipt C001 - 50.00 via:cash to:INV-0001
  > 2026-03-01 receipt C001 - 50.00 via:cash to:INV-0001 "in the evening"
  > END
  $ ar check
  main.arl:7:1: warning: the same entry appears twice [identical-entry]
      7 | 2026-03-01 receipt C001 - 50.00 via:cash to:INV-0001
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ identical to main.arl:6
  main.arl:6:1: note: first copy
      6 | 2026-03-01 receipt C001 - 50.00 via:cash to:INV-0001
  help: a merge or an import may have doubled it; if it happened twice, give the second a number or a title
  1 file, 4 entries, 1 customer, 4 documents, 2026-02-01 to 2026-03-01: no errors, 1 warning
  [1]
