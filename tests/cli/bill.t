Sales that recur, and orders that are due.

  $ unset AR_FILE; export AR_TODAY=2026-04-30
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 14
  > 
  > customer C001 "Acme"
  > 
  > recurring CARE "Maintenance"
  >   customer: C001
  >   every: month on 31
  >   from: 2026-01-01
  >   until: 2026-05-30
  >   number: {yyyy}-{seq}
  >   terms: net 30
  >   tax: 20%
  >   pause: 2026-03-01..2026-03-30, 2026-04
  >   Care  2 @ 100.00
  >   Travel  10.00 tax:0%
  > 
  > recurring RENT
  >   customer: C001
  >   every: 14 days
  >   from: 2026-03-30
  >   amount: 50.00
  > 
  > 2026-01-31 sale C001 2026-0009 240.00 recur:CARE/2026-01-31
  > 2026-04-13 sale C001 OLD-1 50.00 recur:RENT
  > 2026-04-14 void OLD-1
  > 2026-03-05 order C001 O-7 900.00 due:2026-03-20 salesperson:Wu "Pumps"
  > 2026-03-05 order C001 O-8 90.00 due:2026-06-20
  > 2026-03-05 order C001 O-9 90.00
  > 2026-03-05 order C001 O-10 90.00 due:2026-03-07
  > 2026-03-06 sale C001 S-1 90.00 order:O-10
  > END
  $ ar bill
  2026-02-28 sale C001 2026-0010 terms:"net 30" recur:CARE/2026-02-28 tax:20% "Maintenance"
    Care                                  2 @ 100.00
    Travel                                     10.00 tax:0%
  
  2026-03-20 sale C001 O-7/1 900.00 order:O-7 salesperson:Wu "Pumps"
  2026-03-30 sale C001 RENT-20260330 50.00 recur:RENT/2026-03-30
  
  2026-03-31 sale C001 2026-0011 terms:"net 30" recur:CARE/2026-03-31 tax:20% "Maintenance"
    Care                                  2 @ 100.00
    Travel                                     10.00 tax:0%
  
  2026-04-27 sale C001 RENT-20260427 50.00 recur:RENT/2026-04-27
  $ ar bill --until 2026-03-19
  2026-02-28 sale C001 2026-0010 terms:"net 30" recur:CARE/2026-02-28 tax:20% "Maintenance"
    Care                                  2 @ 100.00
    Travel                                     10.00 tax:0%
  $ ar bill --write -q > /dev/null; ar bill
  $ ar bill --until 2027-01-01
  2026-05-11 sale C001 RENT-20260511 50.00 recur:RENT/2026-05-11
  2026-05-25 sale C001 RENT-20260525 50.00 recur:RENT/2026-05-25
  2026-06-08 sale C001 RENT-20260608 50.00 recur:RENT/2026-06-08
  2026-06-20 sale C001 O-8/1 90.00 order:O-8
  2026-06-22 sale C001 RENT-20260622 50.00 recur:RENT/2026-06-22
  2026-07-06 sale C001 RENT-20260706 50.00 recur:RENT/2026-07-06
  2026-07-20 sale C001 RENT-20260720 50.00 recur:RENT/2026-07-20
  2026-08-03 sale C001 RENT-20260803 50.00 recur:RENT/2026-08-03
  2026-08-17 sale C001 RENT-20260817 50.00 recur:RENT/2026-08-17
  2026-08-31 sale C001 RENT-20260831 50.00 recur:RENT/2026-08-31
  2026-09-14 sale C001 RENT-20260914 50.00 recur:RENT/2026-09-14
  2026-09-28 sale C001 RENT-20260928 50.00 recur:RENT/2026-09-28
  2026-10-12 sale C001 RENT-20261012 50.00 recur:RENT/2026-10-12
  2026-10-26 sale C001 RENT-20261026 50.00 recur:RENT/2026-10-26
  2026-11-09 sale C001 RENT-20261109 50.00 recur:RENT/2026-11-09
  2026-11-23 sale C001 RENT-20261123 50.00 recur:RENT/2026-11-23
  2026-12-07 sale C001 RENT-20261207 50.00 recur:RENT/2026-12-07
  2026-12-21 sale C001 RENT-20261221 50.00 recur:RENT/2026-12-21
  $ ar check; ar fmt main.arl; ar check -q; ar bill
  1 file, 13 entries, 1 customer, 12 documents, 2026-01-31 to 2026-04-27: no errors, no warnings
  1 file, 13 entries, 1 customer, 12 documents, 2026-01-31 to 2026-04-27: no errors, no warnings

The book of a services firm says `recur:` without a day.

  $ ar bill -f $ROOT/examples/services/main.arl --until 2026-06-30
  2026-05-01 sale ACME MV-111 2,400.00 recur:ACME-RET/2026-05-01
  2026-06-01 sale ACME MV-112 2,400.00 recur:ACME-RET/2026-06-01

