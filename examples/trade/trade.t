The script writes the files that lie beside it, byte for byte.

  $ unset AR_FILE AR_TODAY; cp -r "$ROOT"/examples/trade "$CRAMTMP"/trade; cd "$CRAMTMP"/trade
  $ mkdir ../again; python3 generate.py ../again
  $ for file in *.arl; do cmp "$file" ../again/"$file"; done; ls ../again | wc -l
  10

The book is in the one form and has no fault. Broken promises are facts, which only a reader
without its settings is told of.

  $ ar fmt --check
  $ ar check --today 2026-06-30
  10 files, 3962 entries, 46 customers, 3381 documents, 2024-07-01 to 2026-06-30: no errors, no warnings
  $ cd ..; ar check -f trade/main.arl --today 2026-06-30 | grep -o 'the promise of.*not kept'
  the promise of 2,480.40 EUR by 2025-03-10 was not kept
  the promise of 2,283.03 EUR by 2025-06-30 was not kept
  the promise of 15,000.00 EUR by 2026-04-30 was not kept
  the promise of 20,000.00 EUR by 2026-05-29 was not kept

What the README says of planted cases: customers who never paid late owe nothing overdue, the one
who fails owes nothing else, and one customer holds more than a quarter of what is open.

  $ cd trade; export AR_TODAY=2026-06-30
  $ ar overdue C102 C107 C126 C129 C137 C138 C146 -O csv | sed 1d
  $ ar aging C101 C120 -O csv
  customer,name,currency,not_due,1-30,31-60,61-90,91+,on_account,total,disputed
  C101,Van Rijn Warenhuizen N.V.,EUR,214117.92,0.00,0.00,0.00,0.00,0.00,214117.92,0.00
  C120,Keramiek Lambrecht NV,EUR,0.00,0.00,0.00,0.00,44741.10,0.00,44741.10,0.00
  $ ar aging --in EUR | grep '^Total'
  Total                                    624,828.53  53,908.36  10,398.21  7,267.00  51,741.08   -5,928.26  742,214.92  7,594.00
