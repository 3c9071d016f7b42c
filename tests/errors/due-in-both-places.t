An invoice is due on one day, or in instalments.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 due:2026-03-31
  >   due 2026-04-30  600.00
  >   due 2026-05-31  600.00
  > END
  $ ar check
  main.arl:6:3: error: header says `due:2026-03-31` and the body has `due` lines [due-in-both-places]
      6 |   due 2026-04-30  600.00
        |   ^^^^^^^^^^^^^^^^^^^^^^
  main.arl:5:40: note: due day of the header
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 due:2026-03-31
  help: keep the `due` lines for instalments, or only `due:` in the header
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
