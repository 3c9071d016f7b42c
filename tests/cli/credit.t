What a customer may still buy on credit. C has a limit for a while only; its company G has one for
all below it, and D only has that. E is billed in dollars, F in another currency without a rate, and
its limit is in euro. Z has no limit, H is on hold, X is closed, and B is of a class that pays ahead.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ cat > main.arl <<'END'
  > book "Credit"
  >   currency: EUR
  >   terms: net 30
  > customer G "Group"
  >   limit: 20,000.00
  > customer C "Child"
  >   parent: G
  >   limit: 5,000.00
  >   grade: A
  >   region: north
  > customer D "Daughter"
  >   parent: G
  > customer E "Export"
  >   currency: USD
  >   limit: 10,000.00 EUR
  > customer F "Far"
  >   currency: JPY
  >   limit: 1,000.00 EUR
  > customer Z "Zero"
  > customer H "Held"
  >   limit: 3,000.00
  > customer X "Closed"
  >   status: closed
  > customer B "Ahead"
  >   grade: B
  > 2026-01-01 rate USD 0.80 EUR
  > 2026-06-01 rate USD 0.90 EUR
  > 2026-03-01 set C limit:8,000.00 until:2026-05-31
  > 2026-06-01 sale C INV-1 4,000.00
  > 2026-06-10 order C ORD-1 500.00
  > 2026-06-12 sale D INV-2 11,000.00
  > 2026-06-05 sale E INV-3 5,000.00 USD
  > 2026-03-10 sale H INV-4 700.00 terms:"net 10"
  > 2026-04-20 sale H INV-5 300.00 terms:"net 10"
  > 2026-06-15 hold H reason:overdue
  > 2026-06-16 sale F INV-6 90,000 JPY
  > END
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [lint]
  > over-limit = "off"
  > [credit.class.A]
  > terms = "net 30"
  > max-overdue = 45
  > [credit.class.B]
  > limit = "2,000.00"
  > prepayment = "30%"
  > END

The list shows the limit that is nearest upwards, and what the tree of whoever has it uses of it.
INV-3 is 4,500.00 EUR. The order of C counts. The grade of B and C is their own, that of others the
one of their score: D has paid nothing and owes nothing overdue, its tenure is 0 months and the limit
used by 77.5 %, (15 * 100 + 10 * 45) / 35 = 55.7.

  $ ar credit -O csv
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  B,Ahead,EUR,2000.00,B,,0.00,2000.00,0.0000,B,100,,
  C,Child,EUR,5000.00,C,,4500.00,500.00,90.0000,A,49,,
  D,Daughter,EUR,20000.00,G,,15500.00,4500.00,77.5000,C,56,,
  E,Export,EUR,10000.00,E,,4500.00,5500.00,45.0000,B,71,,
  F,Far,EUR,1000.00,F,,,,,C,60,,
  G,Group,EUR,20000.00,G,,15500.00,4500.00,77.5000,D,45,,
  H,Held,EUR,3000.00,H,,1000.00,2000.00,33.3333,D,30,102,2026-06-15
  X,Closed,EUR,,,,0.00,,,,,,
  Z,Zero,EUR,,,,0.00,,,,,,
  $ ar credit
  Credit limits
  as of 2026-06-30
  
  Customer  Name      Currency      Limit  Limit of  Until   Exposure  Headroom  Use %  State    Grade  Score  Oldest  Hold
  --------  --------  --------  ---------  --------  -----  ---------  --------  -----  -------  -----  -----  ------  -------------------
  B         Ahead     EUR        2,000.00                        0.00  2,000.00    0.0           B        100
  C         Child     EUR        5,000.00                    4,500.00    500.00   90.0  near     A         49
  D         Daughter  EUR       20,000.00  G                15,500.00  4,500.00   77.5           C         56
  E         Export    EUR       10,000.00                    4,500.00  5,500.00   45.0           B         71
  F         Far       EUR        1,000.00                                               no rate  C         60
  G         Group     EUR       20,000.00                   15,500.00  4,500.00   77.5           D         45
  H         Held      EUR        3,000.00                    1,000.00  2,000.00   33.3  on hold  D         30     102  2026-06-15: overdue
  X         Closed    EUR                                        0.00
  Z         Zero      EUR                                        0.00
  
  no rate from JPY to EUR: what needs it is left empty
  exposure = open + orders not billed + drafts not matured - on account - cover, of the customer that has the limit and all below it, at the latest rates
  use = exposure / limit; near is above 80%

