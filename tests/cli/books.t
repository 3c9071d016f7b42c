A book of hledger, with its invoices in tags, in the code and in descriptions.

  $ cat > ar.toml <<'END'
  > [books]
  > currency   = { "$" = "USD" }
  > receivable = ["^assets:receivable"]
  > on-account = ["^liabilities:advances"]
  > [books.customer]
  > from = ["tag:customer", "account:2", "payee"]
  > [books.invoice]
  > from = ["posting-tag:invoice", "tag:invoice", "code", "description:/(INV-\\d+)/"]
  > [books.due]
  > terms = "net 30"
  > END
  $ cat > books.journal <<'END'
  > ; what Acme and Beta owe
  > commodity $1,000.00
  > 
  > 2026-01-05 (INV-101) Acme Ltd | cement  ; customer: ACME
  >     assets:receivable         $1,000.00  ; due:2026-02-04
  >     income:sales               $-884.96
  >     liabilities:tax:13         $-115.04
  > 
  > 2026-01-20 Acme Ltd | bricks
  >     ; customer: ACME, invoice: INV-102
  >     assets:receivable           $300.00
  >     ; due: 2026-02-20
  >     assets:receivable           $200.00  ; due: 2026-03-20
  >     income:sales
  > 
  > 2026-02-10 Acme pays  ; customer: ACME
  >     assets:bank                 $595.00
  >     expenses:bank fees            $5.00
  >     assets:receivable          $-600.00  ; invoice:INV-101
  > 
  > 2026-02-15 Acme pays  ; customer: ACME
  >     assets:bank                 $500.00
  >     assets:receivable
  > 
  > 2026-02-20 Beta & Co | consulting INV-201
  >     assets:receivable:beta      $250.50
  >     income:consulting
  > 
  > 2026-03-01 Beta & Co | in advance
  >     assets:bank                 $100.00
  >     liabilities:advances:beta
  > 
  > 2026-03-05 Beta & Co | from the advance
  >     liabilities:advances:beta    $60.00
  >     assets:receivable:beta      $-60.00  ; invoice:INV-201
  > 
  > 2026-03-10 Acme Ltd | broken bags  ; customer: ACME
  >     income:sales                 $50.00
  >     assets:receivable           $-50.00  ; invoice:INV-101
  > 
  > 2026-03-15 Acme pays  ; customer: ACME
  >     assets:bank                 $360.00
  >     assets:receivable          $-360.00  ; invoice:INV-101
  > END

On 28 February 400.00 of INV-101 is open, 24 days late, and nothing of INV-102:
the 500.00 of 15 February named no invoice, and INV-102 was the one with that
amount. INV-201 has no due day of its own and is due 30 days on, on 22 March.

  $ ar aging -q -f books.journal --as-of 2026-02-28 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  ACME,Acme Ltd,USD,0.00,400.00,0.00,0.00,0.00,0.00,400.00,0.00
  beta,Beta & Co,USD,250.50,0.00,0.00,0.00,0.00,0.00,250.50,0.00

On 31 March INV-101 is paid, and 10.00 more. Of INV-201 190.50 is open, 9 days
late, and 40.00 of the advance is left.

  $ ar aging -q -f books.journal --as-of 2026-03-31 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  ACME,Acme Ltd,USD,0.00,0.00,0.00,0.00,0.00,-10.00,-10.00,0.00
  beta,Beta & Co,USD,0.00,190.50,0.00,0.00,0.00,-40.00,150.50,0.00
  $ ar open -q -f books.journal --as-of 2026-03-31 -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  ACME,Acme Ltd,ACME-20260315-1,receipt,2026-03-15,,USD,-360.00,-10.00,on-account
  beta,Beta & Co,INV-201,sale,2026-02-20,2026-03-22,USD,250.50,190.50,overdue
  beta,Beta & Co,beta-20260301-1,receipt,2026-03-01,,USD,-100.00,-40.00,on-account

