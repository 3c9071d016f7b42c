A book of another program becomes entries of ours, once.

  $ cd "$CRAMTMP"; export AR_TODAY=2026-06-30
  $ cat > rules.toml <<'END'
  > [books]
  > currency   = { "$" = "USD" }
  > on-account = ["^liabilities:advances"]
  > [books.customer]
  > from = ["tag:customer", "account:2", "payee"]
  > [books.invoice]
  > from = ["posting-tag:invoice", "tag:invoice", "code", "description:/(INV-\\d+)/"]
  > [books.due]
  > terms = "net 30"
  > END
  $ cat > books.journal <<'END'
  > commodity $1,000.00
  > P 2026-01-01 EUR $1.10
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
  > 2026-03-06 Gamma | sand
  >     assets:receivable:gamma       $5.00 = $5.00
  >     income:sales
  > 
  > 2026-03-15 Acme pays  ; customer: ACME
  >     assets:bank                 $410.00
  >     assets:receivable          $-410.00  ; invoice:INV-101
  > END

Nothing is needed to look at it. What was guessed says how.

  $ ar import books -f books.journal --rules rules.toml
  ar: 1 warning in the book; `ar check` shows it
  14 imported, 0 already here, 0 to review, 0 rejected
  ; books.journal:2
  2026-01-01 rate EUR 1.1 USD x-source:books.journal:2
  
  ; books.journal:4
  customer ACME "Acme Ltd"
  
  ; books.journal:4
  2026-01-05 sale ACME INV-101 1,000.00 USD due:2026-02-04 tax:13% x-source:books.journal:4 "cement"
  
  ; books.journal:9
  2026-01-20 sale ACME INV-102 500.00 USD x-source:books.journal:9 "bricks"
    due 2026-02-20                            300.00 USD
    due 2026-03-20                            200.00 USD
  
  ; books.journal:16
  2026-02-10 receipt ACME ACME-20260210-1 595.00 USD x-source:books.journal:16 "Acme pays"
    to INV-101                                600.00 USD
    fee                                         5.00 USD
  
  ; books.journal:21
  ; INV-102 by exact-amount
  2026-02-15 receipt ACME ACME-20260215-1 500.00 USD x-source:books.journal:21 "Acme pays"
    to INV-102                                500.00 USD x-guessed:exact-amount
  
  ; books.journal:25
  customer beta "Beta & Co"
  
  ; books.journal:25
  2026-02-20 sale beta INV-201 250.50 USD terms:"net 30" x-source:books.journal:25 "consulting INV-201"
  
  ; books.journal:29
  2026-03-01 receipt beta beta-20260301-1 100.00 USD to:* x-source:books.journal:29 "in advance"
  
  ; books.journal:33
  2026-03-05 apply beta 60.00 USD from:beta-20260301-1 to:INV-201 x-source:books.journal:33
  
  ; books.journal:37
  customer gamma "Gamma"
  
  ; books.journal:37
  2026-03-06 sale gamma gamma-20260306-1 5.00 USD terms:"net 30" x-source:books.journal:37 "sand"
  
  ; books.journal:38
  2026-03-06 balance gamma 5.00 USD x-source:books.journal:38
  
  ; books.journal:41
  ; 10.00 USD more than is open of INV-101; the money is on account
  2026-03-15 receipt ACME ACME-20260315-1 410.00 USD x-source:books.journal:41 "Acme pays"
    to INV-101                                400.00 USD
    *                                          10.00 USD

Written, it is a book of ours, and every report says what it says of the other.

  $ touch main.arl
  $ ar import books -f books.journal --rules rules.toml -q --write | tail -2
  14 imported, 0 already here, 0 to review, 0 rejected
    to INV-101                                400.00 USD
    *                                          10.00 USD
  $ for day in 2026-01-31 2026-02-28 2026-03-04 2026-03-31; do
  >   for report in balance open aging overdue; do
  >     ar $report -q -f books.journal --rules rules.toml --as-of $day -O csv > live
  >     ar $report -q --as-of $day -O csv | diff live - && echo $report $day
  >   done
  > done
  balance 2026-01-31
  open 2026-01-31
  aging 2026-01-31
  overdue 2026-01-31
  balance 2026-02-28
  open 2026-02-28
  aging 2026-02-28
  overdue 2026-02-28
  balance 2026-03-04
  open 2026-03-04
  aging 2026-03-04
  overdue 2026-03-04
  balance 2026-03-31
  open 2026-03-31
  aging 2026-03-31
  overdue 2026-03-31
  $ ar check -q; ar fmt --check
  1 file, 11 entries, 3 customers, 8 documents, 2026-01-01 to 2026-03-15: no errors, no warnings

Nothing is imported twice, from wherever it is called by; lines that moved are known again.

  $ cp main.arl before.arl
  $ ar import books -f books.journal --rules rules.toml --write; cmp main.arl before.arl
  0 imported, 14 already here, 0 to review, 0 rejected
  $ ar import books -f ./books.journal --rules rules.toml
  0 imported, 14 already here, 0 to review, 0 rejected
  $ (sed -n 1,2p books.journal; printf '\n2026-01-02 (INV-99) Beta & Co | earlier\n    assets:receivable:beta  $10.00\n    income:consulting\n'; sed 1,2d books.journal) > longer.journal
  $ mv longer.journal books.journal; ar import books -f books.journal --rules rules.toml --write
  ar: 1 entry added to main.arl
  1 imported, 14 already here, 0 to review, 0 rejected
  ; books.journal:4
  2026-01-02 sale beta INV-99 10.00 USD terms:"net 30" x-source:books.journal:4 "earlier"

