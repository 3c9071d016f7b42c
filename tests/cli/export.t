A book with one of everything that moves money, as a journal of hledger. What takes effect later
than its entry (R-2 pays INV-3 before it is dated) is a transaction of its own, and so is what
`oldest-first` places; a void takes back the document and what was set against it.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ cat > main.arl <<'END'
  > book
  >   name: "Peers"
  >   currency: CNY
  >   terms: net 30
  > 
  > item BOLT "Bolt"
  >   category: parts
  > 
  > customer C001 "Qiming; Trading [East]"
  >   group: G
  > 
  > customer C002 "Haigang"
  >   group: G
  > 
  > customer "C 3" "Tab"
  >   allocate: oldest-first
  > 
  > customer C-3 "Looks alike"
  >   currency: PTS1
  > 
  > currency PTS1
  >   decimals: 3
  > 
  > 2026-01-01 open C001 OLD-1 100.00 due:2025-12-01
  > 2026-01-01 open-credit C001 OC-1 50.00
  > 2026-01-02 sale C001 INV-1 1,130.00 tax:13% "Bolts, 50%"
  >   BOLT                              10 @ 60.00
  >   Freight                               400.00
  >   due 2026-02-01                        565.00
  >   due 2026-03-01                        565.00
  > 2026-01-03 debit C002 D-1 10.00 due:2026-01-03 "Interest | late"
  > 2026-01-10 receipt C001 R-1 980.00 via:cash
  >   fee                                    15.00
  >   withheld                                5.00
  >   to INV-1                              900.00 discount 30.00
  >   to D-1                                 10.00
  >   *                                      90.00
  > 2026-01-11 apply C001 50.00 from:OC-1 to:OLD-1
  > 2026-01-12 unapply C001 20.00 from:OC-1 to:OLD-1
  > 2026-01-15 receipt C002 R-2 200.00 via:draft to:INV-3
  > 2026-01-16 refund C001 F-1 40.00 from:R-1 via:bank
  > 2026-01-17 writeoff C001 W-1 70.00 to:OLD-1 reason:gone
  > 2026-01-18 recover C001 V-1 30.00 from:W-1 via:bank
  > 2026-01-20 credit C001 "CN 1, (50%)" 113.00 for:INV-1 tax:13%
  > 2026-02-01 sale C002 INV-3 200.00 tax:0%
  > 2026-02-02 sale C002 EX-1 10.00 USD tax:0%
  > 2026-02-03 receipt C002 R-3 71.00
  >   to EX-1                                 9.00 USD @@ 71.00 CNY discount 1.00 USD
  > 2026-02-04 rate USD 7.1 CNY
  > 2026-02-05 sale "C 3" T-1 80.00 tax:0%
  > 2026-02-06 receipt "C 3" T-2 100.00
  > 2026-02-07 sale C-3 T-3 1.5 PTS1 tax:0%
  > 2026-02-08 receipt C002 - 5.00 to:INV-4
  > 2026-02-09 sale C002 INV-4 5.00 tax:0%
  > 2026-02-28 void F-1
  > 2026-03-01 void R-1 reason:bounced
  > 2026-03-02 note C001 kind:call "promised [2026-04-01]"
  > 2026-03-03 plan INV-1 agreed:yes
  >   due 2026-05-01                      1,017.00
  > 2026-03-04 set C002
  >   name: Haigang & Sons
  > 2026-03-05 balance C002 10.00 agreed:2026-03-06
  > 2026-03-05 balance C001 1,017.00 on:INV-1
  > 2026-03-05 balance "C 3" -20.00
  > END
  $ ar export hledger
  commodity 1000.00 CNY
  commodity 1000.00 USD
  commodity 1000.000 "PTS1"
  account Assets:Bank
  account Assets:Cash
  account Assets:NotesReceivable
  account Assets:Receivable:C-3
  account Assets:Receivable:C-3-10ef
  account Assets:Receivable:C001
  account Assets:Receivable:C002
  account Assets:TaxWithheld
  account Equity:Opening
  account Expenses:BadDebt
  account Expenses:BankFees
  account Expenses:Discounts
  account Income:BadDebtRecovered
  account Income:Charges
  account Income:Sales
  account Liabilities:Tax:13
  
  2026-01-01 * (OLD-1) Qiming Trading East | open
      ; customer: C001
      ; source: main.arl:24
      Assets:Receivable:C001                            100.00 CNY
        ; invoice: OLD-1
        ; due: 2025-12-01
      Equity:Opening                                   -100.00 CNY
  
  2026-01-01 * (OC-1) Qiming Trading East | open-credit
      ; customer: C001
      ; source: main.arl:25
      Equity:Opening                                     50.00 CNY
      Assets:Receivable:C001                            -50.00 CNY
        ; invoice: OC-1
  
  2026-01-02 * (INV-1) Qiming Trading East | sale Bolts, 50%
      ; customer: C001
      ; source: main.arl:26
      Assets:Receivable:C001                            565.00 CNY
        ; invoice: INV-1
        ; due: 2026-02-01
      Assets:Receivable:C001                            565.00 CNY
        ; invoice: INV-1
        ; due: 2026-03-01
      Income:Sales                                     -600.00 CNY
      Income:Sales                                     -400.00 CNY
      Liabilities:Tax:13                               -130.00 CNY
  
  2026-01-03 * (D-1) Haigang | debit Interest late
      ; customer: C002
      ; source: main.arl:31
      Assets:Receivable:C002                             10.00 CNY
        ; invoice: D-1
        ; due: 2026-01-03
      Income:Charges                                    -10.00 CNY
  
  2026-01-10 * (R-1) Qiming Trading East | receipt
      ; customer: C001
      ; source: main.arl:32
      Assets:Cash                                       980.00 CNY
      Expenses:BankFees                                  15.00 CNY
      Assets:TaxWithheld                                  5.00 CNY
      Expenses:Discounts                                 30.00 CNY
      Assets:Receivable:C001                           -930.00 CNY
        ; invoice: INV-1
      Assets:Receivable:C002                            -10.00 CNY
        ; invoice: D-1
      Assets:Receivable:C001                            -90.00 CNY
        ; invoice: R-1
  
  2026-01-11 * Qiming Trading East | apply
      ; customer: C001
      ; source: main.arl:38
      Assets:Receivable:C001                            -50.00 CNY
        ; invoice: OLD-1
      Assets:Receivable:C001                             50.00 CNY
        ; invoice: OC-1
  
  2026-01-12 * Qiming Trading East | unapply
      ; customer: C001
      ; source: main.arl:39
      Assets:Receivable:C001                             20.00 CNY
        ; invoice: OLD-1
      Assets:Receivable:C001                            -20.00 CNY
        ; invoice: OC-1
  
  2026-01-15 * (R-2) Haigang | receipt
      ; customer: C002
      ; source: main.arl:40
      Assets:NotesReceivable                            200.00 CNY
      Assets:Receivable:C002                           -200.00 CNY
        ; invoice: R-2
  
  2026-01-16 * (F-1) Qiming Trading East | refund
      ; customer: C001
      ; source: main.arl:41
      Assets:Bank                                       -40.00 CNY
      Assets:Receivable:C001                             40.00 CNY
        ; invoice: R-1
  
  2026-01-17 * (W-1) Qiming Trading East | writeoff
      ; customer: C001
      ; source: main.arl:42
      Assets:Receivable:C001                            -70.00 CNY
        ; invoice: OLD-1
      Expenses:BadDebt                                   70.00 CNY
  
  2026-01-18 * (V-1) Qiming Trading East | recover
      ; customer: C001
      ; source: main.arl:43
      Assets:Bank                                        30.00 CNY
      Income:BadDebtRecovered                           -30.00 CNY
  
  2026-01-20 * Qiming Trading East | credit
      ; customer: C001
      ; source: main.arl:44
      ; code: CN 1%2C (50%25)
      Income:Sales                                      100.00 CNY
      Liabilities:Tax:13                                 13.00 CNY
      Assets:Receivable:C001                           -113.00 CNY
        ; invoice: INV-1
  
  2026-02-01 * (INV-3) Haigang | sale
      ; customer: C002
      ; source: main.arl:45
      Assets:Receivable:C002                            200.00 CNY
        ; invoice: INV-3
        ; due: 2026-03-03
      Income:Sales                                     -200.00 CNY
  
  2026-02-01 * (R-2) Haigang | apply
      ; customer: C002
      ; source: main.arl:40
      Assets:Receivable:C002                           -200.00 CNY
        ; invoice: INV-3
      Assets:Receivable:C002                            200.00 CNY
        ; invoice: R-2
  
  2026-02-02 * (EX-1) Haigang | sale
      ; customer: C002
      ; source: main.arl:46
      Assets:Receivable:C002                             10.00 USD
        ; invoice: EX-1
        ; due: 2026-03-04
      Income:Sales                                      -10.00 USD
  
  2026-02-03 * (R-3) Haigang | receipt
      ; customer: C002
      ; source: main.arl:47
      Assets:Bank                                        71.00 CNY
      Expenses:Discounts                                  1.00 USD
      Assets:Receivable:C002                             -9.00 USD @@ 71.00 CNY
        ; invoice: EX-1
      Assets:Receivable:C002                             -1.00 USD
        ; invoice: EX-1
  
  P 2026-02-04 USD 7.1 CNY
  
  2026-02-05 * (T-1) Tab | sale
      ; customer: C 3
      ; source: main.arl:50
      Assets:Receivable:C-3                              80.00 CNY
        ; invoice: T-1
        ; due: 2026-03-07
      Income:Sales                                      -80.00 CNY
  
  2026-02-06 * (T-2) Tab | receipt
      ; customer: C 3
      ; source: main.arl:51
      Assets:Bank                                       100.00 CNY
      Assets:Receivable:C-3                            -100.00 CNY
        ; invoice: T-2
  
  2026-02-06 * Tab | apply
      ; customer: C 3
      ; source: main.arl:51
      ; derived: oldest-first
      Assets:Receivable:C-3                             -80.00 CNY
        ; invoice: T-1
      Assets:Receivable:C-3                              80.00 CNY
        ; invoice: T-2
  
  2026-02-07 * (T-3) Looks alike | sale
      ; customer: C-3
      ; source: main.arl:52
      Assets:Receivable:C-3-10ef                         1.500 "PTS1"
        ; invoice: T-3
        ; due: 2026-03-09
      Income:Sales                                      -1.500 "PTS1"
  
  2026-02-08 * Haigang | receipt
      ; customer: C002
      ; source: main.arl:53
      Assets:Bank                                         5.00 CNY
      Assets:Receivable:C002                             -5.00 CNY
        ; invoice: -
  
  2026-02-09 * (INV-4) Haigang | sale
      ; customer: C002
      ; source: main.arl:54
      Assets:Receivable:C002                              5.00 CNY
        ; invoice: INV-4
        ; due: 2026-03-11
      Income:Sales                                       -5.00 CNY
  
  2026-02-09 * Haigang | apply
      ; customer: C002
      ; source: main.arl:53
      Assets:Receivable:C002                             -5.00 CNY
        ; invoice: INV-4
      Assets:Receivable:C002                              5.00 CNY
        ; invoice: -
  
  2026-02-28 * (F-1) Qiming Trading East | void
      ; customer: C001
      ; source: main.arl:55
      Assets:Bank                                        40.00 CNY
      Assets:Receivable:C001                            -40.00 CNY
        ; invoice: R-1
  
  2026-03-01 * (R-1) Qiming Trading East | void
      ; customer: C001
      ; source: main.arl:56
      Assets:Cash                                      -980.00 CNY
      Expenses:BankFees                                 -15.00 CNY
      Assets:TaxWithheld                                 -5.00 CNY
      Expenses:Discounts                                -30.00 CNY
      Assets:Receivable:C001                            930.00 CNY
        ; invoice: INV-1
      Assets:Receivable:C002                             10.00 CNY
        ; invoice: D-1
      Assets:Receivable:C001                             90.00 CNY
        ; invoice: R-1
  
  ; 2026-03-02 note C001 kind:call "promised [2026-04-01]"
  
  ; 2026-03-03 plan INV-1 agreed:yes
  ;   due 2026-05-01                      1,017.00
  
  ; 2026-03-04 set C002
  ;   name: Haigang & Sons
  
  2026-03-05 * Haigang & Sons | balance
      ; customer: C002
      ; source: main.arl:62
      Assets:Receivable:C002                              0.00 CNY = 10.00 CNY
        ; invoice: -
  
  ; 2026-03-05 balance C001 1,017.00 CNY on:INV-1
  
  2026-03-05 * Tab | balance
      ; customer: C 3
      ; source: main.arl:64
      Assets:Receivable:C-3                               0.00 CNY = -20.00 CNY
        ; invoice: -

