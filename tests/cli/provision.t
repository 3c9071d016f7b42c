The allowance for bad debts: buckets of days late, each times the share that will be lost.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ cat > main.arl <<'EOF'
  > book
  >   currency: EUR
  > 
  > customer C1 "Amber"
  >   grade: A
  > customer C2 "Birch"
  > customer C3 "Cedar"
  >   currency: USD
  > 
  > 2026-01-02 open C1 A1 300,000.00 due:2026-06-30
  > 2026-01-02 open C2 A2 140,000.00 due:2026-06-29
  > 2026-01-02 open C2 A3 60,000.00 due:2026-05-01
  > 2026-01-02 open C2 A4 23,000.00 due:2026-04-01
  > 2026-01-02 open C2 A5 5,000.00 due:2026-03-31
  > 2026-01-02 open C3 A6 99.99 USD due:2026-06-01
  > EOF

Somebody has to say how much is lost of each bucket.

  $ ar provision
  ar: nothing gives a loss rate for bucket not_due in EUR, where money is open on 2026-06-30
  help: write `rates` below [provision] in ar.toml, or say --flow 12m
  [3]

  $ cat > ar.toml <<'EOF'
  > [provision]
  > rates = ["2%", "4%", "2000/23000", "25%", "100%"]
  > EOF
  $ ar provision
  Provision for bad debts
  as of 2026-06-30
  
  EUR
  Bucket          Open  Secured        Base  Flow %  Rate %  Allowance
  --------  ----------  -------  ----------  ------  ------  ---------
  Not due   300,000.00           300,000.00             2.0   6,000.00
  1-30      140,000.00           140,000.00             4.0   5,600.00
  31-60      60,000.00            60,000.00             8.7   5,217.39
  61-90      23,000.00            23,000.00            25.0   5,750.00
  91+         5,000.00             5,000.00           100.0   5,000.00
  Specific
  --------  ----------  -------  ----------  ------  ------  ---------
  Total     528,000.00           528,000.00                  27,567.39
  
  USD
  Bucket     Open  Secured   Base  Flow %  Rate %  Allowance
  --------  -----  -------  -----  ------  ------  ---------
  Not due                                     2.0
  1-30      99.99           99.99             4.0       4.00
  31-60                                       8.7
  61-90                                      25.0
  91+                                       100.0
  Specific
  --------  -----  -------  -----  ------  ------  ---------
  Total     99.99           99.99                       4.00
  
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 100%
  $ ar provision -O csv
  currency,bucket,open,secured,base,flow,rate,allowance
  EUR,not_due,300000.00,0.00,300000.00,,2.0000,6000.00
  EUR,1-30,140000.00,0.00,140000.00,,4.0000,5600.00
  EUR,31-60,60000.00,0.00,60000.00,,8.6957,5217.39
  EUR,61-90,23000.00,0.00,23000.00,,25.0000,5750.00
  EUR,91+,5000.00,0.00,5000.00,,100.0000,5000.00
  EUR,specific,0.00,0.00,0.00,,,0.00
  USD,not_due,0.00,0.00,0.00,,2.0000,0.00
  USD,1-30,99.99,0.00,99.99,,4.0000,4.00
  USD,31-60,0.00,0.00,0.00,,8.6957,0.00
  USD,61-90,0.00,0.00,0.00,,25.0000,0.00
  USD,91+,0.00,0.00,0.00,,100.0000,0.00
  USD,specific,0.00,0.00,0.00,,,0.00
  $ ar provision -O csv --by customer
  customer,name,currency,base,allowance,expected_loss
  C1,Amber,EUR,300000.00,6000.00,300000.00
  C2,Birch,EUR,228000.00,21567.39,228000.00
  C3,Cedar,USD,99.99,4.00,99.99
  $ ar provision -O json --by customer --currency USD
  {"report":"provision","version":1,"book":"main.arl","as_of":"2026-06-30","filters":["currency USD"],"rows":[
  {"customer":"C3","name":"Cedar","currency":"USD","base":"99.99","allowance":"4.00","expected_loss":"99.99"}
  ],"totals":[
  {"currency":"USD","open":"99.99","secured":"0.00","base":"99.99","allowance":"4.00"}
  ]}

