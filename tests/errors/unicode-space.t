An ideographic space would hide inside a name.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001　INV-0001 1,200.00
  > END
  $ ar check
  main.arl:5:21: error: ideographic space U+3000 used as a separator [unicode-space]
      5 | 2026-03-01 sale C001　INV-0001 1,200.00
        |                     ^^ looks like a space, is not one
  fix: `ar fmt --fix`
  help: U+00A0 (no-break space) is reported the same way
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
