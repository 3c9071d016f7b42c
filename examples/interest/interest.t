The tables are read as they stand, and give what the laws do.

  $ unset AR_FILE AR_TODAY
  $ export AR_FILE=$ROOT/examples/interest/main.arl AR_TODAY=2025-09-30
  $ law() { ar interest --config $ROOT/examples/interest/$1.toml -O csv "$2" | sed 1d; }

European Union: 61 days at 12.50 % and 60 at 12.25 % make 410.27, and 40.00 beside it.

  $ law eu HANSEN
  HANSEN,F-1,EUR,10000.00,2024-05-01,2024-06-30,61,12.5%,act/365,208.90
  HANSEN,F-1,EUR,10000.00,2024-07-01,2024-08-29,60,12.25%,act/365,201.37
  HANSEN,F-1,EUR,10000.00,2024-05-01,2024-05-01,,,fixed-sum,40.00

United Kingdom: 90 days at the rate of 1 June 2024, which does not change on 1 July.

  $ law uk BOLT
  BOLT,MV-1,GBP,10000.00,2024-06-01,2024-08-29,90,13.25%,act/365,326.71
  BOLT,MV-1,GBP,10000.00,2024-06-01,2024-06-01,,,fixed-sum,100.00

China: 0.05 % a day is 50.00 a day on 100,000.00, 30.00 on 60,000.00.

  $ law china QIMING
  QIMING,INV-1,CNY,100000.00,2025-07-01,2025-08-13,44,18.25%,act/365,2200.00
  QIMING,INV-1,CNY,60000.00,2025-08-14,2025-09-30,48,18.25%,act/365,1440.00

Every half-year from 2016 to 2025 has its row, in order.

  $ for law in eu uk; do grep -c '^20..-0[17]-01,' $ROOT/examples/interest/$law-rates.csv; done
  20
  20
  $ ar interest --config $ROOT/examples/interest/eu.toml --as-of 2015-12-31 HANSEN
  Interest on late payment
  as of 2015-12-31
  customer HANSEN
  
  nothing bears interest

The book is as the formatter writes it and without faults.

  $ ar check && ar fmt --check
  1 file, 6 entries, 3 customers, 6 documents, 2024-03-31 to 2025-08-13: no errors, no warnings
