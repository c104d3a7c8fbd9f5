-- A row is one person whom a referral is about: a member of the episode that it began, or of the referral itself, who is
-- not said to be out of its scope.
select e.referral_id, m.person_id
from episode_members as m
inner join episodes as e on m.episode_id = e.episode_id
where coalesce(m.in_scope, true)
union
select m.referral_id, m.person_id
from episode_members as m
where m.episode_id is null and m.referral_id is not null and coalesce(m.in_scope, true)
order by referral_id, person_id