It ends with 1 for a script when one is over, near or held. C is near, at 90 %, unless that is
called near only above it.

  $ ar credit Z D -q --exit-code -O csv
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  D,Daughter,EUR,20000.00,G,,15500.00,4500.00,77.5000,C,56,,
  Z,Zero,EUR,,,,0.00,,,,,,
  $ ar credit C --exit-code -O csv
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  C,Child,EUR,5000.00,C,,4500.00,500.00,90.0000,A,49,,
  [1]
  $ ar credit C --exit-code --warn 90% -O csv
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  C,Child,EUR,5000.00,C,,4500.00,500.00,90.0000,A,49,,
  $ ar credit H --exit-code -O csv
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  H,Held,EUR,3000.00,H,,1000.00,2000.00,33.3333,D,30,102,2026-06-15
  [1]
  $ ar credit --where region=north --by region,currency -O csv
  region,currency,customer,name,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  north,EUR,C,Child,5000.00,C,,4500.00,500.00,90.0000,A,49,,
  $ ar credit --currency USD -O csv
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold

Equal to the limit passes; a cent more does not. The company has 4,500.00 left.

  $ ar credit check C --amount 500.00 -O json
  {"report":"credit-check","version":1,"as_of":"2026-06-30","customer":"C","amount":"500.00","currency":"EUR","decision":"warn","limit":{"amount":"5000.00","currency":"EUR","of":"C","until":null},"exposure":"4500.00","after":"5000.00","use":"100.0000","prepayment":null,"parts":{"open":"4000.00","on_account":"0.00","orders":"500.00","drafts":"0.00","cover":"0.00"},"reasons":[
  {"code":"near-limit","level":"warn","text":"5,000.00 EUR with this sale, limit 5,000.00 EUR, 100.0% of it; warned above 80%","documents":[]}
  ]}
  $ ar credit check C --amount 500.01 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,500.01,EUR,refuse,5000.00,EUR,C,,4500.00,5000.01,100.0002,,4000.00,0.00,500.00,0.00,0.00,over-limit near-limit
  [1]
  $ ar credit check C --amount 4,500.01
  Credit check of C Child: refuse
  as of 2026-06-30
  a sale of 4,500.01 EUR, net 30
  
  Reasons
  Level   Code               Reason                                                                                Documents
  ------  -----------------  ------------------------------------------------------------------------------------  ---------
  refuse  over-limit         9,000.01 EUR with this sale, limit 5,000.00 EUR: 4,000.01 EUR over
  refuse  parent-over-limit  G and all below it: 20,000.01 EUR with this sale, limit 20,000.00 EUR: 0.01 EUR over
  
  Limits
  Of           Limit  Until   Exposure  With the sale  Use %  Currency
  -------  ---------  -----  ---------  -------------  -----  --------
  C Child   5,000.00          4,500.00       9,000.01  180.0  EUR
  G Group  20,000.00         15,500.00      20,000.01  100.0  EUR
  
  Exposure
  Part                        Amount  Currency
  ------------------------  --------  --------
  Open                      4,000.00  EUR
  On account                    0.00  EUR
  Orders not billed           500.00  EUR
  Drafts not matured            0.00  EUR
  Insurance and guarantees      0.00  EUR
  ------------------------  --------  --------
  Exposure                  4,500.00  EUR
  
  exposure = open + orders not billed + drafts not matured - on account - cover, of the customer that has the limit and all below it, at the latest rates
  [1]
  $ ar credit check D --amount 4,500.00 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  D,4500.00,EUR,warn,20000.00,EUR,G,,15500.00,20000.00,100.0000,,15000.00,0.00,500.00,0.00,0.00,near-limit
  $ ar credit check D --amount 4,500.01 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  D,4500.01,EUR,refuse,20000.00,EUR,G,,15500.00,20000.01,100.0001,,15000.00,0.00,500.00,0.00,0.00,parent-over-limit
  [1]

