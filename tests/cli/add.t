Entries from words of a shell, which has taken the quotes away.

  $ unset AR_FILE; export AR_TODAY=2026-03-10
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > 
  > customer C001 "Qiming Trading"
  >   terms: net 30
  > customer C002 "Dollar & Co"
  >   terms: net 30
  >   currency: USD
  > 
  > 2026-01-05 sale C001 INV-7 1,200.00
  > 2026-01-06 sale C002 X-1 100.00 USD
  > END
  $ ar fmt main.arl; cp main.arl before.arl
  $ ar add receipt C001 R-9 500.00 via:bank to:INV-7
  2026-03-10 receipt C001 R-9 500.00 to:INV-7 via:bank
  $ ar add receipt C001 R-9 500 EUR note:"two words" via:bank to:INV-7 "#late" "paid at last" --date 2026-03-01
  2026-03-01 receipt C001 R-9 500.00 EUR to:INV-7 via:bank note:"two words" #late "paid at last"
  $ ar add receipt C001 R-9 1200 --line 'to INV-7 1200.00' --line 'fee 3.5' --line 'withheld 0' --line 'note: seen' 2>&1 | head -5
  main.arl (new):2:29: error: allocations are 3.50 EUR short of the money received [short-allocation]
      2 | 2026-03-10 receipt C001 R-9 1,200.00
        |                             ^^^^^^^^ 1,200.00 allocated, 3.50 unsaid
  help: say where it goes: `*  3.50` keeps it on account
  ar: the book would have errors; nothing was added
  $ ar add receipt C001 R-9 1200 --line 'to INV-7 1203.50' --line 'fee 3.5'
  main.arl (new):3:43: error: INV-7 is over-allocated by 3.50 EUR [over-allocated]
      3 |   to INV-7                                1,203.50
        |                                           ^^^^^^^^ 1,200.00 was still open
  main.arl:11:28: note: 2026-01-05: invoiced 1,200.00
     11 | 2026-01-05 sale C001 INV-7 1,200.00
  help: allocate 1,200.00 and keep the rest: `*  3.50`
  ar: the book would have errors; nothing was added
  [3]
  $ ar add sale C001 INV-8 --line 'Paper  10 @ 4.50' --line '"due diligence"  3 @ 800.00'
  2026-03-10 sale C001 INV-8
    Paper                                  10 @ 4.50
    "due diligence"                       3 @ 800.00
  $ ar add note C001 'called; "will" pay \ soon'
  2026-03-10 note C001 id:def6ae3c2f97a1ae "called; \"will\" pay \\ soon"
  $ ar add note C001 '"see: this"' kind:call
  2026-03-10 note C001 kind:call id:51b0cc52e2eb961b "see: this"
  $ ar add dispute C001 200.00 on:INV-7 reason:quality
  2026-03-10 dispute C001 200.00 on:INV-7 reason:quality id:af534878f8755abd
  $ ar add rate USD 0.92 EUR source:ECB
  2026-03-10 rate USD 0.92 EUR source:ECB id:4761bc3d30f1451a
  $ ar add balance C001 -- 1200.00 agreed:"Ms Wu"
  2026-03-10 balance C001 1,200.00 agreed:"Ms Wu" id:4f2db12cdd8fe213
  $ ar add balance C002 -5.00 USD 2>&1 | tail -2
  help: see `ar register C002 --to 2026-03-10`
  ar: the book would have errors; nothing was added
  $ ar add set C001 limit:50,000.00 grade:B
  2026-03-10 set C001 limit:50,000.00 grade:B id:e1c1581dc66af2ee
  $ ar add note C001 on:INV-7,X-1 2>&1 | tail -1
  ar: the book would have errors; nothing was added
  $ ar add note C001 "who:Wu, Bo"
  2026-03-10 note C001 who:"Wu, Bo" id:861fa45730d31205
  $ ar add plan INV-7 --line 'due 2026-05-01 600.00' --line 'due 2026-06-01 600.00' agreed:yes
  2026-03-10 plan INV-7 agreed:yes id:1f541a026fddea67
    due 2026-05-01                            600.00
    due 2026-06-01                            600.00
  $ ar add hold C001 reason:legal
  2026-03-10 hold C001 reason:legal id:3331973e0ced6b7e
  $ ar add close
  main.arl (new):1:1: warning: `close` on 2026-03-10 has no `seal`: nothing shows what changes up to then [missing-seal]
      1 | 2026-03-10 close id:d652f1a7c3780d8d
        | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: `ar close 2026-03-10 --write` adds one that has
  2026-03-10 close id:d652f1a7c3780d8d
  $ ar add x-visit Hefei "room 4" minutes:30
  2026-03-10 x-visit Hefei "room 4" minutes:30 id:1648e4515b6210a1
  $ ar add customer "PO 17/4" 'Smith "Bo" Ltd' 'address:1; High Street' terms:"net 14 eom"
  customer "PO 17/4" "Smith \"Bo\" Ltd"
    address: "1; High Street"
    terms: net 14 eom
  $ ar add recurring CARE Maintenance customer:C001 every:"month on 1" from:2026-04-01 amount:240.00
  recurring CARE "Maintenance"
    customer: C001
    every: month on 1
    from: 2026-04-01
    amount: 240.00
  $ ar add tax VAT13 "Value added tax" rate:13%
  tax VAT13 "Value added tax"
    rate: 13%
  $ cmp main.arl before.arl

