Two entries up to the end of February: the example of the format, whose seal is known.

  $ unset AR_FILE AR_TODAY; cd "$CRAMTMP"; git init -q . && git config user.name T && git config user.email t@example.org
  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 
  > 2026-01-10 sale C001 INV-1 1,130.00
  > 2026-02-20 receipt C001 R-1 1,000.00 via:bank to:INV-1
  > END
  $ ar close 2026-02-28 --today 2026-03-05
  2026-02-28 close entries:2 seal:a93a574ee92177d0

Written down, the entry is in the book and `seals` keeps what it is set on.

  $ ar close 2026-02-28 --write --today 2026-03-05
  ar: 1 entry added to main.arl
  2026-02-28 close entries:2 seal:a93a574ee92177d0
  $ tail -1 main.arl; cat seals/2026-02-28.seal
  2026-02-28 close entries:2 seal:a93a574ee92177d0
  ; 2026-02-28 close entries:2 seal:a93a574ee92177d0
  1d040a292e4a6e2a\t2026-01-10\tsale\tC001\tINV-1 (esc)
  66b335fd76ae4ae3\t2026-02-20\treceipt\tC001\tR-1 (esc)
  $ ar check
  1 file, 3 entries, 1 customer, 2 documents, 2026-01-10 to 2026-02-28: no errors, no warnings
  $ git add . && git commit -qm "Close February"

Once more is no harm.

  $ ar close 2026-02-28 --write --today 2026-03-05; grep -c close main.arl
  ar: 2026-02-28 is closed already (main.arl:8)
  1

Order, blanks, comments, grouping and files mean nothing.

  $ cat > main.arl <<'END'
  > include "entries.arl"
  > customer C001 "Qiming Trading"
  > book
  >   currency: CNY
  >   terms: net 30
  > END
  $ cat > entries.arl <<'END'
  > 2026-02-28 close entries:2 seal:a93a574ee92177d0
  > 2026-02-20   receipt C001 R-1 1000 CNY to:INV-1  ; all but 130
  >   ; paid late
  >   via: bank
  > 2026-03-02 sale C001 INV-2 50.00
  > 2026-01-10 sale C001 INV-1 1130.00
  > END
  $ ar check
  2 files, 4 entries, 1 customer, 3 documents, 2026-01-10 to 2026-03-02: no errors, no warnings
  $ ar close 2026-02-28 --explain
  Entries that are not what was sealed
  as of 2026-02-28
  
  nothing changed, compared with seals/2026-02-28.seal

One cent, an entry more, an entry less, a change of terms: no figures are printed.

  $ cp entries.arl kept; sed -i 's/1130.00/1130.01/; s/to:INV-1 /to:*/' entries.arl
  $ echo '2026-02-01 note C001 kind:call "forgotten"' >> entries.arl
  $ ar balance
  entries.arl:1:28: error: the books were closed on 2026-02-28; entries up to then have changed [closed-period-changed]
      1 | 2026-02-28 close entries:2 seal:a93a574ee92177d0
        |                            ^^^^^^^^^^^^^^^^^^^^^ now 3 entries, seal e830bada5f228a42
  help: new or changed since: see `ar close 2026-02-28 --explain`
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: 1 error in the book; no figures are printed
  [3]
  $ ar close 2026-02-28 --explain
  Entries that are not what was sealed
  as of 2026-02-28
  
  State    Date        Kind     Customer  Number  File         Line
  -------  ----------  -------  --------  ------  -----------  ----
  changed  2026-01-10  sale     C001      INV-1   entries.arl     6
  added    2026-02-01  note     C001              entries.arl     7
  changed  2026-02-20  receipt  C001      R-1     entries.arl     2
  
  compared with seals/2026-02-28.seal
  [1]
  $ ar close 2026-02-28 --explain -O csv
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,entries.arl,6
  added,2026-02-01,note,C001,,entries.arl,7
  changed,2026-02-20,receipt,C001,R-1,entries.arl,2
  [1]
  $ ar balance --allow-errors -O csv
  ar: left out because of errors: 1 entry (entries.arl:1)
  customer,name,currency,open,on_account,balance,overdue
  C001,Qiming Trading,CNY,1180.01,-1000.00,180.01,1180.01
  $ cp kept entries.arl; sed -i '/R-1/,/via/d' entries.arl
  $ ar close 2026-02-28 --explain -O csv
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,entries.arl,3
  missing,2026-02-20,receipt,C001,R-1,,
  [1]
  $ cp kept entries.arl; sed -i 's/net 30/net 45/' main.arl
  $ ar close 2026-02-28 --explain -O csv
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,entries.arl,6
  [1]
  $ sed -i 's/net 45/net 30/' main.arl