The limit was higher for a while, through its last day.

  $ ar credit check C --amount 3,000.00 --as-of 2026-05-31 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,3000.00,EUR,approve,8000.00,EUR,C,2026-05-31,0.00,3000.00,37.5000,,0.00,0.00,0.00,0.00,0.00,
  $ ar credit check C --amount 6,000.00 --as-of 2026-06-01 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,6000.00,EUR,refuse,5000.00,EUR,C,,4000.00,10000.00,200.0000,,4000.00,0.00,0.00,0.00,0.00,over-limit
  [1]

An order that the sale bills is taken out of the exposure, and says what the sale comes to.

  $ ar credit check C --order ORD-1 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,500.00,EUR,warn,5000.00,EUR,C,,4000.00,4500.00,90.0000,,4000.00,0.00,0.00,0.00,0.00,near-limit
  $ ar credit check C --order ORD-1 --amount 1,000.01 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,1000.01,EUR,refuse,5000.00,EUR,C,,4000.00,5000.01,100.0002,,4000.00,0.00,0.00,0.00,0.00,over-limit near-limit
  [1]
  $ ar credit check D --order ORD-1
  ar: --order: D has no order ORD-1
  [2]
  $ ar credit check C --order ORD-1 --as-of 2026-06-09
  ar: --order: ORD-1 is not waiting to be billed on 2026-06-09
  [2]

Dollars count at the latest rate, 0.90. Without a rate nothing can be said.

  $ ar credit check E --amount 6,000.00 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  E,6000.00,USD,warn,10000.00,EUR,E,,4500.00,9900.00,99.0000,,4500.00,0.00,0.00,0.00,0.00,near-limit
  $ ar credit check E --amount "5,000.00 EUR" -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  E,5000.00,EUR,warn,10000.00,EUR,E,,4500.00,9500.00,95.0000,,4500.00,0.00,0.00,0.00,0.00,near-limit
  $ ar credit check F --amount 1,000 -O json
  {"report":"credit-check","version":1,"as_of":"2026-06-30","customer":"F","amount":"1000","currency":"JPY","decision":"refuse","limit":{"amount":"1000.00","currency":"EUR","of":"F","until":null},"exposure":null,"after":null,"use":null,"prepayment":null,"parts":{"open":null,"on_account":null,"orders":null,"drafts":null,"cover":null},"reasons":[
  {"code":"no-rate","level":"refuse","text":"no rate from JPY to EUR by 2026-06-30: the limit of F cannot be tested","documents":[]}
  ]}
  [1]
  $ ar credit check C --amount "1,000 JPY" -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,1000,JPY,refuse,5000.00,EUR,C,,4500.00,,,,4000.00,0.00,500.00,0.00,0.00,no-rate no-rate
  [1]

H is on hold and owes what is too old: 102 days late, and 61.

  $ ar credit check H --amount 10.00
  Credit check of H Held: refuse
  as of 2026-06-30
  a sale of 10.00 EUR, net 30
  
  Reasons
  Level   Code     Reason                                               Documents
  ------  -------  ---------------------------------------------------  -----------
  refuse  on-hold  on hold since 2026-06-15: overdue
  refuse  too-old  1,000.00 EUR more than 60 days late, the oldest 102  INV-4 INV-5
  
  Limits
  Of         Limit  Until  Exposure  With the sale  Use %  Currency
  ------  --------  -----  --------  -------------  -----  --------
  H Held  3,000.00         1,000.00       1,010.00   33.7  EUR
  
  Exposure
  Part                        Amount  Currency
  ------------------------  --------  --------
  Open                      1,000.00  EUR
  On account                    0.00  EUR
  Orders not billed             0.00  EUR
  Drafts not matured            0.00  EUR
  Insurance and guarantees      0.00  EUR
  ------------------------  --------  --------
  Exposure                  1,000.00  EUR
  
  exposure = open + orders not billed + drafts not matured - on account - cover, of the customer that has the limit and all below it, at the latest rates
  [1]
  $ ar credit check X --amount 10.00 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  X,10.00,EUR,refuse,,,,,0.00,10.00,,,0.00,0.00,0.00,0.00,0.00,closed no-limit
  [1]

