Called with nothing, the program lists its commands and reports wrong usage.

  $ unset AR_FILE AR_TODAY
  $ ar help > list; ar 2>&1 >/dev/null | diff list -
  $ ar
  usage: ar COMMAND [OPTION...] [WORD...]
  Keeps and questions a plain-text book of what customers owe.
  
  See who owes what:
    balance     what each customer owes, or how it came to be
    aging       what is owed, by days late
    overdue     what is past its due day, most urgent first
    open        every open item and all money on account
    credit      limits and what uses them, or whether a sale may go on credit
    report      the page of the day: measures, charts, debtors, alerts, promises
  
  Look closer:
    register    what moved each account, and its balance
    customer    the customers, or one of them on a page
    explain     how an open amount came to be, or what a rule means
    forecast    which cash will come in which week
    interest    interest on what was paid late
    provision   the allowance for bad debts, by days late
    habit       how customers pay: how late, how evenly, when
    score       points and a grade for each customer, and what they are made of
    kpi         days of sales outstanding, and the other measures
    sales       what was sold, by product, customer or month, and what came of it
    collections what was received, by day, method or customer
    staff       what salespeople sold and collected, and their commission
    risk        which customers want a look, and why
    rank        customers by sales, profit of credit, cash or frequency
  
  Collect:
    remind      who is written to, at which step, and who is not and why
    agenda      what a collector should do, most valuable first
    contacts    calls, mails and visits, and the cash that followed
    statement   what a customer owes, or how it came and went, as a letter
    confirm     a balance for the customer to confirm, with a reply slip
    invoice     an invoice or a credit note as a letter
    receipt     what was received and what it settled, as a letter
    templates   show, write out or check the wording of letters
  
  Enter and match:
    add         write an entry as the book wants it, and add it
    bill        the invoices of what recurs and of orders that are due
    import      what banks and other programs wrote
    allocate    which invoices money on account may settle
    on-account  money that settles nothing yet, oldest first
    reconcile   lines of the bank against the receipts and refunds of the book
    compare     our open items against a customer's own list
    tieout      the first day on which receivables and general ledger part
  
  Keep the books right:
    check       every fault of the book, with its place
    fmt         write journals in their one form
    diff        what two versions of the books do not have alike
    blame       the commits that touched a document
    rename      give a customer or a document another id, everywhere
    export      the whole book for ledger, hledger, beancount or a database
    stats       how large the book is, and how fast it is read
    close       seal the books up to a day, or say what changed since
    git         teach git to merge journals, and to refuse faulty ones
  
  Settings and help:
    config      show the settings in force and where each came from
    completion  the script with which a shell completes our words
    help        list the commands, or show the page of one
  
  `ar help COMMAND` shows the page of a command, `ar COMMAND --help` the short form.
  [2]
  $ ar --today 2026-03-31
  ar: no command; `ar help` lists them
  [2]

An unknown command or option names its nearest neighbour.

  $ ar confg
  ar: unknown command confg; did you mean config?
  [2]
  $ ar agin
  ar: unknown command agin; did you mean aging?
  [2]
  $ ar aging --bound 30
  ar: unknown option --bound; did you mean --bounds?
  [2]
  $ ar frobnicate
  ar: unknown command frobnicate; `ar help` lists them
  [2]
  $ ar config --formt json
  ar: unknown option --formt; did you mean --format?
  [2]
  $ ar config --frobnicate
  ar: unknown option --frobnicate; `ar config --help` lists what it takes
  [2]
  $ ar config --config-file=x
  ar: unknown option --config-file; `ar config --help` lists what it takes
  [2]

Options may stand before the command, even when the value of one is a command's name.

  $ ar -O csv config | head -1
  key,value,origin
  $ ar -f help config | head -1
  # the book: help (named by -f)
  $ ar -qf help --format=text config | head -1
  # the book: help (named by -f)
  $ ar --format=csv -qf help config | head -1
  key,value,origin
  $ ar --formt json config
  ar: unknown option --formt; did you mean --format?
  [2]
  $ ar -f config agin
  ar: unknown command agin; did you mean aging?
  [2]

