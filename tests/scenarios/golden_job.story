# The golden numbers of the domain: 30 questions on a 2,000-character description, 10 CVs, 5 interviews of 15 minutes cost $12.51.
now 2026-11-21T12:00:00Z
company add --name Acme                                                                  | currency = USD; timezone = UTC
job add --company Acme --title Engineer --id 01900000-0000-7000-8000-0000000000b1        | reconciled = 0; kind = posting
wallet top-up --company Acme --amount 20 --method transfer --reference R-1               | amount = 20.00; balance = 20.00 | Acme = 20.00
record questions --company Acme --job 01900000-0000-7000-8000-0000000000b1 --questions 30 --description-length 2000 | cost = 0.01; quantity.prompt_tokens = 3500; quantity.completion_tokens = 1500; quantity.total_tokens = 5000; source = estimated; status = RECONCILED | Acme = 19.99
10x record cv --company Acme --job 01900000-0000-7000-8000-0000000000b1 --file-size-kb 240 | cost = 0.50; quantity.cvs = 1   | Acme = 14.99
2x record cv --company Acme --job 01900000-0000-7000-8000-0000000000b1 --file-size-kb 12 --failed | cost = 0.00; priced = true; quantity.cvs = 0 | Acme = 14.99
5x record video --company Acme --job 01900000-0000-7000-8000-0000000000b1 --interview i-1 --seconds 900 | cost = 1.50; quantity.minutes = 15; quantity.seconds = 900 | Acme = 7.49
usage cards --company Acme                | total.cost = 12.51; total.count = 18; cv_parsing.cost = 5.00; cv_parsing.count = 12; cv_parsing.parsed = 10; cv_parsing.failed = 2; question_generation.cost = 0.01; question_generation.tokens = 5000; question_generation.questions = 30; video_interview.cost = 7.50; video_interview.minutes = 75; estimated_cost = 0.01; unpriced_count = 0; total.net = 12.51
usage jobs --company Acme                 | rows.# = 1; rows[0].title = Engineer; rows[0].cv_count = 10; rows[0].cv_cost = 5.00; rows[0].questions = 30; rows[0].question_tokens = 5000; rows[0].question_cost = 0.01; rows[0].video_minutes = 75; rows[0].video_cost = 7.50; rows[0].total_cost = 12.51; unassigned.total_cost = 0.00; total.total_cost = 12.51
usage companies                           | rows.# = 1; rows[0].total_cost = 12.51; total.total_cost = 12.51
usage series --company Acme --by month    | points.# = 2; points[1].period = 2026-11; points[1].total = 12.51; points[1].video_interview = 7.50
usage events --company Acme --limit 100   | rows.# = 18; next = null
wallet show --company Acme                | balance = 7.49; month_spent = 12.51; total_spent = 12.51; credited = 0.00
job show Engineer                         | usage.total_cost = 12.51
status                                    | companies = 1; jobs = 1; usage_rows = 18; ledger_rows = 17
