-- broken
-- Support wrote a round number of monthly credits into the profile by hand.
UPDATE profiles SET credits_remaining = credits_remaining + 1000 WHERE id = (SELECT id FROM profiles WHERE monthly_credits > 0 ORDER BY id LIMIT 1)
