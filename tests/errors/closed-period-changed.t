The books were closed at the end of February; since then an invoice of January became dearer
by ten yuan, and a receipt came in that is dated before the close.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-01-10 sale C001 INV-1 1,140.00
  > 2026-02-20 receipt C001 R-1 1,000.00 via:bank to:INV-1
  > 2026-02-25 receipt C001 R-2 100.00 via:bank to:INV-1
  > 2026-02-28 close entries:2 seal:a93a574ee92177d0
  > END
  $ ar check
  main.arl:8:28: error: the books were closed on 2026-02-28; entries up to then have changed [closed-period-changed]
      8 | 2026-02-28 close entries:2 seal:a93a574ee92177d0
        |                            ^^^^^^^^^^^^^^^^^^^^^ now 3 entries, seal 23608bac77077e6f
  help: new or changed since: see `ar close 2026-02-28 --explain`
  help: correct a closed period with an entry dated after it (credit, unapply, void)
  1 file, 4 entries, 1 customer, 3 documents, 2026-01-10 to 2026-02-28: 1 error, no warnings
  [3]