Numbers that were made up stay when another transaction of the day comes before them: the receipt
that came in with 60.00 is still ACME-20260401-1 here, and the new one is ACME-20260401-3.

  $ mkdir day && cd day && touch main.arl
  $ cat > one.journal <<'EOF'
  > 2026-04-01 Acme pays  ; customer: ACME
  >     assets:bank                  $60.00
  >     assets:receivable
  > 
  > 2026-04-01 Acme pays  ; customer: ACME
  >     assets:bank                  $70.00
  >     assets:receivable
  > EOF
  $ ar import books -f one.journal --rules ../rules.toml -q --write | grep '^2026'
  3 imported, 0 already here, 0 to review, 0 rejected
  2026-04-01 receipt ACME ACME-20260401-1 60.00 USD to:* x-source:one.journal:1 "Acme pays"
  2026-04-01 receipt ACME ACME-20260401-2 70.00 USD to:* x-source:one.journal:5 "Acme pays"
  $ (printf '2026-04-01 Acme pays  ; customer: ACME\n    assets:bank  $50.00\n    assets:receivable\n\n'; cat one.journal) > two.journal
  $ mv two.journal one.journal; ar import books -f one.journal --rules ../rules.toml -q --write
  1 imported, 3 already here, 0 to review, 0 rejected
  ; one.journal:1
  2026-04-01 receipt ACME ACME-20260401-3 50.00 USD to:* x-source:one.journal:1 "Acme pays"
  $ ar import books -f one.journal --rules ../rules.toml -q --write
  0 imported, 4 already here, 0 to review, 0 rejected
  $ ar open -q --as-of 2026-04-30 -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  ACME,ACME,ACME-20260401-1,receipt,2026-04-01,,USD,-60.00,-60.00,on-account
  ACME,ACME,ACME-20260401-2,receipt,2026-04-01,,USD,-70.00,-70.00,on-account
  ACME,ACME,ACME-20260401-3,receipt,2026-04-01,,USD,-50.00,-50.00,on-account

An amount that was changed is not taken for a new one beside the old, wherever it stands now.

  $ sed -i 's/70.00/71.00/' one.journal; ar import books -f one.journal --rules ../rules.toml -q
  file,line,reason,text
  one.journal,9,differs: it is now 2026-04-01 receipt ACME ACME-20260401-3 71.00 USD to:*,2026-04-01 Acme pays  ; customer: ACME
  0 imported, 3 already here, 0 to review, 1 rejected
  [1]
  $ cd ..

What was changed afterwards in the other book is rejected, for a person to look at.

  $ sed 's/410.00/409.00/g' books.journal > changed.journal; mv changed.journal books.journal
  $ ar import books -f books.journal --rules rules.toml -q --write --rejects rejects.csv | tail -1; cat rejects.csv
  0 imported, 14 already here, 0 to review, 1 rejected
  file,line,reason,text
  books.journal,45,differs: it is now 2026-03-15 receipt ACME ACME-20260315-1 409.00 USD,2026-03-15 Acme pays  ; customer: ACME

Wrong usage.

  $ ar import books books.journal
  ar: import books: the book to be imported is named by -f
  [2]
  $ ar import books
  ar: import books: name the book to be imported with -f
  [2]
  $ ar import books -f main.arl
  ar: -f: main.arl is a journal of ours; there is nothing to import
  [2]
  $ AR_FILE=books.journal ar import books -f books.journal --rules rules.toml --write
  ar: books.journal, named by $AR_FILE, is of another program
  help: name the book to import into with `journal` in ar.toml, or $AR_FILE
  [2]
  $ rm main.arl; ar import books -f books.journal --rules rules.toml --write
  ar: there is no book of ours to import into
  help: begin one, as with `touch main.arl`, or name it with `journal` in ar.toml
  [2]
  $ ar import books -f none.journal --rules rules.toml
  ar: cannot read none.journal: No such file or directory
  [4]
  $ printf '2026-01-05 x\n    assets:receivable:a  $1\n    income  $-2\n' > wrong.journal
  $ ar import books -f wrong.journal --rules rules.toml
  wrong.journal:1:1: error: this transaction does not balance [unbalanced-transaction]
      1 | 2026-01-05 x
        | ^^^^^^^^^^^^ the amounts do not add up to nothing
  [3]

What it says of a period that our book has closed is rejected by its lines.

  $ printf 'book "B"\n  currency: EUR\n2026-01-31 close\n' > main.arl
  $ cat > two.journal <<'END'
  > 2026-01-31 (INV-1) Acme
  >     assets:receivable:acme    10.00 EUR  ; due:2026-03-01
  >     income
  > 2026-02-01 (INV-2) Acme
  >     assets:receivable:acme    20.00 EUR  ; due:2026-03-01
  >     income
  > END
  $ ar import books -f two.journal --rules rules.toml
  file,line,reason,text
  two.journal,1,2026-01-31 is in a period that was closed on 2026-01-31,2026-01-31 (INV-1) Acme
  2 imported, 0 already here, 0 to review, 1 rejected
  ; two.journal:1
  customer acme "Acme"
  
  ; two.journal:4
  2026-02-01 sale acme INV-2 20.00 EUR due:2026-03-01 x-source:two.journal:4
  [1]