The class of B asks for 30 % ahead; the rest is tested against the limit of the class. C may have
30 days at most.

  $ ar credit check B --amount 2,000.00
  Credit check of B Ahead: warn
  as of 2026-06-30
  a sale of 2,000.00 EUR, net 30
  
  Reasons
  Level  Code        Reason                                                       Documents
  -----  ----------  -----------------------------------------------------------  ---------
  warn   prepayment  class B asks for 600.00 EUR ahead; 1,400.00 EUR were tested
  
  Limits
  Of          Limit  Until  Exposure  With the sale  Use %  Currency
  -------  --------  -----  --------  -------------  -----  --------
  B Ahead  2,000.00             0.00       1,400.00   70.0  EUR
  
  Exposure
  Part                      Amount  Currency
  ------------------------  ------  --------
  Open                        0.00  EUR
  On account                  0.00  EUR
  Orders not billed           0.00  EUR
  Drafts not matured          0.00  EUR
  Insurance and guarantees    0.00  EUR
  ------------------------  ------  --------
  Exposure                    0.00  EUR
  
  exposure = open + orders not billed + drafts not matured - on account - cover, of the customer that has the limit and all below it, at the latest rates
  $ ar credit check C --amount 10.00 --terms "net 31" -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,10.00,EUR,warn,5000.00,EUR,C,,4500.00,4510.00,90.2000,,4000.00,0.00,500.00,0.00,0.00,near-limit terms
  $ ar credit check C --amount 10.00 --terms "net 30" -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  C,10.00,EUR,warn,5000.00,EUR,C,,4500.00,4510.00,90.2000,,4000.00,0.00,500.00,0.00,0.00,near-limit

What is not asked for properly is not answered.

  $ ar credit check NOBODY --amount 10.00
  ar: no customer NOBODY
  [2]
  $ ar credit check C
  ar: --amount is missing
  help: say what the sale comes to, or with --order what it bills
  [2]
  $ ar credit check
  ar: check which customer?
  help: write credit check CUSTOMER --amount AMOUNT
  [2]
  $ ar credit check C D --amount 10.00
  ar: check takes one customer
  help: write credit check CUSTOMER --amount AMOUNT
  [2]
  $ ar credit check C --amount lots
  ar: --amount: lots is no amount; write 1,000.00 or "1,000.00 EUR"
  [2]
  $ ar credit check C --amount 10.00 --terms soon
  ar: --terms: soon are no terms; write "net 30"
  [2]
  $ ar credit C --amount 10.00
  ar: --amount: goes with check: credit check CUSTOMER --amount AMOUNT
  [2]
  $ ar credit check C --amount 10.00 --by region
  ar: --by: goes with the list, not with check
  [2]

Undisputed parts only are too old, and only above a floor.

  $ printf '2026-06-20 dispute H on:INV-4\n' > more.arl
  $ ar credit check H --amount 10.00 -f main.arl -f more.arl -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  H,10.00,EUR,refuse,3000.00,EUR,H,,1000.00,1010.00,33.6667,,1000.00,0.00,0.00,0.00,0.00,on-hold too-old
  [1]
  $ printf '[credit]\nmax-overdue = 30\noverdue-floor = "1,000.00"\nno-limit = "refuse"\n' > strict.toml
  $ ar credit check H --amount 10.00 -f main.arl --config strict.toml -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  H,10.00,EUR,refuse,3000.00,EUR,H,,1000.00,1010.00,33.6667,,1000.00,0.00,0.00,0.00,0.00,on-hold
  [1]
  $ ar credit check Z --amount 10.00 -f main.arl --config strict.toml -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  Z,10.00,EUR,refuse,,,,,0.00,10.00,,,0.00,0.00,0.00,0.00,0.00,no-limit
  [1]
  $ ar credit check Z --amount 10.00 -O csv
  customer,amount,currency,decision,limit,limit_currency,limit_of,until,exposure,after,use,prepayment,open,on_account,orders,drafts,cover,reasons
  Z,10.00,EUR,warn,,,,,0.00,10.00,,,0.00,0.00,0.00,0.00,0.00,no-limit

