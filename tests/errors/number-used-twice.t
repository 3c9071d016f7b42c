All documents of a book share one set of numbers.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > customer C002 "Old Harbour Ltd"
  > 2026-03-01 sale C001 INV-0001 1,200.00
  > 2026-04-01 sale C002 INV-0001 800.00
  > END
  $ ar check
  main.arl:7:22: error: document number INV-0001 is used twice [number-used-twice]
      7 | 2026-04-01 sale C002 INV-0001 800.00
        |                      ^^^^^^^^ second use
  main.arl:6:22: note: first use
      6 | 2026-03-01 sale C001 INV-0001 1,200.00
  help: after a merge of two branches, renumber one: `ar rename document INV-0001@main.arl:7 NEW`
  1 file, 2 entries, 2 customers, 2 documents, 2026-03-01 to 2026-04-01: 1 error, no warnings
  [3]