Impaired documents are apart, and what others bear is taken off first: 90 % of 100,000.00 and
5,000.00 of the 228,000.00 of C2.

  $ cat >> main.arl <<'EOF'
  > 
  > 2026-06-10 impair C2 4,000.00 on:A5 reason:insolvency
  > 2026-06-11 insure C2 limit:100000 by:Atlas quota:90%
  > 2026-06-12 guarantee C2 5,000.00 by:Bank
  > EOF
  $ ar provision -O csv --currency EUR
  currency,bucket,open,secured,base,flow,rate,allowance
  EUR,not_due,300000.00,0.00,300000.00,,2.0000,6000.00
  EUR,1-30,140000.00,58333.34,81666.66,,4.0000,3266.67
  EUR,31-60,60000.00,25000.00,35000.00,,8.6957,3043.48
  EUR,61-90,23000.00,9583.33,13416.67,,25.0000,3354.17
  EUR,91+,0.00,0.00,0.00,,100.0000,0.00
  EUR,specific,5000.00,2083.33,2916.67,,,4000.00
  $ ar provision C2 --by customer
  Provision for bad debts by customer
  as of 2026-06-30
  customer C2
  
  EUR
  Customer  Name         Base  Allowance  Expected loss
  --------  -----  ----------  ---------  -------------
  C2        Birch  133,000.00  13,664.32     133,000.00
  --------  -----  ----------  ---------  -------------
  Total            133,000.00  13,664.32     133,000.00
  
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 100%
  expected loss = unsecured open x S(days late + 365) / S(days late), S the share of the customer's instalments still unpaid so many days after their due day

Some customers have rates of their own; what is expected of times to come raises all.

  $ cat >> ar.toml <<'EOF'
  > factor = "110%"
  > [provision.by.grade.A]
  > rates = ["1%", "2%", "3%", "4%", "5%"]
  > EOF
  $ ar provision --currency EUR
  Provision for bad debts
  as of 2026-06-30
  currency EUR
  
  EUR
  Bucket          Open    Secured        Base  Flow %  Rate %  Allowance
  --------  ----------  ---------  ----------  ------  ------  ---------
  Not due   300,000.00             300,000.00             1.1   3,300.00
  1-30      140,000.00  58,333.34   81,666.66             4.4   3,593.33
  31-60      60,000.00  25,000.00   35,000.00             9.6   3,347.83
  61-90      23,000.00   9,583.33   13,416.67            27.5   3,689.58
  91+
  Specific    5,000.00   2,083.33    2,916.67                   4,000.00
  --------  ----------  ---------  ----------  ------  ------  ---------
  Total     528,000.00  95,000.00  433,000.00                  17,930.74
  
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 110%
  $ ar config -O csv | grep provision
  provision.rates,"2%,4%,2000/23000,25%,100%",ar.toml:2
  provision.recovery,0%,default
  provision.factor,110%,ar.toml:3
  provision.last,100%,default
  provision.by.grade.A.rates,"1%,2%,3%,4%,5%",ar.toml:5

What the ledger of accounts holds already makes the entry.

  $ ar provision --booked '1,530.00 EUR'
  Provision for bad debts and what changed it
  as of 2026-06-30
  
  Currency    Booked  Used  Recovered     Charge  Released  Fx   Required
  --------  --------  ----  ---------  ---------  --------  --  ---------
  EUR       1,530.00                   16,400.74                17,930.74
  
  required = booked + charge - released
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 110%
  $ ar provision --booked '1,530.00 EUR' --propose
  2026-06-30 * Loss allowance, charge
      Expenses:BadDebt                          16400.74 EUR
      Assets:LossAllowance                     -16400.74 EUR
  $ ar provision --booked=-360.00 --currency USD --propose
  2026-06-30 * Loss allowance, charge
      Expenses:BadDebt                            364.40 USD
      Assets:LossAllowance                       -364.40 USD
  $ ar provision --booked 100000 --currency EUR --propose | head -n 2
  2026-06-30 * Loss allowance, release
      Expenses:BadDebt                         -82069.26 EUR
  $ ar provision --booked 1530
  ar: --booked: in which currency? write 1530 EUR
  [2]
  $ ar provision --booked 'much EUR'
  ar: --booked: much EUR is no amount; write 1530.00 EUR
  [2]

