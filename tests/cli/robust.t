Whatever a book is made of, the answer is a message and a status, soon, and never
half a report that looks whole.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ seq 20000 | awk 'BEGIN { print "book\n  currency: CNY\n  terms: net 30" }
  >   { printf "customer C%05d\n2026-01-05 sale C%05d I-%05d 10.00\n", $1, $1, $1 }' > large.arl

A reader that has seen enough ends the report without a word; the status says
that it was not printed to its end.

  $ (ar aging -f large.arl; echo "status $?" > status) | head -1; cat status; rm status
  Aging by due day
  status 4

A full disk is said, and what was there before stays whole.

  $ ar aging -f large.arl > /dev/full
  ar: cannot write to standard output: No space left on device
  [4]
  $ echo "of yesterday" > report.csv
  $ (ulimit -f 256; trap '' XFSZ; ar aging -f large.arl -O csv -o report.csv)
  ar: cannot write report.csv: File too large
  [4]
  $ cat report.csv; ls
  of yesterday
  large.arl
  report.csv

A book that cannot be read, in every command:

  $ mkdir folder.arl; mkfifo pipe.arl; ln -s nowhere.arl dangling.arl
  $ for book in missing folder pipe dangling; do ar aging -f $book.arl; echo "status $?"; done
  ar: cannot read missing.arl: No such file or directory
  status 4
  ar: cannot read folder.arl: it is a folder
  status 4
  ar: cannot read pipe.arl: it is a FIFO, not a file
  status 4
  ar: cannot read dangling.arl: No such file or directory
  status 4
  $ for command in aging balance overdue open register customer check stats "explain I-1"; do
  >   ar $command -f missing.arl 2>&1; echo "status $?"
  > done | sort | uniq -c
        9 ar: cannot read missing.arl: No such file or directory
        9 status 4
  $ AR_FILE=missing.arl ar aging
  ar: cannot read missing.arl: No such file or directory
  [4]

A part of a book that cannot be read is a diagnostic, which nothing overrides.

  $ for part in folder pipe dangling; do echo "include \"$part.arl\"" > main.arl; ar aging --allow-errors; echo "status $?"; done
  main.arl:1:9: error: cannot read folder.arl: it is a folder [cannot-read]
      1 | include "folder.arl"
        |         ^^^^^^^^^^^^
  help: mend the file or its permissions; no figures are printed from part of a book
  ar: 1 error in the book; no figures are printed
  status 3
  main.arl:1:9: error: cannot read pipe.arl: it is a FIFO, not a file [cannot-read]
      1 | include "pipe.arl"
        |         ^^^^^^^^^^
  help: mend the file or its permissions; no figures are printed from part of a book
  ar: 1 error in the book; no figures are printed
  status 3
  main.arl:1:9: error: cannot read dangling.arl: No such file or directory [cannot-read]
      1 | include "dangling.arl"
        |         ^^^^^^^^^^^^^^
  help: mend the file or its permissions; no figures are printed from part of a book
  ar: 1 error in the book; no figures are printed
  status 3

A file in which places could not be told apart is refused before it is read.

  $ truncate -s 4300M huge.arl
  $ timeout 5 ar aging -f huge.arl; echo "status $?"
  ar: cannot read huge.arl: it has 4 GiB or more; split it and include the parts
  status 4
  $ timeout 5 ar fmt huge.arl -f huge.arl; echo "status $?"
  ar: cannot read huge.arl: it has 4 GiB or more; split it and include the parts
  status 4
  $ timeout 5 ar check -f huge.arl; echo "status $?"
  ar: cannot read huge.arl: it has 4 GiB or more; split it and include the parts
  status 4
  $ echo 'include "huge.arl"' > main.arl; timeout 5 ar check
  main.arl:1:9: error: cannot read huge.arl: it has 4 GiB or more; split it and include the parts [cannot-read]
      1 | include "huge.arl"
        |         ^^^^^^^^^^
  help: mend the file or its permissions; no figures are printed from part of a book
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  [3]
  $ rm huge.arl

A line of 100 MB:

  $ { printf 'customer C001 "Qiming"\n  note: '; head -c 100000000 /dev/zero | tr '\0' 'x'; echo; } > long.arl
  $ ar aging -f long.arl; echo "status $?"; rm long.arl
  long.arl:2:9: error: line is longer than 65,535 bytes [line-too-long]
      2 |   note: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
        |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  help: attach files by path: `doc: scans/inv-0001.pdf`
  ar: 1 error in the book; no figures are printed
  status 3

