# Billing days and months are of the company's zone; an event at exactly the end of a period belongs to the next one.
now 2026-11-21T12:00:00Z
company add --name Tokyo --timezone Asia/Tokyo                                        |
record cv --company Tokyo --file-size-kb 1 --at 2026-10-31T14:59:59.999999Z           |
record cv --company Tokyo --file-size-kb 1 --at 2026-10-31T15:00:00Z                  |
usage cards --company Tokyo --month 2026-10                                           | total.count = 1; range.timezone = Asia/Tokyo; range.from = 2026-09-30T15:00:00Z; range.to = 2026-10-31T15:00:00Z
usage cards --company Tokyo --month 2026-11                                           | total.count = 1
usage series --company Tokyo --by day --month 2026-11                                 | points[0].period = 2026-11-01; points[0].total = 0.50
usage cards --company Tokyo --days 30                                                 | total.count = 2; range.from = 2026-10-22T15:00:00Z; range.to = 2026-11-21T15:00:00Z
company set --company Tokyo --timezone UTC                                            | exit = 1; error = invalid_state
company add --name Fresh                                                              |
company set --company Fresh --timezone Europe/Paris --currency EUR                    | timezone = Europe/Paris; currency = EUR
