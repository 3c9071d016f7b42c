Points for how customers pay, and a score of all there is to know of them.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl <<'END'
  > book "Kettle & Co"
  >   currency: EUR
  >   terms: net 30
  > 
  > customer A "Anna"
  >   region: north
  >   limit: 20,000.00
  >   grade: C
  > customer B "Bert"
  >   region: south
  >   since: 2020-01-01
  > customer C "Carl"
  >   region: south
  >   currency: USD
  > customer N "Nobody"
  > 
  > 2026-01-02 sale A INV-1 10,000.00
  > 2026-02-01 receipt A R-1 10,000.00 to:INV-1
  > 2026-01-02 sale A INV-2 5,000.00
  > 2026-03-03 receipt A R-2 5,000.00 to:INV-2
  > 2026-06-15 sale A INV-3 12,000.00
  > 2026-01-02 sale B INV-4 300.00
  > 2026-04-02 receipt B R-4 100.00 to:INV-4
  > 2026-05-01 dispute B 50.00 on:INV-4
  > 2026-02-10 promise B 300.00 by:2026-02-20
  > 2026-01-05 credit-report B score:40 by:Info
  > 2026-01-10 financials A period:2025 equity:9,000.00 current-ratio:1.5
  > 2026-03-01 sale C INV-5 70.00 EUR
  > 2026-03-31 receipt C R-5 70.00 EUR to:INV-5
  > 2026-03-01 sale C INV-6 80.00 USD
  > 2026-03-11 receipt C R-6 80.00 USD to:INV-6
  > END
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > END
  $ export AR_TODAY=2026-06-30

Of A's money 10,000.00 was prompt (80 points) and 5,000.00 thirty days late (50): 70 of its own,
as in the contract. B paid 100.00 sixty days late (40); of the 200.00 that are 149 days overdue 50.00
is disputed, and the rest has 20 - 19 * 29 / 120 = 15.4083 points: (100 * 40 + 150 * 15.4083) / 250 =
25.245. C paid euro on the day and dollars 20 days early: 80 and 90, one document each, 85. The mean
is (2 * 70 + 25.245 + 2 * 85) / 5 = 67.049, A's index (2 * 70 + 5 * 67.049) / 7 = 67.8921. N has no
data at all.

  $ ar score
  Pay index and score
  as of 2026-06-30
  
  Customer  Name    Documents   Own  Index  Score  Grade
  --------  ------  ---------  ----  -----  -----  -----
  A         Anna            2  70.0   67.9     67  B
  B         Bert            1  25.2   60.1     49  D
  C         Carl            2  85.0   72.2     62  C
  N         Nobody          0
  
  cash settled 2025-07-01 to 2026-06-30, 365 days, and every undisputed overdue part, weighted with amounts
  points of a part by days late: -30: 100, -20: 90, 0: 80, 15: 70, 22: 60, 30: 50, 60: 40, 90: 30, 120: 20, 240: 1, linear between
  index = (n x own + 5 x mean) / (n + 5), n = documents; mean of the book 67.0490
  score = sum of weight x value / sum of weights, of the factors with data: index 50, overdue 15, trend 10, use 10, tenure 10, promises 5, report 10, financials 10
  grades: A from 80, B from 65, C from 50, D from 0
  $ ar score -O csv
  customer,name,documents,own,pay_index,score,grade
  A,Anna,2,70.0000,67.8921,67,B
  B,Bert,1,25.2450,60.0817,49,D
  C,Carl,2,85.0000,72.1779,62,C
  N,Nobody,0,,,,

