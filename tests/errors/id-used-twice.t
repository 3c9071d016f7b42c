An `id:` names one entry that has no number, and no other.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-03-20 receipt C001 - 300.00 id:e-17 to:INV-0001
  > 2026-03-21 note C001 "called" id:e-17
  > END
  $ ar check
  main.arl:7:34: error: `id` e-17 is used twice [id-used-twice]
      7 | 2026-03-21 note C001 "called" id:e-17
        |                                  ^^^^ second use
  main.arl:6:37: note: first use
      6 | 2026-03-20 receipt C001 - 300.00 id:e-17 to:INV-0001
  help: an `id` names one entry: delete or change one of the two
  1 file, 3 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-21: 1 error, no warnings
  [3]
