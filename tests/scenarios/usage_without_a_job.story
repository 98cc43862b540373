# Usage without any job has a line of its own, so that jobs + no job = the card; it can be assigned, once, and the assignment undone.
now 2026-11-21T12:00:00Z
company add --name Acme                                              |
company add --name Other                                             |
job add --company Acme --title Engineer                              | $job := id
job add --company Other --title Plumber                              | $foreign := id
record cv --company Acme --file-size-kb 1                            | status = UNKNOWN; $cv := id
record video --company Acme --interview i --minutes 2                | status = UNKNOWN; $video := id
record cv --company Acme --file-size-kb 1 --job $foreign             | exit = 65; error = not_found
usage jobs --company Acme                                            | rows.# = 0; unassigned.total_cost = 0.70; total.total_cost = 0.70
assign --usage $cv $video --job $foreign                             | exit = 65; error = not_found
assign --usage $cv $video --job Engineer                             | assigned = 2; $assigned := operation_id
usage jobs --company Acme                                            | rows[0].total_cost = 0.70; unassigned.total_cost = 0.00; total.total_cost = 0.70
assign --usage $cv --job Engineer                                    | assigned = 0; duplicate = true
undo $assigned --reason "wrong job"                                  | reversed = $assigned
usage jobs --company Acme                                            | rows.# = 0; unassigned.total_cost = 0.70; total.total_cost = 0.70
usage cards --company Acme --status UNKNOWN                          | total.count = 2
operations list --company Acme                                       | [0].kind = undo; [0].reason = wrong job; [1].kind = assign
