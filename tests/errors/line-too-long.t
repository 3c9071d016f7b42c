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

So is a comment, and a line of blanks.

  $ { printf '; %065534d\n' 0; printf '%65536s\n' ''; printf '; %065533d\n' 0; } > remarks.arl
  $ ar check -f remarks.arl | cut -c 1-60
  remarks.arl:1:1: error: line is longer than 65,535 bytes [li
      1 | ; 00000000000000000000000000000000000000000000000000
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  remarks.arl:2:1: error: line is longer than 65,535 bytes [li
      2 |                                                     
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  1 file, 0 entries, no customers, no documents: 2 errors, no 
