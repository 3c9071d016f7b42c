Which cash will come in which week. Of two invoices one was paid on its due day
and one never: half of what falls due is expected. Week 1 is the week after the
day; the weeks and what comes later add up to what is open.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; export AR_TODAY=2026-03-12
  $ cat > main.arl <<'INPUT'
  > book
  >   currency: EUR
  > customer A "Acme"
  >   region: north
  > customer B "Bolt"
  >   region: south
  > 2026-01-01 sale A F-1 130.00 due:2026-01-11
  > 2026-01-01 sale A F-2 1.00 due:2026-01-11
  > 2026-01-11 receipt A R-1 130.00 to:F-1
  > 2026-03-01 writeoff A W-1 1.00 to:F-2
  > 2026-03-10 sale A F-3 1,000.00 due:2026-03-14
  > 2026-03-10 sale B F-4 1,000.00 due:2026-03-14
  > INPUT
  $ ar forecast --weeks 2
  Cash forecast
  as of 2026-03-12
  
  EUR
   Week  From        To               Due  Due late  Trailing  Expected     P80    P90
  -----  ----------  ----------  --------  --------  --------  --------  ------  -----
      1  2026-03-13  2026-03-19  2,000.00  2,000.00     10.00    976.19  381.42  70.52
      2  2026-03-20  2026-03-26                         10.00
  later  2026-03-27                                            1,023.81
  -----  ----------  ----------  --------  --------  --------  --------  ------  -----
  Total                          2,000.00  2,000.00            2,000.00
  
  due: open amounts by due day, overdue ones in week 1
  due late: EUR 0 days later, as cash of 365 days came on average
  trailing: receipts of 91 days / 13
  expected: open amounts by how customers paid the instalments of 730 days before, each customer's own weighed with 20 of the whole book
  the curve of the book: 4 instalments
  P80, P90: reached or passed with that probability
  $ ar forecast --weeks 2 -O csv
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  1,2026-03-13,2026-03-19,EUR,2000.00,2000.00,10.00,976.19,381.42,70.52
  2,2026-03-20,2026-03-26,EUR,0.00,0.00,10.00,0.00,0.00,0.00
  later,2026-03-27,,EUR,0.00,0.00,,1023.81,,
  $ ar forecast --weeks 2 -O json
  {"report":"forecast","version":1,"book":"main.arl","as_of":"2026-03-12","filters":[],"rows":[
  {"week":1,"from":"2026-03-13","to":"2026-03-19","currency":"EUR","due":"2000.00","due_late":"2000.00","trailing":"10.00","expected":"976.19","p80":"381.42","p90":"70.52"},
  {"week":2,"from":"2026-03-20","to":"2026-03-26","currency":"EUR","due":"0.00","due_late":"0.00","trailing":"10.00","expected":"0.00","p80":"0.00","p90":"0.00"},
  {"week":"later","from":"2026-03-27","to":null,"currency":"EUR","due":"0.00","due_late":"0.00","trailing":null,"expected":"1023.81","p80":null,"p90":null}
  ],"totals":[
  {"currency":"EUR","due":"2000.00","expected":"2000.00"}
  ]}

