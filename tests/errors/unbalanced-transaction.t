The postings of a transaction add up to nothing in every program.

  $ cat > books.journal <<'END'
  > 2026-03-01 (INV-1) Acme
  >     assets:receivable:acme  100.00 USD
  >     income:sales            -99.99 USD
  > END
  $ ar aging -f books.journal --as-of 2026-03-31
  books.journal:1:1: error: this transaction does not balance [unbalanced-transaction]
      1 | 2026-03-01 (INV-1) Acme
        | ^^^^^^^^^^^^^^^^^^^^^^^ the amounts do not add up to nothing
  ar: 1 error in the book; no figures are printed
  [3]