A balance that does not hold any more is one more sign of the change, and in nobody's way.

  $ cp main.arl sound; echo '2026-03-10 balance C001 180.00' >> main.arl; ar check -q
  2 files, 5 entries, 1 customer, 3 documents, 2026-01-10 to 2026-03-10: no errors, no warnings
  $ sed -i 's/1130.00/1130.01/' entries.arl; ar balance
  main.arl:6:25: error: C001 owes 180.01 CNY at the end of 2026-03-10, the statement says 180.00 [balance-differs]
      6 | 2026-03-10 balance C001 180.00
        |                         ^^^^^^ 0.01 less than the books
  help: see `ar register C001 --to 2026-03-10`
  entries.arl:1:28: error: the books were closed on 2026-02-28; entries up to then have changed [closed-period-changed]
      1 | 2026-02-28 close entries:2 seal:a93a574ee92177d0
        |                            ^^^^^^^^^^^^^^^^^^^^^ now 2 entries, seal faad3c91ba8fcbae
  help: new or changed since: see `ar close 2026-02-28 --explain`
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  ar: 2 errors in the book; no figures are printed
  [3]
  $ ar close 2026-02-28 --explain -O csv
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,entries.arl,6
  [1]
  $ sed -i 's/1130.01/1130.00/' entries.arl; cp sound main.arl

Without the file, git knows what was sealed: the places of what is missing are those of the commit.

  $ sed -i 's/1130.00/1130.01/; s/^2026-02-20   receipt C001 R-1/2026-02-21 receipt C001 R-3/' entries.arl
  $ rm seals/2026-02-28.seal
  $ ar close 2026-02-28 --explain -O csv | sed 's/[0-9a-f]\{7,\}:/COMMIT:/'
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,entries.arl,6
  missing,2026-02-20,receipt,C001,R-1,COMMIT:main.arl,7
  added,2026-02-21,receipt,C001,R-3,entries.arl,2
  $ ar close 2026-02-28 --explain | sed 's/[0-9a-f]\{7,\}\b/COMMIT/'
  Entries that are not what was sealed
  as of 2026-02-28
  
  State    Date        Kind     Customer  Number  File              Line
  -------  ----------  -------  --------  ------  ----------------  ----
  changed  2026-01-10  sale     C001      INV-1   entries.arl          6
  missing  2026-02-20  receipt  C001      R-1     COMMIT:main.arl     7
  added    2026-02-21  receipt  C001      R-3     entries.arl          2
  
  compared with commit COMMIT

However git is configured.

  $ printf '[log]\n showRoot=false\n showSignature=true\n follow=true\n diffMerges=off\n[diff]\n noprefix=true\n mnemonicPrefix=true\n renames=copies\n relative=true\n algorithm=patience\n orderFile=/nowhere\n[color]\n ui=always\n diff=always\n[core]\n quotePath=true\n attributesFile=%s/attributes\n[i18n]\n logOutputEncoding=UTF-16\n' "$CRAMTMP" > "$CRAMTMP/gitconfig"; echo '*.arl -diff' > "$CRAMTMP/attributes"
  $ GIT_CONFIG_GLOBAL="$CRAMTMP/gitconfig" ar close 2026-02-28 --explain -O csv | sed 's/[0-9a-f]\{7,\}:/COMMIT:/'
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,entries.arl,6
  missing,2026-02-20,receipt,C001,R-1,COMMIT:main.arl,7
  added,2026-02-21,receipt,C001,R-3,entries.arl,2

A file that is of another seal, or was cut, is not believed.

  $ git checkout -q seals; cp seals/2026-02-28.seal whole; head -2 whole > seals/2026-02-28.seal
  $ ar close 2026-02-28 --explain -O csv | wc -l
  ar: seals/2026-02-28.seal is not what the seal in the book was set on
  4
  $ mv .git hidden; ar close 2026-02-28 --explain 2>&1 | sed 's/: not a git.*//'; mv hidden .git
  ar: seals/2026-02-28.seal is not what the seal in the book was set on
  ar: git
  ar: what was sealed is not known: neither seals/2026-02-28.seal nor git says it
  $ cp whole seals/2026-02-28.seal; cp kept entries.arl

