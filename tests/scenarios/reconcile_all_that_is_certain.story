# Every draft whose job is certain comes to it in one run over many companies; the run's batch undoes them all.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                                |
company add --name Other                                                                               |
record questions --company Acme --job d-1 --questions 10 --prompt-tokens 1000 --completion-tokens 500  | status = DRAFT
record questions --company Other --job d-2 --questions 10 --prompt-tokens 1000 --completion-tokens 500 | status = DRAFT
record questions --company Other --job d-3 --questions 10 --prompt-tokens 1000 --completion-tokens 500 | status = DRAFT
job add --company Acme --title Engineer --draft d-1                                                    | reconciled = 1; $first := operation_id
job add --company Other --title Plumber --draft d-2                                                    | reconciled = 1; $second := operation_id
reconcile --auto                                                                                       | reconciled = 0; drafts.# = 0
undo $first                                                                                            |
undo $second                                                                                           |
drafts list                                                                                            | # = 3
drafts list --company Acme                                                                             | [0].suggested_jobs[0].certain = true
reconcile --auto --dry-run                                                                             | reconciled = 2; drafts.# = 2; operation_id = null
drafts list                                                                                            | # = 3
reconcile --auto --company Acme --dry-run                                                              | reconciled = 1
reconcile --auto                                                                                       | reconciled = 2; drafts.# = 2; $batch := batch_id
drafts list                                                                                            | # = 1; [0].draft_job_id = d-3
undo $batch                                                                                            | # = 2; [0].duplicate = false
drafts list                                                                                            | # = 3
undo $batch                                                                                            | exit = 1; error = invalid_state
