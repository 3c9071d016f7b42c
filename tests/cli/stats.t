How large a book is. How fast it was read is for people only.

  $ unset AR_FILE AR_TODAY
  $ ar stats -f $ROOT/examples/tiny/main.arl | sed 's/in [0-9].*/in …/'
  $ ar stats -f $ROOT/examples/tiny/main.arl -O csv