Bytes that are no text, and text in another encoding:

  $ head -c 300 /dev/zero | ar check -f - | grep -v ' |'
  <stdin>:1:1: error: NUL byte in text [nul-byte]
  help: the file may be UTF-16; save it as UTF-8
  1 file, 0 entries, no customers, no documents: 1 error, no warnings
  $ printf 'customer C001 "启明贸易"\n2026-01-05 note C001 "来电"\n' > utf8.arl
  $ iconv -f UTF-8 -t GB18030 utf8.arl > chinese.arl; ar aging -f chinese.arl
  chinese.arl:1:16: error: this byte is not UTF-8 (0xC6); the file looks like GB18030 [not-utf8]
      1 | customer C001 "????ó??"
        |                ^^^^^^^ not UTF-8 from here
  help: convert once: iconv -f GB18030 -t UTF-8 chinese.arl
  help: `ar import --encoding gb18030` does this for bank and ERP files
  and 1 more: this byte is not UTF-8 (0xC6); the file looks like GB18030
  ar: 2 errors in the book; no figures are printed
  [3]
  $ iconv -f UTF-8 -t UTF-16LE utf8.arl | sed '1s/^/\xff\xfe/' | ar check -f - | grep -v ' |'
  <stdin>:1:1: error: this byte is not UTF-8 (0xFF); the file looks like UTF-16 [not-utf8]
  help: convert once: iconv -f UTF-16 -t UTF-8 <stdin>
  <stdin>:2:1: error: NUL byte in text [nul-byte]
  help: the file may be UTF-16; save it as UTF-8
  and 1 more: NUL byte in text
  1 file, 1 entry, no customers, no documents: 3 errors, no warnings
  $ printf 'customer C001 "Caf\351"\n' | ar check -f -
  <stdin>:1:19: error: this byte is not UTF-8 (0xE9) [not-utf8]
      1 | customer C001 "Caf?"
        |                   ^ not UTF-8 from here
  help: convert once: iconv -f WINDOWS-1252 -t UTF-8 <stdin>
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]

Files that include each other:

  $ echo 'include "two.arl"' > one.arl; echo 'include "one.arl"' > two.arl
  $ ar aging -f one.arl
  two.arl:1:9: error: one.arl includes itself [include-cycle]
      1 | include "one.arl"
        |         ^^^^^^^^^
  one.arl:1:9: note: included from here
      1 | include "two.arl"
  help: delete one of the two includes
  ar: 1 error in the book; no figures are printed
  [3]

Amounts that no book has, by themselves and multiplied:

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming"
  > 2026-01-05 sale C001 I-1 1234567890123456789012345678901234567890.00
  > 2026-01-05 sale C001 I-2
  >   Widgets  9,000,000,000.00 @ 9,000,000,000.00
  > END
  $ ar aging
  main.arl:5:26: error: amount is too large for this tool [amount-too-large]
      5 | 2026-01-05 sale C001 I-1 1234567890123456789012345678901234567890.00
        |                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ over 92,233,720,368,547,758.07
  help: is a comma or a point missing?
  main.arl:6:22: error: the lines make more than this tool can hold [amount-too-large]
      6 | 2026-01-05 sale C001 I-2
        |                      ^^^ over 92,233,720,368,547,758.07
  help: is a comma or a point missing?
  ar: 2 errors in the book; no figures are printed
  [3]

Sums may be larger than any one amount, and are exact.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming"
  > 2026-01-05 sale C001 I-1 92,233,720,368,547,758.07
  > 2026-01-05 sale C001 I-2 92,233,720,368,547,758.07
  > END
  $ ar balance -O csv
  customer,name,currency,open,on_account,balance,overdue
  C001,Qiming,CNY,184467440737095516.14,0.00,184467440737095516.14,184467440737095516.14