Why? Factors without data do not weigh: A's score is (50 * 67.8921 + 15 * 100 + 10 * 80 +
10 * 13.8889 + 10 * 50) / 95 = 66.67. Its limit of 20,000.00 is used by 60 %, and five of 36 months
have passed since its first sale.

  $ ar score --detail A B
  Pay index and score
  as of 2026-06-30
  customers A, B
  
  A Anna: 67, grade B
  Factor      Value  Weight  Points  Reason
  ----------  -----  ------  ------  --------------------------------------------------------------
  index        67.9      50    35.7  own 70.0000 of 2 documents, mean of the book 67.0490
  overdue     100.0      15    15.8  0.0000% of what is open is overdue
  trend                  10          no cash within the last 90 days
  use          80.0      10     8.4  exposure 12,000.00 EUR, limit 20,000.00 EUR of A, use 60.0000%
  tenure       13.9      10     1.5  first sale 2026-01-02, 5 months
  promises                5          none was to be kept within 365 days
  report                 10          no credit-report with a score within 400 days
  financials   50.0      10     5.3  current ratio 1.5, equity 9,000.00, period 2025, 2026-01-10
  
  B Bert: 49, grade D
  Factor      Value  Weight  Points  Reason
  ----------  -----  ------  ------  ---------------------------------------------------
  index        60.1      50    33.4  own 25.2450 of 1 document, mean of the book 67.0490
  overdue       0.0      15     0.0  100.0000% of what is open is overdue
  trend                  10          no cash within the 275 days before the last 90
  use                    10          no limit
  tenure      100.0      10    11.1  since 2020-01-01, 77 months
  promises      0.0       5     0.0  0 of 1 kept within 365 days
  report       40.0      10     4.4  score 40 on 2026-01-05 by Info
  financials             10          no financials within 400 days
  
  cash settled 2025-07-01 to 2026-06-30, 365 days, and every undisputed overdue part, weighted with amounts
  points of a part by days late: -30: 100, -20: 90, 0: 80, 15: 70, 22: 60, 30: 50, 60: 40, 90: 30, 120: 20, 240: 1, linear between
  index = (n x own + 5 x mean) / (n + 5), n = documents; mean of the book 67.0490
  score = sum of weight x value / sum of weights, of the factors with data: index 50, overdue 15, trend 10, use 10, tenure 10, promises 5, report 10, financials 10
  grades: A from 80, B from 65, C from 50, D from 0
  $ ar score --detail -O csv C N
  customer,factor,value,weight,points,reason
  C,index,72.1779,50,60.1483,"own 85.0000 of 2 documents, mean of the book 67.0490"
  C,overdue,,15,,nothing is open
  C,trend,,10,,no cash within the last 90 days
  C,use,,10,,no limit
  C,tenure,8.3333,10,1.3889,"first sale 2026-03-01, 3 months"
  C,promises,,5,,none was to be kept within 365 days
  C,report,,10,,no credit-report with a score within 400 days
  C,financials,,10,,no financials within 400 days
  N,index,,50,,"nothing paid within 365 days, nothing overdue but what is disputed"
  N,overdue,,15,,nothing is open
  N,trend,,10,,no cash within 365 days
  N,use,,10,,no limit
  N,tenure,,10,,neither since: nor a sale
  N,promises,,5,,none was to be kept within 365 days
  N,report,,10,,no credit-report with a score within 400 days
  N,financials,,10,,no financials within 400 days

The mean is of the whole book, whoever is selected.

  $ ar score -O csv --where region=north
  customer,name,documents,own,pay_index,score,grade
  A,Anna,2,70.0000,67.8921,67,B
  $ ar score -O csv --currency USD
  customer,name,documents,own,pay_index,score,grade
  C,Carl,2,85.0000,72.1779,62,C
  $ ar score -O csv --by region A B
  region,customer,name,documents,own,pay_index,score,grade
  north,A,Anna,2,70.0000,67.8921,67,B
  south,B,Bert,1,25.2450,60.0817,49,D
  $ ar score -O csv --by currency,customer A
  currency,customer,name,documents,own,pay_index,score,grade
  EUR,A,Anna,2,70.0000,67.8921,67,B
  $ ar score -O json N
  {"report":"score","version":1,"book":"main.arl","as_of":"2026-06-30","filters":["customer N"],"rows":[
  {"customer":"N","name":"Nobody","documents":0,"own":null,"pay_index":null,"score":null,"grade":null}
  ],"totals":[]}
  $ ar score -O md A | head -6
  # Pay index and score
  
  - as of 2026-06-30
  - customer A
  
  | Customer | Name | Documents |  Own | Index | Score | Grade |

A day in the past knows no more than it did: R-2 had not come, INV-2 was 27 days late.

  $ ar score --as-of 2026-02-28 -O csv
  customer,name,documents,own,pay_index,score,grade
  A,Anna,2,71.2500,67.0834,51,C
  B,Bert,1,53.7500,63.4723,51,C
  C,Carl,0,,,,
  N,Nobody,0,,,,
  $ ar score --as-of 2026-02-28 --detail -O csv A | grep -E '^A,(index|trend|use)'
  A,index,67.0834,50,35.3071,"own 71.2500 of 2 documents, mean of the book 65.4167"
  A,trend,,10,,no cash within the 275 days before the last 90
  A,use,100.0000,10,10.5263,"exposure 5,000.00 EUR, limit 20,000.00 EUR of A, use 25.0000%"

