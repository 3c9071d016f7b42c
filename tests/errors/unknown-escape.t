In a string only the quote and the backslash are escaped.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-05 note C001
  >   note: "called\nno answer"
  > END
  $ ar check
  main.arl:6:16: error: unknown escape `\n` in a string [unknown-escape]
      6 |   note: "called\nno answer"
        |                ^^
  help: only `\"` and `\\` are escapes; write a second entry for a second line
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
