No more is recovered than was written off.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 500.00
  > 2026-06-01 writeoff C001 W-01 500.00 to:INV-0001
  > 2026-07-01 recover C001 REC-1 600.00 from:W-01
  > END
  $ ar check
  main.arl:7:31: error: W-01 has 500.00 CNY left to recover, this takes 600.00 [recover-exceeds]
      7 | 2026-07-01 recover C001 REC-1 600.00 from:W-01
        |                               ^^^^^^
  main.arl:6:26: note: written off here
      6 | 2026-06-01 writeoff C001 W-01 500.00 to:INV-0001
  help: money beyond the write-off is a `receipt`
  1 file, 3 entries, 1 customer, 3 documents, 2026-03-01 to 2026-07-01: 1 error, no warnings
  [3]
