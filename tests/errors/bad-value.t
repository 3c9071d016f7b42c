Some keys take one of a few words.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   tax-mode: included
  > END
  $ ar check
  main.arl:3:13: error: `included` is no value of `tax-mode` [bad-value]
      3 |   tax-mode: included
        |             ^^^^^^^^
  help: write `exclusive` or `inclusive`
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
