-- A row is one family whose referral was found to be below the team's threshold.
select f.family_id as unit_id
from index_referrals as f
inner join referrals as r on f.referral_id = r.referral_id
where r.decision = 'below_threshold'
