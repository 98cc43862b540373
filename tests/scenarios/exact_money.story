# Exact money, the same on both databases: rounding happens once per row, and no total drifts.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                                   |
record questions --company Acme --job d --questions 1 --prompt-tokens 1500 --completion-tokens 800        | cost = 0.0046
record questions --company Acme --job d --questions 1 --prompt-tokens 1000 --completion-tokens 234        | cost = 0.002468
3x record video --company Acme --interview i --minutes 1                                                  | cost = 0.10
usage cards --company Acme --type video                                                                   | total.cost = 0.30
usage cards --company Acme                                                                                | total.cost = 0.307068 | Acme = -0.307068
prices set --type questions --unit token --price 0.0000000005 --company Acme --from 2026-11-22T00:00:00Z  |
record questions --company Acme --job d --questions 1 --prompt-tokens 1 --completion-tokens 0 --at 2026-11-22T10:00:00Z | cost = 0.00
record questions --company Acme --job d --questions 1 --prompt-tokens 3 --completion-tokens 0 --at 2026-11-22T10:00:00Z | cost = 0.000000002
record questions --company Acme --job d --questions 1 --prompt-tokens 5 --completion-tokens 0 --at 2026-11-22T10:00:00Z | cost = 0.000000002
record cv --company Acme --file-size-kb 1 --at 2026-11-21T23:59:59.999999Z                                | cost = 0.50
record cv --company Acme --file-size-kb 1 --at 2026-12-01T00:00:00Z                                       | cost = 0.50
usage cards --company Acme --type cv --month 2026-11                                                      | total.count = 1
usage cards --company Acme --type cv --from 2026-11-01T00:00:00Z --to 2026-12-01T00:00:00Z                | total.count = 1
usage cards --company Acme --type cv --from 2026-12-01T00:00:00Z --to 2026-12-01T00:00:00.000001Z         | total.count = 1