Reports place what they show in the book itself.

  $ ar register -q -f books.journal ACME --to 2026-03-31 -O csv
  date,customer,document,kind,title,currency,debit,credit,balance,file,line
  2026-01-05,ACME,INV-101,sale,cement,USD,1000.00,0.00,1000.00,books.journal,4
  2026-01-20,ACME,INV-102,sale,bricks,USD,500.00,0.00,1500.00,books.journal,9
  2026-02-10,ACME,ACME-20260210-1,receipt,Acme pays,USD,0.00,600.00,900.00,books.journal,16
  2026-02-15,ACME,ACME-20260215-1,receipt,Acme pays,USD,0.00,500.00,400.00,books.journal,21
  2026-03-10,ACME,ACME-20260310-1,credit,broken bags,USD,0.00,50.00,350.00,books.journal,37
  2026-03-15,ACME,ACME-20260315-1,receipt,Acme pays,USD,0.00,360.00,-10.00,books.journal,41
  $ ar register -q -f books.journal ACME --allocations --to 2026-03-31 -O csv
  date,source,document,customer,currency,amount,discount,used_currency,used,derived
  2026-02-10,ACME-20260210-1,INV-101,ACME,USD,600.00,0.00,USD,600.00,no
  2026-02-15,ACME-20260215-1,INV-102,ACME,USD,500.00,0.00,USD,500.00,no
  2026-03-10,ACME-20260310-1,INV-101,ACME,USD,50.00,0.00,USD,50.00,no
  2026-03-15,ACME-20260315-1,INV-101,ACME,USD,350.00,0.00,USD,350.00,no
  $ ar explain -q -f books.journal INV-102 --as-of 2026-02-28 -O csv
  date,document,fact,other,currency,change,remainder,derived,rule,file,line
  2026-01-20,INV-102,entered,,USD,500.00,500.00,no,,books.journal,9
  2026-01-20,INV-102,instalments,,USD,0.00,500.00,no,,books.journal,9
  2026-02-15,INV-102,allocated,ACME-20260215-1,USD,-500.00,0.00,no,,books.journal,21

`--rules` names the rules where no configuration does.

  $ mkdir elsewhere && mv ar.toml elsewhere/rules.toml
  $ ar balance -q -f books.journal --rules elsewhere/rules.toml --as-of 2026-03-31 -O csv
  customer,name,currency,open,on_account,balance,overdue
  ACME,Acme Ltd,USD,0.00,-10.00,-10.00,0.00
  beta,Beta & Co,USD,190.50,-40.00,150.50,190.50

The same facts in a ledger of beancount give the same figures, and so they do
in the syntax of ledger.

  $ cat > same.beancount <<'END'
  > option "operating_currency" "USD"
  > 2026-01-01 open Assets:Receivable
  > 2026-01-01 open Assets:Receivable:B
  > 2026-01-01 open Assets:Bank
  > 2026-01-01 open Liabilities:Advances
  > 2026-01-01 open Liabilities:Tax:Vat
  > 2026-01-01 open Income:Sales
  > 2026-01-01 open Income:Consulting
  > 2026-01-01 open Expenses:Fees
  > 2026-01-05 * "Acme Ltd" "cement" ^INV-101
  >   customer: "ACME"
  >   Assets:Receivable     1000.00 USD
  >     due: 2026-02-04
  >   Income:Sales          -884.96 USD
  >   Liabilities:Tax:Vat   -115.04 USD
  > 2026-01-20 * "Acme Ltd" "bricks"
  >   customer: "ACME"
  >   invoice: "INV-102"
  >   Assets:Receivable      300.00 USD
  >     due: 2026-02-20
  >   Assets:Receivable      200.00 USD
  >     due: 2026-03-20
  >   Income:Sales
  > 2026-02-10 * "Acme pays" ""
  >   customer: "ACME"
  >   Assets:Bank            595.00 USD
  >   Expenses:Fees            5.00 USD
  >   Assets:Receivable     -600.00 USD
  >     invoice: "INV-101"
  > 2026-02-15 * "Acme pays"
  >   customer: "ACME"
  >   Assets:Bank            500.00 USD
  >   Assets:Receivable
  > 2026-02-20 * "Beta & Co" "consulting INV-201"
  >   customer: "beta"
  >   Assets:Receivable:B    250.50 USD
  >   Income:Consulting
  > 2026-03-01 * "Beta & Co" "in advance"
  >   customer: "beta"
  >   Assets:Bank            100.00 USD
  >   Liabilities:Advances  -100.00 USD
  > 2026-03-05 * "Beta & Co" "from the advance"
  >   customer: "beta"
  >   Liabilities:Advances    60.00 USD
  >   Assets:Receivable:B    -60.00 USD
  >     invoice: "INV-201"
  > 2026-03-10 * "Acme Ltd" "broken bags"
  >   customer: "ACME"
  >   Income:Sales            50.00 USD
  >   Assets:Receivable      -50.00 USD
  >     invoice: "INV-101"
  > 2026-03-15 * "Acme pays"
  >   customer: "ACME"
  >   Assets:Bank            360.00 USD
  >   Assets:Receivable     -360.00 USD
  >     invoice: "INV-101"
  > 2026-03-16 balance Assets:Receivable:B  190.50 USD
  > END
  $ cat > rules.toml <<'END'
  > [books]
  > currency   = { "$" = "USD" }
  > [books.customer]
  > from = ["tag:customer", "account:2"]
  > [books.invoice]
  > from = ["posting-tag:invoice", "tag:invoice", "link", "code", "description:/(INV-\\d+)/"]
  > [books.due]
  > terms = "net 30"
  > END
  $ ar aging -q -f same.beancount --rules rules.toml --as-of 2026-02-28 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  ACME,Acme Ltd,USD,0.00,400.00,0.00,0.00,0.00,0.00,400.00,0.00
  beta,Beta & Co,USD,250.50,0.00,0.00,0.00,0.00,0.00,250.50,0.00
  $ ar aging -q -f same.beancount --rules rules.toml --as-of 2026-03-31 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  ACME,Acme Ltd,USD,0.00,0.00,0.00,0.00,0.00,-10.00,-10.00,0.00
  beta,Beta & Co,USD,0.00,190.50,0.00,0.00,0.00,-40.00,150.50,0.00
  $ sed 's/; customer: ACME, invoice: INV-102/; customer: ACME\n    ; invoice: INV-102/' books.journal |
  >   sed 's/^commodity.*//; s/;\([a-z]*\):/; \1: /; s/; \([a-z]*\):\([^ ]\)/; \1: \2/' > same.ledger
  $ ar aging -q -f same.ledger --rules rules.toml --as-of 2026-02-28 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  ACME,Acme Ltd,USD,0.00,400.00,0.00,0.00,0.00,0.00,400.00,0.00
  beta,Beta & Co,USD,250.50,0.00,0.00,0.00,0.00,0.00,250.50,0.00
  $ ar aging -q -f same.ledger --rules rules.toml --as-of 2026-03-31 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  ACME,Acme Ltd,USD,0.00,0.00,0.00,0.00,0.00,-10.00,-10.00,0.00
  beta,Beta & Co,USD,0.00,190.50,0.00,0.00,0.00,-40.00,150.50,0.00