What it cannot be.

  $ ar add
  ar: add: what? write KIND and its words
  [2]
  $ ar add reciept C001 R-1 5.00
  ar: `reciept` is no kind of entry
  help: did you mean receipt?
  [2]
  $ ar add include '*.arl'
  ar: an include is written in the journal itself
  [2]
  $ ar add receipt
  ar: receipt needs a customer
  help: it is `receipt CUSTOMER NUMBER AMOUNT [key:value …]`
  [2]
  $ ar add receipt C001
  ar: receipt needs a number
  help: it is `receipt CUSTOMER NUMBER AMOUNT [key:value …]`
  [2]
  $ ar add receipt C001 R-1
  ar: receipt needs an amount
  help: it is `receipt CUSTOMER NUMBER AMOUNT [key:value …]`
  [2]
  $ ar add receipt C001 R-1 much
  ar: `much` is no amount
  help: it is `receipt CUSTOMER NUMBER AMOUNT [key:value …]`
  [2]
  $ ar add receipt C001 R-1 5.00 vai:bank
  ar: unknown key `vai`
  help: did you mean `via`?
  [2]
  $ ar add receipt C001 R-1 5.00 one two
  ar: `two` is a second text; an entry has one
  help: quote a text of several words; the entry is `receipt CUSTOMER NUMBER AMOUNT [key:value …]`
  [2]
  $ ar add receipt via:bank R-1 5.00
  ar: receipt needs a customer
  help: it is `receipt CUSTOMER NUMBER AMOUNT [key:value …]`
  [2]
  $ ar add note C001 "$(printf 'a\nb')"
  ar: `a␊b` holds what no journal may hold
  help: leave out line ends, control characters and what is not UTF-8
  [2]
  $ ar add note C001 "$(printf 'a\tb')"
  ar: `a␉b` holds what no journal may hold
  help: leave out line ends, control characters and what is not UTF-8
  [2]
  $ ar add note C001 "$(printf 'a\033[31mb')"
  ar: `a␛[31mb` holds what no journal may hold
  help: leave out line ends, control characters and what is not UTF-8
  [2]
  $ ar add note C001 "$(printf 'a\377b')"
  ar: `a?b` holds what no journal may hold
  help: leave out line ends, control characters and what is not UTF-8
  [2]
  $ ar add note C001 --line '; a comment'
  ar: `; a comment` is no line of an entry
  help: comments are written in the journal itself
  [2]
  $ ar add receipt C001 R-1 5.001
  main.arl (new):1:29: error: EUR has 2 decimals, this amount has 3 [too-many-decimals]
      1 | 2026-03-10 receipt C001 R-1 5.001
        |                             ^^^^^
  help: round it, or, if it is a unit price, write it after `@`, where 6 decimals are allowed
  ar: the book would have errors; nothing was added
  [3]
  $ ar add receipt C001 R-1 5.00.0
  <entry>:1:29: error: `5.00.0` is not a number [not-a-number]
      1 | 2026-03-10 receipt C001 R-1 5.00.0
        |                             ^^^^^^
  help: write it like 1,234.50: digits, groups of three, a decimal point
  [2]
  $ ar add receipt C001 R-1 5.00 --line 'to'
  <entry>:2:3: error: no amount on this line [missing-gap]
      2 |   to
        |   ^^
  help: an item is a description, two or more spaces, and `QUANTITY UNIT @ PRICE` or an amount
  [2]
  $ ar add customer C003 --date 2026-01-01
  ar: --date: a customer has no date
  [2]
  $ ar add note C001 --diff --write
  ar: --diff excludes --write
  [2]

