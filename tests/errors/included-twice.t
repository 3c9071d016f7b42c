A file that is taken twice would count its entries twice.

  $ mkdir 2026
  $ cat > 2026/03.arl <<'END'
  > ; nothing yet
  > END
  $ cat > main.arl <<'END'
  > include "2026/*.arl"
  > include "2026/03.arl"
  > END
  $ ar check
  main.arl:2:9: error: 2026/03.arl is included twice [included-twice]
      2 | include "2026/03.arl"
        |         ^^^^^^^^^^^^^
  main.arl:1:9: note: first taken here
      1 | include "2026/*.arl"
  help: the pattern on line 1 already takes it
  2 files, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
