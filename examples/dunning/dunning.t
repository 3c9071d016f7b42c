The script of the cron job is run with a mailer that keeps every message in a file.

  $ unset AR_FILE AR_TODAY FROM; cp -r "$ROOT"/examples "$CRAMTMP"/; cd "$CRAMTMP"/examples/dunning
  $ cat > mailer <<'END'
  > #!/bin/sh
  > test "$*" = "-t -i" || exit 64
  > number=$(($(ls "$MAILED" | wc -l) + 1))
  > exec cat > "$MAILED/$number"
  > END
  $ chmod +x mailer; mkdir mailed; export MAILED=$PWD/mailed SENDMAIL=$PWD/mailer
  $ export ARL=$(command -v ar) FROM=ledger@northport.example
  $ sed -i "s|^from = |command = [\"$PWD/mailer\", \"-t\", \"-i\"]\nfrom = |" ar.toml

The first run sends what is due, once to each address, and mails the agenda.

  $ AR_TODAY=2026-04-20 ./remind.sh "$PWD" chen@northport.example
  published call-phone-b0a688eb8ea79349 01632 960 155
  sent final-email-8c27d805a15c1449 office@brigantine.example
  sent final-email-bcaca77a3cbaf5ef ada@northport.example
  $ grep -h '^To:' mailed/*
  To: Brigantine Tours <office@brigantine.example>
  To: ada@northport.example
  To: chen@northport.example
  $ grep -h '^Subject:' mailed/*
  Subject: Final demand: 1,509.30 GBP by 30 April 2026, Northport Chandlers Ltd
  Subject: Final demand: 1,509.30 GBP by 30 April 2026, Northport Chandlers Ltd
  Subject: Receivables: what to do on 2026-04-20
  $ cat reminders/2026.arl
  ; What was sent; written by remind.
  2026-04-20 remind BRIG level:4 via:email on:N-101,N-117 key:final-email-8c27d805a15c1449 to-email:office@brigantine.example

The next run, a minute later or on the same day, sends nothing to a customer.

  $ rm mailed/*; AR_TODAY=2026-04-20 ./remind.sh "$PWD" chen@northport.example
  published call-phone-b0a688eb8ea79349 01632 960 155
  $ grep -h '^To:' mailed/*
  To: chen@northport.example

The call was made, and noted. The letters that are wanted later, and the promise that was broken:

  $ ar remind --today 2026-04-20 --log call-phone-b0a688eb8ea79349
  logged call-phone-b0a688eb8ea79349
  $ ar remind --today 2026-04-27 --force -O csv | cut -d, -f1,3,5,8,9,11,12
  customer,step,channel,total,documents,held,until
  CUTTER,letter,letter,280.00,N-104,,
  DHOW,final,email,1600.00,N-105,,
  BRIG,,,1000.00,N-101,sent,2026-05-15
  BRIG,,,480.00,N-117,sent,2026-06-12
  SLOOP,,,90.00,N-109,noremind,
  $ ar check --today 2026-04-27
  main.arl:43:34: warning: the promise of 1,600.00 GBP by 2026-04-24 was not kept: 0.00 received [promise-broken]
     43 | 2026-04-14 promise DHOW 1,600.00 by:2026-04-24 for:N-105
        |                                  ^^^^^^^^^^^^^
  2 files, 11 entries, 4 customers, 7 documents, 2026-03-02 to 2026-04-20: no errors, 1 warning
  [1]

Interest and fees are owed when they stand in the book.

  $ ar interest --as-of 2026-04-20 --propose BRIG
  2026-04-20 debit BRIG INT-N-101-20260420 13.17 for:N-101 #interest "Interest 2026-03-17 to 2026-04-20"
  2026-04-20 debit BRIG INT-N-117-20260420 1.13 for:N-117 #interest "Interest 2026-04-14 to 2026-04-20"
  $ ar remind --today 2026-04-20 --propose
  2026-04-20 debit BRIG FEE-8c27d805a15c1449 15.00 for:N-101 #fee "Fee for step final of 2026-04-20"
  $ ar remind --today 2026-04-20 --propose >> main.arl; ar interest --as-of 2026-04-20 --propose >> main.arl
  $ ar check --today 2026-04-20 | tail -1
  2 files, 17 entries, 4 customers, 13 documents, 2026-03-02 to 2026-04-20: no errors, no warnings
  $ ar remind --today 2026-04-20 --propose; ar interest --as-of 2026-04-20 --propose
  $ sh ./remind.sh "$PWD"
  usage: remind.sh FOLDER ADDRESS
  [2]
