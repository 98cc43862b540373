# A wallet: top-ups less charges, below zero where nothing was paid; a top-up with a key happens once, and can be reversed.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                     |
record cv --company Acme --file-size-kb 1                                                   |                              | Acme = -0.50
wallet top-up --company Acme --amount 10.00 --key pay-1                                     | balance = 9.50; duplicate = false; $paid := operation_id | Acme = 9.50
wallet top-up --company Acme --amount 10.00 --key pay-1                                     | balance = 9.50; duplicate = true; operation_id = $paid   | Acme = 9.50
wallet top-up --company Acme --amount 11.00 --key pay-1                                     | exit = 65; error = duplicate_key_mismatch                | Acme = 9.50
wallet top-up --company Acme --amount 0.000000001                                           | balance = 9.500000001        | Acme = 9.500000001
wallet top-up --company Acme --amount -1                                                    | exit = 65; error = invalid_input
undo $paid                                                                                  | reversed = $paid             | Acme = -0.499999999
wallet show --company Acme --as-of 2026-11-20T00:00:00Z                                     | balance = 0.00; total_spent = 0.00
wallet show --company Acme                                                                  | total_spent = 0.50; month_spent = 0.50
now 2026-12-01T00:00:00Z
wallet show --company Acme                                                                  | total_spent = 0.50; month_spent = 0.00