An empty book has no customers. Terms of a class that nobody can read are an error.

  $ : > empty.arl
  $ ar credit -f empty.arl; ar credit -f empty.arl -O csv --exit-code
  Credit limits
  as of 2026-06-30
  
  no customers
  customer,name,currency,limit,limit_of,until,exposure,headroom,use,grade,score,oldest_overdue,hold
  $ printf '[credit.class.A]\nterms = "soon"\n' > wrong.toml
  $ ar credit -f main.arl --config wrong.toml
  ar: wrong.toml: `terms` of [credit.class.A] cannot be "soon"
  help: write them as a journal does: "net 30", "day 10 +1"
  [3]

What limits and grades should be, from what customers bought and how they paid. P was sold 60,000.00
from January to June, the six whole months, which is 10,000.00 a month; its terms of net 30 are one
month, and it is never late. The mean of the book is (3 * 80 + 2 * 80 + 3 * 70 + 3 * 80) / 11 =
77.2727, P's index (3 * 80 + 5 * 77.2727) / 8 = 78.2954, and k is 2: 15,659.08 are cut to 15,000.00.
Its score is (50 * 78.2954 + 10 * 100 + 10 * 100) / 70 = 84.5 less a little. Q has paid two documents
only, too few. R is billed in dollars and paid 15 days late: 2 * 2,000.00 * 45 / 30 * 74.5454 / 100 *
10 / 18 = 2,484.85, as it is new; but no more than 1,500.00 euro in its grade, 1,875.00 dollars. No
limit is used yet, so that its score has nothing to say of that; with the one proposed it has, and is
(50 * 74.5454 + 10 * 100 + 10 * 11.1111) / 70 = 69.1. S is insured for 1,234.56 euro.

  $ cat > propose.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > customer P
  >   since: 2020-05-01
  >   limit: 60,000.00
  >   grade: C
  > customer Q
  >   limit: 1,000.00
  > customer R
  >   currency: USD
  > customer S
  >   grade: A
  >   since: 2020-01-01
  > 2026-01-01 rate EUR 1.25 USD
  > 2026-01-10 sale P INV-1 20,000.00
  > 2026-02-09 receipt P R-1 20,000.00 to:INV-1
  > 2026-02-10 sale P INV-2 20,000.00
  > 2026-03-12 receipt P R-2 20,000.00 to:INV-2
  > 2026-03-02 sale P INV-3 20,000.00
  > 2026-04-01 receipt P R-3 20,000.00 to:INV-3
  > 2026-01-10 sale Q INV-4 100.00
  > 2026-02-09 receipt Q R-4 100.00 to:INV-4
  > 2026-02-10 sale Q INV-5 100.00
  > 2026-03-12 receipt Q R-5 100.00 to:INV-5
  > 2026-02-28 sale R INV-6 4,000.00 USD
  > 2026-04-14 receipt R R-6 4,000.00 USD to:INV-6
  > 2026-03-01 sale R INV-7 4,000.00 USD
  > 2026-04-15 receipt R R-7 4,000.00 USD to:INV-7
  > 2026-03-02 sale R INV-8 4,000.00 USD
  > 2026-04-16 receipt R R-8 4,000.00 USD to:INV-8
  > 2026-01-10 sale S INV-9 5,000.00
  > 2026-02-09 receipt S R-9 5,000.00 to:INV-9
  > 2026-02-10 sale S INV-10 5,000.00
  > 2026-03-12 receipt S R-10 5,000.00 to:INV-10
  > 2026-03-02 sale S INV-11 5,000.00
  > 2026-04-01 receipt S R-11 5,000.00 to:INV-11
  > 2026-01-02 insure S limit:1,234.56 by:Insurer quota:90% until:2026-12-31
  > 2026-04-01 set S limit:1,500.00 until:2026-07-31
  > END
  $ cat > propose.toml <<'END'
  > [credit.class.B]
  > cap = "1,500.00 EUR"
  > END
  $ ar credit propose -f propose.arl --config propose.toml
  ; score 84, A from 80; 3 documents
  2026-06-30 set P grade:A
  ; k 2 x sales 60,000.00 EUR 2026-01 to 2026-06 / 6 x (terms 30 + late 0) / 30 x index 78.2954 / 100 x tenure min(1, (6 + 73) / 18)
  2026-06-30 set P limit:15,000.00
  ; score 69 with the limit proposed, 64 now, B from 65; 3 documents
  2026-06-30 set R grade:B
  ; k 2 x sales 12,000.00 USD 2026-01 to 2026-06 / 6 x (terms 30 + late 15) / 30 x index 74.5454 / 100 x tenure min(1, (6 + 4) / 18); cap of B 1,875.00 USD
  2026-06-30 set R limit:"1,800.00 USD"
  ; k 2 x sales 15,000.00 EUR 2026-01 to 2026-06 / 6 x (terms 30 + late 0) / 30 x index 78.2954 / 100 x tenure min(1, (6 + 77) / 18); insured 1,234.56 EUR; 1,500.00 EUR is in force until 2026-07-31
  2026-06-30 set S limit:1,200.00
  $ ar credit propose -f propose.arl --config propose.toml -O csv
  customer,name,key,now,proposed,currency,reason
  P,P,grade,C,A,,"score 84, A from 80; 3 documents"
  P,P,limit,60000.00,15000.00,EUR,"k 2 x sales 60,000.00 EUR 2026-01 to 2026-06 / 6 x (terms 30 + late 0) / 30 x index 78.2954 / 100 x tenure min(1, (6 + 73) / 18)"
  R,R,grade,,B,,"score 69 with the limit proposed, 64 now, B from 65; 3 documents"
  R,R,limit,,1800.00,USD,"k 2 x sales 12,000.00 USD 2026-01 to 2026-06 / 6 x (terms 30 + late 15) / 30 x index 74.5454 / 100 x tenure min(1, (6 + 4) / 18); cap of B 1,875.00 USD"
  S,S,limit,1500.00,1200.00,EUR,"k 2 x sales 15,000.00 EUR 2026-01 to 2026-06 / 6 x (terms 30 + late 0) / 30 x index 78.2954 / 100 x tenure min(1, (6 + 77) / 18); insured 1,234.56 EUR; 1,500.00 EUR is in force until 2026-07-31"
  $ ar credit propose -f propose.arl --config propose.toml -O md P S
  # Proposed limits and grades
  
  - as of 2026-06-30
  - customers P, S
  
  | Customer | Name | Key   |       Now |  Proposed | Currency | Reason                                                                                                                                                                                            |
  | -------- | ---- | ----- | --------: | --------: | -------- | ------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------------- |
  | P        | P    | grade |         C |         A |          | score 84, A from 80; 3 documents                                                                                                                                                                  |
  | P        | P    | limit | 60,000.00 | 15,000.00 | EUR      | k 2 x sales 60,000.00 EUR 2026-01 to 2026-06 / 6 x (terms 30 + late 0) / 30 x index 78.2954 / 100 x tenure min(1, (6 + 73) / 18)                                                                  |
  | S        | S    | limit |  1,500.00 |  1,200.00 | EUR      | k 2 x sales 15,000.00 EUR 2026-01 to 2026-06 / 6 x (terms 30 + late 0) / 30 x index 78.2954 / 100 x tenure min(1, (6 + 77) / 18); insured 1,234.56 EUR; 1,500.00 EUR is in force until 2026-07-31 |
  
  - limit = the least of k x mean monthly sales x (terms + days late) / 30 x index / 100 x tenure, the cap of the grade and what is insured, cut to two digits
  $ ar credit propose -f propose.arl --config propose.toml -O json R
  {"report":"credit-propose","version":1,"book":"propose.arl","as_of":"2026-06-30","filters":["customer R"],"rows":[
  {"customer":"R","name":"R","key":"grade","now":null,"proposed":"B","currency":null,"reason":"score 69 with the limit proposed, 64 now, B from 65; 3 documents"},
  {"customer":"R","name":"R","key":"limit","now":null,"proposed":"1800.00","currency":"USD","reason":"k 2 x sales 12,000.00 USD 2026-01 to 2026-06 / 6 x (terms 30 + late 15) / 30 x index 74.5454 / 100 x tenure min(1, (6 + 4) / 18); cap of B 1,875.00 USD"}
  ],"totals":[]}
  $ ar score -f propose.arl --config propose.toml -O csv
  customer,name,documents,own,pay_index,score,grade
  P,P,3,80.0000,78.2954,84,A
  Q,Q,2,80.0000,78.0519,72,B
  R,R,3,70.0000,74.5454,64,C
  S,S,3,80.0000,78.2954,84,A