Ledger's has the directives that `--pedantic` wants; else it is the same.

  $ ar export hledger > hledger.journal; ar export ledger > ledger.journal
  $ diff hledger.journal ledger.journal | tr '<>' -+
  1,3c1,3
  - commodity 1000.00 CNY
  - commodity 1000.00 USD
  - commodity 1000.000 "PTS1"
  ---
  + commodity "PTS1"
  + commodity CNY
  + commodity USD
  19a20,25
  + tag code
  + tag customer
  + tag derived
  + tag due
  + tag invoice
  + tag source

Beancount asserts the beginning of a day, links every document, and has numbers as they are.

  $ ar export beancount --as-of 2026-02-06
  option "title" "Peers"
  option "operating_currency" "CNY"
  option "inferred_tolerance_default" "*:0.00000001"
  
  2026-01-01 open Assets:Bank
  2026-01-01 open Assets:Cash
  2026-01-01 open Assets:NotesReceivable
  2026-01-01 open Assets:Receivable:C-3
  2026-01-01 open Assets:Receivable:C-3-10ef
  2026-01-01 open Assets:Receivable:C001
  2026-01-01 open Assets:Receivable:C002
  2026-01-01 open Assets:TaxWithheld
  2026-01-01 open Equity:Opening
  2026-01-01 open Expenses:BadDebt
  2026-01-01 open Expenses:BankFees
  2026-01-01 open Expenses:Discounts
  2026-01-01 open Income:BadDebtRecovered
  2026-01-01 open Income:Charges
  2026-01-01 open Income:Sales
  2026-01-01 open Liabilities:Tax:13
  
  2026-01-01 * "Qiming Trading East" "open" ^OLD-1
    customer: "C001"
    invoice: "OLD-1"
    source: "main.arl:24"
    Assets:Receivable:C001                              100.00 CNY
      invoice: "OLD-1"
      due: 2025-12-01
    Equity:Opening                                     -100.00 CNY
  
  2026-01-01 * "Qiming Trading East" "open-credit" ^OC-1
    customer: "C001"
    invoice: "OC-1"
    source: "main.arl:25"
    Equity:Opening                                       50.00 CNY
    Assets:Receivable:C001                              -50.00 CNY
      invoice: "OC-1"
  
  2026-01-02 * "Qiming Trading East" "sale Bolts, 50%" ^INV-1
    customer: "C001"
    invoice: "INV-1"
    source: "main.arl:26"
    Assets:Receivable:C001                              565.00 CNY
      invoice: "INV-1"
      due: 2026-02-01
    Assets:Receivable:C001                              565.00 CNY
      invoice: "INV-1"
      due: 2026-03-01
    Income:Sales                                       -600.00 CNY
    Income:Sales                                       -400.00 CNY
    Liabilities:Tax:13                                 -130.00 CNY
  
  2026-01-03 * "Haigang" "debit Interest late" ^D-1
    customer: "C002"
    invoice: "D-1"
    source: "main.arl:31"
    Assets:Receivable:C002                               10.00 CNY
      invoice: "D-1"
      due: 2026-01-03
    Income:Charges                                      -10.00 CNY
  
  2026-01-10 * "Qiming Trading East" "receipt" ^D-1 ^INV-1 ^R-1
    customer: "C001"
    invoice: "R-1"
    source: "main.arl:32"
    Assets:Cash                                         980.00 CNY
    Expenses:BankFees                                    15.00 CNY
    Assets:TaxWithheld                                    5.00 CNY
    Expenses:Discounts                                   30.00 CNY
    Assets:Receivable:C001                             -930.00 CNY
      invoice: "INV-1"
    Assets:Receivable:C002                              -10.00 CNY
      invoice: "D-1"
    Assets:Receivable:C001                              -90.00 CNY
      invoice: "R-1"
  
  2026-01-11 * "Qiming Trading East" "apply" ^OC-1 ^OLD-1
    customer: "C001"
    invoice: "OLD-1"
    source: "main.arl:38"
    Assets:Receivable:C001                              -50.00 CNY
      invoice: "OLD-1"
    Assets:Receivable:C001                               50.00 CNY
      invoice: "OC-1"
  
  2026-01-12 * "Qiming Trading East" "unapply" ^OC-1 ^OLD-1
    customer: "C001"
    invoice: "OLD-1"
    source: "main.arl:39"
    Assets:Receivable:C001                               20.00 CNY
      invoice: "OLD-1"
    Assets:Receivable:C001                              -20.00 CNY
      invoice: "OC-1"
  
  2026-01-15 * "Haigang" "receipt" ^R-2
    customer: "C002"
    invoice: "R-2"
    source: "main.arl:40"
    Assets:NotesReceivable                              200.00 CNY
    Assets:Receivable:C002                             -200.00 CNY
      invoice: "R-2"
  
  2026-01-16 * "Qiming Trading East" "refund" ^F-1 ^R-1
    customer: "C001"
    invoice: "F-1"
    source: "main.arl:41"
    Assets:Bank                                         -40.00 CNY
    Assets:Receivable:C001                               40.00 CNY
      invoice: "R-1"
  
  2026-01-17 * "Qiming Trading East" "writeoff" ^OLD-1 ^W-1
    customer: "C001"
    invoice: "W-1"
    source: "main.arl:42"
    Assets:Receivable:C001                              -70.00 CNY
      invoice: "OLD-1"
    Expenses:BadDebt                                     70.00 CNY
  
  2026-01-18 * "Qiming Trading East" "recover" ^V-1
    customer: "C001"
    invoice: "V-1"
    source: "main.arl:43"
    Assets:Bank                                          30.00 CNY
    Income:BadDebtRecovered                             -30.00 CNY
  
  2026-01-20 * "Qiming Trading East" "credit" ^CN-1---50-- ^INV-1
    customer: "C001"
    invoice: "CN 1, (50%)"
    source: "main.arl:44"
    Income:Sales                                        100.00 CNY
    Liabilities:Tax:13                                   13.00 CNY
    Assets:Receivable:C001                             -113.00 CNY
      invoice: "INV-1"
  
  2026-02-01 * "Haigang" "sale" ^INV-3
    customer: "C002"
    invoice: "INV-3"
    source: "main.arl:45"
    Assets:Receivable:C002                              200.00 CNY
      invoice: "INV-3"
      due: 2026-03-03
    Income:Sales                                       -200.00 CNY
  
  2026-02-01 * "Haigang" "apply" ^INV-3 ^R-2
    customer: "C002"
    invoice: "INV-3"
    source: "main.arl:40"
    Assets:Receivable:C002                             -200.00 CNY
      invoice: "INV-3"
    Assets:Receivable:C002                              200.00 CNY
      invoice: "R-2"
  
  2026-02-02 * "Haigang" "sale" ^EX-1
    customer: "C002"
    invoice: "EX-1"
    source: "main.arl:46"
    Assets:Receivable:C002                               10.00 USD
      invoice: "EX-1"
      due: 2026-03-04
    Income:Sales                                        -10.00 USD
  
  2026-02-03 * "Haigang" "receipt" ^EX-1 ^R-3
    customer: "C002"
    invoice: "R-3"
    source: "main.arl:47"
    Assets:Bank                                          71.00 CNY
    Expenses:Discounts                                    1.00 USD
    Assets:Receivable:C002                               -9.00 USD @@ 71.00 CNY
      invoice: "EX-1"
    Assets:Receivable:C002                               -1.00 USD
      invoice: "EX-1"
  
  2026-02-04 price USD 7.1 CNY
  
  2026-02-05 * "Tab" "sale" ^T-1
    customer: "C 3"
    invoice: "T-1"
    source: "main.arl:50"
    Assets:Receivable:C-3                                80.00 CNY
      invoice: "T-1"
      due: 2026-03-07
    Income:Sales                                        -80.00 CNY
  
  2026-02-06 * "Tab" "receipt" ^T-2
    customer: "C 3"
    invoice: "T-2"
    source: "main.arl:51"
    Assets:Bank                                         100.00 CNY
    Assets:Receivable:C-3                              -100.00 CNY
      invoice: "T-2"
  
  2026-02-06 * "Tab" "apply" ^T-1 ^T-2
    customer: "C 3"
    invoice: "T-1"
    source: "main.arl:51"
    derived: "oldest-first"
    Assets:Receivable:C-3                               -80.00 CNY
      invoice: "T-1"
    Assets:Receivable:C-3                                80.00 CNY
      invoice: "T-2"
  $ ar export beancount | grep -A 1 balance
  2026-03-06 balance Assets:Receivable:C002              10.00 CNY
    source: "main.arl:62"
  --
  ; 2026-03-05 balance C001 1,017.00 CNY on:INV-1
  
  2026-03-06 balance Assets:Receivable:C-3              -20.00 CNY
    source: "main.arl:64"

