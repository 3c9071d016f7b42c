A book has at most 10,000 files.

  $ mkdir all && (cd all && seq 10000 | xargs touch)
  $ cat > main.arl <<'END'
  > include "all/*"
  > END
  $ ar check
  main.arl:1:9: error: a book has at most 10,000 files [too-many-files]
      1 | include "all/*"
        |         ^^^^^^^
  help: does the pattern take more than was meant?
  10000 files, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
