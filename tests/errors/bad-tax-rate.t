A tax rate is a percentage, or the name of a declared tax.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-01 sale C001 INV-0001 1,200.00 tax:13
  > END
  $ ar check
  main.arl:5:40: error: tax rate must be a percentage: `13` [bad-tax-rate]
      5 | 2026-03-01 sale C001 INV-0001 1,200.00 tax:13
        |                                        ^^^^^^
  help: write `tax:13%`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 1 error, no warnings
  [3]

So is the tax of a line; and no line is discounted by more than all of it.

  $ cat > lines.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C
  > 2026-03-01 sale C S-1
  >   - Desks  2 pcs @ 100.00  tax:13
  >   - Rugs  2 pcs @ 100.00  discount:110%
  > END
  $ ar check -f lines.arl
  lines.arl:6:28: error: tax rate must be a percentage: `13` [bad-tax-rate]
      6 |   - Desks  2 pcs @ 100.00  tax:13
        |                            ^^^^^^
  help: write `tax:13%`, or declare the tax
  lines.arl:7:19: error: a discount is a percentage from 0% to 100% [bad-tax-rate]
      7 |   - Rugs  2 pcs @ 100.00  discount:110%
        |                   ^^^^^^
  help: write it like `discount:5%`
  1 file, 1 entry, 1 customer, 1 document, 2026-03-01 to 2026-03-01: 2 errors, no warnings
  [3]
