A payment that names an invoice and is more than is open of it is said; what is
beyond stays on account.

  $ cat > ar.toml <<'END'
  > [books.due]
  > terms = "net 30"
  > END
  $ cat > books.journal <<'END'
  > 2026-03-01 (INV-1) Acme
  >     assets:receivable:acme  100.00 EUR
  >     income:sales
  > 
  > 2026-03-10 (INV-1) Acme pays
  >     assets:bank  120.00 EUR
  >     assets:receivable:acme
  > END
  $ ar check -f books.journal
  books.journal:5:1: warning: 20.00 EUR more than is open of INV-1; the money is on account [paid-beyond-invoice]
      5 | 2026-03-10 receipt acme acme-20260310-1 120.00 EUR x-source:books.journal:5 "Acme pays"
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ read as this
  help: is another invoice meant, or was it paid twice?
  1 file, 2 entries, 1 customer, 2 documents, 2026-03-01 to 2026-03-10: no errors, 1 warning
  [1]
  $ ar balance -q -f books.journal --as-of 2026-03-31 -O csv
  customer,name,currency,open,on_account,balance,overdue
  acme,Acme,EUR,0.00,-20.00,-20.00,0.00