By customer, or by any key; item by item, where weeks without an amount are left
out.

  $ ar forecast --weeks 1 --by customer
  Cash forecast
  as of 2026-03-12
  
  EUR
  Customer  Name   Week  From        To               Due  Due late  Trailing  Expected    P80  P90
  --------  ----  -----  ----------  ----------  --------  --------  --------  --------  -----  ---
  A         Acme      1  2026-03-13  2026-03-19  1,000.00  1,000.00     10.00    500.00  79.19
  A         Acme  later  2026-03-20                                              500.00
                                                 --------  --------            --------
  Total A                                        1,000.00  1,000.00            1,000.00
  
  B         Bolt      1  2026-03-13  2026-03-19  1,000.00  1,000.00              476.19  55.86
  B         Bolt  later  2026-03-20                                              523.81
                                                 --------  --------            --------
  Total B                                        1,000.00  1,000.00            1,000.00
  --------  ----  -----  ----------  ----------  --------  --------  --------  --------  -----  ---
  Total                                          2,000.00  2,000.00            2,000.00
  
  due: open amounts by due day, overdue ones in week 1
  due late: EUR 0 days later, as cash of 365 days came on average
  trailing: receipts of 91 days / 13
  expected: open amounts by how customers paid the instalments of 730 days before, each customer's own weighed with 20 of the whole book
  the curve of the book: 4 instalments
  P80, P90: reached or passed with that probability
  $ ar forecast --weeks 1 --by region,currency -O csv
  region,currency,week,from,to,due,due_late,trailing,expected,p80,p90
  north,EUR,1,2026-03-13,2026-03-19,1000.00,1000.00,10.00,500.00,79.19,0.00
  north,EUR,later,2026-03-20,,0.00,0.00,,500.00,,
  south,EUR,1,2026-03-13,2026-03-19,1000.00,1000.00,0.00,476.19,55.86,0.00
  south,EUR,later,2026-03-20,,0.00,0.00,,523.81,,
  $ ar forecast --weeks 2 --detail
  Cash forecast
  as of 2026-03-12
  
  EUR
   Week  Customer  Name  Document  Due             Open  Expected
  -----  --------  ----  --------  ----------  --------  --------
      1  A         Acme  F-3       2026-03-14  1,000.00    500.00
      1  B         Bolt  F-4       2026-03-14  1,000.00    476.19
  later  A         Acme  F-3       2026-03-14  1,000.00    500.00
  later  B         Bolt  F-4       2026-03-14  1,000.00    523.81
  -----  --------  ----  --------  ----------  --------  --------
  Total                                                  2,000.00
  
  expected: open amounts by how customers paid the instalments of 730 days before, each customer's own weighed with 20 of the whole book
  the curve of the book: 4 instalments
  $ ar forecast --weeks 2 --detail -O csv B
  week,customer,document,due,currency,open,expected
  1,B,F-4,2026-03-14,EUR,1000.00,476.19
  later,B,F-4,2026-03-14,EUR,1000.00,523.81

The selection narrows what is forecast, not what is learnt from.

  $ ar forecast --weeks 1 -O csv --where region=south
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  1,2026-03-13,2026-03-19,EUR,1000.00,1000.00,0.00,476.19,55.86,0.00
  later,2026-03-20,,EUR,0.00,0.00,,523.81,,

Only what was known on the day counts: on 10 January nobody had paid anything.

  $ ar forecast --weeks 1 -O csv --as-of 2026-01-10
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  1,2026-01-11,2026-01-17,EUR,131.00,,0.00,0.00,0.00,0.00
  later,2026-01-18,,EUR,0.00,,,131.00,,

Disputed parts start later, a promise is expected on its day, a draft on the day
it matures; orders when they are asked for. Dollars stand apart; without cash in
dollars nobody knows how late it comes.

  $ cat >> main.arl <<'INPUT'
  > 2026-03-11 dispute A 400.00 on:F-3
  > 2026-03-11 promise B 800.00 by:2026-03-25 for:F-4
  > 2026-03-11 receipt B R-2 50.00 matures:2026-03-20 to:*
  > 2026-03-11 order B B-1 30.00 due:2026-03-02
  > 2026-03-11 order B B-2 5.00
  > 2026-03-11 sale B F-5 200.00 USD due:2026-03-13
  > INPUT
  $ ar forecast --weeks 5 -O csv
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  1,2026-03-13,2026-03-19,EUR,2000.00,2000.00,13.85,481.82,140.60,0.00
  2,2026-03-20,2026-03-26,EUR,0.00,0.00,13.85,650.00,358.45,206.06
  3,2026-03-27,2026-04-02,EUR,0.00,0.00,13.85,0.00,0.00,0.00
  4,2026-04-03,2026-04-09,EUR,0.00,0.00,13.85,0.00,0.00,0.00
  5,2026-04-10,2026-04-16,EUR,0.00,0.00,13.85,200.00,31.68,0.00
  later,2026-04-17,,EUR,0.00,0.00,,718.18,,
  1,2026-03-13,2026-03-19,USD,200.00,,0.00,90.91,7.10,0.00
  2,2026-03-20,2026-03-26,USD,0.00,,0.00,0.00,0.00,0.00
  3,2026-03-27,2026-04-02,USD,0.00,,0.00,0.00,0.00,0.00
  4,2026-04-03,2026-04-09,USD,0.00,,0.00,0.00,0.00,0.00
  5,2026-04-10,2026-04-16,USD,0.00,,0.00,0.00,0.00,0.00
  later,2026-04-17,,USD,0.00,,,109.09,,
  $ ar forecast --weeks 2 -O csv --include orders --currency EUR
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  1,2026-03-13,2026-03-19,EUR,2000.00,2000.00,13.85,511.82,170.60,0.00
  2,2026-03-20,2026-03-26,EUR,0.00,0.00,13.85,650.00,358.45,206.06
  later,2026-03-27,,EUR,0.00,0.00,,923.18,,
  $ ar forecast --weeks 2 -O csv --include orders --detail B
  week,customer,document,due,currency,open,expected
  1,B,B-1,2026-03-02,EUR,30.00,30.00
  1,B,F-5,2026-03-13,USD,200.00,90.91
  1,B,F-4,2026-03-14,EUR,1000.00,181.82
  2,B,F-4,2026-03-14,EUR,1000.00,600.00
  2,B,R-2,2026-03-20,EUR,50.00,50.00
  later,B,F-5,2026-03-13,USD,200.00,109.09
  later,B,F-4,2026-03-14,EUR,1000.00,218.18
  later,B,B-2,,EUR,5.00,5.00

