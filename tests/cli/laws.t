What a book says depends on its entries and on nothing else: not on their order,
not on the files they stand in, not on how lines end, and for a past day not on
what came later. Each law is shown on the wholesaler, every report as CSV.

  $ unset AR_FILE; export AR_TODAY=2026-07-31
  $ cat $ROOT/examples/wholesale/main.arl $ROOT/examples/wholesale/customers.arl \
  >   $ROOT/examples/wholesale/items.arl $ROOT/examples/wholesale/2026/*.arl \
  >   | sed '/^include/d' | awk '/^[^ \t;#]/ && NR > 1 { print "" } { print }' > book.arl
  $ reports() {
  >   for day in 2026-03-15 2026-04-20 2026-05-31 2026-06-30; do
  >     for report in balance aging "aging --basis invoice" "aging --detail" open overdue register; do
  >       ar $report -f "$1" --as-of $day -q -O csv | cut -d, -f${2:-1-}
  >     done
  >   done
  > }
  $ reports $ROOT/examples/wholesale/main.arl 1-9 > expected
  $ reports book.arl 1-9 | cmp - expected
  $ wc -l < expected | tr -d ' '
  139

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
  >   for report in balance aging "aging --detail" open overdue register; do
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
  $ for report in balance aging open overdue register; do
  >   one_core ar $report -f large.arl -q -O csv | cut -d, -f1-9 > expected
  >   for book in large.arl said.arl; do ar $report -f $book -q -O csv | cut -d, -f1-9 | cmp - expected; done
  >   wc -l < expected | tr -d ' '
  > done
  398
  398
  3337
  2656
  20001
  $ awk '/^  to / && ++n % 500 == 0 { sub(/to [^ ]+/, "to NONE-" n) } { print }' large.arl > wrong.arl
  $ one_core ar check -f wrong.arl > expected
  [3]
  $ ar check -f wrong.arl | cmp - expected
  $ tail -n 1 expected
  1 file, 20000 entries, 400 customers, 20000 documents, 2021-01-01 to 2025-12-31: 6 errors, no warnings
