# Credits: what comes back goes to the bucket that gave it, add-on first; every step once; the month's rest expires.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                |
profile add --company Acme --email ann@acme.example --monthly 500 --addon 5000         |
job add --company Acme --title Night --kind batch                                      |
credits reserve --profile ann@acme.example --job Night --rows 2000                     | monthly = 500; addon = 1500; balance.monthly = 0; balance.addon = 3500; state = reserved; cost = 2000; duplicate = false
credits reserve --profile ann@acme.example --job Night --rows 2000                     | duplicate = true; balance.addon = 3500
credits reserve --profile ann@acme.example --job Night --rows 2001                     | exit = 75; error = conflict
credits refund --job Night --rows 1600 --reason "source was empty"                     | monthly = 100; addon = 1500; balance.monthly = 100; balance.addon = 5000
credits refund --job Night --rows 401                                                  | exit = 1; error = invalid_state
credits rollback --job Night                                                           | monthly = 400; addon = 0; state = rolled_back; balance.monthly = 500; balance.addon = 5000
credits rollback --job Night                                                           | duplicate = true
credits refund --job Night                                                             | exit = 1; error = invalid_state
credits show --profile ann@acme.example                                                | monthly = 500; addon = 5000; total = 5500; monthly_allotment = 500; next_reset = 2026-12-01T00:00:00Z
# A job that completes commits, one that fails gives back; in the same operation.
job add --company Acme --title Good --kind batch                                       |
credits reserve --profile ann@acme.example --job Good --rows 300 --key good-1          | $first := operation_id
credits reserve --profile ann@acme.example --job Good --rows 300 --key good-1          | duplicate = true; operation_id = $first; monthly = 300
credits reserve --profile ann@acme.example --job Good --rows 301 --key good-1          | exit = 65; error = duplicate_key_mismatch
job complete Good                                                                      | status = completed; credits.state = committed; credits.balance.monthly = 200
job complete Good                                                                      | duplicate = true
job add --company Acme --title Bad --kind batch                                        |
credits reserve --profile ann@acme.example --job Bad --rows 1000                       | monthly = 200; addon = 800
job fail Bad                                                                           | status = failed; credits.state = refunded; credits.monthly = 200; credits.addon = 800
job fail Bad                                                                           | duplicate = true; credits = null
# Too few: nothing is taken, and the same key is refused the same way for ever.
job add --company Acme --title Huge --kind batch                                       |
credits reserve --profile ann@acme.example --job Huge --rows 9000 --key huge-1         | exit = 1; error = insufficient_credits
credits grant --profile ann@acme.example --addon 9000 --paid 90.00 --reference INV-7   | addon = 9000; monthly = 0; balance.addon = 14000; $grant := operation_id
credits reserve --profile ann@acme.example --job Huge --rows 9000 --key huge-1         | exit = 1; error = insufficient_credits
undo $grant                                                                            | reversed = $grant
# The next month: what was left of the monthly credits expired, and so does what comes back to them.
job add --company Acme --title Late --kind batch                                       |
credits reserve --profile ann@acme.example --job Late --rows 150                       | balance.monthly = 50; balance.addon = 5000
now 2026-12-02T00:00:00Z
credits show --profile ann@acme.example                                                | monthly = 500; addon = 5000
credits refund --job Late                                                              | monthly = 150; expired = 150; balance.monthly = 500; balance.addon = 5000
credits refund --failed                                                                | # = 0
credits reset --profile ann@acme.example                                               | duplicate = true
