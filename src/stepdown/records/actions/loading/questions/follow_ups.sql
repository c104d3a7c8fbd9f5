-- A row is one follow-up, with the days of the episode that it follows.
select f.*, e.closed_on, coalesce(e.index_on, cast(r.received_at as date)) as index_on
from follow_ups as f
inner join episodes as e on f.episode_id = e.episode_id
inner join referrals as r on e.referral_id = r.referral_id
order by f.episode_id, f.subject, f.subject_id, f.months_after
