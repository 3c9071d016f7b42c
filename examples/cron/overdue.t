The script of a cron job is run with a mailer that keeps the message in a file.

  $ unset AR_FILE AR_TODAY FROM
  $ cat > mailer <<'END'
  > #!/bin/sh
  > test "$*" = "-t -i" || exit 64
  > exec cat >> "$MAILED"
  > END
  $ chmod +x mailer
  $ export ARL="$(command -v ar)" SENDMAIL="$PWD/mailer" MAILED="$PWD/mailed"
  $ overdue=$ROOT/examples/cron/overdue.sh
  $ cp -r "$ROOT/examples/tiny" .
  $ book=$PWD/tiny/main.arl

On 9 February nothing is overdue yet, and nothing is sent.

  $ AR_TODAY=2026-02-09 $overdue "$book" sales@example.com
  $ ls mailed 2>/dev/null
  [2]

On 15 March INV-1 is.

  $ export AR_TODAY=2026-03-15
  $ FROM=books@example.com $overdue "$book" sales@example.com
  $ cat mailed; rm mailed
  From: books@example.com
  To: sales@example.com
  Subject: Overdue on 2026-03-15
  Auto-Submitted: auto-generated
  MIME-Version: 1.0
  Content-Type: text/plain; charset=UTF-8
  Content-Transfer-Encoding: 8bit
  
  Overdue
  as of 2026-03-15
  
  CNY
  Customer  Name            Document  Inst.  Due         Days late    Open  Disputed  Level  Reminded  Promised  Salesperson  Phone
  --------  --------------  --------  -----  ----------  ---------  ------  --------  -----  --------  --------  -----------  -----
  C001      Qiming Trading  INV-1         1  2026-02-09         34  130.00
  --------  --------------  --------  -----  ----------  ---------  ------  --------  -----  --------  --------  -----------  -----
  Total                                                             130.00

A book with an error has no list. That is no silence: the readers are told, and so is cron.

  $ echo '2026-03-02 sale C9 INV-3 1.00' >> "$book"
  $ $overdue "$book" sales@example.com 2>errors
  [3]
  $ sed "s,$PWD/,," errors
  tiny/main.arl:19:17: error: unknown customer `C9` [unknown-customer]
     19 | 2026-03-02 sale C9 INV-3 1.00
        |                 ^^
  help: declare it: customer C9 "…"
  ar: 1 error in the book; no figures are printed
  overdue.sh: arl overdue ended with status 3
  $ sed -n '/^Subject/p' mailed; rm mailed
  Subject: Overdue on 2026-03-15: no list, the books could not be read
  $ rm -r tiny
  $ $overdue "$book" sales@example.com 2>&1 | sed "s,$PWD/,,"
  overdue.sh: there is no folder tiny/
  $ cat mailed
  cat: mailed: No such file or directory
  [1]

A mailer that fails, or is not there, is reported.

  $ cp -r "$ROOT/examples/tiny" .
  $ printf '#!/bin/sh\nexit 75\n' > mailer
  $ $overdue "$book" sales@example.com 2>&1 | sed "s,$PWD/,,"
  overdue.sh: mailer failed with status 75
  $ $overdue "$book" sales@example.com 2>/dev/null
  [4]
  $ SENDMAIL=/nowhere/sendmail $overdue "$book" sales@example.com
  overdue.sh: there is no /nowhere/sendmail
  [4]

Wrong usage is refused before anything is read.

  $ $overdue main.arl sales@example.com
  overdue.sh: name the book by its whole path, not main.arl
  [2]
  $ $overdue "$book" sales
  overdue.sh: sales is no address
  [2]
  $ $overdue "$book"
  overdue.sh: usage: overdue.sh BOOK ADDRESS
  [2]

The temporary files are gone.

  $ ls
  errors
  mailer
  tiny