Weeks and quarters.

  $ cat > weeks.arl <<'END'
  > book
  >   currency: EUR
  >   terms: cod
  > customer C1
  > recurring W
  >   customer: C1
  >   every: week on mon
  >   from: 2026-01-01
  >   until: 2026-01-12
  >   amount: 1.00
  > recurring Q
  >   customer: C1
  >   every: quarter on last
  >   from: 2026-02-01
  >   number: Q{yyyy}{mm}{dd}
  >   amount: 1.00
  > END
  $ ar bill -f weeks.arl --until 2026-07-31
  2026-01-05 sale C1 W-20260105 1.00 recur:W/2026-01-05
  2026-01-12 sale C1 W-20260112 1.00 recur:W/2026-01-12
  2026-04-30 sale C1 Q20260430 1.00 recur:Q/2026-04-30
  2026-07-31 sale C1 Q20260731 1.00 recur:Q/2026-07-31

What cannot be billed.

  $ cat > wrong.arl <<'END'
  > book
  >   currency: EUR
  >   terms: cod
  > customer C1
  > recurring A
  >   customer: C1
  >   every: month on 1
  >   amount: 1.00
  > recurring B
  >   customer: C1
  >   every: month on 1
  >   from: 2026-01-01
  >   number: {seq}{seq}
  >   amount: 1.00
  > recurring C
  >   customer: C1
  >   every: month on 1
  >   from: 2026-01-01
  >   pause: summer
  >   amount: 1.00
  > END
  $ ar bill -f wrong.arl
  ar: wrong.arl:5: A does not say `from:`
  help: say the day of the first invoice, or after which it comes
  ar: wrong.arl:9: `{seq}{seq}` is no pattern of numbers
  help: it may hold {yyyy}, {mm} and {dd}, and once {seq}
  ar: wrong.arl:15: `summer` is no `pause:`
  help: write days or periods: 2026-07, 2026-07-10..2026-08-02
  [3]

Numbers that are taken, in the book, by a void document too, or in this run.

  $ cat > taken.arl <<'END'
  > book
  >   currency: EUR
  >   terms: cod
  > customer C1
  > 2026-01-01 sale C1 RENT-2 1.00
  > 2026-01-02 void RENT-2
  > recurring RENT
  >   customer: C1
  >   every: month on 1
  >   from: 2026-01-01
  >   number: RENT-2
  >   amount: 1.00
  > recurring A
  >   customer: C1
  >   every: month on 1
  >   from: 2026-03-01
  >   number: {mm}
  >   amount: 1.00
  > recurring B
  >   customer: C1
  >   every: month on 1
  >   from: 2026-04-01
  >   number: {mm}
  >   amount: 1.00
  > 2026-01-03 order C1 O-1 5.00 due:2026-02-01
  > 2026-01-03 receipt C1 O-1/1 1.00 to:*
  > END
  $ ar bill -f taken.arl --until 2026-03-31
  ar: taken.arl:7: the number RENT-2 of 2026-01-01 is taken: taken.arl:5
  help: a pattern of its own in `number:` keeps numbers apart, as with {yyyy}, {mm}, {dd} or {seq}
  ar: taken.arl:25: the number O-1/1 of 2026-02-01 is taken: taken.arl:26
  help: write this sale by hand, with another number and the same `order:`
  [3]
  $ ar bill -f taken.arl --until 2026-04-30 --write
  ar: taken.arl:7: the number RENT-2 of 2026-01-01 is taken: taken.arl:5
  help: a pattern of its own in `number:` keeps numbers apart, as with {yyyy}, {mm}, {dd} or {seq}
  ar: taken.arl:19: the number 04 of 2026-04-01 would be given twice, as for taken.arl:13
  help: a pattern of its own in `number:` keeps numbers apart, as with {yyyy}, {mm}, {dd} or {seq}
  ar: taken.arl:25: the number O-1/1 of 2026-02-01 is taken: taken.arl:26
  help: write this sale by hand, with another number and the same `order:`
  [3]

The highest number may have any length, as those of e-invoices have 20 digits.

  $ mkdir long && cd long
  $ cat > main.arl << END
  > book "B"
  >   currency: CNY
  >   terms: net 30
  > customer A "Anna"
  > 2026-01-05 sale A 26117000000999999999 1.00
  > 2026-01-06 sale A 00117000000999999999 1.00
  > 2026-01-07 sale A 7 1.00
  > recurring REC-1
  >   customer: A
  >   every: month on 1
  >   from: 2026-05-01
  >   amount: 100.00
  >   number: {seq}
  > END
  $ ar bill --until 2026-06-30
  2026-05-01 sale A 26117000001000000000 100.00 recur:REC-1/2026-05-01
  2026-06-01 sale A 26117000001000000001 100.00 recur:REC-1/2026-06-01