The three are content with them, and say what `ar balance` and `ar open` do.

  $ hledger -f hledger.journal check -s
  $ hledger -f hledger.journal bal Assets:Receivable --flat
            -20.00 CNY  Assets:Receivable:C-3
          1.500 "PTS1"  Assets:Receivable:C-3-10ef
            997.00 CNY  Assets:Receivable:C001
             10.00 CNY  Assets:Receivable:C002
  --------------------
            987.00 CNY
          1.500 "PTS1"  
  $ ar balance -O csv
  customer,name,currency,open,on_account,balance,overdue
  C 3,Tab,CNY,0.00,-20.00,-20.00,0.00
  C-3,Looks alike,PTS1,1.500,0.000,1.500,1.500
  C001,Qiming; Trading [East],CNY,1017.00,-20.00,997.00,1017.00
  C002,Haigang & Sons,CNY,10.00,0.00,10.00,10.00
  $ hledger -f hledger.journal bal Assets:Receivable --pivot invoice
             10.00 CNY  D-1
           1017.00 CNY  INV-1
            -20.00 CNY  OC-1
            -20.00 CNY  T-2
          1.500 "PTS1"  T-3
  --------------------
            987.00 CNY
          1.500 "PTS1"  
  $ ar open -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  C 3,Tab,T-2,receipt,2026-02-06,,CNY,-100.00,-20.00,on-account
  C-3,Looks alike,T-3,sale,2026-02-07,2026-03-09,PTS1,1.500,1.500,overdue
  C001,Qiming; Trading [East],INV-1,sale,2026-01-02,2026-05-01,CNY,1130.00,1017.00,overdue
  C001,Qiming; Trading [East],OC-1,open-credit,2026-01-01,,CNY,-50.00,-20.00,on-account
  C002,Haigang & Sons,D-1,debit,2026-01-03,2026-01-03,CNY,10.00,10.00,overdue
  $ ledger --pedantic -f ledger.journal bal Assets:Receivable --flat
            -20.00 CNY  Assets:Receivable:C-3
            1.500 PTS1  Assets:Receivable:C-3-10ef
            997.00 CNY  Assets:Receivable:C001
             10.00 CNY  Assets:Receivable:C002
  --------------------
            987.00 CNY
            1.500 PTS1
  $ ar export beancount -o book.beancount && bean-check book.beancount
  $ bean-query -f csv book.beancount "select account, sum(position) where account ~ 'ivable:' group by 1" | tr -d '\r' | sort
  Assets:Receivable:C-3     , -20.00  CNY 
  Assets:Receivable:C-3-10ef,   1.500 PTS1
  Assets:Receivable:C001    , 997.00  CNY 
  Assets:Receivable:C002    ,  10.00  CNY 
  account,sum_position

