What the shells ask.

  $ unset AR_FILE; export AR_TODAY=2026-03-10
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > customer C001 "Qiming Trading" #key
  >   terms: net 30
  >   region: EU/North
  > customer C002 "合肥建材"
  >   terms: net 30
  > 2026-01-05 sale C001 INV-7 1,200.00
  > 2026-01-05 sale C001 INV-8 200.00
  > 2026-01-06 sale C002 X-1 100.00
  > 2026-01-07 receipt C001 R-1 300.00 to:*
  > END
  $ ar __complete 1 ar ag
  agenda\twhat a collector should do, most valuable first (esc)
  aging\twhat is owed, by days late (esc)
  $ ar __complete 2 ar aging C
  C001\tQiming Trading (esc)
  C002\t\xe5\x90\x88\xe8\x82\xa5\xe5\xbb\xba\xe6\x9d\x90 (esc)
  $ ar __complete 2 ar aging --ba
  --basis\tcount days from the due or invoice day (esc)
  $ ar __complete 3 ar aging --basis ''
  due
  invoice
  $ ar __complete 2 ar aging --basis=d
  --basis=due
  $ ar __complete 3 ar aging -O j
  json
  $ ar __complete 3 ar aging -o x
  :file
  $ ar __complete 2 ar -f ''
  :file
  $ ar __complete 3 ar aging --where re
  region=
  $ ar __complete 3 ar aging --where region=
  region=EU/North
  $ ar __complete 3 ar aging --tag ''
  key
  $ ar __complete 2 ar explain INV
  INV-7\t2026-01-05 sale C001, 1,200.00 EUR open (esc)
  INV-8\t2026-01-05 sale C001, 200.00 EUR open (esc)
  $ ar __complete 2 ar explain over-a
  over-allocated\ta rule (esc)
  $ ar __complete 2 ar export ''; ar __complete 3 ar export csv ''
  beancount
  csv
  hledger
  ledger
  sql
  :file
  $ ar __complete 3 ar open --status p; ar __complete 3 ar open --status paid,o; ar __complete 2 ar open --kind=r
  paid
  partial
  paid,on-account
  paid,open
  paid,overdue
  --kind=receipt
  $ ar __complete 3 ar aging --by re; ar __complete 3 ar sales --by region,pro; ar __complete 3 ar open --currency ''
  region
  region,product
  EUR
  $ ar __complete 2 ar git ''
  setup
  $ ar open --status; ar open --help | grep -e '--status S'; ar open --status nearly
  ar: --status needs a value
        --status STATUS[,STATUS]  documents in these states
  ar: --status: there is no nearly, but disputed, overdue, partial, open, on-account, paid, credited, written-off, void
  [2]
  $ ar __complete 2 ar help aging
  aging\twhat is owed, by days late (esc)
  $ ar __complete 2 ar add re
  receipt\tDATE receipt CUSTOMER NUMBER AMOUNT [key:value \xe2\x80\xa6] (esc)
  recover\tDATE recover CUSTOMER NUMBER AMOUNT from:NUMBER (esc)
  recurring\trecurring ID "TITLE" (esc)
  refund\tDATE refund CUSTOMER NUMBER AMOUNT [key:value \xe2\x80\xa6] (esc)
  release\tDATE release CUSTOMER [key:value \xe2\x80\xa6] (esc)
  remind\tDATE remind CUSTOMER [key:value \xe2\x80\xa6] (esc)
  resolve\tDATE resolve CUSTOMER on:NUMBER (esc)
  $ ar __complete 3 ar add receipt ''
  C001\tQiming Trading (esc)
  C002\t\xe5\x90\x88\xe8\x82\xa5\xe5\xbb\xba\xe6\x9d\x90 (esc)
  $ ar __complete 6 ar add receipt C001 R-2 5.00 to:
  to:INV-7\t2026-01-05 sale C001, 1,200.00 EUR open (esc)
  to:INV-8\t2026-01-05 sale C001, 200.00 EUR open (esc)
  $ ar __complete 6 ar add receipt C001 R-2 5.00 to:INV-7,INV
  to:INV-7,INV-7\t2026-01-05 sale C001, 1,200.00 EUR open (esc)
  to:INV-7,INV-8\t2026-01-05 sale C001, 200.00 EUR open (esc)
  $ ar __complete 6 ar add receipt C002 R-2 5.00 to:
  to:X-1\t2026-01-06 sale C002, 100.00 EUR open (esc)
  $ ar __complete 5 ar add apply C001 5.00 from:
  from:R-1\t2026-01-07 receipt C001, 300.00 EUR left (esc)
  $ ar __complete 6 ar add receipt C001 R-2 5.00 v
  via:
  $ ar __complete 3 ar add void X
  X-1\t2026-01-06 sale C002, 100.00 EUR open (esc)
  $ ar __complete 4 ar -f missing.arl aging C
  $ ar __complete 2 ar nonsense ''
  $ echo '2026-13-01 broken' >> main.arl
  $ ar __complete 2 ar aging C
  C001\tQiming Trading (esc)
  C002\t\xe5\x90\x88\xe8\x82\xa5\xe5\xbb\xba\xe6\x9d\x90 (esc)
  $ for words in '' x '1' '1 ar' '99999999999999999999 ar' '-1 ar' '7 ar'; do ar __complete $words >/dev/null || echo "status $?"; done
  $ ar completion
  ar: completion SHELL is required; `ar completion --help` shows how
  [2]
  $ ar completion tcsh
  ar: SHELL: there is no tcsh, but bash, zsh, fish
  [2]

What is imported stands before its files.

  $ ar __complete 2 ar import o
  open-items
  $ ar __complete 3 ar import sales ''
  :file

In a real bash, words of one command line.

  $ cat > ask.sh <<'END'
  > source <(ar completion bash)
  > COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9 COMP_KEY=9
  > compopt() { echo "compopt $*"; }
  > read -ra COMP_WORDS <<< "${1//:/ : }"
  > [[ $1 != *' ' ]] || COMP_WORDS+=('')
  > COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
  > _ar_complete
  > printf '%s\n' "${COMPREPLY[@]}"
  > END
  $ bash ask.sh 'ar agi'
  aging
  $ bash ask.sh 'ar aging C'
  C001
  C002
  $ bash ask.sh 'ar add receipt C001 R-2 5.00 to:INV-7'
  INV-7
  $ bash ask.sh 'ar add receipt C001 R-2 5.00 vi'
  compopt -o nospace
  via:
  $ bash ask.sh 'ar -f '
  compopt -o default -o filenames
  