What the book says about it.

  $ ar add receipt C001 R-9 500.00 to:INV-77
  main.arl (new):1:39: error: unknown document `INV-77` [unknown-document]
      1 | 2026-03-10 receipt C001 R-9 500.00 to:INV-77
        |                                       ^^^^^^
  help: did you mean `INV-7` (C001, 1,200.00 EUR open)?
  help: open invoices of C001: INV-7 1,200.00
  ar: the book would have errors; nothing was added
  [3]
  $ ar add receipt C001 R-9 5000.00 to:INV-7 --write
  main.arl (new):1:29: error: INV-7 is over-allocated by 3,800.00 EUR [over-allocated]
      1 | 2026-03-10 receipt C001 R-9 5,000.00 to:INV-7
        |                             ^^^^^^^^ 1,200.00 was still open
  main.arl:11:28: note: 2026-01-05: invoiced 1,200.00
     11 | 2026-01-05 sale C001 INV-7 1,200.00
  help: allocate 1,200.00 and keep the rest: `*  3,800.00`
  ar: the book would have errors; nothing was added
  [3]
  $ ar add note C009
  main.arl (new):1:17: error: unknown customer `C009` [unknown-customer]
      1 | 2026-03-10 note C009 id:9ae1adf35c6be15f
        |                 ^^^^
  help: did you mean `C001` (Qiming Trading)?
  help: or declare it: customer C009 "…"
  ar: the book would have errors; nothing was added
  [3]
  $ cmp main.arl before.arl

The difference, for git.

  $ git init -q . && git add -A 2>/dev/null
  $ ar add receipt C001 R-9 500.00 via:bank to:INV-7 --diff
  --- a/main.arl
  +++ b/main.arl
  @@ -10,3 +10,4 @@
   
   2026-01-05 sale C001 INV-7 1,200.00
   2026-01-06 sale C002 X-1 100.00 USD
  +2026-03-10 receipt C001 R-9 500.00 to:INV-7 via:bank
  $ ar add receipt C001 R-9 500.00 via:bank to:INV-7 --diff | git apply && tail -1 main.arl
  2026-03-10 receipt C001 R-9 500.00 to:INV-7 via:bank

