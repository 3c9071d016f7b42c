Without a customer, the list: what they owe and what is agreed.

  $ unset AR_FILE AR_TODAY; export AR_TODAY=2026-06-30
  $ cd $ROOT/examples/wholesale; export AR_FILE=main.arl
  $ ar customer
  $ ar customer --salesperson 张伟 -O csv

With one, the whole picture.

  $ ar customer C001
  $ ar customer 合肥

The same for programs, as a list of facts.

  $ ar customer C003 -O csv
