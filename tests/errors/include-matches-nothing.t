A pattern that takes no file is often a folder that moved.

  $ cat > main.arl <<'END'
  > include "2026/*.arl"
  > END
  $ ar check
  main.arl:1:9: error: no file matches `2026/*.arl` [include-matches-nothing]
      1 | include "2026/*.arl"
        |         ^^^^^^^^^^^^
  help: patterns are relative to main.arl
  help: for a folder that may be empty: `include? "2026/*.arl"`
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
