The page of the day, on the trade example and on books that have little to say.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-07-02
  $ export AR_FILE="$ROOT/examples/trade/main.arl"
  $ ar report --as-of 2026-06-30 --currency USD
  Receivables of Noordwal Servies & Glas B.V.
  as of 2026-06-30
  currency USD
  
  USD
  Figure                         Value
  ------------------------  ----------  -----------------------------------------
  Owed                      123,438.40  88,731.73 the month before
  Past due                    7,738.65  6.0 % of what is open
  More than 90 days late          0.00  0.0 % of what is open
  Days sales outstanding         51.5   best possible 50.1; 41.9 the month before
  Expected in four weeks     49,682.85  48,750.71 is due by then
  Received in three months  223,026.27  218,294.56 was sold
  
  Open by days late, USD
  Not due  ████████████████████████████████████████  120,299.59
  1-30     ██▏                                         6,685.15
  31-60    ▎                                           1,053.50
  61-90                                                    0.00
  91+                                                      0.00
  
  Cash expected by week, USD
  07-01  Expected          ████████████████████████████████████████  27,238.95
         In 80 % of cases  █████████████████████████████▌            20,120.28
  07-08  Expected          ███████████████▌                          10,577.41
         In 80 % of cases  ███████▊                                   5,336.30
  07-15  Expected          ████████▋                                  5,930.74
         In 80 % of cases                                                 0.00
  07-22  Expected          ████████▋                                  5,935.75
         In 80 % of cases  ▋                                            452.64
  07-29  Expected          █████████████████████                     14,359.67
         In 80 % of cases  ████████████                               8,219.17
  08-05  Expected          ███████████████████████████▎              18,569.53
         In 80 % of cases  █▎                                           891.71
  08-12  Expected          ████████████████████████████████████▎     24,701.81
         In 80 % of cases  ████████▋                                  5,941.99
  08-19  Expected          ████████████████████████████▌             19,477.40
         In 80 % of cases  █████████▉                                 6,758.61
  08-26  Expected          █████████▏                                 6,213.97
         In 80 % of cases                                                 0.00
  09-02  Expected          ██▍                                        1,618.12
         In 80 % of cases                                                 0.00
  09-09  Expected          █▏                                           846.70
         In 80 % of cases                                                 0.00
  09-16  Expected          ▎                                            182.35
         In 80 % of cases                                                 0.00
  09-23  Expected          ▏                                             64.13
         In 80 % of cases                                                 0.00
  
  Days sales outstanding
  2025-07  DSO            ████████████████████▍                     33.4
           Best possible  ███████████████▌                          25.4
  2025-08  DSO            █████████████                             21.3
           Best possible  ██████████▏                               16.7
  2025-09  DSO            ███████████████████████████████████▎      57.8
           Best possible  ███████████████████████████████████▎      57.8
  2025-10  DSO            ███████████████████████████▌              45.2
           Best possible  ██████████████████████████▏               42.9
  2025-11  DSO            ██████████████████████████████████▊       57.1
           Best possible  ██████████████████████████████████▊       57.1
  2025-12  DSO            ████████████████████████████████████████  65.5
           Best possible  █████████████████████████████████████▋    61.7
  2026-01  DSO            ████████████████████████████              46.0
           Best possible  █████████████████████████▊                42.2
  2026-02  DSO            ██████████████████████████████████▋       56.7
           Best possible  ██████████████████████████████████▋       56.7
  2026-03  DSO            █████████████████████████████████▎        54.5
           Best possible  ███████████████████████████████▊          52.0
  2026-04  DSO            ██████████████████████▊                   37.3
           Best possible  ██████████████████████▊                   37.3
  2026-05  DSO            █████████████████████████▌                41.9
           Best possible  █████████████████████▊                    35.7
  2026-06  DSO            ███████████████████████████████▍          51.5
           Best possible  ██████████████████████████████▌           50.1
  
  Owed at the end of the month, USD
  2025-07  AR                 ████████████████                           52,137.58
           Over 90 days late                                                  0.00
  2025-08  AR                 ██████▌                                    21,284.95
           Over 90 days late                                                  0.00
  2025-09  AR                 ██████████████████▌                        60,291.74
           Over 90 days late                                                  0.00
  2025-10  AR                 ████████████████▊                          54,805.69
           Over 90 days late                                                  0.00
  2025-11  AR                 █████████████████████████████████▍        108,773.41
           Over 90 days late                                                  0.00
  2025-12  AR                 ██████████████████████████████████████▉   126,423.04
           Over 90 days late                                                  0.00
  2026-01  AR                 ██████████████████████████████▍            98,794.25
           Over 90 days late                                                  0.00
  2026-02  AR                 █████████████████████████████████████▌    121,852.11
           Over 90 days late                                                  0.00
  2026-03  AR                 ████████████████████████████████████████  129,954.51
           Over 90 days late                                                  0.00
  2026-04  AR                 ███████████████████████████▋               90,120.65
           Over 90 days late                                                  0.00
  2026-05  AR                 ███████████████████████████▎               88,731.73
           Over 90 days late                                                  0.00
  2026-06  AR                 █████████████████████████████████████▉    123,438.40
           Over 90 days late                                                  0.00
  
  Largest debtors, USD
  Customer  Name                                Owed  Share %  Past due  Days late  Limit used %
  --------  -----------------------------  ---------  -------  --------  ---------  ------------
  C141      上海云杉餐具有限公司           53,619.12     43.4  4,311.20          1          56.5
  C143      宁波海棠家居有限公司           26,366.07     21.4  1,053.50         31          85.1
  C145      Hudson Table Imports Inc.      16,795.62     13.6                               39.1
  C146      香港海桥贸易有限公司           12,004.44      9.7                               50.0
  C144      Gulf Hospitality Supplies LLC  10,392.00      8.4                                5.6
  C142      广州金穗酒店用品有限公司        4,261.15      3.5  2,373.95          2          24.1
  
  Alerts
  Customer  Name                           Alert           Since       What was seen
  --------  -----------------------------  --------------  ----------  ------------------------------------------------------------------------------------------------------------------------------------------------
  C141      上海云杉餐具有限公司           sudden-order    2026-06-12  bought for 44,000.80 USD (F26-0364), 5 times the usual 8,760.24 USD; the most in the year before was 12,655.44 USD
  C142      广州金穗酒店用品有限公司       duplicate       2026-06-09  receipts R26-0302 and R26-0358, 26 days apart, are both of 4,599.84 USD with the reference TT-20260513-88
  C143      宁波海棠家居有限公司           drift           2026-06-15  used to pay 2 days late, the last 5 documents are late by 0, 7, 18, 46, 31; the days beyond the usual of 24 documents add up to 88, more than 24
  C143      宁波海棠家居有限公司           late-row        2026-04-30  the last 3 documents are all more than 5 days late, paid or not: F26-0160 by 18, F26-0195 by 46, F26-0217 by 31
  C143      宁波海棠家居有限公司           round-payments  2026-04-09  pays in parts of whole thousands: R26-0218 of 3,000.00, R26-0289 of 2,000.00, R26-0349 of 2,000.00, together 7,000.00 USD
  C144      Gulf Hospitality Supplies LLC  payer-changed   2026-06-17  R26-0379 of 9,648.96 USD came from Alba Trading FZE, all 37 receipts before from Gulf Hospitality Supplies
  
  owed: open items less money on account; past due and days late count from the due day
  DSO = AR / sales of three months * their days; best possible: what is not yet due / sales * days
  expected: open amounts by how customers paid in the 730 days before; in 80 % of cases it is the line or more
  limit used: exposure of whoever has the limit and all below it / limit
  promises: awaited, and broken in the last 30 days
  $ ar report --as-of 2026-06-30 -O csv C143 C120 | grep -v -e ^forecast -e ^kpi
  section,currency,item,measure,value
  aging,EUR,not_due,open,0.00
  aging,EUR,1-30,open,0.00
  aging,EUR,31-60,open,0.00
  aging,EUR,61-90,open,0.00
  aging,EUR,91+,open,44741.10
  aging,EUR,on_account,open,0.00
  debtors,EUR,C120,owed,44741.10
  debtors,EUR,C120,share,100.0000
  debtors,EUR,C120,past_due,44741.10
  debtors,EUR,C120,oldest_overdue,166
  debtors,EUR,C120,use,149.1370
  aging,USD,not_due,open,25312.57
  aging,USD,1-30,open,0.00
  aging,USD,31-60,open,1053.50
  aging,USD,61-90,open,0.00
  aging,USD,91+,open,0.00
  aging,USD,on_account,open,0.00
  debtors,USD,C143,owed,26366.07
  debtors,USD,C143,share,100.0000
  debtors,USD,C143,past_due,1053.50
  debtors,USD,C143,oldest_overdue,31
  debtors,USD,C143,use,85.0518
  alerts,EUR,C120,broken-promise,15000.00
  alerts,EUR,C120,broken-promise,20000.00
  alerts,EUR,C120,drift,206093.40
  alerts,EUR,C120,late-row,30701.70
  alerts,EUR,C120,over-limit,14741.10
  alerts,EUR,C120,stopped,44741.10
  alerts,USD,C143,drift,9106.66
  alerts,USD,C143,late-row,15230.26
  alerts,USD,C143,round-payments,7000.00
  $ ar report --as-of 2026-06-30 -O json C143 | head -3
  {"report":"report","version":1,"book":"Noordwal Servies & Glas B.V.","as_of":"2026-06-30","filters":["customer C143"],"rows":[
  {"section":"aging","currency":"USD","item":"not_due","measure":"open","value":"25312.57"},
  {"section":"aging","currency":"USD","item":"1-30","measure":"open","value":"0.00"},

As HTML it has tiles and drawings; rows of alerts are cards on a phone.

  $ ar report --as-of 2026-06-30 --out page.html
  $ grep -c '<svg ' page.html
  8
  $ grep -c -e '<dl class="tiles">' -e '<table class="cards">' page.html
  3
  $ ar report --as-of 2026-06-30 -O html | cmp - page.html
  $ ar report --as-of 2026-06-30 -O md | sed -n '/^## USD/,/^| Days/p'
  ## USD
  
  | Figure                   |      Value |                                           |
  | ------------------------ | ---------: | ----------------------------------------- |
  | Owed                     | 123,438.40 | 88,731.73 the month before                |
  | Past due                 |   7,738.65 | 6.0 % of what is open                     |
  | More than 90 days late   |       0.00 | 0.0 % of what is open                     |
  | Days sales outstanding   |       51.5 | best possible 50.1; 41.9 the month before |

A book without anything, one with an opening item alone, one without a name.

  $ printf 'book\n  currency: EUR\n' > empty.arl
  $ ar report -f empty.arl
  Receivables
  as of 2026-07-02
  
  nothing was sold or is owed
  $ ar report -f empty.arl -O csv
  section,currency,item,measure,value
  $ cat > little.arl <<'EOF'
  > book
  >   name: "Tiny & <Sons>"
  >   currency: EUR
  > customer A "Anna"
  > 
  > 2026-06-01 open A INV-1 100.00 due:2026-06-20
  > 2026-06-05 promise A 40.00 by:2026-06-20 for:INV-1
  > 2026-06-21 promise A 60.00 by:2026-07-09 for:INV-1
  > EOF
  $ ar report -f little.arl | grep -v -e '^20..-..  ' -e '^   '
  Receivables of Tiny & <Sons>
  as of 2026-07-02
  
  EUR
  Figure                     Value
  ------------------------  ------  -----------------------
  Owed                      100.00  100.00 the month before
  Past due                  100.00  100.0 % of what is open
  More than 90 days late      0.00  0.0 % of what is open
  Days sales outstanding
  Expected in four weeks     36.00  100.00 is due by then
  Received in three months    0.00  0.00 was sold
  
  Open by days late, EUR
  Not due                                              0.00
  1-30     ████████████████████████████████████████  100.00
  31-60                                                0.00
  61-90                                                0.00
  91+                                                  0.00
  
  Cash expected by week, EUR
  07-03  Expected          ████████████████████████████████████████  36.00
  07-10  Expected                                                     0.00
  07-17  Expected                                                     0.00
  07-24  Expected                                                     0.00
  07-31  Expected                                                     0.00
  08-07  Expected                                                     0.00
  08-14  Expected                                                     0.00
  08-21  Expected                                                     0.00
  08-28  Expected                                                     0.00
  09-04  Expected                                                     0.00
  09-11  Expected                                                     0.00
  09-18  Expected                                                     0.00
  09-25  Expected                                                     0.00
  
  Owed at the end of the month, EUR
  
  Largest debtors, EUR
  Customer  Name    Owed  Share %  Past due  Days late  Limit used %
  --------  ----  ------  -------  --------  ---------  ------------
  A         Anna  100.00    100.0    100.00         12
  
  Alerts
  Customer  Name  Alert           Since       What was seen
  --------  ----  --------------  ----------  ------------------------------------------------------------------
  A         Anna  broken-promise  2026-06-20  promised 40.00 EUR by 2026-06-20 for INV-1, of which 0.00 EUR came
  
  Promises
  By          Customer  Name  Promised  Received       State    For
  ----------  --------  ----  --------  --------  ---  -------  -----
  2026-07-09  A         Anna     60.00            EUR  awaited  INV-1
  2026-06-20  A         Anna     40.00            EUR  broken   INV-1
  
  owed: open items less money on account; past due and days late count from the due day
  DSO = AR / sales of three months * their days; best possible: what is not yet due / sales * days
  expected: open amounts by how customers paid in the 730 days before; in 80 % of cases it is the line or more
  limit used: exposure of whoever has the limit and all below it / limit
  promises: awaited, and broken in the last 30 days
  $ ar report -f little.arl -O html | grep "<h1>"
  <h1>Receivables of Tiny &amp; &lt;Sons&gt;</h1>

A pack is the page and the tables behind it. Each is what its command prints.

  $ ar report --pack 2026Q1 --out q1
  q1: 35 files, and their sums in SHA256SUMS
  $ (cd q1 && sha256sum --quiet -c SHA256SUMS && cut -c 67- SHA256SUMS | grep csv | tr '\n' ' ')
  aging-detail.csv aging.csv allocations.csv balance.csv collections.csv credit.csv forecast.csv habit.csv kpi.csv open.csv overdue.csv register.csv risk.csv roll-forward.csv sales.csv score.csv staff.csv  (no-eol)
  $ ar aging --as-of 2026-03-31 -O csv | cmp - q1/aging.csv
  $ ar staff --from 2026-01-01 --to 2026-03-31 -O html | cmp - q1/staff.html
  $ cp q1/SHA256SUMS before; ar report --pack 2026Q1 --out q1 && cmp before q1/SHA256SUMS
  q1: 35 files, and their sums in SHA256SUMS

What narrows the page narrows every table; a period that has not ended ends today.

  $ ar report --pack 2026Q3 --out one C143 --currency USD
  one: 35 files, and their sums in SHA256SUMS
  $ cut -d, -f1 one/*.csv | grep -c C101
  0
  [1]
  $ head -2 one/aging.csv; grep -o 'as of 2026-..-..' one/index.html
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  C143,宁波海棠家居有限公司,USD,12004.07,13308.50,1053.50,0.00,0.00,0.00,26366.07,0.00
  as of 2026-07-02

A folder of other things stays as it is.

  $ mkdir other; echo mine > other/aging.csv
  $ ar report --pack 2026Q1 --out other
  ar: other holds other files, and is no pack
  help: name a folder that is empty, or not there yet
  [2]
  $ ls other; cat other/aging.csv
  aging.csv
  mine

  $ ar report --pack 2026Q1
  ar: --pack: say with --out into which folder
  [2]
  $ ar report --pack 2027 --out q
  ar: --pack: the period has not begun
  [2]
  $ ar report --pack spring --out q
  ar: --pack: spring is no period; write 2026, 2026Q1 or 2026-03
  [2]
  $ ar report --pack 2026Q1 --out q --as-of 2026-02-01
  ar: --pack: its period ends with the last day of it
  [2]
  $ ar report --pack 2026Q1 --out q -O csv
  ar: --pack: it is CSV and HTML; leave --format out
  [2]
  $ ar report --out x.html -o y.html
  ar: --out: --output names another file
  [2]
  $ ar report --out x.html -O csv
  ar: --out: it is HTML; say -O and -o for other formats
  [2]
  $ ar report --pack 2026Q1 --out /proc/q
  ar: cannot write /proc/q: No such file or directory
  [4]
