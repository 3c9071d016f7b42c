What our own exports say of a book comes back, on every day, in what order ever the entries of a
day are.

  $ cd "$CRAMTMP"; export AR_TODAY=2026-03-31
  $ book() { printf 'book\n  currency: EUR\n  terms: net 30\n\ncustomer C "Cust" group:G\ncustomer P "Payer" group:G\n\n'; cat; }
  $ three() {
  >   ar open -q -f main.arl --as-of $1 -O csv | cut -d, -f1,3,9 > own; cat own
  >   for program in hledger ledger beancount; do
  >     ar export $program -q -f main.arl -o m.$program
  >     ar open -q -f m.$program --as-of $1 -O csv | cut -d, -f1,3,9 | diff own - && echo $program
  >   done
  > }

An `unapply` makes room for a receipt of the same day: of INV-001 237.00 - 34.00 - 49.00 is open,
and of R-010 222.00 - 48.00 is left.

  $ book > main.arl <<'EOF'
  > 2026-01-04 sale C INV-001 237.00
  > 2026-01-11 receipt C R-005 314.00
  >   to INV-001  34.00
  >   *
  > 2026-01-14 sale C INV-007 75.00
  > 2026-01-19 credit C CN-008 394.00
  >   to INV-001  184.00
  >   *
  > 2026-01-24 unapply C 184.00 from:CN-008 to:INV-001
  > 2026-01-24 receipt C R-010 222.00
  >   to INV-001  48.00 discount 1.00
  >   *
  > EOF
  $ three 2026-01-31
  customer,document,open
  C,INV-001,154.00
  C,INV-007,75.00
  C,CN-008,-394.00
  C,R-005,-280.00
  C,R-010,-174.00
  hledger
  ledger
  beancount

An `apply` and an `unapply` of one day.

  $ book > main.arl <<'EOF'
  > 2026-01-04 credit C CN-2 79.00 to:*
  > 2026-01-05 sale C INV-3 114.00
  > 2026-01-10 apply C 19.00 from:CN-2 to:INV-3
  > 2026-01-10 unapply C 19.00 from:CN-2 to:INV-3
  > EOF
  $ three 2026-01-31
  customer,document,open
  C,INV-3,114.00
  C,CN-2,-79.00
  hledger
  ledger
  beancount

A receipt that bounced, of an invoice whose rest was written off: 110.00 is open again.

  $ book > main.arl <<'EOF'
  > 2026-01-05 sale C INV-3 114.00
  > 2026-01-06 receipt C R-1 100.00 to:INV-3
  > 2026-01-07 writeoff C W-1 4.00 to:INV-3
  > 2026-01-10 void R-1
  > EOF
  $ three 2026-01-31
  customer,document,open
  C,INV-3,110.00
  hledger
  ledger
  beancount

Voids of a credit note, a write-off, an opening credit, and a receipt that paid for two customers.

  $ book > main.arl <<'EOF'
  > 2026-01-05 sale C INV-1 100.00
  > 2026-01-05 sale P INV-2 60.00
  > 2026-01-06 credit C CN-1 30.00 to:INV-1
  > 2026-01-07 writeoff C W-1 4.00 to:INV-1
  > 2026-01-07 open-credit C OC-1 5.00 to:INV-1
  > 2026-01-08 receipt P R-1 70.00
  >   to INV-1  41.00
  >   to INV-2  25.00
  >   *
  > EOF
  $ three 2026-01-31
  customer,document,open
  C,INV-1,20.00
  P,INV-2,35.00
  P,R-1,-4.00
  hledger
  ledger
  beancount
  $ printf '2026-02-02 void CN-1\n2026-02-03 void W-1\n2026-02-04 void OC-1\n2026-02-05 void R-1\n' >> main.arl
  $ three 2026-02-03
  customer,document,open
  C,INV-1,54.00
  P,INV-2,35.00
  P,R-1,-4.00
  hledger
  ledger
  beancount
  $ three 2026-02-05
  customer,document,open
  C,INV-1,100.00
  P,INV-2,60.00
  hledger
  ledger
  beancount
  $ touch none.arl; AR_FILE=none.arl ar import books -q -f m.hledger | grep -A3 -e '^2026' -e '^customer'
  12 imported, 0 already here, 0 to review, 0 rejected
  customer C "Cust" group:C
  
  ; m.hledger:9
  2026-01-05 sale C INV-1 100.00 EUR due:2026-02-04 x-source:m.hledger:9
  
  ; m.hledger:17
  customer P "Payer" group:C
  
  ; m.hledger:17
  2026-01-05 sale P INV-2 60.00 EUR due:2026-02-04 x-source:m.hledger:17
  
  ; m.hledger:25
  2026-01-06 credit C CN-1 30.00 EUR to:INV-1 x-source:m.hledger:25
  
  ; m.hledger:32
  2026-01-07 writeoff C W-1 4.00 EUR to:INV-1 x-source:m.hledger:32
  
  ; m.hledger:39
  2026-01-07 open-credit C OC-1 5.00 EUR to:INV-1 x-source:m.hledger:39
  
  ; m.hledger:46
  2026-01-08 receipt P R-1 70.00 EUR x-source:m.hledger:46
    to INV-1                                   41.00 EUR
    to INV-2                                   25.00 EUR
    *                                           4.00 EUR
  --
  2026-02-02 void CN-1 x-source:m.hledger:57
  
  ; m.hledger:64
  2026-02-03 void W-1 x-source:m.hledger:64
  
  ; m.hledger:71
  2026-02-04 void OC-1 x-source:m.hledger:71
  
  ; m.hledger:78
  2026-02-05 void R-1 x-source:m.hledger:78

