Markers that git left behind are found as what they are; the lines between them
say nothing more.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 
  > <<<<<<< HEAD
  > 2026-03-01 sale C001 INV-0001 1,200.00
  > =======
  > 2026-03-01 sale C001 INV-0001 1,250.00
  > >>>>>>> april
  > END
  $ ar check
  main.arl:6:1: error: unresolved merge conflict [merge-conflict]
      6 | <<<<<<< HEAD
        | ^^^^^^^
  main.arl:8:1: note: the two sides meet here
      8 | =======
  main.arl:10:1: note: the conflict ends here
     10 | >>>>>>> april
  help: keep one side and delete the marker lines (6, 8, 10), or run `git merge` again with the `ar` merge driver: `ar git setup`
  1 file, 2 entries, 1 customer, no documents: 1 error, no warnings
  [3]
