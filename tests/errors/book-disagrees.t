Several book blocks may stand in a book as long as they agree.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  > book
  >   currency: USD
  > END
  $ ar check
  main.arl:4:13: error: two `book` blocks disagree on `currency` [book-disagrees]
      4 |   currency: USD
        |             ^^^ here USD
  main.arl:2:13: note: here CNY
      2 |   currency: CNY
  help: the book currency gives every bare amount its meaning, so it is said once
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
