A clean book: one line, exit 0.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-03-15
  $ ar check -f $ROOT/examples/tiny/main.arl

Faults in reading order, a cause that repeats once, and what was read. With
errors the exit is 3.

  $ mkdir "$CRAMTMP/faulty"; cd "$CRAMTMP/faulty"
  $ cat > main.arl <<'END_OF_BOOK'
  > book
  >   currency: EUR
  > customer C001 "Alder"
  >   terms: net 30
  > 2026-01-05 sale C001 INV-1 100.00 colour:red
  > 2026-01-06 sale C0O1 INV-2 50.00
  > 2026-01-07 sale C0O1 INV-3 50.00
  > END_OF_BOOK
  $ ar check -f main.arl
  $ ar check -f main.arl --format json

A warning alone is exit 1; --strict makes an unknown key an error.

  $ sed -i '/C0O1/d' main.arl
  $ ar check -f main.arl
  $ ar check -f main.arl --strict | tail -1
