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

What was included and is no journal by its name is quoted only in part: who may name a file to a
script must not learn what it holds.

  $ echo 'password = correct-horse-battery-staple-and-more' > secret.txt
  $ echo 'include "secret.txt"' > main.arl
  $ ar check
  secret.txt:1:1: error: unknown directive `password` [unknown-directive]
      1 | password = correct-horse-battery-staple-…
        | ^^^^^^^^
  help: kinds of your own start with `x-`: `x-password`
  2 files, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
