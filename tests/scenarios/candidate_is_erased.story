# A candidate's name is erased everywhere; no amount changes.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                    |
job add --company Acme --title Engineer                                                    | $job := id
application add --job Engineer --candidate c-17 --name "Ann Marie Lee"                     | candidate_name = Ann Marie Lee; $application := id
record cv --company Acme --job $job --candidate c-17 --application $application --file-size-kb 1 | cost = 0.50 | Acme = -0.50
candidate erase c-17 --reason "asked to"                                                   | # = 1; [0].candidate_name = null; [0].candidate_id = c-17; [0].duplicate = false | Acme = -0.50
application list                                                                           | [0].candidate_name = null; [0].candidate_id = c-17
candidate erase c-17                                                                       | [0].duplicate = true
candidate erase "Ann Marie Lee"                                                            | exit = 65; error = not_found
usage jobs                                                                                 | rows[0].cv_cost = 0.50