The entries can be added to the book, which leaves nothing to propose: not on that day, when what
was set stands, and not had they been set the day before.

  $ ar credit propose -f propose.arl --config propose.toml -o proposed.arl
  $ cat propose.arl proposed.arl > after.arl
  $ ar check -f after.arl --config propose.toml
  1 file, 30 entries, 4 customers, 22 documents, 2026-01-01 to 2026-06-30: no errors, no warnings
  $ ar fmt --check proposed.arl
  $ ar credit propose -f after.arl --config propose.toml
  $ sed 's/^2026-06-30 set/2026-06-29 set/' after.arl > before.arl
  $ ar credit propose -f before.arl --config propose.toml
  $ ar credit propose -f before.arl --config propose.toml -O csv
  customer,name,key,now,proposed,currency,reason
  $ ar credit propose -f before.arl --config propose.toml -O md
  # Proposed limits and grades
  
  - as of 2026-06-30
  
  - nothing to propose

Without a rate no limit can be formed, and that is said. Months that are not over do not count:
on 29 June they are those from December to May.

  $ grep -v ' rate ' propose.arl > norate.arl
  $ ar credit propose -f norate.arl --config propose.toml R
  ; R: no rate from EUR to USD, nothing is proposed
  $ ar credit propose -f norate.arl --config propose.toml R -O md
  # Proposed limits and grades
  
  - as of 2026-06-30
  - customer R
  
  - R: no rate from EUR to USD, nothing is proposed
  - nothing to propose
  $ ar credit propose -f propose.arl --as-of 2026-06-29 P | grep -c '2025-12 to 2026-05'
  1