The movement from one day to another. C2 writes its oldest off, and recovers a part.

  $ cat >> main.arl <<'EOF'
  > 2026-06-20 writeoff C2 W1 4,500.00 to:A5
  > 2026-06-25 recover C2 W2 500.00 from:W1
  > EOF
  $ ar provision --movement --from 2026-06-16
  Provision for bad debts and what changed it
  2026-06-16 to 2026-06-30
  
  Currency    Opening      Used  Recovered    Charge  Released  Fx    Closing
  --------  ---------  --------  ---------  --------  --------  --  ---------
  EUR       16,134.08  4,500.00     500.00  2,143.78                14,277.86
  USD            4.40                                                    4.40
  
  closing = opening - used + recovered + charge - released; used: written off
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 110%
  $ ar provision --movement -O csv
  currency,opening,used,recovered,charge,released,fx,closing
  EUR,0.00,4500.00,500.00,18277.86,0.00,,14277.86
  USD,0.00,0.00,0.00,4.40,0.00,,4.40

Rates out of the book itself. Of 100.00 that are 10 days late at the end of April, 70.00 are still
open at the end of May, of which 50.00 are paid in June and 5.00 written off; 80.00 that fell due in
May are still there at the end of June.

  $ cat > flow.arl <<'EOF'
  > book
  >   currency: EUR
  > customer C1 "Amber"
  > 
  > 2026-03-01 sale C1 F1 100.00 due:2026-04-20
  > 2026-03-01 sale C1 F2 80.00 due:2026-05-20
  > 2026-05-05 receipt C1 R1 30.00 to:F1
  > 2026-06-03 receipt C1 R2 50.00 to:F1
  > 2026-06-04 writeoff C1 W1 5.00 to:F1
  > EOF
  $ cat > flow.toml <<'EOF'
  > [provision]
  > recovery = "20%"
  > rates = ["1%", "2%", "3%", "40%", "50%"]
  > EOF
  $ ar provision -f flow.arl --config flow.toml --flow 2m
  Provision for bad debts
  as of 2026-06-30
  
  EUR
  Bucket     Open  Secured   Base  Flow %  Rate %  Allowance
  --------  -----  -------  -----  ------  ------  ---------
  Not due                           100.0     9.5
  1-30                               83.3     9.5
  31-60     80.00           80.00    28.6    11.4       9.14
  61-90     15.00           15.00            40.0       6.00
  91+                                        80.0
  Specific
  --------  -----  -------  -----  ------  ------  ---------
  Total     95.00           95.00                      15.14
  
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = flow x the rate of the next bucket x factor 100%; that of the last bucket: 100% less 20% recovery
  flow = went on to a later bucket or was written off / left the bucket, 2 months from 2026-04-30 to 2026-06-30
  $ ar provision -f flow.arl --config flow.toml --flow 2m -O csv
  currency,bucket,open,secured,base,flow,rate,allowance
  EUR,not_due,0.00,0.00,0.00,100.0000,9.5238,0.00
  EUR,1-30,0.00,0.00,0.00,83.3333,9.5238,0.00
  EUR,31-60,80.00,0.00,80.00,28.5714,11.4286,9.14
  EUR,61-90,15.00,0.00,15.00,,40.0000,6.00
  EUR,91+,0.00,0.00,0.00,,80.0000,0.00
  EUR,specific,0.00,0.00,0.00,,,0.00

What was paid before a plan is none of the plan: of its two parts of 20.00 all goes on in March.

  $ cat > plan.arl <<'EOF'
  > book
  >   currency: EUR
  > customer C1 "Amber"
  > 
  > 2026-01-01 sale C1 F1 100.00 due:2026-01-31
  > 2026-01-20 receipt C1 R1 60.00 to:F1
  > 2026-02-10 plan F1
  >   due 2026-02-20 20.00
  >   due 2026-03-20 20.00
  > EOF
  $ ar provision -f plan.arl --config flow.toml --as-of 2026-03-31 --flow 1m -O csv | sed 4q
  currency,bucket,open,secured,base,flow,rate,allowance
  EUR,not_due,0.00,0.00,0.00,100.0000,3.0000,0.00
  EUR,1-30,20.00,0.00,20.00,100.0000,3.0000,0.60
  EUR,31-60,20.00,0.00,20.00,,3.0000,0.60

Without those rates nobody knows what becomes of money 61 to 90 days late.

  $ touch none.toml; ar provision -f flow.arl --config none.toml --flow 2m
  ar: nothing gives a loss rate for bucket 31-60 in EUR, where money is open on 2026-06-30
  help: the flows of 2 months do not tell; take more, or write `rates` below [provision] in ar.toml
  [3]

