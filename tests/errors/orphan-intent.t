An append that was cut short is finished or undone by the next one. When somebody
changed the file meanwhile, neither is safe: the entry waits beside the file.

  $ cat > main.arl <<'END'
  > book
  >   currency: EUR
  > 2026-01-05 note C001 "changed by hand"
  > customer C001 "Acme Ltd"
  > END
  $ python3 - <<'END'
  > def sum_of(data):
  >     value = 0xcbf29ce484222325
  >     for byte in data:
  >         value = (value ^ byte) * 0x100000001b3 % 2**64
  >     return value
  > entry = b"2026-01-06 note C001\n"
  > head = b"append at 22 after 1 bytes %d" % len(entry)
  > with open(".main.arl.intent", "wb") as file:
  >     file.write(head + b" sum %d\n" % sum_of(head + entry) + entry)
  > END
  $ ar check --today 2026-01-06
  main.arl:1:1: warning: an entry was not written to the end, and main.arl was changed since [orphan-intent]
      1 | book
        | ^
  help: .main.arl.intent holds it below its first line: see whether it is missing, then remove that file
  1 file, 1 entry, 1 customer, no documents, 2026-01-05 to 2026-01-05: no errors, 1 warning
  [1]
