A journal as it was typed: blanks where they fell, amounts without their
decimals.

  $ unset AR_FILE AR_TODAY
  $ cat > main.arl <<'EOF'
  > book
  >  name:"Corner Print Shop"
  >  currency: CNY
  > customer C001   "Qiming Trading"
  >    terms: net 30   ; as agreed
  > customer C002 "Lakeside School"
  >    terms: net 15
  > 2026-01-10 sale C001 INV-1 1130
  > 2026-02-01 sale  C002 INV-2 500 due:"2026-02-10"
  > ; money
  > 2026-03-01 receipt C002 R-2 520.00 via:cash
  >    to INV-2  500   
  >    *  20 ; stays on account
  > EOF

`--check` names the files that would change, `--diff` shows how.

  $ ar fmt --check
  main.arl
  [1]
  $ ar fmt --diff
  --- main.arl
  +++ main.arl
  @@ -1,13 +1,17 @@
   book
  - name:"Corner Print Shop"
  - currency: CNY
  -customer C001   "Qiming Trading"
  -   terms: net 30   ; as agreed
  +  name: "Corner Print Shop"
  +  currency: CNY
  +
  +customer C001 "Qiming Trading"
  +  terms: net 30    ; as agreed
  +
   customer C002 "Lakeside School"
  -   terms: net 15
  -2026-01-10 sale C001 INV-1 1130
  -2026-02-01 sale  C002 INV-2 500 due:"2026-02-10"
  +  terms: net 15
  +
  +2026-01-10 sale C001 INV-1 1,130.00
  +2026-02-01 sale C002 INV-2 500.00 due:2026-02-10
  +
   ; money
   2026-03-01 receipt C002 R-2 520.00 via:cash
  -   to INV-2  500   
  -   *  20 ; stays on account
  +  to INV-2                                  500.00
  +  *                                          20.00  ; stays on account
  $ ar fmt --check --diff > changes; echo $?
  1

Without either, the files of the book are written. Doing it again changes
nothing, not even the file's time.

  $ ar fmt
  $ cat main.arl
  book
    name: "Corner Print Shop"
    currency: CNY
  
  customer C001 "Qiming Trading"
    terms: net 30    ; as agreed
  
  customer C002 "Lakeside School"
    terms: net 15
  
  2026-01-10 sale C001 INV-1 1,130.00
  2026-02-01 sale C002 INV-2 500.00 due:2026-02-10
  
  ; money
  2026-03-01 receipt C002 R-2 520.00 via:cash
    to INV-2                                  500.00
    *                                          20.00  ; stays on account
  $ ar fmt --check
  $ touch -d 2026-01-01 main.arl; ar fmt; ls -l --time-style=+%F main.arl | cut -d' ' -f6
  2026-01-01

The change that was shown is the change that was made.

  $ cp main.arl formatted.arl; patch -s -R main.arl changes && patch -s main.arl changes
  $ cmp main.arl formatted.arl

Standard input goes to standard output; amounts mean what the book says.

  $ echo '2026-03-02   sale C001 INV-3 80' | ar fmt -
  2026-03-02 sale C001 INV-3 80.00
  $ echo '2026-03-02   sale C001 INV-3 80' | ar fmt --check -
  <stdin>
  [1]

Faulty blocks stay byte for byte and are reported; the others are formatted.

  $ cat > faulty.arl <<'EOF'
  > 2026-03-02   sale  C001 INV-3
  >   Widgets 10   
  > 2026-03-03   sael  C001 INV-4 80.00
  > 2026-03-04   void  INV-1
  > EOF
  $ ar fmt faulty.arl
  faulty.arl:2:11: error: no amount on this line [missing-gap]
      2 |   Widgets 10   
        |           ^^ one space only
  help: put two or more spaces before the amount: `Widgets  10`
  fix: `ar fmt --fix` does it when, as here, only one reading is possible
  faulty.arl:3:14: error: unknown entry kind `sael` [unknown-kind]
      3 | 2026-03-03   sael  C001 INV-4 80.00
        |              ^^^^
  help: did you mean `sale`?
  [3]
  $ cat faulty.arl
  2026-03-02   sale  C001 INV-3
    Widgets 10   
  2026-03-03   sael  C001 INV-4 80.00
  2026-03-04 void INV-1

