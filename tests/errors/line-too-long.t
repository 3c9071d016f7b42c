A line of more than 65,535 bytes is no journal line, but something pasted into
one.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-05 note C001
  > END
  $ printf '  note: %065530d\n' 0 >> main.arl
  $ ar check
  main.arl:6:9: error: line is longer than 65,535 bytes [line-too-long]
      6 |   note: 0000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000…
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: attach files by path: `doc: scans/inv-0001.pdf`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
