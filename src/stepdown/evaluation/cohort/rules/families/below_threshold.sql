-- A row is one family whose referral was found to be below the team's threshold.
select family_id as unit_id from index_referrals where decision = 'below_threshold'
