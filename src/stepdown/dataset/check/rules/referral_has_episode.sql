-- A row is an observation or a member written on a referral alone, although the referral began an episode.
select o.source_id, o.source_row, 'referral_id' as at_column, o.referral_id as value, e.episode_id as episode
from observations o
join episodes e on e.referral_id = o.referral_id
where o.episode_id is null
union all
select m.source_id, m.source_row, 'referral_id' as at_column, m.referral_id as value, e.episode_id as episode
from episode_members m
join episodes e on e.referral_id = m.referral_id
where m.episode_id is null
order by 1, 2