The void of a refund: the money is on account again, and pays nothing by itself.

  $ book > main.arl <<'EOF'
  > 2026-01-05 sale C INV-1 100.00
  > 2026-01-06 receipt C R-1 100.00 to:*
  > 2026-01-07 refund C RF-1 100.00 from:R-1
  > 2026-01-08 void RF-1
  > EOF
  $ three 2026-01-31
  customer,document,open
  C,INV-1,100.00
  C,R-1,-100.00
  hledger
  ledger
  beancount

The void of a receipt with a discount takes nothing from another receipt.

  $ book > main.arl <<'EOF'
  > 2026-01-05 sale C INV-1 100.00
  > 2026-01-06 receipt C R-1 50.00 to:*
  > 2026-01-07 receipt C R-2 98.00
  >   to INV-1  98.00 discount 2.00
  > 2026-01-08 void R-2
  > EOF
  $ three 2026-01-07
  customer,document,open
  C,R-1,-50.00
  hledger
  ledger
  beancount
  $ three 2026-01-31
  customer,document,open
  C,INV-1,100.00
  C,R-1,-50.00
  hledger
  ledger
  beancount

Numbers that the head of a transaction cannot hold, or a tag cannot.

  $ book > main.arl <<'EOF'
  > 2026-01-05 sale C INV(1) 100.00
  > 2026-01-05 sale C "INV [2]" 60.00
  > 2026-01-06 receipt C R(1) 100.00 to:INV(1)
  > 2026-01-06 receipt C "R;2" 60.00 to:"INV [2]"
  > 2026-01-08 void R(1)
  > 2026-01-08 void "R;2"
  > EOF
  $ three 2026-01-07
  customer,document,open
  hledger
  ledger
  beancount
  $ three 2026-01-31
  customer,document,open
  C,INV [2],60.00
  C,INV(1),100.00
  hledger
  ledger
  beancount
  $ grep -A5 '^2026-01-0[58]' m.hledger
  2026-01-05 * Cust | sale
      ; customer: C
      ; source: main.arl:8
      ; code: INV(1)
      Assets:Receivable:C                               100.00 EUR
        ; invoice: INV(1)
  --
  2026-01-05 * (INV [2]) Cust | sale
      ; customer: C
      ; source: main.arl:9
      Assets:Receivable:C                                60.00 EUR
        ; invoice: INV  2 
        ; due: 2026-02-04
  --
  2026-01-08 * Cust | void
      ; customer: C
      ; source: main.arl:12
      ; code: R(1)
      Assets:Bank                                      -100.00 EUR
      Assets:Receivable:C                               100.00 EUR
  --
  2026-01-08 * (R;2) Cust | void
      ; customer: C
      ; source: main.arl:13
      Assets:Bank                                       -60.00 EUR
      Assets:Receivable:C                                60.00 EUR
        ; invoice: INV  2 

A book in which nothing happened yet has nothing open.

  $ printf '' | book > main.arl
  $ three 2026-01-31
  customer,document,open
  hledger
  ledger
  beancount
