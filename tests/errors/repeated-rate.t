One day holds one rate of a pair of currencies.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-31 rate USD 7.10 CNY
  > 2026-03-31 rate USD 7.12 CNY
  > 2026-04-30 rate USD 7.10 CNY
  > 2026-04-30 rate USD 7.1 CNY
  > END
  $ ar check
  main.arl:6:1: error: the rate of USD in CNY on 2026-03-31 is said twice [repeated-rate]
      6 | 2026-03-31 rate USD 7.12 CNY
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  main.arl:5:1: note: first said here
      5 | 2026-03-31 rate USD 7.10 CNY
  help: keep one
  1 file, 4 entries, 1 customer, no documents, 2026-03-31 to 2026-04-30: 1 error, no warnings
  [3]
