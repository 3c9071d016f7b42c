A file of a bank that is in none of the formats that are read is refused, with the
place and, in XML, the element.

  $ printf '%s\n' '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02">' \
  >     '  <BkToCstmrStmt><GrpHdr/></BkToCstmrStmt>' '</Document>' > empty.xml
  $ printf 'PK\003\004' > june.xlsx
  $ printf 'Day,Sum\n2026-06-05,1.00\n' > june.csv
  $ ar import bank --lines empty.xml june.xlsx june.csv
  empty.xml:2:3: error: <BkToCstmrStmt> has no <Stmt> [not-a-statement]
      2 |   <BkToCstmrStmt><GrpHdr/></BkToCstmrStmt>
        |   ^
  june.xlsx:1:1: error: this is a spreadsheet [not-a-statement]
      1 |  
        | ^
  help: save it as CSV
  june.csv:1:1: error: neither camt, MT940 nor OFX, and no rule for CSV knows its headings [not-a-statement]
      1 | Day,Sum
        | ^
  help: write a rule for it; `ar import --probe FILE` begins one
  [4]

An account statement that ends before it says anything was cut.

  $ printf ':20:ST\n:25:12030000/202051\n' | ar import bank --lines -
  <stdin>:1:1: error: the text ends before any line or balance of a statement [not-a-statement]
      1 | :20:ST
        | ^
  [4]
