A count of entries alone cannot show that they are the same.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-31 close entries:412
  > END
  $ ar check
  main.arl:5:18: error: `close` on 2026-03-31 says 412 entries; no `seal` to compare [missing-seal]
      5 | 2026-03-31 close entries:412
        |                  ^^^^^^^^^^^
  help: `ar close 2026-03-31` writes both
  1 file, 1 entry, 1 customer, no documents, 2026-03-31 to 2026-03-31: 1 error, no warnings
  [3]

Without a count there is nothing to compare either. The period is closed to commands, but not to
an editor.

  $ sed -i 's/ entries:412//' main.arl
  $ ar check
  main.arl:5:1: warning: `close` on 2026-03-31 has no `seal`: nothing shows what changes up to then [missing-seal]
      5 | 2026-03-31 close
        | ^^^^^^^^^^^^^^^^
  help: `ar close 2026-03-31 --write` adds one that has
  1 file, 1 entry, 1 customer, no documents, 2026-03-31 to 2026-03-31: no errors, 1 warning
  [1]