It is there now, and adding it again says so. Numbers have one meaning.

  $ ar add receipt C001 R-9 500.00 via:bank to:INV-7 --write
  ar: R-9 exists: main.arl:13
  $ ar add receipt C001 R-9 500.00 EUR to:INV-7 via:bank --date 2026-03-10
  ar: R-9 exists: main.arl:13
  $ ar add receipt C001 R-9 500.00 to:INV-7 via:bank --date 2026-03-11
  ar: R-9 exists with other content: main.arl:13
    date: 2026-03-10 there, 2026-03-11 here
  help: take another number, or correct the entry in the journal
  [3]
  $ ar add receipt C001 R-9 600.00 to:INV-7 via:bank note:x
  ar: R-9 exists with other content: main.arl:13
    amount: 500.00 there, 600.00 here
    note: nothing there, x here
  help: take another number, or correct the entry in the journal
  [3]
  $ ar add sale C001 R-9 600.00
  ar: R-9 exists with other content: main.arl:13
    amount: 500.00 there, 600.00 here
    kind: receipt there, sale here
    to: INV-7 there, nothing here
    via: bank there, nothing here
  help: take another number, or correct the entry in the journal
  [3]
  $ ar add customer C001 "Qiming Trading" terms:"net 30"
  ar: C001 exists: main.arl:4
  $ ar add customer C001 Qiming terms:"net 30"
  ar: C001 exists with other content: main.arl:4
    title: Qiming Trading there, Qiming here
  help: facts that change from a day on are said by `set`
  [3]

Without a number an entry gets an identity made from what it says.

  $ ar add note C001 called --write
  ar: 1 entry added to main.arl
  2026-03-10 note C001 id:a2fc6afe0c8b9925 "called"
  $ ar add note C001 called --write
  ar: this note exists: main.arl:14
  help: if it happened once more, give it an `id:` of its own
  $ ar add note C001 called id:second --write
  ar: 1 entry added to main.arl
  2026-03-10 note C001 id:second "called"
  $ ar add note C001 "called again" id:second
  ar: this note exists with other content: main.arl:15
    title: called there, called again here
  help: take another number, or correct the entry in the journal
  [3]
  $ tail -2 main.arl
  2026-03-10 note C001 id:a2fc6afe0c8b9925 "called"
  2026-03-10 note C001 id:second "called"
  $ ar check && ar fmt --check
  1 file, 5 entries, 2 customers, 3 documents, 2026-01-05 to 2026-03-10: no errors, no warnings

Files of their own, made where the book includes them.

  $ mkdir books && cd books
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   terms: net 30
  > include? "*/*.arl"
  > include? "who.arl"
  > END
  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [add]
  > file = "{yyyy}/{mm}.arl"
  > declarations = "who.arl"
  > END
  $ ar add customer C001 "Qiming Trading" --write
  ar: 1 entry added to who.arl
  customer C001 "Qiming Trading"
  $ ar add sale C001 INV-1 100.00 --write
  ar: 1 entry added to 2026/03.arl
  2026-03-10 sale C001 INV-1 100.00
  $ ar add sale C001 INV-2 --date 2026-04-01 --line 'Paper  10 @ 4.50' --line 'Ink  5.00' --write
  ar: 1 entry added to 2026/04.arl
  2026-04-01 sale C001 INV-2
    Paper                                  10 @ 4.50
    Ink                                         5.00
  $ ar add sale C001 INV-3 1.00 --date 2026-04-02 --write
  ar: 1 entry added to 2026/04.arl
  2026-04-02 sale C001 INV-3 1.00
  $ cat who.arl 2026/03.arl 2026/04.arl
  customer C001 "Qiming Trading"
  2026-03-10 sale C001 INV-1 100.00
  2026-04-01 sale C001 INV-2
    Paper                                  10 @ 4.50
    Ink                                         5.00
  
  2026-04-02 sale C001 INV-3 1.00
  $ ar add note C001 --date 2026-05-01 --diff
  --- /dev/null
  +++ b/2026/05.arl
  @@ -0,0 +1 @@
  +2026-05-01 note C001 id:e2b9dbbe63184384
  $ ar fmt main.arl; ar fmt --check && ar check
  4 files, 3 entries, 1 customer, 3 documents, 2026-03-10 to 2026-04-02: no errors, no warnings
  $ find . -name '.*' -type f | sort
  ./.main.arl.add.lock
  ./.who.arl.lock
  ./2026/.03.arl.lock
  ./2026/.04.arl.lock

