How large a book is. How fast it was read is for people only.

  $ unset AR_FILE AR_TODAY
  $ ar stats -f $ROOT/examples/tiny/main.arl | sed 's/in [0-9].*/in …/'
  The book in numbers
  
  Sizes
  Name                 Count
  -------------------  -----
  bytes                  525
  files                    1
  customers                2
  items                    0
  contracts                0
  documents                4
  allocations              2
  derived allocations      0
  
  Blocks by kind
  Name      Count
  --------  -----
  book          1
  customer      2
  sale          2
  receipt       2
  
  from 2026-01-10 to 2026-03-01
  read and posted in …
  $ ar stats -f $ROOT/examples/tiny/main.arl -O csv
  section,name,value
  book,bytes,525
  book,files,1
  book,customers,2
  book,items,0
  book,contracts,0
  book,documents,4
  book,allocations,2
  book,derived allocations,0
  book,first,2026-01-10
  book,last,2026-03-01
  entries,book,1
  entries,customer,2
  entries,sale,2
  entries,receipt,2
