#!/bin/sh
# What `make demo` shows: two reports of a story in examples/, and where to go from there.
set -eu
ar=$1
book=examples/wholesale/main.arl
day=2026-06-30
export PAGER=cat

show() {
    printf '\n$ ar %s\n' "$*"
    "$ar" "$@"
}

echo
echo "Who owes what, and for how long? $book on $day:"
show -f $book aging --as-of $day
echo
echo "What should have been paid by then, most urgent first:"
show -f $book overdue --as-of $day
cat <<END

Try next:

  alias ar=$PWD/$ar
  export AR_FILE=$PWD/$book

  ar customer              the customers; add an id for one on a page
  ar explain INV-26001     how an open amount came to be
  ar aging --format csv    the same figures for a spreadsheet
  ar check                 every fault of a book, with its place
  ar help                  all commands; \`ar help aging\` for one page
END
