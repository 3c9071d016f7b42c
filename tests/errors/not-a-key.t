A word with a colon that is no key is often one with a capital letter.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  >   Terms: net 30
  > END
  $ ar check
  main.arl:4:3: error: `Terms:` is not a key, and the line has no amount [not-a-key]
      4 |   Terms: net 30
        |   ^^^^^^
  help: keys are lower case: `terms: net 30`
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
