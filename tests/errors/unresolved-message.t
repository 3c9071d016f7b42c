A mailer that was cut off may have sent its message or not. Nobody is written to
about the same again until somebody has found out.

  $ cat > ar.toml <<'END'
  > journal = "main.arl"
  > [mail]
  > command = ["sh", "-c", "exit 76"]
  > END
  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  >   email: ar@marsh.example
  > include? "reminders/*.arl"
  > customer A "Acme Ltd"
  >   email: ap@acme.example
  > 2026-01-05 sale A INV-1 1,000.00 due:2026-02-02
  > END
  $ ar remind --send --force --today 2026-02-05
  ar: nobody knows whether reminder-email-ec3bba017d7b6843 was sent on 2026-02-05: exit status 76
  help: find out; then `ar remind --resolve reminder-email-ec3bba017d7b6843 sent` or `resend`
  unknown reminder-email-ec3bba017d7b6843 ap@acme.example (exit status 76)
  [1]
  $ ar check --today 2026-02-05
  outbox/record:3:20: warning: nobody knows whether this message was sent on 2026-02-05 [unresolved-message]
      3 | 2026-02-05 unknown reminder-email-ec3bba017d7b6843 exit status 76
        |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ exit status 76
  help: find out; then `ar remind --resolve reminder-email-ec3bba017d7b6843 sent` or `resend`
  1 file, 1 entry, 1 customer, 1 document, 2026-01-05 to 2026-01-05: no errors, 1 warning
  [1]