`--fix` repairs what has one reading, `--fix=names` misspelt words as well.

  $ cat > typed.arl <<'EOF'
  > 2026/3/5 sale C001 INV-5 ¥1，２００
  >   terms：net 30
  > 2026-03-06 sale C001 INV-6 CNY 240
  >   Widgets 10 pcs @ 24 saleperson:“Li Na”
  > 2026-03-07 sael C001 INV-7 80.00
  > EOF
  $ ar fmt --fix typed.arl
  typed.arl:7:12: error: unknown entry kind `sael` [unknown-kind]
      7 | 2026-03-07 sael C001 INV-7 80.00
        |            ^^^^
  help: did you mean `sale`?
  [3]
  $ cat typed.arl
  2026-03-05 sale C001 INV-5 1,200.00 CNY
    terms: net 30
  
  2026-03-06 sale C001 INV-6 240.00 CNY
    Widgets                           10 pcs @ 24.00 saleperson:"Li Na"
  
  2026-03-07 sael C001 INV-7 80.00
  $ ar fmt --fix=names typed.arl
  typed.arl:5:52: error: `salesperson` is not a key of `sale` [misplaced-key]
      5 |   Widgets                           10 pcs @ 24.00 salesperson:"Li Na"
        |                                                    ^^^^^^^^^^^
  help: `salesperson` belongs to a customer: put it under `customer C001`, or date it: `2026-03-06 set C001 salesperson:Li Na`
  [3]
  $ tail -1 typed.arl
  2026-03-07 sale C001 INV-7 80.00
  $ ar fmt --fix=spelling typed.arl
  ar: --fix: --fix: it is --fix, --fix=names, --fix=due or --fix=names,due
  [2]

`--fix=due` writes down due days that follow from the customer's terms.

  $ ar fmt --fix=due --diff
  --- main.arl
  +++ main.arl
  @@ -8,7 +8,7 @@
   customer C002 "Lakeside School"
     terms: net 15
   
  -2026-01-10 sale C001 INV-1 1,130.00
  +2026-01-10 sale C001 INV-1 1,130.00 due:2026-02-09
   2026-02-01 sale C002 INV-2 500.00 due:2026-02-10
   
   ; money

`--sort` puts entries in order of date, between one comment line and the next.

  $ printf '%s\n' '2026-03-09 void INV-9' '2026-03-08 void INV-8' '; --' '2026-03-07 void INV-7' | ar fmt --sort -
  2026-03-08 void INV-8
  2026-03-09 void INV-9
  ; --
  2026-03-07 void INV-7

The book's currency is left out on request, and the layout follows the
settings.

  $ cat > ar.toml <<'EOF'
  > [fmt]
  > column = 24
  > group = false
  > EOF
  $ cat > wide.arl <<'EOF'
  > 2026-03-08 receipt C001 R-8 1,200.00 CNY
  >   to INV-1  1,130.00 CNY
  >   *  70.00 CNY
  > EOF
  $ ar fmt --drop-currency wide.arl && cat wide.arl
  2026-03-08 receipt C001 R-8 1200.00
    to INV-1         1130.00
    *                  70.00

What says another currency is another book, and means that; here 1,200 yen.

  $ cat > yen.arl <<'EOF'
  > book
  >   currency: JPY
  > 
  > 2026-03-08 receipt C001 R-8 1200 to:*
  > 2026-03-08 receipt C001 R-9 1200 JPY to:*
  > 2026-03-08 receipt C001 R-10 1200.00 CNY to:*
  > EOF
  $ ar fmt --drop-currency yen.arl && tail -3 yen.arl
  2026-03-08 receipt C001 R-8 1200 to:*
  2026-03-08 receipt C001 R-9 1200 to:*
  2026-03-08 receipt C001 R-10 1200.00 CNY to:*
  $ ar fmt --drop-currency - < yen.arl | tail -3
  2026-03-08 receipt C001 R-8 1200 to:*
  2026-03-08 receipt C001 R-9 1200 to:*
  2026-03-08 receipt C001 R-10 1200.00 CNY to:*

A file that cannot be read does not keep the others from being formatted.

  $ echo '2026-03-02   void INV-1' > last.arl
  $ ar fmt missing.arl last.arl
  ar: cannot read missing.arl: No such file or directory
  [4]
  $ cat last.arl
  2026-03-02 void INV-1
  $ cd / && ar fmt
  ar: no book: looked for -f FILE, $AR_FILE, an ar.toml here or above, and main.arl here
  help: name it, as in `ar COMMAND -f FILE`
  [2]
