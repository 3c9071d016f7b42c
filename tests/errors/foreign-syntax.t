A line of a book of another program that cannot be read is said with its
place. `1,000` is a thousand to one reader and one to another, so hledger's
own rule, which takes the comma for a decimal mark, is not applied in silence.

  $ cat > books.journal <<'END'
  > 2026-02-30 Acme
  >     assets:receivable:acme  $100.00
  >     income:sales
  > 
  > 2026-03-01 Acme
  >     assets:receivable:acme  $1,000
  >     income:sales
  > END
  $ ar aging -f books.journal --as-of 2026-03-31
  books.journal:1:1: error: this cannot be read as hledger [foreign-syntax]
      1 | 2026-02-30 Acme
        | ^^^^^^^^^^ no day, as 2026-01-31
  books.journal:6:29: error: `$1,000` cannot be read as an amount [foreign-syntax]
      6 |     assets:receivable:acme  $1,000
        |                             ^^^^^^ the mark may stand before decimals or thousands
  help: say which above: `decimal-mark .`, or `commodity 1,000.00 EUR`
  ar: 2 errors in the book; no figures are printed
  [3]
