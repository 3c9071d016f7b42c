A book of a later format is not read by guesswork.

  $ cat > main.arl <<'END'
  > book
  >   format: 2
  >   currency: CNY
  > END
  $ ar check
  main.arl:2:11: error: this book is written in format 2; this program reads format 1 [unsupported-format]
      2 |   format: 2
        |           ^
  help: use a newer version of the program
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
