One block per customer; what changes later is a `set`.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > customer C001 "Qiming Hardware"
  > END
  $ ar check
  main.arl:5:10: error: customer C001 is declared twice [declared-twice]
      5 | customer C001 "Qiming Hardware"
        |          ^^^^
  main.arl:4:10: note: first declared here
      4 | customer C001 "Qiming Trading"
  help: one block per customer; dated changes use `set`: `2026-05-01 set C001 name:"Qiming Hardware"`
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