A receipt that is void was never received, a sale that is void was never made.

  $ cp main.arl bounced.arl
  $ cat >> bounced.arl <<'END'
  > 2026-06-20 void R-1
  > 2026-06-20 void INV-5
  > END
  $ ar score -f bounced.arl -O csv A C
  customer,name,documents,own,pay_index,score,grade
  A,Anna,2,26.9389,37.8973,35,D
  C,Carl,1,90.0000,50.2339,43,D

Weights and grades are settings. Nought switches a factor off, and it is no longer listed.

  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [score]
  > index = 20
  > trend = 0
  > report = 0
  > [credit]
  > grades = {good = 70, fair = 40}
  > END
  $ ar score -O csv
  customer,name,documents,own,pay_index,score,grade
  A,Anna,2,70.0000,67.8921,66,fair
  B,Bert,1,25.2450,60.0817,44,fair
  C,Carl,2,85.0000,72.1779,51,fair
  N,Nobody,0,,,,
  $ ar score --detail -O csv A
  customer,factor,value,weight,points,reason
  A,index,67.8921,20,20.8899,"own 70.0000 of 2 documents, mean of the book 67.0490"
  A,overdue,100.0000,15,23.0769,0.0000% of what is open is overdue
  A,use,80.0000,10,12.3077,"exposure 12,000.00 EUR, limit 20,000.00 EUR of A, use 60.0000%"
  A,tenure,13.8889,10,2.1368,"first sale 2026-01-02, 5 months"
  A,promises,,5,,none was to be kept within 365 days
  A,financials,50.0000,10,7.6923,"current ratio 1.5, equity 9,000.00, period 2025, 2026-01-10"
  $ printf '[score]\nindexx = 1\n' > ar.toml; ar score -f main.arl
  ar.toml:2:1: error: unknown key `indexx` in [score] [unknown-setting]
      2 | indexx = 1
        | ^^^^^^
  help: did you mean `index`?
  [3]
  $ printf '[score]\nindex = 1.5\n' > ar.toml; ar score -f main.arl
  ar.toml:2:9: error: a float is never exact [bad-setting]
      2 | index = 1.5
        |         ^^^
  help: write amounts and percentages as texts: "10.00", "80%"
  [3]
  $ printf '[score]\nindex=0\noverdue=0\ntrend=0\nuse=0\ntenure=0\npromises=0\nreport=0\nfinancials=0\n' > ar.toml
  $ ar score -f main.arl
  ar.toml:1:1: error: all weights of [score] are 0 [bad-setting]
      1 | [score]
        | ^^^^^^^
  help: leave at least one factor on
  [3]
  $ printf 'journal = "main.arl"\n' > ar.toml

An empty book, unknown customers, bad options and values.

  $ printf 'book\n  currency: EUR\n' > empty.arl
  $ ar score -f empty.arl
  Pay index and score
  as of 2026-06-30
  
  no customers
  $ ar score -f empty.arl -O csv
  customer,name,documents,own,pay_index,score,grade
  $ ar score Z
  ar: no customer Z
  help: did you mean A?
  [2]
  $ ar score --details
  ar: unknown option --details; did you mean --detail?
  [2]
  $ ar score --as-of 2026-02-30
  ar: --as-of: there is no day 2026-02-30
  [2]
  $ cp main.arl bad.arl
  $ echo '2026-06-01 credit-report A score:101' >> bad.arl
  $ echo '2026-06-01 financials A current-ratio:1.5x' >> bad.arl
  $ ar score -f bad.arl
  bad.arl:32:28: error: `score` takes a number from 0 to 100 [bad-value]
     32 | 2026-06-01 credit-report A score:101
        |                            ^^^^^^^^^
  help: as in `score:72`
  bad.arl:33:25: error: `current-ratio` takes a number that is not negative [bad-value]
     33 | 2026-06-01 financials A current-ratio:1.5x
        |                         ^^^^^^^^^^^^^^^^^^
  help: as in `current-ratio:1.25`
  ar: 2 errors in the book; no figures are printed
  [3]
