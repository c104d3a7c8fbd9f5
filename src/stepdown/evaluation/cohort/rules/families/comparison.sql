-- A row is one family of the comparison group.
select f.family_id as unit_id
from index_referrals as f
inner join episodes as e on f.episode_id = e.episode_id
where e."group" = 'comparison'
