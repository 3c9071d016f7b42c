#!/bin/sh
# Mails the list of what is overdue. Sends nothing when nothing is; says so when the list failed.
#
#   overdue.sh BOOK ADDRESS
#
# BOOK and the programs below are named by absolute paths, because cron has its own idea of where
# it is and of PATH. Each may be set in the crontab instead of here:
#
#   ARL        the program (/usr/bin/arl, else /usr/local/bin/arl)
#   SENDMAIL   anything that takes a message with `-t -i` (/usr/sbin/sendmail)
#   FROM       the sender; without it the mailer decides
#   TZ         the time zone whose calendar decides what today is (that of the machine)
#   AR_TODAY   replaces today, as for every command of arl
#
# Exit status: 0 sent or nothing to send, 2 wrong usage, 3 no list (the readers are told), 4 no mail.
set -u
umask 077
export LC_ALL=C.UTF-8
unset AR_FILE NO_COLOR

say() {
    echo "overdue.sh: $*" >&2
}

give_up() {
    status=$1
    shift
    say "$@"
    exit "$status"
}

if [ $# -ne 2 ]; then
    give_up 2 "usage: overdue.sh BOOK ADDRESS"
fi
book=$1
address=$2
case $book in
    /*) ;;
    *) give_up 2 "name the book by its whole path, not $book" ;;
esac
case $address in
    *@*) ;;
    *) give_up 2 "$address is no address" ;;
esac
newline='
'
case $address${FROM:-} in
    *"$newline"*) give_up 2 "an address is one line" ;;
esac

arl=${ARL:-}
if [ -z "$arl" ]; then
    arl=/usr/bin/arl
    [ -x "$arl" ] || arl=/usr/local/bin/arl
fi
sendmail=${SENDMAIL:-/usr/sbin/sendmail}
[ -x "$arl" ] || give_up 4 "there is no $arl"
[ -x "$sendmail" ] || give_up 4 "there is no $sendmail"

# The configuration is the one beside the book, not one that happens to be above the home folder.
cd "${book%/*}/" 2>/dev/null || give_up 4 "there is no folder ${book%/*}/"

# One day for the whole run, also when it runs over midnight.
today=${AR_TODAY:-$(/bin/date +%F)}

work=$(/usr/bin/mktemp -d) || give_up 3 "no folder for temporary files"
trap '/bin/rm -rf "$work"' EXIT
trap 'exit 3' HUP INT TERM

# $1: subject; $2 …: files that make up the text
message() {
    subject=$1
    shift
    [ -z "${FROM:-}" ] || echo "From: $FROM"
    echo "To: $address"
    echo "Subject: $subject"
    echo "Auto-Submitted: auto-generated"
    echo "MIME-Version: 1.0"
    echo "Content-Type: text/plain; charset=UTF-8"
    echo "Content-Transfer-Encoding: 8bit"
    echo
    /bin/cat "$@"
}

mail() {
    message "$@" >"$work/message" || give_up 4 "the message could not be written"
    "$sendmail" -t -i <"$work/message" || give_up 4 "$sendmail failed with status $?"
}

status=0
"$arl" overdue -f "$book" --today "$today" --exit-code --format text \
    >"$work/list" 2>"$work/complaints" </dev/null || status=$?

# 0: nothing is overdue. 1: there is a list. Anything else is no answer, and must not look like
# the silence of a good day.
if [ "$status" -eq 1 ] && [ -s "$work/list" ]; then
    mail "Overdue on $today" "$work/list"
elif [ "$status" -ne 0 ]; then
    /bin/cat "$work/complaints" >&2
    mail "Overdue on $today: no list, the books could not be read" "$work/complaints"
    give_up 3 "arl overdue ended with status $status"
fi
exit 0
