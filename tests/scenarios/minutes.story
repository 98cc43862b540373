# Minutes: base first, then add-on; a roll sets base anew and leaves add-on; what other steps gave or took is told in full.
now 2026-11-05T12:00:00Z
company add --name Acme                                                                |
org add --company Acme --name Studio --base-minutes 100 --addon-minutes 50             | base_minutes = 100; overage_minutes = 50; current_period_start = 2026-11-01T00:00:00Z; current_period_end = 2026-12-01T00:00:00Z
minutes check --org Studio --minutes 150                                               | allowed = true; short = 0; recommendation.# = 0
minutes consume --org Studio --minutes 120                                             | base = 100; addon = 20; remaining = 30; duplicate = false; $metric := metric_id
minutes show --org Studio                                                              | base = 100; base_used = 100; base_remaining = 0; addon_remaining = 30; remaining = 30; percent_used = 100; period_start = 2026-11-01T00:00:00Z
minutes check --org Studio --minutes 31                                                | exit = 1; error = insufficient_minutes
# Refused whole, and under its key for ever.
minutes consume --org Studio --minutes 31 --key upload-7                               | exit = 1; error = insufficient_minutes
minutes buy --org Studio --minutes 500 --paid 25.00 --reference INV-9                  | addon = 500; remaining = 530; $bought := operation_id
minutes consume --org Studio --minutes 31 --key upload-7                               | exit = 1; error = insufficient_minutes
minutes consume --org Studio --minutes 30 --key upload-7                               | exit = 65; error = duplicate_key_mismatch
undo $bought                                                                           | reversed = $bought
minutes show --org Studio                                                              | addon_remaining = 30
# The roll: 130 are available, not 150.
now 2026-12-02T00:00:00Z
minutes show --org Studio                                                              | base_used = 0; remaining = 130; period_start = 2026-12-01T00:00:00Z
minutes roll --all                                                                     | # = 1; [0].from = 2026-11-01T00:00:00Z; [0].to = 2026-12-01T00:00:00Z; [0].periods = 1; [0].duplicate = false
minutes roll --org Studio                                                              | [0].periods = 0; [0].duplicate = true
minutes show --org Studio                                                              | base_remaining = 100; addon_remaining = 30
# Minutes of a closed period are given back: add-on stays, base expires at once.
minutes refund --metric $metric --reason "recording was empty"                         | base = 100; addon = 20; expired = 100; remaining = 150; $refund := operation_id
minutes refund --metric $metric                                                        | base = 0; addon = 0; duplicate = true; remaining = 150
undo $refund                                                                           | exit = 1; error = invalid_state
# Three months missed, then one consume: the right period, the right balance.
now 2027-03-15T00:00:00Z
minutes consume --org Studio --minutes 110 --key upload-8                              | base = 100; addon = 10; remaining = 40; $again := metric_id
minutes consume --org Studio --minutes 110 --key upload-8                              | duplicate = true; metric_id = $again; remaining = 40
minutes show --org Studio                                                              | period_start = 2027-03-01T00:00:00Z; period_end = 2027-04-01T00:00:00Z; remaining = 40
minutes consume --org Studio --minutes 5 --at 2027-02-28T23:59:59Z                     | base = 5; addon = 0; remaining = 40
minutes consume --org Studio --minutes 41 --at 2027-03-01                              | exit = 1; error = insufficient_minutes
minutes consume --org Studio --minutes 1 --at 2027-04-01                               | exit = 65; error = invalid_input
minutes sync --org Studio                                                              | metrics = 0; used_before = 110; used_after = 110; duplicate = true
minutes roll                                                                           | exit = 2; error = invalid_input
minutes show --org Nobody                                                              | exit = 65; error = not_found
verify                                                                                 | ok = true