An empty book has nothing to lose; the settings have to fit the buckets and the customers.

  $ printf 'book\n  currency: EUR\n' > empty.arl
  $ ar provision -f empty.arl --config flow.toml
  Provision for bad debts
  as of 2026-06-30
  
  nothing is open
  $ ar provision -f empty.arl --config flow.toml -O csv
  currency,bucket,open,secured,base,flow,rate,allowance
  $ ar provision -f empty.arl --config flow.toml --movement
  Provision for bad debts and what changed it
  2026-01-01 to 2026-06-30
  
  no provision, and nothing written off
  $ printf '[provision]\nrates = ["1%%"]\n[provision.by.gradde.A]\nrates = ["1%%", "2%%", "3%%", "4%%", "5%%"]\n' > wrong.toml
  $ ar provision -f empty.arl --config wrong.toml
  ar: wrong.toml:2: provision.rates has 1 rates, and there are 5 buckets
  help: write one for each of not_due, 1-30, 31-60, 61-90, 91+; `bounds` below [provision] sets them
  ar: wrong.toml:4: provision.by.gradde.A.rates: customers have no gradde
  help: did you mean grade?
  [3]

What does not go together is refused.

  $ ar provision --flow 0m
  ar: --flow: 0 is no number from 1 to 120
  [2]
  $ ar provision --by customer --movement
  ar: --by: a movement is not shown by customer
  [2]
  $ ar provision --from 2026-01-01
  ar: --from: only a --movement has a first day
  [2]
  $ ar provision --propose -O csv
  ar: --propose: entries are text; leave --format out
  [2]
  $ ar provision --by region
  ar: --by: there is no region, but customer
  [2]

A movement can be told in one currency; what the opening is worth more at the last rate is fx.

  $ cat > fx.arl <<'EOF'
  > book
  >   currency: EUR
  > customer C
  > 
  > 2025-01-01 rate USD 0.80 EUR source:ECB
  > 2025-02-01 open C A 1,000.00 USD due:2025-03-01
  > 2025-02-01 open C B 100.00 due:2025-03-01
  > 2026-06-01 writeoff C W 200.00 USD to:A
  > 2026-06-30 rate USD 1.00 EUR
  > EOF
  $ printf '[provision]\nrates = ["50%%", "50%%", "50%%", "50%%", "50%%"]\n' > half.toml
  $ ar provision -f fx.arl --config half.toml --movement -O csv
  currency,opening,used,recovered,charge,released,fx,closing
  EUR,50.00,0.00,0.00,0.00,0.00,,50.00
  USD,500.00,200.00,0.00,100.00,0.00,,400.00
  $ ar provision -f fx.arl --config half.toml --movement --in EUR
  Provision for bad debts and what changed it
  2026-01-01 to 2026-06-30
  
  Currency  Opening    Used  Recovered  Charge  Released      Fx  Closing
  --------  -------  ------  ---------  ------  --------  ------  -------
  EUR        450.00  200.00             100.00            100.00   450.00
  
  closing = opening - used + recovered + charge - released + fx; used: written off
  1 USD = 0.80 EUR of 2025-01-01, ECB
  1 USD = 1.00 EUR of 2026-06-30
  fx: what the opening is worth more at the rate of the end; all else is converted at that rate
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 100%
  $ ar provision -f fx.arl --config half.toml --booked "70.00 EUR" --booked "350.00 USD" --in EUR --propose
  2026-06-30 * Loss allowance, charge
      Expenses:BadDebt                             30.00 EUR
      Assets:LossAllowance                        -30.00 EUR
  $ ar provision -f fx.arl --config half.toml --movement --from 2025-01-01 --in USD
  Provision for bad debts and what changed it
  2025-01-01 to 2026-06-30
  
  Currency  Opening    Used  Recovered  Charge  Released  Fx  Closing
  --------  -------  ------  ---------  ------  --------  --  -------
  USD                200.00             650.00                 450.00
  
  closing = opening - used + recovered + charge - released + fx; used: written off
  1 USD = 1.00 EUR of 2026-06-30
  fx: what the opening is worth more at the rate of the end; all else is converted at that rate
  allowance = base x rate, base = open - secured by insurers and guarantors; specific: impaired documents, each with an allowance of its own
  rate = the rate set for the bucket x factor 100%
  $ ar provision --in EUR
  ar: --in: only a --movement is converted
  [2]
