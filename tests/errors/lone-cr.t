A carriage return ends a line only together with a line feed.

  $ printf 'customer C001 "Qiming"\r  terms: net 30\n' > main.arl
  $ ar check
  main.arl:1:23: error: carriage return inside a line [lone-cr]
      1 | customer C001 "Qiming"␍  terms: net 30
        |                       ^ no line feed after it
  help: end lines with LF or CRLF: tr '\r' '\n' < OLD > NEW
  1 file, 0 entries, 1 customer, no documents: 1 error, no warnings
  [3]