Accounts are those of the configuration. Without an account for each customer's balance, what was
agreed is a comment.

  $ cat > ar.toml <<'END'
  > [export.accounts]
  > on-account = "Liabilities:Advances:{customer}:{group}"
  > sales = "Income:Sales:{category}"
  > bank = { default = "Assets:ICBC", draft = "Assets:Drafts" }
  > END
  $ ar export hledger > own.journal; sed -n '/^account/p; /^; .*balance/p' own.journal
  account Assets:Cash
  account Assets:Drafts
  account Assets:ICBC
  account Assets:Receivable:C-3
  account Assets:Receivable:C-3-10ef
  account Assets:Receivable:C001
  account Assets:Receivable:C002
  account Assets:TaxWithheld
  account Equity:Opening
  account Expenses:BadDebt
  account Expenses:BankFees
  account Expenses:Discounts
  account Income:BadDebtRecovered
  account Income:Charges
  account Income:Sales
  account Income:Sales:parts
  account Liabilities:Advances:C-3
  account Liabilities:Advances:C001:G
  account Liabilities:Advances:C002:G
  account Liabilities:Tax:13
  ; 2026-03-05 balance C002 10.00 CNY
  ; 2026-03-05 balance C001 1,017.00 CNY on:INV-1
  ; 2026-03-05 balance C 3 -20.00 CNY
  $ hledger -f own.journal check -s
  $ hledger -f own.journal bal Assets:Receivable Liabilities:Advances --pivot invoice | tail -4
          1.500 "PTS1"  T-3
  --------------------
            987.00 CNY
          1.500 "PTS1"  
  $ ar config | grep -A 20 'export'
  [export.accounts]
  receivable = "Assets:Receivable:{customer}"             # default
  on-account = "Liabilities:Advances:{customer}:{group}"  # ar.toml:2
  sales = "Income:Sales:{category}"                       # ar.toml:3
  charges = "Income:Charges"                              # default
  tax = "Liabilities:Tax:{rate}"                          # default
  fee = "Expenses:BankFees"                               # default
  withheld = "Assets:TaxWithheld"                         # default
  discount = "Expenses:Discounts"                         # default
  bad-debt = "Expenses:BadDebt"                           # default
  recovered = "Income:BadDebtRecovered"                   # default
  opening = "Equity:Opening"                              # default
  
  [export.accounts.bank]
  default = "Assets:ICBC"                                 # ar.toml:4
  cash = "Assets:Cash"                                    # default
  draft = "Assets:Drafts"                                 # ar.toml:4
  $ cat > ar.toml <<'END'
  > [export.accounts]
  > sale = "Income:Sales"
  > tax = "Liabilities:{category}"
  > bank = { default = "Assets::Bank" }
  > END
  $ ar export hledger
  ar.toml:2:1: error: unknown key `sale` in [export.accounts] [unknown-setting]
      2 | sale = "Income:Sales"
        | ^^^^
  help: did you mean `sales`?
  ar.toml:3:7: error: "Liabilities:{category}" has {category}, which stands for nothing [bad-setting]
      3 | tax = "Liabilities:{category}"
        |       ^^^^^^^^^^^^^^^^^^^^^^^^
  help: there are {customer} {group} {currency} {salesperson} {rate}
  ar.toml:4:20: error: "Assets::Bank" has an empty part, or one with blanks around it [bad-setting]
      4 | bank = { default = "Assets::Bank" }
        |                    ^^^^^^^^^^^^^^
  help: write it as "Assets:Receivable"
  [3]
  $ printf '[export.accounts]\nreceivable = "应收账款:{customer}"\n' > ar.toml
  $ ar export hledger | grep -c '应收账款:C001'
  10
  $ ar export beancount
  ar: beancount takes no such account as `receivable` of [export.accounts]
  help: begin it with Assets, Liabilities, Equity, Income or Expenses, and a part below that
  [3]
  $ rm ar.toml

