Two books that tell the same story tie out on every day, by document.

  $ cat > main.arl <<'END'
  > customer A "Acme Ltd"
  >   terms: net 30
  > customer B "Beta Ltd"
  >   terms: net 30
  > 2026-03-02 sale A INV-1 900.00 EUR
  > 2026-03-05 sale B INV-2 200.00 EUR
  > 2026-03-10 receipt B R-2 50.00 EUR to:*
  > 2026-03-20 receipt A R-1 450.00 EUR to:INV-1
  > 2026-03-25 apply B 50.00 EUR from:R-2 to:INV-2
  > END
  $ cat > gl.journal <<'END'
  > 2026-03-02 (INV-1) Acme Ltd
  >     assets:receivable:A    900.00 EUR
  >     income:sales
  > 
  > 2026-03-05 (INV-2) Beta Ltd
  >     assets:receivable:B    200.00 EUR
  >     income:sales
  > 
  > 2026-03-10 (R-2) Beta Ltd
  >     assets:bank             50.00 EUR
  >     assets:receivable:B
  > 
  > 2026-03-20 Acme Ltd  ; invoice: INV-1
  >     assets:bank            450.00 EUR
  >     assets:receivable:A
  > 
  > 2026-03-25 Beta Ltd
  >     assets:receivable:B     50.00 EUR  ; invoice: R-2
  >     assets:receivable:B    -50.00 EUR  ; invoice: INV-2
  > END
  $ ar tieout --gl gl.journal --account ^assets:receivable -O csv
  date,customer,document,currency,ar,gl,difference

A payment against another invoice shows on its day, though the customer owes the
same on both sides.

  $ sed 's/invoice: INV-2/invoice: INV-3/' gl.journal > other.journal
  $ ar tieout --gl other.journal --account ^assets:receivable -O csv
  date,customer,document,currency,ar,gl,difference
  2026-03-25,B,INV-2,EUR,150.00,200.00,-50.00
  2026-03-25,B,INV-3,EUR,0.00,-50.00,50.00
  [1]

Where some posting names no document, customers are compared, and the day that
parts is that of the wrong amount.

  $ sed 's/ (R-2)//; s/ 450.00/ 405.00/' gl.journal > wrong.journal
  $ ar tieout --gl wrong.journal --account ^assets:receivable -O csv
  date,customer,document,currency,ar,gl,difference
  2026-03-20,A,,EUR,450.00,495.00,-45.00
  [1]

Where some posting names no customer of the book, only currencies are.

  $ sed 's/receivable:B/receivable:Q/; s/ 450.00/ 405.00/' gl.journal > wrong.journal
  $ ar tieout --gl wrong.journal --account ^assets:receivable -O csv
  date,customer,document,currency,ar,gl,difference
  2026-03-20,,,EUR,600.00,645.00,-45.00
  [1]

A day that only one side has is found, also the last one.

  $ sed '/2026-03-25/,$d' gl.journal > short.journal
  $ ar tieout --gl short.journal --account ^assets:receivable -O csv
  date,customer,document,currency,ar,gl,difference
  2026-03-25,B,INV-2,EUR,150.00,200.00,-50.00
  2026-03-25,B,R-2,EUR,0.00,-50.00,50.00
  [1]

What cannot be compared: no account fits, no expression, no file, no journal, one
with errors, or nothing to compare with.

  $ ar tieout --gl gl.journal --account ^assets:debtors 2> /dev/null
  [2]
  $ ar tieout --gl gl.journal --account '^assets:(' 2> /dev/null
  [2]
  $ ar tieout --gl none.journal --account ^assets:receivable 2> /dev/null
  [4]
  $ echo nothing > notes.txt
  $ ar tieout --gl notes.txt --account ^assets:receivable 2> /dev/null
  [4]
  $ printf '= income\n  (a)  1\n' > auto.journal
  $ ar tieout --gl auto.journal --account ^assets:receivable 2> /dev/null
  [3]
  $ ar tieout --account ^assets:receivable 2> /dev/null
  [2]
