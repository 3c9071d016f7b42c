A journal is UTF-8. A byte that is not says what the file looks like, and how to
convert it.

  $ printf 'customer C001 "\306\364\303\367"\n' > main.arl
  $ ar check
  main.arl:1:16: error: this byte is not UTF-8 (0xC6); the file looks like GB18030 [not-utf8]
      1 | customer C001 "????"
        |                ^^^^ not UTF-8 from here
  help: convert once: iconv -f GB18030 -t UTF-8 main.arl
  help: `ar import --encoding gb18030` does this for bank and ERP files
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
