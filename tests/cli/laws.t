What a book says depends on its entries and on nothing else: not on their order,
not on the files they stand in, not on how lines end, and for a past day not on
what came later. Each law is shown on the wholesaler, every report as CSV.

  $ unset AR_FILE; export AR_TODAY=2026-07-31
  $ cat $ROOT/examples/wholesale/main.arl $ROOT/examples/wholesale/customers.arl \
  >   $ROOT/examples/wholesale/items.arl $ROOT/examples/wholesale/2026/*.arl \
  >   | sed '/^include/d' | awk '/^[^ \t;#]/ && NR > 1 { print "" } { print }' > book.arl
  $ reports() {
  >   for day in 2026-03-15 2026-04-20 2026-05-31 2026-06-30; do
  >     for report in balance aging "aging --basis invoice" "aging --detail" open overdue register \
  >       "interest --rate 10%"; do
  >       ar $report -f "$1" --as-of $day -q -O csv | cut -d, -f${2:-1-}
  >     done
  >   done
  > }
  $ reports $ROOT/examples/wholesale/main.arl 1-9 > expected
  $ reports book.arl 1-9 | cmp - expected
  $ wc -l < expected | tr -d ' '
  161

Entries in another order:

  $ awk 'BEGIN { RS = ""; ORS = "\n\n" } { blocks[NR] = $0 }
  >      END { for (i = NR; i > 0; i -= 2) print blocks[i]; for (i = NR - 1; i > 0; i -= 2) print blocks[i] }' \
  >   book.arl > shuffled.arl
  $ reports shuffled.arl 1-9 | cmp - expected

Over twenty files:

  $ mkdir parts; awk 'BEGIN { RS = ""; ORS = "\n\n" } { print > "parts/" (NR % 20) ".arl" }' book.arl
  $ echo 'include "parts/*.arl"' > split.arl
  $ ls parts | wc -l | tr -d ' '
  20
  $ reports split.arl 1-9 | cmp - expected

With CRLF line ends and a byte-order mark:

  $ { printf '\357\273\277'; sed 's/$/\r/' book.arl; } > crlf.arl
  $ reports crlf.arl 1-9 | cmp - expected

Cut at a day: what is dated later changes no earlier day.

  $ for day in 2026-03-15 2026-04-20 2026-05-31; do
  >   awk -v day=$day 'BEGIN { RS = ""; ORS = "\n\n" }
  >     { first = $0; while (first ~ /^;/) sub(/^[^\n]*\n/, "", first) }
  >     first !~ /^[0-9]/ || substr(first, 1, 10) <= day' book.arl > cut.arl
  >   for report in balance aging "aging --detail" open overdue register "interest --rate 10%"; do
  >     ar $report -f book.arl --as-of $day -q -O csv | cut -d, -f1-9 > whole
  >     ar $report -f cut.arl --as-of $day -q -O csv | cut -d, -f1-9 | cmp - whole
  >   done
  > done

On one core or on several, which share the work of a large book. Where a receipt
says its currency, or names a document that is not there, it goes another way:

  $ one_core() { taskset -c "$(sed -n 's/^Cpus_allowed_list:\t\([0-9]*\).*/\1/p' /proc/self/status)" "$@"; }
  $ python3 $ROOT/tests/bench/gen_book.py -n 20000 > large.arl
  $ awk '/^  to / && ++n % 100 == 0 { $0 = $0 " CNY" } { print }' large.arl > said.arl
  $ grep -c '^  to .* CNY$' said.arl
  34
  $ for report in balance aging open overdue register "interest --rate 10%"; do
  >   one_core ar $report -f large.arl -q -O csv | cut -d, -f1-9 > expected
  >   for book in large.arl said.arl; do ar $report -f $book -q -O csv | cut -d, -f1-9 | cmp - expected; done
  >   wc -l < expected | tr -d ' '
  > done
  398
  398
  3337
  2656
  20001
  10909
  $ awk '/^  to / && ++n % 500 == 0 { sub(/to [^ ]+/, "to NONE-" n) } { print }' large.arl > wrong.arl
  $ one_core ar check -f wrong.arl > expected
  [3]
  $ ar check -f wrong.arl | cmp - expected
  $ tail -n 1 expected
  1 file, 20000 entries, 400 customers, 20000 documents, 2021-01-01 to 2025-12-31: 6 errors, no warnings

Of one day, too, the order of entries means nothing: reminders and promises of two levels, money that
is set off, disputes and notes.

  $ cat > ties.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > customer A "Anfang"
  > 
  > 2026-01-01 set A terms:"net 10" until:2026-01-10
  > 
  > 2026-01-01 set A terms:"net 10"
  > 
  > 2026-01-01 sale A I-1 10.00
  > 
  > 2026-01-15 sale A I-2 10.00
  > 
  > 2026-01-02 receipt A R-1 8.00 to:*
  > 
  > 2026-01-02 receipt A R-2 8.00 to:*
  > 
  > 2026-06-10 remind A level:3 on:I-1
  > 
  > 2026-06-10 remind A level:2 on:I-1
  > 
  > 2026-06-09 remind A level:1
  > 
  > 2026-06-20 promise A 3.00 by:2026-08-05 for:I-1
  > 
  > 2026-06-20 promise A 2.00 by:2026-08-04 for:I-1
  > 
  > 2026-06-21 dispute A 1.00 on:I-2 "one"
  > 
  > 2026-06-21 dispute A 2.00 on:I-2 "two"
  > 
  > 2026-06-22 note A "first"
  > 
  > 2026-06-22 note A "second"
  > END
  $ (sed '/^2026/,$d' ties.arl; sed -n '/^2026/,$p' ties.arl | grep . | tac | sed G) > seit.arl
  $ ties() {
  >   ar overdue -f $1 -O csv; ar aging -f $1 --credits offset --detail -O csv; ar customer A -f $1
  >   for id in I-1 I-2 R-1; do ar explain $id -f $1 -O csv | sed 's/[a-z]*\.arl,[0-9]*//'; done
  > }
  $ ties ties.arl > first; ties seit.arl > second; diff first second
  $ head -n 3 first | cut -d, -f3,11-13
  document,level,last_reminder,promised
  I-1,3,2026-06-10,2026-08-05
  I-2,1,2026-06-09,