What is taken from an account for advances comes from what was paid there: the
payment of February is for INV-2, whatever comes later.

  $ mkdir advances && cd advances
  $ cat > ar.toml <<'END'
  > [books]
  > format     = "hledger"
  > receivable = ["^assets:receivable"]
  > on-account = ["^liabilities:advances"]
  > [books.customer]
  > from = ["account:2"]
  > [books.due]
  > from  = ["terms"]
  > terms = "net 30"
  > END
  $ cat > books.journal <<'END'
  > 2026-01-06 (INV-2) Beta
  >     assets:receivable:beta    150.00 EUR
  >     income:sales
  > 
  > 2026-01-20 (INV-3) Beta
  >     assets:receivable:beta    30.00 EUR
  >     income:sales
  > 
  > 2026-02-02 Beta pays
  >     assets:bank  150.00 EUR
  >     assets:receivable:beta
  > 
  > 2026-02-07 Beta prepays
  >     assets:bank  40.00 EUR
  >     liabilities:advances:beta
  > 
  > 2026-02-08 Beta apply
  >     liabilities:advances:beta   30.00 EUR
  >     assets:receivable:beta     -30.00 EUR  ; invoice: INV-3
  > 
  > 2026-02-09 Beta gets some back
  >     liabilities:advances:beta   5.00 EUR
  >     assets:bank
  > END
  $ ar open -q -f books.journal --as-of 2026-02-28 -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  beta,Beta,beta-20260207-1,receipt,2026-02-07,,EUR,-40.00,-5.00,on-account
  $ ar open -q -f books.journal --as-of 2026-02-02 -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  beta,Beta,INV-3,sale,2026-01-20,2026-02-19,EUR,30.00,30.00,open
  $ ar explain INV-2 -q -f books.journal --as-of 2026-02-28
  sale INV-2: beta Beta, 0.00 EUR open
  as of 2026-02-28
  
  Date        What                         Change    Open  Said in
  ----------  --------------------------  -------  ------  ---------------
  2026-01-06  sale, due 2026-02-05         150.00  150.00  books.journal:1
  2026-02-02  by receipt beta-20260202-1  -150.00    0.00  books.journal:9