Nothing is written over what was read, and words that say nothing are refused.

  $ ar export hledger -o main.arl
  ar: --output: main.arl is a journal of this book
  [2]
  $ ar export
  ar: FORMAT: say which: ledger, hledger, beancount, sql or csv
  [2]
  $ ar export gnucash
  ar: FORMAT: gnucash is none of ledger, hledger, beancount, sql, csv
  [2]
  $ ar export hledger folder
  ar: DIR: hledger is one file; name it with -o
  [2]
  $ ar export hledger --raw-csv
  ar: --raw-csv: goes with csv
  [2]
  $ ar export csv
  ar: DIR: say into which folder: export csv DIR
  [2]
  $ ar export csv folder -o file
  ar: --output: csv writes a folder: leave it out
  [2]
  $ echo '2026-04-01 sale C009 INV-9 1.00' > more.arl; cat main.arl more.arl > faulty.arl
  $ ar export hledger -f faulty.arl
  faulty.arl:65:17: error: unknown customer `C009` [unknown-customer]
     65 | 2026-04-01 sale C009 INV-9 1.00
        |                 ^^^^
  help: did you mean `C001` (Qiming; Trading [East])?
  help: or declare it: customer C009 "…"
  ar: 1 error in the book; no figures are printed
  [3]
  $ for format in hledger beancount sql; do
  >   ar export $format -f faulty.arl --allow-errors 2>/dev/null | head -1; done
  ; left out: faulty.arl:65
  ; left out: faulty.arl:65
  -- left out: faulty.arl:65

