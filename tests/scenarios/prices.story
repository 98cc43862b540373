# The most specific price in force when the usage happened wins; recorded charges never change; rerate posts only differences.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                                                      |
record cv --company Acme --file-size-kb 1 --at 2026-11-10T00:00:00Z                                                          | cost = 0.50 | Acme = -0.50
prices set --type cv --unit cv --price 0.40 --company Acme --from 2026-11-01T00:00:00Z                                       | duplicate = false
usage cards --company Acme                                                                                                   | total.cost = 0.50 | Acme = -0.50
record cv --company Acme --file-size-kb 1 --at 2026-11-10T00:00:00Z                                                          | cost = 0.40 | Acme = -0.90
rerate --company Acme --from 2026-11-01T00:00:00Z --to 2026-12-01T00:00:00Z                                                  | rows = 2; changed = 1; before = 0.50; after = 0.40; applied = false | Acme = -0.90
rerate --company Acme --from 2026-11-01T00:00:00Z --to 2026-12-01T00:00:00Z --apply                                          | changed = 1; applied = true | Acme = -0.80
rerate --company Acme --from 2026-11-01T00:00:00Z --to 2026-12-01T00:00:00Z --apply                                          | changed = 0 | Acme = -0.80
usage cards --company Acme                                                                                                   | total.cost = 0.90; total.credited = 0.10; total.net = 0.80
prices set --type questions --unit prompt_token --price 0.000001 --model m --from 2026-01-01T00:00:00Z                       |
prices set --type questions --unit completion_token --price 0.000003 --model m --from 2026-01-01T00:00:00Z                   |
record questions --company Acme --job d --questions 1 --prompt-tokens 1000 --completion-tokens 1000 --model m                | cost = 0.004
record questions --company Acme --job d --questions 1 --prompt-tokens 1000 --completion-tokens 1000 --model M                | cost = 0.004
record questions --company Acme --job d --questions 1 --prompt-tokens 1000 --completion-tokens 500 --model m                 | cost = 0.0025
record questions --company Acme --job d --questions 1 --prompt-tokens 1000 --completion-tokens 500 --model M                 | cost = 0.003
company add --name Yen --currency JPY                                                                                        |
record cv --company Yen --file-size-kb 1                                                                                     | cost = null; priced = false
usage cards --company Yen                                                                                                    | unpriced_count = 1; total.cost = 0.00