What cannot be asked of it.

  $ ar credit propose Y
  ar: no customer Y
  help: did you mean G?
  [2]
  $ ar credit propose -f empty.arl
  $ ar credit propose --by region
  ar: --by: goes with the list, not with propose
  [2]
  $ ar credit propose --exit-code
  ar: --exit-code: goes with the list, not with propose
  [2]
  $ ar credit propose --warn 90%
  ar: --warn: goes with the list and with check, not with propose
  [2]
  $ ar credit propose --amount 5.00
  ar: --amount: goes with check: credit check CUSTOMER --amount AMOUNT
  [2]
  $ ar credit proposes
  ar: no customer proposes
  [2]

The customer of the trade example that owes most.

  $ cd "$ROOT"/examples/trade
  $ ar credit check C101 --amount "100,000" --as-of 2026-06-30 -O json
  {"report":"credit-check","version":1,"as_of":"2026-06-30","customer":"C101","amount":"100000.00","currency":"EUR","decision":"warn","limit":{"amount":"420000.00","currency":"EUR","of":"C101","until":null},"exposure":"252617.92","after":"352617.92","use":"83.9566","prepayment":null,"parts":{"open":"214117.92","on_account":"0.00","orders":"38500.00","drafts":"0.00","cover":"0.00"},"reasons":[
  {"code":"near-limit","level":"warn","text":"352,617.92 EUR with this sale, limit 420,000.00 EUR, 84.0% of it; warned above 80%","documents":[]}
  ]}
