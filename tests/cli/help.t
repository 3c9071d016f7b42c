The commands, by what a person wants to do.

  $ unset AR_TODAY
  $ ar help
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

`--help` says the same without a command, and the short form with one.

  $ ar help > list; ar --help | diff list -
  $ ar config --help
  usage: ar config [OPTION...]
  show the settings in force and where each came from
  
  Which book:
    -f, --file FILE               the book to read; - is standard input
        --config FILE             the configuration, instead of the nearest ar.toml
  
  Output:
    -O, --format text|csv|tsv|json|md|html
                                  how to print it
    -o, --output FILE             write to FILE, whole or not at all
        --raw-csv                 leave cells that a spreadsheet would run
        --bom                     begin CSV with a byte-order mark
  
  Everywhere:
        --today DATE              take this for today's date
        --color auto|always|never
                                  colour the output
    -q, --quiet                   no warnings
    -v, --verbose                 explain what is done
    -h, --help                    this text
        --version                 the version
  
  Examples:
    ar config
    ar config --format json
  
  The whole page: ar help config

With a manual to show it with, help is the page of the command.

  $ mkdir bin; printf '#!/bin/sh\nexec mandoc -T ascii "$2"\n' > bin/man; chmod +x bin/man
  $ PATH=$PWD/bin:$PATH ar help aging > page; grep -o 'split what is owed by days late' page
  split what is owed by days late
  $ mandoc -T ascii $ROOT/man/arl-aging.1 | cmp - page

Where there is no manual page, or nothing to show it with, help is the short form.

  $ PATH=$(dirname "$(command -v ar)"):/nowhere
  $ ar help help
  usage: ar help [OPTION...] [COMMAND]
  list the commands, or show the page of one
  
  Options:
    COMMAND                       the command to explain
  
  Everywhere:
        --today DATE              take this for today's date
        --color auto|always|never
                                  colour the output
    -q, --quiet                   no warnings
    -v, --verbose                 explain what is done
    -h, --help                    this text
        --version                 the version
  
  Examples:
    ar help
    ar help config
  
  The whole page: ar help help

The name of the program is the one it was called by.

  $ ar --version | /usr/bin/cut -d ' ' -f 1
  ar
  $ /bin/ln -s "$(command -v ar)" arl
  $ ./arl --version | /usr/bin/cut -d ' ' -f 1
  arl
  $ ./arl help | /usr/bin/head -1
  usage: arl COMMAND [OPTION...] [WORD...]

  $ ar help confg
  ar: unknown command confg; did you mean config?
  [2]
