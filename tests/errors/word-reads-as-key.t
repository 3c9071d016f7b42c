An address begins like a key.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > customer C001 "Qiming Trading"
  > 2026-03-21 note C001 https://crm.example/42
  > END
  $ ar check
  main.arl:5:22: error: `https` is read as a key here [word-reads-as-key]
      5 | 2026-03-21 note C001 https://crm.example/42
        |                      ^^^^^^ `word:` starts a key
  help: quote it: "https://crm.example/42", or name it: `x-url:https://crm.example/42`
  1 file, 1 entry, 1 customer, no documents: 1 error, no warnings
  [3]