Control characters in a book never reach the terminal.

  $ printf 'book\n  currency: CNY\n  terms: net 30\ncustomer C001 "\033[31mRed\007"\n2026-01-05 sale C001 I-1 10.00\n' | ar balance -f - | tail -4
  --------  ---------  -----  ----------  -------  -------
  C001      ␛[31mRed␇  10.00                10.00    10.00
  --------  ---------  -----  ----------  -------  -------
  Total                10.00                10.00    10.00

A book with errors has no figures, unless they are asked for without the faulty entries: those
alone are left out, and every format says which.

  $ cat > faulty.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > customer C1
  > 
  > customer C1
  > 
  > 2026-01-01 sale C1 A 10.00
  > 
  > 2026-01-02 sale C1 A 11.00
  > 
  > 2026-01-03 sale C1 B 1,23.00
  > 
  > 2026-01-04 sale C1 C 12.00
  > END
  $ ar balance -f faulty.arl --as-of 2026-01-31 2>&1 | grep -c error:
  3
  $ ar balance -f faulty.arl --as-of 2026-01-31 --allow-errors
  ar: left out because of errors: 2 entries (faulty.arl:11, faulty.arl:13)
  Balances
  as of 2026-01-31
  
  CNY
  Customer  Name   Open  On account  Balance  Overdue
  --------  ----  -----  ----------  -------  -------
  C1        C1    22.00                22.00
  --------  ----  -----  ----------  -------  -------
  Total           22.00                22.00
  
  left out because of errors: faulty.arl:11, faulty.arl:13
  $ ar balance -f faulty.arl --as-of 2026-01-31 --allow-errors -O csv
  ar: left out because of errors: 2 entries (faulty.arl:11, faulty.arl:13)
  customer,name,currency,open,on_account,balance,overdue
  C1,C1,CNY,22.00,0.00,22.00,0.00
  $ ar open -f faulty.arl --as-of 2026-01-31 --allow-errors -O json | grep -o '"left_out":[^]]*]'
  ar: left out because of errors: 2 entries (faulty.arl:11, faulty.arl:13)
  "left_out":["faulty.arl:11","faulty.arl:13"]

What would make money out of nothing, or nothing out of money, is refused.

  $ refused() { printf 'book\n  currency: CNY\n  terms: net 30\ncustomer A\n2026-01-01 sale A I1 10.00\n2026-01-01 sale A U1 10.00 USD\n'"$1"'\n' | ar check -f - | grep -E 'error|no errors'; }
  $ refused '2026-01-02 receipt A R1 90.00\n  to I1  10.00 CNY @@ 90.00 CNY'
  <stdin>:8:23: error: I1 and the money are both in CNY: nothing is exchanged [currency-mismatch]
  1 file, 3 entries, 1 customer, 3 documents, 2026-01-01 to 2026-01-02: 1 error, no warnings
  $ refused '2026-01-02 receipt A R1 90.00\n  to U1  10.00 USD @ -7\n  *  160.00'
  <stdin>:8:22: error: what is exchanged, and its rate, are more than zero [negative-amount]
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-01: 1 error, no warnings
  $ refused '2026-01-02 receipt A R1 90.00\n  to U1  10.00 USD @@ 0.00'
  <stdin>:8:23: error: what is exchanged, and its rate, are more than zero [negative-amount]
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-01: 1 error, no warnings
  $ refused '2026-01-02 receipt A R1 90.00\n  to U1  0.00 USD @@ 90.00'
  <stdin>:8:10: error: what is exchanged, and its rate, are more than zero [negative-amount]
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-01: 1 error, no warnings
  $ refused '2026-01-02 receipt A R1 90.00\n  to U1  10.00 USD @@ 90.00'
  1 file, 3 entries, 1 customer, 3 documents, 2026-01-01 to 2026-01-02: no errors, no warnings
  $ refused '2026-01-02 sale A I2\n  x  5.00 USD\n  y  5.00'
  <stdin>:9:6: error: this line says no currency, the document is in USD [currency-mismatch]
  1 file, 3 entries, 1 customer, 3 documents, 2026-01-01 to 2026-01-02: 1 error, no warnings
  $ refused '2026-01-02 balance A 10.00 on:U1'
  <stdin>:7:22: error: U1 is in USD, this amount is in CNY [currency-mismatch]
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-02: 1 error, no warnings
  $ refused '2026-01-02 dispute A 3.00 on:I1,U1'
  <stdin>:7:22: error: U1 is in USD, this amount is in CNY [currency-mismatch]
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-02: 1 error, no warnings
  $ refused '2026-01-02 dispute A 3.00 on:I1,I1'
  <stdin>:7:30: error: an amount is disputed of one invoice [bad-value]
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-02: 1 error, no warnings
  $ refused '2026-01-02 writeoff A W1 6.00 to:I1\n2026-01-03 recover A V1 2.00 from:W1\n2026-01-04 void W1'
  <stdin>:9:17: error: W1 was recovered after its write-off; it cannot be voided [recover-exceeds]
  1 file, 5 entries, 1 customer, 4 documents, 2026-01-01 to 2026-01-04: 1 error, no warnings
  $ refused '2026-01-02 writeoff A W1 6.00 to:I1\n2026-01-03 recover A V1 2.00 from:W1\n2026-01-04 void I1'
  <stdin>:9:17: error: I1 was recovered after its write-off; it cannot be voided [recover-exceeds]
  1 file, 5 entries, 1 customer, 4 documents, 2026-01-01 to 2026-01-04: 1 error, no warnings
  $ refused '2026-01-02 x-foo on:I9 due:foo terms:bad level:x what:nope'
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-01 to 2026-01-02: no errors, no warnings
