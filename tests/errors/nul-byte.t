A NUL byte is never text; it often means a file saved as UTF-16.

  $ printf 'customer C001 "Qiming\000"\n' > main.arl
  $ ar check
  main.arl:1:22: error: NUL byte in text [nul-byte]
      1 | customer C001 "Qiming␀"
        |                      ^ is this a text file?
  help: the file may be UTF-16; save it as UTF-8
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