What an option was given is checked.

  $ ar config --format jsn
  ar: --format: there is no jsn; did you mean json?
  [2]
  $ ar config --format
  ar: --format needs a value
  [2]
  $ ar config --today 2026-02-30
  ar: --today: there is no day 2026-02-30
  [2]
  $ ar config --today tomorrow
  ar: --today: tomorrow is no day; write it as 2026-03-31
  [2]
  $ ar config --today 1750-01-01
  ar: --today: 1750-01-01 is not within 1900 to 2199
  [2]
  $ AR_TODAY=31.3.2026 ar config
  ar: $AR_TODAY: 31.3.2026 is no day; write it as 2026-03-31
  [2]
  $ ar config --color sometimes
  ar: --color: there is no sometimes, but auto, always, never
  [2]
  $ ar config --quiet=maybe
  ar: cannot understand --quiet = maybe
  [2]
  $ ar config a.arl
  ar: unexpected argument a.arl; `ar config --help` lists what it takes
  [2]

The last of two values counts.

  $ ar config -O json -O csv | head -1
  key,value,origin

Asked to explain, a command says which book it reads and why that one.

  $ AR_FILE=$ROOT/examples/tiny/main.arl ar balance -v -O csv 2>&1 >/dev/null | sed "s,$ROOT,…,"
  ar: the book is …/examples/tiny/main.arl, named by $AR_FILE
  ar: read 525 bytes in 1 file: 4 documents

The archiver's arguments are told apart from ours.

  $ ar rcs lib.a x.o
  ar: this keeps accounts receivable; it is not binutils' ar
  [2]
  $ ar -rcs lib.a x.o
  ar: this keeps accounts receivable; it is not binutils' ar
  [2]
  $ ar rcs libx.a x.o
  ar: this keeps accounts receivable; it is not binutils' ar
  [2]
  $ ar t x.a
  ar: this keeps accounts receivable; it is not binutils' ar
  [2]

An answer that cannot be written is no success; a reader that has seen enough
is no fault worth a message.

  $ ar help > /dev/full
  ar: cannot write to standard output: No space left on device
  [4]
  $ ar help >&-
  ar: cannot write to standard output: Bad file descriptor
  [4]
  $ (sleep 0.2; ar help; echo "status $?" >&2) | true
  status 4

What would be ignored is refused.

  $ cat > main.arl <<'END'
  > book
  >   currency: CNY
  >   terms: net 30
  > 
  > customer A "Anfang"
  > 
  > 2026-01-01 sale A I-1 10.00
  > END
  $ ar balance --from 2026-01-02 --period 2026
  ar: --from excludes --period
  [2]
  $ ar balance --currency CNY --currency USD
  ar: --currency is given twice
  [2]
  $ ar customer A --tag vip
  ar: --tag: narrows the list of customers, not the page of one
  [2]
  $ ar open --status overdue --status open -O csv
  customer,name,document,kind,date,due,currency,amount,open,status
  A,Anfang,I-1,sale,2026-01-01,2026-01-31,CNY,10.00,10.00,overdue
  $ ar balance --by region --by currency -O csv
  region,currency,open,on_account,balance,overdue
  ,CNY,10.00,0.00,10.00,10.00

A report is never written over what it was made from, by whatever name.

  $ ln -s main.arl link.arl; cp main.arl kept
  $ ar balance -o main.arl
  ar: --output: main.arl is a journal of this book
  [2]
  $ ar check -o link.arl
  ar: --output: link.arl is a journal of this book
  [2]
  $ cmp main.arl kept
  $ echo '[report]' > ar.toml; ar config -o ar.toml; cat ar.toml; rm ar.toml
  ar: --output: ar.toml is the configuration of this book
  [report]
  $ ar balance -O csv -o -
  customer,name,currency,open,on_account,balance,overdue
  A,Anfang,CNY,10.00,0.00,10.00,10.00