The count is judged too; letters of the seal may be capitals, eight digits are enough.

  $ sed -i 's/entries:2/entries:3/' entries.arl; ar check
  entries.arl:1:18: error: `close` on 2026-02-28 says 3 entries, its seal says otherwise [closed-period-changed]
      1 | 2026-02-28 close entries:3 seal:a93a574ee92177d0
        |                  ^^^^^^^^^ the seal is of 2 entries
  help: no entry changed, the count did: write `entries:2`
  2 files, 4 entries, 1 customer, 3 documents, 2026-01-10 to 2026-03-02: 1 error, no warnings
  [3]
  $ sed -i 's/entries:3 seal:a93a574ee92177d0/seal:A93A574E/' entries.arl; ar check
  2 files, 4 entries, 1 customer, 3 documents, 2026-01-10 to 2026-03-02: no errors, no warnings
  $ sed -i 's/seal:A93A574E/seal:A93A57/' entries.arl; ar check
  entries.arl:1:23: error: `A93A57` is no seal: that is 16 hex digits or more [bad-value]
      1 | 2026-02-28 close seal:A93A57
        |                       ^^^^^^
  help: `ar close 2026-02-28` writes it
  2 files, 4 entries, 1 customer, 3 documents, 2026-01-10 to 2026-03-02: 1 error, no warnings
  [3]
  $ cp kept entries.arl

Later closes take the earlier entries with them, not the closes.

  $ ar close 2026-03-31 --today 2026-03-31 >> entries.arl; tail -1 entries.arl; ar check
  2026-03-31 close entries:3 seal:2dd5f6e20c41090b
  2 files, 5 entries, 1 customer, 3 documents, 2026-01-10 to 2026-03-31: no errors, no warnings

A day that is not over, a day nobody closed, and no day at all.

  $ ar close 2026-12-31 --today 2026-03-31
  ar: 2026-12-31 is still to come: what is entered up to then will break the seal
  2026-12-31 close entries:3 seal:2dd5f6e20c41090b
  $ ar close 2026-01-31 --explain
  ar: no `close` on 2026-01-31 has a seal
  help: `ar close 2026-01-31` makes one
  [2]
  $ ar close 2026-02-30
  ar: DATE: there is no day 2026-02-30
  [2]
  $ ar close 2026-02-28 --explain --write
  ar: --explain: it writes nothing; leave --write out
  [2]

Standard input is read, not written.

  $ cat > input <<'END'
  > book
  >   currency: CNY
  > customer C001 "Qiming Trading"
  > 2026-02-20 note C001 "called"
  > END
  $ ar close 2026-02-28 -f - --write < input; ls -d '<'* 2>/dev/null
  ar: --write: standard input is no file that entries can go to
  [2]

A journal that was moved since is compared with what it was when its seal came, wherever it was.

  $ mkdir "$CRAMTMP/moved" && cd "$CRAMTMP/moved" && git init -q . && git config user.name T && git config user.email t@example.org
  $ printf 'book\n  currency: CNY\n  terms: net 30\n\ncustomer C001 "A"\n\n2026-01-10 sale C001 INV-1 100.00\n2026-01-11 sale C001 INV-2 200.00\n' > main.arl; git add . && git commit -qm "Open"
  $ ar close 2026-01-31 --write > written; rm -r seals written; git commit -qam "Close"
  ar: 1 entry added to main.arl
  $ mkdir books; git mv main.arl books/2026.arl; git commit -qm "Move"; sed -i 's/INV-1 100/INV-1 101/' books/2026.arl; git commit -qam "Change"
  $ ar close 2026-01-31 --explain -f books/2026.arl -O csv
  state,date,kind,customer,number,file,line
  changed,2026-01-10,sale,C001,INV-1,books/2026.arl,7
  [1]
  $ git mv books/2026.arl main.arl; ar close 2026-01-31 --explain | tail -1 | sed "s/$(git log --format=%h --grep=Close)/CLOSE/"
  compared with commit CLOSE
