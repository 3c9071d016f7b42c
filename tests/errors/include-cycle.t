A file that includes itself, directly or not, would never end.

  $ mkdir 2026
  $ cat > main.arl <<'END'
  > include "2026/all.arl"
  > END
  $ cat > 2026/all.arl <<'END'
  > include "../main.arl"
  > END
  $ ar check
  2026/all.arl:1:9: error: main.arl includes itself [include-cycle]
      1 | include "../main.arl"
        |         ^^^^^^^^^^^^^
  main.arl:1:9: note: included from here
      1 | include "2026/all.arl"
  help: delete one of the two includes
  2 files, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
