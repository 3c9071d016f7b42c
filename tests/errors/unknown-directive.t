A word at the beginning of a line must be a declaration.

  $ cat > main.arl <<'END'
  > custmer C001 "Qiming Trading"
  > END
  $ ar check
  main.arl:1:1: error: unknown directive `custmer` [unknown-directive]
      1 | custmer C001 "Qiming Trading"
        | ^^^^^^^
  help: did you mean `customer`?
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