The settings say what is learnt from: here only documents of the last 30 days,
none of which was paid.

  $ cat > ar.toml <<'INPUT'
  > [forecast]
  > group = "region"
  > k = 5
  > window = 30
  > dispute-delay = 0
  > INPUT
  $ ar forecast --weeks 1 -O csv --currency EUR
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  1,2026-03-13,2026-03-19,EUR,2000.00,2000.00,13.85,0.00,0.00,0.00
  later,2026-03-20,,EUR,0.00,0.00,,2050.00,,
  $ ar forecast --weeks 1 --currency EUR | tail -6
  due: open amounts by due day, overdue ones in week 1
  due late: EUR 0 days later, as cash of 365 days came on average
  trailing: receipts of 91 days / 13
  expected: open amounts by how customers paid the instalments of 30 days before, each customer's own weighed with 5 of those with its region
  the curve of the book: 3 instalments
  P80, P90: reached or passed with that probability
  $ ar config | grep -A 4 '\[forecast\]'
  [forecast]
  group = "region"                             # ar.toml:2
  k = 5                                        # ar.toml:3
  window = 30                                  # ar.toml:4
  dispute-delay = 0                            # ar.toml:5
  $ printf '[forecast]\nk = 2000\nhalf-life = 3\n' > ar.toml
  $ ar forecast
  ar.toml:2:5: error: `k` wants a number from 0 to 1000 [bad-setting]
      2 | k = 2000
        |     ^^^^
  ar.toml:3:1: error: unknown key `half-life` in [forecast] [unknown-setting]
      3 | half-life = 3
        | ^^^^^^^^^
  help: there is `group`, `k`, `window`, `dispute-delay`
  [3]
  $ rm ar.toml

A book without anything open.

  $ printf 'book\n  currency: EUR\n' > empty.arl
  $ ar forecast -f empty.arl
  Cash forecast
  as of 2026-03-12
  
  nothing is open
  $ ar forecast -f empty.arl -O csv
  week,from,to,currency,due,due_late,trailing,expected,p80,p90
  $ ar forecast -f empty.arl --backtest 3m
  Cash forecasts of the past
  as of 2026-03-12
  3 months, 13 weeks each
  
  nothing was open at the ends of those months

