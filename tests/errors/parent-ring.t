A company is not its own parent, by whatever way.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  >   parent: C002
  > customer C002 "Old Harbour Ltd"
  >   parent: C001
  > END
  $ ar check
  main.arl:5:11: error: C001 is its own parent, by way of C002 [parent-ring]
      5 |   parent: C002
        |           ^^^^
  help: one company of the ring has no parent
  1 file, 0 entries, 2 customers, no documents: 1 error, no warnings
  [3]