A file that is no part of the book.

  $ echo '[add]
  > file = "other/{yyyy}.txt"' > ar.toml
  $ ar add sale C001 INV-4 100.00 --write
  ar: other/2026.txt is no part of the book: what is added would not count
  help: write `include? "other/*.arl"` in the main journal, or name another file in [add] file
  [3]
  $ ls other
  ls: cannot access 'other': No such file or directory
  [2]
  $ echo 'journal = "main.arl"
  > [add]
  > fiel = "x"' > ar.toml
  $ ar add sale C001 INV-4 100.00
  ar.toml:3:1: error: unknown key `fiel` in [add] [unknown-setting]
      3 | fiel = "x"
        | ^^^^
  help: did you mean `file`?
  [3]
  $ rm ar.toml; ar add sale C001 INV-4 100.00 --write -f - < main.arl
  ar: --write: standard input is no file that entries can go to
  [2]
  $ ar add sale C001 INV-4 100.00 --write -f missing.arl
  ar: cannot read missing.arl: No such file or directory
  [4]

Line ends as the file has them.

  $ printf 'book\r\n  currency: EUR\r\n  terms: net 30\r\ncustomer C1' > crlf.arl
  $ ar add sale C1 I-1 5.00 --write -f crlf.arl
  ar: 1 entry added to crlf.arl
  2026-03-10 sale C1 I-1 5.00
  $ od -c crlf.arl | tail -4
  0000060       C   1  \r  \n   2   0   2   6   -   0   3   -   1   0    
  0000100   s   a   l   e       C   1       I   -   1       5   .   0   0
  0000120  \r  \n
  0000122

Two `set`s of one customer on one day say two things, each with an identity of its own.

  $ mkdir "$CRAMTMP/sets" && cd "$CRAMTMP/sets"; printf 'book\n  currency: EUR\n\ncustomer C001 "Acme"\n' > main.arl
  $ ar add set C001 limit:500 --date 2026-06-01 --write -q; ar add set C001 grade:A --date 2026-06-01 --write -q
  2026-06-01 set C001 limit:500 id:dd7c86aae9e156ba
  2026-06-01 set C001 grade:A id:f3995fb61a8b43ec
  $ ar check
  1 file, 2 entries, 1 customer, no documents, 2026-06-01 to 2026-06-01: no errors, no warnings

Nothing is added to a period that any `close` closed, with a seal or without: not printed, not
shown as a difference, not written. Another `close` is no part of it.

  $ mkdir closed && cd closed && unset AR_FILE
  $ cat > main.arl << END
  > book "B"
  >   currency: EUR
  >   terms: net 30
  > customer A "Anna"
  > 2026-03-01 sale A INV-1 60.00
  > 2026-03-31 close by:Ann
  > END
  $ ar add sale A INV-2 5.00 --date 2026-03-31
  ar: 2026-03-31 is in a period that was closed on 2026-03-31
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: nothing was added
  [3]
  $ ar add sale A INV-2 5.00 --date 2026-03-31 --diff
  ar: 2026-03-31 is in a period that was closed on 2026-03-31
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: nothing was added
  [3]
  $ ar add note A '"called"' --date 2026-03-30 --write
  ar: 2026-03-30 is in a period that was closed on 2026-03-31
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: nothing was added
  [3]
  $ ar add sale A INV-2 5.00 --date 2026-04-01 --write
  ar: 1 entry added to main.arl
  2026-04-01 sale A INV-2 5.00
  $ ar close 2026-02-28 --write
  ar: 1 entry added to main.arl
  2026-02-28 close entries:0 seal:e3b0c44298fc1c14
  $ ar close 2026-03-31 --write
  ar: 2026-03-31 is still to come: what is entered up to then will break the seal
  ar: 1 entry added to main.arl
  2026-03-31 close entries:1 seal:c9f4b142e3836667
  $ ar add sale A INV-3 5.00 --date 2026-03-31 --write
  ar: 2026-03-31 is in a period that was closed on 2026-03-31
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: nothing was added
  [3]