How good the forecasts of two years of trade were: what is expected is off by
less than the due days, and about four weeks in five reach their P80.

  $ export AR_FILE=$ROOT/examples/trade/main.arl
  $ ar forecast --as-of 2026-06-30 --backtest 12m -O json | tail -4
  ],"totals":[
  {"currency":"EUR","error_due":"51.3787","error_due_late":"51.0459","error_expected":"31.9192","coverage_p80":"75.2137","coverage_p90":"93.3333"},
  {"currency":"USD","error_due":"57.6803","error_due_late":"69.5968","error_expected":"51.1777","coverage_p80":"77.0115","coverage_p90":"91.8033"}
  ]}
  $ ar forecast --as-of 2026-06-30 --backtest 12m -O csv | sed -n '1,4p'
  origin,week,from,to,currency,actual,due,due_late,expected,p80,p90
  2025-04-30,1,2025-05-01,2025-05-07,EUR,129843.05,169221.74,142194.72,105467.48,86482.22,76558.27
  2025-04-30,2,2025-05-08,2025-05-14,EUR,45338.37,57302.39,31208.78,73084.51,54737.69,45147.47
  2025-04-30,3,2025-05-15,2025-05-21,EUR,69643.83,47451.12,78685.81,58332.19,43277.61,35408.30
  $ ar forecast --as-of 2026-06-30 --backtest 1m --weeks 3
  Cash forecasts of the past
  as of 2026-06-30
  1 month, 3 weeks each
  
  EUR
  Origin      Week  From        To              Actual         Due    Due late    Expected         P80         P90
  ----------  ----  ----------  ----------  ----------  ----------  ----------  ----------  ----------  ----------
  2026-05-31     1  2026-06-01  2026-06-07  141,803.54  259,257.67  211,330.06  146,110.19  127,399.58  117,619.20
  2026-05-31     2  2026-06-08  2026-06-14   46,025.20   55,371.09   47,927.61   71,537.90   52,981.30   43,281.42
  2026-05-31     3  2026-06-15  2026-06-21   67,049.45   74,250.71   55,371.09   85,258.39   64,910.26   54,273.91
  
  error: due 52.6 %, due late 32.6 %, expected 18.8 %
  coverage: P80 66.7 % of 3 weeks, P90 100.0 % of 3 weeks
  
  USD
  Origin      Week  From        To             Actual        Due   Due late   Expected       P80       P90
  ----------  ----  ----------  ----------  ---------  ---------  ---------  ---------  --------  --------
  2026-05-31     1  2026-06-01  2026-06-07   8,194.00  13,300.66  13,300.66   8,559.99  5,500.65  3,901.47
  2026-05-31     2  2026-06-08  2026-06-14  16,101.33  20,111.26   5,722.56  12,736.35  6,971.80  3,958.56
  2026-05-31     3  2026-06-15  2026-06-21  26,172.18   8,460.13  22,848.83  14,819.99  8,067.13  4,537.28
  
  error: due 53.2 %, due late 37.3 %, expected 29.9 %
  coverage: P80 100.0 % of 3 weeks, P90 100.0 % of 3 weeks
  
  actual: cash of the items open at the origin
  expected: open amounts by how customers paid the instalments of 730 days before, each customer's own weighed with 20 of the whole book
  error: sum of |series - actual| / sum of actual
  coverage: share of the weeks with a P80 (P90) above 0 that reached it
  $ ar forecast --as-of 2026-06-30 --weeks 4 C124 --detail
  Cash forecast
  as of 2026-06-30
  customer C124
  
  EUR
   Week  Customer  Name                      Document  Due             Open   Expected
  -----  --------  ------------------------  --------  ----------  --------  ---------
      1  C124      Ateliers de la Table SAS  F26-0152  2026-04-27  7,267.00   6,055.83
      1  C124      Ateliers de la Table SAS  F26-0286  2026-06-21  3,631.00   1,512.73
      1  C124      Ateliers de la Table SAS  F26-0332  2026-07-11  5,355.60     103.61
      1  C124      Ateliers de la Table SAS  F26-0360  2026-07-26  3,570.60      77.17
      2  C124      Ateliers de la Table SAS  F26-0286  2026-06-21  3,631.00   1,356.15
      2  C124      Ateliers de la Table SAS  F26-0332  2026-07-11  5,355.60     758.77
      3  C124      Ateliers de la Table SAS  F26-0286  2026-06-21  3,631.00     493.07
      3  C124      Ateliers de la Table SAS  F26-0332  2026-07-11  5,355.60     923.90
      3  C124      Ateliers de la Table SAS  F26-0360  2026-07-26  3,570.60      38.88
      3  C124      Ateliers de la Table SAS  F26-0414  2026-08-14  2,944.50       2.50
      4  C124      Ateliers de la Table SAS  F26-0286  2026-06-21  3,631.00     127.34
      4  C124      Ateliers de la Table SAS  F26-0332  2026-07-11  5,355.60   1,516.04
      4  C124      Ateliers de la Table SAS  F26-0360  2026-07-26  3,570.60     438.97
      4  C124      Ateliers de la Table SAS  F26-0414  2026-08-14  2,944.50      62.18
  later  C124      Ateliers de la Table SAS  F26-0152  2026-04-27  7,267.00   1,211.17
  later  C124      Ateliers de la Table SAS  F26-0286  2026-06-21  3,631.00     141.71
  later  C124      Ateliers de la Table SAS  F26-0332  2026-07-11  5,355.60   2,053.28
  later  C124      Ateliers de la Table SAS  F26-0360  2026-07-26  3,570.60   3,015.58
  later  C124      Ateliers de la Table SAS  F26-0414  2026-08-14  2,944.50   2,879.82
  -----  --------  ------------------------  --------  ----------  --------  ---------
  Total                                                                      22,768.70
  
  expected: open amounts by how customers paid the instalments of 730 days before, each customer's own weighed with 20 of the whole book
  the curve of the book: 1,607 instalments

