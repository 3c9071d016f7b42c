A company is not its own parent, by whatever way.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  >   parent: C002
  > customer C002 "Old Harbour Ltd"
  >   parent: C001
  > END
  $ ar check