As a database it is one script.

  $ ar export sql > book.sql; sed -n '1,16p; /CREATE TABLE movements/,/;/p; /INTO movements/,/;/p' book.sql
  BEGIN;
  DROP VIEW IF EXISTS open_items;
  DROP VIEW IF EXISTS overdue;
  DROP VIEW IF EXISTS balance;
  DROP VIEW IF EXISTS aging;
  DROP VIEW IF EXISTS disputed_items;
  DROP VIEW IF EXISTS disputed_documents;
  DROP VIEW IF EXISTS items;
  DROP TABLE IF EXISTS rates;
  DROP TABLE IF EXISTS disputes;
  DROP TABLE IF EXISTS allocations;
  DROP TABLE IF EXISTS movements;
  DROP TABLE IF EXISTS lines;
  DROP TABLE IF EXISTS documents;
  DROP TABLE IF EXISTS customers;
  DROP TABLE IF EXISTS currencies;
  CREATE TABLE movements (
    day INTEGER NOT NULL,
    date TEXT NOT NULL,
    customer TEXT NOT NULL,
    currency TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES documents(id),
    instalment INTEGER NOT NULL,
    due INTEGER,
    due_date TEXT,
    amount BIGINT NOT NULL
  );
  INSERT INTO movements VALUES
  (20454, '2026-01-01', 'C001', 'CNY', 'OLD-1', 1, 20423, '2025-12-01', 10000),
  (20464, '2026-01-11', 'C001', 'CNY', 'OLD-1', 1, 20423, '2025-12-01', -5000),
  (20465, '2026-01-12', 'C001', 'CNY', 'OLD-1', 1, 20423, '2025-12-01', 2000),
  (20470, '2026-01-17', 'C001', 'CNY', 'OLD-1', 1, 20423, '2025-12-01', -7000),
  (20454, '2026-01-01', 'C001', 'CNY', 'OC-1', 0, NULL, NULL, -5000),
  (20464, '2026-01-11', 'C001', 'CNY', 'OC-1', 0, NULL, NULL, 5000),
  (20465, '2026-01-12', 'C001', 'CNY', 'OC-1', 0, NULL, NULL, -2000),
  (20455, '2026-01-02', 'C001', 'CNY', 'INV-1', 1, 20485, '2026-02-01', 56500),
  (20455, '2026-01-02', 'C001', 'CNY', 'INV-1', 2, 20513, '2026-03-01', 56500),
  (20463, '2026-01-10', 'C001', 'CNY', 'INV-1', 1, 20485, '2026-02-01', -56500),
  (20463, '2026-01-10', 'C001', 'CNY', 'INV-1', 2, 20513, '2026-03-01', -36500),
  (20473, '2026-01-20', 'C001', 'CNY', 'INV-1', 2, 20513, '2026-03-01', -11300),
  (20513, '2026-03-01', 'C001', 'CNY', 'INV-1', 1, 20485, '2026-02-01', 45200),
  (20513, '2026-03-01', 'C001', 'CNY', 'INV-1', 2, 20513, '2026-03-01', 47800),
  (20515, '2026-03-03', 'C001', 'CNY', 'INV-1', 1, 20485, '2026-02-01', -45200),
  (20515, '2026-03-03', 'C001', 'CNY', 'INV-1', 1, 20574, '2026-05-01', 101700),
  (20515, '2026-03-03', 'C001', 'CNY', 'INV-1', 2, 20513, '2026-03-01', -56500),
  (20456, '2026-01-03', 'C002', 'CNY', 'D-1', 1, 20456, '2026-01-03', 1000),
  (20463, '2026-01-10', 'C002', 'CNY', 'D-1', 1, 20456, '2026-01-03', -1000),
  (20513, '2026-03-01', 'C002', 'CNY', 'D-1', 1, 20456, '2026-01-03', 1000),
  (20463, '2026-01-10', 'C001', 'CNY', 'R-1', 0, NULL, NULL, -9000),
  (20469, '2026-01-16', 'C001', 'CNY', 'R-1', 0, NULL, NULL, 4000),
  (20512, '2026-02-28', 'C001', 'CNY', 'R-1', 0, NULL, NULL, -4000),
  (20513, '2026-03-01', 'C001', 'CNY', 'R-1', 0, NULL, NULL, 9000),
  (20468, '2026-01-15', 'C002', 'CNY', 'R-2', 0, NULL, NULL, -20000),
  (20485, '2026-02-01', 'C002', 'CNY', 'R-2', 0, NULL, NULL, 20000),
  (20486, '2026-02-02', 'C002', 'USD', 'EX-1', 1, 20516, '2026-03-04', 1000),
  (20487, '2026-02-03', 'C002', 'USD', 'EX-1', 1, 20516, '2026-03-04', -1000),
  (20489, '2026-02-05', 'C 3', 'CNY', 'T-1', 1, 20519, '2026-03-07', 8000),
  (20490, '2026-02-06', 'C 3', 'CNY', 'T-1', 1, 20519, '2026-03-07', -8000),
  (20490, '2026-02-06', 'C 3', 'CNY', 'T-2', 0, NULL, NULL, -2000),
  (20491, '2026-02-07', 'C-3', 'PTS1', 'T-3', 1, 20521, '2026-03-09', 1500),
  (20492, '2026-02-08', 'C002', 'CNY', 'main.arl:53', 0, NULL, NULL, -500),
  (20493, '2026-02-09', 'C002', 'CNY', 'main.arl:53', 0, NULL, NULL, 500);
  $ sed -n '/^CREATE VIEW/,$p' book.sql
  CREATE VIEW items AS
    SELECT m.customer, m.document, m.instalment, m.due, m.currency, a.day - m.due AS days_late,
    CAST(SUM(m.amount) AS BIGINT) AS open
    FROM movements m CROSS JOIN as_of a WHERE m.day <= a.day
    GROUP BY m.customer, m.document, m.instalment, m.due, m.currency, a.day
    HAVING SUM(m.amount) <> 0;
  CREATE VIEW disputed_documents AS
    SELECT d.document,
    CAST(SUM(CASE WHEN d.amount IS NULL THEN o.open ELSE d.amount END) AS BIGINT) AS amount
    FROM disputes d CROSS JOIN as_of a
    JOIN (SELECT document, SUM(open) AS open FROM items GROUP BY document) o
      ON o.document = d.document
    WHERE d.day <= a.day AND (d.resolved IS NULL OR d.resolved > a.day)
    GROUP BY d.document;
  CREATE VIEW disputed_items AS
    SELECT i.customer, i.document, i.instalment, i.due, i.currency, i.days_late, i.open,
    CAST(CASE WHEN d.amount IS NULL OR d.amount <= i.earlier THEN 0
      WHEN d.amount - i.earlier >= i.open THEN i.open
      ELSE d.amount - i.earlier END AS BIGINT) AS disputed
    FROM (SELECT customer, document, instalment, due, currency, days_late, open,
        COALESCE(SUM(open) OVER (PARTITION BY document ORDER BY instalment
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS earlier FROM items) i
    LEFT JOIN disputed_documents d ON d.document = i.document;
  CREATE VIEW aging AS
    SELECT i.customer, c.name, i.currency,
    CAST(SUM(CASE WHEN i.instalment > 0 AND (i.due IS NULL OR i.days_late <= 0) THEN i.open ELSE 0 END) AS BIGINT) AS not_due,
    CAST(SUM(CASE WHEN i.days_late BETWEEN 1 AND 30 THEN i.open ELSE 0 END) AS BIGINT) AS "1-30",
    CAST(SUM(CASE WHEN i.days_late BETWEEN 31 AND 60 THEN i.open ELSE 0 END) AS BIGINT) AS "31-60",
    CAST(SUM(CASE WHEN i.days_late BETWEEN 61 AND 90 THEN i.open ELSE 0 END) AS BIGINT) AS "61-90",
    CAST(SUM(CASE WHEN i.days_late >= 91 THEN i.open ELSE 0 END) AS BIGINT) AS "91+",
    CAST(SUM(CASE WHEN i.instalment = 0 THEN i.open ELSE 0 END) AS BIGINT) AS on_account,
    CAST(SUM(i.open) AS BIGINT) AS total, CAST(SUM(i.disputed) AS BIGINT) AS disputed
    FROM disputed_items i JOIN customers c ON c.id = i.customer
    GROUP BY i.customer, c.name, i.currency;
  CREATE VIEW balance AS
    SELECT i.customer, c.name, i.currency,
    CAST(SUM(CASE WHEN i.instalment > 0 THEN i.open ELSE 0 END) AS BIGINT) AS open,
    CAST(SUM(CASE WHEN i.instalment = 0 THEN i.open ELSE 0 END) AS BIGINT) AS on_account,
    CAST(SUM(i.open) AS BIGINT) AS balance,
    CAST(SUM(CASE WHEN i.days_late > 0 THEN i.open ELSE 0 END) AS BIGINT) AS overdue
    FROM items i JOIN customers c ON c.id = i.customer
    GROUP BY i.customer, c.name, i.currency;
  CREATE VIEW overdue AS
    SELECT i.customer, c.name, i.document, i.instalment, d.dated AS date, i.due, i.days_late,
    i.currency, i.open, i.disputed
    FROM disputed_items i JOIN customers c ON c.id = i.customer
    JOIN documents d ON d.id = i.document WHERE i.days_late > 0;
  CREATE VIEW open_items AS
    SELECT i.customer, c.name, i.document, d.kind, d.dated AS date, MIN(i.due) AS due,
    i.currency, CASE WHEN MIN(i.instalment) = 0 THEN -d.gross ELSE d.gross END AS amount,
    CAST(SUM(i.open) AS BIGINT) AS open
    FROM items i JOIN customers c ON c.id = i.customer JOIN documents d ON d.id = i.document
    GROUP BY i.customer, c.name, i.document, d.kind, d.dated, i.currency, d.gross;
  COMMIT;
  $ sqlite3 book.db < book.sql; sqlite3 book.db < book.sql
  $ sqlite3 -header -csv book.db 'SELECT * FROM aging ORDER BY customer, currency'
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  "C 3",Tab,CNY,0,0,0,0,0,-2000,-2000,0
  C-3,"Looks alike",PTS1,0,0,0,0,1500,0,1500,0
  C001,"Qiming; Trading [East]",CNY,0,0,101700,0,0,-2000,99700,0
  C002,"Haigang & Sons",CNY,0,0,0,0,1000,0,1000,0
  $ ar aging -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  C 3,Tab,CNY,0.00,0.00,0.00,0.00,0.00,-20.00,-20.00,0.00
  C-3,Looks alike,PTS1,0.000,0.000,0.000,0.000,1.500,0.000,1.500,0.000
  C001,Qiming; Trading [East],CNY,0.00,0.00,1017.00,0.00,0.00,-20.00,997.00,0.00
  C002,Haigang & Sons,CNY,0.00,0.00,0.00,0.00,10.00,0.00,10.00,0.00
  $ for table in currencies customers documents lines allocations disputes rates; do
  >   echo "$table:"; sqlite3 -csv book.db "SELECT * FROM $table"; done
  currencies:
  CNY,2
  USD,2
  PTS1,3
  customers:
  C001,"Qiming; Trading [East]",,,,,,,G,,
  C002,"Haigang & Sons",,,,,,,G,,
  "C 3",Tab,,,,,,,,,
  C-3,"Looks alike",PTS1,,,,,,,,
  documents:
  OLD-1,C001,open,20454,2026-01-01,20454,CNY,10000,,main.arl,24
  OC-1,C001,open-credit,20454,2026-01-01,20454,CNY,5000,,main.arl,25
  INV-1,C001,sale,20455,2026-01-02,20455,CNY,113000,,main.arl,26
  D-1,C002,debit,20456,2026-01-03,20456,CNY,1000,,main.arl,31
  R-1,C001,receipt,20463,2026-01-10,20463,CNY,100000,20513,main.arl,32
  R-2,C002,receipt,20468,2026-01-15,20468,CNY,20000,,main.arl,40
  F-1,C001,refund,20469,2026-01-16,20469,CNY,4000,20512,main.arl,41
  W-1,C001,writeoff,20470,2026-01-17,20470,CNY,7000,,main.arl,42
  V-1,C001,recover,20471,2026-01-18,20471,CNY,3000,,main.arl,43
  "CN 1, (50%)",C001,credit,20473,2026-01-20,20473,CNY,11300,,main.arl,44
  INV-3,C002,sale,20485,2026-02-01,20485,CNY,20000,,main.arl,45
  EX-1,C002,sale,20486,2026-02-02,20486,USD,1000,,main.arl,46
  R-3,C002,receipt,20487,2026-02-03,20487,CNY,7100,,main.arl,47
  T-1,"C 3",sale,20489,2026-02-05,20489,CNY,8000,,main.arl,50
  T-2,"C 3",receipt,20490,2026-02-06,20490,CNY,10000,,main.arl,51
  T-3,C-3,sale,20491,2026-02-07,20491,PTS1,1500,,main.arl,52
  main.arl:53,C002,receipt,20492,2026-02-08,20492,CNY,500,,main.arl,53
  INV-4,C002,sale,20493,2026-02-09,20493,CNY,500,,main.arl,54
  lines:
  INV-1,1,BOLT,parts,Bolt,60000,13
  INV-1,2,,,Freight,40000,13
  D-1,1,,,"Interest | late",1000,0
  "CN 1, (50%)",1,,,,10000,13
  INV-3,1,,,,20000,0
  EX-1,1,,,,1000,0
  T-1,1,,,,8000,0
  T-3,1,,,,1500,0
  INV-4,1,,,,500,0
  allocations:
  20463,R-1,INV-1,CNY,90000,3000,CNY,90000,0
  20513,R-1,INV-1,CNY,-90000,-3000,CNY,-90000,0
  20463,R-1,D-1,CNY,1000,0,CNY,1000,0
  20513,R-1,D-1,CNY,-1000,0,CNY,-1000,0
  20485,R-2,INV-3,CNY,20000,0,CNY,20000,0
  20470,W-1,OLD-1,CNY,7000,0,CNY,7000,0
  20473,"CN 1, (50%)",INV-1,CNY,11300,0,CNY,11300,0
  20487,R-3,EX-1,USD,900,100,CNY,7100,0
  20493,main.arl:53,INV-4,CNY,500,0,CNY,500,0
  20464,OC-1,OLD-1,CNY,5000,0,CNY,5000,0
  20465,OC-1,OLD-1,CNY,-2000,0,CNY,-2000,0
  20490,T-2,T-1,CNY,8000,0,CNY,8000,1
  disputes:
  rates:
  20488,USD,7.1,CNY

The tables are files as well.

  $ ar export csv tables && ls tables
  allocations.csv
  as_of.csv
  currencies.csv
  customers.csv
  disputes.csv
  documents.csv
  lines.csv
  movements.csv
  rates.csv
  $ cat tables/as_of.csv tables/currencies.csv tables/rates.csv
  day,date
  20634,2026-06-30
  code,decimals
  CNY,2
  USD,2
  PTS1,3
  day,one,number,other
  20488,USD,7.1,CNY
  $ head -3 tables/movements.csv
  day,date,customer,currency,document,instalment,due,due_date,amount
  20454,2026-01-01,C001,CNY,OLD-1,1,20423,2025-12-01,10000
  20464,2026-01-11,C001,CNY,OLD-1,1,20423,2025-12-01,-5000
  $ ar export csv /dev/null/tables
  ar: cannot write /dev/null/tables: Not a directory
  [4]

A name is spelled the same with a number and without, though it begins as a code or a mark does.

  $ printf 'book\n  currency: JPY\n  terms: net 30\n\ncustomer T1 "(株)東京商事"\n\ncustomer T2 "* Star"\n\n2026-01-05 sale T1 S-1 500\n2026-01-06 receipt T1 - 500 to:S-1\n2026-01-06 sale T2 S-2 7\n2026-01-07 balance T2 7\n' > names.arl
  $ for format in ledger hledger; do ar export $format -f names.arl > names.$format; grep '^2026' names.$format; done | uniq -c
        1 2026-01-05 * (S-1) (株)東京商事 | sale
        1 2026-01-06 * () (株)東京商事 | receipt
        1 2026-01-06 * (S-2) * Star | sale
        1 2026-01-07 * () * Star | balance
        1 2026-01-05 * (S-1) (株)東京商事 | sale
        1 2026-01-06 * () (株)東京商事 | receipt
        1 2026-01-06 * (S-2) * Star | sale
        1 2026-01-07 * () * Star | balance
  $ hledger -f names.hledger register desc:株 -O csv | cut -d, -f 2-4 | uniq; ledger -f names.ledger register @株 -F '%d %(code)%(payee)\n' | uniq
  "date","code","description"
  "2026-01-05","S-1","(株)東京商事 | sale"
  "2026-01-06","","(株)東京商事 | receipt"
  26-Jan-05 S-1(株)東京商事 | sale
  26-Jan-06 (株)東京商事 | receipt
  $ cat > ar.toml <<'END'
  > [books]
  > format = "hledger"
  > receivable = ["^assets:receivable"]
  > [books.customer]
  > from = ["payee"]
  > [books.invoice]
  > from = ["code", "posting-tag:invoice"]
  > END
  $ ar balance -f names.hledger --rules ar.toml --as-of 2026-01-31 -O csv | cut -d, -f 1,3,6
  customer,currency,balance
  * Star,JPY,7
