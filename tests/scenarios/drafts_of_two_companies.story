# Two companies use the same draft id: reconciling one leaves the other alone; late usage finds the job; undo restores.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                                     |
company add --name Other                                                                                    |
2x record questions --company Acme --job draft-7 --questions 10 --prompt-tokens 1000 --completion-tokens 500  | status = DRAFT; job_id = null; draft_job_id = draft-7; cost = 0.003
record questions --company Other --job draft-7 --questions 10 --prompt-tokens 1000 --completion-tokens 500  | status = DRAFT
drafts list                                                                                                 | # = 2
drafts list --company Acme                                                                                  | # = 1; [0].draft_job_id = draft-7; [0].rows = 2; [0].questions = 20; [0].cost = 0.006
job add --company Acme --title Engineer --draft draft-7                                                     | reconciled = 2; $job := id; $saved := operation_id
usage jobs --company Acme                                                                                   | rows[0].total_cost = 0.006; unassigned.total_cost = 0.00; total.total_cost = 0.006
usage jobs --company Other                                                                                  | rows.# = 0; unassigned.total_cost = 0.003
job add --company Acme --title Engineer --draft draft-7 --id $job                                           | reconciled = 0; duplicate = true
record questions --company Acme --job draft-7 --questions 1 --prompt-tokens 500 --completion-tokens 0       | status = RECONCILED; job_id = $job; draft_job_id = null
job add --company Acme --title Rival --draft draft-7                                                        | exit = 75; error = conflict
job add --company Acme --title Rival                                                                        | $rival := id
reconcile --company Acme --draft draft-7 --job $rival                                                       | exit = 75; error = conflict
reconcile --company Acme --draft draft-7 --job $job                                                         | reconciled = 0; duplicate = true
undo $saved                                                                                                 | reversed = $saved
drafts list --company Acme                                                                                  | # = 1; [0].rows = 3
usage jobs --company Acme                                                                                   | unassigned.total_cost = 0.007; total.total_cost = 0.007
usage cards --company Acme --status DRAFT                                                                   | total.count = 3
undo $saved                                                                                                 | exit = 1; error = invalid_state
reconcile --company Acme --draft draft-7 --job $rival --dry-run                                             | reconciled = 3; operation_id = null
reconcile --company Acme --draft draft-7 --job $rival                                                       | reconciled = 3; drafts[0].job_id = $rival; $again := operation_id
usage jobs --company Acme                                                                                   | rows[0].job_id = $rival; rows[0].total_cost = 0.007; unassigned.total_cost = 0.00
undo $again --key undo-1                                                                                    | duplicate = false
undo $again --key undo-1                                                                                    | duplicate = true
drafts list                                                                                                 | # = 2
usage cards                                                                                                 | total.cost = 0.01; total.count = 4