What does not go together.

  $ ar forecast --detail --by customer
  ar: --detail: items are not grouped; leave --by out
  [2]
  $ ar forecast --backtest 12m --by customer
  ar: --backtest: it is of the whole selection; leave --by out
  [2]
  $ ar forecast --backtest 12m --detail
  ar: --backtest: it has no items; leave --detail out
  [2]
  $ ar forecast --backtest 12m --include orders
  ar: --backtest: it is of open items; leave --include out
  [2]
  $ ar forecast --backtest year
  ar: --backtest: year is no number from 1 to 120
  [2]
  $ ar forecast --include drafts
  ar: --include: there is no drafts, but orders
  [2]
  $ ar forecast --weeks 0
  ar: --weeks: 0 is no number from 1 to 520
  [2]

Bars show what the weeks are expected to bring.

  $ ar forecast --weeks 4 --chart | sed -n '/^Cash expected/,/^$/p'
  Cash expected by week, EUR
  03-13  Expected          ███████████████████████████████▍          71,136.40
         In 80 % of cases  █████████████████████████▋                58,272.69
  03-20  Expected          ██████████████████████████████████▊       78,844.78
         In 80 % of cases  ██████████████████████████▊               60,640.95
  03-27  Expected          ████████████████████████████████████████  90,601.93
         In 80 % of cases  ████████████████████████████▊             65,258.99
  04-03  Expected          ███████████████████████████████████▍      80,268.72
         In 80 % of cases  ████████████████████████▊                 56,122.67
  
  Cash expected by week, USD
  03-13  Expected          ████████████████████████████████████████  22,920.52
         In 80 % of cases  ████████████████████████████▏             16,125.00
  03-20  Expected          █████████████████████▋                    12,425.67
         In 80 % of cases  █████████▉                                 5,715.01
  03-27  Expected          █████████████████████▉                    12,569.25
         In 80 % of cases  ███████████▌                               6,642.08
  04-03  Expected          ████████████████████▏                     11,564.02
         In 80 % of cases  ████████▌                                  4,906.97
  
  $ ar forecast --chart --backtest 2
  ar: --chart: bars are of the weeks of all; leave --by, --detail and --backtest out
  [2]
  $ ar forecast --chart -O tsv
  ar: --chart: bars are drawn in text, md and html
  [2]

Curves can be shared only by a key that customers have.

  $ printf '[forecast]\ngroup = "regoin"\n' > wrong.toml
  $ ar forecast --config wrong.toml
  ar: wrong.toml:2: forecast.group: customers have no regoin
  help: did you mean region?
  [3]
  $ ar report --config wrong.toml
  ar: wrong.toml:2: forecast.group: customers have no regoin
  help: did you mean region?
  [3]
