#!/bin/sh
# Collects the debts of a book: sends what is due, and mails people what is left for them to do.
#
#   remind.sh FOLDER ADDRESS
#
# FOLDER holds ar.toml and the book, ADDRESS gets the agenda. Meant for cron, where it runs every
# working morning; running it twice, or every minute, sends nothing twice. In the crontab may be set
#
#   ARL        the program (/usr/bin/arl, else /usr/local/bin/arl)
#   SENDMAIL   anything that takes a message with `-t -i` (/usr/sbin/sendmail)
#   FROM       the sender of the agenda; without it the mailer decides
#
# What it prints, cron mails to MAILTO: what was sent, and what went wrong. Exit status: that of
# `arl remind --send` when it is not 0, else 4 when the agenda could not be mailed.
set -u
umask 077
export LC_ALL=C.UTF-8
unset AR_FILE NO_COLOR

if [ $# -ne 2 ]; then
    echo "usage: remind.sh FOLDER ADDRESS" >&2
    exit 2
fi
cd "$1" || exit 2
address=$2
case $address in
    *@*) ;;
    *) echo "remind.sh: $address is no address" >&2 && exit 2 ;;
esac

arl=${ARL:-}
if [ -z "$arl" ]; then
    arl=/usr/bin/arl
    [ -x "$arl" ] || arl=/usr/local/bin/arl
fi
sendmail=${SENDMAIL:-/usr/sbin/sendmail}
# One day for the whole run, also when it runs over midnight.
today=${AR_TODAY:-$(/bin/date +%F)}

sent=0
"$arl" remind --send --today "$today" || sent=$?

# The agenda is a page of its own; a mail reader shows it as it is.
{
    [ -z "${FROM:-}" ] || echo "From: $FROM"
    echo "To: $address"
    echo "Subject: Receivables: what to do on $today"
    echo "Auto-Submitted: auto-generated"
    echo "MIME-Version: 1.0"
    echo "Content-Type: text/html; charset=UTF-8"
    echo "Content-Transfer-Encoding: 8bit"
    echo
    "$arl" agenda --today "$today" --format html 2>/dev/null
} | "$sendmail" -t -i || { [ "$sent" -ne 0 ] || sent=4; }
exit "$sent"
