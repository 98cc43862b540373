-- Folds roll-up deltas, a bounded number at once; answers how many. 0: none were left, or another program is folding.
-- may: set_up
-- all companies: maintenance of the whole database
SELECT reckoner_fold_deltas() AS value
