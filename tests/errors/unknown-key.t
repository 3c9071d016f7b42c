A key nobody knows is a warning, because nothing depends on it. With `--strict`
it is an error.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 saleperson:张伟
  > END
  $ ar check
  main.arl:5:40: warning: unknown key `saleperson` [unknown-key]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 saleperson:张伟
        |                                        ^^^^^^^^^^
  help: did you mean `salesperson`?
  help: keys of your own start with `x-`: `x-saleperson:张伟`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: no errors, 1 warning
  [1]
